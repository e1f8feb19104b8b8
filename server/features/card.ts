import { t } from '@vscode/l10n';
import type { Finding } from '../claims/types.ts';
import { formatEdtf, parseEdtf } from '../knowledge/edtf.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept, Edtf, PassageAnchor, Reference, Source, Statement } from '../knowledge/types.ts';
import { type QuotedWords, quoteWords } from './cite.ts';
import { statementText } from './statement-text.ts';

/** What can be the matter with what a source says. */
export type SourceVerdict = NonNullable<Statement['sourceError']>['verdict'];

/** What is told of a concept, as plain data: an editor shows it in Markdown, a terminal in its own way. */
export interface Card {
  /** The concept's id. */
  readonly id: string;
  readonly name: string;
  readonly expansion?: string;
  readonly definition: string;
  readonly facts: readonly Fact[];
  /** Facts that were left out. */
  readonly more: number;
  readonly quotes: readonly Quote[];
  readonly references: readonly Reference[];
  /** The day the facts shown were last checked, the oldest of them. */
  readonly verified?: Edtf;
}

/** One statement. */
export interface Fact {
  readonly text: string;
  /** "since 9 December 2022", "until 20 October 2025". */
  readonly when?: string;
  /** What a source says instead, and what is the matter with it. */
  readonly disputed?: Quote & { readonly verdict: SourceVerdict };
}

/** The words of a passage, and where they come from. */
export interface Quote extends QuotedWords {
  readonly source: Source;
  readonly anchor: PassageAnchor;
}

export interface CardOptions {
  /** The day for which statements count as current. */
  readonly asOf: Edtf;
  readonly language?: string;
  readonly maxFacts?: number;
  readonly maxReferences?: number;
  readonly maxQuotes?: number;
}

const MOST_REFERENCES = 3;

/** How a source stands to a fact that it has otherwise. */
export function disputeText(verdict: SourceVerdict): string {
  switch (verdict) {
    case 'inaccurate':
      return t('otherwise in');
    case 'imprecise':
      return t('less exactly in');
    case 'outdated':
      return t('out of date in');
    case 'unverified':
      return t('not confirmed, as in');
  }
}

/** The card of a concept. */
export function conceptCard(knowledge: KnowledgeBase, concept: Concept, options: CardOptions): Card {
  const { maxFacts = 5, maxReferences = MOST_REFERENCES, maxQuotes = 1, language = 'en' } = options;
  const name = inLanguage(concept.prefLabel, language) ?? concept.id;
  const all = rankStatements(concept.statements, options.asOf);
  const shown = all.slice(0, maxFacts);
  const expansion = concept.expansions.includes(name) ? undefined : concept.expansions[0];
  return {
    id: concept.id,
    name,
    ...(expansion === undefined ? {} : { expansion }),
    definition: inLanguage(concept.definition, language) ?? '',
    facts: shown.map((statement) => factOf(knowledge, statement)),
    more: all.length - shown.length,
    quotes: quotesOf(knowledge, concept.passages.slice(0, maxQuotes)),
    references: uniqueReferences(shown.flatMap((statement) => statement.references)).slice(0, maxReferences),
    ...oldestCheck(shown.map((statement) => statement.verified)),
  };
}

/** The card of a finding: the evidence, for a place where no concept is mentioned. Editors show the message itself. */
export function evidenceCard(knowledge: KnowledgeBase, finding: Finding): Card {
  const statement =
    finding.statement === undefined ? undefined : knowledge.statements.get(finding.statement)?.statement;
  const subject = knowledge.concepts.get(finding.subject);
  return {
    id: finding.subject,
    name: (subject && inLanguage(subject.prefLabel, 'en')) ?? finding.subject,
    definition: '',
    facts: statement ? [factOf(knowledge, statement)] : [],
    more: 0,
    quotes: finding.passage && !statement?.sourceError ? quotesOf(knowledge, [finding.passage]) : [],
    references: uniqueReferences(finding.references).slice(0, MOST_REFERENCES),
    ...oldestCheck(finding.verified === undefined ? [] : [finding.verified]),
  };
}

