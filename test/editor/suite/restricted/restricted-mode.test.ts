/** A workspace that is not trusted names no files to read. Run with `--suite restricted`. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, hoverAt, open, place, ruleOf, running, shown, until } from '../editor.ts';

describe('in Restricted Mode', () => {
  before(running);

  it('the workspace is not trusted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('the extension works', async () => {
    const draft = await open('briefing.md');
    const all = await until(
      'findings',
      () => findings(draft),
      ({ length }) => length === 4,
    );
    assert.ok(all.some((it) => ruleOf(it) === 'claim/outdated'));
  });

  it('packs of the workspace are not read, and harmless settings are', async () => {
    const note = await open('note.md', 'archive');
    await until(
      'hover',
      () => hoverAt(note, place(note, 'Japan')),
      (text) => text !== '',
    );
    assert.equal(await hoverAt(note, place(note, 'Blue Fund')), '');
    const [first] = await until(
      'packs',
      () => shown().packs(),
      ({ length }) => length > 0,
    );
    assert.equal(first?.label, 'Sources');
    assert.deepEqual(findings(note), []);
  });
});
