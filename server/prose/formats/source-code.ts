import type { ProseWriter } from '../writer.ts';
import { type CommentLine, commentLines } from './comment-lines.ts';
import { type Comment, CommentScanner } from './comment-scanner.ts';
import type { CommentSyntax } from './comment-syntax.ts';
import { type InlineRule, ruleSet, writeByRules } from './inline-rules.ts';
import { readPlainText } from './plain-text.ts';

/** Documentation comments have some markup of their own. */
const MARKUP: readonly InlineRule[] = [
  { at: '`', pattern: /``([^`\n]{1,300})``/dy, reads: 'literal' },
  { at: '`', pattern: /`([^`\n]{1,300})`/dy, reads: 'literal' },
  { at: '{', pattern: /\{@\w+\s+[^\s}|]{1,200}[\s|]+([^}\n]{1,200})\}/dy, reads: 'raw' },
  { at: '{', pattern: /\{@\w+\s+([^}\n]{1,200})\}/dy, reads: 'literal' },
  { at: '<', pattern: /<\/?[A-Za-z][^<>\n]{0,300}>/dy, reads: 'skip' },
  { at: '&', pattern: /&#?\w{1,31};/dy, reads: 'entity' },
];
const RULES = ruleSet(MARKUP);

/** The markup of Perl's POD. */
const POD_RULES = ruleSet([
  { at: 'C', pattern: /\bC<([^<>\n]{1,300})>/dy, reads: 'literal' },
  { at: 'L', pattern: /\bL<([^<>|\n]{1,300})\|[^<>\n]{1,300}>/dy, reads: 'text' },
  { at: 'BIFLSX', pattern: /\b[BIFLSX]<([^<>\n]{1,300})>/dy, reads: 'text' },
  { at: 'EZ', pattern: /\b[EZ]<\w{0,20}>/dy, reads: 'skip' },
]);

/** Reads source code: its prose is in comments and docstrings, all else is code. */
export function extractComments(writer: ProseWriter, syntax: CommentSyntax): void {
  const { document } = writer;
  const comments = new CommentScanner(document, syntax).scan();
  let done = 0;
  for (const group of grouped(document, comments)) {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) continue;
    writeCode(writer, done, first.from);
    done = last.to;
    writeComments(writer, group);
  }
  writeCode(writer, done, document.length);
}

/** Notes code, but not the bare white space between two comments. */
function writeCode(writer: ProseWriter, from: number, to: number): void {
  if (writer.document.slice(from, to).trim() !== '') writer.code(from, to);
}

/** Line comments on consecutive lines with the same indentation belong together. */
function* grouped(document: string, comments: readonly Comment[]): Generator<readonly Comment[]> {
  let group: Comment[] = [];
  for (const comment of comments) {
    const last = group.at(-1);
    if (last !== undefined && !follows(document, last, comment)) {
      yield group;
      group = [];
    }
    group.push(comment);
  }
  if (group.length > 0) yield group;
}

function follows(document: string, last: Comment, next: Comment): boolean {
  if (!last.ownLine || !next.ownLine || last.close !== '' || next.open !== last.open) return false;
  if (next.from - last.to > 200) return false;
  const between = document.slice(last.to, next.from);
  const indent = /[ \t]*$/.exec(document.slice(Math.max(0, last.from - 200), last.from))?.[0] ?? '';
  return between === `\n${indent}`;
}

/** Writes comments that belong together: their paragraphs and items. */
function writeComments(writer: ProseWriter, group: readonly Comment[]): void {
  const lines = commentLines(writer.document, group);
  const rules = group[0]?.open === '=' ? POD_RULES : RULES;
  readPlainText(writer, lines, {
    paragraph: 'comment',
    isCode: (line) => (line as CommentLine).isCode,
    write: (from, to) => writeByRules(writer, from, to, rules),
  });
}
