import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** A span of a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The word at the last change of each document. A language server does not know the caret; where the last change ended
 * is the nearest to it.
 */
export interface Carets {
  /** Notes changes that were just applied. */
  changed(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** The word being typed; undefined when typing has paused. */
  word(uri: string): Span | undefined;
  forget(uri: string): void;
}

/** Watches typing. `paused` is called when a document was left alone for `pause` milliseconds after a change. */
export function watchCarets(pause: number, paused: (uri: string) => void): Carets {
  const words = new Map<string, { span: Span; timer: NodeJS.Timeout }>();
  const forget = (uri: string): void => {
    clearTimeout(words.get(uri)?.timer);
    words.delete(uri);
  };
  return {
    changed: (document, changes) => {
      forget(document.uri);
      const span = wordAtLastChange(document, changes);
      if (!span) return;
      const timer = setTimeout(() => {
        words.delete(document.uri);
        paused(document.uri);
      }, pause);
      words.set(document.uri, { span, timer });
    },
    word: (uri) => words.get(uri)?.span,
    forget,
  };
}

/** Whether a finding is about the word being typed. */
export function touches(finding: Span, word: Span | undefined): boolean {
  return word !== undefined && finding.start <= word.end && word.start <= finding.end;
}

/** The word in which the last change ended; undefined when the whole text was replaced. */
export function wordAtLastChange(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
): Span | undefined {
  const last = changes.at(-1);
  if (!last || !('range' in last)) return undefined;
  const caret = document.offsetAt(last.range.start) + last.text.length;
  return wordAround(document, caret);
}

/** How far a word is looked for on either side. */
const REACH = 100;

function wordAround(document: TextDocument, caret: number): Span {
  const from = Math.max(0, caret - REACH);
  const before = textBetween(document, from, caret);
  const after = textBetween(document, caret, caret + REACH);
  const left = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(before)?.[0].length ?? 0;
  const right = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(after)?.[0].length ?? 0;
  return { start: caret - left, end: caret + right };
}

function textBetween(document: TextDocument, start: number, end: number): string {
  return document.getText({ start: document.positionAt(start), end: document.positionAt(end) });
}
