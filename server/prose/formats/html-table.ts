import type { CellPosition } from '../types.ts';

/** Follows one HTML table: which cell comes next and which headers it stands under. */
export class HtmlTable {
  private readonly id: number;
  private row = -1;
  private rowOpen = false;
  private column = 0;
  private columnHeaders: string[] = [];
  private rowHeader = '';
  /** A first cell that spans rows heads the rows below too. */
  private readonly carried = { text: '', rows: 0 };
  /** For each column, how many rows a cell from above still covers. */
  private covered: number[] = [];
  private heads: { column: number; span: number; text: string }[] = [];
  private hasData = false;
  private cell: { column: number; span: number; rows: number; isHeader: boolean } | undefined;

  constructor(id: number) {
    this.id = id;
  }

  get inCell(): boolean {
    return this.cell !== undefined;
  }

  startRow(): void {
    this.endRow();
    this.rowOpen = true;
    this.row++;
    this.column = 0;
    this.rowHeader = this.carried.rows > 0 ? this.carried.text : '';
    if (this.carried.rows > 0) this.carried.rows--;
  }

  endRow(): void {
    if (!this.rowOpen) return;
    this.rowOpen = false;
    this.endCell('');
    if (!this.hasData)
      for (const { column, span, text } of this.heads)
        this.columnHeaders.fill(text, this.cover(column, span), column + span);
    this.heads = [];
    this.hasData = false;
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
  }

  /** Makes room for headers up to a column; gives the column back. */
  private cover(column: number, span: number): number {
    while (this.columnHeaders.length < column + span) this.columnHeaders.push('');
    return column;
  }

  startCell(isHeader: boolean, span: number, rows: number): void {
    if (!this.rowOpen) this.startRow();
    while ((this.covered[this.column] ?? 0) > 0) this.column++;
    this.cell = { column: this.column, span, rows, isHeader };
    this.hasData ||= !isHeader;
  }

  /** Closes the open cell, whose text is now known. */
  endCell(text: string): void {
    const { cell } = this;
    if (cell === undefined) return;
    this.cell = undefined;
    this.column = cell.column + cell.span;
    for (let at = cell.column; at < this.column && cell.rows > 1; at++) this.coverRows(at, cell.rows);
    if (cell.isHeader) this.heads.push({ column: cell.column, span: cell.span, text });
    if (cell.column !== 0) return;
    this.rowHeader = text;
    if (cell.rows > 1) Object.assign(this.carried, { text, rows: cell.rows - 1 });
  }

  private coverRows(column: number, rows: number): void {
    while (this.covered.length <= column) this.covered.push(0);
    this.covered[column] = rows;
  }

  /** Where the open cell stands. */
  position(): CellPosition | undefined {
    if (this.cell === undefined) return undefined;
    const { column, isHeader } = this.cell;
    const columnHeader = isHeader && !this.hasData ? '' : (this.columnHeaders[column] ?? '');
    return {
      table: this.id,
      row: this.row,
      column,
      isHeader,
      ...(columnHeader === '' ? {} : { columnHeader }),
      ...(column === 0 || this.rowHeader === '' || !this.hasData ? {} : { rowHeader: this.rowHeader }),
    };
  }
}
