import type { Concept } from '../knowledge/types.ts';
import { edtfSpan, type Span } from './calendar.ts';
import { type Context, clauseAround, contextOf, segmentAround } from './context.ts';
import { antecedents } from './discourse.ts';
import type { Engine } from './engine.ts';
import { type Encoded, withHidden } from './frame-tokens.ts';
import { type FrameMatch, matchFrame } from './frames.ts';
import { headAfter } from './head-noun.ts';
import { nounForms, verbForms } from './inflect.ts';
import type { Item } from './items.ts';
import { type Judgement, judge } from './judge.ts';
import type { PropertyDefinition } from './lexicon.ts';
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
    for (const frame of frames.get(id) ?? []) {
      const found = matchFrame(frame, sentence.encoded());
      // What does not match with the subject in sight does not match with it hidden.
      const hidden = found.length ? subjectsHidden(property, present, sentence) : [];
      for (const match of [...found, ...hidden.flatMap((encoded) => matchFrame(frame, encoded))]) {
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
  if (said.kind === 'date' && (ownedByOther(match, items, engine) || coordinated(match, items))) return undefined;
  if (said.kind === 'date' && ownedByNoun(match, items)) return undefined;
  if (aboutOther(property, match, sentence)) return undefined;
  const subject = subjectOf(match, items, (c) => bearers.has(c), discourse, engine.knowledge);
  if (!subject || describesAnother(subject, match, property, items, engine)) return undefined;
  if (actsOnAnother(subject, match, property, items) || comesAfter(said, match, items)) return undefined;
  if (said.kind === 'concepts' && said.concepts.some((c) => c.concept.id === subject.concept.id)) return undefined;
  if (said.kind === 'category' && describesOther(match, items, subject.concept)) return undefined;
  if (said.kind === 'boolean' && describesNext(match.whole[1], items, subject.concept)) return undefined;
  if (subject.how !== 'named' && isYetToCome(subject.concept, sentence.asOf)) return undefined;
  if (property.id === 'pointInTime' && (isObject(match, items) || isComplement(subject, match, items)))
    return undefined;
  if (said.kind === 'number' && subject.how !== 'named' && countsNamed(said.number.value, sentence)) return undefined;
  if (said.kind === 'number' && isPair(match, items)) return undefined;
  if (said.kind === 'number' && countsStranger(match, items, subject.concept)) return undefined;
  if (said.kind === 'number' && (isMeasure(match, items, frame) || countsBeside(match, items))) return undefined;
  if (said.kind === 'number' && countsAcross(match, items)) return undefined;
  if (property.id === 'memberCount' && countsOthers(match, frame, items)) return undefined;
  // A note after a label is a date and no more.
  if (frame.startsWith('^ {S}') && /^(?:word|number|pronoun)$/.test(items[match.whole[1] + 1]?.kind ?? ''))
    return undefined;
  if (said.kind === 'date' && (beginsAnew(match, sentence) || isRelated(match, items))) return undefined;
  if (said.kind === 'date' && !property.planned && said.date.from > sentence.asOf + 31) return undefined;
  if (said.kind === 'concepts' && isRespective(subject, match, items)) return undefined;
  if (property.value === 'ordinal' && items.filter((i) => i.kind === 'number' && i.number.ordinal).length > 1)
    return undefined;
  if (hangsOnOther(match, items, frame, subject)) return undefined;
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

/** "ASEAN leaders agreed in November", "its founding fathers": the name or the cue only describes the noun after it. */
function describesAnother(
  { concept, item, how }: Subject,
  match: FrameMatch,
  property: PropertyDefinition,
  items: readonly Item[],
  engine: Engine,
): boolean {
  const [from, to] = match.cue;
  const { context } = engine;
  const owned = (head: number | undefined): boolean =>
    head !== undefined && !match.value.includes(head) && (head < from || head > to);
  const standsFor = (head: number): boolean => {
    const noun = items[head];
    return noun?.kind === 'noun' && noun.candidates.includes(concept);
  };
  // What a group's members make is what the group makes: its kind is no act.
  if (how === 'named' && item !== undefined && property.value !== 'category') {
    const head = headAfter(item, items, context);
    if (head !== undefined && owned(head) && !standsFor(head)) return true;
  }
  const noun = items[to]?.word ?? '';
  return property.nouns?.some((n) => nounForms(n).includes(noun)) === true && owned(headAfter(to, items, context));
}

/** "The extradition for the attacks took place in April": the day is that of the noun which the name completes. */
function isComplement({ item, how }: Subject, { value: [first = 0] }: FrameMatch, items: readonly Item[]): boolean {
  if (how !== 'named' || item === undefined || item >= first) return false;
  let at = item - 1;
  while (items[at]?.word === 'the') at--;
  return /^(?:of|for)$/.test(items[at]?.word ?? '') && /^(?:word|category|noun)$/.test(items[at - 1]?.kind ?? '');
}

/** "India follows Sri Lanka in the chair": the value is whom another comes after. */
function comesAfter(said: Said, { value: [first] }: FrameMatch, items: readonly Item[]): boolean {
  const before = items[(first ?? 0) - 1]?.word ?? '';
  return said.kind === 'concepts' && /^(?:follows|followed|follow|succeeds|succeeded|than|unlike)$/.test(before);
}

/** "Quad ministers launched a cable partnership in 2023": what was begun is the verb's object, not who began it. */
function actsOnAnother(
  { item, how }: Subject,
  { cue: [from, to] }: FrameMatch,
  property: PropertyDefinition,
  items: readonly Item[],
): boolean {
  const acts = /^(?:dated-act|agent|place)$/.test(property.family ?? '');
  if (!acts || (how !== 'carried' && (item === undefined || item >= from))) return false;
  const passive = items
    .slice(Math.max(0, from - 3), from)
    .some((i) => /^(?:is|are|was|were|be|been|being|,)$/.test(i.word));
  return !passive && /^(?:a|an|the|its|their|his|her|another|new|this|that)$/.test(items[to + 1]?.word ?? '');
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

/** Words in the clause that make it speak of another thing: a demonstrator's year is not the fighter's. */
function aboutOther(property: PropertyDefinition, match: FrameMatch, sentence: Sentence): boolean {
  if (!property.unless?.length) return false;
  const from = sentence.items[match.whole[0]]?.start ?? sentence.text.start;
  const to = sentence.items[match.whole[1]]?.end ?? sentence.text.end;
  const clause = clauseAround(sentence.text, from, to);
  return sentence.items.some(
    (i) => i.start >= clause.start && i.end <= clause.end && property.unless?.includes(i.word),
  );
}

/** "The two countries" after two were named: the number counts those, not the members of a group. */
function countsNamed(value: number, sentence: Sentence): boolean {
  const lately = [
    ...sentence.discourse.sentences.slice(-2).flat(),
    ...sentence.items.flatMap((i) => (i.kind === 'mention' ? [i.concept] : [])),
  ];
  const countries = new Set(lately.flatMap((c) => (c.type === 'country' ? [c.id] : c.metonymOf ? [c.metonymOf] : [])));
  return value === 2 || countries.size === value;
}

/** "The two countries": those talked of. */
function isPair(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  return (
    items[value]?.word === 'two' &&
    items[value - 1]?.word === 'the' &&
    /^(?:countries|nations|sides|governments|states|powers|democracies|economies)$/.test(items[value + 1]?.word ?? '')
  );
}

/** "The 12-nation Trans-Pacific Partnership": the count belongs to a name that no pack knows. */
function countsStranger(match: FrameMatch, items: readonly Item[], subject: Concept): boolean {
  const value = match.value[0] ?? 0;
  const end = items[value + 1]?.word === '-' ? match.whole[1] + 3 : match.whole[1] + 1;
  const [of, the, other] = items.slice(match.whole[1] + 1, match.whole[1] + 4);
  const owner = the?.word === 'the' ? other : the;
  if (of?.word === 'of' && owner?.kind === 'mention' && owner.concept !== subject) return true;
  return items.slice(value + 1, end).some((i) => i.kind === 'word' && i.capital && i.word.length > 2);
}

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const MEASURE =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|nights?|kilometres?|kilometers?|km|miles?|metres?|tonnes?|tons|percent|times?)$/;

/** "Three days": a measure of something, unless the frame asks for just that. */
function isMeasure(match: FrameMatch, items: readonly Item[], frame: string): boolean {
  const next = items[(match.value[0] ?? 0) + 1]?.word ?? '';
  return MEASURE.test(next) && !frame.includes(next);
}

/** "ASEAN and its six partners", "ASEAN and its partners, 21 in all": the count is of those beside it. */
function countsBeside(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  const before = items.slice(Math.max(0, value - 8), value);
  const joined = before.findLastIndex(
    (i, at) =>
      i.word === 'and' && before[at - 1]?.kind === 'mention' && /^(?:its|their)$/.test(before[at + 1]?.word ?? ''),
  );
  return joined >= 0 && !before.slice(joined).some((i) => /^(?:which|who|has|have|counts|of)$/.test(i.word));
}

/** "23 members and twelve dialogue partners", "174 with some of the gunmen": the noun belongs to another number, or stands apart. */
function countsAcross(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  // "All but one"
  if (items[value - 1]?.word === 'but') return true;
  const between = items.slice(value + 1, match.whole[1]);
  const head = items[match.whole[1]];
  if (match.cue[0] < value && match.cue[1] > value + 1 && match.cue[0] !== match.whole[0]) return false;
  return (
    match.whole[0] === value &&
    head !== undefined &&
    between.some((i) => (i.kind === 'number' && !i.number.ordinal) || /^(?:with|and|or|against|for)$/.test(i.word))
  );
}

/** "It has four key elements", "its eight dialogue partners": members are counted by their own noun, or by none. */
function countsOthers(match: FrameMatch, frame: string, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  const around = items.slice(match.whole[0], match.whole[1] + 1);
  if (around.some((i, at) => (at > value - match.whole[0] ? OTHERS : /^founding$/).test(i.word))) return true;
  const next = items[value + 1];
  if (!/\{V\}$/.test(frame) || match.whole[1] !== value || !next) return false;
  return /^(?:word|noun|category)$/.test(next.kind) && !FOLLOWS.test(next.word);
}

const OTHERS = /^(?:dialogue|development|sectoral|observer|founding)$/;
const FOLLOWS =
  /^(?:in|on|at|by|with|when|after|since|today|now|and|but|as|of|from|for|while|this|last|members?|so|too|again|strong|dead|people|persons|lives|victims|billion|million|pounds|dollars|if|to|once|until|before|only|already)$/;

/** "… Operation Sindoor On 22 April": a capital within a line opens another sentence. */
function beginsAnew(match: FrameMatch, { items, text }: Sentence): boolean {
  const [before, lead] = items.slice(Math.max(0, (match.value[0] ?? 0) - 2), match.value[0] ?? 0);
  if (!before || !lead || lead.kind !== 'word' || !lead.capital || !/^(?:in|on|from)$/.test(lead.word)) return false;
  return text.text.slice(before.end, lead.start).trim() === '';
}

/** "On 30 September, the eve of its launch", "ordered his extradition in May": the date is of what leads to it. */
function isRelated(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  const [from, to] = match.cue;
  const between = value < from ? items.slice(value + 1, from) : items.slice(to + 1, value);
  const seeking = items.slice(Math.max(0, from - 2), from).some((i) => SEEKING.test(i.word));
  return (seeking && value > from) || between.some((i) => /^(?:eve|anniversary|ahead)$/.test(i.word));
}

const SEEKING =
  /^(?:ordered|approved|sought|requested|demanded|opposed|cleared|delayed|blocked|urged|welcomed|discussed|orders|approves|seeks|requests)$/;

/** "X and Y have bases in A and B": which is whose is for the order to tell. */
function isRespective(subject: Subject, match: FrameMatch, items: readonly Item[]): boolean {
  const at = subject.item ?? -1;
  const paired = items[at - 1]?.word === 'and' || items[at + 1]?.word === 'and';
  const last = match.value.at(-1) ?? 0;
  return at >= 0 && paired && items[last + 1]?.word === 'and' && items[last + 2]?.kind === 'mention';
}

/** "The agreement between X and Y": what stands before "between" is what X and Y have, and has to be the subject. */
function hangsOnOther(match: FrameMatch, items: readonly Item[], frame: string, subject: Subject): boolean {
  const [first] = match.whole;
  if (!/^\((?:[a-z_]+\|)*between/.test(frame) || items[first]?.word !== 'between') return false;
  const head = items[first - 1];
  return head?.kind === 'noun' && subject.item !== first - 1;
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
  const against = range(match.whole).some((i) => property.negative?.includes(sentence.items[i]?.word ?? ''));
  return { ...said, value: negated === against };
}

/** "The fifth-generation F-35", "the F-35, a fifth-generation aircraft", "AMCA is a …": the word belongs to another name. */
function describesOther(match: FrameMatch, items: readonly Item[], subject: Concept): boolean {
  const first = match.value[0] ?? 0;
  const last = match.value.at(-1) ?? 0;
  if (describesNext(last, items, subject)) return true;
  const next = items[last + 1];
  if (
    next?.kind === 'noun' &&
    !next.candidates.some((c) => c === subject || c.partOf === subject.id || c.id === subject.partOf)
  )
    return next.terms.length === 0;
  if (exemplified(last, items, subject)) return true;
  let index = first - 1;
  while (index >= 0 && /^(?:a|an|the|is|was|are|,|called|also|as|only)$/.test(items[index]?.word ?? '')) index--;
  const owner = index < first - 1 ? items[index] : undefined;
  return (
    owner?.kind === 'mention' && owner.concept !== subject && !/^(?:country|city|person)$/.test(owner.concept.type)
  );
}

/** "Fourth-generation aircraft such as the Typhoon", "destroyers of the Asahi class": a name after it tells whose it is. */
function exemplified(last: number, items: readonly Item[], subject: Concept): boolean {
  for (let index = last + 1; index <= last + 3; index++) {
    const word = items[index]?.word ?? '';
    const such = word === 'such' && items[index + 1]?.word === 'as';
    if (!such && !/^(?:like|of)$/.test(word)) continue;
    let name = index + (such ? 2 : 1);
    while (/^(?:the|a|an)$/.test(items[name]?.word ?? '')) name++;
    const item = items[name];
    if (item?.kind === 'mention') return item.concept !== subject && (such || item.concept.type === subject.type);
    return item?.kind === 'word' && item.capital && (such || items[name + 1]?.word === 'class');
  }
  return false;
}

/** "A UN-proscribed Pakistani terrorist group, LeT": the words go on to another name in the same phrase. */
function describesNext(last: number, items: readonly Item[], subject: Concept): boolean {
  const rest = items.slice(last + 1, last + 6);
  const at = rest.findIndex((i) => i.kind === 'mention' && i.mention.label.kind !== 'demonym');
  const next = rest[at];
  return (
    next?.kind === 'mention' &&
    next.concept !== subject &&
    next.concept.type !== 'country' &&
    rest.slice(0, at).every((i) => i.kind === 'category' || i.kind === 'noun' || i.kind === 'mention' || isAttribute(i))
  );
}

/** A word that may stand between an adjective and its noun. */
function isAttribute(item: Item): boolean {
  return item.kind === 'word' && /(?:al|ic|ive|ous|ary|ist|ant|ent|ing)$/.test(item.word);
}

/** Properties whose date is that of a thing's beginning. */
const BEGINNINGS = /^(?:pointInTime|dateSigned|dateAdopted|datePublished|inception|announcedOn|firstHeld)$/;

/** Something that had not happened on the text's day: a noun or pronoun of the text cannot mean it. */
function isYetToCome(concept: Concept, asOf: number): boolean {
  const begun = concept.statements.flatMap((s) =>
    BEGINNINGS.test(s.property) && 'date' in s.value ? [edtfSpan(s.value.date)?.from ?? asOf] : [],
  );
  return begun.length > 0 && Math.min(...begun) > asOf;
}

/** Verbs whose date is that of the event they bring about. */
const BRINGS_ABOUT =
  /^(?:staged|carried|struck|stormed|raided|launched|mounted|committed|conducted|executed|perpetrated|started|opened|ended|planned)$/;

/** "He spoke of Operation Sindoor on 29 July": the date is that of the speaking. */
function isObject(match: FrameMatch, items: readonly Item[]): boolean {
  const subject = match.subject;
  const lead = items[(match.value[0] ?? 0) - 1]?.word ?? '';
  if (subject === undefined || !/^(?:on|in)$/.test(lead)) return false;
  const before = items.slice(Math.max(0, subject - 3), subject).filter((i) => !/^(?:the|a|an)$/.test(i.word));
  return before.some(
    (i) =>
      i.kind === 'word' &&
      /^(?:of|on|about|after|before|for|with|against|by|[a-z]+ed|[a-z]+ing)$/.test(i.word) &&
      !BRINGS_ABOUT.test(i.word),
  );
}

function extent(match: FrameMatch, items: readonly Item[], said: Said): { start: number; end: number } {
  const cueFrom = items[match.cue[0]];
  const cueTo = items[match.cue[1]];
  return { start: Math.min(said.start, cueFrom?.start ?? said.start), end: Math.max(said.end, cueTo?.end ?? said.end) };
}

/**
 * A date that hangs on another name ("the 2+2 of August 2024", "the December 2022 strategy") tells which one is
 * meant, and is no value for the clause's verb.
 */
function ownedByOther(match: FrameMatch, items: readonly Item[], engine: Engine): boolean {
  const index = match.value[0];
  if (index === undefined || (match.subject === undefined && match.cue[0] === index - 1)) return false;
  const owner = ownerOf(index, items);
  return (
    owner !== undefined &&
    owner !== match.subject &&
    !insideCue(owner, match) &&
    engine.knowledge.concepts.has((items[owner] as { concept?: Concept }).concept?.id ?? '')
  );
}

/** "… met in 2007, and it lapsed in 2008": the date belongs to the part before "and". */
function coordinated(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  const [from, to] = match.cue;
  const [start, end] = value < from ? [value + 1, from] : [to + 1, value];
  return items
    .slice(start, end)
    .some(
      (i, at) =>
        /^(?:and|but)$/.test(i.word) &&
        items[start + at - 1]?.word === ',' &&
        /^(?:pronoun|mention|noun)$/.test(items[start + at + 1]?.kind ?? ''),
    );
}

/** Stretches of time, of which a date says the year or the month. */
const STRETCH =
  /^(?:spring|summer|autumn|fall|winter|end|start|beginning|close|middle|course|year|years|month|week|day|days|night|morning|evening|eve|half|quarter|hours|as|part|turn|\d+(?:st|nd|rd|th)?)$/;

/** "Born from the tsunami relief of 2004": a date after "of" is that of the noun before it. */
function ownedByNoun({ value: [index], cue, subject }: FrameMatch, items: readonly Item[]): boolean {
  if (index === undefined || items[index - 1]?.word !== 'of') return false;
  const at = index - 2;
  const noun = items[at];
  return noun?.kind === 'word' && !STRETCH.test(noun.word) && at !== subject && (at < cue[0] || at > cue[1]);
}

function insideCue(index: number, match: FrameMatch): boolean {
  return index >= match.cue[0] && index <= match.cue[1];
}

function ownerOf(index: number, items: readonly Item[]): number | undefined {
  const before = items[index - 1];
  const owner = items[index - 2];
  if (before && owner?.kind === 'mention' && /^(?:of|from)$/.test(before.word) && isEvent(owner.concept))
    return index - 2;
  // "…, in June BIMSTEC's ancestor in Bangkok": a new date opens the next of a row.
  const opened =
    items[index - 2]?.word === ',' && /^(?:in|on)$/.test(before?.word ?? '') ? items[index + 1] : undefined;
  if (opened?.kind === 'mention' && opened.mention.certain) return index + 1;
  const after = items[index + 1];
  const next = after?.word === "'s" ? index + 2 : index + 1;
  const follower = items[next];
  return follower?.kind === 'mention' && isEvent(follower.concept) ? next : undefined;
}

function isEvent(concept: Concept): boolean {
  return /^(?:event|event-series|exercise|attack|meeting|agreement|document|strategy|operation|report)$/.test(
    concept.type,
  );
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
