import { parseDate } from '../dates.ts';
import { Finder, find } from '../find.ts';
import type { BlockKind } from '../types.ts';
import type { BlockDetails, ProseWriter } from '../writer.ts';
import {
  ACCENTS,
  ENVIRONMENT_ARGUMENTS,
  HEADINGS,
  IGNORED,
  LISTS,
  MATH,
  OBJECTS,
  QUOTATIONS,
  SKIPPED_ARGUMENTS,
  SYMBOLS,
  TABLES,
  VERBATIM,
} from './latex-commands.ts';
import { afterBlanks, afterOption, lineEnd, pairBraces } from './latex-groups.ts';
import { LatexTable } from './latex-table.ts';
import { looksLikeCode } from './literals.ts';

/** Reads LaTeX, whole documents (then only titles and comments count in the preamble) or fragments. */
export function extractLatex(writer: ProseWriter): void {
  const { document } = writer;
  const reader = new LatexReader(writer);
  const begin = document.indexOf('\\begin{document}');
  if (begin >= 0) reader.preamble(begin);
  const end = document.indexOf('\\end{document}');
  reader.read(Math.max(begin, 0), end < 0 ? document.length : end);
  reader.closeBlock();
}

const SPECIAL = new Uint8Array(0x10000);
for (const character of "\\{}%$~`'-&\n") SPECIAL[character.charCodeAt(0)] = 1;

