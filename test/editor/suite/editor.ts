/** What the tests do in the editor, in their words. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const PATIENCE = 15_000;

/** Opens a file of the workspace in an editor; of its first folder, when none is named. */
export async function open(name: string, folderName = 'drafts'): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.find((it) => it.name === folderName);
  assert.ok(folder, 'a folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Asks until there is an answer that will do; fails with the last one when there is none in time. */
export async function until<T>(
  what: string,
  ask: () => PromiseLike<T> | T,
  does: (answer: T) => boolean,
  { patience = PATIENCE } = {},
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (does(answer)) return answer;
    if (Date.now() > end)
      assert.fail(`${what}: not within ${patience} ms; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Where words stand in a document, `into` characters on. `nth` counts from 0. */
export function place(document: vscode.TextDocument, words: string, { into = 1, nth = 0 } = {}): vscode.Position {
  let at = document.getText().indexOf(words);
  for (let i = 0; i < nth && at >= 0; i += 1) at = document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is in ${document.uri.path}`);
  return document.positionAt(at + into);
}

/** The text of the hover at a place. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
}

/** Our diagnostics of a document, by their place. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'policy-xref')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The words a diagnostic is about, with its rule. */
export function told(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): string {
  return `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`;
}

/** The rule of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where a definition leads, as links. */
export async function definitionAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  return vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, position);
}

/** Our quick fixes for a range; VS Code does not tell whose they are, but their titles do. */
export async function fixesFor(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => /^(?:Change|Remove) “/.test(title));
}

/** A line of a view in the side bar. */
export interface ViewNode {
  readonly label: string;
  readonly description?: string;
  readonly kind: string;
  readonly children?: readonly ViewNode[];
}

/** Waits until the extension runs; it starts by itself. */
export async function running(): Promise<void> {
  const active = () => vscode.extensions.getExtension('policy-xref.policy-xref')?.isActive === true;
  await until('activation', active, (it) => it);
}

/** What the extension's views show now. */
export function shown(): { document(): readonly ViewNode[]; packs(): readonly ViewNode[] } {
  const extension = vscode.extensions.getExtension('policy-xref.policy-xref');
  assert.ok(extension?.exports, 'the extension runs');
  return extension.exports;
}
