/** Statements: from what the file says to what the pack holds. */

import { parseEdtf } from './edtf.ts';
import type { RawParticipant, RawReference, RawStatement, RawValue } from './raw.ts';
import {
  below,
  placeOf,
  resolveAnchor,
  resolveConcept,
  resolveConcepts,
  resolveDate,
  type Scope,
  type Site,
} from './scope.ts';
import type { Occurrence, Reference, Statement, StatementValue } from './types.ts';

/** The statement with every name resolved; undefined after something in it was reported. */
export function compileStatement(scope: Scope, id: string, raw: RawStatement, site: Site): Statement | undefined {
  const value = compileValue(scope, raw.value, below(site, 'value'));
  const accept = (raw.accept ?? []).map((other, index) => compileValue(scope, other, below(site, 'accept', index)));
  const times = compileTimes(scope, raw, site);
  const passages = compilePassages(scope, raw, site);
  if (!value || !accept.every((other) => other !== undefined) || !times || !passages) return undefined;
  return {
    id,
    property: raw.property,
    value,
    accept,
    rank: raw.rank ?? 'normal',
    background: raw.background ?? false,
    ...(raw.gloss !== undefined && { gloss: raw.gloss }),
    ...(raw.note !== undefined && { note: raw.note }),
    references: (raw.references ?? []).map(compileReference),
    ...times,
    ...passages,
    examples: { right: [raw.examples?.right ?? []].flat(), wrong: [raw.examples?.wrong ?? []].flat() },
  };
}

/** Statement ids: `gcap#member`, then `gcap#member-2` … in the file's order. */
export function statementIds(concept: string): (property: string) => string {
  const counts = new Map<string, number>();
  return (property) => {
    const count = (counts.get(property) ?? 0) + 1;
    counts.set(property, count);
    return `${concept}#${property}${count === 1 ? '' : `-${count}`}`;
  };
}

type Times = Pick<Statement, 'validFrom' | 'validUntil' | 'verified'>;

function compileTimes(scope: Scope, raw: RawStatement, site: Site): Times | undefined {
  const [validFrom, validUntil, verified] = (['validFrom', 'validUntil', 'verified'] as const).map((field) => {
    const date = raw[field];
    return date === undefined ? '' : resolveDate(scope, date, below(site, field));
  });
  if (validFrom === undefined || validUntil === undefined || !verified) return undefined;
  if (startOf(validFrom) > endOf(validUntil)) {
    const message = `It is valid until ${validUntil}, before it is valid from ${validFrom}.`;
    scope.report(
      ...placeOf(below(site, 'validUntil')),
      'bad-date',
      message,
      'Put a later date, or change `validFrom`.',
    );
    return undefined;
  }
  return { ...(validFrom && { validFrom }), ...(validUntil && { validUntil }), verified };
}

function startOf(date: string): number {
  return parseEdtf(date)?.start ?? Number.NEGATIVE_INFINITY;
}

function endOf(date: string): number {
  return parseEdtf(date)?.end ?? Number.POSITIVE_INFINITY;
}

type Passages = Pick<Statement, 'passage' | 'sourceError'>;

function compilePassages(scope: Scope, raw: RawStatement, site: Site): Passages | undefined {
  const passage = raw.passage && resolveAnchor(scope, raw.passage, below(site, 'passage'));
  const corrected = raw.sourceError && resolveAnchor(scope, raw.sourceError, below(site, 'sourceError'));
  if ((raw.passage && !passage) || (raw.sourceError && !corrected)) return undefined;
  return {
    ...(passage && { passage }),
    ...(raw.sourceError && corrected && { sourceError: { passage: corrected, verdict: raw.sourceError.verdict } }),
  };
}

function compileReference({ date, ...rest }: RawReference): Reference {
  return { ...rest, ...(date !== undefined && { date: String(date) }) };
}

function compileValue(scope: Scope, raw: RawValue, site: Site): StatementValue | undefined {
  if (raw.date !== undefined) {
    const date = resolveDate(scope, raw.date, below(site, 'date'));
    return date === undefined ? undefined : { date };
  }
  if (raw.concept !== undefined) {
    const concept = resolveConcept(scope, raw.concept, below(site, 'concept'));
    return concept === undefined ? undefined : { concept };
  }
  if (raw.concepts !== undefined) {
    const concepts = resolveConcepts(scope, raw.concepts, below(site, 'concepts'));
    return concepts && { concepts, complete: raw.complete ?? false };
  }
  if (raw.occurrence !== undefined) {
    const occurrence = compileOccurrence(scope, raw.occurrence, below(site, 'occurrence'));
    return occurrence && { occurrence };
  }
  return plainValue(raw);
}

function plainValue({ number, unit, category, categories, boolean, text }: RawValue): StatementValue | undefined {
  if (number !== undefined) return { number, ...(unit !== undefined && { unit }) };
  if (category !== undefined) return { category };
  if (categories !== undefined) return { categories };
  if (boolean !== undefined) return { boolean };
  return text === undefined ? undefined : { text };
}

type RawOccurrence = NonNullable<RawValue['occurrence']>;

function compileOccurrence(scope: Scope, raw: RawOccurrence, site: Site): Occurrence | undefined {
  const date = resolveDate(scope, raw.date, below(site, 'date'));
  const place = resolveConcepts(scope, raw.place ?? [], below(site, 'place'));
  const participants = (raw.participants ?? []).map((participant, index) =>
    resolveParticipant(scope, participant, below(site, 'participants', index)),
  );
  if (date === undefined || !place || !participants.every((participant) => participant !== undefined)) return undefined;
  return { ...(raw.ordinal !== undefined && { ordinal: raw.ordinal }), date, place, participants };
}

function resolveParticipant(scope: Scope, { concept, as }: RawParticipant, site: Site): RawParticipant | undefined {
  const who = resolveConcept(scope, concept, below(site, 'concept'));
  const office = as === undefined ? '' : resolveConcept(scope, as, below(site, 'as'));
  if (who === undefined || office === undefined) return undefined;
  return { concept: who, ...(office && { as: office }) };
}
