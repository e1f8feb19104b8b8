/** The main job, in a real editor: what a term means, where the source says so, what is wrong, and mending it. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitionAt, findings, fixesFor, hoverAt, open, place, ruleOf, told, until } from './editor.ts';

/** Words of each definition, as the pack has them. */
const DEFINITIONS = {
  GCAP: /Global Combat Air Programme[\s\S]*Italy/,
  UNICORN: /antenna/,
  Quad: /Australia[\s\S]*United States/,
  LeT: /Lashkar/,
  NSS: /National Security Strategy/,
};

for (const name of ['briefing.md', 'briefing.py']) {
  describe(name, () => {
    let document: vscode.TextDocument;
    before(async () => {
      document = await open(name);
    });

    for (const [term, definition] of Object.entries(DEFINITIONS)) {
      it(`hover on ${term} shows its definition`, async () => {
        const text = await until(
          `hover on ${term}`,
          () => hoverAt(document, place(document, term)),
          (hover) => hover !== '',
        );
        assert.match(text, definition);
      });
    }

    it('go to definition opens the article at the passage, with the words selected', async () => {
      await vscode.window.showTextDocument(document, { preview: false });
      await until(
        'definition',
        () => definitionAt(document, place(document, 'GCAP')),
        (links) => links.length > 0,
      );
      await select(place(document, 'GCAP'));
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      const words = await until('the words selected', selectedWords, (text) => text !== '');
      assert.equal(words, 'Global Combat Air Programme (GCAP), a joint initiative involving Japan, the UK, and Italy');
      assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'policy-xref');
    });

    it('a definition names the whole passage, and the words in it', async () => {
      const [link] = await until(
        'definition',
        () => definitionAt(document, place(document, 'GCAP')),
        (links) => links.length > 0,
      );
      assert.ok(link?.targetSelectionRange);
      const source = await vscode.workspace.openTextDocument(link.targetUri);
      assert.match(source.getText(link.targetSelectionRange), /^Global Combat Air Programme \(GCAP\)/);
      assert.ok(link.targetRange.contains(link.targetSelectionRange));
      assert.match(source.lineAt(link.targetRange.start.line).text, /^¶\d+ /);
    });
  });
}

describe('findings', () => {
  const expected = {
    'briefing.md': [
      'term/wrong-expansion: Global Combat Aircraft Programme',
      'claim/refuted: 2037',
      'claim/source-error: 11',
      'claim/outdated: Gen Nakatani',
    ],
    'briefing.py': ['claim/refuted: 28'],
  };

  for (const [name, list] of Object.entries(expected)) {
    it(`stand in ${name} where they should, and nowhere else`, async () => {
      const document = await open(name);
      const all = await until(
        'findings',
        () => findings(document),
        ({ length }) => length >= list.length,
      );
      assert.deepEqual(
        all.map((finding) => told(document, finding)),
        list,
      );
    });
  }

  it('say who says so, and lead to the passage and to the rule', async () => {
    const document = await open('briefing.md');
    const toll = await finding(document, 'claim/source-error');
    assert.match(toll.message, /26/);
    assert.equal(toll.severity, vscode.DiagnosticSeverity.Warning);
    const [related] = toll.relatedInformation ?? [];
    assert.match(related?.location.uri.toString() ?? '', /^policy-xref:\/source\//);
    assert.ok(typeof toll.code === 'object' && /^https:\/\/.*rules\.md#/.test(toll.code.target.toString()));
  });

  it('are tagged when they are about what was true once', async () => {
    const minister = await finding(await open('briefing.md'), 'claim/outdated');
    assert.deepEqual(minister.tags, [vscode.DiagnosticTag.Deprecated]);
  });

  it('go when the quick fix mends the text', async () => {
    const document = await open('briefing.md');
    for (const rule of ['term/wrong-expansion', 'claim/refuted', 'claim/source-error', 'claim/outdated']) {
      const wrong = await finding(document, rule);
      const [fix] = await fixesFor(document, wrong.range);
      assert.ok(fix?.edit, `there is a fix for ${rule}`);
      assert.equal(fix.isPreferred, true);
      await vscode.workspace.applyEdit(fix.edit);
      await until(
        `${rule} gone`,
        () => findings(document),
        (list) => !list.some((it) => ruleOf(it) === rule),
      );
    }
    assert.match(
      document.getText(),
      /Global Combat Air Programme \(GCAP\)\. The aircraft is to enter service in 2035\./,
    );
    assert.match(document.getText(), /killed 26 civilians/);
    assert.match(document.getText(), /Shinjiro Koizumi is Japan’s defence minister/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

async function select(position: vscode.Position): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new vscode.Selection(position, position);
}

function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'policy-source' ? editor.document.getText(editor.selection) : '';
}

/** The finding of a rule, once it is there. */
async function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const all = await until(
    `a finding of ${rule}`,
    () => findings(document),
    (list) => list.some((it) => ruleOf(it) === rule),
  );
  const found = all.find((it) => ruleOf(it) === rule);
  assert.ok(found);
  return found;
}
