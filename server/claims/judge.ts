import { grouped } from '../knowledge/grouped.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept, Statement, StatementValue } from '../knowledge/types.ts';
import { edtfSpan, isoDay, overlaps, type Span } from './calendar.ts';
import type { PropertyDefinition } from './lexicon.ts';
import { allows } from './read-numbers.ts';
import { amongThings, broadKind } from './sameness.ts';
import { holds, validity } from './time.ts';
import type { Said, SaidConcept } from './values.ts';

/** What the knowledge base says to a claim. `unknown` is the verdict of silence. */
export type Judgement =
  | { readonly verdict: 'unknown' }
  /** `statement` says the same, where one statement alone does. */
  | { readonly verdict: 'supported'; readonly statement?: Statement }
  | {
      readonly verdict: 'refuted' | 'outdated';
      /** The statement that is right at the time of the claim. */
      readonly statement: Statement;
      /** The words that are wrong, as a block range. */
      readonly start: number;
      readonly end: number;
      /** What fits in the place of those words, where the reader of the claim knows it. */
      readonly replacement?: string;
    };

const UNKNOWN: Judgement = { verdict: 'unknown' };
/** Days by which a loosely said date may miss: people round. */
const SLACK = { day: 0, month: 0, year: 0, coarse: 31 } as const;

const DECIDING = new WeakMap<Concept, ReadonlyMap<string, readonly Statement[]>>();
const NONE: readonly Statement[] = [];

/** The statements of a property that can contradict. */
export function deciding(concept: Concept, property: string): readonly Statement[] {
  let known = DECIDING.get(concept);
  if (!known) {
    known = grouped(
      concept.statements.filter((s) => !s.background && s.rank !== 'deprecated'),
      (s) => s.property,
    );
    DECIDING.set(concept, known);
  }
  return known.get(property) ?? NONE;
}

/**
 * Judges a value said of a concept's property. `at` is the time the claim speaks of; undefined when the text leaves
 * it open, so that whatever held at any time up to `asOf` supports it.
 */
export function judge(
  concept: Concept,
  property: PropertyDefinition,
  said: Said,
  at: Span | undefined,
  asOf: Span,
  knowledge: KnowledgeBase,
): Judgement {
  const statements = deciding(concept, property.id);
  if (statements.length === 0) return UNKNOWN;
  if (property.excludes) return judgeExcluded(statements, said, at ?? asOf, knowledge);
  const known = statements.filter((s) => validity(s).from <= (at ?? asOf).to);
  const agreeing = statements.filter((s) => supports(s, said, knowledge));
  const timeless = said.kind === 'date' && !property.dated;
  // On the day of a change the old and the new are both right.
  const supporting = agreeing.find(
    (s) => timeless || at === undefined || holds(s, at.from === at.to ? { from: at.from - 1, to: at.to + 1 } : at),
  );
  if (supporting) return { verdict: 'supported', statement: supporting };
  // A time left open may lie before all that is known.
  if (at === undefined && said.kind === 'category' && statements.every((s) => Number.isFinite(validity(s).from)))
    return UNKNOWN;
  const current = [...known]
    .sort((a, b) => validity(a).from - validity(b).from)
    .findLast((s) => timeless || holds(s, at ?? asOf));
  if (!current) return UNKNOWN;
  // Who came before the first on record is not known, and on the day of the change may be meant.
  const first = validity(current).from;
  if (
    said.kind === 'concepts' &&
    at &&
    at.to - at.from < 31 &&
    Math.abs(at.from - first) <= 1 &&
    !known.some((s) => validity(s).to < first + 1)
  )
    return UNKNOWN;
  const wrong = wrongWords(current, said, knowledge, property.exclusive ?? false);
  if (!wrong) return UNKNOWN;
  // What is told of a day in the past does not rot: it was wrong then.
  const ofToday = (at ?? asOf).to >= asOf.from;
  const outdated = ofToday && agreeing.some((s) => validity(s).to < (at ?? asOf).from);
  return { verdict: outdated ? 'outdated' : 'refuted', statement: current, ...wrong };
}

/** A set of what is not so: any of it said is wrong. */
function judgeExcluded(statements: readonly Statement[], said: Said, at: Span, knowledge: KnowledgeBase): Judgement {
  if (said.kind !== 'concepts') return UNKNOWN;
  const statement = statements.find(
    (s) => holds(s, at) && said.concepts.every((c) => amongThings(c.concept, conceptsOf(s.value), knowledge)),
  );
  return statement ? { verdict: 'refuted', statement, start: said.start, end: said.end } : UNKNOWN;
}

