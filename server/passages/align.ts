/** Lays a quotation's words beside a source's: the alignment with the most words in order and the fewest breaks. */

/** A word of the quotation and the same word of the source, by index. */
export interface Pair {
  readonly item: number;
  readonly word: number;
}

export interface Alignment {
  readonly score: number;
  readonly pairs: readonly Pair[];
}

/** A quotation: the ids of its words; {@link GAP} where words may be left out, negative where unknown. */
export type Ids = readonly number[];

/** Stands for an ellipsis or an insertion in brackets. */
export const GAP = -2;

const SAME_CONTENT = 20;
const SAME_FUNCTION = 10;
const CHANGED = -8;
const ADDED = -10;
const DROPPED = -16;
const DROPPED_MORE = -4;
const NEVER = -1e9;

const MOVE = { pair: 1, change: 2, add: 3, jump: 4 } as const;

/** The two tables of the recurrence: `here` ends in a word of the quotation, `dropped` in words only of the source. */
interface Tables {
  readonly width: number;
  readonly here: Int32Array;
  readonly dropped: Int32Array;
  readonly move: Uint8Array;
  /** For a jump: the column it comes from. */
  readonly origin: Int32Array;
}

/**
 * Aligns the whole quotation with a part of the source (Needleman–Wunsch with free ends in the source and affine gaps;
 * at an ellipsis any number of the source's words is free).
 */
export function align(items: Ids, words: Ids, isFunction: (id: number) => boolean): Alignment {
  const tables = createTables(items.length, words.length);
  for (const [row, item] of items.entries()) {
    if (item === GAP) jumpRow(tables, row + 1);
    else wordRow(tables, row + 1, item, words, isFunction(item) ? SAME_FUNCTION : SAME_CONTENT);
    dropInRow(tables, row + 1);
  }
  return trace(tables, items.length);
}

function createTables(rows: number, columns: number): Tables {
  const width = columns + 1;
  const size = (rows + 1) * width;
  const dropped = new Int32Array(size).fill(NEVER);
  return { width, here: new Int32Array(size), dropped, move: new Uint8Array(size), origin: new Int32Array(size) };
}

function best({ here, dropped }: Tables, cell: number): number {
  return Math.max(here[cell] ?? NEVER, dropped[cell] ?? NEVER);
}

function wordRow(tables: Tables, row: number, item: number, words: Ids, same: number): void {
  const { width, here, move } = tables;
  for (let column = 0; column < width; column++) {
    const cell = row * width + column;
    const above = cell - width;
    const added = best(tables, above) + ADDED;
    const equal = column > 0 && item >= 0 && words[column - 1] === item;
    const diagonal = column > 0 ? best(tables, above - 1) + (equal ? same : CHANGED) : NEVER;
    here[cell] = Math.max(diagonal, added);
    move[cell] = diagonal >= added ? (equal ? MOVE.pair : MOVE.change) : MOVE.add;
  }
}

function jumpRow(tables: Tables, row: number): void {
  const { width, here, move, origin } = tables;
  let from = 0;
  for (let column = 0; column < width; column++) {
    const above = (row - 1) * width;
    if (best(tables, above + column) > best(tables, above + from)) from = column;
    const cell = row * width + column;
    here[cell] = best(tables, above + from);
    move[cell] = MOVE.jump;
    origin[cell] = from;
  }
}

function dropInRow({ width, here, dropped }: Tables, row: number): void {
  for (let column = 1; column < width; column++) {
    const cell = row * width + column;
    dropped[cell] = Math.max((here[cell - 1] ?? NEVER) + DROPPED, (dropped[cell - 1] ?? NEVER) + DROPPED_MORE);
  }
}

function trace(tables: Tables, rows: number): Alignment {
  const { width, here, dropped, move, origin } = tables;
  let column = 0;
  for (let at = 1; at < width; at++) {
    if (best(tables, rows * width + at) > best(tables, rows * width + column)) column = at;
  }
  const score = best(tables, rows * width + column);
  const pairs: Pair[] = [];
  for (let row = rows; row > 0; ) {
    const cell = row * width + column;
    if ((dropped[cell] ?? NEVER) > (here[cell] ?? NEVER)) {
      column = beforeDrop(tables, cell, column);
      continue;
    }
    const made = move[cell];
    row--;
    if (made === MOVE.pair) pairs.push({ item: row, word: column - 1 });
    if (made === MOVE.pair || made === MOVE.change) column--;
    else if (made === MOVE.jump) column = origin[cell] ?? column;
  }
  return { score, pairs: pairs.reverse() };
}

/** The column where the run of dropped words that ends in this cell began. */
function beforeDrop({ here, dropped }: Tables, cell: number, column: number): number {
  let at = cell;
  while (at > 0 && dropped[at] !== (here[at - 1] ?? NEVER) + DROPPED) at--;
  return column - (cell - at) - 1;
}
