import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineMap } from '../../server/features/line-map.ts';
import { parseServedUri, servedUri } from '../../server/features/source-uri.ts';
import { viewOfSource } from '../../server/features/source-view.ts';
import { anchor, SOURCE } from './small-pack.ts';

describe('a source', () => {
  const view = viewOfSource(SOURCE);

  it('is shown with its title, its facts and its paragraphs, each with its number', () => {
    assert.deepEqual(view.text.split('\n'), [
      'Ties [deepen]',
      'The Paper · 7 May 2025 · https://example.org/ties',
      '',
      '¶1 India is considering the Global Combat Air Programme (GCAP), of Japan, the UK and Italy. More later.',
      '',
      '¶2 The attack claimed 11 lives. The GCAP fighter flies in 2035.',
      '',
    ]);
  });

  it('leads from its own offsets to what is shown', () => {
    assert.deepEqual(view.wordsOf(anchor('2035')), {
      start: { line: 5, character: 58 },
      end: { line: 5, character: 62 },
    });
    assert.deepEqual(view.paragraphOf(1).start, { line: 3, character: 3 });
    assert.deepEqual(view.paragraphOf(99), { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  });

  it('has a URI from which its id can be read', () => {
    for (const id of ['paper', 'a b', 'é/ü', '100%']) {
      assert.deepEqual(parseServedUri(servedUri({ kind: 'source', id })), { kind: 'source', id });
    }
    assert.deepEqual(parseServedUri('policy-xref:/concept/gcap.policy-source'), { kind: 'concept', id: 'gcap' });
    for (const uri of [
      'file:///source/a.policy-source',
      'policy-xref:/other/a.policy-source',
      'policy-xref:/source/a.md',
      '',
    ]) {
      assert.equal(parseServedUri(uri), undefined);
    }
  });
});

describe('lines', () => {
  it('end at CRLF, CR and LF, and count in UTF-16', () => {
    const text = 'a\r\nb\rc\n𝒳d';
    const lines = lineMap(text);
    const at = (words: string) => lines.position(text.indexOf(words));
    assert.deepEqual(at('b'), { line: 1, character: 0 });
    assert.deepEqual(at('c'), { line: 2, character: 0 });
    assert.deepEqual(at('d'), { line: 3, character: 2 });
    assert.deepEqual(lines.position(0), { line: 0, character: 0 });
  });
});
