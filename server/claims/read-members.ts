import type { Concept, Statement } from '../knowledge/types.ts';
import type { Span } from './calendar.ts';
import { clauseAround, contextOf } from './context.ts';
import type { Engine } from './engine.ts';
import { type FrameMatch, matchFrame } from './frames.ts';
import type { Item } from './items.ts';
import { conceptsOf, deciding, type Judgement } from './judge.ts';
import type { PropertyDefinition } from './lexicon.ts';
import { adjunctDate, type JudgedClaim, truncated } from './read-claims.ts';
import { broadKind, sameThing } from './sameness.ts';
import type { Sentence } from './sentence.ts';
import { subjectOf } from './subjects.ts';
import { holds, onDay, validity } from './time.ts';
import { type Said, saidValue } from './values.ts';

const MEMBER = 'member';
/** Another way of being connected with a group than being its member. */
const OTHER_ROLE =
  /\b(?:dialogue partners?|observers?|guests?|candidates?|applicants?|sectoral|invited|invitee|associate|visitors?|outreach|attended as|interested)\b/i;

/** Claims about who belongs to a group: single members ("India joined …"), and lists that mean to be whole. */
export function readMembers(sentence: Sentence, engine: Engine): JudgedClaim[] {
  const claims: JudgedClaim[] = [];
  for (const id of [MEMBER, 'memberList']) {
    const property = engine.properties.get(id);
    if (!property) continue;
    for (const frame of sentence.frames().get(id) ?? []) {
      for (const match of matchFrame(frame, sentence.encoded())) {
        const claim = memberClaim(match, property, frame.source, sentence, engine);
        if (claim) claims.push(claim);
      }
    }
  }
  return claims;
}

function memberClaim(
  match: FrameMatch,
  property: PropertyDefinition,
  frame: string,
  sentence: Sentence,
  engine: Engine,
): JudgedClaim | undefined {
  const { items, discourse } = sentence;
  const said = saidValue(property, items, match.value, match.whole);
  if (said?.kind !== 'concepts') return undefined;
  if (truncated(match, items)) return undefined;
  const subject = subjectOf(match, items, hasMembers, discourse, engine.knowledge);
  // A body of the group belongs to it in another way.
  if (!subject || said.concepts.some((c) => sameThing(c.concept.id, subject.concept.id, engine.knowledge)))
    return undefined;
  const first = items[match.whole[0]];
  const last = items[match.whole[1]];
  if (!first || !last || joinsOther(match, items, subject.concept)) return undefined;
  const whole = { start: Math.min(first.start, said.start), end: Math.max(last.end, said.end) };
  if (OTHER_ROLE.test(sentence.text.text.slice(...clauseOf(sentence, whole)))) return undefined;
  const context = contextOf(engine.context, sentence.text, whole.start, whole.end);
  const at = memberTime(context.tense, sentence, whole);
  const closed = property.id === 'memberList' && !goesOn(match.whole[1], items);
  const judgement = judgeMembers(subject.concept, said, whole, at, closed, sentence, engine);
  // To have been a member is not to have been a founder: another property decides that.
  const founding = /\bfound(?:er|ing)\b/i.test(sentence.text.text.slice(whole.start, clauseOf(sentence, whole)[1]));
  if (founding && judgement.verdict === 'supported' && deciding(subject.concept, 'founder').length > 0)
    return undefined;
  return {
    subject,
    property: { ...property, id: MEMBER },
    said,
    context,
    at,
    distance: match.whole[1] - match.whole[0] - match.value.length,
    frame,
    judgement,
  };
}

/** "Joined the calls of the Quad": an object of its own after the verb. */
function joinsOther(match: FrameMatch, items: readonly Item[], group: Concept): boolean {
  if (match.subject !== undefined || !/^join/.test(items[match.whole[1]]?.word ?? '')) return false;
  const object = items
    .slice(match.whole[1] + 1, match.whole[1] + 3)
    .find((i) => !/^(?:the|a|an|its|their)$/.test(i.word));
  if (object?.kind === 'noun') return !object.candidates.includes(group);
  if (object?.kind === 'mention') return object.concept !== group;
  return (
    object?.kind === 'word' &&
    !/^(?:in|on|at|by|last|later|since|only|as|when|after|too|early|this|from)$/.test(object.word)
  );
}

/** Whether it is known who belongs to it, or who does not. */
function hasMembers(concept: Concept): boolean {
  return deciding(concept, MEMBER).length > 0 || deciding(concept, 'nonMember').length > 0;
}

/** "Britain and Italy are building it to replace the Typhoon": what they do it for, others may do it without. */
function goesOn(last: number, items: readonly Item[]): boolean {
  return /^(?:to|for|as|so|because|partly)$/.test(items[last + 1]?.word ?? '');
}

function clauseOf(sentence: Sentence, range: { start: number; end: number }): [number, number] {
  const clause = clauseAround(sentence.text, range.start, range.end);
  return [clause.start, clause.end];
}

