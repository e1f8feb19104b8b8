import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayOf, edtfSpan } from '../../server/claims/calendar.ts';
import { samePlace } from '../../server/claims/sameness.ts';
import type { Concept, Occurrence } from '../../server/knowledge/types.ts';
import { engine } from './builtin-engine.ts';
import {
  type Case,
  type CivilDate,
  civilDate,
  DATE_STYLES,
  type DateStyle,
  datesAround,
  findingsIn,
  inWords,
  nameOf,
  ordinal,
  statementsOf,
} from './generated.ts';

/** A sentence that says a value of a statement; undefined when the template does not suit it. */
type Template<V> = (of: Case, value: V) => string | undefined;

/** Properties with a date: the verb of a sentence and the header of a table. */
const DATED: Readonly<Record<string, { readonly verb: string; readonly header: string }>> = {
  dateSigned: { verb: 'was signed', header: 'Signed' },
  dateAdopted: { verb: 'was adopted', header: 'Adopted' },
  datePublished: { verb: 'was published', header: 'Published' },
  entryIntoForce: { verb: 'entered into force', header: 'In force' },
  announcedOn: { verb: 'was announced', header: 'Announced' },
  inception: { verb: 'was founded', header: 'Founded' },
  firstHeld: { verb: 'was first held', header: 'First held' },
  pointInTime: { verb: 'took place', header: 'Date' },
  revived: { verb: 'was revived', header: 'Revived' },
  dateDesignatedUN: { verb: 'was listed by the United Nations', header: 'UN listing' },
  dateDesignatedUS: { verb: 'was designated by the United States', header: 'US designation' },
};

const dated =
  (form: (name: string, verb: string, date: string, header: string) => string): Template<string> =>
  ({ concept, statement }, date) => {
    const words = DATED[statement.property];
    return words && form(nameOf(concept), words.verb, date, words.header);
  };

const DATE_TEMPLATES: Readonly<Record<string, Template<string>>> = {
  plain: dated((name, verb, date) => `${name} ${verb} ${date}.`),
  fronted: dated((name, verb, date) => `${date}, ${name} ${verb}.`),
  cleft: dated((name, verb, date) => `It was ${date} that ${name} ${verb}.`),
  relative: dated((name, verb, date) => `${name}, which ${verb} ${date}, is often cited.`),
  framed: dated((name, verb, date) => `As the minister told the house, ${name} ${verb} ${date}, to general applause.`),
  pronoun: dated((name, verb, date) => `Much has been written about ${name}. It ${verb} ${date}.`),
  cell: dated(
    (name, _verb, date, header) => `| Name | ${header} |\n| --- | --- |\n| ${bare(name)} | ${date.slice(3)} |`,
  ),
  item: dated((name, _verb, date, header) => `${bare(name)}:\n\n- ${header.toLowerCase()} ${date}`),
  answer: dated(
    (name, verb, date) => `When was it that ${name} ${verb}? ${date.replace(/^./, (c) => c.toUpperCase())}.`,
  ),
};

function bare(name: string): string {
  return name.replace(/^the /, '');
}

const COUNT_TEMPLATES: Readonly<Record<string, Template<string>>> = {
  has: counted('memberCount', (name, n) => `${name} has ${n} members.`),
  brings: counted('memberCount', (name, n) => `${name} brings together ${n} countries.`),
  of: counted('memberCount', (name, n) => `the ${n} members of ${name} met last week.`),
  kills: counted('deathToll', (name, n) => `${name} killed ${n} people.`),
  killed: counted('deathToll', (name, n) => `${n} people were killed in ${name}.`),
  left: counted('deathToll', (name, n) => `${name} left ${n} dead.`),
  cell: counted('deathToll', (name, n) => `| Attack | Killed |\n| --- | --- |\n| ${bare(name)} | ${n} |`),
};

function counted(property: string, form: (name: string, number: string) => string): Template<string> {
  return ({ concept, statement }, number) =>
    statement.property === property ? form(nameOf(concept), number) : undefined;
}

interface Held {
  readonly person: string;
  readonly date: string;
}

const OFFICE_TEMPLATES: Readonly<Record<string, Template<Held>>> = {
  was: ({ concept }, { person, date }) => `${date}, ${concept.prefLabel.en} was ${person}.`,
  title: ({ concept }, { person, date }) => `${date}, ${concept.prefLabel.en} ${person} gave a speech.`,
  predicate: ({ concept }, { person, date }) => `${person} was ${concept.prefLabel.en} ${date}.`,
  apposition: ({ concept }, { person, date }) => `${person}, ${concept.prefLabel.en}, said so ${date}.`,
};

interface Told {
  readonly ordinal: string;
  readonly place: string;
  readonly date: string;
}

