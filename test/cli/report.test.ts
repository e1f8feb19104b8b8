import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, policyXref } from './run-cli.ts';

const DRAFT = { 'a.md': '# Note\n\nThe GCAP fighter is to enter service in 2037.\n' };

describe('report', { concurrency: true }, () => {
  it('writes a page to standard output, and succeeds although something is wrong in the text', async (test) => {
    const { status, stdout, stderr } = await policyXref(['report', 'a.md'], { cwd: folderWith(test, DRAFT) });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^<!doctype html>[\s\S]*2037<sup>/);
  });

  it('writes a file, as of a day', async (test) => {
    const cwd = folderWith(test, DRAFT);
    const args = ['report', 'a.md', '-o', 'out.md', '--format', 'markdown', '--as-of', '2026-07-05'];
    const { status, stdout } = await policyXref(args, { cwd });
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(readFileSync(join(cwd, 'out.md'), 'utf8'), /As of 5 July 2026: 1 refuted\./);
  });

  it('puts all documents on one page, and tells which one cannot be read', async (test) => {
    const cwd = folderWith(test, { ...DRAFT, 'b.md': 'ASEAN was founded in 1967.\n', 'c.md': new Uint8Array([0, 1]) });
    const { status, stdout, stderr } = await policyXref(['report', '*.md'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /Report on 2 documents/);
    assert.match(stderr, /c\.md is a binary file/);
  });

  it('leaves out what the document hides', async (test) => {
    const hidden = `<!-- policy-xref-disable-next-line claim/refuted: on purpose -->\n${DRAFT['a.md'].slice(8)}`;
    const cwd = folderWith(test, { 'a.md': hidden });
    const { stdout } = await policyXref(['report', 'a.md', '--format', 'markdown'], { cwd });
    assert.match(stdout, /nothing that the packs decide/);
  });

  it('says what to do when it cannot write', async (test) => {
    const { status, stderr } = await policyXref(['report', 'a.md', '-o', 'no/such/folder.html'], {
      cwd: folderWith(test, DRAFT),
    });
    assert.equal(status, 2);
    assert.match(stderr, /no\/such\/folder\.html cannot be written/);
  });
});
