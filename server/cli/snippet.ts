/** The lines of a document that hold a range, with the range underlined, as compilers show them. */
import { type Cell, cellsOf } from './text-width.ts';

/** One line of a snippet. `number` counts from 1. */
export interface SnippetLine {
  readonly number: number;
  readonly source: string;
  /** Spaces and carets below the source. */
  readonly underline: string;
}

/** UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range over more lines shows only its first ones. */
const MOST_LINES = 3;

const CUT = '…';

/** The lines of `text` that a span touches, cut around it to `width` columns. `line` is where it starts, from 1. */
export function snippet(text: string, { start, end }: Span, line: number, width: number): SnippetLine[] {
  const shown: SnippetLine[] = [];
  let at = lineStart(text, start);
  for (let number = line; number < line + MOST_LINES && (at < end || number === line); number += 1) {
    const source = lineFrom(text, at);
    const from = Math.max(start - at, number === line ? 0 : leading(source));
    const to = Math.min(end - at, source.trimEnd().length);
    shown.push({ number, ...underlined(cellsOf(source), from, to, width) });
    at += source.length + (text.startsWith('\r\n', at + source.length) ? 2 : 1);
  }
  return shown;
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start -= 1;
  return start;
}

function lineFrom(text: string, start: number): string {
  let end = start;
  while (end < text.length && !isLineEnd(text[end])) end += 1;
  return text.slice(start, end);
}

function isLineEnd(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r';
}

/** Indentation is not underlined. */
function leading(line: string): number {
  return line.length - line.trimStart().length;
}

function underlined(cells: readonly Cell[], from: number, to: number, width: number) {
  const first = indexAt(cells, from);
  const end = Math.max(indexAt(cells, to), first + 1);
  const [start, stop] = windowAround(cells, first, end, width);
  const visible = cells.slice(start, stop);
  const lead = start > 0 ? CUT : '';
  const before = columns(cells.slice(start, first)) + lead.length;
  const carets = Math.max(1, columns(cells.slice(first, Math.min(end, stop))));
  return {
    source: `${lead}${visible.map(({ shown }) => shown).join('')}${stop < cells.length ? CUT : ''}`.trimEnd(),
    underline: `${' '.repeat(before)}${'^'.repeat(carets)}`,
  };
}

/** The first character at or behind a UTF-16 offset. */
function indexAt(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex((cell) => cell.offset >= offset);
  return index < 0 ? cells.length : index;
}

/** What fits of a line: the range first, then as much on both sides, a little more in front. */
function windowAround(cells: readonly Cell[], first: number, end: number, width: number): [number, number] {
  if (columns(cells) <= width) return [0, cells.length];
  let room = width - 2 * CUT.length;
  let stop = first;
  while (stop < end && room >= widthAt(cells, stop)) {
    room -= widthAt(cells, stop);
    stop += 1;
  }
  let start = first;
  let ahead = Math.floor(room * 0.6);
  while (start > 0 && ahead >= widthAt(cells, start - 1)) {
    start -= 1;
    ahead -= widthAt(cells, start);
    room -= widthAt(cells, start);
  }
  while (stop < cells.length && room >= widthAt(cells, stop)) {
    room -= widthAt(cells, stop);
    stop += 1;
  }
  while (start > 0 && room >= widthAt(cells, start - 1)) {
    start -= 1;
    room -= widthAt(cells, start);
  }
  return [start, stop];
}

function widthAt(cells: readonly Cell[], index: number): number {
  return cells[index]?.width ?? 0;
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
