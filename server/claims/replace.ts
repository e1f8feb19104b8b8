import { MONTHS } from '../knowledge/edtf.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Statement, StatementValue } from '../knowledge/types.ts';
import { civil, edtfSpan } from './calendar.ts';
import type { Engine } from './engine.ts';
import { conceptsOf } from './judge.ts';
import type { DateForm } from './read-dates.ts';
import { inWords } from './read-numbers.ts';
import type { Said } from './values.ts';

/** The right value in the sentence's own form, or null when none is sure to fit. `before` is what stands right before. */
export function replacementFor(
  statement: Statement,
  said: Said,
  found: string,
  before: string,
  engine: Engine,
): string | null {
  const { value } = statement;
  switch (said.kind) {
    case 'date':
      return 'date' in value ? dateLike(value.date, said.date.form) : null;
    case 'number':
      // "More than 30" cannot become "more than 26" without a look at the words before it.
      return 'number' in value && said.number.bound === 'exact' && !said.number.ordinal
        ? numberLike(value.number, said.number.form, found)
        : null;
    case 'concepts': {
      const right = conceptsOf(value);
      const [only] = right;
      const adjective = said.concepts[0]?.concept.labels.some((l) => l.kind === 'demonym' && l.text === found);
      return right.length === 1 && only && said.concepts.length === 1 && !adjective
        ? nameInText(only, before, engine.knowledge)
        : null;
    }
    case 'category':
      return 'category' in value ? termLike(value.category, said, found, engine) : null;
    case 'boolean':
      return null;
  }
}

/** A date in the form in which another was written; null when it is not known as finely. */
export function dateLike(edtf: string, form: DateForm): string | null {
  const span = edtfSpan(edtf);
  if (!span || !Number.isFinite(span.from)) return null;
  const { year, month, day } = civil(span.from);
  const monthName = MONTHS[month - 1] ?? '';
  const fine = /^\d{4}-\d\d-\d\d$/.test(edtf);
  const monthly = /^\d{4}-\d\d/.test(edtf);
  const two = (n: number): string => String(n).padStart(2, '0');
  switch (form) {
    case 'day-month-year':
      return fine ? `${day} ${monthName} ${year}` : monthly ? `${monthName} ${year}` : null;
    case 'month-day-year':
      return fine ? `${monthName} ${day}, ${year}` : monthly ? `${monthName} ${year}` : null;
    case 'iso':
      return fine ? `${year}-${two(month)}-${two(day)}` : null;
    case 'slashes':
      return null;
    case 'month-year':
      return monthly ? `${monthName} ${year}` : null;
    case 'year':
      return String(year);
    case 'day-month':
      return fine ? `${day} ${monthName}` : null;
    case 'month-day':
      return fine ? `${monthName} ${day}` : null;
    case 'month':
      return monthly ? monthName : null;
    case 'other':
      return null;
  }
}

/** A name with the article that some countries' names need. */
export function nameInText(id: string, before: string, knowledge: KnowledgeBase): string {
  const name = nameOf(id, knowledge);
  const needsArticle = /^(?:United |European Union)|(?:Philippines|Maldives|Netherlands)$/.test(name);
  return needsArticle && !/\bthe $/i.test(before) ? `the ${name}` : name;
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1000,
  million: 1_000_000,
  mn: 1_000_000,
  m: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
};

/** A number in the form of another: "4.6bn" for "6.1bn". Null where it does not come out short. */
function numberLike(value: number, form: 'digits' | 'words', found: string): string | null {
  const [, space = '', scale = ''] = /^[\d.,]+( ?)(thousand|million|billion|mn|bn|m)$/i.exec(found) ?? [];
  if (scale) {
    const scaled = String(value / (SCALES[scale.toLowerCase()] ?? 1));
    return /^\d{1,3}(?:\.\d{1,3})?$/.test(scaled) ? `${scaled}${space}${scale}` : null;
  }
  if (form === 'digits') return value >= 10_000 ? value.toLocaleString('en') : String(value);
  const words = inWords(value);
  return /^\p{Lu}/u.test(found) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** The first word for the right term, in the number and with the capital of the words found. */
function termLike(term: string, said: Said & { kind: 'category' }, found: string, engine: Engine): string | null {
  const vocabulary = said.terms[0]?.vocabulary ?? '';
  const wrong = said.terms[0]?.term ?? '';
  const words = engine.lexicon.vocabularies[vocabulary];
  const position = words?.[wrong]?.findIndex((w) => w.toLowerCase() === found.toLowerCase()) ?? -1;
  const right = words?.[term]?.[position];
  // Lists are written in one order only for terms that pair off word by word.
  if (position < 0 || right === undefined || words?.[term]?.length !== words?.[wrong]?.length) return null;
  return /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}

/** A value as the JSON and the card show it. */
export function expectedText(value: StatementValue, knowledge: KnowledgeBase): string {
  if ('date' in value) return dateLike(value.date, 'day-month-year') ?? value.date.slice(0, 10);
  if ('number' in value) return [short(value.number), value.unit].filter(Boolean).join(' ');
  if ('category' in value) return value.category.replaceAll('-', ' ');
  if ('categories' in value) return value.categories.map((c) => c.replaceAll('-', ' ')).join(', ');
  if ('boolean' in value) return value.boolean ? 'yes' : 'no';
  if ('text' in value) return value.text;
  if ('occurrence' in value)
    return [
      value.occurrence.ordinal ? `no. ${value.occurrence.ordinal}` : '',
      value.occurrence.date,
      value.occurrence.place.map((p) => nameOf(p, knowledge)).join(', '),
    ]
      .filter(Boolean)
      .join(', ');
  return conceptsOf(value)
    .map((id) => nameOf(id, knowledge))
    .join(', ');
}

/** "4.6 billion" for a number with many zeros. */
function short(value: number): string {
  const scale = value >= 1_000_000_000 ? 'billion' : value >= 1_000_000 ? 'million' : undefined;
  return scale ? `${value / (SCALES[scale] ?? 1)} ${scale}` : String(value);
}

export function nameOf(id: string, knowledge: KnowledgeBase): string {
  return knowledge.concepts.get(id)?.prefLabel.en ?? id;
}
