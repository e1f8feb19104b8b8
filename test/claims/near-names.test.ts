import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../server/analysis/analyse.ts';
import { oneSlip } from '../../server/claims/near-names.ts';
import { engine } from './builtin-engine.ts';

function wrongNames(text: string): string[] {
  const { findings } = analyse({ text, path: 'draft.md' }, engine, { today: '2026-07-05' });
  return findings.filter((f) => f.rule === 'term/wrong-name').map((f) => `${f.found} → ${f.replacement}`);
}

describe('a name with a slip in one of its two words', () => {
  it('is reported, with the right name', () => {
    assert.deepEqual(wrongNames('Sanea Takaichi spoke with Rajnat Singh in Tokyo.'), [
      'Sanea Takaichi → Sanae Takaichi',
      'Rajnat Singh → Rajnath Singh',
    ]);
  });

  it('is another person when more than a letter differs, or the first letter', () => {
    assert.deepEqual(wrongNames('In Tokyo, Rajesh Singh and Tanae Takaichi met Minoru Kihara.'), []);
  });

  it('may be told as a mistake', () => {
    assert.deepEqual(wrongNames('In Tokyo the caption had "Sanea Takaichi", which is a misspelling.'), []);
  });
});

describe('one slip', () => {
  it('is a letter substituted, left out, added or swapped', () => {
    for (const written of ['Rajnuth', 'Rajnat', 'Rajnaath', 'Rajanth']) assert.ok(oneSlip('Rajnath', written), written);
  });

  it('is not two letters, nor none', () => {
    for (const written of ['Rajesh', 'Rajnath', 'Majnath', 'Rajn']) assert.ok(!oneSlip('Rajnath', written), written);
  });
});
