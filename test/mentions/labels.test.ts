import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileLabels } from '../../server/mentions/compile-labels.ts';
import { findLabels } from '../../server/mentions/find-labels.ts';
import { acronym, concept, mark, name } from './small-index.ts';

const SMALL = [
  concept('gcap', [acronym('GCAP'), name('Global Combat Air Programme')]),
  concept('let', [acronym('LeT'), name('Lashkar-e-Tayyiba')]),
  concept('mro', [acronym('MRO')]),
  concept('2plus2', [acronym('2+2')]),
  concept('jk', [acronym('J&K'), name('Jammu and Kashmir')]),
  concept('quad', [name('Quad'), name("Quad Leaders' Summit")]),
  concept('summit', [name('Leaders’ Summit')]),
  concept('ebene', [name('Ebène')]),
  concept('iwaya', [name('Takeshi Iwaya')]),
  concept('asean', [{ ...acronym('ASEAN'), language: 'en' }]),
  concept('japan', [{ text: '日本', language: 'ja', matching: 'exact', kind: 'pref' }]),
  concept('msdf', [{ text: '海上自衛隊', language: 'ja', matching: 'exact', kind: 'pref' }]),
  concept('sdf', [{ text: '自衛隊', language: 'ja', matching: 'exact', kind: 'pref' }]),
  concept('india', [{ text: 'भारत', language: 'hi', matching: 'exact', kind: 'pref' }]),
  concept('dc', [name('Washington, D.C.')]),
];

/** Every line is a text in which what is marked is found, and nothing else. */
function check(...lines: readonly string[]): void {
  for (const line of lines) assert.equal(mark(SMALL, line.replace(/[‹›]/g, '')), line);
}

describe('labels', () => {
  it('match acronyms as they are written, and names in any case', () => {
    check(
      '‹GCAP› is here, gcap and Gcap are not.',
      'The ‹Global Combat Air Programme›, the ‹global combat air programme›, the ‹GLOBAL COMBAT AIR PROGRAMME›.',
      '‹LeT› is a group; let us go. LET it be.',
      'The ‹QUAD› and the ‹quad›.',
    );
  });

  it('match plurals', () => {
    check('Two ‹MRO›s.', 'Several ‹Quad›s met.', 'Two ‹Global Combat Air Programme›s.', 'The MROx.');
  });

  it('match possessives', () => {
    check("‹GCAP›'s partners", '‹GCAP›’s partners', "the ‹Global Combat Air Programme›'s cost", "the ‹MRO›s' price");
  });

  it('let hyphens, dashes and spaces stand for each other', () => {
    check(
      '‹Lashkar-e-Tayyiba›, ‹Lashkar e Tayyiba›, ‹Lashkar‑e‑Tayyiba›, ‹Lashkar–e–Tayyiba›',
      'the ‹Global\u00a0Combat Air\nProgramme›',
      'the ‹Global-Combat Air Programme›',
    );
  });

  it('take apostrophes for each other', () => {
    check("the ‹Quad Leaders' Summit›", 'the ‹Quad Leaders’ Summit›', "the G7 ‹Leaders' Summit›");
  });

  it('fold diacritics', () => {
    check('in ‹Ebene› or ‹Ebène› or ‹EBÈNE›', 'by ‹Takeshi Iwāya›');
  });

  it('are found in the longest form', () => {
    check("the ‹Quad Leaders' Summit› of the ‹Quad›");
  });

  it('are whole words', () => {
    check('Quadrant, Quadruple, squad, AGCAP, GCAPX, GCAP2, MROs4', 'quad_core, gcap_id, is_GCAP, GCAP_MAX');
    check('‹GCAP›-led, pre-‹GCAP›, (‹GCAP›), “‹GCAP›”, ‹GCAP›/FCAS, ‹GCAP›.', '‹GCAP›');
  });

  it('may have signs in them', () => {
    check(
      'The ‹2+2› met.',
      '12+2 and 2+22 and 2+2+2'.replace('2+2+2', '‹2+2›+2'),
      '‹J&K› and ‹Jammu and Kashmir›',
      'in ‹Washington, D.C›.',
    );
  });

  it('need no space around them in Japanese', () => {
    check('‹日本›の‹海上自衛隊›は', 'これは‹自衛隊›です', '‹日本›‹日本›');
  });

  it('are whole words in Devanagari', () => {
    check('‹भारत› और जापान', 'भारतीय नौसेना', 'यह ‹भारत› है।');
  });

  it('are told with all who bear them', () => {
    const two = compileLabels([concept('a', [name('Singh')]), concept('b', [name('Singh'), acronym('Singh')])]);
    assert.deepEqual(
      findLabels(two, 'Mr Singh').map(({ entries }) => entries.map((e) => e.concept.id).sort()),
      [['a', 'b']],
    );
  });

  it('are sorted and do not overlap', () => {
    const found = findLabels(compileLabels(SMALL), "GCAP at the Quad Leaders' Summit in Washington, D.C. 日本");
    for (const [i, match] of found.entries())
      assert.ok(match.start < match.end && match.start >= (found[i - 1]?.end ?? 0));
    assert.equal(found.length, 4);
  });
});
