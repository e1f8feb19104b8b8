import { type Change, changeBetween } from './change.ts';
import { copied } from './copied.ts';
import { extractProse, normalLineEnds, type ProseSource, piecewiseFormat } from './extract-prose.ts';
import type { References } from './formats/markdown-inline.ts';
import type { Prose } from './types.ts';
import { ProseWriter } from './writer.ts';

/**
 * A document's prose as a row of pieces, each read on its own, so that an edit re-reads those that it touched and keeps
 * the rest. Together they are what `extractProse` gives, but that lists, tables and blocks are counted anew in each
 * piece. A format that cannot be read so is one piece.
 */
export interface Pieces {
  readonly source: ProseSource;
  /** They follow one another without a gap, and end where the document does. */
  readonly list: readonly Piece[];
  /** Where each piece starts, and where the last one ends: UTF-16 offsets. */
  readonly starts: Uint32Array;
  /** The labels that link references define. */
  readonly labels: ReadonlySet<string>;
  /** The document's own date, EDTF. */
  readonly date?: string;
}

export interface Piece {
  /** UTF-16 length in the document. */
  readonly length: number;
  /** Offsets count from the piece's start. */
  readonly prose: Prose;
  /** Whether it is what stands before the body: front matter, the headers of an e-mail. */
  readonly head: boolean;
  /** The labels that link references in it define, and those that its links asked for. */
  readonly defines: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

/** A piece as a format reads it: offsets count from the window's start. */
export interface ReadPiece {
  readonly from: number;
  readonly to: number;
  readonly prose: Prose;
}

/** How a format is read piece by piece. */
export interface PiecewiseFormat {
  /** Writes what stands before the body, within the first HEAD characters, and tells where that begins. */
  readonly readHead: (writer: ProseWriter) => number;
  /** Reads a window that begins where a piece does and ends with a line. The last piece may not be whole. */
  readonly readBody: (window: string, references: References) => Iterable<ReadPiece>;
  /** The labels that link references in some lines define. */
  readonly labels: (lines: string) => ReadonlySet<string>;
}

/** How far a document's head may reach. */
const HEAD = 51_000;

/** How much is read at one go, at first and at most. */
const WINDOW = 1 << 12;
const WIDEST = 1 << 16;

const NONE: ReadonlySet<string> = new Set();

/** Reads a document, keeping what an earlier version has in common with it. */
export function readPieces(source: ProseSource, before?: Pieces): Pieces {
  const steps = readingPieces(source, before);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link readPieces}, with a pause after each window. */
export function* readingPieces(source: ProseSource, before?: Pieces): Generator<undefined, Pieces> {
  const format = piecewiseFormat(source);
  const known = before?.source.path === source.path && before.source.languageId === source.languageId;
  const earlier = known ? before : undefined;
  if (earlier?.source.text === source.text) return earlier;
  if (format === undefined) return asOnePiece(source);
  const change = earlier && changeBetween(earlier.source.text, source.text);
  if (earlier && change) return relabelled(yield* edited(source, earlier, change, format), earlier, format);
  const labels = format.labels(normalLineEnds(source.text));
  const head = readHead(source.text, format);
  const body = yield* readBody(source.text, {
    from: lengthOf(head),
    format,
    labels,
    window: WIDEST,
    stop: () => false,
  });
  const list = [...head, ...body];
  return { source, list, starts: startsOf(list), labels, ...dateOf(list) };
}

function asOnePiece(source: ProseSource): Pieces {
  const prose = extractProse(source);
  const list = [{ length: source.text.length, prose, head: false, defines: NONE, asked: NONE }];
  return { source, list, starts: startsOf(list), labels: NONE, ...dateOf(list) };
}

function startsOf(list: readonly Piece[]): Uint32Array {
  const starts = new Uint32Array(list.length + 1);
  for (const [i, { length }] of list.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  return starts;
}

/** The first date wins. */
function dateOf(list: readonly Piece[]): { date?: string } {
  const date = list.find(({ prose }) => prose.date !== undefined)?.prose.date;
  return date === undefined ? {} : { date };
}

/** The pieces after an edit: those before it, those read anew until one begins where one began before, and the rest. */
function* edited(
  source: ProseSource,
  before: Pieces,
  change: Change,
  format: PiecewiseFormat,
): Generator<undefined, Edited> {
  const { text } = source;
  const { list: old, starts, labels } = before;
  const shift = change.newEnd - change.oldEnd;
  const oldHead = old[0]?.head ? old[0].length : 0;
  const reread = change.start <= headReach(before.source.text, oldHead);
  const head = reread ? readHead(text, format) : [];
  const kept = reread ? 0 : untouched(text, before, change.start);
  const from = reread ? lengthOf(head) : (starts[kept] ?? 0);
  // Where the pieces that may stay begin: the first that does not touch the edit, told in the new text.
  const same = Math.max(change.newEnd, from, oldHead + shift);
  let next = Math.max(indexOfStart(starts, same - shift), oldHead > 0 ? 1 : 0);
  const stop = (boundary: number): boolean => {
    while (next < old.length && (starts[next] ?? 0) + shift < boundary) next++;
    return boundary >= same && next < old.length && (starts[next] ?? 0) + shift === boundary;
  };
  const window = lineEnd(text, (starts[next] ?? 0) + shift) - from;
  const read = [...head, ...(yield* readBody(text, { from, format, labels, window, stop }))];
  const end = (starts[kept] ?? 0) + lengthOf(read);
  return { source, from: kept, to: end < text.length ? next : old.length, read };
}

/** Which of the earlier pieces an edit replaced, by index, and by what. */
interface Edited {
  readonly source: ProseSource;
  readonly from: number;
  readonly to: number;
  readonly read: readonly Piece[];
}

/** How many pieces an edit leaves as they are. The first line of a piece matters to the one before. */
function untouched(text: string, { list, starts }: Pieces, edit: number): number {
  const touched = Math.min(indexOfStart(starts, edit + 1) - 1, list.length - 1);
  const line = text.indexOf('\n', starts[touched]);
  const first = list[0]?.head ? 1 : 0;
  return Math.max(first, line < 0 || line >= edit ? touched - 1 : touched);
}

/** The first piece that starts at an offset or behind it; their number where there is none. */
function indexOfStart(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Reading {
  /** Where a piece begins. */
  readonly from: number;
  readonly format: PiecewiseFormat;
  readonly labels: ReadonlySet<string>;
  /** How much to read at first. */
  readonly window: number;
  /** Whether to stop at the start of a piece. */
  readonly stop: (boundary: number) => boolean;
}

function* readBody(text: string, { from, format, labels, window, stop }: Reading): Generator<undefined, Piece[]> {
  const pieces: Piece[] = [];
  let size = Math.max(window, 1);
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at + size);
    let done = 0;
    for (const piece of readWindow(stretch(text, at, end), format, labels)) {
      if (stop(at + done)) return pieces;
      // The last piece of a window may go on behind it.
      if (done + piece.length === end - at && end < text.length) break;
      pieces.push(piece);
      done += piece.length;
    }
    at += done;
    size = done === 0 ? size * 4 : Math.max(WINDOW, Math.min(size * 2, WIDEST));
    yield;
  }
  return pieces;
}

/** A stretch with normal line ends. Only at a document's start is a byte order mark one. */
function stretch(text: string, from: number, to: number): string {
  const lines = copied(text.slice(from, to));
  return from > 0 && lines.startsWith('\ufeff') ? normalLineEnds(`\n${lines}`).slice(1) : normalLineEnds(lines);
}

/** The end of the line at an offset, or the text's. */
function lineEnd(text: string, offset: number): number {
  const newline = offset < text.length ? text.indexOf('\n', offset) : -1;
  return newline < 0 ? text.length : newline + 1;
}

function* readWindow(window: string, format: PiecewiseFormat, labels: ReadonlySet<string>): Generator<Piece> {
  let asked = new Set<string>();
  const has = (label: string): boolean => {
    asked.add(label);
    return labels.has(label);
  };
  for (const { from, to, prose } of format.readBody(window, { has })) {
    const defines = format.labels(window.slice(from, to));
    yield { length: to - from, prose: moved(prose, -from), head: false, defines, asked };
    asked = new Set();
  }
}

function readHead(text: string, format: PiecewiseFormat): Piece[] {
  const window = stretch(text, 0, HEAD);
  const writer = new ProseWriter(window);
  const length = format.readHead(writer);
  if (length === 0) return [];
  return [{ length, prose: writer.finish(), head: true, defines: format.labels(window.slice(0, length)), asked: NONE }];
}

/** Behind this offset nothing decides what a document's head is: its first lines, or all of it where a fence opens. */
function headReach(text: string, head: number): number {
  if (head === 0 && /^\s{0,8}(?:---|\+\+\+)/.test(text.slice(0, 11))) return HEAD;
  const end = /\S[\s\S]*?\n[^\S\n]*(?:\n|$)/.exec(text.slice(head, HEAD));
  return end === null ? HEAD : head + end.index + end[0].length;
}

/** The document after an edit. What asked for a label that is defined no longer, or only now, is read again. */
function relabelled({ source, from, to, read }: Edited, before: Pieces, format: PiecewiseFormat): Pieces {
  const list = [...before.list.slice(0, from), ...read, ...before.list.slice(to)];
  const starts = new Uint32Array(list.length + 1);
  starts.set(before.starts.subarray(0, from + 1));
  for (const [i, { length }] of read.entries()) starts[from + i + 1] = (starts[from + i] ?? 0) + length;
  const shift = source.text.length - before.source.text.length;
  for (let i = to, at = from + read.length; i < before.starts.length; i++, at++) {
    starts[at] = (before.starts[i] ?? 0) + shift;
  }
  const touched = [...before.list.slice(from, to), ...read];
  const date = touched.some(({ prose }) => prose.date !== undefined) ? dateOf(list) : datedAs(before);
  if (touched.every(({ defines }) => defines.size === 0))
    return { source, list, starts, labels: before.labels, ...date };
  const labels = new Set(list.flatMap(({ defines }) => [...defines]));
  const changed = [...labels, ...before.labels].filter((label) => labels.has(label) !== before.labels.has(label));
  const again = list.map((piece, i) => {
    if (!changed.some((label) => piece.asked.has(label))) return piece;
    const [whole] = readWindow(stretch(source.text, starts[i] ?? 0, starts[i + 1] ?? 0), format, labels);
    return whole ?? piece;
  });
  return { source, list: again, starts, labels, ...date };
}

function datedAs({ date }: Pieces): { date?: string } {
  return date === undefined ? {} : { date };
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Prose whose offsets count from elsewhere. */
function moved(prose: Prose, by: number): Prose {
  if (by === 0) return prose;
  return {
    ...prose,
    blocks: prose.blocks.map((block) => ({
      ...block,
      start: block.start + by,
      end: block.end + by,
      segments: block.segments.map((segment) => ({ ...segment, source: segment.source + by })),
    })),
    code: prose.code.map(({ start, end }) => ({ start: start + by, end: end + by })),
  };
}
