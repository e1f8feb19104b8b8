import type { CommentSyntax, DelimitedSyntax, StringSyntax } from './comment-syntax.ts';

/** A comment or a docstring, with its marks. */
export interface Comment {
  readonly from: number;
  readonly to: number;
  /** The marks at both ends. */
  readonly open: string;
  readonly close: string;
  /** Whether nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

/** Reads what may start at an offset; gives the offset behind it, or 0. */
type Reader = (at: number) => number;

const PATTERN = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n]){0,500}\]|[^/\\[\n]){1,1000}\//y;
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};+~\n]|\breturn|\btypeof|\bcase|\bif|\band|\bor|\bnot|=>)\s*$/;

/** So often may an end be looked for in vain; behind that, what it would end is taken as plain code. */
const MOST_FAILURES = 32;
const DEEPEST_TEMPLATE = 20;

/** Finds the comments and docstrings of source code, in one pass. */
export class CommentScanner {
  private readonly text: string;
  private readonly syntax: CommentSyntax;
  /** By the ASCII character at which they start. */
  private readonly readers: (readonly Reader[])[] = Array.from({ length: 128 }, () => []);
  private readonly starts = new Uint8Array(128);
  private readonly missing = new Set<string>();
  private failures = 0;
  private readonly comments: Comment[] = [];

  constructor(text: string, syntax: CommentSyntax) {
    this.text = text;
    this.syntax = syntax;
    const { line, lineStart = [], block, strings, delimited = [], character, patterns } = syntax;
    for (const form of delimited) this.reads(form.at, (at) => this.delimited(form, at));
    for (const [open, close] of block) this.reads(open.charAt(0), (at) => this.blockComment(open, close, at));
    for (const mark of line) this.reads(mark.charAt(0), (at) => this.lineComment(mark, at, false));
    for (const mark of lineStart) this.reads(mark.charAt(0), (at) => this.lineComment(mark, at, true));
    if (character !== undefined) this.reads(character.at, (at) => behind(character.pattern, text, at));
    for (const form of strings) this.reads(form.open.charAt(0), (at) => this.string(form, at));
    if (patterns) this.reads('/', (at) => this.pattern(at));
  }

  scan(): readonly Comment[] {
    const { text, starts } = this;
    for (let at = this.documentation(); at < text.length; ) {
      const code = text.charCodeAt(at);
      at = code >= 128 || starts[code] === 0 ? at + 1 : this.firstOf(code, at) || at + 1;
    }
    return this.comments;
  }

  private firstOf(code: number, at: number): number {
    for (const read of this.readers[code] ?? []) {
      const end = read(at);
      if (end > at) return end;
    }
    return 0;
  }

