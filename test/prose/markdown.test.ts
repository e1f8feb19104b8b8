import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('Markdown: briefing.md', () => {
  const text = fixture('briefing.md');
  assert.deepEqual(notation(text, 'briefing.md'), [
    'title India–Japan: the "Special" partnership',
    'h1 The Quad and beyond',
    'p The Global Combat Air Programme (GCAP, ￼) is joint — of Japan, Italy & the UK. See ￼. It costs $6 billion * 2, in snake_case_here. He said “we will”.',
    'p 防衛装備庁はインドと統合複合アンテナを協議した。',
    'p "[The] minister" cited the treaty and t, then [this].',
    'p The members are:',
    '- list 0 after 5: Japan',
    '- list 0 after 5: the UK',
    '- list 1 after 7: Scotland, which hosts a yard',
    'p More on Scotland.',
    '- list 0 after 5: Italy',
    '- list 2: first',
    '- list 2: second',
    'p A box of ours.',
    '> "We will," he said, the minister said.',
    '> Nested words.',
    'th 0,0: Name',
    'th 0,1: Year',
    'td 1,0 [Name|]: GCAP',
    'td 1,1 [Year|GCAP]: 2035',
    'td 1,2 [|GCAP]: x',
    'td 2,1 [Year|]: 2022',
    'td 3,0 [Name|]: a | b',
    'td 3,1 [Year|a | b]: c',
    'dt Quad',
    'p of 24: A grouping of four states.',
    'p of 24: Also a bike.',
    'caption A frigate of the Mogami class',
    'p Bold lead. Then text on two lines.',
    'h2 Setext heading',
    "p The note's text goes on.",
    'p Its second paragraph.',
    'p In HTML, café',
    'p Inside a box.',
  ]);
  assert.deepEqual(codeOf(text, 'briefing.md'), ['F-X', 'let quad = 1;', 'indented code']);
  assert.equal(proseOf(text, 'briefing.md').date, '2024-07-29');
});
