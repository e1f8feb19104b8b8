/** How a comment is written in each language that prose is read in. */
import { COMMENT_SYNTAXES } from '../prose/formats/comment-syntax.ts';

/** The marks of comments. */
export interface CommentMarks {
  /** A comment from here to the end of the line. */
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
  /**
   * Whether a line with nothing but a comment can stand within a paragraph and leave it whole. Where it cannot, a
   * comment goes to the end of a line, or around the paragraph.
   */
  readonly withinParagraph: boolean;
  /** Whether a line comment must have its line for itself. */
  readonly ownLine: boolean;
}

const NONE: CommentMarks = { line: [], block: [], withinParagraph: false, ownLine: false };
const SGML: CommentMarks = { ...NONE, block: [['<!--', '-->']], withinParagraph: true };
const HASH: CommentMarks = { ...NONE, line: ['#'], withinParagraph: true };
const MARKDOWN: CommentMarks = {
  ...NONE,
  block: [
    ['<!--', '-->'],
    ['[//]: # (', ')'],
    ['[comment]: # (', ')'],
    ['{/*', '*/}'],
  ],
};

const MARKS: Readonly<Record<string, CommentMarks>> = {
  markdown: MARKDOWN,
  mdx: { ...NONE, block: [['{/*', '*/}'], ...MARKDOWN.block] },
  html: SGML,
  xml: SGML,
  vue: SGML,
  svelte: SGML,
  handlebars: { ...SGML, block: [...SGML.block, ['{{!--', '--}}']] },
  latex: { ...NONE, line: ['%'], withinParagraph: true },
  tex: { ...NONE, line: ['%'], withinParagraph: true },
  asciidoc: { ...NONE, line: ['//'], ownLine: true },
  typst: { ...NONE, line: ['//'], block: [['/*', '*/']], withinParagraph: true },
  restructuredtext: { ...NONE, line: ['..'], ownLine: true },
  rst: { ...NONE, line: ['..'], ownLine: true },
  org: { ...NONE, line: ['#'], ownLine: true },
  yaml: HASH,
  dockercompose: HASH,
  toml: HASH,
  ini: { ...HASH, line: [';', '#'], ownLine: true },
  properties: { ...HASH, ownLine: true },
  'git-commit': { ...HASH, ownLine: true },
  jsonc: { ...NONE, line: ['//'], block: [['/*', '*/']], withinParagraph: true },
  json5: { ...NONE, line: ['//'], block: [['/*', '*/']], withinParagraph: true },
};

/** The marks of a language, by VS Code's identifier. Plain text and JSON have none. */
export function commentMarks(language: string): CommentMarks {
  const syntax = COMMENT_SYNTAXES[language];
  if (syntax)
    return { ...NONE, line: syntax.line.map((mark) => mark.trim()), block: syntax.block, withinParagraph: true };
  return MARKS[language] ?? NONE;
}
