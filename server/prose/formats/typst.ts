import { parseDate } from '../dates.ts';
import { find } from '../find.ts';
import { isEmpty, type Line, linesOf } from '../lines.ts';
import type { BlockKind } from '../types.ts';
import type { BlockDetails, ProseWriter } from '../writer.ts';
import { type Piece, writeRows } from './grid-table.ts';
import { type InlineRule, ruleSet, writeBlockByRules, writeByRules } from './inline-rules.ts';

const INLINE: readonly InlineRule[] = [
  { at: '\\', pattern: /\\u\{[\da-fA-F]{1,6}\}/dy, reads: 'object' },
  { at: '\\', pattern: /\\(?=\s)/dy, reads: '= ' },
  { at: '\\', pattern: /\\(\S)/dy, reads: 'raw' },
  { at: '/', pattern: /(?<!:)\/\/[^\n]{0,1000}/dy, reads: 'skip' },
  { at: '/', pattern: /\/\*(?:[^*]|\*(?!\/)){0,500}\*\//dy, reads: 'skip' },
  { at: '*', pattern: /(?<![\p{L}\p{N}])\*([^*]{1,1000}?)\*(?![\p{L}\p{N}])/duy, reads: 'text' },
  { at: '_', pattern: /(?<![\p{L}\p{N}])_([^_]{1,1000}?)_(?![\p{L}\p{N}])/duy, reads: 'text' },
  { at: '`', pattern: /```[^`\n]{0,20}([^`]{1,2000})```/dy, reads: 'code' },
  { at: '`', pattern: /`([^`\n]{1,500})`/dy, reads: 'literal' },
  { at: '$', pattern: /\$([\d.,]{1,20})\$/dy, reads: 'raw' },
  { at: '$', pattern: /\$[^$]{1,2000}\$/dy, reads: 'object' },
  { at: '@', pattern: /(?<!\w)@[A-Za-z][\w:.-]{0,100}(?:\[[^\]\n]{0,200}\])?/dy, reads: 'object' },
  { at: '<', pattern: /<[A-Za-z][\w:.-]{0,100}>/dy, reads: 'skip' },
  { at: '~', pattern: /~/dy, reads: '= ' },
  { at: '-', pattern: /---/dy, reads: '=—' },
  { at: '-', pattern: /--/dy, reads: '=–' },
  { at: '-', pattern: /-\?/dy, reads: 'skip' },
  { at: '.', pattern: /\.\.\./dy, reads: '=…' },
  { at: '#', pattern: /#footnote\[((?:[^[\]]|\[[^[\]]{0,500}\]){1,2000})\]/dy, reads: 'note' },
  {
    at: '#',
    pattern:
      /#(?:footnote|strike|cite|pagebreak|v|h|image|bibliography|outline|ref|label|counter)\b(?:\([^()]{0,500}\))?(?:\[[^[\]]{0,2000}\])?/dy,
    reads: 'skip',
  },
  { at: '#', pattern: /#quote(?:\([^()]{0,500}\))?\[([^[\]]{1,2000})\]/dy, reads: 'text' },
  {
    at: '#',
    pattern:
      /#[A-Za-z][\w.-]{0,60}(?:\((?:[^()"]|"[^"\n]{0,500}"|\([^()]{0,300}\)){0,1000}\))?\[((?:[^[\]]|\[[^[\]]{0,500}\]){1,2000})\]/dy,
    reads: 'text',
  },
  { at: '#', pattern: /#[A-Za-z][\w.-]{0,60}(?:\((?:[^()]|\([^()]{0,300}\)){0,1000}\))?;?/dy, reads: 'object' },
];
const RULES = ruleSet(INLINE);

const HEADING = /^(={1,6})[ \t]+(?=\S)/;
const ITEM = /^(?:[-+]|\d{1,3}\.)[ \t]+(?=\S)/;
const TERM = /^\/[ \t]+([^:\n]{1,200}):[ \t]*/;
const STATEMENT =
  /^#(?:let|set|show|import|include|pagebreak|outline|bibliography|v|h|line|colbreak|if|for|while|context|counter|state)\b/;
/** Calls whose content is a block of its own. */
const CONTAINER = /^#(?:figure|table|grid|align|block|quote|stack|columns|pad|page|title)[([]/;
const CALL = /^#[A-Za-z][\w.-]{0,60}\(/;

/** Code whose brackets are open for longer than this ends with its line. */
const LONGEST_STATEMENT = 5000;

/** Reads Typst: markup is prose, code is not, but content in brackets within it is. */
export function extractTypst(writer: ProseWriter): void {
  new TypstReader(writer).read(linesOf(writer.document));
}

interface OpenList {
  readonly indent: number;
  readonly marker: string;
  readonly id: number;
  leadIn?: number;
  /** The item that was written last. */
  last?: number;
}

class TypstReader {
  private readonly writer: ProseWriter;
  private readonly text: string;
  private lists: OpenList[] = [];
  private lead: number | undefined;

  constructor(writer: ProseWriter) {
    this.writer = writer;
    this.text = writer.document;
  }

  read(lines: readonly Line[]): void {
    for (let at = 0; at < lines.length; ) {
      const line = lines[at];
      if (line === undefined || isEmpty(line)) at++;
      else
        at = Math.max(
          at + 1,
          this.element(lines, at, line, this.text.slice(line.start, Math.min(line.to, line.start + 500))),
        );
    }
  }

  private write(kind: BlockKind, from: number, to: number, details: BlockDetails = {}): number | undefined {
    return writeBlockByRules(this.writer, kind, from, to, details, RULES);
  }

  private element(lines: readonly Line[], at: number, line: Line, content: string): number {
    const heading = HEADING.exec(content);
    if (heading !== null) {
      this.lead = this.write('heading', line.start + heading[0].length, line.to, { level: heading[1]?.length ?? 1 });
      this.lists = [];
      return at + 1;
    }
    if (content.startsWith('//')) return this.comment(line, at);
    if (content.startsWith('```')) return this.raw(lines, at, line);
    if (STATEMENT.test(content) || CALL.test(content)) return this.statement(lines, at, line, content);
    const item = ITEM.exec(content);
    if (item !== null) return this.item(lines, at, line, item[0].length);
    const term = TERM.exec(content);
    return term === null ? this.paragraph(lines, at, line) : this.term(lines, at, line, term);
  }

  private comment(line: Line, at: number): number {
    if (/^\/\/.{0,40}\p{L}/u.test(this.text.slice(line.start, line.start + 40)))
      this.write('comment', line.start + 2, line.to);
    return at + 1;
  }

  private raw(lines: readonly Line[], at: number, line: Line): number {
    const close = find(this.text, '```', line.start + 3, this.text.length);
    const end = close < 0 ? this.text.length : close;
    this.writer.code(line.start + 3, end);
    return this.lineBehind(lines, at, end);
  }

  private lineBehind(lines: readonly Line[], at: number, offset: number): number {
    let next = at + 1;
    while ((lines[next]?.from ?? Number.POSITIVE_INFINITY) <= offset) next++;
    return next;
  }

  /** Code, up to where its brackets close. Content in its brackets is prose, strings and names are not. */
  private statement(lines: readonly Line[], at: number, line: Line, content: string): number {
    const end = this.statementEnd(line);
    const isMarkup =
      /^#(?:figure|table|grid|align|block|box|text|quote|stack|columns|rect|pad|page|title|footnote|link)\b/.test(
        content,
      );
    if (!isMarkup && !STATEMENT.test(content)) return this.paragraph(lines, at, line);
    this.metadata(line.start, end);
    this.lead = undefined;
    this.lists = [];
    if (isMarkup && /^#(?:link|text|footnote)\b/.test(content)) return this.paragraph(lines, at, line);
    if (isMarkup) this.contents(line.start, end, content);
    else this.writer.code(line.start, end);
    return this.lineBehind(lines, at, end);
  }

  private metadata(from: number, to: number): void {
    const statement = this.text.slice(from, Math.min(to, from + 2000));
    if (!/^#set document/.test(statement)) return;
    const title = /title:\s*"([^"\n]{1,300})"/d.exec(statement)?.indices?.[1];
    if (title !== undefined) this.writer.write('title', from + title[0], from + title[1], { level: 0 });
    const date = /datetime\(\s*year:\s*(\d{4}),\s*month:\s*(\d{1,2}),\s*day:\s*(\d{1,2})/.exec(statement);
    if (date !== null) this.writer.date ??= parseDate(`${date[1]}-${date[2]}-${date[3]}`);
  }

  /** The end of the line in which the statement's brackets are balanced. */
  private statementEnd(line: Line): number {
    const { text } = this;
    let depth = 0;
    const limit = Math.min(text.length, line.start + LONGEST_STATEMENT);
    for (let at = line.start; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code === 34 && depth > 0) at = Math.max(at, find(text, '"', at + 1, Math.min(limit, at + 1000)));
      else if (code === 40 || code === 91 || code === 123) depth++;
      else if (code === 41 || code === 93 || code === 125) depth--;
      else if (code === 10 && depth <= 0) return at;
    }
    return limit === text.length ? limit : line.to;
  }

  private contents(from: number, to: number, content: string): void {
    const kind: BlockKind = content.startsWith('#quote') ? 'quotation' : 'paragraph';
    const columns = Number(/columns:\s*(\d+)/.exec(this.text.slice(from, Math.min(to, from + 500)))?.[1] ?? 0);
    const isTable = /^#(?:table|figure\(\s*table|grid)\b/.test(this.text.slice(from, from + 60)) && columns > 0;
    const rows: Piece[][][] = [];
    for (const [start, end, before] of this.brackets(from, to)) {
      if (/attribution:\s*$/.test(before)) continue;
      if (/caption:\s*$/.test(before)) this.write('caption', start, end);
      else if (!isTable && kind === 'paragraph' && this.text.slice(start, end).includes('\n'))
        this.read(linesOf(this.text, start, end));
      else if (!isTable) this.write(kind, start, end, { quoted: kind === 'quotation' });
      else if (rows.at(-1)?.length === columns || rows.length === 0) rows.push([[[start, end]]]);
      else rows.at(-1)?.push([[start, end]]);
    }
    if (!isTable) return;
    const headerRows = this.text.slice(from, to).includes('table.header') ? 1 : 0;
    writeRows(this.writer, rows, headerRows, (piece) => writeByRules(this.writer, ...piece, RULES));
  }

  /** Outermost `[…]`, with what stands before each. */
  private *brackets(from: number, to: number): Generator<readonly [number, number, string]> {
    let depth = 0;
    let start = from;
    for (let at = from; at < to; at++) {
      const character = this.text.charAt(at);
      if (character === '[' && depth++ === 0) start = at + 1;
      else if (character === ']' && --depth === 0)
        yield [start, at, this.text.slice(Math.max(from, start - 30), start - 1)];
    }
  }

  private item(lines: readonly Line[], at: number, line: Line, length: number): number {
    const marker = this.text.charAt(line.start).replace(/\d/, '+');
    const list = this.listFor(line.indent, marker);
    const { id, leadIn } = list;
    const end = this.paragraphEnd(lines, at, line.indent + 1);
    const index = this.write('item', line.start + length, lines[end - 1]?.to ?? line.to, {
      list: leadIn === undefined ? { id } : { id, leadIn },
    });
    if (index !== undefined) list.last = index;
    this.lead = undefined;
    return end;
  }

  /** The open list that an item belongs to, or a new one within the last item. */
  private listFor(indent: number, marker: string): OpenList {
    while ((this.lists.at(-1)?.indent ?? -1) > indent) this.lists.pop();
    const open = this.lists.at(-1);
    if (open?.indent === indent && open.marker === marker) return open;
    if (open?.indent === indent) this.lists.pop();
    const lead = this.lists.at(-1)?.last ?? this.lead;
    const list: OpenList = { indent, marker, id: this.writer.newList() };
    if (lead !== undefined) list.leadIn = lead;
    this.lists.push(list);
    return list;
  }

  private term(lines: readonly Line[], at: number, line: Line, match: RegExpExecArray): number {
    const from = line.start + match[0].length;
    const to = line.start + match[0].lastIndexOf(':', match[0].length);
    const term = this.write('term', line.start + 1, to);
    const end = this.paragraphEnd(lines, at, 1);
    this.write('paragraph', from, lines[end - 1]?.to ?? line.to, term === undefined ? {} : { term });
    return end;
  }

  private paragraph(lines: readonly Line[], at: number, line: Line): number {
    const end = this.paragraphEnd(lines, at, 0);
    this.lists = [];
    this.lead = this.write('paragraph', line.start, lines[end - 1]?.to ?? line.to);
    return end;
  }

  private paragraphEnd(lines: readonly Line[], at: number, indent: number): number {
    let end = at + 1;
    for (let line = lines[end]; line !== undefined && !isEmpty(line) && line.indent >= indent; line = lines[++end]) {
      const content = this.text.slice(line.start, Math.min(line.to, line.start + 210));
      if (
        HEADING.test(content) ||
        ITEM.test(content) ||
        TERM.test(content) ||
        STATEMENT.test(content) ||
        CONTAINER.test(content) ||
        /^(?:\/\/|```)/.test(content)
      )
        break;
    }
    return end;
  }
}
