import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeOf, notation, proseOf } from './notation.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test('Source code: script.py', () => {
  const text = fixture('script.py');
  assert.deepEqual(notation(text, 'script.py'), [
    "// The Quad's members are the US and Japan.",
    '// GCAP: see ￼ and Malabar.',
    '// Module about the Quad.',
    '// It was announced in 2022 by:',
    '- list 0 after 3: Japan',
    '- list 0 after 3: the UK',
    '// trailing remark here',
    '// Return the frigate.',
    '// the class of ship and more.',
    '// nothing at all',
    '// an indented remark',
  ]);
  assert.deepEqual(codeOf(text, 'script.py'), [
    'foo_bar',
    '>>> code(1)',
    '\nimport os  ',
    '\nX = "not # a comment"  ',
    '\ny = """not a docstring # here"""\n\ndef f(x):\n    ',
    'x = foo(1)',
    '\n    return x\n',
  ]);
  assert.equal(proseOf(text, 'script.py').date, undefined);
});

test('Source code: script.js', () => {
  const text = fixture('script.js');
  assert.deepEqual(notation(text, 'script.js'), [
    '// The Quad is a grouping of four. It "meets" yearly.',
    '// the name of the ship it carries.',
    '// the year 2022',
    '// Use the other.',
    '// UNICORN mast on frigates',
    '// inline block',
  ]);
  assert.deepEqual(codeOf(text, 'script.js'), [
    'foo(bar);',
    "\nconst a = 'http://x', r = /\"[/]/g; ",
    '\nconst t = `// not\n/* no */`; ',
    'const b = 1;',
  ]);
  assert.equal(proseOf(text, 'script.js').date, undefined);
});
