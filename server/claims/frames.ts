/**
 * Sentence frames: the patterns, kept in data, by which claims are read.
 *
 * A sentence is a row of items: words, marks, and what was recognised. A frame is compiled to a matcher over them. A
 * word of a frame matches the item that is that word, be it a number, a pronoun, or a noun for a concept besides; never
 * a mention or a date.
 *
 * In a frame:
 *
 * | written | matches |
 * | --- | --- |
 * | `word` | that word |
 * | `word~` | its inflected forms, as of a verb |
 * | `(a\|b_c)` | one of these; `_` stands for a space; `(…)?` may be missing |
 * | `{S}` | the subject: a mention, a noun that stands for it or a pronoun, with or without `'s` |
 * | `{V}` | the value, of the property's kind |
 * | `{verb}` `{noun}` `{unit}` `{phrase}` | one of the property's cue words |
 * | `{M}` `{D}` `{N}` `{O}` `{P}` | any mention, date, number, ordinal, pronoun |
 * | `{=concept-id}` | a mention of that concept |
 * | `^` | the beginning of the sentence; an article may follow |
 * | `{be}` | up to four auxiliaries and adverbs before a verb, or none |
 * | `..` | up to six items within the clause |
 * | `...` | up to fourteen items, commas among them, no finite verb |
 * | `....` | up to twenty items of the clause, verbs among them |
 */
import {
  type Attempt,
  firstOf,
  gap,
  item,
  type ListWords,
  list,
  type Matcher,
  mark,
  opening,
  PLACE,
  some,
  unlessOwner,
  whole,
  words,
} from './frame-matchers.ts';
import { type Encoded, type FrameVocabulary, KIND, LIMIT, requirementOf, symbolOf } from './frame-tokens.ts';
import { nounForms, verbForms } from './inflect.ts';
import type { PropertyDefinition, ValueKind } from './lexicon.ts';

/** What a frame matched: indices of items. */
export interface FrameMatch {
  readonly subject?: number;
  /** The items of the value, the first to the last. */
  readonly value: readonly number[];
  /** First and last item of the cue. */
  readonly cue: readonly [number, number];
  /** First and last item of the whole. */
  readonly whole: readonly [number, number];
}

export interface CompiledFrame {
  readonly property: PropertyDefinition;
  readonly source: string;
  /** Its place among the frames of its property. */
  readonly order: number;
  /** What a sentence has to have, each by its number in the vocabulary; most sentences fail here, before the frame is tried. */
  readonly requires: readonly number[];
  readonly matcher: Matcher;
}

/** A frame's property, with the terms of its vocabulary: some are concepts too (a court), and are met as mentions. */
interface Scope {
  readonly property: PropertyDefinition;
  readonly terms: readonly string[];
  readonly vocabulary: FrameVocabulary;
}

/** A step of a frame. An option is what may stand there, as words and placeholders in a row. */
type Element =
  | { readonly kind: 'gap'; readonly written: string }
  | {
      readonly kind: 'choice';
      readonly options: readonly (readonly string[])[];
      readonly optional: boolean;
      readonly cue: boolean;
    };

/**
 * Compiles a frame for a property, and enters its words in the vocabulary. Throws when the frame is not written as
 * above: frames are the project's own data.
 */
export function compileFrame(
  source: string,
  order: number,
  property: PropertyDefinition,
  terms: readonly string[],
  vocabulary: FrameVocabulary,
): CompiledFrame {
  const scope: Scope = { property, terms, vocabulary };
  const elements = source
    .trim()
    .split(/\s+/)
    .map((part) => elementOf(part, property));
  return {
    property,
    source,
    order,
    requires: elements.flatMap((element) => requirementsOf(element, scope)),
    matcher: elements.reduceRight((next, element) => compileElement(element, next, scope), whole),
  };
}

const GAPS = new Set(['..', '...', '....', '{be}', '^']);

function elementOf(part: string, property: PropertyDefinition): Element {
  if (GAPS.has(part)) return { kind: 'gap', written: part };
  const optional = part.endsWith('?') && part.length > 1;
  const body = optional ? part.slice(0, -1) : part;
  const cue = cueWords(body, property);
  if (cue) return { kind: 'choice', options: phrases(cue), optional, cue: true };
  const written = body.startsWith('(') && body.length > 1 ? body.slice(1, -1).split('|') : [body];
  const placeholders = written.filter((o) => o.includes('{')).map((o) => o.split('_'));
  const options = [...phrases(written.filter((o) => !o.includes('{'))), ...placeholders];
  return { kind: 'choice', options, optional, cue: false };
}

