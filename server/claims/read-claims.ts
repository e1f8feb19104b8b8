import type { Concept } from '../knowledge/types.ts';
import type { Span } from './calendar.ts';
import { type Context, clauseAround, contextOf, segmentAround } from './context.ts';
import { isDateOfOther, isDayOfOther } from './date-owners.ts';
import { antecedents } from './discourse.ts';
import type { Engine } from './engine.ts';
import { type Encoded, withHidden } from './frame-tokens.ts';
import { type FrameMatch, matchFrame } from './frames.ts';
import { verbForms } from './inflect.ts';
import type { Item } from './items.ts';
import { type Judgement, judge } from './judge.ts';
import { lazily } from './lazily.ts';
import type { PropertyDefinition } from './lexicon.ts';
import { aboutOther, isSaidOfOther } from './name-owners.ts';
import { countsOthers, isNumberOfOther } from './number-owners.ts';
import type { DateValue } from './read-dates.ts';
import type { Sentence } from './sentence.ts';
import { type Subject, subjectOf } from './subjects.ts';
import { onDay } from './time.ts';
import { type Said, saidValue } from './values.ts';

/** What a text says of a concept: subject, property, value, and what stands around. */
export interface Claim {
  readonly subject: Subject;
  readonly property: PropertyDefinition;
  readonly said: Said;
  readonly context: Context;
  /** The time it speaks of; undefined when the text leaves it open. */
  readonly at: Span | undefined;
  /** Items between cue and value: the nearer, the firmer. */
  readonly distance: number;
  readonly frame: string;
}

export type JudgedClaim = Claim & { readonly judgement: Judgement };

/** Families with readers of their own. */
const OWN_READERS = new Set(['officeHolder', 'member', 'memberList', 'nonMember', 'occurrence', 'status']);

/** All claims of a sentence that frames express, judged. */
export function readClaims(sentence: Sentence, engine: Engine): JudgedClaim[] {
  const claims: JudgedClaim[] = [];
  const frames = sentence.frames();
  if (frames.size === 0) return claims;
  for (const [id, present] of eligibleProperties(sentence, frames, engine)) {
    const property = engine.properties.get(id);
    if (!property || OWN_READERS.has(id)) continue;
    const hidden = lazily(() => subjectsHidden(property, present, sentence));
    for (const frame of frames.get(id) ?? []) {
      const found = matchFrame(frame, sentence.encoded());
      // What does not match with the subject in sight does not match with it hidden.
      const again = found.length ? hidden().flatMap((encoded) => matchFrame(frame, encoded)) : [];
      for (const match of [...found, ...again]) {
        const claim = claimOf(match, property, frame.source, present, sentence, engine);
        if (claim) claims.push(claim);
      }
    }
  }
  return claims;
}

/**
 * A frame takes the nearest name as its value: in "the shareholders of Edgewing are …" that is the subject. So a
 * sentence is looked at once more with what can be the subject hidden from the place of the value.
 */
function subjectsHidden(
  property: PropertyDefinition,
  bearers: ReadonlySet<Concept>,
  { items, encoded }: Sentence,
): Encoded[] {
  if (property.value !== 'concept' && property.value !== 'concepts') return [];
  const open = encoded();
  const hidden = withHidden(open, (index) => {
    const item = items[index];
    return item?.kind === 'mention' && bearers.has(item.concept);
  });
  return hidden === open ? [] : [hidden];
}

const KNOWN = new WeakMap<Concept, readonly string[]>();

/** The properties of a concept that can be contradicted. */
export function propertiesOf(concept: Concept): readonly string[] {
  const known = KNOWN.get(concept) ?? [
    ...new Set(concept.statements.flatMap((s) => (s.background ? [] : [s.property]))),
  ];
  KNOWN.set(concept, known);
  return known;
}

