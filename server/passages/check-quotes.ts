/** The rule `quote/altered`: words in quotation marks that come from a passage of a source and differ from it. */

import type { Finding } from '../claims/types.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Alignment, align, GAP, type Pair } from './align.ts';
import { describe } from './describe.ts';
import { type Compared, type Comparison, compare } from './differences.ts';
import { comesFrom, LEAST_WORDS } from './evidence.ts';
import { findQuotations } from './find-quotations.ts';
import { findWindows } from './find-windows.ts';
import type { SourceIndex } from './index-sources.ts';
import { announcedAsWrong, type Placed, surroundingsOf } from './surroundings.ts';
import { quotedWords, type Word } from './words.ts';

/** A longer quotation is read in pieces, so that the work grows with its length and no faster. */
const MOST_WORDS = 160;
const LEAST_TAIL = 4;

/** Checks every quotation of a block's text. Offsets are into the text; `context` is text near the block. */
export function checkQuotes(text: string, index: SourceIndex, knowledge: KnowledgeBase, context = ''): Finding[] {
  if (index.words.length === 0 || !/[“”„"«»‘']/.test(text)) return [];
  const found = findQuotations(text).flatMap((quotation) =>
    quotation.end - quotation.start < LEAST_WORDS * 2
      ? []
      : checkRange({ text, ...quotation, context }, index, knowledge),
  );
  return withoutOverlaps(found);
}

/**
 * Checks a range of a text as one quotation: a block quotation, whole. `context` is text near it that may say who
 * speaks. A name after a dash at its end counts as context.
 */
export function checkQuotation(
  text: string,
  start: number,
  end: number,
  index: SourceIndex,
  knowledge: KnowledgeBase,
  context = '',
): Finding[] {
  const quoted = text.slice(start, end);
  const attribution = /\s(?:[—–]|--?)\s?\p{Lu}[^—–.]{1,90}\.?\s*$/u.exec(quoted);
  const to = attribution ? start + attribution.index : end;
  return withoutOverlaps(checkRange({ text, start, end: to, unclosed: false, context }, index, knowledge));
}

function checkRange(placed: Placed, index: SourceIndex, knowledge: KnowledgeBase): Finding[] {
  const items = quotedWords(placed.text, placed.start, placed.end);
  return pieces(placed.text, items).flatMap((piece) => checkPiece(placed, piece, index, knowledge));
}

function checkPiece(placed: Placed, items: readonly Word[], index: SourceIndex, knowledge: KnowledgeBase): Finding[] {
  if (items.filter(({ gap }) => !gap).length < LEAST_WORDS) return [];
  const compared: Compared = { text: placed.text, items, index };
  const comparison = bestComparison(compared, placed.unclosed);
  const at = comparison?.pairs[0]?.word;
  const word = at === undefined ? undefined : index.words[at];
  if (!comparison || !word || comparison.differences.length === 0) return [];
  if (!comesFrom(compared, comparison, surroundingsOf(placed, word, knowledge)) || announcedAsWrong(placed)) return [];
  return comparison.differences.flatMap((difference) => describe(compared, difference) ?? []);
}

/** The comparison with the place that fits best. */
function bestComparison({ text, items, index }: Compared, unclosed: boolean): Comparison | undefined {
  const ids = items.map(({ folded, gap }) => (gap ? GAP : (index.vocabulary.get(folded) ?? -1)));
  let best: { readonly alignment: Alignment; readonly from: number } | undefined;
  for (const { from, to } of findWindows(items, ids, index)) {
    const window = index.words.slice(from, to).map(({ id }) => id);
    const alignment = align(ids, window, (id) => index.weights[id] === 0);
    if (alignment.score > (best?.alignment.score ?? 0)) best = { alignment, from };
  }
  if (!best) return undefined;
  const { alignment, from } = best;
  const all = alignment.pairs.map(({ item, word }) => ({ item, word: word + from }));
  const pairs = unclosed ? withoutTail(all) : all;
  const last = pairs.at(-1);
  if (!last || pairs.length < 2) return undefined;
  return compare({ text, items: unclosed ? items.slice(0, last.item + 1) : items, index }, pairs);
}

/** Drops the last pairs until some follow each other: the writer's own words share some with any source. */
function withoutTail(pairs: readonly Pair[]): readonly Pair[] {
  for (let end = pairs.length; end >= LEAST_TAIL; end--) {
    const [first, last] = [pairs[end - LEAST_TAIL], pairs[end - 1]];
    if (!first || !last) break;
    if (last.item - first.item === LEAST_TAIL - 1 && last.word - first.word === LEAST_TAIL - 1) {
      return pairs.slice(0, end);
    }
  }
  return [];
}

/** Cuts a long quotation, where possible between sentences. */
function pieces(text: string, items: readonly Word[]): (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  let from = 0;
  while (items.length - from > MOST_WORDS) {
    let to = from + MOST_WORDS;
    while (to > from + MOST_WORDS / 2 && !endsSentence(text, items, to)) to--;
    if (!endsSentence(text, items, to)) to = from + MOST_WORDS;
    found.push(items.slice(from, to));
    from = to;
  }
  return [...found, items.slice(from)];
}

function endsSentence(text: string, items: readonly Word[], to: number): boolean {
  return /[.!?]["”’»)\]]*\s/.test(text.slice(items[to - 1]?.end, items[to]?.start));
}

/** A nested quotation is found with the outer one too. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding);
  }
  return kept;
}
