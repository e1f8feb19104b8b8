import { type Encoded, KIND } from './frame-tokens.ts';

/**
 * The parts of a compiled frame: small functions that match what stands at an item, and hand on to the next part. They
 * try what may stand there in order, and come back to the next possibility when the rest does not follow.
 */

/** A match under way. */
export interface Attempt {
  readonly encoded: Encoded;
  /** Items where the parts of interest begin and end, by {@link PLACE}; -1: nowhere yet. */
  readonly places: number[];
}

/** What an attempt remembers. An end is the item after the last. */
export const PLACE = { subject: 0, value: 1, valueEnd: 2, cue: 3, cueEnd: 4 } as const;

/** Matches from an item on. Returns the item after the last one of the whole frame, or -1. */
export type Matcher = (at: number, attempt: Attempt) => number;

/** The end of a frame. */
export const whole: Matcher = (at) => at;

/** An item of one of some kinds; with a symbol, that one only. */
export function item(kinds: number, symbol: number | undefined, next: Matcher): Matcher {
  return (at, attempt) => {
    const { encoded } = attempt;
    if (((encoded.kinds[at] ?? 0) & kinds) === 0) return -1;
    return symbol === undefined || encoded.symbols[at] === symbol ? next(at + 1, attempt) : -1;
  };
}

/** An item of some kinds that is not an owner ("its") right before what it owns. */
export function unlessOwner(owners: ReadonlySet<number>, next: Matcher): Matcher {
  const owned = KIND.mention | KIND.hidden | KIND.noun;
  return (at, attempt) => {
    const { kinds, symbols } = attempt.encoded;
    const owns = kinds[at] === KIND.pronoun && owners.has(symbols[at] ?? 0) && ((kinds[at + 1] ?? 0) & owned) !== 0;
    return owns ? -1 : next(at, attempt);
  };
}

/** The beginning of the sentence, or right after one of some words there. */
export function opening(articles: ReadonlySet<number>, next: Matcher): Matcher {
  return (at, attempt) => {
    const { kinds, symbols } = attempt.encoded;
    const opens = at === 0 || (at === 1 && kinds[0] === KIND.word && articles.has(symbols[0] ?? 0));
    return opens ? next(at, attempt) : -1;
  };
}

/** Notes where a part begins or ends. */
export function mark(place: number, next: Matcher): Matcher {
  return (at, attempt) => {
    const before = attempt.places[place] ?? -1;
    attempt.places[place] = at;
    const end = next(at, attempt);
    if (end < 0) attempt.places[place] = before;
    return end;
  };
}

/** The first of several that matches. */
export function firstOf(matchers: readonly Matcher[]): Matcher {
  return (at, attempt) => {
    for (const matcher of matchers) {
      const end = matcher(at, attempt);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** What follows a word of a table, by the word's symbol, in an item of some kinds. */
export function words(kinds: number, table: ReadonlyMap<number, Matcher>): Matcher {
  return (at, attempt) => {
    const { encoded } = attempt;
    const symbol = encoded.symbols[at] ?? 0;
    if (symbol === 0 || ((encoded.kinds[at] ?? 0) & kinds) === 0) return -1;
    return table.get(symbol)?.(at + 1, attempt) ?? -1;
  };
}

/** Any items up to a number of them, as few as the rest allows, none of them beyond a limit. */
export function gap(limit: number, most: number, next: Matcher): Matcher {
  return (from, attempt) => {
    const { limits } = attempt.encoded;
    const last = Math.min(from + most, limits.length);
    for (let at = from; ; at++) {
      const end = next(at, attempt);
      if (end >= 0) return end;
      if (at >= last || ((limits[at] ?? 0) & limit) !== 0) return -1;
    }
  };
}

/** Some of a set of words up to a number of them, as few as the rest allows. */
export function some(symbols: ReadonlySet<number>, most: number, next: Matcher): Matcher {
  return (from, attempt) => {
    const { encoded } = attempt;
    for (let at = from; ; at++) {
      const end = next(at, attempt);
      if (end >= 0) return end;
      if (at >= from + most || encoded.kinds[at] !== KIND.word || !symbols.has(encoded.symbols[at] ?? 0)) return -1;
    }
  };
}

/** What may stand between the mentions of a list, in this order, each at most once. */
export interface ListWords {
  readonly owner: number;
  readonly comma: number;
  readonly joining: ReadonlySet<number>;
  readonly asWellAs: readonly number[];
  readonly leading: ReadonlySet<number>;
}

/** A list of mentions, as long as the rest allows. */
export function list(between: ListWords, next: Matcher): Matcher {
  return (from, attempt) => {
    const ends: number[] = [];
    for (let at = from; attempt.encoded.kinds[at] === KIND.mention; at = afterWords(at + 1, between, attempt.encoded))
      ends.push(at + 1);
    for (let i = ends.length - 1; i >= 0; i--) {
      const end = next(ends[i] ?? from, attempt);
      if (end >= 0) return end;
    }
    return -1;
  };
}

function afterWords(from: number, { owner, comma, joining, asWellAs, leading }: ListWords, encoded: Encoded): number {
  const symbol = (at: number): number => (encoded.kinds[at] === KIND.word ? (encoded.symbols[at] ?? 0) : 0);
  let at = from;
  if (symbol(at) === owner) at++;
  if (symbol(at) === comma) at++;
  if (joining.has(symbol(at))) at++;
  else if (asWellAs.every((word, i) => symbol(at + i) === word)) at += asWellAs.length;
  if (leading.has(symbol(at))) at++;
  return at;
}
