import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unifiedDiff } from '../../server/cli/unified-diff.ts';
import { folderWith, policyXref } from './run-cli.ts';

const WRONG = 'The GCAP fighter is to enter service in 2037.\n\nEdge Wing designs it.\n';
const RIGHT = 'The GCAP fighter is to enter service in 2035.\n\nEdgewing designs it.\n';
const DAY = ['--as-of', '2026-07-05'];

describe('check --fix', { concurrency: true }, () => {
  it('makes the safe replacements, says which, and reports what is left', async (test) => {
    const cwd = folderWith(test, { 'a.md': `\ufeff${WRONG}\nSouth Korea is a member of the Quad.\n` });
    chmodSync(join(cwd, 'a.md'), 0o640);
    const { status, stdout, stderr } = await policyXref(['check', 'a.md', '--fix', ...DAY], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), `\ufeff${RIGHT}\nSouth Korea is a member of the Quad.\n`);
    assert.equal(statSync(join(cwd, 'a.md')).mode & 0o777, 0o640);
    assert.equal(stderr, 'a.md:1:41 fixed: “2037” → “2035”\na.md:3:1 fixed: “Edge Wing” → “Edgewing”\n');
    assert.match(stdout, /1 finding in 1 file/);
    assert.equal(status, 1);
    assert.deepEqual(readdirSync(cwd), ['a.md']);
  });

  it('leaves alone what a comment or a baseline hides, and files without fixes', async (test) => {
    const hidden = `<!-- policy-xref-disable-file -->\n${WRONG}`;
    const cwd = folderWith(test, { 'a.md': hidden, 'b.md': 'Nothing.\n' });
    const before = statSync(join(cwd, 'b.md')).mtimeMs;
    const { status, stderr } = await policyXref(['check', 'a.md', 'b.md', '--fix', ...DAY], { cwd });
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), hidden);
    assert.equal(statSync(join(cwd, 'b.md')).mtimeMs, before);
  });

  it('writes through a link, and keeps it', async (test) => {
    const cwd = folderWith(test, { 'real/a.md': WRONG });
    symlinkSync('real/a.md', join(cwd, 'link.md'));
    await policyXref(['check', 'link.md', '--fix', ...DAY], { cwd });
    assert.equal(readFileSync(join(cwd, 'real/a.md'), 'utf8'), RIGHT);
    assert.deepEqual(readdirSync(join(cwd, 'real')), ['a.md']);
  });

  it('shows a difference that git can apply with --dry-run, and writes nothing', async (test) => {
    const text = `${'Some line.\n\n'.repeat(5)}${WRONG}`;
    const cwd = folderWith(test, { 'a.md': text });
    const { stdout, stderr } = await policyXref(['check', 'a.md', '--fix', '--dry-run', ...DAY], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), text);
    assert.match(stdout, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /);
    assert.match(stderr, /2 findings in 1 file/);
    execFileSync('git', ['apply', '-'], { cwd, input: stdout });
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), text.replace(WRONG, RIGHT));
  });

  it('fixes standard input to standard output', async () => {
    const { stdout, stderr } = await policyXref(['check', '-', '--stdin-path', 'a.md', '--fix', ...DAY], {
      stdin: WRONG,
    });
    assert.equal(stdout, RIGHT);
    assert.match(stderr, /Nothing to report/);
  });

  it('refuses options that do not go together', async () => {
    for (const args of [['--dry-run'], ['--fix', '--explain'], ['--fix', '--baseline', 'x', '--update-baseline']])
      assert.equal((await policyXref(['check', '-', ...args], { stdin: 'x' })).status, 2, args.join(' '));
  });
});

describe('a unified diff', () => {
  it('tells far changes apart, and knows a file that ends without a line feed', () => {
    const text = `one\n${'line\n'.repeat(20)}two`;
    const end = text.length;
    assert.equal(
      unifiedDiff('a', text, [
        { start: 0, end: 3, newText: 'ONE' },
        { start: end - 3, end, newText: 'TWO' },
      ]),
      `--- a/a
+++ b/a
@@ -1,4 +1,4 @@
-one
+ONE
 line
 line
 line
@@ -19,4 +19,4 @@
 line
 line
 line
-two
\\ No newline at end of file
+TWO
\\ No newline at end of file
`,
    );
    assert.equal(unifiedDiff('a', 'x', []), '');
  });
});
