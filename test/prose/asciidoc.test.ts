import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('AsciiDoc: notes.adoc', () => {
  const text = fixture('notes.adoc');
  assert.deepEqual(notation(text, 'notes.adoc'), [
    'title The Quad today',
    'p The Global Combat Air Programme, Malabar, ￼, the site, see here, “quoted” text. See ￼. ￼ rest — more.',
    'p A note here.',
    'h2 Members',
    'p The members are:',
    '- list 0 after 4: Japan',
    '- list 0 after 4: the UK wrapped',
    '- list 1 after 6: Scotland',
    'p Attached paragraph.',
    "p A note's text.",
    'caption Programmes',
    'th 0,0: Name',
    'th 0,1: Year',
    'td 1,0 [Name|]: GCAP',
    'td 1,1 [Year|GCAP]: 2035',
    'td 2,0 [Name|]: Quad',
    'td 2,1 [Year|Quad]: 2007 is the year',
    'td 0,0: Carrier',
    'td 0,1 [|Carrier]: Mogami',
    'td 1,0: Speed',
    'td 1,1 [|Speed]: 30 kn',
    '> Quoted paragraph.',
    '> Quoted block.',
    'dt Quad',
    'p of 23: A grouping of four.',
    'dt GCAP',
    'p of 25: A fighter.',
    '// a remark',
    'p In an example block.',
  ]);
  assert.deepEqual(codeOf(text, 'notes.adoc'), ['x=1', 'code here']);
  assert.equal(proseOf(text, 'notes.adoc').date, '2024-07-29');
});
