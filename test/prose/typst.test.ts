import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('Typst: notes.typ', () => {
  const text = fixture('notes.typ');
  assert.deepEqual(notation(text, 'notes.typ'), [
    'title The Quad',
    'h1 The Quad',
    '// a remark',
    'p The members are ￼ and Malabar – ￼, the site, joint. Second line.',
    'p A note.',
    '- list 0 after 3: Japan',
    '- list 0 after 3: UK',
    '- list 1: one',
    'dt Quad',
    'p of 8: A grouping',
    'caption A frigate of the Mogami class',
    'td 0,0: Name',
    'td 0,1 [|Name]: Year',
    'td 1,0: GCAP',
    'td 1,1 [|GCAP]: 2035',
    '> Quoted words.',
  ]);
  assert.deepEqual(codeOf(text, 'notes.typ'), [
    '#set document(title: "The Quad", date: datetime(year: 2024, month: 7, day: 29))',
    '#let x = 1',
    'py\ncode\n',
  ]);
  assert.equal(proseOf(text, 'notes.typ').date, '2024-07-29');
});
