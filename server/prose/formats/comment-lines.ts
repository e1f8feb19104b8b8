import { isBlank, type Line } from '../lines.ts';
import type { Comment } from './comment-scanner.ts';

const PRAGMA =
  /^[\s*]*(?:eslint|tslint|jshint|jslint|globals?\s\w+:|prettier-|istanbul|c8\s|v8\s|@ts-|biome-|deno-|noqa|type:\s*ignore|pylint|pragma|mypy:|flake8|isort:|fmt:|ruff:|yapf:|nosec|nolint|go:\w|\+build|rubocop|frozen_string_literal|encoding:|-\*-|(?:file)?coding[:=]|vim?:|shellcheck|noinspection|#?(?:end)?region\b|[#@]\s*sourceMappingURL|SPDX-|<reference|webpack|@flow|@jsx|phpcs|@codeCoverage|clang-format|hadolint|syntax=|!\/|-\*-)/i;
const DECORATION = /^[\s\-=*#_~+/\\|<>.]+$/;
const TAG = /^@(\w+)[ \t]*(?:\{[^}\n]{0,200}\})?[ \t]*/;
const FIELD =
  /^:(?:param|parameter|arg|argument|type|raises?|returns?|rtype|keyword|var|ivar|cvar|yields?)\b[^:\n]{0,80}:[ \t]*/;
const NAMED_TAGS = /^(?:param|arg|argument|prop|property|template|throws|exception|typedef|callback|tparam|yields)$/;

/** A line of a comment's text, and whether it starts a paragraph of its own. */
export interface CommentLine extends Line {
  readonly isCode: boolean;
}

/** The lines of a comment's text without its marks; pragmas and decoration come out empty. */
export function commentLines(text: string, comment: Comment): CommentLine[] {
  const lines: CommentLine[] = [];
  const inner = innerExtent(text, comment);
  const state = { inExample: false };
  for (let at = inner.from; at <= inner.to; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > inner.to ? inner.to : newline;
    pushLine(text, at, end, comment.close !== '' && at > inner.from, lines, state);
    at = end + 1;
  }
  return comment.close.startsWith('"') || comment.close.startsWith("'") ? dedented(lines) : lines;
}

function innerExtent(text: string, { from, to, open, close }: Comment): { from: number; to: number } {
  let start = from + open.length;
  const mark = open.at(-1) ?? '';
  while (start < to && close === '' && text.charAt(start) === mark) start++;
  if (/^(?:\/\*|\{-|\(\*|--\[)/.test(open))
    while (start < to && /[*!|]/.test(text.charAt(start)) && text.charAt(start + 1) !== '/') start++;
  else if (close === '' && /^[!|<^](?=\s|<|$)/.test(text.slice(start, start + 2))) start++;
  return { from: Math.min(start, to - close.length), to: Math.max(start, to - close.length) };
}

function pushLine(
  text: string,
  from: number,
  end: number,
  stripsStar: boolean,
  lines: CommentLine[],
  state: { inExample: boolean },
): void {
  let start = from;
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  let margin = stripsStar ? from : Math.min(start, from + 1);
  if (stripsStar && /^\*+(?:\s|$)/.test(text.slice(start, Math.min(to, start + 10)))) {
    while (text.charAt(start) === '*' && start < to) start++;
    margin = start + 1;
    while (start < to && isBlank(text.charCodeAt(start))) start++;
  }
  const content = text.slice(start, Math.min(to, start + 300));
  if (PRAGMA.test(content) || DECORATION.test(content))
    lines.push({ from, to: start, start, indent: 0, isCode: false });
  else pushContent(content, { from, to, start, indent: Math.max(0, start - margin), isCode: false }, lines, state);
}

/** Takes the tags of documentation comments off; each starts a paragraph. */
function pushContent(content: string, line: CommentLine, lines: CommentLine[], state: { inExample: boolean }): void {
  const tag = TAG.exec(content);
  const field = tag === null ? FIELD.exec(content) : null;
  if (tag === null && field === null) {
    const isCode = state.inExample || /^(?:>>>|\.\.\.)(?:\s|$)/.test(content) || isCommentedOut(content);
    lines.push({ ...line, isCode });
    return;
  }
  state.inExample = tag?.[1] === 'example';
  let length = (tag ?? field)?.[0].length ?? 0;
  if (tag !== null && NAMED_TAGS.test(tag[1] ?? ''))
    length += /^\[?[\w.$=]+\]?[ \t]*(?:-[ \t]+)?/.exec(content.slice(length))?.[0].length ?? 0;
  const start = Math.min(line.to, line.start + length + (/^-[ \t]+/.exec(content.slice(length))?.[0].length ?? 0));
  const hasNoText =
    state.inExample ||
    /^(?:see|type|typedef|author|since|version|license|module|file|link|import)$/.test(tag?.[1] ?? '');
  lines.push({ ...line, to: line.from, start: line.from, indent: 0 });
  if (!hasNoText) lines.push({ ...line, start, indent: 0 });
}

const KEYWORD_LINE =
  /^(?:import|from|const|let|var|return|def|class|if|for|while|else|elif|switch|case|function|public|private|static|package|use|using|fn|func|echo|print|console|assert|export|#include|#define|SELECT|INSERT|UPDATE|async|await|try|catch|throw)\b[^.]*[({=;:[]/;
const ASSIGNMENT = /^[\w.$[\]'"-]+\s*(?:[-+*/|&]|:)?=[=>]?\s*\S/;
const CALL = /^[\w.$]+\(.{0,200}\)[;,{]?$/;

/** Whether a line of a comment is source code that has been commented out. */
export function isCommentedOut(content: string): boolean {
  if (/[;{}]$|^[{}[\]()]+[,;]?$|=>|^<\/?\w[^>]*>$/.test(content))
    return !/^[\p{Lu}][^=(){}]*\s[^=(){}]*;$/u.test(content);
  return (
    ASSIGNMENT.test(content) ||
    CALL.test(content) ||
    (KEYWORD_LINE.test(content) && !/[.!?]$|\s\w+\s\w+\s\w+\s\w+\s\w+/.test(content))
  );
}

/** Takes the common indentation off, as Python does with docstrings. */
function dedented(lines: readonly CommentLine[]): CommentLine[] {
  const rest = lines.slice(1).filter((line) => line.start < line.to);
  const margin = rest.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  return lines.map((line, index) => ({ ...line, indent: index === 0 ? 0 : Math.max(0, line.indent - margin) }));
}
