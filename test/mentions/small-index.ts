/** Labels of a few concepts, to look for in a text; and what the built-in pack recognises. */
import type { Concept, Label } from '../../server/knowledge/types.ts';
import { compileLabels } from '../../server/mentions/compile-labels.ts';
import { findLabels } from '../../server/mentions/find-labels.ts';
import { recognise } from '../../server/mentions/recognise.ts';
import type { Mention } from '../../server/mentions/types.ts';
import { engine } from '../claims/builtin-engine.ts';

export function concept(id: string, labels: readonly Label[]): Concept {
  return {
    id,
    pack: 'small',
    type: 'notion',
    labels,
    prefLabel: {},
    definition: {},
    expansions: [],
    senses: [],
    nouns: [],
    gazetteer: false,
    passages: [],
    statements: [],
  };
}

/** A label that matches whatever its case. */
export function name(text: string): Label {
  return { text, language: 'en', matching: 'fold', kind: 'alt' };
}

/** A label that matches as it stands. */
export function acronym(text: string): Label {
  return { text, language: 'en', matching: 'exact', kind: 'alt' };
}

/** A text with its labels marked: `the ‹GCAP› fighter`. */
export function mark(concepts: readonly Concept[], text: string): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of findLabels(compileLabels(concepts), text)) {
    marked += `${text.slice(at, start)}‹${text.slice(start, end)}›`;
    at = end;
  }
  return marked + text.slice(at);
}

/** The mentions of the built-in pack in a text. */
export function mentionsIn(text: string, code = false): readonly Mention[] {
  return recognise(engine.recogniser, [{ text, code }])[0] ?? [];
}

/** What the words in ‹› of a text are taken for: a concept, with a question mark when that is not certain. */
export function meaning(marked: string, code = false): string {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const mention = mentionsIn(marked.replace(/[‹›]/g, ''), code).find((m) => m.start <= start && end <= m.end);
  return mention ? `${mention.concept}${mention.certain ? '' : '?'}` : 'nothing';
}
