import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../server/mentions/fold.ts';
import { engine } from '../claims/builtin-engine.ts';
import { mentionsIn } from './small-index.ts';

const labels = [...engine.knowledge.concepts.values()].flatMap((concept) => concept.labels.map(({ text }) => text));

/** Words between labels: names of nothing, signs, other scripts, half a surrogate pair. */
const filler = fc.oneof(
  fc.constantFrom(
    ' and ',
    ', ',
    '. ',
    ' – ',
    '\n',
    ' “',
    '” ',
    '’s ',
    ' (',
    ') ',
    '_',
    '-',
    ' the ',
    ' İ ',
    ' ß ',
    '日',
    ' é ',
    '\u00a0',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

const text = fc
  .array(fc.tuple(filler, fc.constantFrom(...labels), fc.constantFrom('', 'upper', 'lower')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.map(([between, label, form]) => between + inForm(label, form)).join(''));

function inForm(label: string, form: string): string {
  return form === 'upper' ? label.toUpperCase() : form === 'lower' ? label.toLowerCase() : label;
}

/** A text as labels are compared: folded, with hyphens and spaces alike, from the first word to the last. */
function compared(words: string): string {
  return fold(trimmed(words)).replace(/[\s-]{1,4}/g, ' ');
}

/** A label begins and ends with a word: a sign before or after is no part of its mention. */
function trimmed(label: string): string {
  return label.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

function isWhole(label: string): boolean {
  return mentionsIn(label).some((m) => m.start === 0 && m.end === label.length);
}

describe('mentions', () => {
  it('stand where their labels stand', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { start, end, label } of mentionsIn(written))
          assert.equal(compared(written.slice(start, end)), compared(label.text));
      }),
      { numRuns: 500 },
    );
  });

  it('are sorted, do not overlap, and cut no character in two', () => {
    fc.assert(
      fc.property(text, (written) => {
        let last = 0;
        for (const { start, end } of mentionsIn(written)) {
          assert.ok(last <= start && start < end && end <= written.length);
          assert.ok(
            !/^[\udc00-\udfff]/.test(written.slice(start)) && !/[\ud800-\udbff]$/.test(written.slice(start, end)),
          );
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of one text are not moved by what follows it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...labels), (label) => {
        const at = (written: string): string[] =>
          mentionsIn(written)
            .filter((m) => m.certain && m.end <= label.length)
            .map((m) => `${m.start}-${m.end}`);
        assert.deepEqual(at(`${label}\n\nThe weather was fine.`), at(label));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(text, (written) => assert.deepEqual(mentionsIn(written), mentionsIn(written))),
      { numRuns: 100 },
    );
  });

  it('find every label of the pack that has one sense, standing alone', () => {
    const concepts = [...engine.knowledge.concepts.values()];
    const missing = concepts.flatMap((concept) =>
      concept.senses.length > 0
        ? []
        : concept.labels
            .filter(({ kind }) => kind !== 'family')
            .filter(({ text: label }) => !isWhole(label) && !isWhole(trimmed(label)))
            .map((label) => `${concept.id}: ${label.text}`),
    );
    assert.deepEqual(missing, []);
  });
});
