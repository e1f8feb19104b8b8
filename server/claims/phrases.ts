import type { Concept } from '../knowledge/types.ts';
import { fold } from '../mentions/fold.ts';
import { nounForms } from './inflect.ts';
import type { Term } from './items.ts';
import type { Vocabularies } from './lexicon.ts';

/** Common nouns that can stand for concepts, and terms of vocabularies, ready to be found in folded text. */
export interface Phrases {
  readonly pattern: RegExp;
  readonly meanings: ReadonlyMap<string, { readonly candidates: readonly Concept[]; readonly terms: readonly Term[] }>;
}

export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Concept[];
  readonly terms: readonly Term[];
}

export function compilePhrases(concepts: Iterable<Concept>, vocabularies: Vocabularies): Phrases {
  const meanings = new Map<string, { candidates: Concept[]; terms: Term[] }>();
  const entry = (phrase: string): { candidates: Concept[]; terms: Term[] } => {
    const key = fold(phrase).replace(/[\s-]+/g, ' ').trim();
    const found = meanings.get(key) ?? { candidates: [], terms: [] };
    meanings.set(key, found);
    return found;
  };
  for (const concept of concepts) {
    for (const noun of concept.nouns) for (const form of nounForms(noun)) entry(form).candidates.push(concept);
  }
  for (const [vocabulary, terms] of Object.entries(vocabularies)) {
    for (const [term, words] of Object.entries(terms)) for (const word of words) entry(word).terms.push({ vocabulary, term });
  }
  const alternatives = [...meanings.keys()]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '[\\s-]'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'gu');
  return { pattern, meanings };
}

export function findPhrases(phrases: Phrases, text: string): PhraseMatch[] {
  return [...fold(text).matchAll(phrases.pattern)].flatMap((match) => {
    const meaning = phrases.meanings.get(match[0].replace(/[\s-]+/g, ' '));
    return meaning ? [{ start: match.index, end: match.index + match[0].length, ...meaning }] : [];
  });
}
