/** Whether a quotation comes from a passage, or only resembles it. When in doubt, it does not. */

import { isFunctionWord } from './common-words.ts';
import type { Compared, Comparison, Difference } from './differences.ts';
import { size } from './differences.ts';
import type { SourceIndex } from './index-sources.ts';

/** What the words around a quotation say of where it comes from. */
export interface Surroundings {
  /** They name who says it in the source. */
  readonly speakerNamed: boolean;
  /** They name the source. */
  readonly sourceNamed: boolean;
}

/** Fewer words are a phrase that anyone may put in quotation marks. */
export const LEAST_WORDS = 5;
/** From here on it takes more than one changed word to make a quotation someone else's. */
const LONG = 8;
const MOST_DIFFERENCES = 4;

interface Evidence extends Surroundings {
  readonly count: number;
  /** Of the quotation's words, the part that is the source's. */
  readonly share: number;
  /** Words changed, added or dropped, as a part of the quotation. */
  readonly changed: number;
  /** The weight of the different words shared: about how many of them are not found in any text on the subject. */
  readonly weight: number;
  /** How many ends of the quotation are not the source's. */
  readonly edges: number;
  readonly spoken: boolean;
  /** A name stands in the place of another. */
  readonly renames: boolean;
}

/** Decides. */
export function comesFrom(compared: Compared, comparison: Comparison, around: Surroundings): boolean {
  const evidence = weigh(compared, comparison, around);
  const { differences } = comparison;
  if (differences.length === 0 || differences.length > MOST_DIFFERENCES || isTitle(compared)) return false;
  return evidence.count >= LONG ? longComesFrom(evidence, differences) : shortComesFrom(evidence, compared, comparison);
}

function longComesFrom(evidence: Evidence, differences: readonly Difference[]): boolean {
  const { count, share, changed, weight, edges, renames, spoken } = evidence;
  const named = evidence.speakerNamed || evidence.sourceNamed;
  if (share < 0.65 || changed > 0.35) return false;
  if (edges === 2) return named && share >= 0.8 && weight >= 2;
  if (edges === 1 && (share < 0.8 || weight < (named ? 1.5 : 4))) return false;
  if (named) return weight >= (isOneForOne(evidence, differences) ? 0.5 : 1.2);
  if (renames && (share < 0.85 || weight < 4)) return false;
  if (!spoken) return count >= 10 && share >= 0.8 && weight >= 3.5;
  return weight >= 2.5 && (differences.length <= 2 || share >= 0.75);
}

/** One run for another, in a text that names the source: neither is longer than the other by much. */
function isOneForOne({ sourceNamed }: Evidence, [difference, more]: readonly Difference[]): boolean {
  if (!sourceNamed || !difference || more) return false;
  return size(difference.items) > 0 && size(difference.items) <= 2 && size(difference.words) === 1;
}

/** One word may differ, and not every such phrase is a quotation. */
function shortComesFrom(evidence: Evidence, compared: Compared, comparison: Comparison): boolean {
  const { weight, speakerNamed, sourceNamed, edges, spoken, renames } = evidence;
  const [difference, more] = comparison.differences;
  if (!difference || more || comparison.loose > 0) return false;
  if (size(difference.items) > 1 || size(difference.words) > 2 || evidence.count - comparison.equal > 1) return false;
  if ((speakerNamed || sourceNamed) && isWholeSentence(compared, comparison)) return true;
  if (edges > 0) return sourceNamed && weight >= 1.5 && size(difference.words) > 0;
  if (sourceNamed) return weight >= 1.2;
  return spoken && weight >= 2 && (speakerNamed || !renames);
}

function weigh(compared: Compared, comparison: Comparison, around: Surroundings): Evidence {
  const { index } = compared;
  const { pairs, differences, count, equal, looseEdges } = comparison;
  const shared = new Set(pairs.map(({ word }) => index.words[word]?.id ?? -1));
  return {
    ...around,
    count,
    share: equal / count,
    changed: differences.reduce((sum, { items: a, words: b }) => sum + Math.max(size(a), size(b)), 0) / count,
    weight: [...shared].reduce((sum, id) => sum + (index.weights[id] ?? 0), 0),
    edges: looseEdges + differences.filter(({ edge }) => edge).length,
    spoken: pairs.some(({ word }) => index.words[word]?.quotation),
    renames: differences.some((difference) => isRename(compared, difference)),
  };
}

/** A name, a headline or a title of a work: others have much the same. */
function isTitle({ text, items }: Compared): boolean {
  const words = items.flatMap(({ folded, start, end }) =>
    isFunctionWord(folded) || !/\p{L}/u.test(folded) ? [] : [text.slice(start, end)],
  );
  return words.every((word) => /^\p{Lu}/u.test(word)) && words.some((word) => /\p{Ll}/u.test(word));
}

/** Whether a name stands in either place; a capital that begins a sentence makes none. */
function isRename({ text, items, index }: Compared, { items: said, words: meant }: Difference): boolean {
  if (size(said) === 0 || size(meant) === 0) return false;
  const capital = (from: string, start: number, end: number) => /^\p{Lu}(?!\p{Lu}+$)/u.test(from.slice(start, end));
  const inQuotation = items
    .slice(said.from, said.to)
    .some(({ start, end }, at) => said.from + at > 0 && capital(text, start, end));
  const inSource = index.words
    .slice(meant.from, meant.to)
    .some(({ source, start, end }, at) => !beginsSentence(index, meant.from + at) && capital(source.text, start, end));
  return inQuotation || inSource;
}

function beginsSentence({ words }: SourceIndex, at: number): boolean {
  return at === 0 || words[at - 1]?.boundary === true;
}

/** The quotation begins and ends where a sentence of the source does. */
function isWholeSentence({ index }: Compared, { pairs, differences }: Comparison): boolean {
  const starts = [...pairs.slice(0, 1).map(({ word }) => word), ...differences.map(({ words }) => words.from)];
  const ends = [...pairs.slice(-1).map(({ word }) => word), ...differences.map(({ words }) => words.to - 1)];
  return beginsSentence(index, Math.min(...starts)) && index.words[Math.max(...ends)]?.boundary === true;
}
