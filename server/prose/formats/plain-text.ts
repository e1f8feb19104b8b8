import { readFrontMatter } from '../front-matter.ts';
import { isEmpty, type Line, linesOf } from '../lines.ts';
import type { ReadPiece } from '../pieces.ts';
import type { BlockKind } from '../types.ts';
import { type BlockDetails, ProseWriter } from '../writer.ts';
import { readMailHeaders } from './mail-headers.ts';
import { headingLevel, isCodeLine, type Marker, markerAt, quoteDepth, underlineLevel } from './plain-lines.ts';
import { writeText } from './web-addresses.ts';

/** Reads plain text: paragraphs, lists, headings and quoted lines as people type them; e-mail headers too. */
export function extractPlainText(writer: ProseWriter): void {
  const from = readMailHeaders(writer, readFrontMatter(writer));
  readPlainText(writer, linesOf(writer.document, from));
}

/**
 * Reads a window of a document piece by piece: each reads the same whatever stands before it, and whatever stands
 * behind it but for its first line. The window begins where a piece does, and ends with a line; its last piece is whole
 * only where the document ends with it.
 */
export function* plainTextPieces(window: string): Generator<ReadPiece> {
  const lines = linesOf(window);
  let from = 0;
  let writer = new ProseWriter(window);
  let reader = new PlainTextReader(writer, lines, undefined);
  for (const group of groups(lines)) {
    const start = lines[group.from]?.from ?? 0;
    if (start > from && reader.mayEndBefore(group.from)) {
      yield { from, to: start, prose: writer.finish() };
      from = start;
      writer = new ProseWriter(window);
      reader = new PlainTextReader(writer, lines, undefined);
    }
    reader.group(group.from, group.to);
  }
  yield { from, to: window.length, prose: writer.finish() };
}

const TRAILER =
  /^(?:Signed-off-by|Co-authored-by|(?:Reviewed|Acked|Tested|Reported|Suggested|Helped|Approved)-by|Change-Id|Fixes|Closes|Resolves|Refs?|See-also|Link|Cc|cc|Bug):\s/;

/** Reads a commit message: plain text without its trailers and the lines that Git will drop. */
export function extractCommitMessage(writer: ProseWriter): void {
  const { document } = writer;
  const scissors = /^# -{8,} >8 -{8,}$/m.exec(document)?.index ?? document.length;
  readPlainText(
    writer,
    linesOf(document, 0, scissors).map((line) =>
      document.charAt(line.from) === '#' || TRAILER.test(document.slice(line.from, Math.min(line.to, line.from + 40)))
        ? { ...line, start: line.to }
        : line,
    ),
  );
}

/** How the text of comments differs from a plain text's: it has no headings and no quoted lines. */
export interface PlainTextOptions {
  readonly paragraph: BlockKind;
  readonly isCode: (line: Line) => boolean;
  /** Writes a stretch with its inline markup. */
  readonly write: (from: number, to: number) => void;
}

/** Reads lines as plain text. */
export function readPlainText(writer: ProseWriter, lines: readonly Line[], options?: PlainTextOptions): void {
  const reader = new PlainTextReader(writer, lines, options);
  for (const group of groups(lines)) reader.group(group.from, group.to);
}

/** Runs of lines between empty ones, as indices. */
function* groups(lines: readonly Line[]): Generator<{ from: number; to: number }> {
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && !isEmpty(line)) continue;
    if (from < at) yield { from, to: at };
    from = at + 1;
  }
}

type Open = 'paragraph' | 'item' | 'code' | 'quotation' | undefined;

class PlainTextReader {
  private readonly writer: ProseWriter;
  private readonly lines: readonly Line[];
  private readonly options: PlainTextOptions | undefined;
  private open: Open;
  private depth = 0;
  private list: { id: number; leadIn?: number; marker: string; indent: number } | undefined;
  /** The number of the last item, for numbered lists. */
  private number = 0;
  private lead: number | undefined;

  constructor(writer: ProseWriter, lines: readonly Line[], options: PlainTextOptions | undefined) {
    this.writer = writer;
    this.lines = lines;
    this.options = options;
  }

  /** Whether a group, by its first line, takes nothing from what was read before it. */
  mayEndBefore(group: number): boolean {
    const { document } = this.writer;
    const line = this.lines[group];
    if (line === undefined || this.list !== undefined) return false;
    return markerAt(document, line) === undefined && quoteDepth(document, line).depth === 0;
  }

  group(from: number, to: number): void {
    if (this.options === undefined && to - from <= 2 && this.heading(from, to)) return;
    const start = this.options === undefined && this.capitals(from, to) ? from + 1 : from;
    for (let at = start; at < to; at++) {
      const line = this.lines[at];
      if (line !== undefined) this.line(line, at === start, this.lines[at - 1]);
    }
    this.close();
  }

