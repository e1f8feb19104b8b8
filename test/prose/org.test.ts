import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('Org: notes.org', () => {
  const text = fixture('notes.org');
  assert.deepEqual(notation(text, 'notes.org'), [
    'title The Quad',
    '// a comment here',
    'h1 Members',
    'p The members are x+1 and Malabar, link text.',
    '- list 0 after 3: Japan wrapped',
    '- list 1 after 4: nested',
    'dt Quad',
    'p of 6: A grouping',
    '- list 2: one',
    'th 0,0: Name',
    'th 0,1: Year',
    'td 1,0 [Name|]: GCAP',
    'td 1,1 [Year|GCAP]: 2035',
    '> Quoted.',
    'p The note.',
  ]);
  assert.deepEqual(codeOf(text, 'notes.org'), ['code']);
  assert.equal(proseOf(text, 'notes.org').date, '2024-07-29');
});
