import { answered, isShortAnswer, joined } from './answers.ts';
import { isWrong, nameFinding } from './check-names.ts';
import { contextOf } from './context.ts';
import type { Engine } from './engine.ts';
import { nearNames } from './near-names.ts';
import { type JudgedClaim, readClaims } from './read-claims.ts';
import { readMembers } from './read-members.ts';
import { readOffices } from './read-offices.ts';
import { readPending } from './read-pending.ts';
import { readSeries } from './read-series.ts';
import { readStages } from './read-stages.ts';
import { findingOf } from './report.ts';
import type { Sentence } from './sentence.ts';
import { silenceOf } from './silence.ts';
import type { Finding } from './types.ts';

/** What was read in a sentence: its claims, each with the reason why it is not reported, and its findings. */
export interface Reading {
  readonly sentence: Sentence;
  readonly claims: readonly { readonly claim: JudgedClaim; readonly silence: string | undefined }[];
  readonly findings: readonly Finding[];
}

/** Reads one sentence; `before` is the one before it in the block. */
export function readSentence(sentence: Sentence, before: Sentence | undefined, engine: Engine): Reading {
  const names = [...wrongNames(sentence, engine), ...slips(sentence, engine)];
  if (sentence.items.length < 2 || !inLatin(sentence)) return { sentence, claims: [], findings: names };
  const all =
    before && isShortAnswer(before, sentence) ? answerClaims(before, sentence, engine) : readAll(sentence, engine);
  const first = all.map((claim) => ({ claim, silence: silenceOf(claim, all, sentence, engine) }));
  const claims = first.map((c) =>
    c.silence === undefined && c.claim.subject.how !== 'named' && first.some((o) => meantOfAnother(o, c))
      ? { ...c, silence: 'another reading of the same words is right' }
      : c,
  );
  const speaking = claims.flatMap((c) => (c.silence === undefined ? [c.claim] : []));
  const contradictions = nearest(speaking).map((claim) => findingOf(claim, sentence, engine));
  return {
    sentence,
    claims,
    findings: [...names, ...contradictions.filter((f) => !names.some((n) => n.start < f.end && f.start < n.end))],
  };
}

/** Whether the same words, by another property, may be meant of something else and are right of it. */
function meantOfAnother(
  other: { claim: JudgedClaim; silence: string | undefined },
  { claim }: { claim: JudgedClaim },
): boolean {
  return other.silence?.startsWith('may be meant') === true && other.claim.said.start === claim.said.start;
}

/** The lexicon's frames are English: other scripts are searched for names only. */
function inLatin({ text }: Sentence): boolean {
  const words = text.text.slice(text.start, text.end);
  return (words.match(/[\u0400-\u1fff\u2c00-\u{1ffff}]/gu)?.length ?? 0) <= words.length * 0.2;
}

/** The claims of a short answer, which its question completes. */
function answerClaims(question: Sentence, answer: Sentence, engine: Engine): JudgedClaim[] {
  const together = readAll(joined(question, answer, engine), engine).filter((c) => c.said.start >= answer.text.start);
  return [...together, ...answered(readAll(question, engine), answer, engine)];
}

/** All claims that any family reads in a sentence, judged. */
export function readAll(sentence: Sentence, engine: Engine): JudgedClaim[] {
  return [readClaims, readOffices, readMembers, readSeries, readStages, readPending].flatMap((read) =>
    read(sentence, engine),
  );
}

/** Names with a slip, unless the text tells them as such. */
function slips(sentence: Sentence, engine: Engine): Finding[] {
  return nearNames(sentence, engine).filter((f) => !contextOf(engine.context, sentence.text, f.start, f.end).mistaken);
}

/** Wrong names, unless the text quotes or tells them as wrong or as old. */
function wrongNames(sentence: Sentence, engine: Engine): Finding[] {
  return sentence.items.flatMap((item) => {
    if (item.kind !== 'mention' || !isWrong(item.mention.label)) return [];
    const context = contextOf(engine.context, sentence.text, item.start, item.end);
    const old = item.mention.label.kind === 'obsolete' && (context.tense === 'past' || context.former);
    // In a line of capitals all names are in capitals.
    const shouted =
      item.mention.label.text === item.mention.label.text.toUpperCase() && !/\p{Ll}/u.test(lineOf(sentence));
    const told = shouted || context.mistaken || context.negated || context.question || old;
    const finding = told ? undefined : nameFinding(item.mention, engine);
    return finding ? [finding] : [];
  });
}

function lineOf({ text }: Sentence): string {
  return text.text.slice(text.start, text.end);
}

/** One claim for the same words: that whose cue stands nearest. */
function nearest(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const sorted = [...claims].sort((a, b) => distance(a) - distance(b));
  const kept: JudgedClaim[] = [];
  for (const claim of sorted)
    if (!kept.some((k) => k.said.start < claim.said.end && claim.said.start < k.said.end)) kept.push(claim);
  return kept;
}

function distance(claim: JudgedClaim): number {
  return claim.distance + { named: 0, noun: 1, pronoun: 2, carried: 3 }[claim.subject.how] * 4;
}
