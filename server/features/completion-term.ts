/** Completion of terms: their names, acronyms and long names, as they are typed. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Concept } from '../knowledge/types.ts';
import { fold } from '../mentions/fold.ts';
import { isFunctionWord, isStockWord } from '../passages/common-words.ts';
import type { CompletionData } from './completion.ts';
import type { Subject } from './subject.ts';
import { type Term, type TermIndex, termsFrom } from './term-index.ts';

/** How far back the first word of a name may stand. */
const REACH = 80;
const MOST_ITEMS = 50;

/** The terms that begin with the words before the caret, on its line: the longest such words count. */
export function completeTerms(subject: Subject, caret: number, terms: TermIndex): CompletionItem[] {
  const typed = typedName(subject.text, caret, terms);
  if (!typed) return [];
  const uses = usesByConcept(subject);
  const range = subject.lines.range(typed.start, caret);
  return typed.found
    .map((term) => ({ term, rank: rankOf(term, uses) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .slice(0, MOST_ITEMS)
    .flatMap(({ term, rank }) => itemsFor(term, rank, range, !uses.has(term.concept.id), subject));
}

interface Typed {
  readonly start: number;
  readonly found: readonly Term[];
}

/** The longest run of words before the caret that begins a name, when it is enough to go by. */
function typedName(text: string, caret: number, terms: TermIndex): Typed | undefined {
  const from = Math.max(0, caret - REACH);
  const line = text.slice(from, caret).replace(/^[\s\S]*[\r\n]/, '');
  for (const start of wordStarts(line)) {
    const words = line.slice(start);
    if (!isEnough(words.replace(/^(?:the|an?)(?:\s+|$)/i, '')) || isOrdinary(words)) continue;
    const begun = termsFrom(terms, words);
    // A whole name stands there: it is what was meant.
    if (begun[0]?.key === fold(words)) return undefined;
    const found = begun.filter((term) => goesOn(term, words) && suits(term, words));
    if (found.length > 0) return { start: caret - words.length, found };
  }
  return undefined;
}

/** A word of any text, and whole as it stands. */
function isOrdinary(word: string): boolean {
  return isFunctionWord(fold(word)) || isStockWord(fold(word));
}

/** Where words begin, first to last. Scripts without spaces begin one at each character. */
function wordStarts(line: string): number[] {
  return [...line.matchAll(/(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{N}]|[\u3040-\u30ff\u3400-\u9fff]/gu)].map(
    ({ index }) => index,
  );
}

/** Three letters, or two capitals: fewer begin too many words. Other scripts say more in a letter. */
function isEnough(words: string): boolean {
  return /^(?:.{3}|\p{Lu}\p{Lu}|[^\p{Script=Latin}\s]{2})/u.test(words);
}

/**
 * Whether a name goes on in the midst of a word, or behind a space that was typed. Whole words can stand for themselves:
 * nobody who ends a line with “Japan” is to be given “Japan Coast Guard”.
 */
function goesOn({ label: { text } }: Term, words: string): boolean {
  const next = text.slice(words.length, words.length + 2);
  if (/\s$/.test(words)) return next !== '';
  return /^[\p{L}\p{M}\p{N}]/u.test(next) && isUnspaced(next) === isUnspaced(words.slice(-1));
}

/** Of a script that has no spaces between words. */
function isUnspaced(text: string): boolean {
  return /^[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}

/**
 * Whether a name is meant by words with so few letters, or in small ones: an acronym is, a name of several words when
 * the second is begun, and what is written in small letters from the fifth on.
 */
function suits({ label: { text } }: Term, words: string): boolean {
  if (!/^\p{L}/u.test(words) || !/^\p{Script=Latin}/u.test(words)) return true;
  if (/^[\p{Lu}\p{N}-]+$/u.test(text)) return words.length >= (/^\p{Lu}/u.test(words) ? 2 : 3);
  if (/^\p{Lu}/u.test(words)) return /^\p{Lu}/u.test(text);
  return /^\p{Lu}/u.test(text) ? /\S\s+\S/.test(words) : words.length >= 5;
}

function usesByConcept({ analysis }: Subject): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { concept } of analysis.mentions) uses.set(concept, (uses.get(concept) ?? 0) + 1);
  return uses;
}

/** Most used in the document first; then preferred names, then short ones. */
function rankOf({ concept, label }: Term, uses: ReadonlyMap<string, number>): string {
  const used = 9999 - Math.min(9999, uses.get(concept.id) ?? 0);
  const kind = label.kind === 'pref' ? 0 : concept.expansions[0] === label.text ? 1 : 2;
  return [used, kind, label.text.length].map((part) => String(part).padStart(4, '0')).join(' ');
}

/** The name; and where an acronym is new to the document, its long form with the acronym behind it. */
function itemsFor(
  { concept, label }: Term,
  rank: string,
  range: ReturnType<Subject['lines']['range']>,
  isNew: boolean,
  { uri }: Subject,
): CompletionItem[] {
  const data: CompletionData = { uri, concept: concept.id, language: label.language };
  const item = (name: string, sortText: string): CompletionItem => ({
    label: name,
    kind: CompletionItemKind.Reference,
    detail: detailOf(concept, name),
    filterText: label.text,
    sortText,
    textEdit: { range, newText: name },
    data,
  });
  const [expansion] = concept.expansions;
  const isAcronym = label.kind === 'pref' && /^[\p{Lu}\p{N}-]{2,}$/u.test(label.text);
  const spelt =
    isNew && isAcronym && expansion !== undefined ? [item(`${expansion} (${label.text})`, `${rank} 1`)] : [];
  return [item(label.text, `${rank} 0`), ...spelt];
}

/** What else it is called: the long name of an acronym, the preferred name of another. */
function detailOf({ expansions, prefLabel, type }: Concept, name: string): string {
  const [expansion] = expansions;
  const preferred = prefLabel.en;
  const other = expansion !== undefined && !name.includes(expansion) ? expansion : preferred;
  return other === undefined || name.includes(other) ? type : other;
}
