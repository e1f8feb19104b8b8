import type { CommentSyntax, StringSyntax } from './comment-syntax.ts';

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

const CHARACTER = /'(?:\\[^\n]{1,8}?|[^'\\\n])'/y;
const PATTERN = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n]){0,500}\]|[^/\\[\n]){1,1000}\//y;

/** Finds the comments and docstrings of source code, in one pass. */
export class CommentScanner {
  private readonly text: string;
  private readonly syntax: CommentSyntax;
  private readonly starts = new Uint8Array(0x10000);
  private readonly missing = new Set<string>();
  private readonly comments: Comment[] = [];

  constructor(text: string, syntax: CommentSyntax) {
    this.text = text;
    this.syntax = syntax;
    const { line, block, strings, characters, patterns } = syntax;
    const marks = [
      ...line,
      ...block.map(([open]) => open),
      ...strings.map(({ open }) => open),
      characters ? "'" : '',
      patterns ? '/' : '',
    ];
    for (const mark of marks) if (mark !== '') this.starts[mark.charCodeAt(0)] = 1;
  }

  scan(): readonly Comment[] {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      if (this.starts[text.charCodeAt(at)] !== 1) at++;
      else
        at =
          this.blockComment(at) ||
          this.lineComment(at) ||
          this.string(at) ||
          this.character(at) ||
          this.pattern(at) ||
          at + 1;
    }
    return this.comments;
  }

  private blockComment(at: number): number {
    for (const [open, close] of this.syntax.block) {
      if (!this.text.startsWith(open, at) || (open === '\n=' && !/[a-z]/.test(this.text.charAt(at + 2)))) continue;
      const end = this.lookFor(close, at + open.length);
      if (end < 0) continue;
      this.add(at, end + close.length, open, close);
      return end + close.length;
    }
    return 0;
  }

  private lineComment(at: number): number {
    const open = this.syntax.line.find((mark) => this.text.startsWith(mark, at));
    if (open === undefined || (this.syntax.spaced && at > 0 && !/\s/.test(this.text.charAt(at - 1)))) return 0;
    const newline = this.text.indexOf('\n', at);
    const end = newline < 0 ? this.text.length : newline;
    this.add(at, end, open, '');
    return end;
  }

  private string(at: number): number {
    const string = this.syntax.strings.find(({ open }) => this.text.startsWith(open, at));
    if (string === undefined) return 0;
    const end = this.stringEnd(string, at + string.open.length);
    if (end < 0) return at + string.open.length;
    if (string.documents && this.standsAlone(at, end)) this.add(at, end, string.open, string.close);
    return end;
  }

  private stringEnd({ close, escapes, multiline }: StringSyntax, from: number): number {
    if (multiline && !escapes) {
      const end = this.lookFor(close, from);
      return end < 0 ? -1 : end + close.length;
    }
    if (multiline && this.missing.has(close)) return -1;
    const first = close.charCodeAt(0);
    for (let at = from; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 92 && escapes) at++;
      else if (code === first && this.text.startsWith(close, at)) return at + close.length;
      else if (code === 10 && !multiline) return at;
    }
    this.missing.add(close);
    return -1;
  }

  private character(at: number): number {
    CHARACTER.lastIndex = at;
    return this.syntax.characters && CHARACTER.test(this.text) ? CHARACTER.lastIndex : 0;
  }

  /** A regular expression stands where an operand may. */
  private pattern(at: number): number {
    if (
      !this.syntax.patterns ||
      !/(?:^|[(,=:[!&|?{};+\n]|return|=>)\s*$/.test(this.text.slice(Math.max(0, at - 12), at))
    )
      return 0;
    PATTERN.lastIndex = at;
    return PATTERN.test(this.text) ? PATTERN.lastIndex : 0;
  }

  private lookFor(close: string, from: number): number {
    if (this.missing.has(close)) return -1;
    const end = this.text.indexOf(close, from);
    if (end < 0) this.missing.add(close);
    return end;
  }

  private standsAlone(at: number, end: number): boolean {
    const { text } = this;
    const start = lineStart(text, at);
    const prefix = text.slice(start, at);
    if (
      !/^\s*(?:[rRuU]{1,2}|@(?:module|type)?doc\s+)?$/.test(prefix) ||
      !/^[ \t]*(?:[\n#]|$)/.test(text.slice(end, end + 40))
    )
      return false;
    return !/[(,=[{+\\%]\s*$/.test(text.slice(Math.max(0, start - 40), start));
  }

  private add(from: number, to: number, open: string, close: string): void {
    const start = open.startsWith('\n') ? from + 1 : from;
    const ownLine = this.text.slice(lineStart(this.text, start), start).trim() === '';
    this.comments.push({ from: start, to, open: open.trimStart(), close, ownLine });
  }
}

/** Where the line starts in which an offset lies; lines longer than this are cut. */
function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - 500);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}
