import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentHighlight } from '../../server/features/document-highlight.ts';
import { mayMention, passagesOf, referencedConcept, usesIn } from '../../server/features/references.ts';
import { anchor, concept, label, statement, subject } from './small-pack.ts';

const gcap = concept('GCAP', {
  labels: [label('GCAP'), label('Programme mondial')],
  passages: [anchor('(GCAP)')],
  statements: [
    statement('a', { passage: anchor('2035') }),
    statement('b', { passage: anchor('(GCAP)'), sourceError: { passage: anchor('11 lives'), verdict: 'inaccurate' } }),
  ],
});
const at = subject('GCAP and GCAP,\nnot Other.', [gcap, concept('Other')]);

describe('references', () => {
  it('are about the term at the caret, also when it stands behind the term', () => {
    assert.equal(referencedConcept(at, 4)?.id, 'GCAP');
    assert.equal(referencedConcept(at, 6), undefined);
  });

  it('are each passage once, and each use', () => {
    assert.equal(passagesOf(at, gcap).length, 3);
    assert.deepEqual(
      usesIn(at, 'GCAP').map(({ range }) => range.start.character),
      [0, 9],
    );
  });

  it('are looked for only in files that can hold them', () => {
    const may = mayMention(gcap);
    assert.ok(may('… gcap …') && may('le PROGRAMME mondial'));
    assert.ok(!may('nothing of the kind'));
  });
});

describe('highlights', () => {
  it('are all mentions of the same term', () => {
    assert.equal(documentHighlight(at, 1).length, 2);
    assert.equal(documentHighlight(at, 20).length, 1);
    assert.deepEqual(documentHighlight(at, 6), []);
  });
});
