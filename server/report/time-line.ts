/** The facts of a report on one line of time: what held when, where the text stands, and the day it is to be true. */
import { dayNumber, formatEdtf, isoDay, parseEdtf } from '../knowledge/edtf.ts';
import type { Edtf, Statement } from '../knowledge/types.ts';
import type { ReportedClaim, ReportVerdict } from './read-report.ts';

/** One fact. Days are whole numbers since 1970-01-01; an open end is cut at the line's. */
export interface TimeLineRow {
  /** The claim's number in the report. */
  readonly number: number;
  readonly verdict: ReportVerdict;
  /** What it is about. */
  readonly subject: string;
  /** What is known, in a sentence. */
  readonly label: string;
  /** `span` is a time in which something holds, `point` a day or month on which it happened. */
  readonly kind: 'span' | 'point';
  readonly from: number;
  readonly to: number;
  /** When it was, in words. */
  readonly when: string;
  /** What the text says instead. */
  readonly said?: { readonly from: number; readonly to: number; readonly words: string };
}

/** Rows in the order of the text, and the days that the line reaches over. */
export interface TimeLine {
  readonly rows: readonly TimeLineRow[];
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}

/** What is shorter than this is drawn as a point. */
const POINT_DAYS = 62;

/** The time line of claims whose facts have a date; undefined when none has one. */
export function timeLine(claims: readonly ReportedClaim[], asOf: Edtf): TimeLine | undefined {
  const today = parseEdtf(asOf)?.end ?? 0;
  const dated = claims.flatMap((claim) => {
    const extent = claim.fact && extentOf(claim.fact);
    return extent ? [{ claim, ...extent }] : [];
  });
  if (dated.length === 0) return undefined;
  const ends = dated.flatMap(({ start, end, claim }) => [start, end, claim.said?.from ?? start, claim.said?.to ?? end]);
  const finite = [...ends.filter(Number.isFinite), today];
  const from = startOfYear(Math.min(...finite));
  const to = startOfYear(Math.max(...finite) + 366);
  return {
    rows: dated.map(({ claim, start, end, when }) => rowOf(claim, start, end, when, from, to)),
    from,
    to,
    asOf: today,
  };
}

function rowOf(
  claim: ReportedClaim,
  start: number,
  end: number,
  when: string,
  first: number,
  last: number,
): TimeLineRow {
  const from = Math.max(start, first);
  const to = Math.min(end, last);
  const differs = claim.said && claim.verdict !== 'supported' && (claim.said.from > end || claim.said.to < start);
  return {
    number: claim.number,
    verdict: claim.verdict,
    subject: claim.subject,
    label: claim.message,
    kind: to - from <= POINT_DAYS ? 'point' : 'span',
    from,
    to,
    when,
    ...(claim.said && differs ? { said: { ...claim.said, words: claim.words } } : {}),
  };
}

/** When a statement's value happened, or else from when to when it holds. */
function extentOf({
  value,
  validFrom,
  validUntil,
}: Statement): { start: number; end: number; when: string } | undefined {
  const date = 'date' in value ? value.date : 'occurrence' in value ? value.occurrence.date : undefined;
  if (date !== undefined) return extent(date);
  return validFrom === undefined && validUntil === undefined ? undefined : extent(intervalOf(validFrom, validUntil));
}

function intervalOf(from: Edtf | undefined, until: Edtf | undefined): Edtf {
  const start = from?.split('/')[0] ?? '..';
  const end = until?.split('/').at(-1) ?? '..';
  return `${start}/${end}`;
}

function extent(date: Edtf): { start: number; end: number; when: string } | undefined {
  const range = parseEdtf(date);
  return range && { start: range.start, end: range.end, when: formatEdtf(date) };
}

function startOfYear(day: number): number {
  return dayNumber(Number(isoDay(day).slice(0, 4)), 1, 1);
}
