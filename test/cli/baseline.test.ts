import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, policyXref } from './run-cli.ts';

const OLD = 'The GCAP fighter is to enter service in 2037.\n';
const NEW = 'UNICORN has five antennas.\n\nThe Pahalgam attack killed 28 people.\n';
const DAY = ['--as-of', '2026-07-05'];

describe('check --baseline', { concurrency: true }, () => {
  it('shows only what is new, wherever the old findings have gone', async (test) => {
    const cwd = folderWith(test, { 'notes/a.md': OLD });
    const check = (...args: string[]) =>
      policyXref(['check', 'notes/a.md', ...DAY, '--baseline', 'b.json', ...args], { cwd });
    const written = await check('--update-baseline');
    assert.equal(written.status, 0);
    assert.match(written.stderr, /b\.json: 1 finding, 1 of them new; 0 found no longer\./);
    const clean = await check();
    assert.equal(clean.status, 0);
    assert.match(clean.stdout, /^Nothing to report .* Hidden: 1 by the baseline\.\n$/);
    writeFileSync(
      join(cwd, 'notes/a.md'),
      `Something.\n\n${OLD.replace('enter ', '**enter**\n')}\nThe Pahalgam attack killed 28 people.\n`,
    );
    const { status, stdout } = await check();
    assert.equal(status, 1);
    assert.match(stdout, /1 finding in 1 file/);
    assert.match(stdout, /28/);
    assert.doesNotMatch(stdout, /2037/);
  });

  it('tells what is found no longer, and takes it out when updated', async (test) => {
    const cwd = folderWith(test, { 'a.md': OLD, 'b.md': NEW });
    const baseline = ['--baseline', 'b.json'];
    await policyXref(['check', 'a.md', 'b.md', ...DAY, ...baseline, '--update-baseline'], { cwd });
    writeFileSync(join(cwd, 'a.md'), 'Mended.\n');
    const told = await policyXref(['check', 'a.md', ...DAY, ...baseline], { cwd });
    assert.equal(told.status, 0);
    assert.match(told.stderr, /1 finding of b\.json is found no longer \(a\.md claim\/refuted “2037”\)/);
    await policyXref(['check', 'a.md', ...DAY, ...baseline, '--update-baseline'], { cwd });
    const { version, findings } = JSON.parse(readFileSync(join(cwd, 'b.json'), 'utf8'));
    assert.equal(version, 1);
    assert.ok(findings.length > 0);
    assert.ok(findings.every(({ path }: { path: string }) => path === 'b.md'));
  });

  it('writes the same file again, with paths from its own folder', async (test) => {
    const cwd = folderWith(test, { 'notes/a.md': OLD, 'notes/b.md': NEW, 'ci/x': '' });
    const write = async (...files: string[]): Promise<string> => {
      await policyXref(['check', ...files, ...DAY, '--baseline', 'ci/b.json', '--update-baseline'], { cwd });
      return readFileSync(join(cwd, 'ci/b.json'), 'utf8');
    };
    const first = await write('notes/a.md', 'notes/b.md');
    assert.equal(await write('notes/b.md', 'notes/a.md'), first);
    assert.match(first, /"path": "\.\.\/notes\/a\.md"/);
  });

  it('that is not there, or is something else, is refused and left alone', async (test) => {
    const cwd = folderWith(test, { 'a.md': OLD, 'package.json': '{"name":"x"}\n', 'bad.json': '{' });
    const missing = await policyXref(['check', 'a.md', '--baseline', 'b.json'], { cwd });
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /There is no baseline b\.json\. Write it with --baseline b\.json --update-baseline\./);
    const other = await policyXref(['check', 'a.md', '--baseline', 'package.json', '--update-baseline'], { cwd });
    assert.equal(other.status, 2);
    assert.equal(readFileSync(join(cwd, 'package.json'), 'utf8'), '{"name":"x"}\n');
    assert.equal((await policyXref(['check', 'a.md', '--baseline', 'bad.json'], { cwd })).status, 2);
    assert.equal((await policyXref(['check', 'a.md', '--update-baseline'], { cwd })).status, 2);
  });
});

describe('comments and front matter', { concurrency: true }, () => {
  it('hide findings on the command line too', async (test) => {
    const cwd = folderWith(test, {
      'a.md': `<!-- policy-xref-disable-next-line claim/refuted: a joke -->\n${OLD}`,
      'b.tex': `% policy-xref-disable-next-line\n${OLD}`,
      'c.md': `---\npolicy-xref: { asOf: 2025-05-10, disable: [claim/refuted] }\n---\n\n${OLD}\nGen Nakatani is Japan's defence minister.\n`,
      'd.py': `# policy-xref-disable-next-line claim/refuted: a joke\n# ${OLD}`,
    });
    const { status, stdout } = await policyXref(['check', 'a.md', 'b.tex', 'c.md', 'd.py'], { cwd });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^Nothing to report in 4 files\. Hidden: 3 by comments, 1 by front matter\.\n$/);
  });

  it('that hide nothing are hints', async (test) => {
    const cwd = folderWith(test, { 'a.md': '<!-- policy-xref-disable-file claim/outdated -->\nText.\n' });
    const { status, stdout } = await policyXref(['check', 'a.md'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /a\.md:1:6 hint suppression\/unused\nThis comment hides nothing: there is no claim\/outdated/);
  });
});

describe('report', () => {
  it('leaves out what a comment hides', async (test) => {
    const cwd = folderWith(test, { 'a.md': `<!-- policy-xref-disable-next-line -->\n${OLD}`, 'b.md': OLD });
    const words = async (file: string): Promise<boolean> =>
      (await policyXref(['report', file, '--format', 'markdown', ...DAY], { cwd })).stdout.includes(
        'enter service in 2035',
      );
    assert.deepEqual([await words('a.md'), await words('b.md')], [false, true]);
  });
});