  private reads(characters: string, reader: Reader): void {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      this.starts[code] = 1;
      this.readers[code] = [...(this.readers[code] ?? []), reader];
    }
  }

  /** A block that must start a line may start the document. */
  private documentation(): number {
    for (const [open, close] of this.syntax.block) {
      if (!open.startsWith('\n') || !this.text.startsWith(open.slice(1))) continue;
      const end = this.blockComment(open, close, -1);
      if (end > 0) return end;
    }
    return 0;
  }

  private blockComment(open: string, close: string, at: number): number {
    const { text } = this;
    if (at >= 0 && !text.startsWith(open, at)) return 0;
    const inner = at + open.length;
    if (open === '\n=' && !/[a-z]/.test(text.charAt(inner))) return 0;
    const end = this.syntax.nests ? this.nestedEnd(open, close, inner) : this.find(close, inner);
    if (end < 0 && open !== '\n=') return 0;
    const to = end < 0 ? text.length : end + close.length;
    this.add(at, to, open, end < 0 ? '' : close);
    return to;
  }

  /** Where the closing mark of a comment stands in which others may stand. */
  private nestedEnd(open: string, close: string, from: number): number {
    if (this.failures >= MOST_FAILURES) return -1;
    let depth = 1;
    let nextOpen = this.text.indexOf(open, from);
    for (let at = from; ; ) {
      const end = this.text.indexOf(close, at);
      if (end < 0) break;
      if (nextOpen >= 0 && nextOpen < end) {
        depth++;
        at = nextOpen + open.length;
        nextOpen = this.text.indexOf(open, at);
      } else if (--depth === 0) return end;
      else at = end + close.length;
      if (nextOpen >= 0 && nextOpen < at) nextOpen = this.text.indexOf(open, at);
    }
    this.failures++;
    return -1;
  }

  private lineComment(mark: string, at: number, startsLine: boolean): number {
    const { text } = this;
    if (!text.startsWith(mark, at)) return 0;
    if (this.syntax.spaced && at > 0 && !/\s/.test(text.charAt(at - 1))) return 0;
    if (startsLine && !this.isFirst(at)) return 0;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    this.add(at, end, mark, '');
    return end;
  }

  private delimited(form: DelimitedSyntax, at: number): number {
    form.open.lastIndex = at;
    const match = form.open.exec(this.text);
    if (match === null) return 0;
    const close = form.close.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    const inner = at + match[0].length;
    const end = form.closesLine ? this.closingLine(close, inner) : this.find(close, inner);
    if (end < 0) return 0;
    const to = end + close.length;
    if (form.comment) this.add(at, to, match[0], close);
    return close.endsWith('\n') ? end : to;
  }

  /** Where a mark stands first on a line and is a word of its own. */
  private closingLine(mark: string, from: number): number {
    if (this.missing.has(mark) || this.failures >= MOST_FAILURES) return -1;
    for (let at = this.text.indexOf(mark, from); at >= 0; at = this.text.indexOf(mark, at + mark.length))
      if (this.isFirst(at) && !/\w/.test(this.text.charAt(at + mark.length))) return at;
    return this.isMissing(mark);
  }

  private string(form: StringSyntax, at: number): number {
    if (!this.text.startsWith(form.open, at)) return 0;
    if (this.syntax.transposes && form.open === "'" && /[\w)\]}.'"]/.test(this.text.charAt(at - 1))) return at + 1;
    const end = this.stringEnd(form, at + form.open.length, 0);
    if (end < 0) return at + form.open.length;
    if (this.isDocumentation(form, at, end)) this.add(at, end, form.open, form.close);
    return end;
  }

  private stringEnd({ close, escapedBy, multiline, interpolates }: StringSyntax, from: number, depth: number): number {
    if (multiline && escapedBy === undefined) {
      const end = this.find(close, from);
      return end < 0 ? -1 : end + close.length;
    }
    if (multiline && this.missing.has(close)) return -1;
    const first = close.charCodeAt(0);
    const escaping = escapedBy?.charCodeAt(0);
    for (let at = from; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === escaping) at++;
      else if (code === first && this.text.startsWith(close, at)) return at + close.length;
      else if (code === 10 && !multiline) return at;
      else if (code === 36 && interpolates && this.text.charCodeAt(at + 1) === 123) {
        const end = this.interpolationEnd(at + 2, depth + 1);
        if (end < 0) break;
        at = end;
      }
    }
    return multiline ? this.isMissing(close) : this.text.length;
  }

  /** Where the `}` stands that ends `${…}` in a template; strings in it may be templates again. */
  private interpolationEnd(from: number, depth: number): number {
    if (depth > DEEPEST_TEMPLATE) return -1;
    let braces = 1;
    for (let at = from; at < this.text.length; at++) {
      const character = this.text.charAt(at);
      if (character === '{') braces++;
      else if (character === '}' && --braces === 0) return at;
      else if (character === '"' || character === "'" || character === '`') {
        const form = this.syntax.strings.find(({ open }) => open === character);
        const end = form === undefined ? at + 1 : this.stringEnd(form, at + 1, depth);
        if (end < 0) return -1;
        at = end - 1;
      }
    }
    return -1;
  }

  /** A regular expression stands where an operand may. */
  private pattern(at: number): number {
    if (!BEFORE_PATTERN.test(this.text.slice(Math.max(0, at - 12), at))) return 0;
    return behind(PATTERN, this.text, at);
  }

  private find(close: string, from: number): number {
    if (this.missing.has(close) || this.failures >= MOST_FAILURES) return -1;
    const end = this.text.indexOf(close, from);
    return end < 0 ? this.isMissing(close) : end;
  }

  private isMissing(close: string): -1 {
    this.missing.add(close);
    this.failures++;
    return -1;
  }

  private isDocumentation({ documents }: StringSyntax, at: number, end: number): boolean {
    if (documents === undefined) return false;
    const start = lineStart(this.text, at);
    const prefix = this.text.slice(start, at);
    if (documents === 'in-definition')
      return (
        prefix.trim() === '' &&
        /\n?[ \t]*\((?:\w+-)?(?:def|ns\b)[^\n]*\n$/.test(this.text.slice(Math.max(0, start - 200), start))
      );
    if (!/^\s*(?:[rRuU]{1,2}|@(?:module|type)?doc\s+(?:~[sS])?)?$/.test(prefix)) return false;
    if (!/^[ \t]*(?:[\n#]|$)/.test(this.text.slice(end, end + 40))) return false;
    return !/[(,=[{+\\%]\s*$/.test(this.text.slice(Math.max(0, start - 40), start));
  }

  private isFirst(at: number): boolean {
    return this.text.slice(lineStart(this.text, at), at).trim() === '';
  }

  private add(from: number, to: number, open: string, close: string): void {
    const start = open.startsWith('\n') ? from + 1 : from;
    this.comments.push({
      from: start,
      to,
      open: open.trimStart(),
      close: close.trimStart(),
      ownLine: this.isFirst(start),
    });
  }
}

/** Where a match at an offset ends, or 0. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** Where the line starts in which an offset lies; lines longer than this are cut. */
function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - 500);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}
