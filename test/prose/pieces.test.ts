/** A document read piece by piece is the document, before and after any edit. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { changeBetween } from '../../server/prose/change.ts';
import { extractProse } from '../../server/prose/extract-prose.ts';
import { type Pieces, readPieces } from '../../server/prose/pieces.ts';
import type { Block, Prose } from '../../server/prose/types.ts';

const LINES = [
  '# Heading\n',
  'Heading\n===\n',
  'A paragraph of words.\n',
  'Lead in:\n',
  '- item\n',
  '1. one\n',
  '2. two\n',
  '  nested text\n',
  '    indented();\n',
  '```\n',
  '~~~ js\n',
  '> quoted\n',
  '>\n',
  '> > deeper\n',
  '| a | b |\n',
  '|---|---|\n',
  '---\n',
  'title: A title\n',
  'date: 2024-05-06\n',
  '+++\n',
  '[a]: http://a.b\n',
  'See [a] and [the b][b] now.\n',
  '[B]: <c>\n',
  '[^1]: note\n',
  ': definition\n',
  'Term\n',
  '<p>html\n',
  '</p>\n',
  '<table><tr><td>x\n',
  '</table>\n',
  '<ul><li>one\n',
  '<br>\n',
  '<!-- \n',
  '-->\n',
  ':::note\n',
  'From: me\n',
  'Subject: Words\n',
  'Date: 3 May 2024\n',
  'CAPITAL HEADING\n',
  'Title Case Words\n',
  '-----\n',
  '\t\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\ufeff',
  'x',
  ' ',
];

const insert = fc.oneof(
  fc.constantFrom(...LINES),
  fc.array(fc.constantFrom(...LINES), { maxLength: 3 }).map((l) => l.join('')),
);
const edit = fc.record({ at: fc.nat(400), drop: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)), insert });
const document = fc.array(fc.constantFrom(...LINES), { maxLength: 24 }).map((lines) => lines.join(''));

describe('a document in pieces', () => {
  it('is the document, before and after every edit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a.md', 'a.txt', 'a.html', 'a.csv'),
        document,
        fc.array(edit, { maxLength: 5 }),
        (path, start, edits) => {
          let text = start;
          let pieces = readPieces({ text, path });
          same(pieces);
          for (const { at, drop, insert } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + insert + text.slice(from + drop);
            pieces = readPieces({ text, path }, pieces);
            same(pieces);
          }
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('keeps what an edit did not touch', () => {
    const paragraphs = Array.from({ length: 100 }, (_, i) => `Paragraph ${i} of [a] [long][b] text.\n\n`);
    const before = readPieces({ text: paragraphs.join(''), path: 'a.md' });
    assert.equal(before.list.length, 100);
    paragraphs[50] = 'Something else.\n\n- a\n\n';
    const after = readPieces({ text: paragraphs.join(''), path: 'a.md' }, before);
    const kept = after.list.filter((piece) => before.list.includes(piece));
    assert.ok(kept.length >= 98);
  });

  it('reads links again when their label is defined elsewhere', () => {
    const before = readPieces({ text: 'See [a].\n\nOther words.\n\nMore words.\n\n', path: 'a.md' });
    assert.equal(before.list[0]?.prose.blocks[0]?.text, 'See [a].');
    const after = readPieces({ text: 'See [a].\n\nOther words.\n\nMore words.\n\n[a]: x\n', path: 'a.md' }, before);
    assert.equal(after.list[0]?.prose.blocks[0]?.text, 'See a.');
    assert.equal(after.list[1], before.list[1]);
  });
});

describe('the change between two texts', () => {
  it('is the shortest stretch behind their common beginning', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 30 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 30 }),
        (a, b) => {
          const change = changeBetween(a, b);
          if (change === undefined) return assert.equal(a, b);
          const { start, oldEnd, newEnd } = change;
          assert.ok(start <= oldEnd && start <= newEnd);
          assert.equal(a.slice(0, start) + b.slice(start, newEnd) + a.slice(oldEnd), b);
          assert.notEqual(a.charAt(start), b.charAt(start));
        },
      ),
    );
  });
});

function same(pieces: Pieces): void {
  const { text } = pieces.source;
  assert.equal(
    pieces.list.reduce((sum, { length }) => sum + length, 0),
    text.length,
  );
  assert.deepEqual(plain(joined(pieces)), plain(extractProse(pieces.source)));
}

/** Pieces put together again. */
function joined({ list }: Pieces): Prose {
  const blocks: Block[] = [];
  const code: { start: number; end: number }[] = [];
  let date: string | undefined;
  let start = 0;
  for (const { length, prose } of list) {
    const first = blocks.length;
    blocks.push(
      ...prose.blocks.map((block) => ({
        ...block,
        start: block.start + start,
        end: block.end + start,
        segments: block.segments.map((s) => ({ ...s, source: s.source + start })),
        ...(block.term === undefined ? {} : { term: block.term + first }),
        ...(block.list
          ? {
              list: {
                ...block.list,
                ...(block.list.leadIn === undefined ? {} : { leadIn: block.list.leadIn + first }),
              },
            }
          : {}),
      })),
    );
    for (const range of prose.code) code.push({ start: range.start + start, end: range.end + start });
    date ??= prose.date;
    start += length;
  }
  return { blocks, code, ...(date === undefined ? {} : { date }) };
}

/** Lists and tables without their numbers, and code that touches as one. */
function plain({ blocks, code, date }: Prose): unknown {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of code) {
    const last = ranges.at(-1);
    if (last?.end === start) last.end = end;
    else ranges.push({ start, end });
  }
  return {
    date,
    code: ranges,
    blocks: blocks.map(({ list, cell, ...block }) => ({
      ...block,
      list: list?.leadIn ?? list !== undefined,
      cell: cell && { ...cell, table: 0 },
    })),
  };
}
