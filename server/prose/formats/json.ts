import { find } from '../find.ts';
import type { ProseWriter } from '../writer.ts';
import { writeText } from './web-addresses.ts';

const SPACED = /\S\s+\S|\\n/;
const CJK = /[\u3040-\u9fff]/;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: ' ',
  b: '',
  f: ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

/** Reads JSON: strings of more than one word are prose; keys are none. Comments as in JSONC count. */
export function extractJson(writer: ProseWriter): void {
  const { document } = writer;
  for (let at = 0; at < document.length; at++) {
    const code = document.charCodeAt(at);
    if (code === 47 && document.charCodeAt(at + 1) === 47) at = comment(writer, at, '\n', 0);
    else if (code === 47 && document.charCodeAt(at + 1) === 42) at = comment(writer, at, '*/', 2);
    else if (code === 34) at = string(writer, at);
  }
}

function comment(writer: ProseWriter, at: number, closing: string, length: number): number {
  const { document } = writer;
  const close = document.indexOf(closing, at + 2);
  const end = close < 0 ? document.length : close;
  writer.write('comment', at + 2, end);
  return end + length - (length > 0 ? 1 : 0);
}

function string(writer: ProseWriter, at: number): number {
  const { document } = writer;
  const end = stringEnd(document, at + 1);
  const content = document.slice(at + 1, end);
  if ((SPACED.test(content.slice(0, 2000)) || CJK.test(content.slice(0, 200))) && !isKey(document, end)) {
    writer.begin('paragraph');
    writeEscaped(writer, at + 1, end);
    writer.end();
  }
  return end;
}

function stringEnd(document: string, from: number): number {
  for (let at = from; at < document.length; at++) {
    const code = document.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34 || code === 10) return at;
  }
  return document.length;
}

function isKey(document: string, end: number): boolean {
  return /^"\s{0,20}:/.test(document.slice(end, end + 22));
}

/** Writes a string literal with backslash escapes; two line feeds in it end a paragraph. */
export function writeEscaped(writer: ProseWriter, from: number, to: number): void {
  const { document } = writer;
  let run = from;
  for (let at = find(document, '\\', from, to); at >= 0 && at < to - 1; at = find(document, '\\', run, to)) {
    writeText(writer, run, at);
    if (document.startsWith('\\n\\n', at)) {
      writer.begin('paragraph');
      run = at + 4;
    } else {
      const { text, end } = escapeAt(document, at, to);
      writer.decoded(text, at, end);
      run = end;
    }
  }
  writeText(writer, run, to);
}

/** What the escape at a backslash stands for; a surrogate pair is written as two escapes. */
export function escapeAt(document: string, at: number, to: number): { readonly text: string; readonly end: number } {
  const next = document.charAt(at + 1);
  const unicode = next === 'u' ? /^[\da-fA-F]{4}/.exec(document.slice(at + 2, Math.min(at + 6, to)))?.[0] : undefined;
  if (unicode === undefined) return { text: ESCAPES[next] ?? next, end: at + 2 };
  const code = Number.parseInt(unicode, 16);
  const low =
    code >= 0xd800 && code < 0xdc00
      ? /^\\u(d[c-f][\da-f]{2})/i.exec(document.slice(at + 6, Math.min(at + 12, to)))?.[1]
      : undefined;
  const text = String.fromCharCode(code) + (low === undefined ? '' : String.fromCharCode(Number.parseInt(low, 16)));
  return { text: text.isWellFormed() ? text : '\ufffd', end: low === undefined ? at + 6 : at + 12 };
}
