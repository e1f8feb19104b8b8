/** An analysis that is kept through edits is the one that a fresh look would give. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse.ts';
import { keepAnalysis } from '../../server/analysis/kept-analysis.ts';
import type { AnalysisOptions } from '../../server/analysis/types.ts';
import { engine } from '../claims/builtin-engine.ts';

const TODAY = { today: '2026-07-05' };

const PIECES = [
  '# GCAP\n\n',
  '## The Quad\n\n',
  'GCAP is to enter service in 2037. ',
  'Its convention was signed in Rome.\n\n',
  'It has four members.\n',
  'The Quad has five members. ',
  'ASEAN has ten members.\n\n',
  'The programme was announced in December 2023.\n\n',
  '| GCAP | 2040 |\n| --- | --- |\n| Members | 4 |\n\n',
  '- The bloc is chaired by Malaysia.\n',
  '- India\n- Japan\n',
  '> “State-sponsored terrorism is the greatest threat to peace in South Asia,” Singh stated.\n\n',
  'The 2+2 was held in Tokyo in August 2024. Japan sent Nobuo Kishi.\n\n',
  'The second one was held in Delhi in 2022.\n\n',
  'Nothing is named here. ',
  'Minister Nakatani ',
  'Gen Nakatani is Japan’s defence minister. ',
  'Ishiba spoke. Shigeru Ishiba resigned.\n\n',
  'NSS ',
  'The National Security Secretariat (NSS) met; the NSS of Japan.\n\n',
  'students volunteer in the NSS.\n\n',
  'LeT and the MRO. Lashkar-e-Taiba claimed the attack.\n\n',
  'Narendar Modi came. ',
  'The station lies in Pune.\n\n',
  'See [the Quad][q] now.\n\n',
  '[q]: http://a.b\n',
  '```\n',
  'GCAP\n',
  '---\n',
  'title: The Quad in 2023\n',
  'date: 2023-05-10\n',
  '<p>ASEAN has 12 members.</p>\n',
  '日本とGCAP\n\n',
  'As said [@asia-live-2025-05-07, ¶99] and [@asia-lve-2025-05-07].\n\n',
  'bibliography: own.bib\n',
  'policy-xref: { asOf: 2024-01-01 }\n',
  '\r\n',
  '\n\n',
  'x',
];

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((list) => list.join(''));
const edit = fc.record({
  at: fc.nat(600),
  drop: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  insert: fc.oneof(fc.constantFrom('', ...PIECES), pieces),
  /** How many steps of work are done before the next edit comes; more than there are: all. */
  steps: fc.oneof(fc.constant(1000), fc.nat(12)),
});

describe('an analysis kept through edits', () => {
  it('is a fresh one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a.md', 'a.txt', 'a.md', 'a.html', 'a.csv', 'a.py'),
        pieces,
        fc.array(edit, { maxLength: 6 }),
        (path, start, edits) => {
          const kept = keepAnalysis(engine);
          let text = start;
          const same = (): void => assert.deepEqual(kept.result(), analyse({ text, path }, engine, TODAY));
          kept.update({ text, path }, TODAY);
          same();
          for (const { at, drop, insert, steps } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + insert + text.slice(from + drop);
            let left = steps;
            kept.update({ text, path }, TODAY);
            if (kept.work(() => left-- <= 0)) same();
          }
          same();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads again what stands in one piece with something that is as it was', () => {
    const kept = keepAnalysis(engine);
    const rest = 'NSS of Japan.\n\nASEAN has 12 members. It has four members.\n# GCAP\n\n';
    for (const text of [rest, `The Quad has five members. ${rest}`]) {
      kept.update({ text, path: 'a.md' }, TODAY);
      assert.deepEqual(kept.result(), analyse({ text, path: 'a.md' }, engine, TODAY));
    }
  });

  it('follows another as-of date', () => {
    const kept = keepAnalysis(engine);
    const document = { text: 'ASEAN has 10 members.', path: 'a.md' };
    const reported = (options: AnalysisOptions): number => {
      kept.update(document, options);
      return kept.result().findings.length;
    };
    assert.equal(reported(TODAY), 1);
    assert.equal(reported({ ...TODAY, asOf: '2025-01-01' }), 0);
    assert.equal(reported(TODAY), 1);
  });

  it('gives what stood there when it was asked, whatever came after', () => {
    const kept = keepAnalysis(engine);
    kept.update({ text: 'GCAP is late.', path: 'a.md' }, TODAY);
    const before = kept.result();
    kept.update({ text: 'The late GCAP.', path: 'a.md' }, TODAY);
    assert.deepEqual(
      kept.result().mentions.map(({ start }) => start),
      [9],
    );
    assert.deepEqual(
      before.mentions.map(({ start }) => start),
      [0],
    );
  });
});
