import { parseDate } from '../dates.ts';
import { isEmpty, type Line, linesOf } from '../lines.ts';
import type { BlockKind } from '../types.ts';
import type { BlockDetails, ProseWriter } from '../writer.ts';
import { type Piece, writeRows } from './grid-table.ts';
import { type InlineRule, ruleSet, writeBlockByRules, writeByRules } from './inline-rules.ts';

const BEFORE = /(?<![\p{L}\p{N}])/u.source;
const AFTER = /(?![\p{L}\p{N}])/u.source;
const emphasis = (mark: string, reads: InlineRule['reads']): InlineRule => ({
  at: mark,
  pattern: new RegExp(`${BEFORE}[${mark}](?=\\S)([^${mark}]{1,1000}?)(?<=\\S)[${mark}]${AFTER}`, 'dyu'),
  reads,
});

const RULES = ruleSet([
  emphasis('*', 'text'),
  emphasis('/', 'text'),
  emphasis('_', 'text'),
  emphasis('+', 'skip'),
  { at: '=', pattern: /(?<![\p{L}\p{N}])=(?=\S)([^=\n]{1,300}?)(?<=\S)=(?![\p{L}\p{N}])/duy, reads: 'literal' },
  { at: '~', pattern: /(?<![\p{L}\p{N}])~(?=\S)([^~\n]{1,300}?)(?<=\S)~(?![\p{L}\p{N}])/duy, reads: 'literal' },
  { at: '[', pattern: /\[\[[^\]\n]{1,300}\]\[([^\]]{1,500})\]\]/dy, reads: 'text' },
  { at: '[', pattern: /\[\[[^\]\n]{1,300}\]\]/dy, reads: 'object' },
  { at: '[', pattern: /\[fn:[\w-]{1,100}\]|\[cite[^\]\n]{1,500}\]/dy, reads: 'skip' },
  { at: '[', pattern: /\[fn:[\w-]{0,100}:((?:[^[\]]|\[[^[\]]{0,200}\]){1,500})\]/dy, reads: 'note' },
  { at: '@', pattern: /@@\w{1,20}:[^@\n]{0,300}@@/dy, reads: 'skip' },
  { at: '{', pattern: /\{\{\{[^{}\n]{1,200}\}\}\}/dy, reads: 'object' },
  { at: '$', pattern: /\$\$[^$]{1,1000}\$\$|\$(?=[^\s$])[^$\n]{0,100}[^\s$]\$(?!\w)/dy, reads: 'object' },
  { at: '\\', pattern: /\\\([^)\n]{1,300}\\\)|\\\[[^\]\n]{1,300}\\\]/dy, reads: 'object' },
  { at: '<[', pattern: /[<[]\d{4}-\d{2}-\d{2}[^>\]\n]{0,40}[>\]]/dy, reads: 'object' },
  { at: '-', pattern: /---/dy, reads: '=—' },
  { at: '-', pattern: /--/dy, reads: '=–' },
  { at: '\\', pattern: /\\\\(?=\n|$)/dy, reads: '= ' },
]);

