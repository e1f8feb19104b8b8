import type { Concept, Reference, Statement } from '../knowledge/types.ts';
import type { Engine } from './engine.ts';
import type { JudgedClaim } from './read-claims.ts';
import { expectedText, replacementFor } from './replace.ts';
import type { Sentence } from './sentence.ts';
import type { Finding } from './types.ts';

/** Turns a contradicted claim into what the writer is shown. */
export function findingOf(claim: JudgedClaim, sentence: Sentence, engine: Engine): Finding {
  const { judgement, subject, property } = claim;
  if (judgement.verdict !== 'refuted' && judgement.verdict !== 'outdated')
    throw new Error('a finding needs a contradiction');
  const found = sentence.text.text.slice(judgement.start, judgement.end);
  return finding({
    concept: subject.concept,
    property: property.id,
    statement: judgement.statement,
    outdated: judgement.verdict === 'outdated',
    start: judgement.start,
    end: judgement.end,
    found,
    replacement: replacementOf(claim, sentence, found, engine),
    engine,
  });
}

/** A replacement only where the wrong words are the value and nothing else. */
function replacementOf(
  { judgement, said }: JudgedClaim,
  sentence: Sentence,
  found: string,
  engine: Engine,
): string | null {
  if (judgement.verdict !== 'refuted' && judgement.verdict !== 'outdated') return null;
  if (judgement.replacement !== undefined) return judgement.replacement;
  if (judgement.start !== said.start || judgement.end !== said.end) return null;
  return replacementFor(
    judgement.statement,
    said,
    found,
    sentence.text.text.slice(Math.max(0, said.start - 4), said.start),
    engine,
  );
}

/** The parts of a finding that rests on a statement. */
export interface FindingParts {
  readonly concept: Concept;
  readonly property: string;
  readonly statement: Statement;
  readonly outdated: boolean;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly replacement: string | null;
  readonly engine: Engine;
}

export function finding({
  concept,
  property,
  statement,
  outdated,
  start,
  end,
  found,
  replacement,
  engine,
}: FindingParts): Finding {
  const passage = statement.sourceError?.passage ?? statement.passage;
  const repeats =
    statement.sourceError !== undefined &&
    statement.sourceError.verdict !== 'unverified' &&
    !outdated &&
    repeatsSource(found, statement, engine);
  return {
    rule: repeats ? 'claim/source-error' : outdated ? 'claim/outdated' : 'claim/refuted',
    start,
    end,
    message: messageOf(statement, concept, found, outdated, engine),
    subject: concept.id,
    property,
    found,
    expected: expectedText(statement.value, engine.knowledge),
    replacement,
    statement: statement.id,
    ...(passage ? { passage } : {}),
    references: statement.references,
    verified: statement.verified,
  };
}

/** Whether the writer's words are those of the source's mistake. */
function repeatsSource(found: string, statement: Statement, engine: Engine): boolean {
  const anchor = statement.sourceError?.passage;
  const words = anchor ? (engine.knowledge.sources.get(anchor.source)?.text.slice(anchor.start, anchor.end) ?? '') : '';
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(found.toLowerCase());
}

/** What is wrong, what is right, since when, and who says so. */
function messageOf(statement: Statement, concept: Concept, found: string, outdated: boolean, engine: Engine): string {
  const gloss =
    statement.gloss ?? `${concept.prefLabel.en ?? concept.id}: ${expectedText(statement.value, engine.knowledge)}.`;
  const lead = outdated ? `No longer “${found}”` : `Not “${found}”`;
  const evidence = evidenceOf(statement);
  return `${lead}: ${gloss}${evidence ? ` (${evidence})` : ''}`;
}

/** "Asahi Shimbun, 2022; article ¶11": the first reference, and the passage. */
function evidenceOf(statement: Statement): string {
  const first: Reference | undefined = statement.references[0];
  const cited = first
    ? [first.publisher ?? first.title, /^\d{4}/.exec(first.date ?? '')?.[0]].filter(Boolean).join(', ')
    : '';
  const anchor = statement.sourceError?.passage ?? statement.passage;
  return [cited, anchor ? `article ¶${anchor.paragraph}` : ''].filter(Boolean).join('; ');
}
