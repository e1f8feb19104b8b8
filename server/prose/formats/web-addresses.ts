import type { ProseWriter } from '../writer.ts';

const START = /(?<![\w/])(?:(?:https?|ftp):\/\/|www\.)|@/gi;
const ADDRESS = /[^\s<>"“”„«»「」、。]{1,2000}/y;
const TRAILING = /[.,;:!?'’)\]}*_|]+$/;
const MAIL_BEFORE = /[\w.+-]{1,64}$/;
const MAIL_AFTER = /@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63})+/y;

/** Writes a stretch of the document with its web and mail addresses as objects: they are no prose. */
export function writeText(writer: ProseWriter, from: number, to: number): void {
  const text = writer.document.slice(from, to);
  let done = 0;
  if (text.includes('://') || text.includes('@') || text.includes('www.')) {
    START.lastIndex = 0;
    for (let match = START.exec(text); match !== null; match = START.exec(text)) {
      const extent = match[0] === '@' ? mailAddress(text, match.index, done) : webAddress(text, match.index);
      if (extent === undefined) continue;
      writer.source(from + done, from + extent[0]);
      writer.object(from + extent[0], from + extent[1]);
      done = START.lastIndex = extent[1];
    }
  }
  writer.source(from + done, to);
}

function webAddress(text: string, from: number): readonly [number, number] {
  ADDRESS.lastIndex = from;
  const address = ADDRESS.exec(text)?.[0] ?? '';
  const trailing = TRAILING.exec(address);
  if (trailing === null) return [from, from + address.length];
  const balanced = trailing[0].startsWith(')') && address.lastIndexOf('(', trailing.index) > 0 ? 1 : 0;
  return [from, from + Math.max(trailing.index + balanced, 1)];
}

function mailAddress(text: string, at: number, from: number): readonly [number, number] | undefined {
  const before = MAIL_BEFORE.exec(text.slice(Math.max(from, at - 64), at));
  MAIL_AFTER.lastIndex = at;
  const after = MAIL_AFTER.exec(text);
  return before === null || after === null ? undefined : [at - before[0].length, at + after[0].length];
}
