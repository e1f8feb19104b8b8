import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileLabels, foldLabel, matchingOf } from '../../server/knowledge/labels.ts';

describe('a label matches', () => {
  const exact = [
    'GCAP',
    'AUKUS',
    '2+2',
    'ASEAN+3',
    'MoUs',
    'F-35s',
    'LeT',
    'JeM',
    'Quad',
    'Modi',
    'UN',
    '日本',
    'भारत',
  ];
  const fold = ['Japan', 'Tokyo', 'Al Qaeda', 'Lashkar-e-Tayyiba', 'G7 summit', 'Quad Plus', 'Veer Guardian', 'Islas'];
  for (const text of exact) it(`${text} by exact case`, () => assert.equal(matchingOf(text), 'exact'));
  for (const text of fold) it(`${text} whatever the case`, () => assert.equal(matchingOf(text), 'fold'));
});

describe('two labels are one name', () => {
  it('when case, Latin diacritics, spaces, hyphens and apostrophes are all that differs', () => {
    assert.equal(foldLabel('Foreign  Ministers’ Meeting'), foldLabel("foreign ministers' meeting"));
    assert.equal(foldLabel('Lashkar‑e‑Tayyiba'), foldLabel('Lashkar e Tayyiba'));
    assert.equal(foldLabel('Shinzō Abe'), foldLabel('Shinzo Abe'));
  });

  it('but marks of other scripts tell them apart', () => {
    assert.notEqual(foldLabel('が'), foldLabel('か'));
    assert.notEqual(foldLabel('की'), foldLabel('क'));
  });
});

describe('the labels of a concept', () => {
  it('are flattened, each with its kind', () => {
    const labels = compileLabels({
      id: 'japan',
      type: 'country',
      prefLabel: { en: 'Japan', ja: '日本' },
      altLabel: { en: ['Land of the Rising Sun'] },
      demonym: { en: 'Japanese' },
      hiddenLabel: { en: [{ label: 'Japon', kind: 'misspelling', note: 'That is French.' }] },
    });
    assert.deepEqual(
      labels.map(({ language, kind, text }) => `${language} ${kind} ${text}`),
      ['en pref Japan', 'ja pref 日本', 'en alt Land of the Rising Sun', 'en demonym Japanese', 'en misspelling Japon'],
    );
    assert.equal(labels.at(-1)?.note, 'That is French.');
  });

  it('count expansions among the other right names, once', () => {
    const labels = compileLabels({
      id: 'gcap',
      type: 'programme',
      prefLabel: { en: 'GCAP' },
      altLabel: { en: ['Global Combat Air Programme'] },
      expansion: ['Global Combat Air Programme', 'Global Combat Air Program'],
    });
    assert.deepEqual(
      labels.map(({ kind, text }) => `${kind} ${text}`),
      ['pref GCAP', 'alt Global Combat Air Programme', 'alt Global Combat Air Program'],
    );
  });

  it('may say how they match', () => {
    const [label] = compileLabels({ id: 'quad', type: 'grouping', prefLabel: { en: { label: 'Quad', case: 'fold' } } });
    assert.equal(label?.matching, 'fold');
  });

  it('give surnames a kind of their own', () => {
    const labels = compileLabels({
      id: 'gen-nakatani',
      type: 'person',
      prefLabel: { en: 'Gen Nakatani' },
      familyName: { en: 'Nakatani' },
    });
    assert.deepEqual(labels[1], { text: 'Nakatani', language: 'en', kind: 'family', matching: 'fold' });
  });
});
