import { parseDate } from '../dates.ts';
import { find } from '../find.ts';
import { readFrontMatter } from '../front-matter.ts';
import { isEmpty, type Line, linesOf } from '../lines.ts';
import type { BlockKind } from '../types.ts';
import type { BlockDetails, ProseWriter } from '../writer.ts';
import { ASCIIDOC_RULES, FOOTNOTE } from './asciidoc-inline.ts';
import { asciidocTable } from './asciidoc-table.ts';
import { writeRows } from './grid-table.ts';
import { writeByRules } from './inline-rules.ts';

/** Reads AsciiDoc: titles, lists, tables, delimited blocks, admonitions. */
export function extractAsciidoc(writer: ProseWriter): void {
  const lines = linesOf(writer.document, readFrontMatter(writer));
  new AsciidocReader(writer, lines).read(0, lines.length, false);
}

const TITLE = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;
const ATTRIBUTE = /^:!?([\w-]{1,60})!?:(?:[ \t]+|$)/;
const ATTRIBUTE_LIST = /^\[[^\]\n]{0,500}\]$|^\[\[[^\]\n]{1,200}\]\]$/;
const DELIMITER = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|```\w*|"")$/;
const MARKER = /^(?:(\*{1,5}|-|\.{1,5}|•)|(\d{1,3}\.|[a-z]\.|[ivx]{1,5}\)))[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)/;
const TERM = /^(\S.{0,200}?)(?::{2,4}|;;)(?:[ \t]+|$)/;
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/;
const MACRO = /^(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif|icon)::\S*\[/;
const BREAK = /^(?:'{3,}|<{3,}|---|\*\*\*|- - -|\* \* \*)$/;
const REVISION = /^(?:v[\d.]+,?[ \t]*)?([^:]{4,40}?)(?::.*)?$/;

class AsciidocReader {
  private readonly writer: ProseWriter;
  private readonly text: string;
  private readonly lines: readonly Line[];
  /** The attribute list and the title that stand over the next block. */
  private attributes = '';
  private lead: number | undefined;
  private lists: { marker: string; id: number; leadIn?: number; last?: number }[] = [];
  /** Whether the lines at hand belong to a list item, by a `+` line. */
  private attached = false;
  private quoted = false;
  private term: number | undefined;

  constructor(writer: ProseWriter, lines: readonly Line[]) {
    this.writer = writer;
    this.text = writer.document;
    this.lines = lines;
  }

  read(from: number, to: number, quoted: boolean): void {
    const outer = this.quoted;
    this.quoted = quoted || outer;
    for (let at = from; at < to; ) {
      const line = this.lines[at];
      if (line === undefined || isEmpty(line)) at++;
      else at = Math.max(at + 1, this.element(at, to, line, this.content(line)));
    }
    this.quoted = outer;
  }

  private content(line: Line): string {
    return this.text.slice(line.start, Math.min(line.to, line.start + 600));
  }

  private element(at: number, to: number, line: Line, content: string): number {
    if (content.startsWith('//') && !content.startsWith('////')) return this.comment(at, line);
    if (ATTRIBUTE_LIST.test(content)) return this.attributeList(at, content);
    if (/^[|,:!]===+$/.test(content)) return this.table(at, to, content.charAt(0));
    if (DELIMITER.test(content)) return this.delimited(at, to, content);
    if (BREAK.test(content) || MACRO.test(content)) return this.leaveOut(at);
    if (content === '+') return this.attach(at);
    const title = TITLE.exec(content);
    if (title !== null) return this.title(at, line, title);
    const attribute = ATTRIBUTE.exec(content);
    if (attribute !== null && line.indent === 0) return this.attribute(at, line, attribute);
    if (/^\.[^\s.]/.test(content)) return this.blockTitle(at, line);
    return (
      this.listItem(at, to, line, content) ||
      this.definition(at, to, line, content) ||
      this.paragraph(at, to, line, content)
    );
  }

  /** Writes a block; footnotes in it get blocks of their own. */
  private write(kind: BlockKind, from: number, to: number, details: BlockDetails = {}): number | undefined {
    const leads = this.footnoteLeads(from, to);
    if (leads) this.footnotes(from, to);
    this.writer.begin(kind, { quoted: this.quoted, ...details });
    writeByRules(this.writer, from, to, ASCIIDOC_RULES);
    const index = this.writer.end();
    if (!leads) this.footnotes(from, to);
    return index;
  }

  /** Whether a footnote stands before any text: its block then comes first. */
  private footnoteLeads(from: number, to: number): boolean {
    const first = find(this.text, 'footnote', from, to);
    if (first < 0 || /[\p{L}\p{N}]/u.test(this.text.slice(from, first))) return false;
    this.writer.begin('paragraph');
    writeByRules(this.writer, from, first, ASCIIDOC_RULES);
    return this.writer.cancel();
  }

  private footnotes(from: number, to: number): void {
    const content = this.text.slice(from, to);
    if (!content.includes('footnote')) return;
    for (const match of content.matchAll(FOOTNOTE)) {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      this.writer.begin('paragraph', { quoted: this.quoted });
      writeByRules(this.writer, from + start, from + end, ASCIIDOC_RULES);
      this.writer.end();
    }
  }

  private comment(at: number, line: Line): number {
    const from = line.start + 2;
    if (/^\s*\p{L}/u.test(this.text.slice(from, line.to)) && !/^\s*\w+::/.test(this.text.slice(from, line.to)))
      this.write('comment', from, line.to);
    return at + 1;
  }

  private attributeList(at: number, content: string): number {
    this.attributes += content;
    if (!this.attached) this.endLists();
    return at + 1;
  }

  private leaveOut(at: number): number {
    this.lead = undefined;
    this.attributes = '';
    return at + 1;
  }

  private attach(at: number): number {
    this.attached = true;
    return at + 1;
  }

  private endLists(): void {
    this.lists = [];
    this.attached = false;
  }

  private title(at: number, line: Line, match: RegExpExecArray): number {
    this.endLists();
    const depth = match[1]?.length ?? 1;
    const isTitle = depth === 1 && this.writer.nextIndex === 0;
    const to = line.to - (/[ \t]+[=#]{1,6}$/.exec(this.content(line))?.[0].length ?? 0);
    const from = line.start + match[0].length;
    this.lead = this.write(isTitle ? 'title' : 'heading', from, to, { level: isTitle ? 0 : depth });
    this.attributes = '';
    return isTitle ? this.header(at + 1) : at + 1;
  }

  /** The author and revision lines right under the title. */
  private header(from: number): number {
    let at = from;
    for (let line = this.lines[at]; line !== undefined && !isEmpty(line); line = this.lines[++at]) {
      const content = this.content(line);
      const attribute = ATTRIBUTE.exec(content);
      if (attribute !== null) this.attribute(at, line, attribute);
      else if (/^(?:v?\d|[A-Z][a-z]{2,8}\s\d)/.test(content))
        this.writer.date ??= parseDate(REVISION.exec(content)?.[1] ?? '');
      else if (!content.startsWith('//') && !(at === from && /^[\p{L}.' -]{2,60}(?:<[^>]+>)?(?:;.*)?$/u.test(content)))
        break;
    }
    return at;
  }

  private attribute(at: number, line: Line, match: RegExpExecArray): number {
    const name = match[1];
    const value = this.text.slice(line.start + match[0].length, line.to);
    if (name === 'revdate' || name === 'date' || name === 'docdate') this.writer.date ??= parseDate(value);
    return at + 1;
  }

  private blockTitle(at: number, line: Line): number {
    if (!this.attached) this.endLists();
    this.write('caption', line.start + 1, line.to);
    this.lead = undefined;
    return at + 1;
  }

  private table(at: number, to: number, separator: string): number {
    const end = this.closing(at, to, `${separator}===`, true);
    const from = this.text.slice(this.lines[at]?.start, this.lines[at]?.to).startsWith('!') ? '!' : separator;
    const table = asciidocTable(this.text, this.lines.slice(at + 1, end), this.attributes, from);
    writeRows(
      this.writer,
      table.rows,
      table.headerRows,
      ([start, stop]) => writeByRules(this.writer, start, stop, ASCIIDOC_RULES),
      this.quoted,
    );
    if (!this.attached) this.endLists();
    return this.leaveOut(end);
  }

  /** The index of the line that closes a delimited block, or that behind the last. */
  private closing(at: number, to: number, delimiter: string, isPrefix = false): number {
    for (let next = at + 1; next < to; next++) {
      const line = this.lines[next];
      if (line === undefined) break;
      const content = line.to - line.start < 300 ? this.text.slice(line.start, line.to) : '';
      if (content === delimiter || (isPrefix && content.startsWith(delimiter))) return next;
    }
    return to;
  }

  private delimited(at: number, to: number, content: string): number {
    const mark = content.charAt(0);
    const end = this.closing(at, to, mark === '`' ? '```' : content);
    const { attributes } = this;
    this.attributes = '';
    if (!this.attached) this.endLists();
    this.attached = false;
    this.lead = undefined;
    if (mark === '/') return end + 1;
    const isQuote = mark === '_' || mark === '"' || /^\[(?:quote|verse)/.test(attributes);
    const isCode =
      mark === '.' ||
      mark === '`' ||
      mark === '+' ||
      (mark === '-' && content.length > 2) ||
      /^\[(?:source|listing|stem|literal)/.test(attributes);
    if (isCode && !isQuote) this.writer.code(this.lines[at + 1]?.from ?? 0, this.lines[end - 1]?.to ?? 0);
    else {
      const { lists } = this;
      this.lists = [];
      this.read(at + 1, end, isQuote);
      this.lists = lists;
    }
    return end + 1;
  }

  private listItem(at: number, to: number, line: Line, content: string): number {
    const match = MARKER.exec(content);
    if (match === null) return 0;
    const marker = match[1] ?? (match[2] ?? '').replace(/\w+/, '1');
    const list = this.listFor(marker);
    const end = this.paragraphEnd(at, to);
    const { id, leadIn } = list;
    const index = this.write('item', line.start + match[0].length, this.lines[end - 1]?.to ?? line.to, {
      list: leadIn === undefined ? { id } : { id, leadIn },
    });
    if (index !== undefined) list.last = index;
    this.lead = undefined;
    return end;
  }

  /** The list that a marker belongs to: an open one, or a new one within the last item. */
  private listFor(marker: string) {
    const open = this.lists.findIndex((list) => list.marker === marker);
    if (open >= 0) this.lists.length = open + 1;
    const known = this.lists[open];
    if (known !== undefined) return known;
    const lead = this.lists.at(-1)?.last ?? this.lead;
    const list: { marker: string; id: number; leadIn?: number; last?: number } = { marker, id: this.writer.newList() };
    if (lead !== undefined) list.leadIn = lead;
    this.lists.push(list);
    return list;
  }

  private definition(at: number, to: number, line: Line, content: string): number {
    const match = TERM.exec(content);
    if (match === null || content.includes('::*')) return 0;
    const term = this.write('term', line.start, line.start + (match[1]?.length ?? 0));
    const from = line.start + match[0].length;
    this.endLists();
    const end = this.paragraphEnd(at, to);
    const details = term === undefined ? {} : { term };
    this.term = undefined;
    if (from < line.to || end > at + 1)
      this.lead = this.write(
        'paragraph',
        Math.min(from, this.lines[end - 1]?.to ?? from),
        this.lines[end - 1]?.to ?? line.to,
        details,
      );
    else this.term = term;
    return end;
  }

  /** The index behind the lines of a paragraph. */
  private paragraphEnd(at: number, to: number): number {
    let end = at + 1;
    for (; end < to; end++) {
      const line = this.lines[end];
      if (line === undefined || isEmpty(line)) break;
      const content = this.text.slice(line.start, Math.min(line.to, line.start + 210));
      if (
        content === '+' ||
        MACRO.test(content) ||
        MARKER.test(content) ||
        DELIMITER.test(content) ||
        /^\|===|^\/\//.test(content)
      )
        break;
      if (
        ATTRIBUTE_LIST.test(content) ||
        (TERM.test(content) && !content.includes(': ')) ||
        /^\S.{0,100}::$/.test(content)
      )
        break;
    }
    return end;
  }

  private paragraph(at: number, to: number, line: Line, content: string): number {
    const end = this.paragraphEnd(at, to);
    const last = this.lines[end - 1] ?? line;
    const { attributes, attached, term } = this;
    this.attributes = '';
    this.attached = false;
    this.term = undefined;
    if (!attached) this.lists = this.lists.length > 0 && line.indent > 0 ? this.lists : [];
    const isLiteral =
      line.indent > 0 && !attached && this.lists.length === 0 && term === undefined && this.afterEmpty(at);
    if (isLiteral || /^\[(?:source|listing|literal|stem)/.test(attributes)) {
      this.writer.code(line.from, last.to);
      this.lead = undefined;
      return end;
    }
    const quoted =
      this.quoted ||
      /^\[(?:quote|verse)/.test(attributes) ||
      (content.startsWith('"') && /^-- /.test(this.content(last)));
    const skipped = ADMONITION.exec(content)?.[0].length ?? 0;
    const details: BlockDetails = { quoted, ...(term === undefined ? {} : { term }) };
    this.lead = this.write(quoted ? 'quotation' : 'paragraph', line.start + skipped, last.to, details);
    return end;
  }

  private afterEmpty(at: number): boolean {
    const before = this.lines[at - 1];
    return before === undefined || isEmpty(before);
  }
}