/** Those of some properties that anything in sight has, each with the concepts that have it. */
function eligibleProperties(
  sentence: Sentence,
  wanted: ReadonlyMap<string, unknown>,
  engine: Engine,
): Map<string, Set<Concept>> {
  const inSight = new Set<Concept>(antecedents(sentence.discourse));
  for (const item of sentence.items) {
    if (item.kind !== 'mention') continue;
    inSight.add(item.concept);
    for (const event of engine.knowledge.eventsAt.get(item.concept.id) ?? []) inSight.add(event);
  }
  for (const concept of [...inSight]) {
    for (const part of engine.knowledge.parts.get(concept.id) ?? []) inSight.add(part);
    const whole = engine.knowledge.concepts.get(concept.partOf ?? '');
    if (whole) inSight.add(whole);
  }
  if (sentence.items.some((i) => /^(?:two|both)$/.test(i.word))) for (const c of engine.relationships) inSight.add(c);
  for (const item of sentence.items)
    if (item.kind === 'noun')
      for (const c of item.candidates)
        if (sentence.discourse.document.has(c.id) || item.candidates.length <= 12) inSight.add(c);
  const properties = new Map<string, Set<Concept>>();
  for (const concept of inSight) {
    for (const property of propertiesOf(concept)) {
      if (!wanted.has(property)) continue;
      const bearers = properties.get(property);
      if (bearers) bearers.add(concept);
      else properties.set(property, new Set([concept]));
    }
  }
  return properties;
}

function claimOf(
  match: FrameMatch,
  property: PropertyDefinition,
  frame: string,
  bearers: ReadonlySet<Concept>,
  sentence: Sentence,
  engine: Engine,
): JudgedClaim | undefined {
  const { items, discourse } = sentence;
  const said = polar(saidValue(property, items, match.value, match.whole), property, match, sentence, engine);
  if (!said) return undefined;
  if (said.kind === 'date' && isDateOfOther(match, sentence, engine)) return undefined;
  if (aboutOther(property, match, sentence)) return undefined;
  const subject = subjectOf(match, items, (c) => bearers.has(c), discourse, engine.knowledge);
  if (!subject || isSaidOfOther(said, subject, match, property, frame, sentence, engine)) return undefined;
  if (said.kind === 'concepts' && said.concepts.some((c) => c.concept.id === subject.concept.id)) return undefined;
  if (property.id === 'pointInTime' && isDayOfOther(subject, match, items)) return undefined;
  if (said.kind === 'number' && isNumberOfOther(said.number.value, subject, match, frame, sentence)) return undefined;
  if (property.id === 'memberCount' && countsOthers(match, frame, items)) return undefined;
  // A note after a label is a date and no more.
  if (frame.startsWith('^ {S}') && /^(?:word|number|pronoun)$/.test(items[match.whole[1] + 1]?.kind ?? ''))
    return undefined;
  if (said.kind === 'date' && !property.planned && said.date.from > sentence.asOf + 31) return undefined;
  if (property.value === 'ordinal' && items.filter((i) => i.kind === 'number' && i.number.ordinal).length > 1)
    return undefined;
  const range = extent(match, items, said);
  const around = contextOf(engine.context, sentence.text, range.start, range.end, said, ownWords(property));
  const context = said.kind === 'boolean' ? { ...around, negated: false } : around;
  const told = timeOf(said, context, sentence, range);
  // What is the latest is the latest of today, in whatever tense it is told.
  const at = told ?? (property.dated ? onDay(sentence.asOf) : undefined);
  if (said.kind === 'concepts' && truncated(match, items)) return undefined;
  const verdicts = [subject.concept, ...(subject.alternatives ?? [])].map((c) =>
    judge(c, property, said, at, onDay(sentence.asOf), engine.knowledge),
  );
  const found = verdicts.find((v) => v.verdict === 'supported') ?? verdicts[0] ?? { verdict: 'unknown' };
  // Where naming the value at all is the mistake, the words that tie it to the subject are what has to change.
  const judgement = property.excludes && found.verdict === 'refuted' ? { ...found, ...range } : found;
  const distance = match.value.length
    ? Math.min(...match.value.map((v) => Math.min(Math.abs(v - match.cue[0]), Math.abs(v - match.cue[1]))))
    : 0;
  return { subject, property, said, context, at, distance, frame, judgement };
}

