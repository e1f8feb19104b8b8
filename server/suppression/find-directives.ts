/**
 * The comments by which a writer hides findings:
 *
 *     <!-- policy-xref-disable-next-line claim/refuted: a joke -->
 *
 * in the comment syntax of the document's own language. Rules are optional; a reason stands behind a colon or `--`. In quotation
 * marks it may name the words found: `claim/refuted "2037"` leaves other findings there alone.
 */
import { findFrontMatter } from '../prose/front-matter.ts';
import { type CommentMarks, commentMarks } from './comment-marks.ts';

export type DirectiveKind = 'next-line' | 'line' | 'file' | 'disable' | 'enable';

/** A word of a directive. UTF-16 offsets in the document. */
export interface DirectiveWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One directive. UTF-16 offsets in the document. */
export interface Directive {
  /** Undefined where the keyword is none that is known. */
  readonly kind: DirectiveKind | undefined;
  /** The keyword: `policy-xref-disable-line`. */
  readonly keyword: DirectiveWord;
  /** The rules it names; none stands for all. */
  readonly rules: readonly DirectiveWord[];
  /** The only words that it is about, when it quotes any: those that a finding is about. */
  readonly quoted: readonly string[];
  readonly reason: string;
  /** The comment with its marks. */
  readonly start: number;
  readonly end: number;
}

/** The keywords of directives, with what they hide. */
export const KEYWORDS: Readonly<Record<string, DirectiveKind>> = {
  'policy-xref-disable-next-line': 'next-line',
  'policy-xref-disable-line': 'line',
  'policy-xref-disable-file': 'file',
  'policy-xref-disable': 'disable',
  'policy-xref-enable': 'enable',
};

const KEYWORD = /policy-xref-(?:disable|enable)[\w-]*/g;

/** The directives of a document, in their order. `language` is one by which prose is read. */
export function findDirectives(text: string, language: string): Directive[] {
  if (!text.includes('policy-xref-')) return [];
  const marks = commentMarks(language);
  const known = marks.line.length + marks.block.length > 0 ? marks : commentMarks('html');
  const frontMatter = findFrontMatter(text)?.end ?? 0;
  const isCode = language === 'markdown' || language === 'mdx' ? codeIn(text) : () => false;
  return [...text.matchAll(KEYWORD)].flatMap(({ index, 0: keyword }) => {
    const comment =
      index < frontMatter ? lineComment(text, index, commentMarks('yaml')) : commentAround(text, index, known);
    if (!comment || isCode(index)) return [];
    return [directive(text, { text: keyword.replace(/-+$/, ''), start: index, end: index + keyword.length }, comment)];
  });
}

interface Comment {
  readonly start: number;
  readonly end: number;
  /** Where its text ends, before the closing mark. */
  readonly inner: number;
}

function commentAround(text: string, at: number, marks: CommentMarks): Comment | undefined {
  return blockComment(text, at, marks) ?? lineComment(text, at, marks);
}

/** A block comment that opens right before the keyword. */
function blockComment(text: string, at: number, { block }: CommentMarks): Comment | undefined {
  const before = text.slice(Math.max(0, at - 200), at);
  for (const [open, close] of block) {
    if (open.startsWith('\n')) continue;
    const start = before.lastIndexOf(open);
    if (start < 0 || !/^[\s*!]*$/.test(before.slice(start + open.length))) continue;
    const inner = text.indexOf(close, at);
    if (inner >= 0) return { start: at - before.length + start, end: inner + close.length, inner };
  }
  return undefined;
}

/** A line comment that starts right before the keyword. */
function lineComment(text: string, at: number, { line, ownLine }: CommentMarks): Comment | undefined {
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const before = text.slice(from, at);
  for (const mark of line) {
    const bare = before.trimEnd();
    if (!bare.endsWith(mark)) continue;
    const lead = bare.replace(/^\s+/, '').slice(0, -mark.length).replaceAll(mark, '');
    const stands = ownLine
      ? lead.trim() === ''
      : lead === '' || /\s$/.test(lead) || (mark === '%' && !lead.endsWith('\\'));
    if (!stands) continue;
    const end = lineEnd(text, at);
    return { start: from + bare.length - mark.length, end, inner: end };
  }
  return undefined;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const found = /[\r\n]/.exec(text.slice(at, at + 1)) ? 0 : text.slice(at).search(/[\r\n]/);
  return found < 0 ? text.length : at + found;
}

/** Where the line of an offset starts. */
export function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** The fenced blocks of Markdown: UTF-16 offsets of their first fence and their last. */
export function fencedIn(text: string): [number, number][] {
  const fenced: [number, number][] = [];
  let open: { mark: string; at: number } | undefined;
  for (const { index, 1: mark = '' } of text.matchAll(/^[ \t>]*(`{3,}|~{3,})/gm)) {
    if (!open) open = { mark, at: index };
    else if (mark.startsWith(open.mark)) {
      fenced.push([open.at, index]);
      open = undefined;
    }
  }
  if (open) fenced.push([open.at, text.length]);
  return fenced;
}

/** Fenced blocks and code spans of Markdown: a directive in them is an example. */
function codeIn(text: string): (at: number) => boolean {
  const fenced = fencedIn(text);
  return (at) =>
    fenced.some(([from, to]) => from <= at && at < to) ||
    (text.slice(lineStart(text, at), at).match(/`/g)?.length ?? 0) % 2 === 1;
}

/** Rules and quoted words, then a reason behind a colon or a dash. */
const CONTENT = /^((?:[^:"\n]|"[^"\n]*")*?)(?:\s*:\s*|\s+(?:--|—|–)\s+)([\s\S]*)$/;

function directive(text: string, keyword: DirectiveWord, { start, end, inner }: Comment): Directive {
  const content = text.slice(keyword.end, inner);
  const [, names = content, reason = ''] = CONTENT.exec(content) ?? [];
  const words = [...names.matchAll(/"([^"\n]*)"|[^\s,"]+/g)];
  const rules = words.flatMap(({ index, 0: name, 1: quoted }) => {
    const at = keyword.end + index;
    return quoted === undefined ? [{ text: name, start: at, end: at + name.length }] : [];
  });
  const quoted = words.flatMap(({ 1: it }) => it ?? []);
  const kind = Object.hasOwn(KEYWORDS, keyword.text) ? KEYWORDS[keyword.text] : undefined;
  return { kind, keyword, rules, quoted, reason: reason.replace(/\s+/g, ' ').trim(), start, end };
}