/** The card of one statement, with the passage that says it. */
export function statementCard(knowledge: KnowledgeBase, concept: Concept, statement: Statement): Card {
  const { passage, references, sourceError, verified } = statement;
  return {
    id: concept.id,
    name: inLanguage(concept.prefLabel, 'en') ?? concept.id,
    definition: '',
    facts: [factOf(knowledge, statement)],
    more: 0,
    quotes: passage && !sourceError ? quotesOf(knowledge, [passage]) : [],
    references: uniqueReferences(references).slice(0, MOST_REFERENCES),
    verified,
  };
}

/** Whether a statement holds on a day: it has begun, and has not ended. */
export function holdsOn({ validFrom, validUntil }: Statement, day: Edtf): boolean {
  const ended = validUntil !== undefined && isBefore(validUntil, day);
  return !ended && !(validFrom !== undefined && isBefore(day, validFrom));
}

/** A text in the language asked for, else in English, else in any. */
function inLanguage(texts: Readonly<Record<string, string>>, language: string): string | undefined {
  return texts[language] ?? texts.en ?? Object.values(texts)[0];
}

/** What matters to a writer first; within that, as the pack has them. */
function rankStatements(statements: readonly Statement[], asOf: Edtf): Statement[] {
  return statements
    .filter((statement) => statement.rank !== 'deprecated')
    .map((statement, index) => ({ statement, weight: weight(statement, asOf), index }))
    .sort((a, b) => a.weight - b.weight || a.index - b.index)
    .map(({ statement }) => statement);
}

/** Current before past, then foreground, preferred, and what sources speak of. */
function weight(statement: Statement, asOf: Edtf): number {
  const past = statement.validUntil !== undefined && isBefore(statement.validUntil, asOf);
  const unsaid = statement.passage === undefined && statement.sourceError === undefined;
  const marks = [past, statement.background, statement.rank !== 'preferred', unsaid];
  return marks.reduce((sum, mark) => sum * 2 + Number(mark), 0);
}

function isBefore(date: Edtf, day: Edtf): boolean {
  const [a, b] = [parseEdtf(date), parseEdtf(day)];
  return a !== undefined && b !== undefined && a.end < b.start;
}

function factOf(knowledge: KnowledgeBase, statement: Statement): Fact {
  const when = validity(statement);
  const { sourceError } = statement;
  const [quote] = sourceError ? quotesOf(knowledge, [sourceError.passage]) : [];
  return {
    text: statement.gloss ?? statementText(knowledge, statement),
    ...(when === undefined ? {} : { when }),
    ...(quote && sourceError ? { disputed: { ...quote, verdict: sourceError.verdict } } : {}),
  };
}

/** When a statement holds, in words; undefined when it says no more than the gloss itself. */
function validity({ validFrom, validUntil, gloss = '' }: Statement): string | undefined {
  const from = validFrom === undefined || mentions(gloss, validFrom) ? undefined : formatEdtf(validFrom);
  const until = validUntil === undefined || mentions(gloss, validUntil) ? undefined : formatEdtf(validUntil);
  if (from !== undefined && until !== undefined) return t('{0} to {1}', from, until);
  if (from !== undefined) return t('since {0}', from);
  return until === undefined ? undefined : t('until {0}', until);
}

function mentions(gloss: string, date: Edtf): boolean {
  return gloss.includes(formatEdtf(date));
}

function quotesOf(knowledge: KnowledgeBase, anchors: readonly PassageAnchor[]): Quote[] {
  return anchors.flatMap((anchor) => {
    const source = knowledge.sources.get(anchor.source);
    return source ? [{ source, anchor, ...quoteWords(source, anchor) }] : [];
  });
}

function uniqueReferences(references: readonly Reference[]): Reference[] {
  const seen = new Map<string, Reference>();
  for (const reference of references) {
    const key = reference.url ?? reference.title;
    if (!seen.has(key)) seen.set(key, reference);
  }
  return [...seen.values()];
}

function oldestCheck(days: readonly Edtf[]): { verified?: Edtf } {
  const [oldest] = [...days].sort();
  return oldest === undefined ? {} : { verified: oldest };
}
