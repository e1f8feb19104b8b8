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

  it('200 characters in a Markdown file of 1 MB go in as typed, and findings follow', async function () {
    this.timeout(120_000);
    const draft = new TextDecoder().decode(await vscode.workspace.fs.readFile(exampleUri()));
    const body = draft.slice(draft.indexOf('# Background note'));
    const content = body.repeat(Math.ceil(1_000_000 / body.length));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const editor = await vscode.window.showTextDocument(document);
    const patient = { patience: 60_000 };
    const before = await until(
      'findings of the whole',
      () => findings(document),
      ({ length }) => length > 500,
      patient,
    );
    const end = document.positionAt(content.length);
    editor.selection = new vscode.Selection(end, end);
    editor.revealRange(new vscode.Range(end, end));
    const typed = `\n\n${'Nothing of this is about a pact. '.repeat(5)}ASEAN was founded in 1968. `.padEnd(200, '.');
    for (const text of typed) await vscode.commands.executeCommand('type', { text });
    assert.ok(document.getText().endsWith(typed), 'the text is as it was typed');
    const after = await until(
      'the new finding',
      () => findings(document),
      ({ length }) => length > before.length,
      patient,
    );
    const last = after.at(-1);
    assert.equal(last && told(document, last), 'claim/refuted: 1968');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

/** The example draft that the extension brings. */
function exampleUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension('policy-xref.policy-xref');
  assert.ok(extension);
  return vscode.Uri.joinPath(extension.extensionUri, 'examples/briefing.md');
}
