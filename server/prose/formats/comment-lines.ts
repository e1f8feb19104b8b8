import { isBlank, type Line } from '../lines.ts';
import type { Comment } from './comment-scanner.ts';

/** What tools read in comments: the names of linters and formatters, editors' modes, compiler directives. */
const PRAGMA = new RegExp(
  `^[\\s*]*(?:${[
    'policy-xref-|eslint|tslint|jshint|jslint|globals?\\s\\w+:|prettier-|istanbul|c8\\s|v8\\s|@ts-|biome-|deno-|webpack|@flow|@jsx',
    'noqa|type:\\s*ignore|pylint|mypy:|pyright:|flake8|isort:|fmt:|ruff:|yapf:|nosec|pragma',
    'nolint|go:\\w|\\+build|rubocop|frozen_string_literal|shellcheck|noinspection|hadolint|syntax=|luacheck:|credo:',
    'phpcs|phpstan|psalm|@codeCoverage|clang-(?:format|tidy)|cppcheck-|checkstyle|@formatter:|swiftlint:|ktlint|rustfmt',
    'sqlfluff|tflint|yaml-language-server|c?spell(?:-?checker)?:|codespell:|markdownlint|hlint|dialyzer|styler:|lintr',
    '#?(?:end)?region\\b|[#@]\\s*sourceMappingURL|SPDX-|<reference|encoding:|-\\*-|(?:file)?coding[:=]|vim?:|!\\/',
    '\\$\\w+\\b|dec\\$|dir\\$|#\\s*(?:LANGUAGE|OPTIONS_GHC|INLINE|NOINLINE|SPECIALI[SZ]E)\\b.*#?',
  ].join('|')})`,
  'i',
);
const DECORATION = /^[\s\-=*#_~+/\\|<>.]+$/;
const TAG = /^[@\\](\w+)(?:\[[\w,]{0,20}\])?[ \t]*(?:\{[^}\n]{0,200}\})?[ \t]*/;
const FIELD =
  /^:(?:param|parameter|arg|argument|type|raises?|returns?|rtype|keyword|var|ivar|cvar|yields?)\b[^:\n]{0,80}:[ \t]*/;
const NAMED_TAGS =
  /^(?:t?param|arg|argument|prop|property|template|throws?|exception|typedef|callback|yields|slot|field)$/;
const TEXTLESS_TAGS =
  /^(?:see|sa|type|typedef|author|since|version|license|module|file|link|import|export|name|alias|rdname|inheritDoc|ref)$/i;
/** Help of PowerShell scripts: `.SYNOPSIS`, `.PARAMETER Name`. */
const KEYWORD = /^\.[A-Z]{4,}\b.*$/;
const FENCE = /^(?:```|~~~)/;
const HEADING = /^#{1,6}[ \t]+(?=\S)/;
/** Commands of Perl's POD with text behind them, and those without. */
const POD = /^=(?:(?:head\d|item)[ \t]*|\w+.*)/;

/** A line of a comment's text, and whether it starts a paragraph of its own. */
export interface CommentLine extends Line {
  readonly isCode: boolean;
}

interface State {
  /** Whether the lines at hand are an example of code, behind a tag or between fences. */
  inExample: boolean;
  inFence: boolean;
  readonly isPod: boolean;
}

/** The lines of comments that belong together, without their marks; pragmas and decoration come out empty. */
export function commentLines(text: string, group: readonly Comment[]): CommentLine[] {
  const state: State = { inExample: false, inFence: false, isPod: group[0]?.open === '=' };
  return group.flatMap((comment) => linesOfOne(text, comment, state));
}

function linesOfOne(text: string, comment: Comment, state: State): CommentLine[] {
  const lines: CommentLine[] = [];
  const inner = innerExtent(text, comment);
  for (let at = inner.from; at <= inner.to; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > inner.to ? inner.to : newline;
    pushLine(text, at, end, comment.close !== '' && at > inner.from, lines, state);
    at = end + 1;
  }
  return comment.close.startsWith('"') || comment.close.startsWith("'") ? dedented(lines) : lines;
}

function innerExtent(text: string, { from, to, open, close }: Comment): { from: number; to: number } {
  if (open === '=') return { from, to: to - close.length };
  let start = from + open.length;
  const mark = open.at(-1) ?? '';
  while (start < to && close === '' && text.charAt(start) === mark) start++;
  if (/^(?:\/[*+-]|\{-|\(\*|--\[|##?\[)/.test(open))
    while (start < to && /[*!|+-]/.test(text.charAt(start)) && text.charAt(start + 1) !== '/') start++;
  else if (close === '' && /^[!|<>^'](?=\s|<|$)/.test(text.slice(start, start + 2))) start++;
  return { from: Math.min(start, to - close.length), to: Math.max(start, to - close.length) };
}

function pushLine(
  text: string,
  from: number,
  end: number,
  stripsStar: boolean,
  lines: CommentLine[],
  state: State,
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
  const line = { from, to, start, indent: Math.max(0, start - margin), isCode: false };
  if (FENCE.test(content)) state.inFence = !state.inFence;
  if (state.isPod) pushPod(content, { ...line, indent: start - from }, lines);
  else if (PRAGMA.test(content) || DECORATION.test(content) || KEYWORD.test(content) || FENCE.test(content))
    lines.push({ ...line, to: start, indent: 0 });
  else pushContent(content, line, lines, state);
}

/** A line of POD: a command, code where it is indented, else text. */
function pushPod(content: string, line: CommentLine, lines: CommentLine[]): void {
  const command = POD.exec(content)?.[0].length ?? 0;
  if (command > 0) lines.push({ ...line, to: line.start });
  lines.push({
    ...line,
    start: Math.min(line.to, line.start + command),
    indent: 0,
    isCode: command === 0 && line.indent > 0,
  });
}

/** Takes the tags of documentation comments off; each starts a paragraph. */
function pushContent(content: string, line: CommentLine, lines: CommentLine[], state: State): void {
  const tag = TAG.exec(content);
  const field = tag === null ? FIELD.exec(content) : null;
  if (tag === null && field === null) {
    const isCode =
      state.inExample || state.inFence || /^(?:>>>|\.\.\.)(?:\s|$)/.test(content) || isCommentedOut(content);
    const heading = isCode ? 0 : (HEADING.exec(content)?.[0].length ?? 0);
    lines.push({ ...line, start: line.start + heading, isCode });
    return;
  }
  state.inExample = /^(?:examples?|code|usage)$/.test(tag?.[1] ?? '');
  let length = (tag ?? field)?.[0].length ?? 0;
  if (tag !== null && NAMED_TAGS.test(tag[1] ?? ''))
    length +=
      /^(?:[\w\\|?<>,[\]]{1,100}[ \t]+(?=\$))?\[?[\w.$=]+\]?[ \t]*(?:-[ \t]+)?/.exec(content.slice(length))?.[0]
        .length ?? 0;
  const start = Math.min(line.to, line.start + length + (/^-[ \t]+/.exec(content.slice(length))?.[0].length ?? 0));
  const hasNoText = state.inExample || TEXTLESS_TAGS.test(tag?.[1] ?? '');
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
    return KEYWORD_LINE.test(content) || !/^[\p{Lu}][^=(){}]*\s[^=(){}]*;$/u.test(content);
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
