/** Where a comment that hides findings is put, so that the document stays what it is. Pure: gives changes of the text. */
import type { Finding, RuleId } from '../claims/types.ts';
import { COMMENT_SYNTAXES } from '../prose/formats/comment-syntax.ts';
import { findFrontMatter } from '../prose/front-matter.ts';
import { type CommentMarks, commentMarks } from './comment-marks.ts';
import { lineEnd, lineStart } from './find-directives.ts';

/** An insertion; UTF-16 offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * The comments that hide one finding where it stands; undefined where the language has none that fit. Where the comment
 * would hide another of the `findings` too, it quotes the words that it is about.
 */
export function hideHere(
  text: string,
  language: string,
  finding: Finding,
  findings: readonly Finding[] = [],
): Insertion[] | undefined {
  const { start } = finding;
  // The line on which its sentence begins: the words may come to stand on another one.
  const place: Place = { text, language, at: Math.min(start, finding.sentence?.start ?? start) };
  const rule = findings.some((it) => isNear(text, it, finding)) ? withWords(finding) : finding.rule;
  if (place.at < (findFrontMatter(text)?.end ?? 0)) return [above(place, rule, commentMarks('yaml'))];
  const marks = commentMarks(language);
  if (marks.line.length + marks.block.length === 0 || !takesComment(place, marks)) return undefined;
  if (marks.withinParagraph || opensParagraph(place)) return [above(place, rule, marks)];
  return marks.block.length > 0 ? [behind(place, rule, marks)] : around(place, rule, marks);
}

/** The comment that hides a rule in the whole document; undefined where the language has none. */
export function hideInFile(text: string, language: string, rule: RuleId): Insertion | undefined {
  const marks = commentMarks(language);
  if (marks.line.length + marks.block.length === 0) return undefined;
  const front = findFrontMatter(text);
  const first = /^(?:#!|<\?xml|<!doctype|%!|#lang\b)/i.test(text) ? lineEnd(text, 0) : 0;
  const end = front ? front.end : first;
  const newline = newlineOf(text);
  const line = comment('policy-xref-disable-file', rule, marks);
  const gap = marks.withinParagraph ? '' : newline;
  if (end === 0) return { at: text.startsWith('\ufeff') ? 1 : 0, text: `${line}${newline}${gap}` };
  return { at: end, text: `${front ? newline : ''}${newline}${line}` };
}

/** Whether a comment for one finding could hide another: one of the same rule and other words, in the same paragraph. */
function isNear(text: string, other: Finding, { rule, start, found }: Finding): boolean {
  const between = text.slice(Math.min(other.start, start), Math.max(other.start, start));
  return other.rule === rule && other.found !== found && !/\n[ \t\r]*\n/.test(between);
}

/** The rule and the words; the rule alone where words could end the comment. */
function withWords({ rule, found }: Finding): string {
  return /["\n\r]|--|\*\/|[)}]/.test(found) ? rule : `${rule} "${found}"`;
}

interface Place {
  readonly text: string;
  readonly language: string;
  readonly at: number;
}

/** Languages in which a line within a value is part of the value. */
const KEYED: Readonly<Record<string, RegExp>> = {
  yaml: /^\s*(?:- |["']?[\w .-]+["']?\s*:)/,
  dockercompose: /^\s*(?:- |["']?[\w .-]+["']?\s*:)/,
  toml: /^\s*["']?[\w.-]+["']?\s*=/,
  ini: /^\s*[^=:\n]+[=:]/,
  properties: /^\s*[^=:\n]+[=:]/,
};

/** Whether a comment can stand by the line: not within a value, a docstring, a block comment, or a table drawn by lines. */
function takesComment({ text, language, at }: Place, { line, block, withinParagraph }: CommentMarks): boolean {
  const start = lineStart(text, at);
  const whole = text.slice(start, lineEnd(text, at));
  if (COMMENT_SYNTAXES[language]) {
    const before = text.slice(start, at);
    return [...line, ...block.map(([open]) => open)].some((mark) => before.includes(mark));
  }
  if (block.length === 0 && !withinParagraph && /^\s*[|+]/.test(whole)) return false;
  const key = KEYED[language];
  return key === undefined || key.test(whole) || /^\s*[#;]/.test(whole);
}

/** Whether the line starts a paragraph of running text: a comment above it cuts nothing in two. */
function opensParagraph({ text, at }: Place): boolean {
  const start = lineStart(text, at);
  const ended = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  const before = text.slice(lineStart(text, ended), Math.max(0, ended)).trim();
  const line = text.slice(start, lineEnd(text, at));
  return (
    (start === 0 || before === '' || before.includes('policy-xref-disable')) &&
    !/^\s*(?:[-+*>|]|\d+[.)]\s)|^\s/.test(line)
  );
}

function above({ text, at }: Place, rule: string, marks: CommentMarks): Insertion {
  const start = lineStart(text, at);
  const lead = /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? '';
  const newline = newlineOf(text);
  const gap = marks.line.includes('..') ? newline : '';
  const position = start === 0 && text.startsWith('\ufeff') ? 1 : start;
  return { at: position, text: `${lead}${comment('policy-xref-disable-next-line', rule, marks)}${newline}${gap}` };
}

/** At the end of the line, but before what makes a hard line break. */
function behind({ text, at }: Place, rule: string, marks: CommentMarks): Insertion {
  const start = lineStart(text, at);
  const line = text.slice(start, lineEnd(text, at));
  const end = line.replace(/(?:\s+|\\)$/, '').length;
  return { at: start + end, text: ` ${comment('policy-xref-disable-line', rule, marks)}` };
}

/** Around the paragraph, where comments can stand nowhere else. */
function around({ text, at }: Place, rule: string, marks: CommentMarks): Insertion[] {
  const newline = newlineOf(text);
  const breaks = [...text.matchAll(/(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n]|$)/g)];
  const opened = breaks.filter(({ index }) => index < at).at(-1);
  const start = opened
    ? opened.index + opened[0].length + (/^\r?\n/.exec(text.slice(opened.index + opened[0].length))?.[0].length ?? 0)
    : 0;
  const end = breaks.find(({ index }) => index >= at)?.index ?? text.length;
  return [
    { at: start, text: `${comment('policy-xref-disable', rule, marks)}${newline}${newline}` },
    { at: end, text: `${newline}${newline}${comment('policy-xref-enable', rule, marks)}` },
  ];
}

function comment(keyword: string, rule: string, { line, block }: CommentMarks): string {
  const [mark] = line;
  if (mark !== undefined) return `${mark} ${keyword} ${rule}`;
  const [open, close] = block.find(([it]) => !it.startsWith('\n')) ?? ['', ''];
  return `${open} ${keyword} ${rule} ${close}`;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
