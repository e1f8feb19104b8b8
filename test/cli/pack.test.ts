import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, policyXref } from './run-cli.ts';

const HEAD = 'id: own\ntitle: Our own\nversion: 1.0.0\n';

const ZORK = `id: zork
type: programme
prefLabel: { en: Zorkonium }
definition: { en: A programme made up for this test. }
statements:
  - property: dateSigned
    value: { date: 2024-03-05 }
    verified: 2026-07-05
    references: [{ title: A title, url: https://example.org/ }]
    examples:
      right: Zorkonium was signed on 5 March 2024.
      wrong: [Zorkonium was signed on 6 March 2024., Zorkonium is a nice word.]
`;

describe('pack check', { concurrency: true }, () => {
  it('tries the examples of every statement', async (test) => {
    const cwd = folderWith(test, { 'own/pack.yaml': HEAD, 'own/concepts/zork.yaml': ZORK });
    const { stdout, status } = await policyXref(['pack', 'check', 'own'], { cwd });
    assert.match(stdout, /zork#dateSigned: a wrong example passes: “Zorkonium is a nice word\.”/);
    assert.match(
      stdout,
      /No defects\.\nRight examples that stay silent: 1 of 1\.\nWrong examples that are reported: 1 of 2\.\n/,
    );
    assert.equal(status, 0);
  });

  it('lists all defects with their places and what to write', async (test) => {
    const bad = ZORK.replace('id: zork', 'id: bad').replace('property: dateSigned', 'value: 3');
    const cwd = folderWith(test, {
      'own/pack.yaml': HEAD,
      'own/concepts/bad.yaml': bad,
      'own/concepts/worse.yaml': 'id: [',
    });
    const { stdout, status } = await policyXref(['pack', 'check', 'own'], { cwd });
    assert.match(stdout, /^own\/concepts\/bad\.yaml:\d+:\d+ /m);
    assert.match(stdout, /^own\/concepts\/worse\.yaml:\d+:\d+ /m);
    assert.match(stdout, /^Defects: \d+\.$/m);
    assert.equal(status, 1);
  });

  it('refuses what is no folder', async (test) => {
    const cwd = folderWith(test, {});
    const { stderr, status } = await policyXref(['pack', 'check', 'nowhere'], { cwd });
    assert.match(stderr, /nowhere is not there: name the folder of a reference pack/);
    assert.equal(status, 2);
  });
});

describe('pack coverage', () => {
  it('lists the statements that no words can contradict', async (test) => {
    const silent = ZORK.replace('dateSigned', 'colourOfTheDoor');
    const cwd = folderWith(test, { 'own/pack.yaml': HEAD, 'own/concepts/zork.yaml': silent });
    const { stdout, status } = await policyXref(['pack', 'coverage', 'own'], { cwd });
    assert.equal(stdout, 'colourOfTheDoor: zork#colourOfTheDoor\n0 of 1 statements can be contradicted.\n');
    assert.equal(status, 0);
  });
});
