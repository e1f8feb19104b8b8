/** Finds a quotation in a source: exactly, or else the words that look most like it. */

import { passageAt } from './passages.ts';
import type { RawAnchor } from './raw.ts';
import type { PassageAnchor, Source } from './types.ts';

export type QuotationResult =
  | { readonly found: PassageAnchor }
  /** The paragraphs it stands in: none, or more than one. 0 is what comes before the first. */
  | { readonly paragraphs: readonly number[] };

/** Looks the exact words up. Prefix and suffix, where given, must stand around them but for white space. */
export function findQuotation(source: Source, anchor: RawAnchor): QuotationResult {
  const starts = occurrences(source.text, anchor);
  const [start] = starts;
  const passage = start === undefined ? undefined : passageAt(source.passages, start);
  if (start === undefined || starts.length > 1 || !passage) {
    return { paragraphs: starts.map((offset) => passageAt(source.passages, offset)?.paragraph ?? 0) };
  }
  return { found: { source: source.id, paragraph: passage.paragraph, start, end: start + anchor.exact.length } };
}

/** Few are enough to say that there is more than one. */
const MOST_OCCURRENCES = 20;

function occurrences(text: string, { exact, prefix = '', suffix = '' }: RawAnchor): number[] {
  const starts: number[] = [];
  const step = Math.max(exact.length, 1);
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + step)) {
    const end = start + exact.length;
    const before = text.slice(Math.max(0, start - prefix.length - 2), start).trimEnd();
    const after = text.slice(end, end + suffix.length + 2).trimStart();
    if (before.endsWith(prefix.trim()) && after.startsWith(suffix.trim())) starts.push(start);
    if (starts.length === MOST_OCCURRENCES) break;
  }
  return starts;
}

export interface NearQuotation {
  readonly paragraph: number;
  readonly exact: string;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of the source that share most with the quotation, when they share more than half of it. */
export function nearestQuotation(source: Source, exact: string): NearQuotation | undefined {
  const wanted = wordsOf(exact);
  let best: { readonly paragraph: number; readonly score: number; readonly exact: string } | undefined;
  for (const { paragraph, start, end } of source.passages) {
    const text = source.text.slice(start, end);
    const window = bestWindow(wordsOf(text), wanted);
    if (window.score > (best?.score ?? wanted.length / 2)) {
      best = { paragraph, score: window.score, exact: text.slice(window.start, window.end) };
    }
  }
  return best && { paragraph: best.paragraph, exact: best.exact };
}

/** The window as long as the wanted words that holds most of them, counted as a bag. */
function bestWindow(words: readonly Word[], wanted: readonly Word[]): { score: number; start: number; end: number } {
  const missing = new Map<string, number>();
  for (const { folded } of wanted) missing.set(folded, (missing.get(folded) ?? 0) + 1);
  let score = 0;
  let best = { score: 0, start: 0, end: 0 };
  for (const [index, word] of words.entries()) {
    score += take(missing, word, -1);
    const left = words[index - wanted.length];
    if (left) score -= take(missing, left, 1);
    const first = words[Math.max(0, index - wanted.length + 1)] ?? word;
    if (score > best.score) best = { score, start: first.start, end: word.end };
  }
  return best;
}

/** Moves a word into the window (-1) or out of it (1). The result is 1 when that changed how many are found. */
function take(missing: Map<string, number>, { folded }: Word, change: 1 | -1): number {
  const before = missing.get(folded);
  if (before === undefined) return 0;
  missing.set(folded, before + change);
  return Math.max(before, before + change) > 0 ? 1 : 0;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
