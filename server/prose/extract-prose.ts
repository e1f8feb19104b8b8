import { extractAsciidoc } from './formats/asciidoc.ts';
import { CODE_EXTENSIONS, COMMENT_SYNTAXES, SAME_LANGUAGE } from './formats/comment-syntax.ts';
import { extractCsv, extractTsv } from './formats/csv.ts';
import { extractHtml, extractXml } from './formats/html.ts';
import { extractJson } from './formats/json.ts';
import { extractKeyValues } from './formats/key-values.ts';
import { extractLatex } from './formats/latex.ts';
import { readMailHeaders } from './formats/mail-headers.ts';
import { extractMarkdown, extractMdx, markdownPieces, references } from './formats/markdown.ts';
import { extractNotebook } from './formats/notebook.ts';
import { extractOrg } from './formats/org.ts';
import { extractCommitMessage, extractPlainText, plainTextPieces } from './formats/plain-text.ts';
import { extractRestructuredText } from './formats/restructuredtext.ts';
import { extractComments } from './formats/source-code.ts';
import { extractTypst } from './formats/typst.ts';
import { extractYaml } from './formats/yaml.ts';
import { readFrontMatter } from './front-matter.ts';
import type { PiecewiseFormat } from './pieces.ts';
import type { Prose } from './types.ts';
import { ProseWriter } from './writer.ts';

/** A document as the editor or the command line gives it. */
export interface ProseSource {
  readonly text: string;
  /** A path or URI; only its last part counts. */
  readonly path: string;
  /** VS Code's language identifier; it wins over the path. */
  readonly languageId?: string;
}

type Format = (writer: ProseWriter) => void;

const LANGUAGES: Readonly<Record<string, Format>> = {
  markdown: extractMarkdown,
  mdx: extractMdx,
  quarto: extractMarkdown,
  rmd: extractMarkdown,
  html: extractHtml,
  vue: extractHtml,
  svelte: extractHtml,
  handlebars: extractHtml,
  xml: extractXml,
  xsl: extractXml,
  latex: extractLatex,
  asciidoc: extractAsciidoc,
  org: extractOrg,
  typst: extractTypst,
  json: extractJson,
  jsonc: extractJson,
  json5: extractJson,
  jupyter: extractNotebookOf,
  yaml: extractYaml,
  dockercompose: extractYaml,
  toml: extractKeyValues,
  ini: extractKeyValues,
  properties: extractKeyValues,
  csv: extractCsv,
  tsv: extractTsv,
  'git-commit': extractCommitMessage,
  restructuredtext: extractRestructuredText,
  rst: extractRestructuredText,
  tex: extractLatex,
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'mdx',
  qmd: 'markdown',
  rmd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  vue: 'html',
  svelte: 'html',
  hbs: 'html',
  njk: 'html',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
  dita: 'xml',
  docbook: 'xml',
  dbk: 'xml',
  tei: 'xml',
  svg: 'xml',
  opml: 'xml',
  fodt: 'xml',
  nxml: 'xml',
  resx: 'xml',
  xlf: 'xml',
  xliff: 'xml',
  tex: 'latex',
  org: 'org',
  typ: 'typst',
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  geojson: 'json',
  jsonl: 'json',
  ndjson: 'json',
  ipynb: 'jupyter',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  ini: 'ini',
  cfg: 'ini',
  conf: 'ini',
  properties: 'ini',
  csv: 'csv',
  tsv: 'tsv',
  commit_editmsg: 'git-commit',
  merge_msg: 'git-commit',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
  rst: 'rst',
  rest: 'rst',
  ltx: 'latex',
  latex: 'latex',
  sty: 'latex',
};

const PIECEWISE: ReadonlyMap<Format, PiecewiseFormat> = new Map([
  [extractMarkdown, { readHead: readFrontMatter, readBody: markdownPieces, labels: references }],
  [
    extractPlainText,
    {
      readHead: (writer: ProseWriter) => readMailHeaders(writer, readFrontMatter(writer)),
      readBody: plainTextPieces,
      labels: () => new Set<string>(),
    },
  ],
]);

/** What a person would call prose in a document, in place. */
export function extractProse(source: ProseSource): Prose {
  const writer = new ProseWriter(normalLineEnds(source.text));
  formatOf(source)(writer);
  return writer.finish();
}

function formatOf(source: ProseSource): Format {
  if (/^jsonc?$/.test(source.languageId ?? '') && source.path.endsWith('.ipynb')) return extractNotebookOf;
  return formatFor(languageOf(source)) ?? extractPlainText;
}

/** The language that a document is read as, by VS Code's identifier; empty for plain text. */
export function languageOf({ text, path, languageId = '' }: ProseSource): string {
  const language = formatFor(languageId) === undefined ? languageByName(path, text) : languageId;
  return SAME_LANGUAGE[language] ?? language;
}

/** The language of a file by its name; where two languages share an extension, by how it begins. */
function languageByName(path: string, text: string): string {
  const fileName = /[^/\\]*$/.exec(path)?.[0]?.toLowerCase() ?? '';
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1);
  if (extension === 'm' && OBJECTIVE_C.test(text.slice(0, 5000))) return 'objective-c';
  if (/^(?:docker|container)file\./.test(fileName)) return 'dockerfile';
  return EXTENSIONS[extension] ?? CODE_EXTENSIONS[extension] ?? '';
}

const OBJECTIVE_C = /^(?:#import|#include|@interface|@implementation|@import|\/[/*])/m;

function extractNotebookOf(writer: ProseWriter): void {
  extractNotebook(writer, formatFor);
}

function formatFor(language: string): Format | undefined {
  const syntax = COMMENT_SYNTAXES[SAME_LANGUAGE[language] ?? language];
  return LANGUAGES[language] ?? (syntax === undefined ? undefined : (writer) => extractComments(writer, syntax));
}

/** How a document can be read piece by piece; undefined where its format is read as a whole. */
export function piecewiseFormat(source: ProseSource): PiecewiseFormat | undefined {
  return PIECEWISE.get(formatOf(source));
}

/** Line ends become `\n` and a byte order mark a line end, without a change of length. */
export function normalLineEnds(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? `\n${text.slice(1)}` : text;
  if (!unmarked.includes('\r')) return unmarked;
  return unmarked.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
}
