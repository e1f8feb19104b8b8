/** The sources of a knowledge base as words that a quotation can be looked up in. */

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Passage, Source } from '../knowledge/types.ts';
import { isFunctionWord, isStockWord } from './common-words.ts';
import { findQuotations, type Quotation } from './find-quotations.ts';
import { createSpeakerFinder, type FindSpeaker } from './speakers.ts';
import { type Word, wordsOf } from './words.ts';

/** Words that someone says within a source. */
export interface SourceQuotation {
  readonly source: string;
  /** The concept of who says it, where the source names one beside the quotation. */
  readonly speaker: string | undefined;
}

/** A word of a source, in its passage. Offsets are into the source's text. */
export interface SourceWord {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly source: Source;
  readonly paragraph: number;
  /** Which quotation of the source it stands in. */
  readonly quotation: SourceQuotation | undefined;
  /** A sentence, a quotation or the passage begins or ends after it. */
  readonly boundary: boolean;
}

/** All words of all sources in a row. */
export interface SourceIndex {
  readonly words: readonly SourceWord[];
  /** Folded word to id. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** By id, the folded word. */
  readonly folded: readonly string[];
  /** By id: 0 for words that only hold others together, less than 1 for words found in any such text. */
  readonly weights: readonly number[];
  /** Pairs of words ({@link pairKey}) to where they begin in {@link words}. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

/** A pair as common as this tells nothing. */
const MOST_POSITIONS = 64;
const COMMON = 0.25;
const OFTEN = 5;
const PAIR_BASE = 2 ** 26;

/** Indexes the passages of all sources. Do it once for a knowledge base. */
export function indexSources(knowledge: KnowledgeBase): SourceIndex {
  const findSpeaker = createSpeakerFinder(knowledge);
  const vocabulary = new Map<string, number>();
  const words: SourceWord[] = [];
  for (const source of knowledge.sources.values()) {
    for (const passage of source.passages) addPassage(words, vocabulary, source, passage, findSpeaker);
  }
  return {
    words,
    vocabulary,
    folded: [...vocabulary.keys()],
    weights: weigh(words, vocabulary),
    pairs: indexPairs(words),
  };
}

/** The key of two words that follow each other. */
export function pairKey(first: number, second: number): number {
  return first * PAIR_BASE + second;
}

function addPassage(
  words: SourceWord[],
  vocabulary: Map<string, number>,
  source: Source,
  passage: Passage,
  findSpeaker: FindSpeaker,
): void {
  const { text } = source;
  const quotations = quotationsOf(source, passage, findSpeaker);
  const found = wordsOf(text, passage.start, passage.end);
  let next = 0;
  for (const [index, word] of found.entries()) {
    while ((quotations[next]?.range.end ?? Infinity) <= word.start) next++;
    const current = quotations[next];
    words.push({
      id: idOf(vocabulary, word),
      start: word.start,
      end: word.end,
      source,
      paragraph: passage.paragraph,
      quotation: current && current.range.start <= word.start ? current.quotation : undefined,
      boundary: isBoundary(text.slice(word.end, found[index + 1]?.start ?? text.length)) || index === found.length - 1,
    });
  }
}

function idOf(vocabulary: Map<string, number>, { folded }: Word): number {
  const id = vocabulary.get(folded) ?? vocabulary.size;
  vocabulary.set(folded, id);
  return id;
}

/** Quotations in double marks; those within others are left out. */
function quotationsOf(source: Source, { start, end }: Passage, findSpeaker: FindSpeaker) {
  const text = source.text.slice(start, end);
  const ranges: Quotation[] = [];
  for (const range of findQuotations(text)) {
    if (/[“"„«]/.test(text.charAt(range.start - 1)) && range.start >= (ranges.at(-1)?.end ?? 0)) ranges.push(range);
  }
  return ranges.map((range, index) => ({
    range: { start: start + range.start, end: start + range.end },
    quotation: {
      source: source.id,
      speaker: findSpeaker(
        source.id,
        text.slice(range.end, ranges[index + 1]?.start),
        text.slice(ranges[index - 1]?.end ?? 0, range.start),
      ),
    },
  }));
}

function isBoundary(between: string): boolean {
  return /[.!?…]["”’»)\]]*\s|[“”„«»"]/.test(between);
}

function weigh(words: readonly SourceWord[], vocabulary: ReadonlyMap<string, number>): number[] {
  const counts = new Array<number>(vocabulary.size).fill(0);
  for (const { id } of words) counts[id] = (counts[id] ?? 0) + 1;
  return [...vocabulary.keys()].map((folded, id) => {
    if (isFunctionWord(folded)) return 0;
    return isStockWord(folded) || (counts[id] ?? 0) >= OFTEN ? COMMON : 1;
  });
}

function indexPairs(words: readonly SourceWord[]): Map<number, number[]> {
  const pairs = new Map<number, number[]>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (!next || next.source !== word.source) continue;
    const key = pairKey(word.id, next.id);
    const positions = pairs.get(key);
    if (!positions) pairs.set(key, [at]);
    else if (positions.length < MOST_POSITIONS) positions.push(at);
  }
  return pairs;
}
