import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, policyXref } from './run-cli.ts';

const RIGHT = 'GCAP has three members: Japan, the United Kingdom and Italy.\n';

/** A bad file, and what is said of it. */
const FILES: readonly [title: string, content: string | Uint8Array, expected: RegExp][] = [
  [
    'a binary file',
    new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]),
    /bad\.md is a binary file\. Only text can be checked/,
  ],
  ['UTF-16', Buffer.from(`\ufeff${RIGHT}`, 'utf16le'), /bad\.md is UTF-16 text\. Save it as UTF-8\./],
  [
    'invalid UTF-8',
    Buffer.from([0x61, 0x0a, 0xe9, 0x0a]),
    /bad\.md is not valid UTF-8 \(line 2\)\. Save it as UTF-8\./,
  ],
];

describe('bad input', { concurrency: true }, () => {
  for (const [title, content, expected] of FILES) {
    it(`names ${title}, checks the other files, and exits with 2`, async (test) => {
      const cwd = folderWith(test, { 'bad.md': content, 'good.md': RIGHT });
      const { status, stdout, stderr } = await policyXref(['check', 'bad.md', 'good.md'], { cwd });
      assert.match(stderr, expected);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.match(stdout, /^Nothing to report in 1 file/);
      assert.equal(status, 2);
    });
  }

  it('does not read a file of more than 20 MB', async (test) => {
    const cwd = folderWith(test, { 'large.md': '' });
    truncateSync(join(cwd, 'large.md'), 20 * 1024 * 1024 + 1);
    const { status, stderr, stdout } = await policyXref(['check', 'large.md'], { cwd });
    assert.equal(stdout, '');
    assert.match(stderr, /large\.md is larger than 20 MB\. Split it into smaller files\./);
    assert.equal(status, 2);
  });

  it('names a file that is not there', async (test) => {
    const cwd = folderWith(test, {});
    const { status, stderr, stdout } = await policyXref(['check', 'missing.md'], { cwd });
    assert.match(stderr, /^policy-xref: There is no file missing\.md\. Paths start from \//);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  });

  it('asks for a glob in place of a folder', async (test) => {
    const cwd = folderWith(test, { 'notes/a.md': RIGHT });
    const { status, stderr } = await policyXref(['check', 'notes/'], { cwd });
    assert.match(stderr, /notes\/ is a folder\. .*'notes\/\*\*\/\*\.md'/);
    assert.equal(status, 2);
  });

  it('names a glob that nothing matches', async (test) => {
    const cwd = folderWith(test, { 'a.txt': RIGHT });
    const { status, stderr } = await policyXref(['check', '*.md'], { cwd });
    assert.match(stderr, /No file matches \*\.md\./);
    assert.equal(status, 2);
  });

  it('passes over a bad file that only a glob found', async (test) => {
    const cwd = folderWith(test, { 'bad.md': new Uint8Array([0, 1]), 'good.md': RIGHT });
    const { status, stderr } = await policyXref(['check', '*.md'], { cwd });
    assert.match(stderr, /bad\.md is a binary file/);
    assert.equal(status, 0);
  });

  const options: readonly [args: readonly string[], expected: RegExp][] = [
    [['--as-of', '2026-02-30', 'a.md'], /2026-02-30.*It is not a day\. Write YYYY-MM-DD/],
    [['--as-of', 'yesterday', 'a.md'], /It is not a day/],
    [['--fail-on', 'loud', 'a.md'], /Allowed choices are error, warning, information, hint, never/],
    [['--severity', 'claim/wrong=error', 'a.md'], /There is no such rule\. Rules: claim\/refuted/],
    [['--severity', 'claim/refuted=loud', 'a.md'], /There is no such level\. Levels: error/],
    [['--severity', 'claim/refuted', 'a.md'], /Write rule=level/],
    [['--pack', 'nowhere', 'a.md'], /nowhere is not there: name the folder of a reference pack/],
    [[], /missing required argument 'files'/],
    [['--loud', 'a.md'], /unknown option '--loud'/],
  ];
  for (const [args, expected] of options) {
    it(`refuses check ${args.join(' ')}`, async (test) => {
      const cwd = folderWith(test, { 'a.md': RIGHT });
      const { status, stderr, stdout } = await policyXref(['check', ...args], { cwd });
      assert.match(stderr, expected);
      assert.equal(stdout, '');
      assert.equal(status, 2);
    });
  }
});
