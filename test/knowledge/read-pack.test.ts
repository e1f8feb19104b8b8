import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPack } from '../../server/knowledge/read-pack.ts';
import { checkPack, conceptOf } from './fixture.ts';

const sound = `
  --- path: pack.yaml
  id: gcap-pack
  title: The fighter
  version: 1.2.0
  --- path: sources/paper.yaml
  id: paper
  type: article-newspaper
  title: A Fighter for Three
  container-title: The Paper
  issued: 2025-05
  URL: https://example.org/fighter
  text: paper.txt
  --- path: sources/paper.txt
  A Fighter for Three

  Japan, Britain and Italy build GCAP. It is to fly by 2035.

  The programme costs more than they thought. It is to fly by then all the same.
  --- path: concepts/gcap.yaml
  id: gcap
  type: programme
  prefLabel: { en: GCAP, ja: グローバル戦闘航空プログラム }
  expansion: [Global Combat Air Programme]
  hiddenLabel:
    en: [{ label: GCPA, kind: misspelling, note: The letters changed places. }]
  nouns: [programme]
  senses: [{ label: GCAP, for: [fighter], against: [clinic], otherwise: true }]
  definition: { en: A fighter programme. }
  passages:
    - { source: paper, exact: build GCAP }
  statements:
    - property: member
      value: { concepts: [japan, italy] }
      validFrom: 2022-12-09
      validUntil: 2022-12-31
      verified: 2026-07-05
      passage: { source: paper, exact: "Japan, Britain and Italy" }
    - property: targetYear
      value: { date: 2035 }
      accept: [{ text: the mid-thirties }]
      rank: preferred
      verified: 2026-07-05
      references: [{ title: Joint statement, date: 2022 }]
      sourceError: { source: paper, exact: It is to fly by, suffix: then all the same, verdict: imprecise }
      examples: { right: It flies in 2035., wrong: [It flies in 2030., It flies in 2040.] }
    - property: member
      value: { concepts: [japan], complete: true }
      verified: 2026-07-05
    - property: meeting
      value:
        occurrence:
          { ordinal: 1, date: 2023-12-14, place: [japan], participants: [{ concept: italy, as: gcap }] }
      verified: 2026-07-05
  --- path: concepts/italy.yaml
  id: italy
  type: country
  prefLabel: { en: Italy }
  --- path: data/lexicon/gazetteer.yaml
  - { id: japan, type: country, prefLabel: { en: Japan }, demonym: { en: [Japanese] } }
`;

describe('a sound pack', () => {
  const result = checkPack(sound);
  const gcap = conceptOf(result, 'gcap');

  it('has the id, title and version of its pack.yaml', () => {
    const { id, title, version } = result.pack;
    assert.deepEqual({ id, title, version }, { id: 'gcap-pack', title: 'The fighter', version: '1.2.0' });
  });

  it('has sources with CSL metadata and numbered passages', () => {
    const [paper] = result.pack.sources;
    assert.deepEqual(paper?.csl, {
      id: 'paper',
      type: 'article-newspaper',
      title: 'A Fighter for Three',
      'container-title': 'The Paper',
      URL: 'https://example.org/fighter',
      issued: { 'date-parts': [[2025, 5]] },
    });
    assert.deepEqual(
      paper?.passages.map(({ paragraph, start }) => [paragraph, paper.text.slice(start, start + 5)]),
      [
        [1, 'Japan'],
        [2, 'The p'],
      ],
    );
  });

  it('has concepts that know their pack', () => {
    assert.equal(gcap.pack, 'gcap-pack');
    assert.deepEqual(gcap.prefLabel, { en: 'GCAP', ja: 'グローバル戦闘航空プログラム' });
    assert.deepEqual(gcap.expansions, ['Global Combat Air Programme']);
    assert.deepEqual(gcap.senses, [{ label: 'GCAP', for: ['fighter'], against: ['clinic'], otherwise: true }]);
    assert.equal(gcap.gazetteer, false);
  });

  it('takes the names of the gazetteer for concepts with nothing to tell', () => {
    const japan = conceptOf(result, 'japan');
    assert.equal(japan.gazetteer, true);
    assert.deepEqual(japan.statements, []);
    assert.deepEqual(
      japan.labels.map(({ text }) => text),
      ['Japan', 'Japanese'],
    );
  });

  it('finds the passage of a quotation', () => {
    const [anchor] = gcap.passages;
    const text = result.pack.sources[0]?.text ?? '';
    assert.equal(text.slice(anchor?.start, anchor?.end), 'build GCAP');
    assert.equal(anchor?.paragraph, 1);
  });

  it('tells two places of the same words apart by what stands before or after', () => {
    assert.equal(gcap.statements[1]?.sourceError?.passage.paragraph, 2);
  });

  it('numbers the statements of a property in their order', () => {
    const ids = gcap.statements.map(({ id }) => id);
    assert.deepEqual(ids, ['gcap#member', 'gcap#targetYear', 'gcap#member-2', 'gcap#meeting']);
  });

  it('fills in what a statement leaves out', () => {
    const [member] = gcap.statements;
    assert.deepEqual(member?.value, { concepts: ['japan', 'italy'], complete: false });
    assert.equal(member?.rank, 'normal');
    assert.equal(member?.background, false);
    assert.deepEqual(member?.accept, []);
    assert.deepEqual(member?.examples, { right: [], wrong: [] });
  });

  it('has dates as text, and examples as lists, however they were written', () => {
    const target = gcap.statements[1];
    assert.deepEqual(target?.value, { date: '2035' });
    assert.deepEqual(target?.references, [{ title: 'Joint statement', date: '2022' }]);
    assert.deepEqual(target?.examples, {
      right: ['It flies in 2035.'],
      wrong: ['It flies in 2030.', 'It flies in 2040.'],
    });
  });

  it('has occurrences', () => {
    const participants = [{ concept: 'italy', as: 'gcap' }];
    const occurrence = { ordinal: 1, date: '2023-12-14', place: ['japan'], participants };
    assert.deepEqual(gcap.statements[3]?.value, { occurrence });
  });

  it('survives being written as JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(result.pack)), result.pack);
  });
});

describe('a pack', () => {
  it('may be read on any system, in any order', () => {
    const files = [
      { path: 'C:\\packs\\test\\concepts\\b.yaml', text: 'id: b\ntype: t\nprefLabel: { en: Second }\n' },
      { path: 'C:\\packs\\test\\concepts\\a.yaml', text: 'id: a\r\ntype: t\r\nprefLabel: { en: First }\r\n' },
      { path: 'C:\\packs\\test\\notes.txt', text: 'not of the pack' },
      { path: 'C:\\packs\\test\\pack.yaml', text: 'id: test\ntitle: Test\nversion: 1.0.0\n' },
    ];
    const { pack, errors } = readPack(files);
    assert.deepEqual(errors, []);
    assert.deepEqual(
      pack.concepts.map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('may refer to the concepts and sources of packs that were loaded before', () => {
    const files = [
      { path: 'pack.yaml', text: 'id: more\ntitle: More\nversion: 1.0.0\n' },
      {
        path: 'concepts/edgewing.yaml',
        text: [
          'id: edgewing',
          'type: company',
          'prefLabel: { en: Edgewing }',
          'partOf: gcap',
          'passages: [{ source: paper, exact: build GCAP }]',
        ].join('\n'),
      },
    ];
    const { pack, errors } = readPack(files, { earlier: [checkPack(sound).pack] });
    assert.deepEqual(errors, []);
    assert.equal(pack.concepts[0]?.partOf, 'gcap');
    assert.equal(pack.sources.length, 0);
  });
});