function cueWords(part: string, property: PropertyDefinition): string[] | undefined {
  switch (part) {
    case '{verb}':
      return (property.verbs ?? []).map((v) => `${v}~`);
    case '{noun}':
      return (property.nouns ?? []).flatMap(nounForms);
    case '{unit}':
      return (property.units ?? []).flatMap(nounForms);
    case '{phrase}':
      return [...(property.phrases ?? [])];
    default:
      return undefined;
  }
}

/** Phrases with the inflections that they ask for, as words, the longest first. */
function phrases(written: readonly string[]): string[][] {
  return written
    .flatMap(expandWords)
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.split(' '));
}

function expandWords(phrase: string): string[] {
  const [head = '', ...rest] = phrase.toLowerCase().split(/[_ ]+/);
  const inflects = head.endsWith('~') || (rest.at(-1)?.endsWith('~') ?? false);
  const first = head.replace(/~$/, '');
  const tail = rest.at(-1);
  if (tail !== undefined) rest[rest.length - 1] = tail.replace(/~$/, '');
  const firsts = inflects ? verbForms(first) : [first];
  return firsts.map((form) => [form, ...rest].join(' '));
}

/** What an element that has to be there asks of a sentence: one of its first words, or something of the right kind. */
function requirementsOf(element: Element, { property, terms, vocabulary }: Scope): number[] {
  if (element.kind === 'gap' || element.optional) return [];
  const symbols: number[] = [];
  let kinds = 0;
  for (const [first = ''] of element.options) {
    if (!first.startsWith('{')) symbols.push(symbolOf(first, vocabulary));
    else if (first.startsWith('{=')) symbols.push(symbolOf(`@${first.slice(2, -1)}`, vocabulary));
    else kinds |= kindsOf(first, property);
    if (first === '{V}') symbols.push(...terms.map((term) => symbolOf(`@${term}`, vocabulary)));
  }
  return [requirementOf(symbols, kinds, vocabulary)];
}

const MENTION = KIND.mention | KIND.hidden;
const SUBJECT = MENTION | KIND.noun | KIND.pronoun;
/** A word of a frame may be part of what was recognised, but is no name or date. */
const LITERAL = KIND.word | KIND.number | KIND.ordinal | KIND.pronoun | KIND.noun | KIND.category;

const VALUE: Readonly<Record<ValueKind, number>> = {
  date: KIND.date,
  number: KIND.number,
  ordinal: KIND.ordinal,
  concept: KIND.mention,
  concepts: KIND.mention,
  category: KIND.noun | KIND.category,
  boolean: 0,
  occurrence: KIND.mention,
  text: 0,
};

/** The kinds of item that a placeholder matches. */
function kindsOf(placeholder: string, property: PropertyDefinition): number {
  switch (placeholder) {
    case '{S}':
      return SUBJECT;
    case '{V}':
      return VALUE[property.value];
    case '{M}':
      return MENTION;
    case '{D}':
      return KIND.date;
    case '{N}':
      return KIND.number;
    case '{O}':
      return KIND.ordinal;
    case '{P}':
      return KIND.pronoun;
    default:
      throw new Error(`unknown placeholder ${placeholder} in a frame of ${property.id}`);
  }
}

function compileElement(element: Element, next: Matcher, scope: Scope): Matcher {
  if (element.kind === 'gap') return compileGap(element.written, next, scope);
  const { options, optional, cue } = element;
  if (!cue && !optional) return compileOptions(options, next, scope);
  const inner = cue
    ? mark(PLACE.cue, compileOptions(options, mark(PLACE.cueEnd, next), scope))
    : compileOptions(options, next, scope);
  return optional ? firstOf([inner, next]) : inner;
}

const AUXILIARIES =
  'is are was were be been being has have had will would to also now still first since then later both jointly together finally formally officially originally already itself themselves'.split(
    ' ',
  );

