import type { CellPosition } from '../types.ts';
import type { ProseWriter } from '../writer.ts';

/** A stretch of the document with one piece of a cell's text. */
export type Piece = readonly [number, number];

/** The cells of a row, each with its pieces, one for each line. */
export type Row = readonly (readonly Piece[])[];

/** Writes a table whose cells are known; the first rows may be headers. */
export function writeRows(
  writer: ProseWriter,
  rows: readonly Row[],
  headerRows: number,
  write: (piece: Piece) => void,
  quoted = false,
): void {
  const table = writer.newTable();
  const headers: string[] = [];
  for (const [row, cells] of rows.entries()) {
    let rowHeader = '';
    for (const [column, pieces] of cells.entries()) {
      const isHeader = row < headerRows;
      const cell: CellPosition = {
        table,
        row,
        column,
        isHeader,
        ...headersOf(isHeader ? '' : headers[column], isHeader ? '' : rowHeader),
      };
      const text = writeCell(writer, pieces, cell, write, quoted);
      if (isHeader && text !== '') headers[column] = text;
      if (column === 0) rowHeader = text;
    }
  }
}

function headersOf(columnHeader: string | undefined, rowHeader: string): Partial<CellPosition> {
  return {
    ...(columnHeader === undefined || columnHeader === '' ? {} : { columnHeader }),
    ...(rowHeader === '' ? {} : { rowHeader }),
  };
}

function writeCell(
  writer: ProseWriter,
  pieces: readonly Piece[],
  cell: CellPosition,
  write: (piece: Piece) => void,
  quoted: boolean,
): string {
  writer.begin('cell', { cell, quoted });
  for (const piece of pieces) {
    write(piece);
    writer.space(piece[1], piece[1] + 1, true);
  }
  const index = writer.end();
  return index === undefined ? '' : (writer.block(index)?.text ?? '');
}
