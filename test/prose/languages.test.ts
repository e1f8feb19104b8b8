import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CODE_EXTENSIONS, COMMENT_SYNTAXES } from '../../server/prose/formats/comment-syntax.ts';
import { asRead, unmarked } from './marked.ts';

/** Languages whose file names are another's: only an editor tells them apart. */
const BY_IDENTIFIER = new Set(['coq', 'objective-c']);

const FOLDER = new URL('marked/', import.meta.url);

for (const name of readdirSync(FOLDER).sort()) {
  const fixture = readFileSync(new URL(name, FOLDER), 'utf8');

  test(`${name} is read as it is marked`, () => {
    const marked = unmarked(fixture);
    assert.equal(asRead(marked, name), fixture);
    assert.ok(marked.mentions.length > 0 && marked.leftOut.length > 0 && marked.remarks.length > 0, 'marks all kinds');
  });
}

test('every programming language has a marked document and a line in the docs', () => {
  const marked = new Set(
    readdirSync(FOLDER).map((name) => CODE_EXTENSIONS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]),
  );
  const docs = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
  for (const language of Object.keys(COMMENT_SYNTAXES)) {
    assert.ok(docs.includes(`| \`${language}\` |`), `${language} in docs/languages.md`);
    if (!BY_IDENTIFIER.has(language)) assert.ok(marked.has(language), `a document of ${language}`);
  }
});
