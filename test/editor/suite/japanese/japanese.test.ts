/** The interface in another language than English. Run with `--suite japanese`. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, hoverAt, open, place, ruleOf, running, shown, until } from '../editor.ts';

describe('in Japanese', () => {
  before(running);

  it('VS Code speaks Japanese', () => {
    assert.equal(vscode.env.language, 'ja');
  });

  it('commands and settings do', () => {
    const { contributes } = vscode.extensions.getExtension('policy-xref.policy-xref')?.packageJSON ?? {};
    assert.equal(contributes.commands[0].title.value, 'サンプル原稿を開く');
    assert.match(contributes.configuration.properties['policyXref.enable'].markdownDescription, /用語/);
  });

  it('the views do', async () => {
    await open('briefing.md');
    const nodes = await until(
      'findings',
      () => shown().document(),
      ({ length }) => length > 2,
    );
    assert.equal(nodes[0]?.label, '誤り');
  });

  it('findings, fixes and hovers do', async () => {
    const draft = await open('briefing.md');
    const all = await until(
      'findings',
      () => findings(draft),
      ({ length }) => length === 4,
    );
    const year = all.find((it) => ruleOf(it) === 'claim/refuted');
    assert.ok(year);
    assert.match(year.message, /^「2037」ではありません：/);
    await until(
      'the fix',
      (): Thenable<vscode.CodeAction[]> =>
        vscode.commands.executeCommand('vscode.executeCodeActionProvider', draft.uri, year.range),
      (actions) => actions.some(({ title }) => title === '「2037」を「2035」に変更'),
    );
    assert.match(await hoverAt(draft, place(draft, 'GCAP')), /出典：/);
  });
});
