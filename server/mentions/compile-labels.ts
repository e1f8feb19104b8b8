import type { Concept, Label } from '../knowledge/types.ts';
import { fold, foldForms } from './fold.ts';
import { tokens } from './tokens.ts';

/** A label with the concepts that bear it. */
export interface LabelEntry {
  readonly label: Label;
  readonly concept: Concept;
}

/** Labels of one form: their words, what stands between them, and who bears them. */
export interface CompiledLabel {
  readonly words: readonly string[];
  /** Between the words, spaces and hyphens brought to one space: one fewer than the words. */
  readonly gaps: readonly string[];
  readonly entries: readonly LabelEntry[];
}

/** Labels by their first word, the longest first: with thousands of labels that beats one large regular expression. */
export type LabelTable = ReadonlyMap<string, readonly CompiledLabel[]>;

export interface LabelIndex {
  readonly exact: LabelTable;
  readonly folded: LabelTable;
  /** Labels of scripts without spaces, as one alternation; undefined when there are none. */
  readonly unspaced:
    | { readonly pattern: RegExp; readonly entries: ReadonlyMap<string, readonly LabelEntry[]> }
    | undefined;
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Compiles all labels of all concepts. */
export function compileLabels(concepts: Iterable<Concept>): LabelIndex {
  const exact = new Map<string, LabelEntry[]>();
  const folded = new Map<string, LabelEntry[]>();
  const unspaced = new Map<string, LabelEntry[]>();
  for (const concept of concepts) {
    for (const label of concept.labels) {
      const table = UNSPACED.test(label.text) ? unspaced : label.matching === 'exact' ? exact : folded;
      addEntry(table, label.matching === 'exact' ? foldForms(label.text) : fold(label.text), { label, concept });
    }
  }
  return {
    exact: byFirstWord(exact),
    folded: byFirstWord(folded),
    unspaced: unspaced.size ? { pattern: alternation(unspaced.keys()), entries: unspaced } : undefined,
  };
}

function addEntry(table: Map<string, LabelEntry[]>, key: string, entry: LabelEntry): void {
  const list = table.get(key);
  if (!list) table.set(key, [entry]);
  else if (!list.some((e) => e.concept === entry.concept)) list.push(entry);
}

function byFirstWord(labels: ReadonlyMap<string, readonly LabelEntry[]>): LabelTable {
  const table = new Map<string, CompiledLabel[]>();
  for (const [text, entries] of labels) {
    const compiled = { ...wordsAndGaps(text), entries };
    const [key] = compiled.words;
    if (key === undefined) continue;
    const list = table.get(key);
    if (list) list.push(compiled);
    else table.set(key, [compiled]);
  }
  for (const list of table.values()) list.sort((a, b) => length(b) - length(a));
  return table;
}

/** The words of a name and what stands between them: one gap fewer than the words. */
export function wordsAndGaps(text: string): { words: string[]; gaps: string[] } {
  const found = tokens(text);
  return {
    words: found.map((w) => text.slice(w.start, w.end)),
    gaps: found.slice(1).map((w, i) => gap(text.slice(found[i]?.end ?? 0, w.start))),
  };
}

function length({ words, gaps }: CompiledLabel): number {
  return words.join('').length + gaps.join('').length;
}

/** What stands between two words: white space, hyphens and dashes are one. */
export function gap(text: string): string {
  return text === ' ' ? text : text.replace(/[\s-]{1,4}/g, ' ');
}

function alternation(keys: Iterable<string>): RegExp {
  const sorted = [...keys].sort((a, b) => b.length - a.length);
  return new RegExp(sorted.map((key) => key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'gu');
}