const OCCURRENCE_TEMPLATES: Readonly<Record<string, Template<Told>>> = {
  'place by ordinal': ({ concept }, told) => `the ${told.ordinal} ${concept.prefLabel.en} was held in ${told.place}.`,
  'date by ordinal': ({ concept }, told) => `the ${told.ordinal} ${concept.prefLabel.en} was held ${told.date}.`,
  'all three': ({ concept }, told) =>
    `the ${told.ordinal} ${concept.prefLabel.en} took place in ${told.place} ${told.date}.`,
  fronted: ({ concept }, told) =>
    `${told.date}, the ${told.ordinal} ${concept.prefLabel.en} was held in ${told.place}.`,
};

/** A template with a statement that the engine reads in it: one wrong value is reported. */
interface Handled<V> {
  readonly of: Case;
  readonly template: Template<V>;
}

/** The share of statements that are read in at least one form, by what is asked. */
const shares = new Map<string, number>();

/** The pairs of statement and template in which a wrong value is reported; prints the share of statements. */
function handled<V>(
  what: string,
  cases: readonly Case[],
  templates: Readonly<Record<string, Template<V>>>,
  wrong: (of: Case) => V | undefined,
): Handled<V>[] {
  const found: Handled<V>[] = [];
  let asked = 0;
  const askable = new Set<Case>();
  for (const of of cases) {
    const value = wrong(of);
    for (const template of Object.values(templates)) {
      const text = value === undefined ? undefined : template(of, value);
      if (text === undefined) continue;
      asked++;
      askable.add(of);
      if (findingsIn(text).length > 0) found.push({ of, template });
    }
  }
  const covered = new Set(found.map(({ of }) => of)).size;
  shares.set(what, covered / askable.size);
  console.log(`${what}: ${covered} of ${askable.size} statements are read, ${found.length} of ${asked} sentences`);
  return found;
}

const dates = statementsOf((s) => s.property in DATED && 'date' in s.value).flatMap((of) => {
  const date = 'date' in of.statement.value ? civilDate(of.statement.value.date) : undefined;
  return date && date.year >= 1950 ? [{ of, date }] : [];
});
const dateOf = new Map(dates.map(({ of, date }) => [of, date]));

/** The date moved by years, where no statement about the concept tells of that year. */
function movedDate(of: Case, years: number): CivilDate | undefined {
  const date = dateOf.get(of);
  if (!date) return undefined;
  const year = date.year + years;
  const free = !datesAround(of.concept).some(
    ({ from, to }) => from <= dayOf(year + 1, 2, 1) && dayOf(year - 1, 12, 1) <= to,
  );
  return free && year <= 2025 ? { ...date, year } : undefined;
}

describe('dates of the pack, in sentences of every form', () => {
  const pairs = handled(
    'dates',
    dates.map(({ of }) => of),
    DATE_TEMPLATES,
    (of) =>
      written(movedDate(of, -6), DATE_STYLES[0]) ??
      written(movedDate(of, -6), DATE_STYLES[4]) ??
      written(movedDate(of, -6), DATE_STYLES[5]),
  );

  it('are silent when right, at any coarser precision', () => {
    const alarms = dates.flatMap(({ of, date }) =>
      Object.values(DATE_TEMPLATES).flatMap((template) =>
        DATE_STYLES.flatMap((style) => silent(template, of, written(date, style))),
      ),
    );
    assert.deepEqual(alarms, []);
  });

  it('are reported when wrong', () => {
    const arbitrary = fc.record({
      pair: fc.constantFrom(...pairs),
      style: fc.constantFrom(...DATE_STYLES),
      years: fc.integer({ min: -12, max: 12 }).filter((y) => Math.abs(y) > 2),
    });
    fc.assert(
      fc.property(arbitrary, ({ pair: { of, template }, style, years }) => {
        reported(template, of, written(movedDate(of, years), style));
      }),
      { numRuns: 1500 },
    );
  });
});

function written(date: CivilDate | undefined, style: DateStyle | undefined): string | undefined {
  return date && style?.(date);
}

function silent<V>(template: Template<V>, of: Case, value: V | undefined): string[] {
  const text = value === undefined ? undefined : template(of, value);
  return text === undefined ? [] : findingsIn(text);
}

function reported<V>(template: Template<V>, of: Case, value: V | undefined): void {
  const text = value === undefined ? undefined : template(of, value);
  fc.pre(text !== undefined);
  assert.notEqual(findingsIn(text ?? '').length, 0, text ?? '');
}

const counts = statementsOf(
  (s) =>
    (s.property === 'memberCount' || s.property === 'deathToll') && 'number' in s.value && s.validUntil === undefined,
);

