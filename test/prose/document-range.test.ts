import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDocumentRange } from '../../server/prose/document-range.ts';
import { proseOf } from './notation.ts';

/** What stands in the document where a block says a text. */
function sourceOf(document: string, path: string, said: string): string {
  for (const block of proseOf(document, path).blocks) {
    const at = block.text.indexOf(said);
    if (at >= 0) return document.slice(...toDocumentRange(block, at, at + said.length));
  }
  return 'not said';
}

test('a range of characters leads back to the same characters', () => {
  assert.equal(sourceOf('The **Quad** is\r\nfour.', 'a.md', 'Quad'), 'Quad');
  assert.equal(sourceOf('\ufeffThe **Quad** is\r\nfour.', 'a.md', 'four'), 'four');
  assert.equal(sourceOf('😀 **Quad** 😀', 'a.txt', 'Quad'), 'Quad');
});

test('a range over markup includes it', () => {
  assert.equal(sourceOf('The **Quad** is', 'a.md', 'The Quad is'), 'The **Quad** is');
});

test('a range that touches something decoded covers it whole', () => {
  assert.equal(sourceOf('Caf&eacute; X', 'a.md', 'é'), '&eacute;');
  assert.equal(sourceOf("Caf\\'{e} X", 'a.tex', 'Café'), "Caf\\'{e}");
  assert.equal(sourceOf('a  \n\t b', 'a.md', ' '), '  \n\t ');
  assert.equal(sourceOf('He said <q>yes</q>', 'a.html', '“yes”'), '<q>yes</q>');
});

test('a soft hyphen is mapped over', () => {
  assert.equal(sourceOf('The part\u00adner ship', 'a.md', 'partner'), 'part\u00adner');
});

test('an empty range has a place', () => {
  const [block] = proseOf('The **Quad**', 'a.md').blocks;
  assert.ok(block);
  assert.deepEqual(toDocumentRange(block, 4, 4), [6, 6]);
  assert.deepEqual(toDocumentRange(block, 8, 8), [10, 10]);
});
