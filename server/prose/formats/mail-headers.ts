import { parseDate } from '../dates.ts';
import { isEmpty, type Line, linesOf } from '../lines.ts';
import type { ProseWriter } from '../writer.ts';
import { writeText } from './web-addresses.ts';

const HEADER = /^([A-Z][\w-]{1,40}):(?:[ \t]|$)/;
const TELLING = /^(?:from|to|subject|date|cc|message-id|reply-to|sent|received|mime-version)$/i;
const REPLY = /^(?:(?:re|fwd?|aw|wg)(?:\[\d+\])?:\s*)+/i;

/** A header block of more than this is none. */
const LONGEST = 30_000;

/** Reads the headers of an e-mail: its subject is the title. Gives the offset where the body starts. */
export function readMailHeaders(writer: ProseWriter, from: number): number {
  const { document } = writer;
  const head = headerLines(document, from);
  const names = head.map((line) => HEADER.exec(document.slice(line.from, line.from + 50))?.[1] ?? '');
  if (names.filter((name) => TELLING.test(name)).length < 2) return from;
  for (const [index, line] of head.entries()) {
    const name = names[index]?.toLowerCase() ?? '';
    const start = line.from + name.length + 1;
    if (name === 'date' || name === 'sent') writer.date ??= parseDate(document.slice(start, line.to));
    if (name === 'subject') writeSubject(writer, start, line, head.slice(index + 1));
  }
  return head.at(-1)?.to ?? from;
}

/** The lines of the first group, where each is a header or an indented continuation. */
function headerLines(document: string, from: number): Line[] {
  const head: Line[] = [];
  for (const line of linesOf(document, from, Math.min(document.length, from + LONGEST))) {
    if (isEmpty(line) && head.length === 0) continue;
    const isHeader = HEADER.test(document.slice(line.from, line.from + 50));
    if (isEmpty(line) || !(isHeader || (line.indent > 0 && head.length > 0))) {
      return isEmpty(line) || head.length > 2 ? head : [];
    }
    head.push(line);
  }
  return head;
}

function writeSubject(writer: ProseWriter, start: number, line: Line, following: readonly Line[]): void {
  const subject = writer.document.slice(start, line.to);
  const indent = subject.length - subject.trimStart().length;
  const reply = REPLY.exec(subject.trimStart())?.[0].length ?? 0;
  writer.begin('title', { level: 0 });
  writeText(writer, start + indent + reply, line.to);
  for (const next of following) {
    if (next.indent === 0) break;
    writer.space(next.from, next.start);
    writeText(writer, next.start, next.to);
  }
  writer.end();
}