describe('counts of the pack, in digits and words', () => {
  const numberOf = ({ statement: { value } }: Case): number => ('number' in value ? value.number : 0);
  const all = ({ concept, statement }: Case): number[] =>
    concept.statements
      .filter((s) => s.property.startsWith(statement.property) || s.property === 'attackerCount')
      .flatMap((s) => [s.value, ...s.accept].flatMap((v) => ('number' in v ? [v.number] : [])));
  const pairs = handled('counts', counts, COUNT_TEMPLATES, (of) => String(numberOf(of) + 7));

  it('are silent when right', () => {
    const alarms = counts.flatMap((of) =>
      Object.values(COUNT_TEMPLATES).flatMap((template) => [
        ...silent(template, of, String(numberOf(of))),
        ...(numberOf(of) < 100 ? silent(template, of, inWords(numberOf(of))) : []),
      ]),
    );
    assert.deepEqual(alarms, []);
  });

  it('are reported when wrong', () => {
    const arbitrary = fc.record({
      pair: fc.constantFrom(...pairs),
      by: fc.integer({ min: 2, max: 40 }),
      words: fc.boolean(),
    });
    fc.assert(
      fc.property(arbitrary, ({ pair: { of, template }, by, words }) => {
        const number = numberOf(of) + by;
        fc.pre(!all(of).includes(number) && (!words || number < 100));
        reported(template, of, words ? inWords(number) : String(number));
      }),
      { numRuns: 500 },
    );
  });
});

const tenures = statementsOf((s) => s.property === 'officeHolder' && s.validFrom !== undefined);

describe('holders of offices, by day', () => {
  const months = (of: Case): { year: number; month: number }[] => {
    const first = civilDate(of.statement.validFrom ?? '');
    const until = civilDate(of.statement.validUntil ?? '2026-07-01');
    if (!first || !until) return [];
    const from = first.year * 12 + (first.month ?? 1);
    return Array.from({ length: until.year * 12 + (until.month ?? 1) - 1 - from }, (_, i) => ({
      year: Math.floor((from + i) / 12),
      month: ((from + i) % 12) + 1,
    }));
  };
  const holderOf = ({ statement: { value } }: Case): Concept | undefined =>
    'concept' in value ? engine.knowledge.concepts.get(value.concept) : undefined;
  const others = (of: Case, { year, month }: { year: number; month: number }): Concept[] => {
    const known = of.concept.statements.filter((s) => s.property === 'officeHolder' && 'concept' in s.value);
    const then = known.filter((s) => {
      const from = edtfSpan(s.validFrom ?? '')?.from ?? -Infinity;
      const to = edtfSpan(s.validUntil ?? '')?.to ?? Infinity;
      // A day more on either side: on the day of a change the old and the new are both right.
      return from <= dayOf(year, month + 1, 2) && dayOf(year, month, 1) - 2 <= to;
    });
    const incumbents = new Set(then.flatMap((s) => ('concept' in s.value ? [s.value.concept] : [])));
    return known
      .flatMap((s) =>
        'concept' in s.value && !incumbents.has(s.value.concept)
          ? [engine.knowledge.concepts.get(s.value.concept)]
          : [],
      )
      .filter((c) => c !== undefined);
  };
  const long = tenures.filter(
    (of) => months(of).length > 0 && of.concept.statements.filter((s) => s.property === 'officeHolder').length > 1,
  );
  const pairs = handled('office holders', long, OFFICE_TEMPLATES, (of) => {
    const [month] = months(of);
    const [person] = month ? others(of, month) : [];
    return month && person && { person: person.prefLabel.en ?? '', date: written(month, DATE_STYLES[4]) ?? '' };
  });
  const STYLES = [0, 1, 3, 4];
  const arbitrary = (
    from: readonly Case[],
  ): fc.Arbitrary<{ of: Case; month: { year: number; month: number }; day: number; style: DateStyle | undefined }> =>
    fc.constantFrom(...from).chain((of) =>
      fc.record({
        of: fc.constant(of),
        month: fc.constantFrom(...months(of)),
        day: fc.integer({ min: 1, max: 28 }),
        style: fc.constantFrom(...STYLES.map((i) => DATE_STYLES[i])),
      }),
    );

  it('are silent when right', () => {
    fc.assert(
      fc.property(
        arbitrary(long),
        fc.constantFrom(...Object.values(OFFICE_TEMPLATES)),
        ({ of, month, day, style }, template) => {
          assert.deepEqual(
            silent(template, of, {
              person: holderOf(of)?.prefLabel.en ?? '',
              date: written({ ...month, day }, style) ?? '',
            }),
            [],
          );
        },
      ),
      { numRuns: 600 },
    );
  });

  it('are reported when wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom(...STYLES.map((i) => DATE_STYLES[i])),
        ({ of, template }, m, p, day, style) => {
          const all = months(of);
          const month = all[m % all.length];
          const persons = month ? others(of, month) : [];
          const person = persons[p % persons.length];
          fc.pre(month !== undefined && person !== undefined);
          reported(template, of, {
            person: person?.prefLabel.en ?? '',
            date: written({ ...month, year: month?.year ?? 0, day }, style) ?? '',
          });
        },
      ),
      { numRuns: 600 },
    );
  });
});

