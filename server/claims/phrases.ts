import type { Concept } from '../knowledge/types.ts';
import { gap, wordsAndGaps } from '../mentions/compile-labels.ts';
import { fold } from '../mentions/fold.ts';
import { tokens } from '../mentions/tokens.ts';
import { nounForms } from './inflect.ts';
import type { Term } from './items.ts';
import type { Vocabularies } from './lexicon.ts';

interface Meaning {
  readonly candidates: Concept[];
  readonly terms: Term[];
}

/** A common noun or a vocabulary's term: its words, what stands between them, what it can mean. */
interface Phrase extends Meaning {
  readonly words: readonly string[];
  readonly gaps: readonly string[];
}

/** Common nouns that can stand for concepts, and terms of vocabularies, by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

export interface PhraseMatch extends Meaning {
  readonly start: number;
  readonly end: number;
  readonly several: boolean;
}

export function compilePhrases(concepts: Iterable<Concept>, vocabularies: Vocabularies): Phrases {
  const meanings = new Map<string, Meaning>();
  const entry = (phrase: string): Meaning => {
    const key = fold(phrase).trim();
    const found = meanings.get(key) ?? { candidates: [], terms: [] };
    meanings.set(key, found);
    return found;
  };
  for (const concept of concepts) {
    for (const noun of concept.nouns) for (const form of nounForms(noun)) entry(form).candidates.push(concept);
  }
  for (const [vocabulary, terms] of Object.entries(vocabularies)) {
    for (const [term, words] of Object.entries(terms))
      for (const word of words) entry(word).terms.push({ vocabulary, term });
  }
  return byFirstWord(meanings);
}

function byFirstWord(meanings: ReadonlyMap<string, Meaning>): Phrases {
  const table = new Map<string, Phrase[]>();
  for (const [text, meaning] of meanings) {
    const { words, gaps } = wordsAndGaps(text);
    const key = words[0];
    if (key !== undefined) table.set(key, [...(table.get(key) ?? []), { ...meaning, words, gaps }]);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The phrases of a text: the longest from each word, so that they may overlap. */
export function findPhrases(phrases: Phrases, text: string): PhraseMatch[] {
  const folded = fold(text);
  const found = tokens(folded);
  const words = found.map((w) => folded.slice(w.start, w.end));
  const matches: PhraseMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    const phrase = phrases
      .get(words[at] ?? '')
      ?.find((p) =>
        p.words.every(
          (w, i) =>
            words[at + i] === w &&
            (i === 0 || gap(folded.slice(found[at + i - 1]?.end ?? 0, found[at + i]?.start ?? 0)) === p.gaps[i - 1]),
        ),
      );
    if (!phrase) continue;
    const last = found[at + phrase.words.length - 1];
    matches.push({
      start: found[at]?.start ?? 0,
      end: last?.end ?? 0,
      candidates: phrase.candidates,
      terms: phrase.terms,
      several: phrase.words.length > 1,
    });
  }
  return matches;
}
