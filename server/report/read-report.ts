/**
 * What a report tells of a document, as plain data: its text in blocks, the claims in it, each with its verdict and
 * its evidence, and the facts that they rest on. The formats beside this file only write it down.
 */
import type { Explained } from '../analysis/analyse.ts';
import type { JudgedClaim } from '../claims/read-claims.ts';
import { expectedText } from '../claims/replace.ts';
import type { Finding, RuleId } from '../claims/types.ts';
import { anchorWords, passageName } from '../features/cite.ts';
import { statementText } from '../features/statement-text.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept, Edtf, PassageAnchor, Reference, Statement } from '../knowledge/types.ts';
import type { Block } from '../prose/types.ts';

/** `supported` is said by no finding: the text says what the statements say. */
export type ReportVerdict = 'supported' | 'refuted' | 'outdated' | 'name' | 'quotation';

/** One claim, or one name or quotation that is reported. */
export interface ReportedClaim {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly verdict: ReportVerdict;
  readonly rule?: RuleId;
  /** Index of the block, and UTF-16 offsets in the block's text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The words that are marked. */
  readonly words: string;
  /** The sentence that makes the claim. */
  readonly sentence: string;
  /** The preferred name of what the claim is about. */
  readonly subject: string;
  /** What is known, in one sentence or two. */
  readonly message: string;
  /** What should stand there; empty where there is nothing to put. */
  readonly expected: string;
  readonly passage?: { readonly name: string; readonly words: string };
  readonly references: readonly Reference[];
  readonly verified?: Edtf;
  readonly fact?: Statement;
  readonly concept?: Concept;
  /** The days that the text gives, where the claim is a date: first and last, since 1970-01-01. */
  readonly said?: { readonly from: number; readonly to: number };
}

/** A document, read for a report. */
export interface ReportedDocument {
  readonly path: string;
  readonly asOf: Edtf;
  readonly blocks: readonly Block[];
  readonly claims: readonly ReportedClaim[];
}

type Draft = Omit<ReportedClaim, 'number'>;

/** Reads an explained analysis for a report. `findings` says which findings are shown: those that are not in it were suppressed. */
export function readReport(
  path: string,
  { asOf, units, readings, findings }: Explained,
  knowledge: KnowledgeBase,
): ReportedDocument {
  const drafts = units.flatMap((unit, at) => {
    const reading = readings[at];
    if (!reading) return [];
    const told = reading.findings.map((finding) => fromFinding(finding, unit.block, at, reading.sentences, knowledge));
    const right = reading.sentences.flatMap(({ claims, sentence }) =>
      claims.flatMap(({ claim }) =>
        claim.judgement.verdict === 'supported' && claim.judgement.statement
          ? [fromSupported(claim, claim.judgement.statement, sentenceWords(sentence.text), unit.block, at, knowledge)]
          : [],
      ),
    );
    return apart([...told, ...right])
      .filter(({ start }) => start >= unit.own)
      .map((draft) => ({ ...draft, start: draft.start - unit.own, end: draft.end - unit.own }));
  });
  const shown = drafts.filter((draft) => draft.verdict === 'supported' || isShown(draft, findings));
  return {
    path,
    asOf,
    blocks: units.map(({ block, own }) => (own === 0 ? block : { ...block, text: block.text.slice(own) })),
    claims: shown.map((draft, index) => ({ ...draft, number: index + 1 })),
  };
}

/** A finding that is told twice, as of a row's header, or was suppressed, is not among the document's findings. */
function isShown(draft: Draft, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ rule, found, message }) => rule === draft.rule && found === draft.words && message === draft.message,
  );
}

/** Findings before what is right, and each stretch of text once. Sorted by place. */
function apart(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts)
    if (!kept.some(({ start, end }) => start < draft.end && draft.start < end)) kept.push(draft);
  return kept.sort((a, b) => a.start - b.start);
}

const VERDICTS: Readonly<Record<RuleId, ReportVerdict>> = {
  'claim/refuted': 'refuted',
  'claim/source-error': 'refuted',
  'claim/outdated': 'outdated',
  'term/wrong-expansion': 'name',
  'term/wrong-name': 'name',
  'quote/altered': 'quotation',
  // Told of no sentence's reading.
  'citation/unresolved': 'quotation',
  'suppression/unused': 'quotation',
};

type Sentences = Explained['readings'][number]['sentences'];

function fromFinding(
  finding: Finding,
  block: Block,
  at: number,
  sentences: Sentences,
  knowledge: KnowledgeBase,
): Draft {
  const { rule, start, end, found, message, expected, references, verified, passage } = finding;
  const here = sentences.find(({ sentence }) => sentence.text.start <= start && end <= sentence.text.end);
  const known = knowledge.statements.get(finding.statement ?? '');
  const claim = here?.claims.find(({ claim: c }) => c.said.start === start && c.said.kind === 'date')?.claim;
  return {
    verdict: VERDICTS[rule],
    rule,
    block: at,
    start,
    end,
    words: found,
    sentence: here ? sentenceWords(here.sentence.text) : block.text.trim(),
    subject: nameOf(knowledge.concepts.get(finding.subject), finding.subject),
    message,
    expected,
    references,
    ...(passage ? { passage: passageOf(passage, knowledge) } : {}),
    ...(verified === undefined ? {} : { verified }),
    ...(known ? { fact: known.statement, concept: known.concept } : {}),
    ...saidDays(claim),
  };
}

function fromSupported(
  claim: JudgedClaim,
  statement: Statement,
  sentence: string,
  block: Block,
  at: number,
  knowledge: KnowledgeBase,
): Draft {
  const { said, subject } = claim;
  return {
    verdict: 'supported',
    block: at,
    start: said.start,
    end: said.end,
    words: block.text.slice(said.start, said.end),
    sentence,
    subject: nameOf(subject.concept, subject.concept.id),
    message: statement.gloss ?? statementText(knowledge, statement),
    expected: expectedText(statement.value, knowledge),
    references: statement.references,
    ...(statement.passage ? { passage: passageOf(statement.passage, knowledge) } : {}),
    verified: statement.verified,
    fact: statement,
    concept: subject.concept,
    ...saidDays(claim),
  };
}

function saidDays(claim: JudgedClaim | undefined): Pick<Draft, 'said'> {
  if (claim?.said.kind !== 'date' || !Number.isFinite(claim.said.date.from)) return {};
  return { said: { from: claim.said.date.from, to: claim.said.date.to } };
}

function passageOf(anchor: PassageAnchor, knowledge: KnowledgeBase): NonNullable<Draft['passage']> {
  const source = knowledge.sources.get(anchor.source);
  return source
    ? { name: passageName(source, anchor.paragraph), words: anchorWords(source, anchor) }
    : { name: `${anchor.source}, ¶${anchor.paragraph}`, words: '' };
}

function sentenceWords({ text, start, end }: { text: string; start: number; end: number }): string {
  return text.slice(start, end).trim();
}

function nameOf(concept: Concept | undefined, id: string): string {
  return concept?.prefLabel.en ?? id;
}
