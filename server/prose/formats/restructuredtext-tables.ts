import { isEmpty, type Line } from '../lines.ts';
import type { ProseWriter } from '../writer.ts';
import { type Piece, type Row, writeRows } from './grid-table.ts';

/** Where a table's lines end and what its rows are. */
export interface RstTable {
  readonly rows: readonly Row[];
  readonly headerRows: number;
  /** The index of the first line behind it. */
  readonly next: number;
}

export function writeRstTable(
  writer: ProseWriter,
  table: RstTable,
  quoted: boolean,
  write: (piece: Piece) => void,
): void {
  writeRows(writer, table.rows, table.headerRows, write, quoted);
}

/** A table drawn with `+---+---+` and `|`. */
export function gridTable(text: string, lines: readonly Line[], from: number): RstTable | undefined {
  const border = content(text, lines[from]);
  if (!/^\+(?:-{1,500}\+){1,100}$/.test(border)) return undefined;
  const columns = [...border.matchAll(/\+/g)].map((match) => match.index);
  const rows: Piece[][][] = [];
  let row: Piece[][] | undefined;
  let headerRows = 0;
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next];
    const drawn = content(text, line);
    if (line === undefined || !/^[+|]/.test(drawn)) break;
    if (/^\+(?:[-=]+\+)+$/.test(drawn)) {
      if (row !== undefined) rows.push(row);
      if (drawn.includes('=')) headerRows = rows.length;
      row = undefined;
    } else {
      row ??= columns.slice(1).map(() => []);
      addCells(text, line, drawn, columns, row);
    }
  }
  return { rows, headerRows, next };
}

/** Adds what a line has for each cell; a bar between two columns that is missing joins them. */
function addCells(text: string, line: Line, drawn: string, columns: readonly number[], row: Piece[][]): void {
  let first = 0;
  for (let column = 1; column < columns.length; column++) {
    const edge = columns[column] ?? 0;
    if (!/[|+]/.test(drawn.charAt(edge)) && column < columns.length - 1) continue;
    const from = line.start + (columns[first] ?? 0) + 1;
    const to = Math.min(line.start + edge, line.to);
    if (from < to && !/^[-=]+$/.test(text.slice(from, to))) row[first]?.push([from, to]);
    first = column;
  }
}

/** A table whose columns are underlined with `===  ===`. */
export function simpleTable(text: string, lines: readonly Line[], from: number): RstTable | undefined {
  const border = content(text, lines[from]);
  if (!/^={2,}(?: +={1,200}){1,100}$/.test(border)) return undefined;
  const starts = [...border.matchAll(/=+/g)].map((match) => match.index);
  const borders: number[] = [from];
  for (let at = from + 1; at < lines.length; at++) {
    if (!/^=+(?: +=+)*$/.test(content(text, lines[at]))) continue;
    borders.push(at);
    const after = lines[at + 1];
    if (after === undefined || isEmpty(after) || borders.length === 3) break;
  }
  const [, second, third] = borders;
  if (second === undefined) return undefined;
  const rows: Piece[][][] = [];
  const head = third === undefined ? 0 : simpleRows(text, lines.slice(from + 1, second), starts, rows);
  simpleRows(text, lines.slice(third === undefined ? from + 1 : second + 1, third ?? second), starts, rows);
  return { rows, headerRows: head, next: (third ?? second) + 1 };
}

/** Adds rows; a line without text in its first column continues the row above. Gives the number of all rows. */
function simpleRows(text: string, lines: readonly Line[], starts: readonly number[], rows: Piece[][][]): number {
  let fresh = true;
  for (const line of lines) {
    if (isEmpty(line) || /^[-\s]+$/.test(content(text, line))) continue;
    const pieces = starts.map((start, column): Piece => {
      const to =
        starts[column + 1] === undefined ? line.to : Math.min(line.to, line.from + (starts[column + 1] ?? 0) - 1);
      return [Math.min(line.from + start, line.to), Math.max(to, Math.min(line.from + start, line.to))];
    });
    const continues = !fresh && text.slice(...(pieces[0] ?? [0, 0])).trim() === '';
    const row = continues ? rows.at(-1) : undefined;
    if (row === undefined) rows.push(pieces.map((piece) => [piece]));
    else for (const [column, piece] of pieces.entries()) row[column]?.push(piece);
    fresh = false;
  }
  return rows.length;
}

function content(text: string, line: Line | undefined): string {
  return line === undefined ? '' : text.slice(line.start, Math.min(line.to, line.start + 2000));
}
