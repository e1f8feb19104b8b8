/** A memory of earlier versions changes nothing but the time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse.ts';
import { createMemory } from '../../server/analysis/memory.ts';
import { engine } from '../claims/builtin-engine.ts';

const OPTIONS = { today: '2026-07-05' };

const PIECES = [
  '# GCAP\n\n',
  'GCAP is to enter service in 2037. ',
  'Its convention was signed in Rome.\n\n',
  'The Quad has five members. ',
  'ASEAN has ten members.\n\n',
  '| GCAP | 2040 |\n| --- | --- |\n| Members | 4 |\n\n',
  '- The bloc is chaired by Malaysia.\n',
  '> “State-sponsored terrorism is the greatest threat to peace in South Asia,” Singh stated.\n\n',
  'The 2+2 was held in Tokyo in August 2024. Japan sent Nobuo Kishi.\n\n',
  'Nothing is named here. ',
  '\n\n',
  'NSS ',
  'Minister Nakatani ',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(60),
  insert: fc.constantFrom(...PIECES, ''),
});

describe('an analysis with a memory', () => {
  it('equals a fresh one after every edit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
        fc.array(edit, { maxLength: 8 }),
        (start, edits) => {
          const memory = createMemory();
          let text = start.join('');
          for (const { at, drop, insert } of [{ at: 0, drop: 0, insert: '' }, ...edits]) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + insert + text.slice(from + drop);
            const document = { text, path: 'draft.md' };
            assert.deepEqual(analyse(document, engine, OPTIONS, memory), analyse(document, engine, OPTIONS));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
