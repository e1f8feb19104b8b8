import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, policyXref } from './run-cli.ts';

const WRONG =
  'Some 🛩️ text: the GCAP fighter is to enter service in 2037.\n\nThe Global Combat Aircraft\nProgramme (GCAP).\n';
const DAY = ['--as-of', '2026-07-05'];

describe('check --format github', { concurrency: true }, () => {
  it('prints a workflow command for each finding', async (test) => {
    const cwd = folderWith(test, { 'my, notes/a.md': WRONG });
    const { status, stdout } = await policyXref(['check', './my, notes/a.md', '--format', 'github', ...DAY], { cwd });
    const [first, second, summary] = stdout.split('\n');
    const column = WRONG.indexOf('2037') + 1;
    assert.match(
      first ?? '',
      new RegExp(
        `^::warning file=my%2C notes/a\\.md,line=1,endLine=1,col=${column},endColumn=${column + 4},title=claim/refuted::Not “2037”: `,
      ),
    );
    assert.match(second ?? '', /^::warning file=my%2C notes\/a\.md,line=3,endLine=4,title=term\/wrong-expansion::/);
    assert.equal(summary, '2 findings in 1 file.');
    assert.equal(status, 1);
  });
});

describe('check --format sarif', { concurrency: true }, () => {
  it('prints a SARIF 2.1.0 log with rules, regions, fixes and fingerprints', async (test) => {
    const cwd = folderWith(test, { 'my notes/a.md': WRONG });
    const { stdout } = await policyXref(['check', 'my notes/a.md', '--format', 'sarif', ...DAY], { cwd });
    const log = JSON.parse(stdout);
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.equal(run.tool.driver.name, 'policy-xref');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const [result] = run.results;
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, 'warning');
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, 'my%20notes/a.md');
    const column = WRONG.indexOf('2037') + 1;
    assert.deepEqual(region, { startLine: 1, startColumn: column, endLine: 1, endColumn: column + 4 });
    assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, '2035');
    assert.match(result.partialFingerprints['policyXref/v1'], /^[0-9a-f]{16}$/);
  });

  it('keeps the fingerprint when the text moves and is wrapped anew', async (test) => {
    const moved = `New.\n\n${WRONG.replace('the GCAP fighter ', 'the GCAP\nfighter ')}`;
    const cwd = folderWith(test, { 'a.md': WRONG, 'b.md': moved });
    const prints = async (file: string): Promise<string[]> => {
      const { stdout } = await policyXref(['check', file, '--format', 'sarif', ...DAY], { cwd });
      return JSON.parse(stdout).runs[0].results.map((it: { partialFingerprints: object }) => it.partialFingerprints);
    };
    assert.deepEqual(await prints('a.md'), await prints('b.md'));
  });

  it('is a log without results where there is nothing to report', async (test) => {
    const cwd = folderWith(test, { 'a.md': 'Nothing.\n' });
    const { status, stdout } = await policyXref(['check', 'a.md', '--format', 'sarif'], { cwd });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).runs[0].results, []);
  });
});
