import type { FoldingRange } from 'vscode-languageserver';
import type { Library } from './library.ts';
import { shownPassages } from './source-passages.ts';

/** The text below the title of a source, and each passage of several lines. Null for other documents. */
export function foldingRanges(library: Library, uri: string): FoldingRange[] | null {
  const passages = shownPassages(library, uri);
  const last = passages.at(-1);
  if (!last) return null;
  const long = passages.filter(({ range }) => range.end.line > range.start.line);
  return [
    { startLine: 0, endLine: last.range.end.line },
    ...long.map(({ range }) => ({ startLine: range.start.line, endLine: range.end.line })),
  ];
}