function memberTime(
  tense: 'present' | 'past' | 'none',
  sentence: Sentence,
  range: { start: number; end: number },
): Span | undefined {
  const date = adjunctDate(sentence, range);
  if (date) return { from: date.from, to: date.to };
  return tense === 'past' ? undefined : onDay(sentence.asOf);
}

/** Judges a list of members at a time; an open time asks whether they ever belonged. */
function judgeMembers(
  group: Concept,
  said: Said & { kind: 'concepts' },
  whole: { start: number; end: number },
  at: Span | undefined,
  closed: boolean,
  sentence: Sentence,
  engine: Engine,
): Judgement {
  const time = at ?? onDay(sentence.asOf);
  const statements = deciding(group, MEMBER);
  const { knowledge } = engine;
  if (statements.length === 0) return judgeOutsiders(group, said, whole, time, engine);
  const among = (s: Statement, id: string): boolean =>
    [s.value, ...s.accept].flatMap(conceptsOf).some((m) => sameThing(id, m, knowledge));
  const valid = statements.filter((s) => holds(s, time));
  const current =
    valid.find((s) => said.concepts.every((c) => among(s, c.concept.id))) ??
    valid[0] ??
    statements.findLast((s) => validity(s).from <= time.to);
  if (!current) return { verdict: 'unknown' };
  const members = membersOf(current).flatMap((m) => knowledge.concepts.get(m) ?? []);
  const kinds = new Set(members.map((m) => m.type === 'person'));
  const things = new Set(members.filter((m) => !isActor(m)).map(broadKind));
  const relevant = said.concepts.filter(
    (c) => (kinds.has(c.concept.type === 'person') && isActor(c.concept)) || things.has(broadKind(c.concept)),
  );
  if (relevant.length === 0 || relevant.length < said.concepts.length) return { verdict: 'unknown' };
  const strangers = relevant.filter((c) => !among(current, c.concept.id));
  const [stranger] = strangers;
  const last = strangers.at(-1);
  if (stranger && last) {
    if (
      !decides(
        group,
        current,
        strangers.map((s) => s.concept.id),
        engine,
      )
    )
      return { verdict: 'unknown' };
    const earlier = statements.find((s) => strangers.every((c) => among(s, c.concept.id)));
    if (at === undefined && earlier) return { verdict: 'supported', statement: earlier };
    const former = statements.some((s) => validity(s).to < time.from && strangers.every((c) => among(s, c.concept.id)));
    const after = { start: stranger.start, end: Math.max(last.end, whole.end) };
    const range = closed
      ? { start: stranger.start, end: last.end }
      : said.concepts.length > strangers.length
        ? after
        : whole;
    return { verdict: former ? 'outdated' : 'refuted', statement: current, ...range };
  }
  const everyone =
    'concepts' in current.value &&
    current.value.complete &&
    !current.value.concepts.some((m) => knowledge.concepts.get(m)?.type === 'grouping')
      ? current.value.concepts
      : [];
  const missing = everyone.filter((m) => !relevant.some((c) => sameThing(c.concept.id, m, knowledge)));
  if (
    closed &&
    everyone.length > 0 &&
    everyone.length <= 8 &&
    missing.length > 0 &&
    relevant.length >= 2 &&
    !openList(sentence, said)
  )
    return { verdict: 'refuted', statement: current, start: said.start, end: said.end };
  return { verdict: 'supported', statement: current };
}

/** Of a group whose members are not on record, some are known not to belong. */
function judgeOutsiders(
  group: Concept,
  said: Said & { kind: 'concepts' },
  whole: { start: number; end: number },
  time: Span,
  engine: Engine,
): Judgement {
  const statement = deciding(group, 'nonMember').find(
    (s) =>
      holds(s, time) &&
      said.concepts.every((c) => conceptsOf(s.value).some((o) => sameThing(c.concept.id, o, engine.knowledge))),
  );
  return statement ? { verdict: 'refuted', statement, ...whole } : { verdict: 'unknown' };
}

/** A set that is not complete rules out only what is known not to belong. */
function decides(group: Concept, current: Statement, strangers: readonly string[], engine: Engine): boolean {
  if ('concepts' in current.value && current.value.complete) return true;
  const outside = deciding(group, 'nonMember').flatMap((s) => conceptsOf(s.value));
  return strangers.every((id) => outside.some((o) => sameThing(id, o, engine.knowledge)));
}

function membersOf(statement: Statement): readonly string[] {
  return conceptsOf(statement.value);
}

function isActor(concept: Concept): boolean {
  return (
    concept.type === 'country' ||
    concept.metonymOf !== undefined ||
    concept.type === 'person' ||
    concept.type === 'grouping' ||
    concept.type === 'armed-service'
  );
}

/** "Including", "among others": a list that does not mean to be whole. */
function openList(sentence: Sentence, said: Said): boolean {
  const { text } = sentence.text;
  const around = `${text.slice(Math.max(sentence.text.start, said.start - 30), said.start)} ¦ ${text.slice(said.end, Math.min(sentence.text.end, said.end + 40))}`;
  return /\b(?:includ\w+|such as|like|among others|and others|for (?:example|instance)|e\.g\.|especially|notably|as well as|with|plus|along)\b|etc|…/i.test(
    around,
  );
}
