import type { Concept } from '../knowledge/types.ts';
import type { Engine } from './engine.ts';
import type { Sentence } from './sentence.ts';
import type { Finding } from './types.ts';

const TWO_NAMES = /(?<![\p{L}\p{N}.])(\p{Lu}\p{Ll}{3,}) (\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}])/gu;

/**
 * Names of people with a slip in one of two words: the other word is a known person's, and one letter is wrong, missing,
 * added or swapped with its neighbour. Only in documents that name something of the packs.
 */
export function nearNames(sentence: Sentence, engine: Engine): Finding[] {
  if (sentence.discourse.document.size === 0) return [];
  const { text, start, end } = sentence.text;
  return [...text.slice(start, end).matchAll(TWO_NAMES)].flatMap((match) => {
    const [found, given = '', family = ''] = match;
    const at = start + match.index;
    const known = sentence.items.some((i) => i.kind === 'mention' && i.start <= at && i.end >= at + found.length);
    const person = known ? undefined : personNear(given, family, engine);
    return person ? [findingOf(person, found, at)] : [];
  });
}

function personNear(given: string, family: string, engine: Engine): Concept | undefined {
  const near = engine.people.filter(
    ({ first, last }) =>
      (last === family && first.length >= 5 && oneSlip(first, given)) ||
      (first === given && last.length >= 6 && oneSlip(last, family)),
  );
  const [only, another] = near;
  return another ? undefined : only?.concept;
}

/** Whether two words differ by one letter: substituted, left out, added, or swapped with its neighbour. */
export function oneSlip(right: string, written: string): boolean {
  if (right === written || Math.abs(right.length - written.length) > 1) return false;
  let from = 0;
  while (from < right.length && right.charAt(from) === written.charAt(from)) from++;
  // A wrong first letter makes another name rather than a slip.
  if (from === 0) return false;
  const tail = (word: string, skip: number): string => word.slice(from + skip);
  if (right.length === written.length) {
    const swapped = right.charAt(from) === written.charAt(from + 1) && right.charAt(from + 1) === written.charAt(from);
    return tail(right, 1) === tail(written, 1) || (swapped && tail(right, 2) === tail(written, 2));
  }
  return right.length > written.length ? tail(right, 1) === tail(written, 0) : tail(right, 0) === tail(written, 1);
}

function findingOf(person: Concept, found: string, start: number): Finding {
  const right = person.prefLabel.en ?? person.id;
  return {
    rule: 'term/wrong-name',
    start,
    end: start + found.length,
    message: `The name is ${right}, not “${found}”.`,
    subject: person.id,
    property: 'label',
    found,
    expected: right,
    replacement: right,
    ...(person.passages[0] ? { passage: person.passages[0] } : {}),
    references: [],
  };
}

/** A person with a name of two words. */
export interface PersonName {
  readonly concept: Concept;
  readonly first: string;
  readonly last: string;
}

/** The people of the packs that have pages of their own, by the two words of their name. */
export function peopleOf(concepts: Iterable<Concept>): PersonName[] {
  return [...concepts].flatMap((concept) => {
    const words = (concept.prefLabel.en ?? '').split(' ');
    const [first, last, more] = words;
    const named = concept.type === 'person' && !concept.gazetteer && more === undefined;
    return named && first && last ? [{ concept, first, last }] : [];
  });
}
