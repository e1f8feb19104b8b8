import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestWord } from '../../server/knowledge/suggest.ts';

describe('the word that was meant', () => {
  const known = ['gcap', 'paper', 'australia-foreign-minister', 'united-kingdom', 'apec'];

  it('is one slip away in a short word: a letter too many, too few, another, or two swapped', () => {
    for (const slip of ['gcapp', 'gap', 'gcab', 'gacp', 'papre']) assert.ok(nearestWord(slip, known), slip);
    assert.equal(nearestWord('gacp', known), 'gcap');
  });

  it('is up to three away in a long one', () => {
    assert.equal(nearestWord('untied-kingdon', known), 'united-kingdom');
    assert.equal(nearestWord('australia-prime-minister', known), undefined);
  });

  it('is none when nothing is near', () => {
    for (const word of ['nec', 'nia', 'x', '', 'x'.repeat(1_000)]) assert.equal(nearestWord(word, known), undefined);
  });

  it('may differ in case', () => {
    assert.equal(nearestWord('GCAP', known), 'gcap');
  });
});
