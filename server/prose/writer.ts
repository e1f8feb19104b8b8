import { type MappedText, mappedBlock, mappedCode } from './source-map.ts';
import type { Block, BlockKind, CodeRange, Prose, Segment } from './types.ts';

/** What a block may say of itself beside its kind and text. */
export type BlockDetails = Partial<Pick<Block, 'level' | 'cell' | 'list' | 'term' | 'quoted'>>;

/** Stands for something that is no prose (a formula, a URL, inline code), so that its sentence keeps its shape. */
export const OBJECT = '\uFFFC';

const PLAIN = 0;
const WHITE = 1;
const UNSEEN = 2;

/** White space folds; soft hyphens, zero-width spaces and direction marks are unseen. Joiners stay: Hindi needs them. */
const CLASSES = new Uint8Array(0x10000);
for (const code of [9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) {
  CLASSES[code] = WHITE;
}
CLASSES.fill(WHITE, 0x2000, 0x200b);
for (const code of [0xad, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff]) CLASSES[code] = UNSEEN;
CLASSES.fill(UNSEEN, 0x202a, 0x202f);
CLASSES.fill(UNSEEN, 0x2066, 0x206a);

interface OpenBlock {
  readonly kind: BlockKind;
  readonly details: BlockDetails;
  readonly segments: { start: number; source: number; length: number; sourceLength: number }[];
  text: string;
  /** Its last character: asking the text itself would copy it each time. */
  last: number;
}

/** Chinese and Japanese are written without spaces, so a line break within them is none. */
function isSpaceless(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60);
}

/**
 * Builds blocks from pieces of a document, from left to right: it folds white space, drops unseen characters and
 * keeps the way back. Every format writes through it.
 */
export class ProseWriter {
  /** The document's text, line ends normalised to `\n` without a change of length. */
  readonly document: string;
  /** The document's own date, EDTF; the first one wins. */
  date: string | undefined;
  private readonly blocks: Block[] = [];
  private readonly codes: { start: number; end: number }[] = [];
  private open: OpenBlock | undefined;
  private lists = 0;
  private tables = 0;
  private spaceFrom = -1;
  private spaceTo = -1;
  private spaceBreaks = false;

  constructor(document: string) {
    this.document = document;
  }

  /** The index that the next block will get. */
  get nextIndex(): number {
    return this.blocks.length;
  }

  /** Whether the open block has text already. */
  get hasText(): boolean {
    return this.open !== undefined && this.open.text !== '';
  }

  /** Whether a block is open. */
  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** The last character written to the open block, or the empty string. */
  get lastCharacter(): string {
    if (this.spaceFrom >= 0) return ' ';
    return this.hasText ? String.fromCharCode(this.open?.last ?? 0) : '';
  }

  newList(): number {
    return this.lists++;
  }

  newTable(): number {
    return this.tables++;
  }

  block(index: number): Block | undefined {
    return this.blocks[index];
  }

  /** Starts a block, after closing the one that is open. */
  begin(kind: BlockKind, details: BlockDetails = {}): void {
    this.end();
    this.open = { kind, details, segments: [], text: '', last: 0 };
  }

  /** Closes the open block; gives its index, or nothing where it had no text. */
  end(): number | undefined {
    const open = this.open;
    this.open = undefined;
    this.spaceFrom = -1;
    const first = open?.segments[0];
    const last = open?.segments.at(-1);
    if (open === undefined || first === undefined || last === undefined) return undefined;
    const { kind, details, text, segments } = open;
    const end = last.source + last.sourceLength;
    return this.blocks.push({ kind, text, segments, start: first.source, end, quoted: false, ...details }) - 1;
  }

  /** Gives up the open block; tells whether it had no text. */
  cancel(): boolean {
    const isEmpty = !this.hasText;
    this.open = undefined;
    this.spaceFrom = -1;
    return isEmpty;
  }

  /** Writes a stretch of the document as it stands. */
  source(from: number, to: number): void {
    const { document } = this;
    let run = from;
    for (let at = from; at < to; at++) {
      const code = document.charCodeAt(at);
      const kind = CLASSES[code];
      if (kind === PLAIN) continue;
      if (code === 0x20 && run < at && at + 1 < to && CLASSES[document.charCodeAt(at + 1)] === PLAIN) continue;
      if (run < at) this.append(document.slice(run, at), run, at);
      if (kind === WHITE) this.space(at, at + 1, code === 10);
      run = at + 1;
    }
    if (run < to) this.append(document.slice(run, to), run, to);
  }

