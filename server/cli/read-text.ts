/** Reads a document as text, or says why it is none. */
import { createReadStream } from 'node:fs';
import { reasonOf } from './terminal.ts';

/** Larger documents are not checked. */
const MOST_BYTES = 20 * 1024 * 1024;

/** A document's text. A byte order mark is not part of it, but counts in offsets from the file's start. */
export interface ReadText {
  readonly text: string;
  /** UTF-16 code units in front of the text. */
  readonly skipped: number;
}

/** The text of a file, or one line that says what is the matter and what to do. */
export async function readFileText(file: string): Promise<ReadText | string> {
  return readText(createReadStream(file, { end: MOST_BYTES }));
}

/** The text of a stream, which is read no further than is allowed. */
export async function readText(stream: AsyncIterable<Uint8Array>): Promise<ReadText | string> {
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) return `is larger than ${MOST_BYTES / 1024 / 1024} MB. Split it into smaller files.`;
    }
    return decode(Buffer.concat(chunks));
  } catch (error) {
    return `cannot be read: ${reasonOf(error)}.`;
  }
}

function decode(bytes: Buffer): ReadText | string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return 'is UTF-16 text. Save it as UTF-8.';
  }
  if (bytes.includes(0)) return 'is a binary file. Only text can be checked: save it as Markdown or plain text.';
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), skipped: marked ? 1 : 0 };
  } catch {
    return `is not valid UTF-8 (line ${firstBadLine(bytes)}). Save it as UTF-8.`;
  }
}

/** The line with the first bytes that are no UTF-8. */
function firstBadLine(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split('\n').length;
}
