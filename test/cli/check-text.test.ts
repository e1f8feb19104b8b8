import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, policyXref } from './run-cli.ts';

const DAY = ['--as-of', '2026-07-05'];

/** The source line and the carets below it. */
function underlined(stdout: string): string {
  const lines = stdout.split('\n');
  const carets = lines.findIndex((line) => /^ *\| +\^+$/.test(line));
  const source = lines[carets - 1] ?? '';
  const below = lines[carets] ?? '';
  return source.slice(below.indexOf('^'), below.lastIndexOf('^') + 1);
}

describe('check --format text', { concurrency: true }, () => {
  it('shows the place, the rule, the message, the line with carets, the evidence and the fix', async (test) => {
    const cwd = folderWith(test, { 'a.md': '# Note\n\nThe GCAP fighter is to enter service in 2037.\n' });
    const { stdout, stderr } = await policyXref(['check', ...DAY, 'a.md'], { cwd });
    const lines = stdout.split('\n');
    assert.equal(lines[0], 'a.md:3:41 warning claim/refuted');
    assert.match(lines[1] ?? '', /2037.*2035/);
    assert.equal(lines[3], '3 | The GCAP fighter is to enter service in 2037.');
    assert.equal(lines[4], '  |                                         ^^^^');
    assert.equal(lines.filter((line) => /^ {2}= .*https:\/\//.test(line)).length, 2);
    assert.match(stdout, /^ {2}= The Asia Live, 7 May 2025, ¶12: “/m);
    assert.match(stdout, /^ {2}= fix: write “2035”$/m);
    assert.match(stdout, /^1 finding in 1 file, as of 5 July 2026: 1 warning\.$/m);
    assert.ok(!stdout.includes('\u001b'), 'no colours where no terminal is');
    assert.equal(stderr, '');
  });

  it('puts the carets below the words behind a tab', async (test) => {
    const cwd = folderWith(test, { 'a.txt': 'Note:\tThe GCAP fighter is to enter service in 2037.\n' });
    const { stdout } = await policyXref(['check', ...DAY, 'a.txt'], { cwd });
    assert.equal(underlined(stdout), '2037');
  });

  it('cuts a long line around the words', async (test) => {
    const filler = 'The committee heard from several officials about budgets and calendars. '.repeat(10);
    const text = `${filler}The GCAP fighter is to enter service in 2037. ${filler}\n`;
    const cwd = folderWith(test, { 'a.md': text });
    const { stdout } = await policyXref(['check', ...DAY, 'a.md'], { cwd });
    const source = stdout.split('\n').find((line) => line.startsWith('1 | ')) ?? '';
    assert.match(source, /^1 \| ….*2037.*…$/);
    assert.ok(source.length <= 100, `${source.length} columns`);
    assert.equal(underlined(stdout), '2037');
  });

  it('says so when there is nothing to report', async (test) => {
    const cwd = folderWith(test, { 'a.md': 'GCAP has three members: Japan, the United Kingdom and Italy.\n' });
    const { stdout, status } = await policyXref(['check', ...DAY, 'a.md'], { cwd });
    assert.equal(stdout, 'Nothing to report in 1 file, as of 5 July 2026.\n');
    assert.equal(status, 0);
  });

  it('lets no control character of a document reach the terminal', async (test) => {
    const cwd = folderWith(test, { 'a.md': 'The \u001b[2JGCAP fighter \u202eis to enter service in 2037.\n' });
    const { stdout } = await policyXref(['check', '--mentions', ...DAY, 'a.md'], { cwd });
    assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
  });
});
