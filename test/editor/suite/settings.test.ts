/** Settings hold where they are set, at once; commands write them where they belong. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, hoverAt, open, place, ruleOf, shown, until } from './editor.ts';

const settings = (uri?: vscode.Uri) => vscode.workspace.getConfiguration('policyXref', uri ?? null);

describe('settings', () => {
  it('of a folder hold in that folder', async () => {
    const note = await open('note.md', 'archive');
    await until(
      'the folder’s own pack',
      () => hoverAt(note, place(note, 'Blue Fund')),
      (text) => /only this pack knows/.test(text),
    );
    assert.deepEqual(findings(note), []);
    const draft = await open('briefing.md');
    await until(
      'findings',
      () => findings(draft),
      (list) => list.some((it) => ruleOf(it) === 'claim/outdated'),
    );
  });

  it('show the folder’s packs in the view', async () => {
    const names = await until(
      'two packs',
      () =>
        shown()
          .packs()
          .map(({ label }) => label),
      ({ length }) => length === 2,
    );
    assert.ok(names.includes('Blue papers'), names.join());
  });

  it('are applied without a reload', async () => {
    const draft = await open('briefing.md');
    await until(
      'findings',
      () => findings(draft),
      ({ length }) => length === 4,
    );
    await settings().update('asOf', '2025-05-10', vscode.ConfigurationTarget.Workspace);
    await until(
      'the minister',
      () => findings(draft).map(ruleOf),
      (rules) => !rules.includes('claim/outdated'),
    );
    await settings().update('severity', { 'claim/refuted': 'off' }, vscode.ConfigurationTarget.Workspace);
    await until(
      'the rule off',
      () => findings(draft).map(ruleOf),
      (rules) => !rules.includes('claim/refuted'),
    );
    await settings().update('enable', false, vscode.ConfigurationTarget.Workspace);
    await until(
      'silence',
      () => findings(draft),
      ({ length }) => length === 0,
    );
    for (const name of ['enable', 'severity', 'asOf'])
      await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
    await until(
      'findings again',
      () => findings(draft),
      ({ length }) => length === 4,
    );
  });

  it('are written by the actions that hide a finding or a rule', async () => {
    const draft = await open('briefing.md');
    const all = await until(
      'findings',
      () => findings(draft),
      ({ length }) => length === 4,
    );
    const toll = all.find((it) => ruleOf(it) === 'claim/source-error');
    assert.ok(toll);
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      draft.uri,
      toll.range,
    );
    for (const command of ['policyXref.ignoreFinding', 'policyXref.switchOffRule']) {
      const action = actions.find((it) => it.command?.command === command);
      assert.ok(action?.command, command);
      await vscode.commands.executeCommand(command, ...(action.command.arguments ?? []));
      await until(
        'it hidden',
        () => findings(draft).map(ruleOf),
        (rules) => !rules.includes('claim/source-error'),
      );
      const name = command.endsWith('Finding') ? 'ignore' : 'severity';
      assert.ok(settings().inspect(name)?.workspaceValue, name);
      await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
      await until(
        'it shown again',
        () => findings(draft).map(ruleOf),
        (rules) => rules.includes('claim/source-error'),
      );
    }
  });
});

describe('a virtual workspace', () => {
  it('is read like one on disk', async () => {
    const content = new TextEncoder().encode('The GCAP fighter is to enter service in 2037.\n');
    const provider = vscode.workspace.registerFileSystemProvider('vscode-vfs', oneFile(content), { isReadonly: true });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode-vfs://github/a/b/note.md'));
    await vscode.window.showTextDocument(document);
    const list = await until(
      'the finding',
      () => findings(document),
      ({ length }) => length === 1,
    );
    assert.deepEqual(list.map(ruleOf), ['claim/refuted']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    provider.dispose();
  });
});

/** A file system in which everything is the same file. */
function oneFile(content: Uint8Array): vscode.FileSystemProvider {
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length }),
    readDirectory: () => [],
    readFile: () => content,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
