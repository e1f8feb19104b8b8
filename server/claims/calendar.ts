import { dayNumber as dayOf, daysInMonth, parseEdtf } from '../knowledge/edtf.ts';

export { dayNumber as dayOf, daysInMonth, isoDay } from '../knowledge/edtf.ts';

/** Days as integers since 1970-01-01: cheap to compare and to shift. */
export type Day = number;

const MS = 86_400_000;

/** Year, month (from 1), day and weekday (0 = Sunday) of a day number. */
export function civil(day: Day): { year: number; month: number; day: number; weekday: number } {
  const d = new Date(day * MS);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate(), weekday: d.getUTCDay() };
}

/** First and last day of a month or year. */
export function monthSpan(year: number, month: number): Span {
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
}

export function yearSpan(year: number, last = year): Span {
  return { from: dayOf(year, 1, 1), to: dayOf(last, 12, 31) };
}

/** Days from `from` to `to`, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The dates of packs are asked for again and again. */
const SPANS = new Map<string, Span | undefined>();
const MOST_SPANS = 10_000;

/** The days of an EDTF date or interval; undefined when it is none. */
export function edtfSpan(edtf: string): Span | undefined {
  if (SPANS.has(edtf)) return SPANS.get(edtf);
  const range = parseEdtf(edtf);
  const span = range && { from: range.start, to: range.end };
  if (SPANS.size >= MOST_SPANS) SPANS.clear();
  SPANS.set(edtf, span);
  return span;
}
