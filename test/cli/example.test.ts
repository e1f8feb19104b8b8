import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkJson } from './run-cli.ts';

const EXPECTED = [
  'claim/outdated Gen Nakatani',
  'quote/altered greatest',
  'claim/source-error 11',
  'term/wrong-expansion Global Combat Aircraft Programme',
  'claim/refuted 14 November 2023',
  'claim/refuted 2037',
  'term/wrong-name Edge Wing',
  'claim/refuted destroyers',
  'claim/outdated still negotiating',
  'claim/refuted 1993',
  'claim/refuted Tokyo',
  'claim/refuted 14th',
  'claim/refuted South Korea is a member of the Quad',
];

describe('examples/briefing.md', () => {
  it('has the thirteen errors it says it has, and no other', async () => {
    const { report } = await checkJson([join(import.meta.dirname, '../../examples/briefing.md')]);
    const findings = report.files[0]?.findings ?? [];
    const shown = findings.map(({ rule, found }) => `${rule} ${found.replace(/\s+/g, ' ')}`);
    assert.deepEqual(shown, EXPECTED);
  });
});
