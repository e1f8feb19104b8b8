import type { CellPosition } from '../types.ts';
import type { ProseWriter } from '../writer.ts';
import { writeText } from './web-addresses.ts';

/** Reads comma- or semicolon-separated values. */
export function extractCsv(writer: ProseWriter): void {
  const head = writer.document.slice(0, 2000).trimStart().split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t', '|'].map((mark) => head.split(mark).length);
  extractSeparated(writer, [',', ';', '\t', '|'][counts.indexOf(Math.max(...counts))] ?? ',');
}

/** Reads tab-separated values. */
export function extractTsv(writer: ProseWriter): void {
  extractSeparated(writer, '\t');
}

/** Rows as cells; the first row has the headers where it looks like headers: no numbers in it. */
function extractSeparated(writer: ProseWriter, separator: string): void {
  const { document } = writer;
  const table = writer.newTable();
  let headers: string[] = [];
  let row = 0;
  for (let at = document.startsWith('\n') ? 1 : 0; at < document.length; row++) {
    const { fields, end } = rowAt(document, at, separator);
    const texts = fields.map(([from, to]) => document.slice(from, to).trim());
    const isHeader = row === 0 && texts.every((text) => text.length < 60 && !/^[-\d.,%$€]+$/.test(text));
    const rowHeader = isHeader ? '' : (texts[0] ?? '');
    for (const [column, field] of fields.entries()) {
      writeField(writer, field, {
        table,
        row,
        column,
        isHeader,
        ...headersFor(isHeader ? undefined : headers[column], column === 0 ? '' : rowHeader),
      });
    }
    if (isHeader) headers = texts;
    at = end;
  }
}

function headersFor(columnHeader: string | undefined, rowHeader: string): Partial<CellPosition> {
  return {
    ...(columnHeader ? { columnHeader } : {}),
    ...(rowHeader === '' ? {} : { rowHeader: rowHeader.slice(0, 200) }),
  };
}

/** The fields of the row at an offset, quotation marks off, and the offset of the next row. */
export function rowAt(document: string, from: number, separator: string): { fields: [number, number][]; end: number } {
  const fields: [number, number][] = [];
  for (let at = from; ; ) {
    while (document.charAt(at) === ' ') at++;
    const quoted = document.charAt(at) === '"' ? quotedEnd(document, at + 1) : -1;
    const start = quoted < 0 ? at : at + 1;
    const end = fieldEnd(document, quoted < 0 ? at : quoted + 1, separator);
    fields.push([start, quoted < 0 ? end : quoted]);
    if (document.charAt(end) !== separator) return { fields, end: end + 1 };
    at = end + 1;
  }
}

/** A quoted field ends at a mark that is not doubled. One that is never closed, or too long, is not quoted. */
function quotedEnd(document: string, from: number): number {
  const limit = Math.min(document.length, from + 20_000);
  for (let at = from; at < limit; at++) {
    if (document.charCodeAt(at) !== 34) continue;
    if (document.charCodeAt(at + 1) !== 34) return at;
    at++;
  }
  return -1;
}

function fieldEnd(document: string, from: number, separator: string): number {
  let at = from;
  while (at < document.length && document.charAt(at) !== separator && document.charCodeAt(at) !== 10) at++;
  return at;
}

function writeField(writer: ProseWriter, [from, to]: readonly [number, number], cell: CellPosition): void {
  const { document } = writer;
  writer.begin('cell', { cell });
  let run = from;
  for (let at = document.slice(from, to).indexOf('""'); at >= 0; at = document.slice(run, to).indexOf('""')) {
    writeText(writer, run, run + at);
    writer.decoded('"', run + at, run + at + 2);
    run += at + 2;
  }
  writeText(writer, run, to);
  writer.end();
}
