/** The side bar: what the active document and the packs hold. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, shown, until, type ViewNode } from './editor.ts';

describe('the side bar', () => {
  it('lists findings by verdict and terms with their uses, of the active document', async () => {
    await open('briefing.md');
    const groups = ['Wrong', 'Out of date', 'Wrong in the source', 'Names', 'Terms'];
    // Until the view has followed, it shows the document before.
    const nodes = await until(
      'findings',
      () => shown().document(),
      (list) => labels(list).join() === groups.join(),
    );
    const [wrong] = nodes;
    assert.deepEqual(labels(wrong?.children ?? []), ['“2037” → “2035”']);
    assert.match(wrong?.children?.[0]?.description ?? '', /^Global Combat Air Programme|^GCAP/);
    const terms = nodes.at(-1);
    const unicorn = terms?.children?.find(({ label }) => label === 'UNICORN');
    assert.ok(unicorn?.children?.length, labels(terms?.children ?? []).join());
    assert.match(unicorn.children[0]?.description ?? '', /^line \d+$/);
  });

  it('follows the active editor', async () => {
    await open('briefing.py');
    const nodes = await until(
      'the other document',
      () => shown().document(),
      (list) => !labels(list).includes('Out of date'),
    );
    assert.deepEqual(labels(nodes), ['Wrong', 'Terms']);
  });

  it('lists the packs, in each the sources with passages and the terms by type', async () => {
    const packs = await until(
      'packs',
      () => shown().packs(),
      ({ length }) => length === 2,
    );
    assert.deepEqual(labels(packs), ['India and Japan, defence and the Indo-Pacific', 'Blue papers']);
    const [sources, terms] = packs[0]?.children ?? [];
    assert.match(sources?.children?.[0]?.label ?? '', /^India and Japan Deepen Defence Ties/);
    assert.equal(sources?.children?.[0]?.children?.[0]?.label, '¶1');
    assert.ok(labels(terms?.children ?? []).includes('Event series'));
  });

  it('opens what a line stands for', async () => {
    await open('briefing.md');
    const nodes = await until(
      'findings',
      () => shown().document(),
      (list) => labels(list).includes('Out of date'),
    );
    await vscode.commands.executeCommand('policyXref.view.open', nodes[0]?.children?.[0]);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), '2037');
    const passage = shown().packs()[0]?.children?.[0]?.children?.[0]?.children?.[1];
    await vscode.commands.executeCommand('policyXref.view.open', passage);
    await until(
      'the source',
      () => vscode.window.activeTextEditor?.document.languageId,
      (id) => id === 'policy-source',
    );
  });

  it('copies a line', async () => {
    const passage = shown().packs()[0]?.children?.[0]?.children?.[0]?.children?.[1];
    await vscode.commands.executeCommand('policyXref.view.copy', passage);
    assert.equal(await vscode.env.clipboard.readText(), 'The Asia Live, 7 May 2025, ¶2');
  });

  it('leaves what it showed when a document changes and nothing in it does', async () => {
    const document = await open('briefing.md');
    const before = await until(
      'findings',
      () => shown().document(),
      (list) => labels(list).includes('Out of date'),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nNothing of note.');
    await vscode.workspace.applyEdit(edit);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(shown().document(), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

function labels(nodes: readonly ViewNode[]): string[] {
  return nodes.map(({ label }) => label);
}
