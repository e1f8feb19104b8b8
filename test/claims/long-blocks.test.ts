/** A block of any length is read in time that grows with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../server/analysis/analyse.ts';
import { partsOf } from '../../server/claims/long-blocks.ts';
import { toDocumentRange } from '../../server/prose/document-range.ts';
import { extractProse } from '../../server/prose/extract-prose.ts';
import { engine, TODAY } from './builtin-engine.ts';

const read = (text: string) => analyse({ text, path: 'a.md' }, engine, { today: TODAY });

describe('a very long paragraph', () => {
  it('is read part by part, each word at its place', () => {
    const text = 'Words *of* a &amp; paragraph, 🛩️ and more.  '.repeat(800);
    const [block] = extractProse({ text, path: 'a.md' }).blocks;
    assert.ok(block);
    const parts = partsOf(block);
    assert.ok(parts.length > 1 && parts.every((part) => part.text.length <= 8000 && /\. ?$/.test(part.text)));
    assert.equal(parts.map((part) => part.text).join(''), block.text);
    for (const part of parts) {
      const at = part.text.indexOf('paragraph');
      assert.equal(text.slice(...toDocumentRange(part, at, at + 9)), 'paragraph');
    }
  });

  it('has its findings, and carries on what it is about', () => {
    const filler = 'Nothing is said in these words. '.repeat(400);
    const text = `${filler}GCAP is a programme. ${filler}GCAP was announced in December 2023.`;
    assert.deepEqual(
      read(text).findings.map(({ start, end }) => text.slice(start, end)),
      ['December 2023'],
    );
  });

  it('may be one word', () => {
    assert.deepEqual(read('x'.repeat(100_000)).findings, []);
    assert.deepEqual(read('🛩'.repeat(50_000)).findings, []);
  });

  it('takes a time that grows with its length', () => {
    const time = (count: number): number => {
      const text = 'GCAP was announced in December 2022, and the Quad met in Delhi. '.repeat(count);
      const start = performance.now();
      read(text);
      return performance.now() - start;
    };
    time(250);
    // Eight times as long; quadratic would be sixty-four.
    assert.ok(time(2000) < 30 * time(250));
  });
});
