import type { CellPosition } from '../types.ts';

const RULE = /^(?:\[[^\]\n]{0,20}\])?\s{0,40}\\(?:hline|midrule|endhead|endfirsthead|cmidrule|cline|specialrule)/;

/** Follows one table of LaTeX; the first row is a header where a rule stands under it. */
export class LatexTable {
  private readonly id: number;
  private readonly hasHeader: boolean;
  private readonly headers: string[] = [];
  private row = 0;
  private column = 0;
  private rowHeader = '';
  private rowHasText = false;

  constructor(id: number, content: string) {
    this.id = id;
    const end = content.indexOf('\\\\');
    this.hasHeader = end >= 0 && content.indexOf('\\\\', end + 2) > 0 && RULE.test(content.slice(end + 2, end + 100));
  }

  /** Notes the text of the cell that has just been written. */
  noteText(text: string): void {
    this.rowHasText = true;
    if (this.hasHeader && this.row === 0) this.headers[this.column] = text;
    if (this.column === 0) this.rowHeader = text;
  }

  nextCell(): void {
    this.column++;
  }

  nextRow(): void {
    if (this.rowHasText) this.row++;
    this.column = 0;
    this.rowHeader = '';
    this.rowHasText = false;
  }

  position(): CellPosition {
    const isHeader = this.hasHeader && this.row === 0;
    const columnHeader = isHeader ? undefined : this.headers[this.column];
    return {
      table: this.id,
      row: this.row,
      column: this.column,
      isHeader,
      ...(columnHeader === undefined ? {} : { columnHeader }),
      ...(isHeader || this.column === 0 || this.rowHeader === '' ? {} : { rowHeader: this.rowHeader }),
    };
  }
}
