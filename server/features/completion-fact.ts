/** Completion of facts: behind the name of a concept, what is known of it today. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Concept, Statement } from '../knowledge/types.ts';
import { fold } from '../mentions/fold.ts';
import { holdsOn } from './card.ts';
import type { CompletionData } from './completion.ts';
import { factValue } from './fact-value.ts';
import { propertyWords } from './statement-text.ts';
import { conceptOf, type Subject } from './subject.ts';

/** How far a concept's name may stand before the caret. */
const REACH = 200;
const MOST_ITEMS = 15;
const LEAST_WORD = 3;

interface Fact {
  readonly statement: Statement;
  readonly value: string;
  /** "GCAP target year". */
  readonly name: string;
  readonly score: number;
}

/**
 * Facts on the concept named last in the paragraph before the caret. Those whose property the words in between speak
 * of come first. Right behind a name and the beginning of a property ("GCAP target y") the value takes their place;
 * elsewhere it stands at the caret, and completes what is typed of it.
 */
export function completeFacts(subject: Subject, caret: number): CompletionItem[] {
  const { analysis, lines, text, uri } = subject;
  const mention = analysis.mentions.findLast(({ end }) => end <= caret);
  const concept = conceptOf(subject, mention);
  if (!mention || !concept || caret - mention.end > REACH) return [];
  const between = text.slice(mention.end, caret);
  if (between === '' || /\n[ \t\r]*\n/.test(between)) return [];
  const typed = /[\p{L}\p{M}\p{N}]*$/u.exec(between)?.[0] ?? '';
  return factsOf(concept, subject, between).flatMap(({ statement, value, name, score }, index) => {
    const isCalled = typed !== '' && begins(between.trim(), propertyWords(statement.property));
    const isBegun = typed === '' || (score > 0 && continues(typed, value));
    if (!isCalled && !isBegun) return [];
    const start = isCalled ? mention.start : caret - typed.length;
    const data: CompletionData = { uri, statement: statement.id };
    return {
      label: `${name} → ${value}`,
      kind: CompletionItemKind.Value,
      detail: statement.gloss ?? name,
      filterText: isCalled ? text.slice(mention.start, caret) : value,
      // Behind all terms.
      sortText: `~${String(index).padStart(3, '0')}`,
      textEdit: { range: lines.range(start, caret), newText: value },
      data,
    };
  });
}

/** What is known of a concept on the as-of date, what the words speak of first. */
function factsOf(concept: Concept, { analysis, knowledge }: Subject, words: string): Fact[] {
  return concept.statements
    .filter((statement) => statement.rank !== 'deprecated' && holdsOn(statement, analysis.asOf))
    .flatMap((statement) => {
      const value = factValue(statement.value, knowledge);
      const name = `${concept.prefLabel.en ?? concept.id} ${propertyWords(statement.property)}`;
      return value === undefined ? [] : [{ statement, value, name, score: scoreOf(statement, words) }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_ITEMS);
}

/** How many words of the text speak of the property: in its name, or in what is known of it. */
function scoreOf({ property, gloss = '' }: Statement, text: string): number {
  const known = wordsOf(`${propertyWords(property)} ${gloss}`);
  return wordsOf(text).filter((word) => known.some((it) => it.startsWith(word) || word.startsWith(it))).length;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) => word.length >= LEAST_WORD && !/^(?:the|and|are|was|were|has|have|its|that|with|for|from)$/.test(word),
    );
}

/** Whether a value begins with what is typed, and goes on in the midst of a word. */
function continues(typed: string, value: string): boolean {
  return typed.length > 1 && fold(value).startsWith(fold(typed)) && /^[\p{L}\p{N}]/u.test(value.slice(typed.length));
}

/** Whether words, in the singular or plural, begin the name of a property. */
function begins(words: string, property: string): boolean {
  const typed = fold(words).replace(/\s+/g, ' ').replace(/s$/, '');
  return typed.length >= LEAST_WORD && fold(property).startsWith(typed);
}
