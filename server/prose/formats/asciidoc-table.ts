import type { Line } from '../lines.ts';
import { rowAt } from './csv.ts';
import type { Piece } from './grid-table.ts';

/** The cells of an AsciiDoc table, row by row. */
export interface AsciidocTable {
  readonly rows: readonly (readonly (readonly Piece[])[])[];
  readonly headerRows: number;
}

const CELL = /(?:(?:\d+(?:\.\d+)?|\.\d+)[+*])?[<^>]{0,1}(?:\.[<^>])?[adehlmsv]?\|/g;
const COLUMNS = /cols="([^"]{1,300})"|cols=([\w,*]{1,100})/;

interface Cell {
  readonly pieces: Piece[];
  readonly line: number;
  readonly span: number;
}

/**
 * Reads the lines between two `|===`. The first row is a header where an empty line follows it, or where the
 * attributes say so.
 */
export function asciidocTable(
  text: string,
  lines: readonly Line[],
  attributes: string,
  separator = '|',
): AsciidocTable {
  const cells = /[,:]/.test(separator) ? separatedCells(text, lines, separator) : cellsOf(text, lines, separator);
  const firstRow = cells.filter((cell) => cell.line === cells[0]?.line).reduce((count, cell) => count + cell.span, 0);
  const width = Math.max(1, columnCount(attributes) ?? firstRow);
  const rows: Piece[][][] = [];
  let column = width;
  for (const cell of cells) {
    if (column >= width) {
      rows.push([]);
      column = 0;
    }
    const row = rows.at(-1);
    row?.push(cell.pieces);
    for (let extra = 1; extra < cell.span; extra++) row?.push([]);
    column += cell.span;
  }
  return { rows, headerRows: hasHeader(lines, cells, attributes, width) ? 1 : 0 };
}

function columnCount(attributes: string): number | undefined {
  const match = COLUMNS.exec(attributes);
  const columns = match?.[1] ?? match?.[2];
  if (columns === undefined) return undefined;
  return columns.split(/[,;]/).reduce((count, column) => count + (Number(/^\s*(\d+)\*/.exec(column)?.[1]) || 1), 0);
}

function hasHeader(lines: readonly Line[], cells: readonly Cell[], attributes: string, width: number): boolean {
  if (/%(?:no)?header|options="[^"]*header|opts="[^"]*header/.test(attributes)) return !/%noheader/.test(attributes);
  const first = cells[0]?.line;
  const second = cells.find((cell) => cell.line !== first)?.line;
  if (first !== 0 || second === undefined) return false;
  const filled = cells.filter((cell) => cell.line === first).reduce((count, cell) => count + cell.span, 0);
  const next = lines[1];
  return filled === width && next !== undefined && next.start >= next.to;
}

function cellsOf(text: string, lines: readonly Line[], separator: string): Cell[] {
  const cells: Cell[] = [];
  for (const [index, line] of lines.entries()) {
    const content = text.slice(line.start, line.to);
    let done = 0;
    for (const { at, end, span } of marks(content, separator)) {
      addPiece(cells, line.start + done, line.start + at);
      cells.push({ pieces: [], line: index, span });
      done = end;
    }
    addPiece(cells, line.start + done, line.to);
  }
  return cells;
}

/** Cells of a table in the manner of CSV. */
function separatedCells(text: string, lines: readonly Line[], separator: string): Cell[] {
  return lines.flatMap((line, index) =>
    line.start >= line.to
      ? []
      : rowAt(text, line.start, separator).fields.map(([from, to]) => ({
          pieces: [[from, Math.min(to, line.to)] as const],
          line: index,
          span: 1,
        })),
  );
}

function* marks(content: string, separator: string): Generator<{ at: number; end: number; span: number }> {
  if (separator !== '|') {
    for (let at = content.indexOf(separator); at >= 0; at = content.indexOf(separator, at + 1))
      yield { at, end: at + 1, span: 1 };
    return;
  }
  for (const match of content.matchAll(CELL)) {
    const before = content.charAt(match.index - 1);
    if (before === '\\') continue;
    const isSpecified = match[0] === '|' || match.index === 0 || before === ' ';
    const at = isSpecified ? match.index : match.index + match[0].length - 1;
    yield { at, end: match.index + match[0].length, span: isSpecified ? spanOf(match[0]) : 1 };
  }
}

function spanOf(mark: string): number {
  return Math.min(50, Number(/^(\d+)(?:\.\d+)?\+/.exec(mark)?.[1] ?? 1));
}

function addPiece(cells: readonly Cell[], from: number, to: number): void {
  if (from < to) cells.at(-1)?.pieces.push([from, to]);
}
