import { antecedents } from './discourse.ts';
import type { Engine } from './engine.ts';
import { conceptsOf, deciding, judge } from './judge.ts';
import type { JudgedClaim } from './read-claims.ts';
import { sameThing } from './sameness.ts';
import type { Sentence } from './sentence.ts';
import { onDay } from './time.ts';

/**
 * Why a claim is not reported, in a few words, or undefined when it is: a contradiction speaks only when it is the
 * writer's own, of its time, and has no innocent reading. `all` are the claims of the same sentence.
 */
export function silenceOf(
  claim: JudgedClaim,
  all: readonly JudgedClaim[],
  sentence: Sentence,
  engine: Engine,
): string | undefined {
  const { judgement, context, property } = claim;
  if (judgement.verdict === 'supported') return 'the statements say the same';
  if (judgement.verdict === 'unknown') return 'no statement decides it';
  if (context.question) return 'a question';
  if (context.negated) return 'denied';
  if (context.quoted) return 'within a quotation';
  if (context.hedged) return 'hedged';
  if (context.mistaken) return 'told as a mistake';
  if (context.hypothetical && !property.conditional) return 'a condition or a wish';
  if (!context.hypothetical && property.conditional) return 'counts only in a condition';
  if (context.plan && !property.planned && !property.conditional && judgement.verdict !== 'outdated') return 'a plan';
  if (context.plan && context.former) return 'a plan of the past';
  const excuse = all.find((other) => excuses(other, claim));
  if (excuse) return `the same words are right of ${nameOf(excuse)}`;
  if (contrasted(claim, sentence, engine)) return 'set against the right value';
  const namesake = namesakeOf(claim, sentence, engine);
  if (namesake) return `right of ${namesake}, which has the same name`;
  const other = claim.subject.how === 'named' ? undefined : otherReading(claim, sentence, engine);
  return other ? `may be meant of ${other}, of which it is right` : undefined;
}

/** Another thing of the very name that the text uses, of which the claim is right. */
function namesakeOf(claim: JudgedClaim, { items, asOf }: Sentence, engine: Engine): string | undefined {
  const item = claim.subject.item === undefined ? undefined : items[claim.subject.item];
  if (item?.kind !== 'mention') return undefined;
  return engine
    .namesakes(item.mention.label.text)
    .filter((concept) => concept !== claim.subject.concept)
    .find((c) => judge(c, claim.property, claim.said, claim.at, onDay(asOf), engine.knowledge).verdict === 'supported')
    ?.id;
}

function nameOf(claim: JudgedClaim): string {
  return `${claim.subject.concept.prefLabel.en ?? claim.subject.concept.id} (${claim.property.label})`;
}

/** A true reading of the same words. A meeting's venue excuses no wrong place of signature, its guest no wrong title. */
function excuses(other: JudgedClaim, claim: JudgedClaim): boolean {
  if (other.judgement.verdict !== 'supported') return false;
  if (claim.property.narrow && other.property.id !== claim.property.id) return false;
  // A yes or no spans a whole clause: what it says is not the value within.
  if (other.said.kind === 'boolean' && other.frame !== 'series' && claim.said.kind !== 'boolean') return false;
  const { judgement } = claim;
  const wrong = judgement.verdict === 'refuted' || judgement.verdict === 'outdated' ? judgement : claim.said;
  if (other.said.start > wrong.start || other.said.end < Math.min(wrong.end, claim.said.end)) return false;
  return other.frame !== 'series' || !/^(?:place|officeHolder)/.test(claim.property.id);
}

/**
 * "Some blamed X; the charge sheet names Y": the right value stands in another clause that has no subject of its
 * own. The writer sets the one against the other.
 */
function contrasted(claim: JudgedClaim, sentence: Sentence, engine: Engine): boolean {
  if (claim.judgement.verdict !== 'refuted' || claim.said.kind !== 'concepts') return false;
  const right = conceptsOf(claim.judgement.statement.value);
  const breakAt = sentence.items.findIndex(
    (i) => i.start >= claim.said.end && /^(?:;|but|while|whereas|though|although)$/.test(i.word),
  );
  if (breakAt < 0) return false;
  const later = sentence.items.slice(breakAt).flatMap((i) => (i.kind === 'mention' ? [i.concept] : []));
  const another = later.some((c) => !right.includes(c.id) && deciding(c, claim.property.id).length > 0);
  return !another && later.some((c) => right.some((r) => sameThing(c.id, r, engine.knowledge)));
}

/** So many sentences back a pronoun may reach. */
const PRONOUN_REACH = 3;

/** Another thing named as lately as the subject, or later, of which the same would be true. */
function otherReading(claim: JudgedClaim, sentence: Sentence, engine: Engine): string | undefined {
  const subject = claim.subject.concept;
  const here = sentence.items.flatMap((i) => (i.kind === 'mention' ? [i.concept] : []));
  const item =
    claim.subject.how === 'noun' && claim.subject.item !== undefined ? sentence.items[claim.subject.item] : undefined;
  const bearers = item?.kind === 'noun' ? item.candidates : [];
  const { sentences } = sentence.discourse;
  const since = sentences.findLastIndex((named) => named.includes(subject));
  const named = here.includes(subject) ? 0 : since < 0 ? 2 : sentences.length - since;
  // A pronoun may mean what was named a little before.
  const back = claim.subject.how === 'pronoun' && named > 0 ? Math.max(named, PRONOUN_REACH) : named;
  const lately = back === 0 ? here : antecedents({ ...sentence.discourse, headings: [] }, here, back);
  // What the text is about is hardly doubtful: only what this sentence names, or one of the last began with, is a rival.
  const openers = sentences.slice(-3).flatMap((named) => named[0] ?? []);
  const sure = sentence.discourse.topic === subject && claim.subject.how !== 'noun';
  const other = [...bearers, ...lately.filter((c) => !sure || here.includes(c) || openers.includes(c))].find(
    (concept) =>
      concept.id !== subject.id &&
      (bearers.includes(concept) || (concept.partOf !== subject.id && subject.partOf !== concept.id)) &&
      judge(concept, claim.property, claim.said, claim.at, onDay(sentence.asOf), engine.knowledge).verdict ===
        'supported',
  );
  return other ? (other.prefLabel.en ?? other.id) : undefined;
}
