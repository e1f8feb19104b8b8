/** What the writer is shown of an altered quotation. */

import type { Finding } from '../claims/types.ts';
import type { CslItem, PassageAnchor, Reference } from '../knowledge/types.ts';
import { type Compared, type Difference, type Range, size } from './differences.ts';
import type { SourceWord } from './index-sources.ts';
import { nounFor } from './surroundings.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The finding for one difference: the shortest words that can be replaced as they are. */
export function describe(compared: Compared, difference: Difference): Finding | undefined {
  const { text, items, index } = compared;
  const { said, meant } = withNeighbours(difference);
  const [from, to] = [items[said.from], items[said.to - 1]];
  const [first, last] = [index.words[meant.from], index.words[meant.to - 1]];
  if (!from || !to || !first || !last || first.paragraph !== last.paragraph) return undefined;
  const found = text.slice(from.start, to.end);
  const expected = first.source.text.slice(first.start, last.end);
  const passage = { source: first.source.id, paragraph: first.paragraph, start: first.start, end: last.end };
  return {
    rule: 'quote/altered',
    start: from.start,
    end: to.end,
    message: messageOf(first.source.csl, passage, expected, found),
    subject: speakerOf(index.words.slice(meant.from, meant.to)) ?? first.source.id,
    property: 'quotation',
    found,
    expected,
    replacement: isSafe(found) && isSafe(expected) ? expected : null,
    passage,
    references: [referenceOf(first.source.csl)],
  };
}

/** A source as it is cited. */
export function referenceOf(csl: CslItem): Reference {
  const date = csl.issued?.['date-parts'].map(edtf).join('/');
  const publisher = csl['container-title'];
  return {
    title: csl.title,
    ...(publisher !== undefined && { publisher }),
    ...(date && { date }),
    ...(csl.URL !== undefined && { url: csl.URL }),
  };
}

/** A word that was dropped is put back between its neighbours; one that was added goes with the next. */
function withNeighbours({ items, words, edge }: Difference): { said: Range; meant: Range } {
  if (size(items) > 0 && size(words) > 0) return { said: items, meant: words };
  const before = size(items) === 0 || (edge && items.from > 0) ? 1 : 0;
  const after = size(items) === 0 || before === 0 ? 1 : 0;
  return {
    said: { from: items.from - before, to: items.to + after },
    meant: { from: words.from - before, to: words.to + after },
  };
}

function speakerOf(words: readonly SourceWord[]): string | undefined {
  return words.find(({ quotation }) => quotation)?.quotation?.speaker;
}

/** Whether words can stand for others without breaking quotation marks, brackets or lines. */
function isSafe(words: string): boolean {
  return !/[“”„"«»[\]\n]|[.!?…]\s/.test(words);
}

function messageOf(csl: CslItem, { paragraph }: PassageAnchor, expected: string, found: string): string {
  const cited = [csl['container-title'] ?? csl.title, dayOf(csl), `¶${paragraph}`].filter(Boolean).join(', ');
  return `The ${nounFor(csl)} has “${quotable(expected)}”, not “${quotable(found)}” (${cited}).`;
}

function quotable(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[“”"]/g, '');
}

function dayOf(csl: CslItem): string {
  const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return [name && day, name, year].filter((part) => part !== undefined).join(' ');
}

function edtf(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
