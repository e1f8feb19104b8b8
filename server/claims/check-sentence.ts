import type { Engine } from './engine.ts';
import { antecedents } from './discourse.ts';
import { conceptsOf, deciding, judge } from './judge.ts';
import { sameThing } from './sameness.ts';
import { type JudgedClaim, readClaims } from './read-claims.ts';
import { readOffices } from './read-offices.ts';
import { readMembers } from './read-members.ts';
import { readSeries } from './read-series.ts';
import { readStages } from './read-stages.ts';
import { findingOf } from './report.ts';
import type { Sentence } from './sentence.ts';
import { onDay } from './time.ts';
import type { Finding } from './types.ts';
import { answered, isShortAnswer, joined } from './answers.ts';
import { isWrong, nameFinding } from './check-names.ts';
import { contextOf } from './context.ts';

/** The findings of one sentence. */
export function checkSentence(sentence: Sentence, before: Sentence | undefined, engine: Engine): Finding[] {
  const names = wrongNames(sentence, engine);
  if (sentence.items.length < 2 || !inLatin(sentence)) return names;
  const claims = before && isShortAnswer(before, sentence) ? answerClaims(before, sentence, engine) : readAll(sentence, engine);
  const contradictions = best(claims.filter((c) => speaks(c, claims, sentence, engine))).map((claim) => findingOf(claim, sentence, engine));
  return [...names, ...contradictions.filter((f) => !names.some((n) => n.start < f.end && f.start < n.end))];
}

/** The lexicon's frames are English: other scripts are searched for names only. */
function inLatin({ text }: Sentence): boolean {
  const words = text.text.slice(text.start, text.end);
  return (words.match(/[\u0400-\u{1ffff}]/gu)?.length ?? 0) - (words.match(/[\u2000-\u2bff]/g)?.length ?? 0) <= words.length * 0.2;
}

/** The claims of a short answer, which its question completes. */
function answerClaims(question: Sentence, answer: Sentence, engine: Engine): JudgedClaim[] {
  const together = readAll(joined(question, answer), engine).filter((c) => c.said.start >= answer.text.start);
  return [...together, ...answered(readAll(question, engine), answer, engine)];
}

/** All claims that any family reads in a sentence, judged. */
export function readAll(sentence: Sentence, engine: Engine): JudgedClaim[] {
  return [...readClaims(sentence, engine), ...readOffices(sentence, engine), ...readMembers(sentence, engine), ...readSeries(sentence, engine), ...readStages(sentence, engine)];
}

/** Wrong names, unless the text quotes or tells them as wrong or as old. */
function wrongNames(sentence: Sentence, engine: Engine): Finding[] {
  return sentence.items.flatMap((item) => {
    if (item.kind !== 'mention' || !isWrong(item.mention.label)) return [];
    const context = contextOf(engine.context, sentence.text, item.start, item.end);
    const told = context.mistaken || (item.mention.label.kind === 'obsolete' && context.tense === 'past');
    const finding = told ? undefined : nameFinding(item.mention, engine);
    return finding ? [finding] : [];
  });
}

/** Whether a contradiction is the writer's own, of its time, and has no innocent reading. */
function speaks(claim: JudgedClaim, all: readonly JudgedClaim[], sentence: Sentence, engine: Engine): boolean {
  const { judgement, context, property } = claim;
  if (judgement.verdict !== 'refuted' && judgement.verdict !== 'outdated') return false;
  if (context.question || context.negated || context.quoted || context.hedged || context.mistaken) return false;
  if (Boolean(property.conditional) !== context.hypothetical && !(property.conditional && context.hypothetical)) return false;
  if (context.plan && !property.planned && !property.conditional && judgement.verdict !== 'outdated') return false;
  if (all.some((other) => excuses(other, claim)) || contrasted(claim, sentence, engine)) return false;
  return claim.subject.how === 'named' || !otherReading(claim, sentence, engine);
}

/**
 * "Some blamed X; the charge sheet names Y": the right value stands in another clause that has no subject of its
 * own. The writer sets the one against the other.
 */
function contrasted(claim: JudgedClaim, sentence: Sentence, engine: Engine): boolean {
  if (claim.judgement.verdict !== 'refuted' || claim.said.kind !== 'concepts') return false;
  const { statement } = claim.judgement;
  const right = conceptsOf(statement.value);
  const breakAt = sentence.items.findIndex((i) => i.start >= claim.said.end && /^(?:;|but|while|whereas|though|although)$/.test(i.word));
  if (breakAt < 0) return false;
  const later = sentence.items.slice(breakAt).flatMap((i) => (i.kind === 'mention' ? [i.concept] : []));
  const another = later.some((c) => !right.includes(c.id) && deciding(c, claim.property.id).length > 0);
  return !another && later.some((c) => right.some((r) => sameThing(c.id, r, engine.knowledge)));
}

/** A true reading of the same words. A meeting's venue does not excuse a wrong place of signature. */
function excuses(other: JudgedClaim, claim: JudgedClaim): boolean {
  if (other.judgement.verdict !== 'supported' || other.said.start !== claim.said.start) return false;
  return other.frame !== 'series' || !/^place/.test(claim.property.id);
}

/** Another thing lately named of which the same would be true: then that may be meant. */
function otherReading(claim: JudgedClaim, sentence: Sentence, engine: Engine): boolean {
  const here = sentence.items.flatMap((i) => (i.kind === 'mention' ? [i.concept] : []));
  // Only what was named as lately as the subject, or later, can be meant instead.
  const { sentences } = sentence.discourse;
  const since = sentences.findLastIndex((named) => named.includes(claim.subject.concept));
  const back = here.includes(claim.subject.concept) ? 0 : since < 0 ? 2 : sentences.length - since;
  const lately = back === 0 ? here : antecedents({ ...sentence.discourse, headings: [] }, here, back);
  return lately.some(
    (concept) =>
      concept.id !== claim.subject.concept.id &&
      concept.partOf !== claim.subject.concept.id &&
      claim.subject.concept.partOf !== concept.id &&
      judge(concept, claim.property, claim.said, claim.at, onDay(sentence.asOf), engine.knowledge).verdict === 'supported',
  );
}

/** One finding for the same words: that whose cue stands nearest. */
function best(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const sorted = [...claims].sort((a, b) => rank(a) - rank(b));
  const kept: JudgedClaim[] = [];
  for (const claim of sorted) if (!kept.some((k) => k.said.start < claim.said.end && claim.said.start < k.said.end)) kept.push(claim);
  return kept;
}

function rank(claim: JudgedClaim): number {
  const how = { named: 0, noun: 1, pronoun: 2, carried: 3 }[claim.subject.how];
  return claim.distance + how * 4;
}
