/**
 * Which noun a name or a cue word only describes. In "ASEAN leaders agreed in November" the sentence is about
 * leaders, in "the founding fathers of ASEAN" about fathers: what stands before a noun in its phrase is not its head.
 */
import type { Item } from './items.ts';

/** Endings that only nouns have. */
const NOUN_ENDING = /[a-z]{3}(?:tion|sion|ment|ity|ities|ship|ism)$/;
/** Words between two nouns of one phrase. */
const ADJECTIVE_ENDING = /(?:al|ic|ive|ous|ary|ful|ese|ean|ian|ish)$/;

/** Whether the item is a common noun, as far as its form and the lexicon's list tell. */
export function isNoun(item: Item | undefined, heads: ReadonlySet<string>): boolean {
  // "Deals" may be a verb.
  if (item?.kind === 'noun') return !item.word.endsWith('s');
  if (item?.kind !== 'word' && item?.kind !== 'category') return false;
  return NOUN_ENDING.test(item.word) || heads.has(item.word.split(' ').at(-1) ?? '');
}

/**
 * The index of the noun that the item at `index` only describes, or undefined when the item stands for itself. One
 * adjective may come between: "the Quad foreign ministers".
 */
export function headAfter(index: number, items: readonly Item[], heads: ReadonlySet<string>): number | undefined {
  const next = items[index + 1];
  if (isNoun(next, heads)) return index + 1;
  const adjective = next?.kind === 'word' && ADJECTIVE_ENDING.test(next.word);
  return adjective && isNoun(items[index + 2], heads) ? index + 2 : undefined;
}
