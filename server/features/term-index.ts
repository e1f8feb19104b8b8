import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept, Label } from '../knowledge/types.ts';
import { fold } from '../mentions/fold.ts';

/** A right name of a concept. */
export interface Term {
  readonly concept: Concept;
  readonly label: Label;
  /** The name, folded. */
  readonly key: string;
}

/** The right names of all concepts, sorted by their keys. */
export type TermIndex = readonly Term[];

/** Indexes names to be completed: preferred and other right ones, not surnames, adjectives or mistakes. */
export function termIndex({ concepts }: KnowledgeBase): TermIndex {
  return [...concepts.values()]
    .filter(({ gazetteer }) => !gazetteer)
    .flatMap((concept) =>
      concept.labels
        .filter(({ kind }) => kind === 'pref' || kind === 'alt')
        .map((label) => ({ concept, label, key: fold(label.text) })),
    )
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The terms whose names begin with a text, by halving. */
export function termsFrom(index: TermIndex, text: string): readonly Term[] {
  const prefix = fold(text);
  let [low, high] = [0, index.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle]?.key ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (index[end]?.key.startsWith(prefix)) end += 1;
  return index.slice(low, end);
}
