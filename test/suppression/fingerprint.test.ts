/** A finding is known again by its content, and where that is stored it stays hidden. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compareWithBaseline,
  EMPTY_BASELINE,
  entriesOf,
  formatBaseline,
  parseBaseline,
  updateBaseline,
} from '../../server/suppression/baseline.ts';
import { essence, fingerprint, type Identity, identityOf } from '../../server/suppression/fingerprint.ts';
import { readIgnored } from '../../server/suppression/ignored.ts';
import { findingsIn, shown } from './reviewed.ts';

const IDENTITY: Identity = {
  rule: 'claim/refuted',
  subject: 'gcap',
  property: 'targetYear',
  found: '2037',
  sentence: 'The GCAP fighter is to enter service in 2037.',
};

describe('a fingerprint', () => {
  it('is the same for good: stored ones must hold', () => {
    assert.equal(fingerprint(IDENTITY), '8d3a0b350e80d056');
  });

  it('does not see line breaks, markup, punctuation, case, accents, or the place', () => {
    for (const sentence of [
      'The GCAP fighter\nis to enter   service in 2037.',
      '> The **GCAP** fighter is to enter service in 2037',
      'THE GCAP FIGHTER IS TO ENTER SERVICE IN 2037!',
      'Thé GCAP fighter is to enter service in “2037”.',
    ])
      assert.equal(fingerprint({ ...IDENTITY, sentence }), fingerprint(IDENTITY), sentence);
  });

  it('is another for another rule, subject, property, value or sentence', () => {
    const others: Partial<Identity>[] = [
      { rule: 'claim/outdated' },
      { subject: 'quad' },
      { property: 'inception' },
      { found: '2038' },
      { sentence: 'The GCAP fighter is not to enter service in 2037.' },
    ];
    for (const other of others) assert.notEqual(fingerprint({ ...IDENTITY, ...other }), fingerprint(IDENTITY));
  });

  it('keeps the letters of any script', () => {
    assert.equal(essence('日本は「四か国」。'), '日本は 四か国');
  });
});

describe('policyXref.ignore', () => {
  const text = 'The fighter flies in 2037. Later, in 2037.\n';
  const [first] = findingsIn(text).map(identityOf);

  it('hides the finding that it describes, and no other', () => {
    assert.ok(first);
    assert.deepEqual(shown(text, 'a.md', { ignored: [first] }), ['claim/refuted 2037']);
  });

  it('holds after the text around it was changed and wrapped anew', () => {
    assert.ok(first);
    const later = 'Something new.\n\nMore of it. The fighter\nflies in **2037**. And so on.\n';
    assert.deepEqual(shown(later, 'a.md', { ignored: [{ ...first, sentence: 'The fighter flies in 2037' }] }), []);
  });

  it('hides all that agree where fewer parts are given', () => {
    assert.deepEqual(shown(text, 'a.md', { ignored: [{ rule: 'claim/refuted', subject: 'gcap' }] }), []);
    assert.equal(shown(text, 'a.md', { ignored: [{ subject: 'quad' }] }).length, 2);
    assert.equal(shown(text, 'a.md', { ignored: [{ found: '2036' }] }).length, 2);
  });

  it('is read from settings, and what is no entry is told', () => {
    const { ignored, problems } = readIgnored([
      { rule: 'claim/refuted', found: '2037' },
      'claim/refuted',
      {},
      { line: 3 },
    ]);
    assert.deepEqual(ignored, [{ rule: 'claim/refuted', found: '2037' }]);
    assert.equal(problems.length, 3);
    assert.equal(readIgnored('x').problems.length, 1);
  });
});

describe('a baseline', () => {
  const identities = (text: string): Identity[] => findingsIn(text).map(identityOf);
  const baselineOf = (text: string) => ({ entries: entriesOf('a.md', identities(text)) });

  it('hides what it holds, and shows what is new', () => {
    const baseline = { known: baselineOf('It flies in 2037.\n'), path: 'a.md' };
    assert.deepEqual(shown('New: in 2036.\n\nIt flies in 2037.\n', 'a.md', { baseline }), ['claim/outdated 2036']);
  });

  it('counts: a second finding like a known one is new', () => {
    const baseline = { known: baselineOf('It flies in 2037.\n'), path: 'a.md' };
    assert.deepEqual(shown('It flies in 2037.\n\nIt flies in 2037.\n', 'a.md', { baseline }), ['claim/refuted 2037']);
  });

  it('is for each file', () => {
    const baseline = { known: baselineOf('It flies in 2037.\n'), path: 'b.md' };
    assert.deepEqual(shown('It flies in 2037.\n', 'b.md', { baseline }), ['claim/refuted 2037']);
  });

  it('tells what is found no longer', () => {
    const before = baselineOf('It flies in 2037.\n\nIt flies in 2037.\n');
    const { gone } = compareWithBaseline('a.md', identities('It flies in 2037.\n'), before);
    assert.deepEqual(
      gone.map(({ found, count }) => [found, count]),
      [['2037', 1]],
    );
  });

  it('is written sorted, with a version, and read again', () => {
    const one = baselineOf('In 2037. In 2036.\n');
    const other = { entries: [...one.entries].reverse() };
    assert.equal(formatBaseline(one), formatBaseline(other));
    const text = formatBaseline(one);
    assert.match(text, /^\{\n {2}"version": 1,\n/);
    const read = parseBaseline(text);
    assert.ok(typeof read !== 'string');
    assert.equal(formatBaseline(read), text);
  });

  it('keeps the entries of files that were not checked', () => {
    const before = {
      entries: [...entriesOf('a.md', identities('In 2037.\n')), ...entriesOf('b.md', identities('In 2037.\n'))],
    };
    const { baseline, added, gone } = updateBaseline(before, new Map([['a.md', identities('In 2036.\n')]]));
    assert.deepEqual(baseline.entries.map(({ path, found }) => `${path} ${found}`).sort(), ['a.md 2036', 'b.md 2037']);
    assert.deepEqual([added, gone], [1, 1]);
    const off = updateBaseline(before, new Map([['a.md', []]]), (rule) => rule !== 'claim/refuted');
    assert.deepEqual([off.baseline.entries.length, off.gone], [2, 0]);
    assert.deepEqual(updateBaseline(EMPTY_BASELINE, new Map()).baseline, EMPTY_BASELINE);
  });

  it('that cannot be read says why', () => {
    assert.match(String(parseBaseline('{')), /is not JSON/);
    assert.match(String(parseBaseline('[]')), /is no baseline/);
    assert.match(String(parseBaseline('{"version":2,"findings":[]}')), /has version 2/);
    assert.match(String(parseBaseline('{"version":1,"findings":[{"path":"a"}]}')), /numbered 1/);
  });
});
