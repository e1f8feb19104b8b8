import { type Day, dayOf, edtfSpan, isoDay } from '../claims/calendar.ts';
import type { Edtf } from '../knowledge/types.ts';
import { documentOptions } from '../prose/document-options.ts';
import type { AnalysisOptions } from './types.ts';

/**
 * The as-of date (EDTF day): the one asked for, else the one that the document asks for, else its own date, at its last
 * day, else today.
 */
export function asOfDate(text: string, date: Edtf | undefined, { asOf, today }: AnalysisOptions): Edtf {
  return asOf ?? lastDay(documentOptions(text).asOf?.text) ?? lastDay(date) ?? today;
}

/** The as-of date as a number of days. */
export function asOfDay(asOf: Edtf): Day {
  return edtfSpan(asOf)?.to ?? dayOf(1970, 1, 1);
}

function lastDay(date: Edtf | undefined): Edtf | undefined {
  const span = date === undefined ? undefined : edtfSpan(date);
  return span && Number.isFinite(span.to) ? isoDay(span.to) : undefined;
}