const memberships = statementsOf(
  (s) =>
    s.property === 'memberCount' && 'number' in s.value && (s.validFrom !== undefined || s.validUntil !== undefined),
);

describe('members, by day', () => {
  const TEMPLATES: Readonly<Record<string, Template<Held>>> = {
    had: ({ concept }, { person, date }) => `${date}, ${nameOf(concept)} had ${person} members.`,
    counted: ({ concept }, { person, date }) => `${nameOf(concept)} had ${person} members ${date}.`,
  };
  const numberOf = ({ statement: { value } }: Case): number => ('number' in value ? value.number : 0);
  /** A year that lies in the time of the statement. */
  const yearOf = ({ statement }: Case): number | undefined => {
    const from = civilDate(statement.validFrom ?? '')?.year;
    const until = civilDate(statement.validUntil ?? '')?.year ?? 2026;
    const year = from === undefined ? until - 1 : from + 1;
    return year < until ? year : undefined;
  };
  const pairs = handled('members by year', memberships, TEMPLATES, (of) => {
    const year = yearOf(of);
    return year === undefined ? undefined : { person: inWords(numberOf(of) + 3), date: `in ${year}` };
  });

  it('are silent when right, reported when wrong', () => {
    for (const of of memberships) {
      const year = yearOf(of);
      if (year === undefined) continue;
      for (const date of [`in ${year}`, `in March ${year}`, `on 5 March ${year}`]) {
        for (const template of Object.values(TEMPLATES))
          assert.deepEqual(silent(template, of, { person: inWords(numberOf(of)), date }), []);
        for (const { template } of pairs.filter((pair) => pair.of === of)) {
          assert.notEqual(silent(template, of, { person: String(numberOf(of) + 4), date }).length, 0);
        }
      }
    }
  });
});

describe('occurrences of a series', () => {
  const occurrenceOf = ({ statement: { value } }: Case): Occurrence | undefined =>
    'occurrence' in value ? value.occurrence : undefined;
  const occurrences = statementsOf(
    (s) => 'occurrence' in s.value && s.value.occurrence.ordinal !== undefined && s.value.occurrence.place.length > 0,
  );
  const told = (of: Case): Told | undefined => {
    const occurrence = occurrenceOf(of);
    const date = civilDate(occurrence?.date ?? '');
    const place = engine.knowledge.concepts.get(occurrence?.place[0] ?? '')?.prefLabel.en;
    const when = written(date, DATE_STYLES[0]) ?? written(date, DATE_STYLES[4]) ?? written(date, DATE_STYLES[5]);
    return place && when && occurrence?.ordinal
      ? { ordinal: ordinal(occurrence.ordinal), place, date: when }
      : undefined;
  };
  const idOf = (place: string): string =>
    [...engine.knowledge.concepts.values()].find((c) => c.prefLabel.en === place)?.id ?? place;
  const elsewhere = (of: Case, place: string): Told | undefined => {
    const right = told(of);
    return right && !samePlace(idOf(place), occurrenceOf(of)?.place ?? [], engine.knowledge)
      ? { ...right, place }
      : undefined;
  };
  const moved = (of: Case): Told | undefined => {
    const right = told(of);
    return right && { ...right, date: right.date.replace(/\d{4}/, (year) => String(Number(year) - 9)) };
  };
  const places = handled('places of occurrences', occurrences, OCCURRENCE_TEMPLATES, (of) => elsewhere(of, 'Nairobi'));
  const days = handled('dates of occurrences', occurrences, OCCURRENCE_TEMPLATES, moved);

  it('are silent when right', () => {
    const alarms = occurrences.flatMap((of) =>
      Object.values(OCCURRENCE_TEMPLATES).flatMap((template) => silent(template, of, told(of))),
    );
    assert.deepEqual(alarms, []);
  });

  it('are reported when at another place', () => {
    const cities = ['Nairobi', 'Canberra', 'Rome', 'Karachi', 'London', 'Manila'];
    for (const { of, template } of places) {
      if (template(of, { ordinal: 'O', place: 'P', date: 'D' })?.includes('P')) {
        for (const city of cities)
          if (elsewhere(of, city))
            assert.notEqual(
              silent(template, of, elsewhere(of, city)).length,
              0,
              template(of, elsewhere(of, city) ?? { ordinal: '', place: '', date: '' }),
            );
      }
    }
  });

  it('are reported when on another day', () => {
    for (const { of, template } of days) assert.notEqual(silent(template, of, moved(of)).length, 0);
  });
});

describe('what is read', () => {
  for (const [what, share] of shares) it(`is most of the ${what}`, () => assert.ok(share > 0.85, `${share}`));
});