const OWN_WORDS = new WeakMap<PropertyDefinition, RegExp>();

/** The verbs that express a property: "proposed by" tells who proposed, and is no proposal. */
function ownWords(property: PropertyDefinition): RegExp {
  const known = OWN_WORDS.get(property);
  if (known) return known;
  const words = (property.verbs ?? []).filter((v) => !v.includes(' ')).flatMap(verbForms);
  const pattern = words.length ? new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi') : /(?!)/g;
  OWN_WORDS.set(property, pattern);
  return pattern;
}

/** A list that goes on to its left was matched only in part. */
export function truncated(match: FrameMatch, items: readonly Item[]): boolean {
  const first = match.value[0] ?? 0;
  let index = first - 1;
  while (/^(?:and|,|the|&|or)$/.test(items[index]?.word ?? '')) index--;
  return (
    index < first - 1 &&
    index >= 0 &&
    items[index]?.kind === 'mention' &&
    items.slice(index + 1, first).some((i) => /^(?:and|,|&|or)$/.test(i.word)) &&
    !(index === match.subject)
  );
}

/** A yes or no: "is not listed" says no. */
function polar(
  said: Said | undefined,
  property: PropertyDefinition,
  match: FrameMatch,
  sentence: Sentence,
  engine: Engine,
): Said | undefined {
  if (said?.kind !== 'boolean') return said;
  const { negated } = contextOf(engine.context, sentence.text, said.start, said.end);
  const [from, to] = match.whole;
  const against = sentence.items.slice(from, to + 1).some((i) => property.negative?.includes(i.word));
  return { ...said, value: negated === against };
}

function extent(match: FrameMatch, items: readonly Item[], said: Said): { start: number; end: number } {
  const cueFrom = items[match.cue[0]];
  const cueTo = items[match.cue[1]];
  return { start: Math.min(said.start, cueFrom?.start ?? said.start), end: Math.max(said.end, cueTo?.end ?? said.end) };
}

/** A date that tells when: in the same stretch between commas, or at the head of the sentence. */
export function adjunctDate(
  sentence: Sentence,
  range: { start: number; end: number },
  except = -1,
): DateValue | undefined {
  const segment = segmentAround(sentence.text, range.start, range.end);
  const clause = clauseAround(sentence.text, range.start, range.end);
  const dates = sentence.items.flatMap((item, index) => {
    if (item.kind !== 'date' || item.start === except || !Number.isFinite(item.date.from)) return [];
    const within = item.start >= segment.start && item.end <= segment.end;
    const opening =
      index <= 4 &&
      item.end <= range.start &&
      (item.start >= clause.start ||
        /^(?:in|by|on|at|as|since|until|during|before)$/.test(sentence.items[0]?.word ?? ''));
    const distance = Math.max(0, item.start - range.end, range.start - item.end);
    return within || opening ? [{ date: item.date, distance }] : [];
  });
  return dates.sort((a, b) => a.distance - b.distance)[0]?.date;
}

/** The time a claim speaks of: another date in its clause, else today in the present tense, else open. */
function timeOf(
  said: Said,
  context: Context,
  sentence: Sentence,
  range: { start: number; end: number },
): Span | undefined {
  const date = adjunctDate(sentence, range, said.start);
  if (date)
    return {
      from: Math.min(date.from, ...date.alternatives.map((a) => a.from)),
      to: Math.max(date.to, ...date.alternatives.map((a) => a.to)),
    };
  return context.tense === 'past' ? undefined : onDay(sentence.asOf);
}
