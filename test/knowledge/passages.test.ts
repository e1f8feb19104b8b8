import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { normalizeText, passageAt, splitPassages } from '../../server/knowledge/passages.ts';

function numbered(text: string): string[] {
  return splitPassages(text).map(({ paragraph, start, end }) => `¶${paragraph} ${text.slice(start, end)}`);
}

describe('a source', () => {
  it('is split at blank lines', () => {
    assert.deepEqual(numbered('One.\n\nTwo,\nstill two.\n \t\n\n\nThree.\n'), [
      '¶1 One.',
      '¶2 Two,\nstill two.',
      '¶3 Three.',
    ]);
  });

  it('does not number what stands before its first sentence', () => {
    const text =
      'India and Japan Deepen Ties\n\nIndia-Japan\n\nThey met on 5 May.\n\nNext steps\n\n“They will meet again.”';
    assert.deepEqual(numbered(text), ['¶1 They met on 5 May.', '¶2 Next steps', '¶3 “They will meet again.”']);
  });

  it('numbers all when there is no sentence', () => {
    assert.deepEqual(numbered('one\n\ntwo'), ['¶1 one', '¶2 two']);
  });

  it('may have no passage', () => {
    assert.deepEqual(numbered(' \n\n'), []);
  });

  it('has line feeds only, and no byte order mark', () => {
    assert.equal(normalizeText('\ufeffOne.\r\n\r\nTwo.\rThree.'), 'One.\n\nTwo.\nThree.');
  });

  it('in the article has UNICORN in ¶11', async () => {
    const path = new URL('../../data/packs/india-japan/sources/asia-live-2025-05-07.txt', import.meta.url);
    const text = normalizeText(await readFile(path, 'utf8'));
    const words =
      'UNICORN communication antenna technology—recently deployed on Japan’s newest Maritime Self-Defense Force destroyers';
    assert.equal(passageAt(splitPassages(text), text.indexOf(words))?.paragraph, 11);
  });

  it('has passages that follow one another, trimmed, with nothing but space between', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '\t', '界') });
    fc.assert(
      fc.property(texts, (text) => {
        const passages = splitPassages(text);
        let last = passages[0]?.start ?? 0;
        for (const [index, { paragraph, start, end }] of passages.entries()) {
          assert.equal(paragraph, index + 1);
          assert.equal(text.slice(last, start).trim(), '');
          assert.ok(end > start);
          assert.equal(text.slice(start, end).trim(), text.slice(start, end));
          last = end;
        }
        assert.equal(passages.length > 0 ? text.slice(last).trim() : text.trim(), '');
      }),
    );
  });
});
