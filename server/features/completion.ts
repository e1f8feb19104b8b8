import { type CompletionItem, type CompletionList, MarkupKind } from 'vscode-languageserver';
import { extractProse } from '../prose/extract-prose.ts';
import { COMMENT_SYNTAXES } from '../prose/formats/comment-syntax.ts';
import { fencedIn, lineEnd } from '../suppression/find-directives.ts';
import { conceptCard, statementCard } from './card.ts';
import { cardMarkdown } from './card-markdown.ts';
import { cardText } from './card-text.ts';
import { citedText, completeCitation } from './completion-citation.ts';
import { completeFacts } from './completion-fact.ts';
import { completeTerms } from './completion-term.ts';
import { linksInto } from './hover.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Subject } from './subject.ts';
import type { TermIndex } from './term-index.ts';

/** Characters at which editors are to ask by themselves: those that begin a citation and its locator. */
export const TRIGGER_CHARACTERS: readonly string[] = ['@', '¶'];

/** What an item is about, so that its documentation can be made when it is looked at. */
export interface CompletionData {
  readonly uri: string;
  readonly concept?: string;
  readonly language?: string;
  readonly statement?: string;
  readonly source?: string;
  readonly paragraph?: number;
}

/**
 * What can be written at the caret: a citation that was begun, else a term that was begun, and facts. Only in prose;
 * of what the editor asks by itself, after a trigger character, only citations.
 */
export function completion(subject: Subject, caret: number, terms: TermIndex, triggered: boolean): CompletionList {
  const cited = completeCitation(subject, caret);
  const items = cited ?? (triggered ? [] : [...completeTerms(subject, caret, terms), ...completeFacts(subject, caret)]);
  const read = cited ? { ...subject, text: withoutKeys(subject.text, caret) } : subject;
  const isHere = items.length > 0 && (isMarkup(subject) || isProse(read, caret));
  // Names go on over several words, and what fits changes with each letter.
  return { isIncomplete: cited === undefined, items: isHere ? items : [] };
}

/** How far apart the brackets of a citation stand at most. */
const LONGEST_CITATION = 300;

/** The text with the keys in the brackets around the caret unmarked, so that they read as the prose they stand in. */
function withoutKeys(text: string, caret: number): string {
  const from = text.lastIndexOf('[', caret - 1);
  if (from < caret - LONGEST_CITATION || from < 0) return text;
  const to = Math.min(text.length, caret + LONGEST_CITATION);
  return text.slice(0, from) + text.slice(from, to).replaceAll('@', 'x') + text.slice(to);
}

/** In these, citations are commands, which are no prose. */
function isMarkup({ language }: Subject): boolean {
  return /^(?:latex|tex|typst|asciidoc|rst|restructuredtext|org)$/.test(language);
}

/** Whether the caret stands in prose, or where prose goes on: not in code, in an address, in a key. */
function isProse({ text: whole, language }: Subject, place: number): boolean {
  const { text, caret } = surroundings(whole, language, place);
  if (text === undefined) return false;
  const { blocks } = extractProse({ text, path: '', ...(language === '' ? {} : { languageId: language }) });
  // Blanks at the end of a line belong to no block.
  const at = caret - (/[ \t]*$/.exec(text.slice(Math.max(0, caret - 20), caret))?.[0].length ?? 0);
  return blocks.some(
    ({ start, end, segments, kind }) =>
      start <= at &&
      at <= end &&
      (COMMENT_SYNTAXES[language] === undefined || kind === 'comment') &&
      segments.some((it) => it.source < at && at <= it.source + it.sourceLength && it.length === it.sourceLength),
  );
}

/** What is read of a long document, to either side of the caret. */
const NEAR = 5000;

/**
 * The text to read so as to know what the caret stands in. Paragraphs of Markdown and plain text say it by themselves,
 * once fenced code is told apart: a long document is not read whole. No text within fenced code.
 */
function surroundings(text: string, language: string, caret: number): { text: string | undefined; caret: number } {
  if (text.length < 4 * NEAR || !/^(?:markdown|mdx|)$/.test(language) || caret < 2 * NEAR) return { text, caret };
  const fenced = language === '' ? [] : fencedIn(text);
  if (fenced.some(([from, to]) => from <= caret && caret < to)) return { text: undefined, caret };
  const opened = Math.max(caret - NEAR, ...fenced.filter(([, to]) => to <= caret).map(([, to]) => lineEnd(text, to)));
  const blank = /\n[ \t\r]*\n/g;
  blank.lastIndex = opened;
  const first = blank.exec(text);
  const from = first && blank.lastIndex <= caret ? blank.lastIndex : opened;
  blank.lastIndex = caret;
  return {
    text: text.slice(from, Math.min(blank.exec(text)?.index ?? text.length, caret + NEAR)),
    caret: caret - from,
  };
}

/** The item with its documentation: definition, evidence and sources. */
export function resolveCompletion(
  item: CompletionItem,
  subject: Subject,
  data: CompletionData,
  format: 'markdown' | 'plaintext',
): CompletionItem {
  const value = documentationOf(subject, data, format);
  if (value === undefined) return item;
  return {
    ...item,
    documentation: { kind: format === 'markdown' ? MarkupKind.Markdown : MarkupKind.PlainText, value },
  };
}

/** What an item carries, when it is one of ours. */
export function completionData({ data }: CompletionItem): CompletionData | undefined {
  const isOurs = typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string';
  return isOurs ? (data as CompletionData) : undefined;
}

function documentationOf(
  subject: Subject,
  { concept: id = '', language, statement: fact = '', source: cited = '', paragraph }: CompletionData,
  format: 'markdown' | 'plaintext',
): string | undefined {
  const { knowledge, analysis } = subject;
  const source = knowledge.sources.get(cited);
  if (source) {
    const text = citedText(source, paragraph);
    return format === 'markdown' ? text.split('\n').map(escapeMarkdown).join('  \n') : text;
  }
  const concept = knowledge.concepts.get(id);
  const known = knowledge.statements.get(fact);
  const card = known
    ? statementCard(knowledge, known.concept, known.statement)
    : concept &&
      conceptCard(knowledge, concept, { asOf: analysis.asOf, ...(language === undefined ? {} : { language }) });
  if (!card) return undefined;
  return format === 'markdown' ? cardMarkdown(card, linksInto(subject)) : cardText(card);
}
