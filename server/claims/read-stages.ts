import type { Concept, Statement } from '../knowledge/types.ts';
import { edtfSpan, type Span } from './calendar.ts';
import { clauseAround, contextOf, segmentAround } from './context.ts';
import type { Engine } from './engine.ts';
import type { FrameMatch } from './frames.ts';
import { deciding, type Judgement } from './judge.ts';
import type { PropertyDefinition } from './lexicon.ts';
import { adjunctDate, type JudgedClaim } from './read-claims.ts';
import type { Sentence } from './sentence.ts';
import { subjectOf } from './subjects.ts';
import { holds, onDay, validity } from './time.ts';

const PROPERTY: PropertyDefinition = { id: 'status', label: 'status', value: 'category' };

const ENDED =
  /\b(?:gone is|gone are|dropped|lifted|ended|abolished|removed|scrapped|relaxed|loosened|replaced|overcame)\b[^.;:]*$/i;

/** Claims that something is in a stage of its life: under negotiation, not yet in force, still at large. */
export function readStages(sentence: Sentence, engine: Engine): JudgedClaim[] {
  const claims: JudgedClaim[] = [];
  const text = sentence.text.text.slice(sentence.text.start, sentence.text.end);
  engine.anyStage.lastIndex = 0;
  if (!engine.anyStage.test(text)) return claims;
  for (const [stage, pattern] of Object.entries(engine.stages)) {
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const start = sentence.text.start + match.index;
      const claim = stageClaim(stage, start, start + match[0].length, sentence, engine);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

function stageClaim(
  stage: string,
  start: number,
  end: number,
  sentence: Sentence,
  engine: Engine,
): JudgedClaim | undefined {
  const { items } = sentence;
  // "Japan dropped the five categories" tells the end of the stage.
  if (ENDED.test(sentence.text.text.slice(Math.max(sentence.text.start, start - 48), start))) return undefined;
  const first = items.findIndex((i) => i.end > start);
  const last = items.findLastIndex((i) => i.start < end);
  if (first < 0 || last < first) return undefined;
  const match: FrameMatch = { value: [], cue: [first, last], whole: [first, last] };
  const eligible = (c: Concept): boolean => relevant(c, stage, engine);
  const subject =
    subjectOf(match, items, eligible, sentence.discourse, engine.knowledge) ??
    partOfNamed(match, sentence, eligible, engine) ??
    ofCountry(match, stage, sentence, engine);
  if (!subject) return undefined;
  const context = contextOf(engine.context, sentence.text, start, end);
  const at = stageTime(sentence, start, end);
  if (!at) return undefined;
  const judgement = judgeStage(subject.concept, stage, at, start, end, engine);
  // The stage's own words may hold "not", "if" or "yet": they are what it says, not its context.
  const before = contextOf(engine.context, sentence.text, start, start);
  return {
    subject,
    property: PROPERTY,
    said: { kind: 'boolean', value: true, start, end },
    context: { ...context, negated: before.negated, hypothetical: before.hypothetical, plan: false },
    at,
    distance: 0,
    frame: `stage ${stage}`,
    judgement,
  };
}

/** The thing named has a part of which the stage can be said: the Pahalgam attack has its charge sheet. */
function partOfNamed(
  match: FrameMatch,
  sentence: Sentence,
  eligible: (c: Concept) => boolean,
  engine: Engine,
): ReturnType<typeof subjectOf> {
  for (const item of [...sentence.items.slice(0, match.cue[0]).reverse(), ...sentence.items.slice(match.cue[1])]) {
    if (item.kind !== 'mention' || !item.mention.certain) continue;
    const parts = (engine.knowledge.parts.get(item.concept.id) ?? []).filter(eligible);
    const [part] = parts;
    if (part && parts.length === 1) return { concept: part, how: 'carried' };
  }
  return undefined;
}

/** A country's rule: "Japan still forbids …" is said of the one rule of Japan's that the stage fits. */
function ofCountry(match: FrameMatch, stage: string, sentence: Sentence, engine: Engine): ReturnType<typeof subjectOf> {
  const country = sentence.items
    .slice(0, match.cue[0])
    .findLast((i) => i.kind === 'mention' && i.concept.type === 'country');
  if (country?.kind !== 'mention') return undefined;
  const fitting = [...engine.knowledge.concepts.values()].filter(
    (c) =>
      c.country === country.concept.id && c.type !== 'person' && categories(c).some((p) => p.names.includes(stage)),
  );
  const [concept] = fitting;
  return concept && fitting.length <= 2 ? { concept, how: 'carried' } : undefined;
}

function relevant(concept: Concept, stage: string, engine: Engine): boolean {
  const until = engine.lexicon.stages[stage]?.until ?? [];
  return (
    categories(concept).some(({ names }) => names.includes(stage) || conflicts(stage, names, engine)) ||
    until.some((p) => deciding(concept, p).length > 0)
  );
}

function categories(concept: Concept): { statement: Statement; names: readonly string[] }[] {
  return deciding(concept, 'status').map((statement) => ({
    statement,
    names: [statement.value, ...statement.accept].flatMap((v) => ('category' in v ? [v.category] : [])),
  }));
}

function conflicts(stage: string, names: readonly string[], engine: Engine): boolean {
  const against = engine.lexicon.stages[stage]?.against ?? [];
  return (
    names.length > 0 &&
    names.every((n) => against.includes(n) || (engine.lexicon.stages[n]?.against ?? []).includes(stage))
  );
}

/** The day a stage is told for: mostly today; open in the past tense. */
function stageTime(sentence: Sentence, start: number, end: number): Span | undefined {
  const clause = clauseAround(sentence.text, start, end);
  const date = adjunctDate(sentence, { start, end });
  const still = /\b(?:still|yet|so far|now|currently|remains?|today)\b/i.test(
    sentence.text.text.slice(clause.start, clause.end),
  );
  if (date && !(still && date.to < sentence.asOf - 366 && !/^(?:in|by|as|at|on)$/i.test(sentence.items[0]?.word ?? '')))
    return { from: date.from, to: date.to };
  const { start: from, end: to } = segmentAround(sentence.text, start, end);
  const past = /\b(?:was|were|had|used to)\b/i.test(sentence.text.text.slice(from, to));
  const until = /\b(?:until|till|(?<!since )then|months after|weeks after|days after|years after)\b/i.test(
    sentence.text.text.slice(clause.start, clause.end),
  );
  return past || until ? undefined : onDay(sentence.asOf);
}

function judgeStage(concept: Concept, stage: string, at: Span, start: number, end: number, engine: Engine): Judgement {
  const phases = categories(concept);
  const right = phases.find((p) => p.names.includes(stage) && holds(p.statement, at));
  if (right) return { verdict: 'supported', statement: right.statement };
  const current = phases.find((p) => holds(p.statement, at));
  const past = phases.some((p) => p.names.includes(stage) && validity(p.statement).to < at.from);
  // An earlier phase that leaves room for the stage: it was true then.
  const before = phases.some((p) => validity(p.statement).to < at.from && !conflicts(stage, p.names, engine));
  if (current && (past || (before && conflicts(stage, current.names, engine))))
    return { verdict: 'outdated', statement: current.statement, start, end };
  // Told too early: the stage is on record for a later time only.
  const later = phases.some((p) => p.names.includes(stage) && validity(p.statement).from > at.to);
  if (current && (later || conflicts(stage, current.names, engine)))
    return { verdict: 'refuted', statement: current.statement, start, end };
  return phases.length ? { verdict: 'unknown' } : judgeByDate(concept, stage, at, start, end, engine);
}

/** Without phases of its own: the stage ended on the day of the event that ends it. */
function judgeByDate(concept: Concept, stage: string, at: Span, start: number, end: number, engine: Engine): Judgement {
  for (const property of engine.lexicon.stages[stage]?.until ?? []) {
    for (const statement of deciding(concept, property)) {
      const day = 'date' in statement.value ? edtfSpan(statement.value.date) : undefined;
      if (!day) continue;
      return day.to < at.from ? { verdict: 'outdated', statement, start, end } : { verdict: 'supported', statement };
    }
  }
  return { verdict: 'unknown' };
}