const COMMAND = /\\(?:([A-Za-z@]+)\*?|[^A-Za-z])/y;
const MACRO = /\\(?:(?:re)?newcommand\*?\s*\{?|def\s*)\\([A-Za-z]+)\}?\s*\{([^{}\\$#\n]{1,200})(?:\\xspace)?\}/g;
const ACRONYM =
  /\\(?:newacronym|acro|acrodef|DeclareAcronym)\s{0,5}(?:\[[^\]\n]{0,200}\])?\s{0,5}\{([\w:-]{1,60})\}\s{0,5}\{([^{}\\\n]{1,60})\}/g;
const GLOSSARY =
  /\\newglossaryentry\s{0,5}\{([\w:-]{1,60})\}\s{0,5}\{\s{0,20}name\s{0,5}=\s{0,5}\{?([^{}\\,\n]{1,60})/g;
const ACRONYMS = /^(?:[Gg]ls(?:pl|xtrshort|symbol|name)?|GLS|[Aa]crshort(?:pl)?|[Aa]c[ps]?|[Aa]cs?)$/;
/** Symbols behind which the space is not printed; behind others people mean it. */
const TIGHT = /^(?:\w{1,2}|slash|text(?:en|em)dash|pounds|textsterling|textdollar|EUR|euro)$/;
/** Boxes of slides; their argument is a title. */
const BOXES = /^(?:(?:alert|example)?block|tcolorbox|mdframed)$/;
const OVERLAY = /<[\d,+-]{1,20}>/y;
const DEEPEST = 50;
const LONGEST_FORMULA = 5000;

interface Style {
  readonly kind: BlockKind;
  readonly details: BlockDetails;
}

/** Text that gets a block of its own behind the paragraph in which it stands: a footnote, a comment. */
interface Deferred {
  readonly kind: BlockKind;
  readonly pieces: [number, number][];
}

interface List {
  readonly id: number;
  readonly leadIn?: number;
  readonly describes: boolean;
}

class LatexReader {
  private readonly writer: ProseWriter;
  private readonly braces: ReadonlyMap<number, number>;
  private readonly macros = new Map<string, string>();
  /** What `\gls{key}` prints. */
  private readonly acronyms = new Map<string, string>();
  private readonly lists: List[] = [];
  private readonly tables: LatexTable[] = [];
  private deferred: Deferred[] = [];
  private style: Style | undefined;
  private quotations = 0;
  private quotes = 0;
  private lead: number | undefined;
  private depth = 0;
  private readonly finder: Finder;

  constructor(writer: ProseWriter) {
    this.writer = writer;
    this.finder = new Finder(writer.document);
    this.braces = pairBraces(writer.document);
    for (const match of writer.document.matchAll(MACRO)) this.macros.set(match[1] ?? '', match[2] ?? '');
    for (const match of writer.document.matchAll(ACRONYM)) this.acronyms.set(match[1] ?? '', match[2] ?? '');
    for (const match of writer.document.matchAll(GLOSSARY)) this.acronyms.set(match[1] ?? '', match[2] ?? '');
  }

  /** Finds the title, the date and comments before the document proper. */
  preamble(to: number): void {
    const { document } = this.writer;
    for (let at = 0; at < to; at++) {
      const code = document.charCodeAt(at);
      if (code === 37) at = this.comment(at, to) - 1;
      else if (code !== 92) continue;
      else if (/^(?:sub)?title\b/.test(document.slice(at + 1, at + 10)) || document.startsWith('date{', at + 1)) {
        at = Math.max(at, this.command(at) - 1);
      } else at++;
    }
    this.closeBlock();
  }

  read(from: number, to: number): void {
    const { document } = this.writer;
    let done = from;
    for (let at = from; at < to; ) {
      if (SPECIAL[document.charCodeAt(at)] !== 1) {
        at++;
        continue;
      }
      this.pending = done;
      const next = this.special(document.charAt(at), at, to);
      if (next > at) done = next;
      at = Math.max(next, at + 1);
    }
    this.text(done, to);
  }

  /** Where the text starts that has not yet been written. */
  private pending = 0;

  /** Writes what stands before the special character at hand. */
  private flush(at: number): void {
    this.text(this.pending, at);
    this.pending = at;
  }

  /** Handles a special character; gives the offset behind it, or its own where it is plain text. */
  private special(character: string, at: number, to: number): number {
    const { document } = this.writer;
    switch (character) {
      case '\\':
        this.flush(at);
        return this.command(at);
      case '{':
      case '}':
        this.flush(at);
        return at + 1;
      case '%':
        this.flush(at);
        return this.comment(at, to);
      case '$':
        return this.formula(at, to);
      case '~':
        return this.decoded(' ', at, at + 1);
      case '&':
        return this.ampersand(at);
      case '\n':
        return this.newline(at, to);
      case '-':
        if (document.startsWith('---', at)) return this.decoded('—', at, at + 3);
        return document.startsWith('--', at) ? this.decoded('–', at, at + 2) : at;
      case '`':
        return document.charAt(at + 1) === '`' ? this.decoded('“', at, at + 2) : this.decoded('‘', at, at + 1);
      default:
        return document.charAt(at + 1) === "'" ? this.decoded('”', at, at + 2) : at;
    }
  }

  private text(from: number, to: number): void {
    if (from >= to) return;
    if (!this.writer.isOpen && this.writer.document.slice(from, to).trim() === '') return;
    this.openBlock();
    this.writer.source(from, to);
  }

  private decoded(text: string, from: number, to: number): number {
    this.flush(from);
    if (text.trim() !== '') this.openBlock();
    this.writer.decoded(text, from, to);
    return to;
  }

  private object(from: number, to: number): number {
    this.openBlock();
    this.writer.object(from, to);
    return to;
  }

  private openBlock(): void {
    if (this.writer.isOpen) return;
    const table = this.tables.at(-1);
    const plain: Style = { kind: table ? 'cell' : this.quotations > 0 ? 'quotation' : 'paragraph', details: {} };
    const { kind, details } = this.style ?? plain;
    const cell = kind === 'cell' ? table?.position() : undefined;
    this.writer.begin(kind, { quoted: this.quotations > 0, ...(cell === undefined ? {} : { cell }), ...details });
  }

  /** Closes the open block and writes what stood in it but has a block of its own. */
  closeBlock(): void {
    const index = this.writer.end();
    if (index !== undefined) {
      this.style = undefined;
      const block = this.writer.block(index);
      this.lead = block?.kind === 'caption' ? undefined : index;
      this.tables.at(-1)?.noteText(block?.text ?? '');
    }
    const deferred = this.deferred;
    this.deferred = [];
    if (deferred.length > 0) this.writeDeferred(deferred);
  }

  private writeDeferred(deferred: readonly Deferred[]): void {
    const { style, lead } = this;
    const tables = this.tables.splice(0);
    for (const { kind, pieces } of deferred) {
      this.style = { kind, details: {} };
      for (const [from, to] of pieces) {
        if (kind === 'comment') this.commentLine(from, to);
        else this.nested(from, to);
      }
      this.closeBlock();
    }
    this.tables.push(...tables);
    this.style = style;
    this.lead = lead;
  }

  private commentLine(from: number, to: number): void {
    this.text(from, to);
    this.writer.space(to, to + 1, true);
  }

  private nested(from: number, to: number): void {
    const { pending } = this;
    if (++this.depth > DEEPEST) this.text(from, to);
    else this.read(from, to);
    this.depth--;
    this.pending = pending;
  }

  /** A comment runs to the end of its line; consecutive ones make one block. */
  private comment(at: number, to: number): number {
    const { document } = this.writer;
    const end = Math.min(lineEnd(document, at), to);
    const from = at + (/^%+/.exec(document.slice(at, at + 80))?.[0].length ?? 1);
    const isProse =
      /^\s*(?:[\p{L}\p{N}“"'(]|[^\s\x21-\x7f])/u.test(document.slice(from, from + 40)) &&
      !/^\s*!?(?:TeX|%|arara:)/i.test(document.slice(from, from + 20));
    const last = this.deferred.at(-1);
    const previous = last?.pieces.at(-1);
    const follows = previous !== undefined && last?.kind === 'comment' && document.slice(previous[1], at).trim() === '';
    if (isProse && follows) last.pieces.push([from, end]);
    else if (isProse) this.deferred.push({ kind: 'comment', pieces: [[from, end]] });
    if (this.writer.hasText) return Math.min(end + 1, to);
    if (!/^\n[ \t]*%/.test(document.slice(end, end + 80))) this.closeBlock();
    return end;
  }

  private newline(at: number, to: number): number {
    const { document } = this.writer;
    let next = at + 1;
    while (next < to && /[ \t]/.test(document.charAt(next))) next++;
    if (document.charAt(next) !== '\n' || next >= to) return at;
    this.flush(at);
    if (!this.tables.at(-1)) this.closeBlock();
    return next;
  }

  private ampersand(at: number): number {
    const table = this.tables.at(-1);
    if (table === undefined) return at;
    this.flush(at);
    this.closeBlock();
    table.nextCell();
    return at + 1;
  }

  /** `$…$` or `$$…$$` within a paragraph. Plain numbers are text. */
  private formula(at: number, to: number): number {
    const { document } = this.writer;
    const mark = document.charAt(at + 1) === '$' ? '$$' : '$';
    const from = at + mark.length;
    const limit = Math.min(to, from + LONGEST_FORMULA);
    let close = this.finder.next(mark, from, limit);
    while (close > 0 && document.charAt(close - 1) === '\\') close = find(document, mark, close + 1, limit);
    const content = close < 0 ? '' : document.slice(from, close);
    if (close < 0 || (mark === '$' && content.includes('\n\n'))) return at;
    this.flush(at);
    return this.writeFormula(content, at, from, close, close + mark.length);
  }

  private writeFormula(content: string, at: number, from: number, close: number, end: number): number {
    if (/^[\d.,\s]+$/.test(content)) this.text(from, close);
    else this.object(at, end);
    return end;
  }

  /** Handles a command; gives the offset behind it and the arguments it takes. */
  private command(at: number): number {
    const { document } = this.writer;
    COMMAND.lastIndex = at;
    const match = COMMAND.exec(document);
    if (match === null) return at + 1;
    const end = at + match[0].length;
    const name = match[1];
    return name === undefined ? this.symbol(match[0].charAt(1), at, end) : this.named(name, at, end);
  }

  private symbol(character: string, at: number, end: number): number {
    if (ACCENTS.has(character)) return this.accent(character, at, end);
    if (character === '[' || character === '(') return this.displayed(character === '[' ? '\\]' : '\\)', at, end);
    if (character === '\\') return this.lineBreak(at, afterOption(this.writer.document, end));
    return this.decoded(SYMBOLS.get(character) ?? '', at, end);
  }

  private displayed(closing: string, at: number, from: number): number {
    const { document } = this.writer;
    const close = this.finder.next(closing, from, Math.min(document.length, from + LONGEST_FORMULA));
    return close < 0 ? from : this.object(at, close + closing.length);
  }

  /** `\\` ends a row of a table; elsewhere it is a space. */
  private lineBreak(at: number, end: number): number {
    const table = this.tables.at(-1);
    if (table === undefined) {
      this.writer.space(at, end);
      return end;
    }
    this.closeBlock();
    table.nextRow();
    return end;
  }

  private accent(character: string, at: number, end: number): number {
    const { document } = this.writer;
    const match = /^\s*(?:\{\s*(?:\\([ij])|(\p{L}?))\s*\}|\\([ij])(?![A-Za-z])|(\p{L}))/u.exec(
      document.slice(end, end + 12),
    );
    if (match === null) return end;
    const letter = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const text = letter === '' ? '' : `${letter}${ACCENTS.get(character) ?? ''}`.normalize('NFC');
    return this.decoded(text, at, end + match[0].length);
  }

  private named(name: string, at: number, end: number): number {
    const { document } = this.writer;
    const heading = HEADINGS.get(name);
    if (heading !== undefined) return this.ownBlock('heading', { level: heading }, end);
    if (name === 'begin' || name === 'end') return this.environment(name, end);
    if (ACCENTS.has(name) && !/[a-zA-Z]/.test(document.charAt(end))) return this.accent(name, at, end);
    if (name === 'item') return this.item(end);
    if (name === 'par') return this.paragraphEnd(end);
    if (name === 'tabularnewline') return this.lineBreak(at, end);
    if (name === 'title' || name === 'subtitle')
      return this.ownBlock('title', { level: name === 'title' ? 0 : 1 }, end);
    if (name === 'caption' || name === 'captionof')
      return this.ownBlock('caption', {}, name === 'caption' ? end : this.afterArguments(end, 1));
    if (name === 'date') return this.date(end);
    if (/^(?:footnote|footnotetext|thanks|endnote|sidenote|marginpar|marginnote|todo)$/.test(name))
      return this.note(name, end);
    if (name === 'enquote' || name === 'textquote' || name === 'blockquote') return this.quotation(at, end);
    if (/^(?:verb|lstinline|mintinline)$/.test(name)) return this.verbatim(name, at, end);
    if (name === 'texttt' || name === 'code') return this.typewriter(at, end);
    if (ACRONYMS.test(name)) return this.acronym(at, end);
    if (name === 'iffalse') return this.skipped(end);
    if (OBJECTS.has(name)) return this.object(at, this.afterArguments(end, 2));
    if (IGNORED.has(name)) return this.ignored(name, end);
    return this.transparent(name, at, end);
  }

  /** An acronym by its key, as `\newacronym` defines it; one that is defined elsewhere reads as its key. */
  private acronym(at: number, end: number): number {
    const group = this.group(end);
    const key = group === undefined ? '' : this.writer.document.slice(group.from, group.to);
    const text = this.acronyms.get(key);
    return group === undefined || text === undefined ? end : this.decoded(text.trim(), at, group.end);
  }

  /** What stands between `\iffalse` and `\fi` is not printed. */
  private skipped(end: number): number {
    const close = this.finder.next('\\fi', end, this.writer.document.length);
    return close < 0 ? end : close + 3;
  }

  private ignored(name: string, end: number): number {
    const after = this.afterArguments(end, 9);
    if (name.includes('cite') && /[.,;:)]/.test(this.writer.document.charAt(after))) this.writer.dropSpace();
    return after;
  }

  private transparent(name: string, at: number, end: number): number {
    const { document } = this.writer;
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) {
      const braces = document.startsWith('{}', end) ? 2 : 0;
      const swallowed = TIGHT.test(name) && document.charAt(end) === ' ' ? 1 : braces;
      return this.decoded(symbol, at, end + swallowed);
    }
    const macro = this.macros.get(name);
    if (macro !== undefined) return this.decoded(macro.trim(), at, end);
    return this.afterArguments(this.afterOverlay(end), SKIPPED_ARGUMENTS.get(name) ?? 0);
  }

  /** Behind the overlay specification of a slide, `<2->`. */
  private afterOverlay(end: number): number {
    OVERLAY.lastIndex = end;
    return OVERLAY.test(this.writer.document) ? OVERLAY.lastIndex : end;
  }

  /** The offset behind options and at most so many arguments. */
  private afterArguments(from: number, count: number): number {
    const { document } = this.writer;
    let at = afterOption(document, afterOption(document, from));
    for (let left = count; left > 0; left--) {
      const brace = afterBlanks(document, at);
      const close = document.charAt(brace) === '{' ? this.braces.get(brace) : undefined;
      if (close !== undefined) at = afterOption(document, close + 1);
      else if (count > 2 && /^\s?\\[A-Za-z]+/.test(document.slice(at, at + 3)) && at === from)
        at = this.afterControlWord(at);
      else break;
    }
    return at;
  }

  /** For `\def\name{…}`. */
  private afterControlWord(at: number): number {
    const { document } = this.writer;
    const match = /^\s?\\(?:newcommand|def)/.test(document.slice(at - 12, at))
      ? null
      : /^\s?\\[A-Za-z]+(?:#\d)*(?=\{)/.exec(document.slice(at, at + 60));
    return match === null ||
      !/\\(?:def|let|newcommand|renewcommand|providecommand)\*?$/.test(document.slice(at - 16, at))
      ? at
      : at + match[0].length;
  }

  /** The content of the group that follows, and the offset behind it. */
  private group(from: number): { from: number; to: number; end: number } | undefined {
    const brace = afterBlanks(this.writer.document, afterOption(this.writer.document, from));
    const close = this.writer.document.charAt(brace) === '{' ? this.braces.get(brace) : undefined;
    return close === undefined ? undefined : { from: brace + 1, to: close, end: close + 1 };
  }

  private ownBlock(kind: BlockKind, details: BlockDetails, end: number): number {
    const group = this.group(end);
    if (group === undefined) return end;
    this.closeBlock();
    const tables = this.tables.splice(0);
    this.style = { kind, details };
    this.nested(group.from, group.to);
    this.closeBlock();
    this.style = undefined;
    this.tables.push(...tables);
    return group.end;
  }

  private paragraphEnd(end: number): number {
    if (!this.tables.at(-1)) this.closeBlock();
    return end;
  }

  private date(end: number): number {
    const group = this.group(end);
    if (group === undefined) return end;
    this.writer.date ??= parseDate(this.writer.document.slice(group.from, group.to).replace(/[~{}]|\\[,;]/g, ' '));
    return group.end;
  }

  private note(name: string, end: number): number {
    const group = this.group(end);
    if (group === undefined) return end;
    this.deferred.push({ kind: name === 'todo' ? 'comment' : 'paragraph', pieces: [[group.from, group.to]] });
    if (!this.writer.hasText) this.closeBlock();
    return group.end;
  }

  private quotation(at: number, end: number): number {
    const group = this.group(end);
    if (group === undefined) return end;
    const marks = this.quotes++ % 2 === 0 ? '“”' : '‘’';
    this.openBlock();
    this.writer.decoded(marks.charAt(0), at, group.from);
    this.nested(group.from, group.to);
    this.quotes--;
    if (this.writer.isOpen) this.writer.decoded(marks.charAt(1), group.to, group.end);
    return group.end;
  }

  private verbatim(name: string, at: number, end: number): number {
    const { document } = this.writer;
    const from = name === 'verb' ? end : this.afterArguments(end, name === 'mintinline' ? 1 : 0);
    const opening = document.charAt(from);
    const close = find(
      document,
      opening === '{' ? '}' : opening,
      from + 1,
      Math.min(lineEnd(document, from), from + 1000),
    );
    if (close < 0) return end;
    this.writer.code(from + 1, close);
    return this.object(at, close + 1);
  }

  private typewriter(at: number, end: number): number {
    const group = this.group(end);
    if (group === undefined || !looksLikeCode(this.writer.document.slice(group.from, group.to))) return end;
    this.writer.code(group.from, group.to);
    return this.object(at, group.end);
  }

  private item(end: number): number {
    this.closeBlock();
    const list = this.lists.at(-1);
    const option = afterOption(this.writer.document, this.afterOverlay(end));
    if (list === undefined) return option;
    const { id, leadIn, describes } = list;
    this.style = { kind: 'item', details: { list: leadIn === undefined ? { id } : { id, leadIn } } };
    if (this.writer.document.charAt(option - 1) !== ']' || !describes) return option;
    this.style = { kind: 'term', details: {} };
    this.nested(this.writer.document.indexOf('[', end) + 1, option - 1);
    this.closeBlock();
    this.style = { kind: 'paragraph', details: this.lead === undefined ? {} : { term: this.lead } };
    return option;
  }

  private environment(edge: string, end: number): number {
    const group = this.group(end);
    if (group === undefined) return end;
    const name = this.writer.document.slice(group.from, group.to);
    if (edge === 'end') return this.endEnvironment(name, group.end);
    if (VERBATIM.has(name)) return this.wholeEnvironment(name, group.end, true);
    if (MATH.has(name)) return this.wholeEnvironment(name, group.end, false);
    const inText = name === 'inparaenum' && this.writer.isOpen;
    const lead = this.writer.isOpen || this.lead !== undefined;
    this.closeBlock();
    const columns = TABLES.get(name);
    if (columns !== undefined) return this.startTable(name, this.afterArguments(group.end, columns));
    if (LISTS.has(name)) this.startList(name, lead || inText);
    else if (QUOTATIONS.has(name)) this.quotations++;
    else if (name === 'frame') return this.frame(group.end);
    else if (BOXES.test(name)) return this.frame(this.afterOverlay(group.end), 3);
    if (!LISTS.has(name)) this.lead = undefined;
    return this.afterArguments(group.end, ENVIRONMENT_ARGUMENTS.get(name) ?? 0);
  }

  private frame(end: number, level = 2): number {
    const option = afterOption(this.writer.document, this.afterOverlay(end));
    return this.writer.document.charAt(option) === '{' ? this.ownBlock('heading', { level }, option) : option;
  }

  private endEnvironment(name: string, end: number): number {
    this.closeBlock();
    if (TABLES.has(name)) this.tables.pop();
    else if (LISTS.has(name)) this.lists.pop();
    else if (QUOTATIONS.has(name)) this.quotations = Math.max(0, this.quotations - 1);
    this.style = undefined;
    this.lead = undefined;
    return end;
  }

  /** An environment that is no prose: code, or a formula that is part of its sentence. */
  private wholeEnvironment(name: string, from: number, isCode: boolean): number {
    const { document } = this.writer;
    const closing = `\\end{${name}}`;
    const close = this.finder.next(closing, from, document.length);
    if (close < 0) return from;
    if (!isCode) {
      if (this.writer.isOpen) this.writer.object(from, close);
      return close + closing.length;
    }
    this.closeBlock();
    this.lead = undefined;
    const inner = this.afterArguments(from, name === 'minted' ? 1 : 0);
    if (name !== 'comment') this.writer.code(inner < close ? inner : from, close);
    return close + closing.length;
  }

  private startTable(name: string, from: number): number {
    const { document } = this.writer;
    const end = this.finder.next(`\\end{${name}}`, from, Math.min(document.length, from + 20_000));
    const head = document.slice(from, end < 0 ? from + 2000 : end);
    this.tables.push(new LatexTable(this.writer.newTable(), head));
    this.lead = undefined;
    return from;
  }

  private startList(name: string, leads: boolean): void {
    const describes = name === 'description' || name === 'compactdesc';
    const id = this.writer.newList();
    this.lists.push(leads && this.lead !== undefined ? { id, leadIn: this.lead, describes } : { id, describes });
    this.lead = undefined;
  }
}
