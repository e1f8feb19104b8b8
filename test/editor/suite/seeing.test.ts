/** What the editor shows on top of a text and of a source. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitionAt, open, place, until } from './editor.ts';

const ask = <T>(command: string, ...more: unknown[]): Thenable<T> => vscode.commands.executeCommand(command, ...more);

/** The source that a term of the draft leads to. */
async function openSource(): Promise<vscode.TextDocument> {
  const draft = await open('briefing.md');
  const [link] = await until(
    'a definition',
    () => definitionAt(draft, place(draft, 'GCAP')),
    ({ length }) => length > 0,
  );
  assert.ok(link);
  return vscode.workspace.openTextDocument(link.targetUri);
}

describe('seeing', () => {
  it('colours mentions by what they name', async () => {
    const draft = await open('briefing.md');
    const tokens = await until(
      'tokens',
      () => ask<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', draft.uri),
      (it) => (it?.data.length ?? 0) > 0,
    );
    const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', draft.uri);
    assert.ok(tokens && legend.tokenTypes.includes('policyProgramme'));
  });

  it('finds a concept by another name', async () => {
    const symbols = await until(
      'symbols',
      () => ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Global Combat Air'),
      ({ length }) => length > 0,
    );
    assert.ok(symbols.some(({ location }) => location.uri.scheme === 'policy-xref'));
  });

  it('links citations', async () => {
    const content = 'It flies in 2035 [@the-asia-live, ¶11].\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const links = await until(
      'a link',
      () => ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri),
      ({ length }) => length > 0,
    );
    assert.equal(links[0]?.target?.scheme, 'policy-xref');
  });

  it('shows an outline of a source, and folds it', async () => {
    const source = await openSource();
    const [top] = await until(
      'an outline',
      () => ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', source.uri),
      (symbols) => (symbols?.length ?? 0) > 0,
    ).then((symbols) => symbols ?? []);
    assert.ok(top?.children.some(({ name }) => name === '¶11'));
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', source.uri);
    assert.ok(folds.length > 0);
  });

  it('has a lens on a passage that leads to its uses', async () => {
    const source = await openSource();
    const lenses = await until(
      'a lens',
      () => ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', source.uri, 100),
      (list) => list.some(({ command }) => command?.command === 'policyXref.showUses'),
    );
    const { command } = lenses.find((it) => it.command?.command === 'policyXref.showUses') ?? {};
    await vscode.window.showTextDocument(source);
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('selects a passage', async () => {
    const source = await openSource();
    const at = place(source, '¶11 ', { into: 6 });
    const [range] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', source.uri, [at]);
    const grown: string[] = [];
    for (let it: vscode.SelectionRange | undefined = range; it; it = it.parent) grown.push(source.getText(it.range));
    assert.ok(
      grown.some((text) => text.startsWith('¶11 ')),
      grown.join('\n--\n'),
    );
  });
});