  private line(line: Line, first: boolean, previous: Line | undefined): void {
    const { document } = this.writer;
    const quote = this.options === undefined ? quoteDepth(document, line) : { depth: 0, start: 0 };
    if (quote.depth > 0) this.quoted(line, quote.depth, quote.start);
    else if (this.options === undefined ? isCodeLine(document, line) : this.options.isCode(line)) this.code(line);
    else if (!this.item(line, first, previous)) this.continue(line, first);
  }

  private heading(from: number, to: number): boolean {
    const { document } = this.writer;
    const [line, next] = [this.lines[from], this.lines[from + 1]];
    if (line === undefined || quoteDepth(document, line).depth > 0) return false;
    const underlined = to - from === 2 && next !== undefined ? underlineLevel(document, line, next) : 0;
    const level = to - from === 2 ? underlined : headingLevel(document, line, this.hasTextAfter(to));
    if (level === 0 || (this.list !== undefined && this.list.marker === markerAt(document, line)?.kind)) return false;
    this.close();
    this.list = undefined;
    this.lead = this.writer.write('heading', line.start, line.to, { level });
    return true;
  }

  /** A first line in capitals is a heading even where text follows right under it. */
  private capitals(from: number, to: number): boolean {
    const { document } = this.writer;
    const [line, next] = [this.lines[from], this.lines[from + 1]];
    if (line === undefined || next === undefined || to - from < 2 || headingLevel(document, line, true) !== 1)
      return false;
    if (!/^\p{Lu}\p{Ll}|^\p{Lu} \p{Ll}/u.test(document.slice(next.start, next.start + 10)) || markerAt(document, line))
      return false;
    this.close();
    this.list = undefined;
    this.lead = this.writer.write('heading', line.start, line.to, { level: 1 });
    return true;
  }

  /** Whether something other than a list item follows: a short line at the very end is no heading. */
  private hasTextAfter(to: number): boolean {
    for (let at = to; at < this.lines.length; at++) {
      const line = this.lines[at];
      if (line === undefined || isEmpty(line)) continue;
      const marker = markerAt(this.writer.document, line);
      return marker?.number === undefined;
    }
    return false;
  }

  private quoted(line: Line, depth: number, start: number): void {
    if (start >= line.to) {
      this.close();
      return;
    }
    if (this.open !== 'quotation' || this.depth !== depth) this.begin('quotation', { quoted: false });
    this.depth = depth;
    this.list = undefined;
    this.write(start, line.to);
  }

  private code(line: Line): void {
    if (this.open !== 'code') this.close();
    this.open = 'code';
    this.lead = undefined;
    this.writer.code(line.start, line.to);
  }

  private item(line: Line, first: boolean, previous: Line | undefined): boolean {
    const marker = markerAt(this.writer.document, line);
    if (marker === undefined || !this.startsItem(marker, first, previous)) return false;
    const wasItem = this.open === 'item';
    const before = this.close();
    if (this.list === undefined || this.list.marker !== marker.kind || this.list.indent !== line.indent) {
      const isNested = this.list !== undefined && line.indent > this.list.indent;
      const lead = wasItem && !isNested ? undefined : (before ?? this.lead);
      const list = { id: this.writer.newList(), marker: marker.kind, indent: line.indent };
      this.list = lead === undefined ? list : { ...list, leadIn: lead };
    }
    const { id, leadIn: lead } = this.list;
    this.begin('item', { list: lead === undefined ? { id } : { id, leadIn: lead } });
    this.number = marker.number ?? 0;
    this.write(marker.end, line.to);
    return true;
  }

  /** Within a paragraph a line may start with a dash or a number by chance; then it is no item. */
  private startsItem(marker: Marker, first: boolean, previous: Line | undefined): boolean {
    if (this.open === 'item' && this.list?.marker === marker.kind) {
      return marker.number === undefined || marker.number === this.number + 1 || marker.isEnclosed;
    }
    if (first || this.open !== 'paragraph') return !marker.isInitial;
    if (marker.number !== undefined) return marker.number === 1 && !marker.isInitial;
    return /[.:;!?,]/.test(this.writer.document.charAt((previous?.to ?? 0) - 1));
  }

  private continue(line: Line, first: boolean): void {
    const continues = this.open === 'paragraph' || this.open === 'item';
    if (!continues || first) this.begin('paragraph', {});
    if (first && line.indent < 2) this.list = undefined;
    this.write(line.start, line.to);
  }

  private begin(open: 'paragraph' | 'item' | 'quotation', details: BlockDetails): void {
    this.close();
    this.writer.begin(open === 'paragraph' ? (this.options?.paragraph ?? open) : open, details);
    this.open = open;
  }

  private write(from: number, to: number): void {
    if (this.options === undefined) writeText(this.writer, from, to);
    else this.options.write(from, to);
    this.writer.space(to, to + 1, true);
  }

  private close(): number | undefined {
    const open = this.open;
    this.open = undefined;
    const index = this.writer.end();
    if (open !== undefined) this.lead = open === 'paragraph' ? index : undefined;
    return open === 'paragraph' || open === 'item' ? index : undefined;
  }
}
