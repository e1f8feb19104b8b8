import type { Statement } from '../knowledge/types.ts';
import { type Day, edtfSpan, overlaps, type Span } from './calendar.ts';

const ALWAYS: Span = { from: -Infinity, to: Infinity };

const VALIDITY = new WeakMap<Statement, Span>();

/** The days on which a statement holds. */
export function validity(statement: Statement): Span {
  const known = VALIDITY.get(statement);
  if (known) return known;
  const span = readValidity(statement);
  VALIDITY.set(statement, span);
  return span;
}

function readValidity(statement: Statement): Span {
  const from = statement.validFrom ? edtfSpan(statement.validFrom)?.from : undefined;
  const until = statement.validUntil ? edtfSpan(statement.validUntil)?.to : undefined;
  return { from: from ?? ALWAYS.from, to: until ?? ALWAYS.to };
}

/** Whether a statement holds on at least one day of a span. */
export function holds(statement: Statement, at: Span): boolean {
  return overlaps(validity(statement), at);
}

export function onDay(day: Day): Span {
  return { from: day, to: day };
}