/** Whether a statement says the same, or accepts it. */
function supports(statement: Statement, said: Said, knowledge: KnowledgeBase): boolean {
  const values = [statement.value, ...statement.accept];
  if (said.kind !== 'concepts') return values.some((v) => agrees(v, said));
  const right = values.flatMap(conceptsOf);
  return right.length > 0 && said.concepts.every((c) => amongThings(c.concept, right, knowledge));
}

/** Whether a value of a statement is what was said, or leaves room for it. */
function agrees(value: StatementValue, said: Exclude<Said, { kind: 'concepts' }>): boolean {
  switch (said.kind) {
    case 'date': {
      const right =
        'date' in value ? edtfSpan(value.date) : 'number' in value ? edtfSpan(String(value.number)) : undefined;
      const slack = SLACK[said.date.precision];
      if (right && said.date.yearless) return sameSeason(said.date, right);
      return (
        right !== undefined &&
        [said.date, ...said.date.alternatives].some((s) => overlaps({ from: s.from - slack, to: s.to + slack }, right))
      );
    }
    case 'number':
      return 'number' in value && sameMoney(said.number.currency, value.unit) && allows(said.number, value.number);
    case 'category': {
      const right = 'category' in value ? [value.category] : 'categories' in value ? value.categories : [];
      return said.terms.some((t) => right.includes(t.term));
    }
    case 'boolean':
      return 'boolean' in value && value.boolean === said.value;
  }
}

/** Pounds are not dollars; without a currency on either side nothing is said of it. */
function sameMoney(said: string | undefined, unit: string | undefined): boolean {
  return said === undefined || unit === undefined || !/^[A-Z]{3}$/.test(unit) || said === unit;
}

/** A day or month said without its year: the year is left open. */
export function sameSeason(said: Span, right: Span): boolean {
  if (right.to - right.from > 300) return true;
  const months = (s: Span): string => (s.from === s.to ? isoDay(s.from).slice(5) : isoDay(s.from).slice(5, 7));
  const wanted = months(said);
  if (wanted.length === 2) return isoDay(right.from).slice(5, 7) <= wanted && wanted <= isoDay(right.to).slice(5, 7);
  const from = isoDay(right.from).slice(5);
  const to = isoDay(right.to).slice(5);
  return from <= wanted && wanted <= to;
}

export function conceptsOf(value: StatementValue): readonly string[] {
  return 'concept' in value ? [value.concept] : 'concepts' in value ? value.concepts : [];
}

/** The words that the right statement rules out; undefined when it does not decide. */
function wrongWords(
  right: Statement,
  said: Said,
  knowledge: KnowledgeBase,
  exclusive: boolean,
): { start: number; end: number } | undefined {
  if (said.kind === 'concepts') {
    if (!exclusive) return undefined;
    const values = [right.value, ...right.accept].flatMap(conceptsOf);
    const wrong = said.concepts.filter(
      (c) => comparable(c, values, knowledge) && !amongThings(c.concept, values, knowledge),
    );
    const [first] = wrong;
    const last = wrong.at(-1);
    return first && last ? { start: first.start, end: last.end } : undefined;
  }
  if (said.kind === 'boolean')
    return 'boolean' in right.value && right.value.boolean !== said.value
      ? { start: said.start, end: said.end }
      : undefined;
  // A bare small number is no amount of money.
  const money = 'number' in right.value && /^[A-Z]{3}$/.test(right.value.unit ?? '');
  if (money && said.kind === 'number' && said.number.currency === undefined && said.number.value < 1000)
    return undefined;
  const sameKind =
    said.kind === 'date'
      ? 'date' in right.value
      : said.kind === 'number'
        ? 'number' in right.value
        : 'category' in right.value || 'categories' in right.value;
  return sameKind ? { start: said.start, end: said.end } : undefined;
}

/**
 * A thing contradicts only a thing of its kind: a city another place, a person another person. Where countries stand
 * beside groups they are actors, and a town is none.
 */
function comparable(said: SaidConcept, values: readonly string[], knowledge: KnowledgeBase): boolean {
  const acts = said.concept.type === 'country' || said.concept.metonymOf !== undefined;
  const actors = values.some((id) => !isPlace(id, knowledge));
  if (broadKind(said.concept) === 'place' && actors && !acts) return false;
  return values.some((id) => {
    const right = knowledge.concepts.get(id);
    return right !== undefined && broadKind(right) === broadKind(said.concept);
  });
}

function isPlace(id: string, knowledge: KnowledgeBase): boolean {
  const concept = knowledge.concepts.get(id);
  return concept !== undefined && /^(?:place|region )/.test(broadKind(concept));
}
