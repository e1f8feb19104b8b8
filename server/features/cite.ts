import { formatEdtf } from '../knowledge/edtf.ts';
import type { PassageAnchor, Reference, Source } from '../knowledge/types.ts';

/** "The Asia Live": the publication, or the title where there is none. */
export function sourceName(source: Source): string {
  return source.csl['container-title'] ?? source.csl.title;
}

/** The day a source was published, as a person writes it; empty when unknown. */
export function sourceDate(source: Source): string {
  const parts = source.csl.issued?.['date-parts'][0];
  if (!parts) return '';
  return formatEdtf(parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-'));
}

/** "The Asia Live, 7 May 2025, ¶11". */
export function passageName(source: Source, paragraph: number): string {
  return [sourceName(source), sourceDate(source), `¶${paragraph}`].filter((part) => part !== '').join(', ');
}

/** The words of a passage, with what stands around them in their sentence. */
export interface QuotedWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** How much of the sentence is shown on either side of the words. */
const AROUND = 110;

/** The exact words an anchor points at, on one line. */
export function anchorWords(source: Source, anchor: PassageAnchor): string {
  return oneLine(source.text.slice(anchor.start, anchor.end)).trim();
}

/** The exact words in their sentence; cut where the sentence is long. */
export function quoteWords(source: Source, anchor: PassageAnchor): QuotedWords {
  const passage = source.passages.find(({ start, end }) => start <= anchor.start && anchor.end <= end) ?? anchor;
  const before = source.text.slice(passage.start, anchor.start);
  const after = source.text.slice(anchor.end, passage.end);
  const from = lastSentenceStart(before);
  const to = /[.!?][”’"')]*(?=\s|$)/u.exec(after);
  return {
    before: cutBefore(oneLine(before.slice(from))),
    words: anchorWords(source, anchor),
    after: cutAfter(oneLine(to ? after.slice(0, to.index + to[0].length) : after)),
  };
}

function lastSentenceStart(text: string): number {
  let start = 0;
  for (const match of text.matchAll(/[.!?][”’"')]*\s+(?=\p{Lu}|[“‘"'])/gu)) start = match.index + match[0].length;
  return start;
}

function cutBefore(text: string): string {
  if (text.length <= AROUND) return text;
  return `… ${text.slice(-AROUND).replace(/^\S*\s+/, '')}`;
}

function cutAfter(text: string): string {
  if (text.length <= AROUND) return text;
  return `${text.slice(0, AROUND).replace(/\s+\S*$/, '')} …`;
}

/** The first words of a line, at most so many UTF-16 units and an ellipsis. */
export function firstWords(line: string, most: number): string {
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What stands behind a reference's title: "GOV.UK, 7 July 2025". */
export function referenceDetails(reference: Reference): string {
  return [reference.publisher, reference.date === undefined ? undefined : formatEdtf(reference.date)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
