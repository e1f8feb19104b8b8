/** Manners while someone writes. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, told, until } from './editor.ts';

describe('typing', () => {
  it('a finding about the word at the caret waits until typing pauses', async () => {
    const content = 'The Pahalgam attack killed  people.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const editor = await vscode.window.showTextDocument(document);
    const caret = new vscode.Position(0, content.indexOf('  ') + 1);
    editor.selection = new vscode.Selection(caret, caret);
    await vscode.commands.executeCommand('type', { text: '2' });
    await vscode.commands.executeCommand('type', { text: '8' });
    const typed = Date.now();
    await until(
      'the finding',
      () => findings(document),
      (list) => list.length === 1,
    );
    assert.ok(Date.now() - typed > 700, `it came after ${Date.now() - typed} ms`);
    assert.deepEqual(
      findings(document).map((finding) => told(document, finding)),
      ['claim/refuted: 28'],
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
