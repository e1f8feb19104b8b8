import { isEmpty, linesOf } from '../lines.ts';
import type { ProseWriter } from '../writer.ts';
import { writeEscaped } from './json.ts';
import { writeText } from './web-addresses.ts';

const COMMENT = /^(?:[#;!]+|\/\/+)[ \t]*/;
const KEY = /^[\w."' -]{1,100}[ \t]*[=:][ \t]*/;
const MULTILINE = /"""|'''/g;

/** Reads TOML, INI files and the like: values of more than one word and comments are prose. */
export function extractKeyValues(writer: ProseWriter): void {
  const { document } = writer;
  let until = 0;
  for (const line of linesOf(document)) {
    if (isEmpty(line) || line.from < until) continue;
    const content = document.slice(line.start, Math.min(line.to, line.start + 500));
    const comment = COMMENT.exec(content);
    const key = KEY.exec(content)?.[0].length ?? 0;
    if (comment !== null) writeComment(writer, line.start + comment[0].length, line.to);
    else if (/^(?:"""|''')/.test(content.slice(key))) until = writeMultiline(writer, line.start + key);
    else writeValue(writer, line.start + key, line.to, key > 0);
  }
}

function writeComment(writer: ProseWriter, from: number, to: number): void {
  const content = writer.document.slice(from, Math.min(to, from + 500));
  if (/\p{L}\S*\s+\S*\p{L}/u.test(content) && !KEY.test(content)) {
    writer.begin('comment');
    writeText(writer, from, to);
    writer.end();
  }
}

function writeMultiline(writer: ProseWriter, from: number): number {
  MULTILINE.lastIndex = from + 3;
  const end = MULTILINE.exec(writer.document)?.index ?? writer.document.length;
  writer.begin('paragraph');
  if (writer.document.startsWith('"', from)) writeEscaped(writer, from + 3, end);
  else writeText(writer, from + 3, end);
  writer.end();
  return end + 3;
}

/** Quoted strings on the line, or the bare value behind a key. */
function writeValue(writer: ProseWriter, from: number, to: number, hasKey: boolean): void {
  const content = writer.document.slice(from, to);
  if (/^["'[{]/.test(content)) {
    for (const match of content.matchAll(/"((?:[^"\\\n]|\\.){1,5000})"|'([^'\n]{1,5000})'/dg)) {
      const [start, end] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0];
      writeProse(writer, from + start, from + end, match[1] !== undefined);
    }
  } else if (hasKey) writeProse(writer, from, to, false);
}

function writeProse(writer: ProseWriter, from: number, to: number, escapes: boolean): void {
  if (!/\p{L}\S*\s+\S*\p{L}/u.test(writer.document.slice(from, Math.min(to, from + 500)))) return;
  writer.begin('paragraph');
  if (escapes) writeEscaped(writer, from, to);
  else writeText(writer, from, to);
  writer.end();
}
