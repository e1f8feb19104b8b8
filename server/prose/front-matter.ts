import { parseDate } from './dates.ts';
import { isEmpty, type Line, linesOf } from './lines.ts';
import type { BlockKind } from './types.ts';
import type { BlockDetails, ProseWriter } from './writer.ts';

const FENCES = new Map([
  ['---', /^(?:---|\.\.\.)$/],
  ['+++', /^\+\+\+$/],
]);
const FIELD =
  /^["']?(title|subtitle|description|abstract|summary|excerpt|lead|date|pubdate|publishdate|published)["']?\s*[:=]\s*/i;

/**
 * Reads YAML (`---`) or TOML (`+++`) front matter: its title, abstract and the like become blocks, its date the
 * document's. Gives the offset where the document proper starts.
 */
export function readFrontMatter(writer: ProseWriter): number {
  const found = findFrontMatter(writer.document);
  if (found === undefined) return 0;
  for (const [index, line] of found.lines.entries()) readField(writer, line, found.lines.slice(index + 1));
  return found.end;
}

/** The lines of a document's front matter between its fences, and where the closing fence ends. */
export interface FrontMatter {
  readonly lines: readonly Line[];
  readonly end: number;
}

/** The front matter of a document; undefined when it has none. */
export function findFrontMatter(document: string): FrontMatter | undefined {
  const begin = contentStart(document);
  const fence = FENCES.get(document.slice(begin, begin + 3));
  if (fence === undefined) return undefined;
  const lines = linesOf(document, begin, closing(document, begin));
  if (lines.length < 2 || document.slice(lines[0]?.from, lines[0]?.to).length !== 3) return undefined;
  const last = lines.findIndex((line, index) => index > 0 && fence.test(document.slice(line.from, line.to)));
  const end = lines[last];
  return end && { lines: lines.slice(1, last), end: end.to };
}

/** Front matter of more than this is none. */
const LONGEST = 20_000;

function closing(document: string, begin: number): number {
  return Math.min(document.length, begin + LONGEST);
}

function contentStart(document: string): number {
  let at = 0;
  while (at < document.length && /[\s\ufeff]/.test(document.charAt(at)) && at < 8) at++;
  return at;
}

function readField(writer: ProseWriter, line: Line, following: readonly Line[]): void {
  const text = writer.document.slice(line.from, line.to);
  const field = FIELD.exec(text);
  if (field === null) return;
  const from = line.from + field[0].length;
  const name = field[1]?.toLowerCase() ?? '';
  const value = writer.document.slice(from, line.to);
  if (/^(?:date|pub)/.test(name)) {
    writer.date ??= parseDate(value.replace(/\s#.*$/, ''));
    return;
  }
  const [kind, details]: Style = name === 'title' ? ['title', { level: 0 }] : ['paragraph', {}];
  writer.begin(kind, details);
  if (/^[>|][+-]?\d?$/.test(value) || value === '') writeFolded(writer, following);
  else if (/^["']/.test(value)) writeQuoted(writer, from + 1, valueEnd(line, following), value.charAt(0));
  else writePlain(writer, from, line, following);
  writer.end();
}

type Style = readonly [BlockKind, BlockDetails];

/** A block scalar: the indented lines that follow. An empty one ends a paragraph. */
function writeFolded(writer: ProseWriter, lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.indent === 0 && !isEmpty(line)) break;
    if (isEmpty(line)) writer.begin('paragraph');
    writer.source(line.start, line.to);
    writer.space(line.to, line.to + 1, true);
  }
}

/** A plain scalar goes on over lines that are indented. */
function writePlain(writer: ProseWriter, from: number, line: Line, following: readonly Line[]): void {
  const comment = writer.document.slice(from, line.to).search(/\s#/);
  writer.source(from, comment < 0 ? line.to : from + comment);
  for (const next of following) {
    if (next.indent === 0 || comment >= 0) break;
    writer.space(next.from, next.start, true);
    writer.source(next.start, next.to);
  }
}

/** Where the lines of a value end: those below that are indented are part of it. */
function valueEnd(line: Line, following: readonly Line[]): number {
  let end = line.to;
  for (const next of following) {
    if (next.indent === 0 && !isEmpty(next)) break;
    end = next.to;
  }
  return end;
}

/** A quoted scalar up to its closing mark: `\"` in double quotation marks, `''` in single ones. */
function writeQuoted(writer: ProseWriter, from: number, to: number, quote: string): void {
  const escaping = quote === '"' ? '\\' : "'";
  let run = from;
  for (let at = from; at < to; at++) {
    const character = writer.document.charAt(at);
    const next = writer.document.charAt(at + 1);
    if (character === escaping && at + 1 < to && (escaping === '\\' || next === quote)) {
      writer.source(run, at);
      run = ++at;
    } else if (character === quote) {
      writer.source(run, at);
      return;
    }
  }
  writer.source(run, to);
}
