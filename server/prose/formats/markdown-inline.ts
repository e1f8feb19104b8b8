import { entityAt } from '../entities.ts';
import { find } from '../find.ts';
import type { ProseWriter } from '../writer.ts';
import { INLINE_CODE, STRUCK, superscriptAt, type Tag, tagAt } from './html-tags.ts';
import { type Delimiter, delimiterAt, matchDelimiters } from './markdown-emphasis.ts';
import { extensionAt } from './markdown-extensions.ts';
import { writeText } from './web-addresses.ts';

/** A stretch of the source that is not written as it stands. */
type Mark =
  | { readonly kind: 'skip' | 'object' | 'space'; readonly from: number; readonly to: number }
  | { readonly kind: 'code'; readonly from: number; readonly to: number; readonly inner: readonly [number, number] }
  | { readonly kind: 'text'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'delimiter'; readonly from: number; readonly to: number; readonly run: Delimiter };

interface Bracket {
  readonly from: number;
  /** Where its text starts. */
  readonly to: number;
  /** Its place among the marks, should it turn out to open a link. */
  readonly mark: number;
}

const SPECIAL = new Uint8Array(0x10000);
for (const character of '\\`&<[]!*_~{=$@%^') SPECIAL[character.charCodeAt(0)] = 1;

const LETTER = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const FOOTNOTE = /\[\^[^\]\s]{1,99}\]/y;
const AUTOLINK = /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>/y;
const DEFINITION =
  /^\[[^\]\n]{1,999}\]:[ \t]*\n?[ \t]*(?:<[^>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*(?:\n|$)/;
const ATTRIBUTES = /\{[#.:][^{}\n]{0,200}\}[ \t]*/y;
const EXPRESSION = /\{(?:[^{}]|\{[^{}]{0,300}\}){0,1000}\}/y;
const LONGEST_RUN = 16;
const LONGEST_LABEL = 999;
const LONGEST_TARGET = 1000;

/** The labels that link references in the document define, as `normalLabel` gives them. */
export interface References {
  has(label: string): boolean;
}

/** What a paragraph's inline content depends on beside its text. */
export interface InlineOptions {
  /** The labels that link references in the document define, as `normalLabel` gives them. */
  readonly references: References;
  /** Whether `{…}` is an expression, as in MDX. */
  readonly expressions: boolean;
}

/** Folds a link label: case and white space do not count. */
export function normalLabel(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * Writes the inline content of a Markdown paragraph. Holes are marks of enclosing blocks (`>` at a line's start),
 * sorted; they are left out. Gives the extents of notes written in place (`^[…]`): they want blocks of their own.
 */
export function writeInline(
  writer: ProseWriter,
  from: number,
  to: number,
  options: InlineOptions,
  holes: readonly number[] = [],
): readonly (readonly [number, number])[] {
  const begin = afterDefinitions(writer.document, from, to);
  const scanner = new InlineScanner(writer.document, begin, to, options, holes);
  const marks = scanner.scan();
  let done = begin;
  for (const mark of marks) {
    if (mark.from >= done) done = writeMark(writer, mark, done);
  }
  if (done < to) writeText(writer, done, to);
  return scanner.notes;
}

function afterDefinitions(text: string, from: number, to: number): number {
  let at = from;
  while (text.charAt(at) === '[' && at < to) {
    const match = DEFINITION.exec(text.slice(at, to));
    if (match === null) break;
    at += match[0].length;
  }
  return at;
}

/** Writes what stands before a mark and what the mark stands for; gives the offset up to which all is written. */
function writeMark(writer: ProseWriter, mark: Mark, done: number): number {
  if (mark.kind === 'delimiter') return writeDelimiter(writer, mark.run, done);
  writeText(writer, done, mark.from);
  if (mark.kind === 'object') writer.object(mark.from, mark.to);
  else if (mark.kind === 'space') writer.space(mark.from, mark.to);
  else if (mark.kind === 'text') writer.decoded(mark.text, mark.from, mark.to);
  else if (mark.kind === 'code') {
    writer.object(mark.from, mark.to);
    writer.code(...mark.inner);
  }
  return mark.to;
}

function writeDelimiter(writer: ProseWriter, run: Delimiter, done: number): number {
  if (run.opened + run.closed === 0) return done;
  writeText(writer, done, run.from);
  writer.source(run.from + run.closed, run.to - run.opened);
  return run.struckTo ?? run.to;
}

class InlineScanner {
  private readonly text: string;
  private readonly from: number;
  private readonly to: number;
  private readonly options: InlineOptions;
  private readonly holes: readonly number[];
  private readonly marks: Mark[] = [];
  private readonly brackets: Bracket[] = [];
  private readonly delimiters: Delimiter[] = [];
  /** What has been looked for in vain, so as not to look again. */
  private readonly missing = new Set<string>();
  private hole = 0;
  private quotes = 0;
  /** The texts of notes that stand in the paragraph. */
  readonly notes: [number, number][] = [];

  constructor(text: string, from: number, to: number, options: InlineOptions, holes: readonly number[]) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.options = options;
    this.holes = holes;
  }

  scan(): Mark[] {
    const { text, to } = this;
    for (let at = this.from; at < to; ) {
      if (at === this.holes[this.hole]) at = this.skipHole(at);
      else if (SPECIAL[text.charCodeAt(at)] === 1) at = this.special(text.charAt(at), at);
      else at++;
    }
    matchDelimiters(this.delimiters);
    return this.marks;
  }

  private skipHole(at: number): number {
    this.hole++;
    return this.mark('skip', at, at + 1);
  }

  private special(character: string, at: number): number {
    switch (character) {
      case '\\':
        return this.escape(at);
      case '`':
        return this.codeSpan(at);
      case '&':
        return this.entity(at);
      case '<':
        return this.angle(at);
      case '[':
        return this.openBracket(at, at + 1);
      case '!':
        return this.text.charAt(at + 1) === '[' ? this.openBracket(at, at + 2) : at + 1;
      case ']':
        return this.closeBracket(at);
      case '{':
        return this.brace(at);
      case '$':
      case '@':
      case '%':
      case '^':
        return this.extension(at) || at + 1;
      default:
        return this.delimiter(at);
    }
  }

  private mark(kind: 'skip' | 'object' | 'space', from: number, to: number): number {
    this.marks.push({ kind, from, to });
    return to;
  }

  /** Marks a stretch that another text stands for. */
  private standIn(text: string, from: number, to: number): number {
    this.marks.push({ kind: 'text', from, to, text });
    return to;
  }

  private escape(at: number): number {
    const next = at + 1 < this.to ? this.text.charAt(at + 1) : '';
    if (next === '\n') return this.mark('space', at, at + 1);
    if (!PUNCTUATION.test(next)) return at + 1;
    this.mark('skip', at, at + 1);
    return at + 2;
  }

  private codeSpan(at: number): number {
    const length = this.runLength(at);
    const close = length > LONGEST_RUN ? -1 : this.closingRun(at + length, length);
    if (close < 0) return at + length;
    this.marks.push({ kind: 'code', from: at, to: close + length, inner: [at + length, close] });
    return close + length;
  }

  private runLength(at: number): number {
    let end = at;
    while (end < this.to && this.text.charCodeAt(end) === 96) end++;
    return end - at;
  }

  private closingRun(from: number, length: number): number {
    const run = '`'.repeat(length);
    if (this.missing.has(run)) return -1;
    for (let at = find(this.text, run, from, this.to); at >= 0; at = find(this.text, run, at, this.to)) {
      const found = this.runLength(at);
      if (found === length) return at;
      at += found;
    }
    this.missing.add(run);
    return -1;
  }

  private entity(at: number): number {
    const entity = entityAt(this.text, at);
    return entity === undefined || entity.end > this.to ? at + 1 : this.standIn(entity.text, at, entity.end);
  }

  private angle(at: number): number {
    const { text, to } = this;
    if (text.startsWith('<!--', at)) return this.skipTo(at, '-->');
    if (text.startsWith('<?', at)) return this.skipTo(at, '?>');
    AUTOLINK.lastIndex = at;
    const autolink = AUTOLINK.exec(text);
    if (autolink !== null && AUTOLINK.lastIndex <= to) return this.mark('object', at, AUTOLINK.lastIndex);
    const tag = tagAt(text, at, to);
    return tag === undefined ? at + 1 : this.tag(tag);
  }

  private skipTo(at: number, closing: string): number {
    const end = this.lookFor(closing, at + 2);
    return end < 0 ? at + 1 : this.mark('skip', at, end + closing.length);
  }

  private lookFor(closing: string, from: number): number {
    if (this.missing.has(closing)) return -1;
    const end = find(this.text, closing, from, this.to);
    if (end < 0) this.missing.add(closing);
    return end;
  }

  private tag(tag: Tag): number {
    const { name, from, to, closing } = tag;
    if (name === 'br') return this.mark('space', from, to);
    if (name === 'q') return this.quotationMark(tag);
    const script = name === 'sup' && !closing ? superscriptAt(this.text, from) : undefined;
    if (script !== undefined) return this.standIn(script.text, from, script.end);
    const hides = STRUCK.has(name);
    if (closing || !(hides || INLINE_CODE.has(name))) return this.mark('skip', from, to);
    const endTag = `</${tag.source}>`;
    const close = this.lookFor(endTag, to);
    if (close < 0) return this.mark('skip', from, to);
    const end = close + endTag.length;
    if (hides) return this.mark('skip', from, end);
    this.marks.push({ kind: 'code', from, to: end, inner: [to, close] });
    return end;
  }

  private quotationMark({ from, to, closing }: Tag): number {
    if (closing && this.quotes === 0) return this.mark('skip', from, to);
    const depth = closing ? --this.quotes : this.quotes++;
    const text = (depth % 2 === 0 ? '“”' : '‘’').charAt(closing ? 1 : 0);
    return this.standIn(text, from, to);
  }

  private extension(at: number): number {
    const extension = extensionAt(this.text, at, this.to);
    if (extension === undefined) return 0;
    if (extension.kind !== 'note') return this.mark(extension.kind, at, extension.to);
    if (this.notes.length === 0 && !LETTER.test(this.text.slice(this.from, Math.min(at, this.from + 200)))) return 0;
    this.notes.push([at + 2, extension.to - 1]);
    return this.mark('skip', at, extension.to);
  }

  private openBracket(from: number, to: number): number {
    const citation = this.extension(from);
    if (citation > 0) return citation;
    FOOTNOTE.lastIndex = from;
    if (FOOTNOTE.test(this.text)) return this.mark('skip', from, FOOTNOTE.lastIndex);
    if (this.text.charAt(to) === '[') {
      const wiki = this.wikiLink(from, to + 1);
      if (wiki > 0) return wiki;
    }
    this.brackets.push({ from, to, mark: this.marks.length });
    this.mark('skip', from, from);
    return to;
  }

  /** `[[page]]` or `[[page|text]]`; `![[file]]` is left out. */
  private wikiLink(from: number, inner: number): number {
    const end = find(this.text, ']]', inner, Math.min(this.to, inner + 300));
    if (end < 0 || /[\n[]/.test(this.text.slice(inner, end))) return -1;
    if (inner - from === 3) return this.mark('skip', from, end + 2);
    const bar = find(this.text, '|', inner, end);
    this.mark('skip', from, bar < 0 ? inner : bar + 1);
    return this.mark('skip', end, end + 2);
  }

  private closeBracket(at: number): number {
    const bracket = this.brackets.pop();
    if (bracket === undefined) return at + 1;
    const end = this.linkEnd(bracket, at);
    if (end < 0) return at + 1;
    this.marks[bracket.mark] = { kind: 'skip', from: bracket.from, to: bracket.to };
    return this.mark('skip', at, end);
  }

  /** Where the link ends whose text closes here, or -1 where the brackets are just brackets. */
  private linkEnd(bracket: Bracket, at: number): number {
    const next = at + 1 < this.to ? this.text.charAt(at + 1) : '';
    if (next === '(') {
      const end = targetEnd(this.text, at + 2, Math.min(this.to, at + LONGEST_TARGET));
      if (end > 0) return end;
    }
    if (next === '{') {
      ATTRIBUTES.lastIndex = at + 1;
      const attributes = ATTRIBUTES.exec(this.text);
      if (attributes !== null) return at + 1 + attributes[0].trimEnd().length;
    }
    const close = next === '[' ? find(this.text, ']', at + 2, Math.min(this.to, at + LONGEST_LABEL)) : -1;
    if (close > at + 2 && this.isDefined(at + 2, close)) return close + 1;
    if (!this.isDefined(bracket.to, at)) return -1;
    return close === at + 2 ? close + 1 : at + 1;
  }

  private isDefined(from: number, to: number): boolean {
    if (to - from > LONGEST_LABEL) return false;
    return this.options.references.has(normalLabel(this.text.slice(from, to)));
  }

  /** Attributes at the end (`## Heading {#id}`) and expressions of templates. */
  private brace(at: number): number {
    if (this.options.expressions) {
      EXPRESSION.lastIndex = at;
      const expression = EXPRESSION.exec(this.text);
      if (expression !== null && EXPRESSION.lastIndex <= this.to)
        return this.mark(expression[0].startsWith('{/*') ? 'skip' : 'object', at, EXPRESSION.lastIndex);
    }
    const next = this.text.charAt(at + 1);
    if (next === '{' || next === '%') {
      const closing = next === '{' ? '}}' : '%}';
      const end = find(this.text, closing, at + 2, Math.min(this.to, at + 500));
      if (end > 0) return this.mark(next === '{' ? 'object' : 'skip', at, end + 2);
    }
    ATTRIBUTES.lastIndex = at;
    const attributes = ATTRIBUTES.exec(this.text);
    return attributes !== null && at + attributes[0].length >= this.to ? this.mark('skip', at, this.to) : at + 1;
  }

  private delimiter(at: number): number {
    const run = delimiterAt(this.text, at, this.from, this.to);
    if (!/[~=]/.test(run.character) || run.to - run.from === 2) {
      this.delimiters.push(run);
      this.marks.push({ kind: 'delimiter', from: run.from, to: run.to, run });
    }
    return run.to;
  }
}

/** The end of a link's target from behind its `(`: a URL, perhaps a title, and `)`; or -1. */
function targetEnd(text: string, from: number, limit: number): number {
  let at = afterUrl(text, skipBlanks(text, from, limit), limit);
  if (at < 0) return -1;
  const blanks = skipBlanks(text, at, limit);
  const quote = text.charAt(blanks);
  at = blanks;
  if (blanks < limit && (quote === '"' || quote === "'" || quote === '(')) {
    const close = find(text, quote === '(' ? ')' : quote, blanks + 1, limit);
    if (close < 0) return -1;
    at = skipBlanks(text, close + 1, limit);
  }
  return at < limit && text.charAt(at) === ')' ? at + 1 : -1;
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text.charAt(at))) at++;
  return at;
}

function afterUrl(text: string, from: number, limit: number): number {
  if (text.charAt(from) === '<') {
    const close = find(text, '>', from, limit);
    return close < 0 ? -1 : close + 1;
  }
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) return at;
    if (code === 92) at++;
    else if (code === 40) depth++;
    else if (code === 41 && depth-- === 0) return at;
  }
  return -1;
}
