import { parseDate } from '../dates.ts';
import { readFrontMatter } from '../front-matter.ts';
import { isEmpty, type Line, linesOf } from '../lines.ts';
import type { BlockKind } from '../types.ts';
import type { BlockDetails, ProseWriter } from '../writer.ts';
import { rowAt } from './csv.ts';
import type { Piece, Row } from './grid-table.ts';
import { writeByRules } from './inline-rules.ts';
import { RST_RULES } from './restructuredtext-inline.ts';
import { gridTable, simpleTable, writeRstTable } from './restructuredtext-tables.ts';

/** Reads reStructuredText: titles, lists, tables, directives, comments. */
export function extractRestructuredText(writer: ProseWriter): void {
  const lines = linesOf(writer.document, readFrontMatter(writer));
  new RstReader(writer).read(lines, { quoted: false, depth: 0 });
}

interface Container {
  readonly quoted: boolean;
  readonly depth: number;
  readonly term?: number;
  /** The item that the first paragraph is. */
  item?: BlockDetails | undefined;
  /** The paragraph or heading right before. */
  lead?: number | undefined;
  list?: { readonly id: number; readonly leadIn?: number; readonly kind: string } | undefined;
}

const UNDERLINE = /^([!-/:-@[-`{-~])\1{2,}$/;
const BULLET = /^[-*+•‣⁃][ \t]+(?=\S)|^[-*+•]$/;
const ENUMERATED = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|#)[.)]|\([A-Z]\))[ \t]+(?=\S)/;
const FIELD = /^:((?:[^:\\\n]|:(?=\S)|\\.){1,80}):(?:[ \t]+|$)/;
const EXPLICIT = /^\.\.(?:[ \t]+|$)/;
const DIRECTIVE = /^\.\.[ \t]+(?:\|[^|\n]{1,100}\|[ \t]+)?([A-Za-z][\w:.+-]{0,50})::(?:[ \t]+|$)/;
const FOOTNOTE = /^\.\.[ \t]+\[[^\]\n]{1,80}\][ \t]+/;
const TARGET = /^(?:\.\.[ \t]+_|__[ \t]|\.\.[ \t]+__)/;

const CODE =
  /^(?:code|code-block|sourcecode|literalinclude|highlight|parsed-literal|math|raw|doctest|prompt|testcode|productionlist|graphviz|mermaid|plot|jupyter-execute|ipython)$/;
const LEFT_OUT =
  /^(?:include|toctree|contents|index|meta|bibliography|sectnum|default-role|role|class|tabularcolumns|currentmodule|module|auto\w+|image|target-notes|sectionauthor|codeauthor|unicode|date|py:module|highlightlang)$/;
const QUOTING = /^(?:epigraph|pull-quote|highlights|blockquote)$/;
/** Their arguments are no text. */
const TEXTLESS = /^(?:only|ifconfig|container|rst-class|compound|tabs|tab-set|grid)$/;
const DEEPEST = 40;

class RstReader {
  private readonly writer: ProseWriter;
  private readonly text: string;
  /** Styles of section titles in the order in which they come up. */
  private readonly styles: string[] = [];

  constructor(writer: ProseWriter) {
    this.writer = writer;
    this.text = writer.document;
  }

  read(lines: readonly Line[], container: Container): void {
    const base = lines.find((line) => !isEmpty(line))?.indent ?? 0;
    for (let at = 0; at < lines.length; ) {
      const line = lines[at];
      if (line === undefined || isEmpty(line)) at++;
      else at = Math.max(at + 1, this.element(lines, at, line, base, container));
    }
  }

  private element(lines: readonly Line[], at: number, line: Line, base: number, container: Container): number {
    if (line.indent !== base || container.depth > DEEPEST) return this.indented(lines, at, container);
    const content = this.text.slice(line.start, Math.min(line.to, line.start + 300));
    return (
      this.explicit(lines, at, line, content, container) ||
      this.list(lines, at, line, content, container) ||
      this.title(lines, at, line, container) ||
      this.table(lines, at, container) ||
      this.field(lines, at, line, content, container) ||
      this.lineBlock(line, at, content, container) ||
      this.definition(lines, at, line, container) ||
      this.paragraph(lines, at, line, container)
    );
  }

  private write(kind: BlockKind, from: number, to: number, details: BlockDetails = {}): number | undefined {
    this.writer.begin(kind, details);
    writeByRules(this.writer, from, to, RST_RULES);
    return this.writer.end();
  }

  /** Something indented with nothing to explain it is a block quotation. */
  private indented(lines: readonly Line[], at: number, container: Container): number {
    const end = this.indentedEnd(lines, at, (lines[at]?.indent ?? 1) - 1);
    const quoted = lines.slice(at, end);
    container.lead = undefined;
    container.list = undefined;
    const { depth } = container;
    if (depth > DEEPEST) this.write('paragraph', quoted[0]?.start ?? 0, quoted.at(-1)?.to ?? 0);
    else this.read(quoted, { quoted: true, depth: depth + 1 });
    return end;
  }

  /** The index behind the lines that are indented more than so much, from a line on. */
  private indentedEnd(lines: readonly Line[], from: number, indent: number): number {
    let end = from;
    for (let at = from; at < lines.length; at++) {
      const line = lines[at];
      if (line === undefined || isEmpty(line)) continue;
      if (line.indent <= indent) break;
      end = at + 1;
    }
    return end;
  }

  private nested(
    lines: readonly Line[],
    container: Partial<Container> & { readonly depth: number; readonly quoted: boolean },
  ): void {
    this.read(lines, { ...container, depth: container.depth + 1 });
  }

  /** The lines of a body whose first starts behind its mark. */
  private body(lines: readonly Line[], at: number, line: Line, length: number): { body: Line[]; end: number } {
    const end = this.indentedEnd(lines, at + 1, line.indent);
    const rest = lines.slice(at + 1, end);
    const start = Math.min(line.start + length, line.to);
    const indent = rest.find((next) => !isEmpty(next))?.indent ?? line.indent + length;
    return { body: [{ ...line, from: start, start, indent }, ...rest], end };
  }

  private explicit(lines: readonly Line[], at: number, line: Line, content: string, container: Container): number {
    if (TARGET.test(content)) return this.indentedEnd(lines, at + 1, line.indent) || at + 1;
    if (!EXPLICIT.test(content)) return 0;
    container.list = undefined;
    const directive = DIRECTIVE.exec(content);
    if (directive !== null) return this.directive(lines, at, line, directive, container);
    const footnote = FOOTNOTE.exec(content)?.[0];
    const length = footnote?.length ?? EXPLICIT.exec(content)?.[0].length ?? 0;
    const { body, end } = this.body(lines, at, line, length);
    if (footnote !== undefined) this.nested(body, { quoted: container.quoted, depth: container.depth });
    else this.comment(body);
    return Math.max(end, at + 1);
  }

  /** Comments; some site generators keep the title and the date in them. */
  private comment(body: readonly Line[]): void {
    const first = body[0];
    const field = first === undefined ? null : /^(title|date):[ \t]*/.exec(this.text.slice(first.start, first.to));
    if (first !== undefined && field?.[1] === 'title')
      this.write('title', first.start + field[0].length, first.to, { level: 0 });
    else if (first !== undefined && field !== null)
      this.writer.date ??= parseDate(this.text.slice(first.start + field[0].length, first.to));
    else {
      for (const [from, to] of runs(body)) this.write('comment', from, to);
    }
  }

  private directive(
    lines: readonly Line[],
    at: number,
    line: Line,
    match: RegExpExecArray,
    container: Container,
  ): number {
    const name = match[1] ?? '';
    const { body, end } = this.body(lines, at, line, match[0].length);
    const next = Math.max(end, at + 1);
    const argument = body[0];
    const content = this.afterOptions(body.slice(1));
    const options = body.slice(1, body.length - content.length);
    if (name === 'replace') return next;
    container.lead = undefined;
    if (CODE.test(name)) this.code(content);
    else if (!LEFT_OUT.test(name))
      this.prosaic(name, TEXTLESS.test(name) ? undefined : argument, options, content, container);
    return next;
  }

  private prosaic(
    name: string,
    argument: Line | undefined,
    options: readonly Line[],
    content: readonly Line[],
    container: Container,
  ): void {
    const { quoted, depth } = container;
    const has = argument !== undefined && !isEmpty(argument);
    if (name === 'rubric' && has) this.write('heading', argument.start, argument.to, { level: 4, quoted });
    else if (/table$/.test(name) || name === 'topic' || name === 'sidebar' || name === 'admonition') {
      if (has)
        this.write(/table$/.test(name) ? 'caption' : 'heading', argument.start, argument.to, {
          quoted,
          ...(/table$/.test(name) ? {} : { level: 4 }),
        });
      if (name === 'list-table') this.listTable(content, options, quoted);
      else if (name === 'csv-table') this.separatedTable(content, options, quoted);
      else this.nested(content, { quoted, depth });
    } else if (name === 'figure') this.figure(content, container);
    else {
      if (has) this.nested([argument, ...content], { quoted: quoted || QUOTING.test(name), depth });
      else this.nested(content, { quoted: quoted || QUOTING.test(name), depth });
    }
  }

  private figure(content: readonly Line[], { quoted, depth }: Container): void {
    const [caption, ...rest] = runs(content);
    if (caption !== undefined) this.write('caption', caption[0], caption[1], { quoted });
    const legend = rest[0];
    if (legend !== undefined)
      this.nested(
        content.filter((line) => line.from >= legend[0] || line.to > legend[0]),
        { quoted, depth },
      );
  }

  /** The lines behind a directive's options. */
  private afterOptions(lines: readonly Line[]): readonly Line[] {
    let at = 0;
    while (at < lines.length) {
      const line = lines[at];
      if (line === undefined || !FIELD.test(this.text.slice(line.start, Math.min(line.to, line.start + 100)))) break;
      at++;
    }
    return lines.slice(at);
  }

  private code(lines: readonly Line[]): void {
    const filled = lines.filter((line) => !isEmpty(line));
    this.writer.code(filled[0]?.start ?? 0, filled.at(-1)?.to ?? 0);
  }

  private headerRows(options: readonly Line[]): number {
    const found = options.map((line) => /^:header-rows:\s+(\d)/.exec(this.text.slice(line.start, line.to))?.[1]);
    return Number(found.find((rows) => rows !== undefined) ?? 0);
  }

  /** A table in the manner of CSV; its headers may stand in an option. */
  private separatedTable(lines: readonly Line[], options: readonly Line[], quoted: boolean): void {
    const header = options.find((line) => this.text.startsWith(':header:', line.start));
    const headers = header === undefined ? [] : [{ ...header, start: header.start + ':header:'.length }];
    const rows = [...headers, ...lines.filter((line) => !isEmpty(line))].map((line) =>
      rowAt(this.text, line.start, ',').fields.map(([from, to]): Piece[] => [[from, Math.min(to, line.to)]]),
    );
    this.writeTable({ rows, headerRows: headers.length + this.headerRows(options), next: 0 }, quoted);
  }

  private listTable(lines: readonly Line[], options: readonly Line[], quoted: boolean): void {
    const rows: Piece[][][] = [];
    for (const line of lines) {
      if (isEmpty(line)) continue;
      const mark =
        /^(?:\*[ \t]+)?(?:-(?:[ \t]+|$))?/.exec(this.text.slice(line.start, Math.min(line.to, line.start + 40)))?.[0] ??
        '';
      if (mark.startsWith('*')) rows.push([]);
      const piece: Piece = [line.start + mark.length, line.to];
      if (mark.includes('-')) rows.at(-1)?.push([piece]);
      else rows.at(-1)?.at(-1)?.push(piece);
    }
    this.writeTable({ rows, headerRows: this.headerRows(options), next: 0 }, quoted);
  }

  private list(lines: readonly Line[], at: number, line: Line, content: string, container: Container): number {
    const mark = BULLET.exec(content)?.[0] ?? ENUMERATED.exec(content)?.[0];
    if (mark === undefined || this.isWrapped(lines, at, line, mark)) return 0;
    const kind = /^[-*+•‣⁃]/.test(mark) ? mark.charAt(0) : mark.replace(/[\p{L}\p{N}#]+/u, '1').trim();
    if (container.list?.kind !== kind) {
      const { lead } = container;
      const id = this.writer.newList();
      container.list = lead === undefined ? { id, kind } : { id, leadIn: lead, kind };
      container.lead = undefined;
    }
    const { list, quoted, depth } = container;
    const { body, end } = this.body(lines, at, line, mark.length);
    const { id, leadIn } = list ?? { id: 0 };
    this.nested(body, { quoted, depth, item: { list: leadIn === undefined ? { id } : { id, leadIn } } });
    return Math.max(end, at + 1);
  }

  /** An enumerator whose next line is not indented is the start of a wrapped line: "19. The meeting". */
  private isWrapped(lines: readonly Line[], at: number, line: Line, mark: string): boolean {
    const next = lines[at + 1];
    if (next === undefined || isEmpty(next) || /^[-*+•‣⁃]/.test(mark)) return false;
    const content = this.text.slice(next.start, Math.min(next.to, next.start + 20));
    return next.indent <= line.indent && !ENUMERATED.test(content);
  }

  private title(lines: readonly Line[], at: number, line: Line, container: Container): number {
    const mark = this.underline(line);
    const next = lines[at + 1];
    const third = lines[at + 2];
    if (mark === undefined) {
      const under = next === undefined ? undefined : this.underline(next);
      if (under === undefined || next === undefined || next.to - next.start < Math.min(line.to - line.start, 4))
        return 0;
      return this.heading(line, under, container) + at + 2;
    }
    const over = third === undefined ? undefined : this.underline(third);
    if (next !== undefined && !isEmpty(next) && over === mark)
      return this.heading(next, `${mark}${mark}`, container) + at + 3;
    if (next === undefined || isEmpty(next)) {
      container.lead = undefined;
      return at + 1;
    }
    return 0;
  }

  private underline(line: Line): string | undefined {
    if (line.to - line.start > 300) return undefined;
    const mark = UNDERLINE.exec(this.text.slice(line.start, line.to))?.[1];
    return mark !== undefined && line.to - line.start >= 3 ? mark : undefined;
  }

  private heading(line: Line, style: string, container: Container): 0 {
    if (!this.styles.includes(style)) this.styles.push(style);
    container.list = undefined;
    container.lead = this.write('heading', line.start, line.to, {
      level: this.styles.indexOf(style) + 1,
      quoted: container.quoted,
    });
    return 0;
  }

  private table(lines: readonly Line[], at: number, container: Container): number {
    const table = gridTable(this.text, lines, at) ?? simpleTable(this.text, lines, at);
    if (table === undefined) return 0;
    container.lead = undefined;
    container.list = undefined;
    this.writeTable(table, container.quoted);
    return table.next;
  }

  private writeTable(table: { rows: readonly Row[]; headerRows: number; next: number }, quoted: boolean): void {
    writeRstTable(this.writer, table, quoted, ([from, to]) => writeByRules(this.writer, from, to, RST_RULES));
  }

  private field(lines: readonly Line[], at: number, line: Line, content: string, container: Container): number {
    const field = FIELD.exec(content);
    if (field === null) return 0;
    const { body, end } = this.body(lines, at, line, field[0].length);
    const name = field[1]?.toLowerCase();
    if (name === 'date') this.writer.date ??= parseDate(this.text.slice(line.start + field[0].length, line.to));
    else this.nested(body, { quoted: container.quoted, depth: container.depth });
    return Math.max(end, at + 1);
  }

  private lineBlock(line: Line, at: number, content: string, container: Container): number {
    const mark = /^\|(?:[ \t]+|$)/.exec(content);
    if (mark === null) return 0;
    container.lead = this.write('paragraph', line.start + mark[0].length, line.to, { quoted: container.quoted });
    return at + 1;
  }

  private definition(lines: readonly Line[], at: number, line: Line, container: Container): number {
    const next = lines[at + 1];
    if (next === undefined || isEmpty(next) || next.indent <= line.indent || container.item !== undefined) return 0;
    const { quoted, depth } = container;
    const classifier = this.text.slice(line.start, line.to).indexOf(' : ');
    const term = this.write('term', line.start, classifier < 0 ? line.to : line.start + classifier, { quoted });
    const end = this.indentedEnd(lines, at + 1, line.indent);
    this.nested(lines.slice(at + 1, end), term === undefined ? { quoted, depth } : { quoted, depth, term });
    container.lead = undefined;
    container.list = undefined;
    return end;
  }

  private paragraph(lines: readonly Line[], at: number, line: Line, container: Container): number {
    let end = at + 1;
    for (let next = lines[end]; next !== undefined && !isEmpty(next) && next.indent === line.indent; next = lines[end])
      end++;
    const last = lines[end - 1] ?? line;
    const introduces = this.text.startsWith('::', last.to - 2) && last.to - 2 >= line.start;
    const bare = introduces && (last.to - 2 === last.start || this.text.charAt(last.to - 3) === ' ');
    const { quoted, item, term } = container;
    const details: BlockDetails = { quoted, ...item, ...(term === undefined ? {} : { term }) };
    const kind: BlockKind = item !== undefined ? 'item' : quoted ? 'quotation' : 'paragraph';
    if (/^>>>/.test(this.text.slice(line.start, line.start + 3))) this.writer.code(line.start, last.to);
    else container.lead = this.write(kind, line.start, introduces ? last.to - (bare ? 2 : 1) : last.to, details);
    container.item = undefined;
    container.list = undefined;
    return introduces ? this.literalBlock(lines, end, line.indent) : end;
  }

  /** What is indented behind `::` is code. */
  private literalBlock(lines: readonly Line[], from: number, indent: number): number {
    const end = this.indentedEnd(lines, from, indent);
    this.code(lines.slice(from, end));
    return Math.max(end, from);
  }
}

/** The extents of runs of lines between empty ones. */
function runs(lines: readonly Line[]): [number, number][] {
  const extents: [number, number][] = [];
  let open: [number, number] | undefined;
  for (const line of lines) {
    if (isEmpty(line)) open = undefined;
    else if (open !== undefined) open[1] = line.to;
    else {
      open = [line.start, line.to];
      extents.push(open);
    }
  }
  return extents;
}
