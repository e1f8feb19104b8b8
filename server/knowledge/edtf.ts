/**
 * EDTF dates (ISO 8601-2), the part that packs use: `2024`, `2024-07`, `2024-07-29`, intervals `a/b` of them and
 * intervals open at one end, `a/..` and `../b`.
 *
 * A date is a stretch of days. Days are whole numbers since 1970-01-01 in the Gregorian calendar, so that
 * comparing two dates costs nothing.
 */

export type EdtfPrecision = 'year' | 'month' | 'day' | 'interval';

/** The days a date covers, both inclusive; an open end is infinite. */
export interface EdtfRange {
  readonly start: number;
  readonly end: number;
  readonly precision: EdtfPrecision;
}

interface CivilDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The months in English, January first. */
export const MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Reads a date. Undefined when it is none: bad form, the 30th of February, an interval that ends before it starts. */
export function parseEdtf(text: string): EdtfRange | undefined {
  const parts = text.split('/');
  const [first = '', second] = parts;
  if (second === undefined) return parseDate(first);
  return parts.length === 2 ? parseInterval(first, second) : undefined;
}

/** True when every day of `inner` is a day of `outer`: July 2024 contains 29 July 2024. */
export function contains(outer: EdtfRange, inner: EdtfRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share a day. */
export function overlaps(a: EdtfRange, b: EdtfRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * True when the two agree as far as the less precise of them goes: 29 July 2024 and July 2024, either way round.
 * A day inside an interval agrees with it; two different days never agree.
 */
export function sameAtCoarserPrecision(a: EdtfRange, b: EdtfRange): boolean {
  return contains(a, b) || contains(b, a);
}

/** The day number of a civil date. Months and days count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years start in March, so that the leap day comes last; an era has 400 years of 146,097 days.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** A day number as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * A date in English: `5 May 2025`, `May 2025`, `2025`, `26–29 November 2008`, `from 2014`, `until May 2024`.
 * Text that is no EDTF date is returned as it is.
 */
export function formatEdtf(text: string): string {
  if (!parseEdtf(text)) return text;
  const [first = '', second] = text.split('/');
  if (second === undefined || second === first) return formatDate(civil(first));
  if (first === '..') return `until ${formatDate(civil(second))}`;
  if (second === '..') return `from ${formatDate(civil(first))}`;
  return formatInterval(civil(first), civil(second));
}

function parseDate(text: string): EdtfRange | undefined {
  if (!DATE.test(text)) return undefined;
  const { year, month, day } = civil(text);
  if (month === undefined) return { start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31), precision: 'year' };
  if (month < 1 || month > 12) return undefined;
  const last = daysInMonth(year, month);
  if (day === undefined) {
    return { start: dayNumber(year, month, 1), end: dayNumber(year, month, last), precision: 'month' };
  }
  if (day < 1 || day > last) return undefined;
  const only = dayNumber(year, month, day);
  return { start: only, end: only, precision: 'day' };
}

function parseInterval(first: string, second: string): EdtfRange | undefined {
  if (first === '..' && second === '..') return undefined;
  const from = first === '..' ? { start: Number.NEGATIVE_INFINITY } : parseDate(first);
  const to = second === '..' ? { end: Number.POSITIVE_INFINITY } : parseDate(second);
  if (!from || !to || from.start > to.end) return undefined;
  return { start: from.start, end: to.end, precision: 'interval' };
}

/** The numbers of a text that matches {@link DATE}. */
function civil(text: string): CivilDate {
  const [year = 0, month, day] = text.split('-').map(Number);
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

function formatDate({ year, month, day }: CivilDate): string {
  return [day, month && MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');
}

/** What both ends share is said once: `26–29 November 2008`, `April–June 2020`, `30 May – 2 June 2024`. */
function formatInterval(a: CivilDate, b: CivilDate): string {
  const sameYear = a.year === b.year && a.month !== undefined && b.month !== undefined;
  if (!sameYear) {
    const dash = a.month === undefined && b.month === undefined ? '–' : ' – ';
    return `${formatDate(a)}${dash}${formatDate(b)}`;
  }
  if (a.day !== undefined && a.month === b.month && b.day !== undefined) return `${a.day}–${formatDate(b)}`;
  const month = MONTHS[(a.month ?? 1) - 1];
  if (a.day === undefined && b.day === undefined) return `${month}–${formatDate(b)}`;
  return `${a.day === undefined ? '' : `${a.day} `}${month} – ${formatDate(b)}`;
}
