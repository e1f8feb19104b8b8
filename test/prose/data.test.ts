import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('Data files: data.yaml', () => {
  const text = fixture('data.yaml');
  assert.deepEqual(notation(text, 'data.yaml'), [
    '// A remark on the Quad',
    "p The Quad's members",
    '// trailing remark',
    'p Folded text of the pack.',
    'p Second para.',
    'p He said: "yes" to it',
    "p it's so fine",
    'p Japan and Italy',
    'p United Kingdom',
    'p the US',
    'p Sri Lanka too',
    'p goes on and on here',
    'p two words',
  ]);
  assert.deepEqual(codeOf(text, 'data.yaml'), []);
  assert.equal(proseOf(text, 'data.yaml').date, undefined);
});

test('Data files: data.json', () => {
  const text = fixture('data.json');
  assert.deepEqual(notation(text, 'data.json'), [
    'p The Quad is "four" — café',
    'p one two three',
    'p 日本',
    '// remark here',
  ]);
  assert.deepEqual(codeOf(text, 'data.json'), []);
  assert.equal(proseOf(text, 'data.json').date, undefined);
});

test('Data files: data.csv', () => {
  const text = fixture('data.csv');
  assert.deepEqual(notation(text, 'data.csv'), [
    'th 0,0: Name',
    'th 0,1: Year',
    'th 0,2: What, then',
    'td 1,0 [Name|]: GCAP',
    'td 1,1 [Year|GCAP]: 2035',
    'td 1,2 [What, then|GCAP]: the "big" one',
    'td 2,0 [Name|]: Quad',
    'td 2,1 [Year|Quad]: 2007',
    'td 2,2 [What, then|Quad]: four states',
  ]);
  assert.deepEqual(codeOf(text, 'data.csv'), []);
  assert.equal(proseOf(text, 'data.csv').date, undefined);
});

test('Data files: data.toml', () => {
  const text = fixture('data.toml');
  assert.deepEqual(notation(text, 'data.toml'), ['// the remark here', 'p The Quad — of four', 'p Long text here']);
  assert.deepEqual(codeOf(text, 'data.toml'), []);
  assert.equal(proseOf(text, 'data.toml').date, undefined);
});
