/** From an alignment to what the writer changed. What writers may change without a word is left out. */

import type { Pair } from './align.ts';
import { isFunctionWord } from './common-words.ts';
import type { SourceIndex, SourceWord } from './index-sources.ts';
import type { Word } from './words.ts';

/** A run of words that differs: half-open ranges of the quotation's and of the index's words. One may be empty. */
export interface Difference {
  readonly items: Range;
  readonly words: Range;
  /** It begins or ends the quotation: only one side of it is known to be the source's. */
  readonly edge: boolean;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A quotation beside its source. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  readonly differences: readonly Difference[];
  /** The quotation's words, without gaps and words whose change is marked. */
  readonly count: number;
  /** Words of the quotation that are the source's. */
  readonly equal: number;
  /** Words before and after those that come from elsewhere. */
  readonly loose: number;
  readonly looseEdges: number;
}

/** A quotation that is compared with the index. */
export interface Compared {
  readonly text: string;
  readonly items: readonly Word[];
  readonly index: SourceIndex;
}

type Edge =
  | { readonly kind: 'same' }
  | { readonly kind: 'loose' }
  | { readonly kind: 'differs'; readonly words: Range };

/** More dropped words than these are an omission that was not marked, not a change of wording. */
const MOST_DROPPED = 6;

/** Compares the words between the pairs, before the first and after the last. Needs one pair. */
export function compare(compared: Compared, pairs: readonly Pair[]): Comparison {
  const differences: Difference[] = [];
  let equal = pairs.length;
  let [loose, looseEdges] = [0, 0];
  for (const side of ['start', 'end'] as const) {
    const items = edgeItems(compared, pairs, side);
    if (items.from === items.to) continue;
    const edge = readEdge(compared, pairs, side, items);
    if (edge.kind === 'same') equal += size(items);
    else if (edge.kind === 'differs') differences.push({ items, words: edge.words, edge: true });
    else {
      loose += size(items);
      looseEdges++;
    }
  }
  for (const [at, pair] of pairs.entries()) {
    const next = pairs[at + 1];
    if (!next) break;
    const items = { from: pair.item + 1, to: next.item };
    const words = { from: pair.word + 1, to: next.word };
    if (size(items) + size(words) === 0) continue;
    if (squashedItems(compared, items) === squashedWords(compared, words)) equal += size(items);
    else if (!allowed(compared, items, words)) differences.push({ items, words, edge: false });
  }
  differences.sort((a, b) => a.items.from - b.items.from);
  const count = compared.items.filter(({ gap, marked }) => !gap && !marked).length;
  return { pairs, differences, count, equal, loose, looseEdges };
}

/** How many there are in a range. */
export function size({ from, to }: Range): number {
  return to - from;
}

/** A gap, a word whose change is marked, a whole sentence or parenthesis left out, "she said" within a quotation. */
function allowed({ text, items, index }: Compared, changed: Range, dropped: Range): boolean {
  const said = items.slice(changed.from, changed.to);
  if (said.some(({ gap }) => gap) || (said.length > 0 && said.every(({ marked }) => marked))) return true;
  const words = index.words.slice(dropped.from, dropped.to);
  const [before, after] = [index.words[dropped.from - 1], index.words[dropped.to]];
  if (!before || !after) return true;
  const attribution = words.length > 0 && words.every((word) => !word.quotation);
  if (attribution && before.quotation && after.quotation) return true;
  if (said.length > 0) return words.length === 0 && isAside(text, items, changed);
  if (words.length > MOST_DROPPED || (before.boundary && words.at(-1)?.boundary)) return true;
  return /^\s*\([^()]*\)[\s,;.]*$/.test(before.source.text.slice(before.end, after.start));
}

/** An attribution of the writer's within nested marks: “The community,” he said, “must stand together”. */
function isAside(text: string, items: readonly Word[], { from, to }: Range): boolean {
  const [before, first, last, after] = [items[from - 1], items[from], items[to - 1], items[to]];
  if (!before || !first || !last || !after) return false;
  return /["”’»]/.test(text.slice(before.end, first.start)) && /["“‘«]/.test(text.slice(last.end, after.start));
}

