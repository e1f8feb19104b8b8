import type { Concept, Label } from '../knowledge/types.ts';
import { fold, foldForms } from './fold.ts';

/** A label with the concepts that bear it. */
export interface LabelEntry {
  readonly label: Label;
  readonly concept: Concept;
}

/** One regular expression for each case rule, and what the matched words mean. */
export interface LabelIndex {
  readonly exact: { readonly pattern: RegExp; readonly entries: ReadonlyMap<string, readonly LabelEntry[]> };
  readonly folded: { readonly pattern: RegExp; readonly entries: ReadonlyMap<string, readonly LabelEntry[]> };
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const NEVER = /(?!)/g;

/** Compiles all labels of all concepts. V8 turns each alternation into machine code; the longest label comes first. */
export function compileLabels(concepts: Iterable<Concept>): LabelIndex {
  const exact = new Map<string, LabelEntry[]>();
  const folded = new Map<string, LabelEntry[]>();
  for (const concept of concepts) {
    for (const label of concept.labels) {
      const table = label.matching === 'exact' ? exact : folded;
      const key = labelKey(label.text, label.matching);
      if (!key) continue;
      const list = table.get(key) ?? [];
      if (!list.some((e) => e.concept === concept)) list.push({ label, concept });
      table.set(key, list);
    }
  }
  return {
    exact: { pattern: alternation(exact.keys()), entries: exact },
    folded: { pattern: alternation(folded.keys()), entries: folded },
  };
}

/** The form under which a label, or the words of a text, are looked up: spaces and hyphens are one. */
export function labelKey(text: string, matching: 'exact' | 'fold'): string {
  const form = matching === 'exact' ? foldForms(text) : fold(text);
  return form.replace(/[\s-]+/g, ' ').trim();
}

function alternation(keys: Iterable<string>): RegExp {
  const words: string[] = [];
  const inner: string[] = [];
  for (const key of [...keys].sort((a, b) => b.length - a.length)) (CJK.test(key) ? inner : words).push(source(key));
  const parts: string[] = [];
  const before = '(?<![\\p{L}\\p{M}\\p{N}_])';
  const after = "(?=(?:e?s)?(?:'s?)?(?![\\p{L}\\p{M}\\p{N}_]))";
  if (words.length) parts.push(`${before}(?:${words.join('|')})${after}`);
  if (inner.length) parts.push(`(?:${inner.join('|')})`);
  return parts.length ? new RegExp(parts.join('|'), 'gu') : NEVER;
}

function source(key: string): string {
  return key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '[\\s-]{1,4}');
}
