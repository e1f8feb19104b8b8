import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('LaTeX: paper.tex', () => {
  const text = fixture('paper.tex');
  assert.deepEqual(notation(text, 'paper.tex'), [
    '// A remark on the Quad, continued here.',
    'title India and Japan',
    'p Funded by X.',
    "h2 The Quad's “rise”",
    'p The Global Combat Air Programme (GCAP) is—so they say—joint. It costs $5 million, 5 % more, naïve café ö ça straße Søren. See ￼, ￼, the page, ￼ and 2035. “We ‘will’ go.” ￼ Malabar ￼ 1990–2000.',
    'p In 2022, “we” saw GCAP.',
    '// inline remark here',
    'p The members are:',
    '- list 0 after 7: Japan',
    '- list 0 after 7: the UK',
    '- list 1 after 9: Scotland',
    'dt Quad',
    'p of 11: A grouping.',
    '> Quoted words here.',
    'p Then ￼ follows. ￼ Next, on ￼.',
    'caption Ships & dates',
    'th 0,0: Name',
    'th 0,1: Year',
    'th 0,2: Cost',
    'td 1,0 [Name|]: GCAP',
    'td 1,1 [Year|GCAP]: 2035',
    'td 1,2 [Cost|GCAP]: 5',
    'td 2,1 [Year|]: 2022',
    'p The end.',
  ]);
  assert.deepEqual(codeOf(text, 'paper.tex'), ['x=1', 'a&b', '\ncode {here}\n']);
  assert.equal(proseOf(text, 'paper.tex').date, '2024-07-29');
});
