import type { TreeCursor } from '@lezer/common';
import { readFrontMatter } from '../front-matter.ts';
import type { ReadPiece } from '../pieces.ts';
import type { BlockKind, Prose } from '../types.ts';
import { type BlockDetails, ProseWriter } from '../writer.ts';
import { HtmlReader } from './html.ts';
import { blockParser } from './markdown-grammar.ts';
import { type InlineOptions, normalLabel, type References, writeInline } from './markdown-inline.ts';

const DEFINED = /^[ \t>]{0,20}\[([^\]\n]{1,999})\]:/gm;
const BOX = /^[>\s]{0,20}\[!\w{1,20}\][+-]?/;
const IMAGE_ONLY = /^!\[[^\]\n]{1,999}\]\([^)\n]{0,999}\)$/;
const MODULE = /^(?:import|export)\b.*(?:['"{=(]|\bdefault\b)/;
const ABBREVIATION = /^\*\[([^\]\n]{1,100})\]:/;
const TASK = /^\[[ xX]\][ \t]/;

/** Deeper nesting is read as plain text. */
const DEEPEST = 100;

/** What encloses the nodes that are being read. */
interface Container {
  readonly depth: number;
  readonly quoted: boolean;
  readonly list?: { readonly id: number; readonly leadIn?: number };
  readonly term?: number;
  /** Whether the next paragraph is the item itself. */
  startsItem: boolean;
  /** Whether the next paragraph starts with the mark of a box, `[!NOTE]`. */
  startsBox?: boolean;
  /** The paragraph or heading right before. */
  lead?: number | undefined;
}

/** Reads Markdown: CommonMark with GFM's tables, footnotes, definition lists and front matter. */
export function extractMarkdown(writer: ProseWriter): void {
  readMarkdown(writer, false);
}

/** Reads MDX: Markdown with `import`, `export` and `{expressions}` of JavaScript, which are code. */
export function extractMdx(writer: ProseWriter): void {
  readMarkdown(writer, true);
}

function readMarkdown(writer: ProseWriter, expressions: boolean): void {
  const from = readFrontMatter(writer);
  const { document } = writer;
  const tree = blockParser.parse(from === 0 ? document : document.slice(from));
  new MarkdownReader(writer, from, { references: references(document), expressions }).read(tree.cursor());
}

/** The labels that link references define in a document, or in a stretch of whole lines of one. */
export function references(document: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (document.includes(']:')) {
    for (const match of document.matchAll(DEFINED)) labels.add(normalLabel(match[1] ?? ''));
  }
  return labels;
}

/** What a piece of a document may begin with: it takes nothing from what stands before it, but for a blank line. */
const BEGINS_PIECE = /^(?:Paragraph|ATXHeading\d|SetextHeading\d|Table|FencedCode|Blockquote)$/;

/**
 * Reads a window of a document piece by piece: each reads the same whatever stands before and behind it. The window
 * begins where a piece does, and ends with a line; its last piece is whole only where the document ends with it.
 */
export function* markdownPieces(window: string, labels: References): Generator<ReadPiece> {
  const options: InlineOptions = { references: labels, expressions: false };
  const cursor = blockParser.parse(window).cursor();
  let from = 0;
  let reader = new MarkdownReader(new ProseWriter(window), 0, options);
  if (cursor.firstChild()) {
    do {
      const start = window.lastIndexOf('\n', cursor.from - 1) + 1;
      if (start > from && reader.isIdle && BEGINS_PIECE.test(cursor.name) && followsBlankLine(window, start)) {
        yield { from, to: start, prose: reader.finish() };
        from = start;
        reader = new MarkdownReader(new ProseWriter(window), 0, options);
      }
      reader.readNode(cursor);
    } while (cursor.nextSibling());
  }
  yield { from, to: window.length, prose: reader.finish() };
}

function followsBlankLine(window: string, start: number): boolean {
  return /\n[ \t\r]*\n$/.test(window.slice(Math.max(0, start - 80), start));
}

class MarkdownReader {
  private readonly writer: ProseWriter;
  private readonly offset: number;
  private readonly options: InlineOptions;
  private readonly html: HtmlReader;
  private readonly top: Container = { depth: 0, quoted: false, startsItem: false };

  constructor(writer: ProseWriter, offset: number, options: InlineOptions) {
    this.writer = writer;
    this.offset = offset;
    this.options = options;
    this.html = new HtmlReader(writer);
  }

  read(cursor: TreeCursor): void {
    this.children(cursor, this.top);
  }

  /** Reads one node that stands in no other. */
  readNode(cursor: TreeCursor): void {
    this.node(cursor, this.top);
  }

  finish(): Prose {
    return this.writer.finish();
  }

  /** Whether nothing of what was read reaches beyond it, but for what the last block leads in to. */
  get isIdle(): boolean {
    return this.html.isIdle;
  }

  private children(cursor: TreeCursor, container: Container): void {
    if (container.depth > DEEPEST) {
      this.writer.write('paragraph', this.offset + cursor.from, this.offset + cursor.to, { quoted: container.quoted });
      return;
    }
    if (!cursor.firstChild()) return;
    do this.node(cursor, container);
    while (cursor.nextSibling());
    cursor.parent();
  }

  private node(cursor: TreeCursor, container: Container): void {
    const { name } = cursor;
    const depth = container.depth + 1;
    if (name !== 'HTMLBlock') this.html.interrupt();
    if (name === 'Paragraph') this.paragraph(cursor, container);
    else if (name.startsWith('ATX') || name.startsWith('Setext')) this.heading(cursor, container);
    else if (name.endsWith('List')) this.list(cursor, container);
    else if (name === 'ListItem') this.children(cursor, { ...container, depth, startsItem: true, lead: undefined });
    else if (name === 'Blockquote') this.quotation(cursor, container);
    else if (name === 'Footnote') this.children(cursor, { depth, quoted: container.quoted, startsItem: false });
    else if (name === 'Admonition') this.children(cursor, { depth, quoted: container.quoted, startsItem: false });
    else if (name === 'Definition') this.definition(cursor, container);
    else if (name === 'Table') this.table(cursor, container);
    else if (name === 'FencedCode' || name === 'CodeBlock') this.code(cursor, container);
    else if (name === 'HTMLBlock') this.htmlBlock(cursor, container);
    else if (!name.endsWith('Mark') && name !== 'CommentBlock') container.lead = undefined;
  }

  private paragraph(cursor: TreeCursor, container: Container): void {
    const from = this.offset + cursor.from;
    const to = this.offset + cursor.to;
    const { quoted, list, term } = container;
    if (this.isModuleCode(from, to)) return;
    if (this.abbreviations(from, to, quoted)) return;
    const kind = this.paragraphKind(cursor, container);
    const details: BlockDetails = {
      quoted,
      ...(kind === 'item' && list !== undefined ? { list } : {}),
      ...(term !== undefined ? { term } : {}),
    };
    const mark = kind === 'item' ? TASK : container.startsBox ? BOX : undefined;
    const skipped = mark?.exec(this.writer.document.slice(from, from + 40))?.[0].length ?? 0;
    container.startsItem = false;
    container.startsBox = false;
    container.lead = this.leaf(kind, from + skipped, to, details, this.holes(cursor));
  }

  /** A paragraph of MDX that imports or exports is code. */
  private isModuleCode(from: number, to: number): boolean {
    if (!this.options.expressions || !MODULE.test(this.writer.document.slice(from, Math.min(to, from + 200))))
      return false;
    this.writer.code(from, to);
    return true;
  }

  /** Lines such as `*[GCAP]: Global Combat Air Programme` are terms with their definitions. */
  private abbreviations(from: number, to: number, quoted: boolean): boolean {
    const { document } = this.writer;
    if (!document.startsWith('*[', from)) return false;
    const lines = document.slice(from, to).split('\n');
    if (!lines.every((line) => ABBREVIATION.test(line))) return false;
    let start = from;
    for (const line of lines) {
      const [, term = ''] = ABBREVIATION.exec(line) ?? [];
      const index = this.leaf('term', start + 2, start + 2 + term.length, { quoted });
      const details = index === undefined ? { quoted } : { quoted, term: index };
      this.leaf('paragraph', start + term.length + 4, start + line.length, details);
      start += line.length + 1;
    }
    return true;
  }

  private paragraphKind(cursor: TreeCursor, { startsItem, quoted }: Container): BlockKind {
    const { document } = this.writer;
    const from = this.offset + cursor.from;
    const length = cursor.to - cursor.from;
    if (startsItem) return 'item';
    if (document.charAt(from) === '!' && length < 2000 && IMAGE_ONLY.test(document.slice(from, from + length)))
      return 'caption';
    if (quoted) return 'quotation';
    return this.colonFollows(from + length) && cursor.node.nextSibling?.name === 'Definition' ? 'term' : 'paragraph';
  }

  /** A cheap look before the tree is asked. */
  private colonFollows(at: number): boolean {
    return /^[\s>]*:/.test(this.writer.document.slice(at, at + 20));
  }

  private leaf(
    kind: BlockKind,
    from: number,
    to: number,
    details: BlockDetails,
    holes?: readonly number[],
  ): number | undefined {
    this.writer.begin(kind, details);
    const notes = writeInline(this.writer, from, to, this.options, holes);
    const index = this.writer.end();
    for (const [start, end] of notes) this.leaf('paragraph', start, end, { quoted: details.quoted ?? false });
    return index;
  }

  /** The marks of enclosing block quotations at the start of a paragraph's lines. */
  private holes(cursor: TreeCursor): number[] {
    const holes: number[] = [];
    if (!cursor.firstChild()) return holes;
    do if (cursor.name === 'QuoteMark') holes.push(this.offset + cursor.from);
    while (cursor.nextSibling());
    cursor.parent();
    return holes;
  }

  private heading(cursor: TreeCursor, container: Container): void {
    const level = Number(cursor.name.at(-1));
    const holes = this.holes(cursor);
    let from = this.offset + cursor.from;
    let to = this.offset + cursor.to;
    if (cursor.firstChild()) {
      do
        if (cursor.name === 'HeaderMark') {
          if (this.offset + cursor.from === from) from = this.offset + cursor.to;
          else to = Math.min(to, this.offset + cursor.from);
        }
      while (cursor.nextSibling());
      cursor.parent();
    }
    container.startsItem = false;
    container.lead = this.leaf('heading', from, to, { level, quoted: container.quoted }, holes);
  }

  private list(cursor: TreeCursor, container: Container): void {
    const { lead, quoted, depth } = container;
    const id = this.writer.newList();
    const list = lead === undefined ? { id } : { id, leadIn: lead };
    this.children(cursor, { depth: depth + 1, quoted, list, startsItem: false });
    container.lead = undefined;
  }

  /** A block quotation is someone else's words, but `> [!NOTE]` is a box of the writer's own. */
  private quotation(cursor: TreeCursor, container: Container): void {
    const { document } = this.writer;
    const from = this.offset + cursor.from;
    const startsBox = BOX.test(document.slice(from, from + 60));
    const quoted = container.quoted || !startsBox;
    this.children(cursor, { depth: container.depth + 1, quoted, startsItem: false, startsBox });
    container.lead = undefined;
  }

  private definition(cursor: TreeCursor, container: Container): void {
    const { depth, quoted, lead } = container;
    const term = lead ?? container.term;
    const inner = { depth: depth + 1, quoted, startsItem: false };
    this.children(cursor, term === undefined ? inner : { ...inner, term });
  }

  private code(cursor: TreeCursor, container: Container): void {
    container.lead = undefined;
    container.startsItem = false;
    if (!cursor.firstChild()) return;
    do if (cursor.name === 'CodeText') this.writer.code(this.offset + cursor.from, this.offset + cursor.to);
    while (cursor.nextSibling());
    cursor.parent();
  }

  private htmlBlock(cursor: TreeCursor, container: Container): void {
    let from = this.offset + cursor.from;
    container.lead = undefined;
    this.html.quoted = container.quoted;
    for (const hole of this.holes(cursor)) {
      this.html.read(from, hole);
      from = hole + 1;
    }
    this.html.read(from, this.offset + cursor.to);
    this.html.closeBlock();
  }

  private table(cursor: TreeCursor, container: Container): void {
    const table = this.writer.newTable();
    const headers: string[] = [];
    let row = 0;
    container.lead = undefined;
    if (!cursor.firstChild()) return;
    do
      if (cursor.name === 'TableHeader' || cursor.name === 'TableRow')
        this.row(cursor, table, row++, headers, container.quoted);
    while (cursor.nextSibling());
    cursor.parent();
  }

  private row(cursor: TreeCursor, table: number, row: number, headers: string[], quoted: boolean): void {
    const isHeader = cursor.name === 'TableHeader';
    const start = cursor.from;
    let column = 0;
    let rowHeader: string | undefined;
    if (!cursor.firstChild()) return;
    do {
      if (cursor.name === 'TableDelimiter' && cursor.from > start) column++;
      if (cursor.name !== 'TableCell') continue;
      const text = this.cell(
        cursor,
        { table, row, column, isHeader, ...headersOf(headers[column], rowHeader, isHeader) },
        quoted,
      );
      if (isHeader) headers[column] = text;
      else if (column === 0) rowHeader = text;
    } while (cursor.nextSibling());
    cursor.parent();
  }

  private cell(cursor: TreeCursor, cell: NonNullable<BlockDetails['cell']>, quoted: boolean): string {
    const index = this.leaf('cell', this.offset + cursor.from, this.offset + cursor.to, { cell, quoted });
    return index === undefined ? '' : (this.writer.block(index)?.text ?? '');
  }
}

function headersOf(columnHeader: string | undefined, rowHeader: string | undefined, isHeader: boolean) {
  return {
    ...(columnHeader !== undefined && columnHeader !== '' && !isHeader ? { columnHeader } : {}),
    ...(rowHeader !== undefined && rowHeader !== '' ? { rowHeader } : {}),
  };
}