function edgeItems({ items }: Compared, pairs: readonly Pair[], side: 'start' | 'end'): Range {
  const [first, last] = [pairs[0], pairs.at(-1)];
  return side === 'start' ? { from: 0, to: first?.item ?? 0 } : { from: (last?.item ?? 0) + 1, to: items.length };
}

/** Decides what the words beyond the outermost pair are. */
function readEdge(compared: Compared, pairs: readonly Pair[], side: 'start' | 'end', items: Range): Edge {
  const rest = restOfSentence(compared.index.words, pairs, side);
  const count = size(items);
  for (let length = 1; length <= Math.min(size(rest), count + 2); length++) {
    const words = nearest(rest, side, length);
    if (squashedItems(compared, items) === squashedWords(compared, words)) return { kind: 'same' };
  }
  const said = compared.items.slice(items.from, items.to);
  if (said.every(({ gap, marked }) => gap || marked)) return { kind: 'same' };
  if (said.some(({ gap }) => gap) || beyondSentence(compared, items, side)) return { kind: 'loose' };
  if (size(rest) > 0 && !continues(compared, items, rest, side)) return { kind: 'loose' };
  if (count === 1 && size(rest) > 0) return { kind: 'differs', words: nearest(rest, side, 1) };
  if (size(rest) === 0 ? count <= 2 : count <= 3 && size(rest) <= count + 1) return { kind: 'differs', words: rest };
  return { kind: 'loose' };
}

/** The source's words from the outermost pair to the end (or beginning) of its sentence. */
function restOfSentence(words: readonly SourceWord[], pairs: readonly Pair[], side: 'start' | 'end'): Range {
  if (side === 'end') {
    const from = (pairs.at(-1)?.word ?? 0) + 1;
    let to = from;
    while (words[to - 1]?.boundary === false && words[to]) to++;
    return { from, to };
  }
  const to = pairs[0]?.word ?? 0;
  let from = to;
  while (words[from - 1]?.boundary === false) from--;
  return { from, to };
}

/** Whether the source goes on without a comma or the like, and not with a mere "and" where the writer says more. */
function continues({ items, index }: Compared, { from, to }: Range, rest: Range, side: 'start' | 'end'): boolean {
  const [first, last] = side === 'end' ? [rest.from - 1, rest.from] : [rest.to - 1, rest.to];
  const [left, right] = [index.words[first], index.words[last]];
  const [said, meant] = side === 'end' ? [items[from], right] : [items[to - 1], left];
  if (!left || !right || !said || !meant || !/^[\s\p{Pd}]*$/u.test(left.source.text.slice(left.end, right.start))) {
    return false;
  }
  return index.weights[meant.id] !== 0 || isFunctionWord(said.folded);
}

function nearest({ from, to }: Range, side: 'start' | 'end', length: number): Range {
  return side === 'end' ? { from, to: Math.min(to, from + length) } : { from: Math.max(from, to - length), to };
}

/** Whether the writer ends a sentence or a quotation between the edge and the rest, or within the edge. */
function beyondSentence({ text, items }: Compared, { from, to }: Range, side: 'start' | 'end'): boolean {
  const first = items[side === 'end' ? from - 1 : from];
  const last = items[side === 'end' ? to - 1 : to];
  return (
    first === undefined || last === undefined || /[.!?…:;]\s|[“”"«»]|\s[—–(]/.test(text.slice(first.start, last.end))
  );
}

/** Without spaces and hyphens: "counterterrorism" is "counter-terrorism". */
function squashedItems({ items }: Compared, { from, to }: Range): string {
  return items
    .slice(from, to)
    .map(({ folded, gap }) => (gap ? '…' : folded))
    .join('');
}

function squashedWords({ index }: Compared, { from, to }: Range): string {
  return index.words
    .slice(from, to)
    .map(({ id }) => index.folded[id] ?? '')
    .join('');
}
