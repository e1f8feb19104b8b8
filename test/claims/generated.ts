/** Sentences made from the statements of the built-in pack, and ways to write a date or a number. */
import { analyse } from '../../server/analysis/analyse.ts';
import { edtfSpan } from '../../server/claims/calendar.ts';
import type { Concept, Statement } from '../../server/knowledge/types.ts';
import { engine, TODAY } from './builtin-engine.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS = 'th first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export interface CivilDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** How to write a date; undefined when it is not known as precisely as that. */
export type DateStyle = (date: CivilDate) => string | undefined;

const WRITTEN: readonly ((date: CivilDate) => string | number | undefined)[] = [
  ({ year, month, day }) => day && `on ${day} ${monthName(month)} ${year}`,
  ({ year, month, day }) => day && `on ${monthName(month)} ${day}, ${year}`,
  ({ year, month, day }) => day && `on ${year}-${twoDigits(month)}-${twoDigits(day)}`,
  ({ year, month, day }) => day && `on ${ordinalDay(day)} ${monthName(month)} ${year}`,
  ({ year, month }) => month && `in ${monthName(month)} ${year}`,
  ({ year }) => `in ${year}`,
];

export const DATE_STYLES: readonly DateStyle[] = WRITTEN.map((write) => (date) => {
  const written = write(date);
  return typeof written === 'string' ? written : undefined;
});

function monthName(month = 1): string {
  return MONTHS[month - 1] ?? '';
}

function twoDigits(number = 1): string {
  return String(number).padStart(2, '0');
}

function ordinalDay(day: number): string {
  const ending =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th';
  return `${day}${ending}`;
}

/** The first day, month or year of an EDTF date. */
export function civilDate(edtf: string): CivilDate | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf);
  if (!match?.[1]) return undefined;
  const [, year, month, day] = match;
  return { year: Number(year), ...(month ? { month: Number(month) } : {}), ...(day ? { day: Number(day) } : {}) };
}

/** A number up to 99 in words. */
export function inWords(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = ONES[number % 10] ?? '';
  return number < 20 ? (ONES[number] ?? '') : number % 10 === 0 ? (TENS[tens] ?? '') : `${TENS[tens]}-${ones}`;
}

export function ordinal(number: number): string {
  return (
    ORDINALS[number] ??
    `${number}${number % 10 === 1 ? 'st' : number % 10 === 2 ? 'nd' : number % 10 === 3 ? 'rd' : 'th'}`
  );
}

const WITH_ARTICLE = new Set([
  'agreement',
  'document',
  'attack',
  'strategy',
  'event-series',
  'office',
  'report',
  'committee',
]);

/** A concept as the subject of a sentence. */
export function nameOf(concept: Concept): string {
  const name = concept.prefLabel.en ?? concept.id;
  return WITH_ARTICLE.has(concept.type) && !/^The |['’]s /.test(name) ? `the ${name}` : name;
}

export interface Case {
  readonly concept: Concept;
  readonly statement: Statement;
}

/** All statements that can contradict, of the properties asked for. */
export function statementsOf(isWanted: (statement: Statement) => boolean): Case[] {
  return [...engine.knowledge.concepts.values()].flatMap((concept) =>
    concept.statements
      .filter((s) => !s.background && s.rank !== 'deprecated' && isWanted(s))
      .map((statement) => ({ concept, statement })),
  );
}

/** All dates that any statement of a concept, of its whole or of its parts tells. */
export function datesAround(concept: Concept): { from: number; to: number }[] {
  const related = [...engine.knowledge.concepts.values()].filter(
    (c) =>
      c.id === concept.id ||
      c.partOf === concept.id ||
      c.id === concept.partOf ||
      (c.partOf !== undefined && c.partOf === concept.partOf),
  );
  return related.flatMap((c) =>
    c.statements.flatMap((s) =>
      [s.value, ...s.accept].flatMap((v) => {
        const span = edtfSpan('date' in v ? v.date : 'occurrence' in v ? v.occurrence.date : '');
        return span ? [span] : [];
      }),
    ),
  );
}

/** The findings of a sentence, a table or a list, in short. */
export function findingsIn(text: string, path = 'generated.md'): string[] {
  const capital = text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return analyse({ text: capital, path }, engine, { today: TODAY }).findings.map(
    (f) => `${f.rule} “${f.found}” (${f.subject} ${f.property}) in: ${capital}`,
  );
}
