/** Commands that ask, answered as a person does by keyboard. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, open, ruleOf, running, until } from './editor.ts';

const settings = () => vscode.workspace.getConfiguration('policyXref', null);

describe('commands', () => {
  before(running);

  it('Change the As-Of Date sets a day', async () => {
    await open('briefing.md');
    const asked = vscode.commands.executeCommand('policyXref.changeAsOf');
    await answer(asked, 1);
    const set = settings().inspect<string>('asOf')?.workspaceValue;
    assert.match(set ?? '', /^\d{4}-\d\d-\d\d$/);
    await settings().update('asOf', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('Change the Rules sets how loudly a rule speaks', async () => {
    const draft = await open('briefing.md');
    const asked = vscode.commands.executeCommand('policyXref.changeRules');
    await answer(asked, 0);
    assert.deepEqual(settings().inspect('severity')?.workspaceValue, { 'claim/refuted': 'error' });
    await until(
      'an error',
      () => findings(draft).find((it) => ruleOf(it) === 'claim/refuted')?.severity,
      (severity) => severity === vscode.DiagnosticSeverity.Error,
    );
    await settings().update('severity', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('Show a Report opens the page beside the text, for a document and for the workspace', async () => {
    await open('briefing.md');
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map((tab) => tab.label);
    await vscode.commands.executeCommand('policyXref.showReport');
    await until('a report', tabs, (labels) => labels.includes('Report: briefing.md'));
    await vscode.commands.executeCommand('policyXref.showWorkspaceReport');
    await until('a report on the workspace', tabs, (labels) => labels.includes('Report: Workspace'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('Show why lists the evidence, and opens the passage', async () => {
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
    const why = actions.find((it) => it.command?.command === 'policyXref.showEvidence')?.command;
    assert.ok(why);
    const asked = vscode.commands.executeCommand(why.command, ...(why.arguments ?? []));
    await answer(asked, 1);
    const editor = await until(
      'the source',
      () => vscode.window.activeTextEditor,
      (it) => it?.document.languageId === 'policy-source',
    );
    assert.notEqual(editor?.document.getText(editor.selection), '');
  });

  it('Open the Example Draft opens a draft that nobody must save', async () => {
    await vscode.commands.executeCommand('policyXref.openExample');
    const { document } = vscode.window.activeTextEditor ?? {};
    assert.equal(document?.isUntitled, true);
    await until(
      'its findings',
      () => document && findings(document),
      (list) => (list?.length ?? 0) > 5,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

/**
 * Takes the nth line of the list that is open, and of each that follows, until nothing more is asked. Lists open a moment
 * after they are asked for, and nothing tells when: where none is open, the keys do nothing.
 */
async function answer(asked: Thenable<unknown>, nth: number): Promise<void> {
  let ended = false;
  const end = asked.then(() => {
    ended = true;
  });
  while (!ended) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    if (ended) break;
    for (let i = 0; i < nth; i += 1) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await end;
}
