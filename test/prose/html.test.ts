import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('HTML and XML: article.html', () => {
  const text = fixture('article.html');
  assert.deepEqual(notation(text, 'article.html'), [
    'title The Quad – a page',
    'h1 The Quad',
    'p The GCAP is “joint”. He said “we ‘will’”. It carries 10³ t. Next line.',
    'p New paragraph.',
    'p The members are:',
    '- list 0 after 4: Japan',
    '- list 0 after 4: the UK',
    'p More.',
    '- list 1 after 7: Scotland',
    '> Quoted words.',
    'caption Ships',
    'th 0,0: Name',
    'th 0,1: Year',
    'th 1,0: GCAP',
    'td 1,1 [Year|GCAP]: 2022',
    'td 1,2 [Year|GCAP]: begun',
    'td 2,1 [Year|GCAP]: 2035',
    'th 0,0: Carrier',
    'td 0,1 [|Carrier]: Mogami',
    'th 1,0: Speed',
    'td 1,1 [|Speed]: 30 kn',
    'dt Quad',
    'p of 21: A grouping.',
    'p Use ￼, 日本語. 5 < 6 & so on.',
    'caption A frigate',
    'p Loose text.',
  ]);
  assert.deepEqual(codeOf(text, 'article.html'), ['p { color: red }', 'let quad = "<p>";', 'code &amp; more', 'x = 1']);
  assert.equal(proseOf(text, 'article.html').date, '2024-07-30');
});

test('HTML and XML: report.xml', () => {
  const text = fixture('report.xml');
  assert.deepEqual(notation(text, 'report.xml'), [
    'title The Quad today',
    'h2 Background',
    'p The GCAP is joint, of Japan and Italy.',
    'p Alone',
    'p Data & bold words',
    '- list 0 after 4: One',
  ]);
  assert.deepEqual(codeOf(text, 'report.xml'), ['int x;']);
  assert.equal(proseOf(text, 'report.xml').date, undefined);
});
