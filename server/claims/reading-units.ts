import type { Block, Segment } from '../prose/types.ts';
import { partsOf } from './long-blocks.ts';
import { readDates } from './read-dates.ts';

/**
 * What is read at one go: mostly a block as it stands. A table's cell is read with what its row and column say of it,
 * as a person would: "Pulwama, killed: 40". The unit's text maps back to the document through its segments.
 */
export interface ReadingUnit {
  /** The block as it is read. */
  readonly block: Block;
  /** The index of the block it stands for. */
  readonly index: number;
  /** Where the block's own text begins in the unit. */
  readonly own: number;
}

/** Column headers that say nothing of their cells. */
const EMPTY_HEADER =
  /^(?:value|values|item|items|event|events|remark|remarks|note|notes|detail|details|description|what|field|property|attribute|aspect|key|comment|comments|fact|facts|entry|content|text|information|data|answer|)$/i;

/** Headers of a column whose cells say what stands in the next one. */
const FIELD = /^(?:field|property|attribute|aspect|key|item|fact|what)$/i;
const RUNNING_NUMBER = /^#?\d{1,3}[.)]?$/;

/** The units of a document's blocks, in order: one for each block, several for a very long one. */
export function readingUnits(blocks: readonly Block[]): ReadingUnit[] {
  const cells = new Map<string, Block>();
  for (const block of blocks)
    if (block.cell) cells.set(`${block.cell.table}/${block.cell.row}/${block.cell.column}`, block);
  return blocks.flatMap((block, index) => {
    const { cell } = block;
    if (!cell || cell.isHeader || cell.column === 0)
      return partsOf(block).map((part) => ({ block: part, index, own: 0 }));
    const beside = (column: number): Block | undefined => cells.get(`${cell.table}/${cell.row}/${column}`);
    const header = (column: number): Block | undefined =>
      [...Array(cell.row).keys()].map((r) => cells.get(`${cell.table}/${r}/${column}`)).find((b) => b?.cell?.isHeader);
    // A running number names nothing: the row is about what stands next to it.
    const first = RUNNING_NUMBER.test(beside(0)?.text ?? '') ? 1 : 0;
    if (cell.column <= first) return { block, index, own: 0 };
    // Thing, field, value: the field says what the value is.
    const field = cell.column - 1 > first && FIELD.test(header(cell.column - 1)?.text.trim() ?? '');
    return withHeaders(block, index, beside(first), field ? beside(cell.column - 1) : header(cell.column));
  });
}

function withHeaders(block: Block, index: number, row: Block | undefined, column: Block | undefined): ReadingUnit {
  const parts: (Block | string)[] = [];
  if (row?.text) {
    const dated = isDate(row.text);
    parts.push(...(dated ? ['In ', row, ', '] : [row]));
    const says = column !== undefined && !EMPTY_HEADER.test(column.text.trim());
    if (says) parts.push(...(dated ? [column, ': '] : [', ', column, ': ']));
    else if (!dated) parts.push(': ');
  }
  const joined = join([...parts, block], block);
  return { block: joined.block, index, own: joined.own };
}

/** Whether a text is a date and nothing else. */
function isDate(text: string): boolean {
  const [date] = readDates(text, 0);
  return date !== undefined && date.start <= 3 && date.end >= text.trimEnd().length - 1;
}

function join(parts: readonly (Block | string)[], own: Block): { block: Block; own: number } {
  let text = '';
  let ownStart = 0;
  const segments: Segment[] = [];
  for (const part of parts) {
    const start = text.length;
    if (part === own) ownStart = start;
    if (typeof part === 'string') {
      segments.push({ start, source: own.start, length: part.length, sourceLength: 0 });
      text += part;
    } else {
      segments.push(...part.segments.map((s) => ({ ...s, start: s.start + start })));
      text += part.text;
    }
  }
  return { block: { ...own, text, segments }, own: ownStart };
}