  /** Writes text that stands for a stretch of the document: a decoded entity, an accent, a quotation mark. */
  decoded(text: string, from: number, to: number): void {
    const kind = text.length === 1 ? CLASSES[text.charCodeAt(0)] : PLAIN;
    if (kind === WHITE) this.space(from, to);
    else if (kind === PLAIN && text !== '') this.append(text, from, to);
  }

  /** Writes a stand-in for something that is no prose. */
  object(from: number, to: number): void {
    this.append(OBJECT, from, to);
  }

  /** Writes a space, which folds with those around it. */
  space(from: number, to: number, breaks = false): void {
    if (this.spaceFrom < 0) {
      this.spaceFrom = from;
      this.spaceBreaks = false;
    }
    this.spaceTo = to;
    this.spaceBreaks ||= breaks;
  }

  /** Takes back the space that was written last. */
  dropSpace(): void {
    this.spaceFrom = -1;
  }

  /** Notes a stretch of source code. */
  code(from: number, to: number): void {
    const last = this.codes.at(-1);
    if (last !== undefined && last.end === from) last.end = Math.max(to, last.end);
    else if (from < to) this.codes.push({ start: from, end: to });
  }

  /** Writes one block of plain source text; gives its index. */
  write(kind: BlockKind, from: number, to: number, details: BlockDetails = {}): number | undefined {
    this.begin(kind, details);
    this.source(from, to);
    return this.end();
  }

  /** Takes over the prose of a text that stands in the document in another writing. */
  embed({ blocks, code, date }: Prose, mapped: MappedText): void {
    this.end();
    const [block, list, table] = [this.blocks.length, this.lists, this.tables];
    for (const inner of blocks) this.blocks.push(renumbered(mappedBlock(inner, mapped), block, list, table));
    this.lists = list + countIds(blocks.map((inner) => inner.list?.id));
    this.tables = table + countIds(blocks.map((inner) => inner.cell?.table));
    for (const range of code) for (const { start, end } of mappedCode(range, mapped)) this.code(start, end);
    this.date ??= date;
  }

  finish(): Prose {
    this.end();
    const { blocks, date } = this;
    const code: CodeRange[] = this.codes.sort((a, b) => a.start - b.start);
    return date === undefined ? { blocks, code } : { blocks, code, date };
  }

  private append(text: string, from: number, to: number): void {
    const open = this.open;
    if (open === undefined) return;
    if (this.spaceFrom >= 0) this.foldSpace(open, text.charCodeAt(0));
    addSegment(open, text, from, to);
  }

  private foldSpace(open: OpenBlock, next: number): void {
    const joins = this.spaceBreaks && isSpaceless(next) && isSpaceless(open.last);
    if (open.text !== '' && !joins) addSegment(open, ' ', this.spaceFrom, this.spaceTo);
    this.spaceFrom = -1;
  }
}

/** One more than the highest of some ids. */
function countIds(ids: readonly (number | undefined)[]): number {
  return ids.reduce((most: number, id) => Math.max(most, (id ?? -1) + 1), 0);
}

/** A block whose references to blocks, lists and tables are moved on. */
function renumbered(block: Block, by: number, lists: number, tables: number): Block {
  const { term, list, cell } = block;
  return {
    ...block,
    ...(term === undefined ? {} : { term: term + by }),
    ...(cell === undefined ? {} : { cell: { ...cell, table: cell.table + tables } }),
    ...(list === undefined
      ? {}
      : { list: { id: list.id + lists, ...(list.leadIn === undefined ? {} : { leadIn: list.leadIn + by }) } }),
  };
}

function addSegment(open: OpenBlock, text: string, source: number, to: number): void {
  const sourceLength = to - source;
  const last = open.segments.at(-1);
  if (last !== undefined && text.length === sourceLength && continues(last, source)) {
    last.length += sourceLength;
    last.sourceLength += sourceLength;
  } else {
    open.segments.push({ start: open.text.length, source, length: text.length, sourceLength });
  }
  open.text += text;
  open.last = text.charCodeAt(text.length - 1);
}

function continues(last: Segment, source: number): boolean {
  return last.length === last.sourceLength && last.source + last.sourceLength === source;
}
