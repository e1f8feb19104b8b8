import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('reStructuredText: notes.rst', () => {
  const text = fixture('notes.rst');
  assert.deepEqual(notation(text, 'notes.rst'), [
    'h1 The Quad',
    'p A. B. of Delhi',
    'p The Global Combat Air Programme, ￼, Malabar, a link, the section, GCAP, a footnote and target here, sub.',
    '// a remark goes on',
    'h2 Members',
    'p The members are:',
    '- list 0 after 5: Japan',
    '- list 0 after 5: the UK goes on',
    'p More on the UK.',
    '- list 1 after 8: nested',
    '- list 2: first',
    '- list 2: second',
    'h3 Details',
    'p Before the code:',
    'p This is a note wrapped.',
    'caption The caption.',
    'p The legend.',
    'dt Term',
    'p of 17: Definition of it.',
    '> Quoted text block.',
    'th 0,0: Name',
    'th 0,1: Year',
    'td 1,0 [Name|]: GCAP more',
    'td 1,1 [Year|GCAP more]: 2035',
    'th 0,0: Ship',
    'th 0,1: Class',
    'td 1,0 [Ship|]: JS A',
    'td 1,1 [Class|JS A]: Mogami',
    'td 2,0 [Ship|]: JS B',
    'td 2,1 [Class|JS B]: Asahi',
    'caption Groupings',
    'th 0,0: Name',
    'th 0,1: Year',
    'td 1,0 [Name|]: Quad',
    'td 1,1 [Year|Quad]: 2007',
    "p The footnote's text.",
    'p line one',
    'p line two',
    'p It met on July 19. The end.',
  ]);
  assert.deepEqual(codeOf(text, 'notes.rst'), ['x=1', 'int x;', 'code here']);
  assert.equal(proseOf(text, 'notes.rst').date, '2024-07-29');
});
