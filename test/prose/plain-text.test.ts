import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('Plain text: mail.txt', () => {
  const text = fixture('mail.txt');
  assert.deepEqual(notation(text, 'mail.txt'), [
    'title The Quad ministerial in Tokyo',
    'h1 INDIA AND JAPAN',
    'h2 Background of the Partnership',
    'p The Global Combat Air Programme is a joint effort (worth $5 million) of the UK, Japan and Italy; see ￼. It began in 2022.',
    'p The members are:',
    '- list 0 after 4: Japan',
    '- list 0 after 4: the United Kingdom',
    '- list 1: first thing',
    '- list 1: second thing',
    'h2 1. Introduction',
    'p Mr. Abe met S. Jaishankar on July 19. The meeting went on - briefly - and S. Jaishankar left.',
    'p Date: 1 January 2020',
    'p On 3 July X wrote:',
    '> He said it was fine.',
    '> Nested words.',
    '> Back.',
    'p An indented paragraph of prose.',
    'h1 Section Two',
    'p A last line without a full stop',
  ]);
  assert.deepEqual(codeOf(text, 'mail.txt'), ['if (x == 1) { return; }', 'foo = bar;']);
  assert.equal(proseOf(text, 'mail.txt').date, '2024-07-29');
});

test('Plain text: COMMIT_EDITMSG', () => {
  const text = fixture('COMMIT_EDITMSG');
  assert.deepEqual(notation(text, 'COMMIT_EDITMSG'), [
    "p Correct the Quad's founding year",
    'p The Quad first met in 2007, and again in 2017.',
    '- list 0 after 1: Add Malabar',
  ]);
  assert.deepEqual(codeOf(text, 'COMMIT_EDITMSG'), []);
  assert.equal(proseOf(text, 'COMMIT_EDITMSG').date, undefined);
});
