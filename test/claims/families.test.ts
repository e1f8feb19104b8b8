/** Sentences by family of property, written apart from the rules: no false alarm, and no fewer errors found than before. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { analyse } from '../../server/analysis/analyse.ts';
import type { Finding } from '../../server/claims/types.ts';
import { engine, TODAY } from './builtin-engine.ts';

const FOLDER = join(import.meta.dirname, 'families');

/** The share of the marked errors that are found today, less a little. They only rise. */
const FLOORS: Readonly<Record<string, number>> = {
  contexts: 0.59,
  kinds: 0.46,
  membership: 0.78,
  names: 0.87,
  people: 0.35,
  relations: 0.54,
  counts: 0.59,
  dates: 0.67,
  places: 0.65,
  series: 0.66,
  stages: 0.56,
};

interface Line {
  readonly text: string;
  readonly asOf?: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

function parse(line: string): Line {
  const at = /^@(\S+) /.exec(line);
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const part of line.slice(at?.[0].length ?? 0).split(/(‹[^›]*›)/)) {
    const words = /^‹([^|]*)\|/.exec(part)?.[1];
    if (words !== undefined) marks.push({ start: text.length, end: text.length + words.length });
    text += words ?? part;
  }
  return { text, marks, ...(at?.[1] ? { asOf: at[1] } : {}) };
}

function findingsIn({ text, asOf }: Line): readonly Finding[] {
  return analyse({ text, path: 'line.txt' }, engine, { today: TODAY, ...(asOf ? { asOf } : {}) }).findings;
}

const known = readFileSync(join(FOLDER, 'known-false-alarms.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const alarmsOfAll: string[] = [];

describe('families of properties', () => {
  for (const [family, floor] of Object.entries(FLOORS)) {
    const lines = readFileSync(join(FOLDER, `${family}.txt`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(parse);
    const read = lines.map((line) => ({ line, findings: findingsIn(line) }));
    const alarms = read.flatMap(({ line, findings }) =>
      findings
        .filter((f) => !line.marks.some((m) => f.start < m.end && m.start < f.end))
        .map((f) => `${f.found}\t${line.text}`),
    );
    alarmsOfAll.push(...alarms);

    it(`${family}: what is right is passed over, but for the known false alarms`, () => {
      assert.deepEqual(
        alarms.filter((alarm) => !known.includes(alarm)),
        [],
      );
    });

    it(`${family}: at least ${floor} of the errors are found`, () => {
      const marks = read.flatMap(({ line, findings }) =>
        line.marks.map((m) => findings.some((f) => f.start < m.end && m.start < f.end)),
      );
      const share = marks.filter(Boolean).length / marks.length;
      assert.ok(share >= floor, `${family}: ${share.toFixed(3)}`);
    });
  }

  it('have no known false alarm that has been mended', () => {
    assert.deepEqual(
      known.filter((alarm) => !alarmsOfAll.includes(alarm)),
      [],
    );
  });
});
