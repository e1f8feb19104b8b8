/** The extension itself: it starts by itself, its commands are there, its sources can only be read. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitionAt, hoverAt, open, place, until } from './editor.ts';

describe('the extension', () => {
  it('is running', async () => {
    const extension = vscode.extensions.getExtension('policy-xref.policy-xref');
    assert.ok(extension);
    await until(
      'activation',
      () => extension.isActive,
      (active) => active,
    );
  });

  it('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['openExample', 'restartServer', 'showOutput'])
      assert.ok(commands.includes(`policyXref.${name}`), name);
  });

  it('shows a source in its own language, without findings', async () => {
    const document = await open('briefing.md');
    const [link] = await until(
      'definition',
      () => definitionAt(document, place(document, 'Quad')),
      (links) => links.length > 0,
    );
    assert.ok(link);
    const source = await vscode.workspace.openTextDocument(link.targetUri);
    assert.equal(source.languageId, 'policy-source');
    assert.match(source.getText(), /^India and Japan Deepen Defence Ties/);
    await until(
      'hover in the source',
      () => hoverAt(source, place(source, 'GCAP')),
      (text) => /Global Combat Air/.test(text),
    );
    assert.deepEqual(vscode.languages.getDiagnostics(source.uri), []);
  });

  it('answers again after a restart of the server', async () => {
    const document = await open('briefing.md');
    await vscode.commands.executeCommand('policyXref.restartServer');
    await until(
      'hover',
      () => hoverAt(document, place(document, 'GCAP')),
      (text) => /Global Combat Air/.test(text),
    );
  });

  it('finds the passages and the uses of a term in all files', async () => {
    const document = await open('briefing.md');
    const at = place(document, 'UNICORN');
    const uses: vscode.Location[] = await until(
      'references',
      () => vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at),
      ({ length }) => length > 0,
    );
    const names = new Set(uses.map(({ uri }) => uri.path.split('/').at(-1)));
    for (const name of ['briefing.md', 'briefing.py', 'asia-live-2025-05-07.policy-source'])
      assert.ok(names.has(name), name);
  });
});
