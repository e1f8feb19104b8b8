import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkJson, folderWith } from './run-cli.ts';

const WRONG =
  'GCAP has three members: Japan, the United Kingdom and Italy. The GCAP fighter is to enter service in 2037.\n';

describe('check --format json', { concurrency: true }, () => {
  it('prints one object with the tool, the day, the files and a summary', async (test) => {
    const cwd = folderWith(test, { 'a.md': WRONG });
    const { status, report, stderr } = await checkJson(['--as-of', '2026-07-05', 'a.md'], { cwd });
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    assert.deepEqual(report.tool, { name: 'policy-xref', version });
    assert.equal(report.asOf, '2026-07-05');
    assert.deepEqual(report.summary, { files: 1, findings: 1, errors: 0, warnings: 1 });
    assert.deepEqual(Object.keys(report), ['tool', 'asOf', 'files', 'summary']);
    assert.equal(status, 1);
    assert.equal(stderr, '');
  });

  it('gives every finding all of its fields', async (test) => {
    const cwd = folderWith(test, { 'a.md': WRONG });
    const { report } = await checkJson(['--as-of', '2026-07-05', 'a.md'], { cwd });
    const [file] = report.files;
    assert.deepEqual(file && Object.keys(file), ['path', 'asOf', 'findings']);
    const [finding] = file?.findings ?? [];
    assert.ok(finding);
    const { message, references, passage, ...rest } = finding;
    const start = WRONG.indexOf('2037');
    assert.deepEqual(rest, {
      rule: 'claim/refuted',
      severity: 'warning',
      range: { start: { line: 0, character: start }, end: { line: 0, character: start + 4 } },
      offset: [start, start + 4],
      subject: 'gcap',
      property: 'targetYear',
      found: '2037',
      expected: '2035',
      replacement: '2035',
      fingerprint: '8d3a0b350e80d056',
    });
    assert.match(message, /2035/);
    const source = 'asia-live-2025-05-07';
    assert.deepEqual(passage, { source, paragraph: 12, uri: `policy-xref:/source/${source}.policy-source` });
    assert.ok(references.length > 0);
    for (const reference of references) {
      assert.deepEqual(Object.keys(reference), ['title', 'publisher', 'date', 'url']);
      assert.match(reference.url ?? '', /^https?:/);
    }
  });

  it('counts UTF-16 code units behind emoji, Japanese and CRLF', async (test) => {
    const text = `# 🛩️ 次期戦闘機\r\n\r\n🛩️ 日本: ${WRONG}`;
    const cwd = folderWith(test, { 'a.md': text });
    const { report } = await checkJson(['--as-of', '2026-07-05', 'a.md'], { cwd });
    const [finding] = report.files[0]?.findings ?? [];
    const at = text.indexOf('2037');
    assert.deepEqual(finding?.offset, [at, at + 4]);
    assert.equal(finding?.range.start.line, 2);
    assert.equal(finding?.range.start.character, at - text.indexOf('🛩️ 日本'));
  });

  it('counts a byte order mark in the offset and not in the position, as editors do', async (test) => {
    const text = `\ufeff${WRONG}`;
    const cwd = folderWith(test, { 'a.md': text });
    const { report } = await checkJson(['--as-of', '2026-07-05', 'a.md'], { cwd });
    const [finding] = report.files[0]?.findings ?? [];
    assert.equal(finding?.offset[0], text.indexOf('2037'));
    assert.equal(finding?.range.start.character, WRONG.indexOf('2037'));
  });

  it('lists mentions where it is asked to', async (test) => {
    const cwd = folderWith(test, { 'a.md': WRONG });
    const { report } = await checkJson(['--mentions', '--as-of', '2026-07-05', 'a.md'], { cwd });
    const [mention] = report.files[0]?.mentions ?? [];
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    assert.deepEqual(mention, { concept: 'gcap', label: 'GCAP', range, offset: [0, 4] });
  });

  it('takes the day from the document where no option gives one, and the option where there is one', async (test) => {
    const text = `---\ndate: 2025-05-10\n---\n\nGen Nakatani is Japan's defence minister.\n`;
    const cwd = folderWith(test, { 'a.md': text });
    const own = await checkJson(['a.md'], { cwd });
    assert.equal(own.report.files[0]?.asOf, '2025-05-10');
    assert.equal(own.report.summary.findings, 0);
    const later = await checkJson(['--as-of', '2026-07-05', 'a.md'], { cwd });
    assert.equal(later.report.files[0]?.asOf, '2026-07-05');
    assert.equal(later.report.files[0]?.findings[0]?.rule, 'claim/outdated');
  });

  it('sets the severity of a rule, and switches it off', async (test) => {
    const cwd = folderWith(test, { 'a.md': WRONG });
    const error = await checkJson(['--severity', 'claim/refuted=error', '--as-of', '2026-07-05', 'a.md'], { cwd });
    assert.deepEqual(error.report.summary, { files: 1, findings: 1, errors: 1, warnings: 0 });
    const off = await checkJson(['--severity', 'claim/refuted=off', '--as-of', '2026-07-05', 'a.md'], { cwd });
    assert.equal(off.report.summary.findings, 0);
    assert.equal(off.status, 0);
  });
});