const HEADING = /^(\*{1,8})[ \t]+(?:(?:TODO|DONE|NEXT|WAIT(?:ING)?|CANCELL?ED)[ \t]+)?(?:\[#[A-Z]\][ \t]+)?/;
const TAGS = /[ \t]+:[\w@#%:]{1,100}:$/;
const ITEM = /^(?:[-+]|\*(?=[ \t])|\d{1,3}[.)])[ \t]+(?:\[[ Xx-]\][ \t]+)?(?:\[@\d+\][ \t]+)?(?=\S)/;
const BEGIN = /^#\+begin_(\w+)/i;
const CODE = /^(?:src|example|export|latex|html|comment|verbatim)$/i;

/** Reads Org. */
export function extractOrg(writer: ProseWriter): void {
  new OrgReader(writer, linesOf(writer.document)).read();
}

class OrgReader {
  private readonly writer: ProseWriter;
  private readonly text: string;
  private readonly lines: readonly Line[];
  private lists: { indent: number; isNumbered: boolean; id: number; leadIn?: number; last?: number }[] = [];
  private lead: number | undefined;
  private quoted = false;

  constructor(writer: ProseWriter, lines: readonly Line[]) {
    this.writer = writer;
    this.text = writer.document;
    this.lines = lines;
  }

  read(): void {
    for (let at = 0; at < this.lines.length; ) {
      const line = this.lines[at];
      if (line === undefined || isEmpty(line)) at++;
      else
        at = Math.max(at + 1, this.element(at, line, this.text.slice(line.start, Math.min(line.to, line.start + 500))));
    }
  }

  private write(kind: BlockKind, from: number, to: number, details: BlockDetails = {}): number | undefined {
    return writeBlockByRules(this.writer, kind, from, to, { quoted: this.quoted, ...details }, RULES);
  }

  private element(at: number, line: Line, content: string): number {
    const heading = line.indent === 0 ? HEADING.exec(content) : null;
    if (heading !== null) return this.heading(at, line, heading);
    if (content.startsWith('#')) return this.keyword(at, line, content);
    if (/^:[A-Z_]{2,40}:$/i.test(content)) return this.behind(at, /^:end:$/i) || at + 1;
    if (/^(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):|^-{5,}$/.test(content)) return at + 1;
    if (content.startsWith('|')) return this.table(at);
    if (/^:(?: |$)/.test(content)) return this.code(at, at + 1);
    const item = ITEM.exec(content);
    return item === null ? this.paragraph(at, line, content) : this.item(at, line, item[0]);
  }

  private heading(at: number, line: Line, match: RegExpExecArray): number {
    const to = line.to - (TAGS.exec(this.text.slice(line.start, line.to))?.[0].length ?? 0);
    this.lists = [];
    this.lead = this.write('heading', line.start + match[0].length, to, { level: match[1]?.length ?? 1 });
    return at + 1;
  }

  private keyword(at: number, line: Line, content: string): number {
    const begin = BEGIN.exec(content)?.[1];
    if (begin !== undefined) return this.begin(at, begin);
    if (/^#\+end_/i.test(content)) this.quoted = false;
    const field = /^#\+(title|date|caption):[ \t]*/i.exec(content);
    const name = field?.[1]?.toLowerCase();
    const from = line.start + (field?.[0].length ?? 0);
    if (name === 'date')
      this.writer.date ??= parseDate(
        this.text
          .slice(from, line.to)
          .replace(/^[<[]/, '')
          .replace(/[\s>\]].*$/, (rest) => (/^\s\w{3}[>\]]|^[>\]]/.test(rest) ? '' : rest)),
      );
    else if (name !== undefined)
      this.write(name === 'title' ? 'title' : 'caption', from, line.to, name === 'title' ? { level: 0 } : {});
    else if (/^#[ \t]+.{0,40}\p{L}/u.test(content)) this.write('comment', line.start + 1, line.to);
    return at + 1;
  }

  private begin(at: number, name: string): number {
    this.lead = undefined;
    if (CODE.test(name)) return this.code(at + 1, this.behind(at, new RegExp(`^#\\+end_${name}`, 'i')) - 1) + 1;
    this.quoted = /^(?:quote|verse)$/i.test(name);
    return at + 1;
  }

  private code(from: number, to: number): number {
    this.writer.code(this.lines[from]?.from ?? 0, this.lines[to - 1]?.to ?? 0);
    return Math.max(from, to);
  }

  /** The index behind the line that a pattern matches, or behind the last. */
  private behind(at: number, pattern: RegExp): number {
    for (let next = at + 1; next < this.lines.length; next++) {
      const line = this.lines[next];
      if (line !== undefined && pattern.test(this.text.slice(line.start, Math.min(line.to, line.start + 60))))
        return next + 1;
    }
    return this.lines.length + 1;
  }

  private table(at: number): number {
    const rows: Piece[][][] = [];
    let headerRows = 0;
    let next = at;
    for (
      let line = this.lines[next];
      line !== undefined && this.text.charAt(line.start) === '|' && !isEmpty(line);
      line = this.lines[++next]
    ) {
      const content = this.text.slice(line.start, line.to);
      if (/^\|[-+]+\|?$/.test(content)) headerRows ||= rows.length;
      else rows.push(cells(content, line.start));
    }
    this.lead = undefined;
    writeRows(
      this.writer,
      rows,
      headerRows < rows.length ? headerRows : 0,
      ([from, to]) => writeByRules(this.writer, from, to, RULES),
      this.quoted,
    );
    return next;
  }

  private item(at: number, line: Line, mark: string): number {
    while ((this.lists.at(-1)?.indent ?? -1) > line.indent) this.lists.pop();
    let list = this.lists.at(-1);
    const isNumbered = /^\d/.test(mark);
    if (list?.indent !== line.indent || list.isNumbered !== isNumbered) {
      if (list?.indent === line.indent) this.lists.pop();
      const lead = this.lists.at(-1)?.last ?? this.lead;
      list = {
        indent: line.indent,
        isNumbered,
        id: this.writer.newList(),
        ...(lead === undefined ? {} : { leadIn: lead }),
      };
      this.lists.push(list);
    }
    const from = line.start + mark.length;
    const end = this.paragraphEnd(at, line.indent + 1);
    const to = this.lines[end - 1]?.to ?? line.to;
    const term = this.text.slice(from, Math.min(line.to, from + 300)).indexOf(' :: ');
    if (term > 0) this.write('paragraph', from + term + 4, to, this.termDetails(from, from + term));
    else {
      const { id, leadIn } = list;
      const index = this.write('item', from, to, { list: leadIn === undefined ? { id } : { id, leadIn } });
      if (index !== undefined) list.last = index;
    }
    this.lead = undefined;
    return end;
  }

  private termDetails(from: number, to: number): BlockDetails {
    const term = this.write('term', from, to);
    return term === undefined ? {} : { term };
  }

  private paragraph(at: number, line: Line, content: string): number {
    const footnote = /^\[fn:[\w-]{1,100}\][ \t]*/.exec(content)?.[0].length ?? 0;
    const end = this.paragraphEnd(at, 0);
    if (line.indent <= (this.lists.at(-1)?.indent ?? -1)) this.lists = [];
    this.lead = this.write(
      this.quoted ? 'quotation' : 'paragraph',
      line.start + footnote,
      this.lines[end - 1]?.to ?? line.to,
    );
    return end;
  }

  private paragraphEnd(at: number, indent: number): number {
    let end = at + 1;
    for (
      let line = this.lines[end];
      line !== undefined && !isEmpty(line) && line.indent >= indent;
      line = this.lines[++end]
    ) {
      const content = this.text.slice(line.start, Math.min(line.to, line.start + 60));
      if (ITEM.test(content) || /^[#|]|^:\w+:$|^\[fn:/.test(content) || (line.indent === 0 && HEADING.test(content)))
        break;
    }
    return end;
  }
}

function cells(content: string, start: number): Piece[][] {
  const row: Piece[][] = [];
  for (let from = 1; from < content.length; ) {
    const bar = content.indexOf('|', from);
    const to = bar < 0 ? content.length : bar;
    row.push([[start + from, start + to]]);
    from = to + 1;
  }
  return row;
}
