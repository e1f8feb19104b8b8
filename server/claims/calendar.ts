/** Days as integers since 1970-01-01: cheap to compare and to shift. */
export type Day = number;

const MS = 86_400_000;

/** The day number of a civil date; `month` from 1. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / MS);
}

/** Year, month (from 1), day and weekday (0 = Sunday) of a day number. */
export function civil(day: Day): { year: number; month: number; day: number; weekday: number } {
  const d = new Date(day * MS);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate(), weekday: d.getUTCDay() };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** First and last day of a month or year. */
export function monthSpan(year: number, month: number): Span {
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
}

export function yearSpan(year: number, last = year): Span {
  return { from: dayOf(year, 1, 1), to: dayOf(last, 12, 31) };
}

/** A day number as an ISO date. */
export function isoDay(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The span of an EDTF date or interval (level 0, open ends as `..`); undefined when it is none. */
export function edtfSpan(edtf: string): Span | undefined {
  const [first, last, more] = edtf.split('/');
  if (first === undefined || more !== undefined) return undefined;
  if (last === undefined) return pointSpan(first);
  const a = first === '..' || first === '' ? { from: -Infinity, to: -Infinity } : pointSpan(first);
  const b = last === '..' || last === '' ? { from: Infinity, to: Infinity } : pointSpan(last);
  return a && b ? { from: a.from, to: b.to } : undefined;
}

function pointSpan(text: string): Span | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/.exec(text);
  if (!match) return undefined;
  const [, y, m, d] = match;
  const year = Number(y);
  if (m === undefined) return yearSpan(year);
  const month = Number(m);
  if (month < 1 || month > 12) return undefined;
  if (d === undefined) return monthSpan(year, month);
  const day = Number(d);
  return day >= 1 && day <= daysInMonth(year, month)
    ? { from: dayOf(year, month, day), to: dayOf(year, month, day) }
    : undefined;
}
