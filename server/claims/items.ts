import type { Concept } from '../knowledge/types.ts';
import type { Mention } from '../mentions/types.ts';
import type { DateValue } from './read-dates.ts';
import type { NumberValue } from './read-numbers.ts';

/** A unit of a sentence: a word, a mark, or something recognised that spans several words. UTF-16 offsets into the block. */
export type Item = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly capital: boolean;
} & (
  | { readonly kind: 'word' | 'mark' | 'pronoun' }
  | { readonly kind: 'mention'; readonly mention: Mention; readonly concept: Concept }
  | { readonly kind: 'date'; readonly date: DateValue }
  | { readonly kind: 'number'; readonly number: NumberValue }
  | { readonly kind: 'category'; readonly terms: readonly Term[] }
  /** A common noun that can stand for concepts. */
  | { readonly kind: 'noun'; readonly candidates: readonly Concept[]; readonly terms: readonly Term[] }
);

/** A term of a vocabulary. */
export interface Term {
  readonly vocabulary: string;
  readonly term: string;
}

export type MentionItem = Extract<Item, { kind: 'mention' }>;
export type NounItem = Extract<Item, { kind: 'noun' }>;

/** Something recognised in a text, before it is cut into items. */
export type Recognised =
  | {
      readonly kind: 'mention';
      readonly start: number;
      readonly end: number;
      readonly mention: Mention;
      readonly concept: Concept;
    }
  | { readonly kind: 'date'; readonly start: number; readonly end: number; readonly date: DateValue }
  | { readonly kind: 'number'; readonly start: number; readonly end: number; readonly number: NumberValue }
  | {
      readonly kind: 'phrase';
      readonly start: number;
      readonly end: number;
      readonly candidates: readonly Concept[];
      readonly terms: readonly Term[];
    };

const TOKEN = /(?:\p{L}\.){2,}|\p{L}+(?:'t\b|’t\b)|[\p{L}\p{M}\p{N}]+|['’]s(?![\p{L}\p{N}])|\S/gu;
const CAPITAL = /^\p{Lu}/u;
const PRONOUN = /^(?:it|its|they|their|them|he|his|him|she|her|this|these|that|those|which|who|whose|both|one|we|our)$/;

/** Cuts `text` from `start` to `end` into items; `recognised` is sorted and does not overlap. */
export function itemsOf(text: string, start: number, end: number, recognised: readonly Recognised[]): Item[] {
  const items: Item[] = [];
  let at = start;
  for (const piece of recognised) {
    if (piece.end <= start || piece.start >= end || piece.start < at) continue;
    words(text, at, piece.start, items);
    items.push(itemOf(text, piece));
    at = piece.end;
  }
  words(text, at, end, items);
  return withoutAsides(items);
}

const SAYING =
  /^(?:said|says|say|reminded|noted|notes|added|argued|argues|told|explained|wrote|writes|recalled|insisted|stressed|observed|remarked|pointed)$/;
const ASIDE =
  /^(?:however|moreover|finally|indeed|too|of course|in turn|for its part|for his part|for her part|for their part|as planned|as expected|by the way|after all|in fact|meanwhile|incidentally|for example|for instance|then|though|again|admittedly|in other words|unsurprisingly|notably|likewise|of late|in short)$/;

/** Leaves out what stands between commas and only tells who speaks, or links: ", she reminded us,", ", however,". */
function withoutAsides(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const end = items[index]?.word === ',' ? asideEnd(items, index) : undefined;
    if (end === undefined) {
      const item = items[index];
      if (item) kept.push(item);
    } else index = end;
  }
  return kept;
}

function asideEnd(items: readonly Item[], comma: number): number | undefined {
  const close = items.findIndex((i, at) => at > comma && i.word === ',');
  if (close < 0 || close - comma > 6) return undefined;
  const inner = items.slice(comma + 1, close);
  const says = inner.findIndex((i) => SAYING.test(i.word));
  const saying =
    says >= 1 &&
    says <= 3 &&
    inner.slice(says + 1).every((i) => /^(?:us|me|him|her|them|later|then|again)$/.test(i.word)) &&
    !/^(?:since|which|who|because|as|while|when|that)$/.test(inner[0]?.word ?? '');
  return saying || ASIDE.test(inner.map((i) => i.word).join(' ')) ? close : undefined;
}

function itemOf(text: string, piece: Recognised): Item {
  const base = {
    start: piece.start,
    end: piece.end,
    word: text.slice(piece.start, piece.end).toLowerCase(),
    capital: CAPITAL.test(text.charAt(piece.start)),
  };
  switch (piece.kind) {
    case 'mention':
      return { ...base, kind: 'mention', mention: piece.mention, concept: piece.concept };
    case 'date':
      return { ...base, kind: 'date', date: piece.date };
    case 'number':
      return { ...base, kind: 'number', number: piece.number };
    case 'phrase':
      return piece.candidates.length
        ? { ...base, kind: 'noun', candidates: piece.candidates, terms: piece.terms }
        : { ...base, kind: 'category', terms: piece.terms };
  }
}

function words(text: string, from: number, to: number, items: Item[]): void {
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const word = match[0].toLowerCase().replace(/’/g, "'");
    const kind = PRONOUN.test(word) ? 'pronoun' : /[\p{L}\p{N}]/u.test(word) ? 'word' : 'mark';
    items.push({ start, end: start + match[0].length, word, kind, capital: CAPITAL.test(match[0]) });
  }
}
