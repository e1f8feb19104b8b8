import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, policyXref } from './run-cli.ts';

const OUTDATED = `Gen Nakatani is Japan's defence minister.\n`;
const MISNAMED = 'Edge Wing does the design of the fighter.\n';
const RIGHT = 'GCAP has three members: Japan, the United Kingdom and Italy.\n';

describe('the exit status', { concurrency: true }, () => {
  const cases: readonly [title: string, text: string, args: readonly string[], status: number][] = [
    ['is 0 when nothing was found', RIGHT, [], 0],
    ['is 1 for a warning', OUTDATED, [], 1],
    ['is 0 for a warning when only errors count', OUTDATED, ['--fail-on', 'error'], 0],
    [
      'is 1 for a warning that was made an error',
      OUTDATED,
      ['--fail-on', 'error', '--severity', 'claim/outdated=error'],
      1,
    ],
    ['is 0 for an information', MISNAMED, [], 0],
    ['is 1 for an information that counts', MISNAMED, ['--fail-on', 'information'], 1],
    ['is 0 with --fail-on never', OUTDATED, ['--fail-on', 'never'], 0],
  ];
  for (const [title, text, args, expected] of cases) {
    it(title, async (test) => {
      const cwd = folderWith(test, { 'a.md': text });
      const { status, stdout } = await policyXref(['check', '--as-of', '2026-07-05', ...args, 'a.md'], { cwd });
      assert.equal(status, expected, stdout);
    });
  }
});