function compileGap(written: string, next: Matcher, { vocabulary }: Scope): Matcher {
  switch (written) {
    case '..':
      return gap(LIMIT.near, 6, next);
    case '...':
      return gap(LIMIT.far, 14, next);
    case '....':
      return gap(LIMIT.wide, 20, next);
    case '^':
      return opening(new Set(['the', 'a', 'an'].map((word) => symbolOf(word, vocabulary))), next);
    default:
      return some(new Set(AUXILIARIES.map((word) => symbolOf(word, vocabulary))), 4, next);
  }
}

/** Words by their first, then what begins with a placeholder. */
function compileOptions(options: readonly (readonly string[])[], next: Matcher, scope: Scope): Matcher {
  const byWord = new Map<number, Matcher[]>();
  const others: Matcher[] = [];
  for (const [first = '', ...rest] of options) {
    const after = compileRow(rest, next, scope);
    if (first.startsWith('{')) others.push(compileAtom(first, after, scope));
    else {
      const symbol = symbolOf(first, scope.vocabulary);
      byWord.set(symbol, [...(byWord.get(symbol) ?? []), after]);
    }
  }
  const table = new Map([...byWord].map(([symbol, list]) => [symbol, oneOf(list)] as const));
  return oneOf([...(table.size ? [words(LITERAL, table)] : []), ...others]);
}

function oneOf(matchers: readonly Matcher[]): Matcher {
  const [only, more] = matchers;
  return only && !more ? only : firstOf(matchers);
}

function compileRow(atoms: readonly string[], next: Matcher, scope: Scope): Matcher {
  return atoms.reduceRight((after, atom) => compileAtom(atom, after, scope), next);
}

function compileAtom(atom: string, next: Matcher, scope: Scope): Matcher {
  const { vocabulary, property } = scope;
  if (!atom.startsWith('{')) return item(LITERAL, symbolOf(atom, vocabulary), next);
  if (atom.startsWith('{=')) return item(MENTION, symbolOf(`@${atom.slice(2, -1)}`, vocabulary), next);
  if (atom === '{S}') return compileSubject(next, vocabulary);
  if (atom === '{V}') return mark(PLACE.value, compileValue(mark(PLACE.valueEnd, next), scope));
  return item(kindsOf(atom, property), undefined, next);
}

function compileSubject(next: Matcher, vocabulary: FrameVocabulary): Matcher {
  const owners = new Set(['its', 'their', 'his', 'her', 'whose'].map((word) => symbolOf(word, vocabulary)));
  const owned = firstOf([item(KIND.word, symbolOf("'s", vocabulary), next), next]);
  return mark(PLACE.subject, unlessOwner(owners, item(SUBJECT, undefined, owned)));
}

function compileValue(next: Matcher, { property, terms, vocabulary }: Scope): Matcher {
  const value =
    property.value === 'concepts' ? list(listWords(vocabulary), next) : item(VALUE[property.value], undefined, next);
  return oneOf([value, ...terms.map((term) => item(KIND.mention, symbolOf(`@${term}`, vocabulary), next))]);
}

function listWords(vocabulary: FrameVocabulary): ListWords {
  const symbols = (text: string): number[] => text.split(' ').map((word) => symbolOf(word, vocabulary));
  const [owner = 0, comma = 0] = symbols("'s ,");
  return {
    owner,
    comma,
    joining: new Set(symbols('and or & plus')),
    asWellAs: symbols('as well as'),
    leading: new Set(symbols('the by with also')),
  };
}

/** All matches of a frame in a sentence, at most one from each item. */
export function matchFrame({ matcher }: CompiledFrame, encoded: Encoded): FrameMatch[] {
  const matches: FrameMatch[] = [];
  const attempt: Attempt = { encoded, places: [-1, -1, -1, -1, -1] };
  for (let start = 0; start < encoded.kinds.length; start++) {
    const end = matcher(start, attempt);
    if (end < 0) continue;
    matches.push(matchOf(attempt, start, end));
    attempt.places.fill(-1);
  }
  return matches;
}

function matchOf({ encoded, places }: Attempt, start: number, end: number): FrameMatch {
  const [subject = -1, valueStart = -1, valueEnd = -1, cueStart = -1, cueEnd = -1] = places;
  const value: number[] = [];
  for (let at = valueStart; at < valueEnd; at++) if (encoded.kinds[at] !== KIND.word) value.push(at);
  return {
    value,
    cue: cueStart < 0 ? [start, end - 1] : [cueStart, cueEnd - 1],
    whole: [start, end - 1],
    ...(subject < 0 ? {} : { subject }),
  };
}
