import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asRead, unmarked } from './marked.ts';

const FOLDER = new URL('marked/', import.meta.url);

for (const name of readdirSync(FOLDER).sort()) {
  const fixture = readFileSync(new URL(name, FOLDER), 'utf8');

  test(`${name} is read as it is marked`, () => {
    const marked = unmarked(fixture);
    assert.equal(asRead(marked, name), fixture);
    assert.ok(marked.mentions.length > 0 && marked.leftOut.length > 0 && marked.remarks.length > 0, 'marks all kinds');
  });
}
