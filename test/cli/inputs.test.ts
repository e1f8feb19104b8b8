import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkJson, folderWith, policyXref } from './run-cli.ts';

const RIGHT = 'GCAP has three members: Japan, the United Kingdom and Italy.\n';
const WRONG = 'The GCAP fighter is to enter service in 2037.\n';

describe('what is checked', { concurrency: true }, () => {
  it('takes globs, leaves node_modules out, and checks each file once', async (test) => {
    const files = { 'a.md': RIGHT, 'notes/b.md': RIGHT, 'notes/c.txt': RIGHT, 'node_modules/x/d.md': RIGHT };
    const cwd = folderWith(test, files);
    const { report } = await checkJson(['**/*.{md,txt}', 'a.md', './notes/b.md'], { cwd });
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['a.md', 'notes/b.md', 'notes/c.txt'],
    );
  });

  it('takes a file whose name looks like a glob', async (test) => {
    const cwd = folderWith(test, { '[draft].md': RIGHT });
    const { report } = await checkJson(['[draft].md'], { cwd });
    assert.equal(report.files[0]?.path, '[draft].md');
  });

  it('reads standard input', async () => {
    const { report, status } = await checkJson(['--as-of', '2026-07-05', '-'], { stdin: WRONG });
    assert.equal(report.files[0]?.path, '<stdin>');
    assert.equal(report.summary.findings, 1);
    assert.equal(status, 1);
  });

  it('reads standard input as what --stdin-path says it is', async () => {
    const stdin = '<p>The GCAP fighter is to enter service in <b>2037</b>.</p>\n';
    const { report } = await checkJson(['--as-of', '2026-07-05', '--stdin-path', 'page.html', '-'], { stdin });
    assert.equal(report.files[0]?.path, 'page.html');
    assert.equal(report.files[0]?.findings[0]?.found, '2037');
  });

  it('reads an empty file', async (test) => {
    const cwd = folderWith(test, { 'empty.md': '' });
    const { report, status } = await checkJson(['empty.md'], { cwd });
    assert.deepEqual(report.files[0]?.findings, []);
    assert.equal(status, 0);
  });

  it('tells a pack’s defects, and uses what is sound in it', async (test) => {
    const cwd = folderWith(test, {
      'pack/pack.yaml': 'id: own\ntitle: Our own\nversion: 1.0.0\n',
      'pack/concepts/zork.yaml':
        'id: zork\ntype: programme\nprefLabel: { en: Zorkonium }\ndefinition: { en: A test. }\n',
      'pack/concepts/bad.yaml': 'id: bad\ntype: [\n',
      'a.md': 'Zorkonium is a word.\n',
    });
    const { report, stderr, status } = await checkJson(['--pack', 'pack', '--mentions', 'a.md'], { cwd });
    assert.match(stderr, /bad\.yaml:\d+:\d+ /);
    assert.equal(report.files[0]?.mentions?.[0]?.concept, 'zork');
    assert.equal(status, 0);
  });

  it('says what it can do', async () => {
    const { stdout, status } = await policyXref(['check', '--help']);
    assert.match(stdout, /--as-of <date>/);
    assert.match(stdout, /Exit status: 0/);
    assert.equal(status, 0);
  });
});
