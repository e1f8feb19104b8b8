import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import { changeAsOf } from './change-as-of.ts';
import { changePacks } from './change-packs.ts';
import { changeRules, setRule } from './change-rules.ts';
import { ignoreFinding } from './ignore-finding.ts';
import { saveReport, showReport } from './report.ts';
import { showEvidence } from './show-evidence.ts';

/** Commands that the server may name in what it offers; it does so only where a client has them. */
export const SERVER_COMMANDS = [
  'policyXref.showEvidence',
  'policyXref.showUses',
  'policyXref.ignoreFinding',
  'policyXref.switchOffRule',
];

/** Registers what package.json lists under `contributes.commands`, but for those of the views. */
export function registerCommands(
  { extension, extensionUri, subscriptions }: ExtensionContext,
  client: BaseLanguageClient,
): void {
  subscriptions.push(
    commands.registerCommand('policyXref.openExample', () => openExample(extensionUri)),
    commands.registerCommand('policyXref.restartServer', () => restart(client)),
    commands.registerCommand('policyXref.showOutput', () => client.outputChannel.show()),
    commands.registerCommand('policyXref.changeAsOf', changeAsOf),
    commands.registerCommand('policyXref.changePacks', changePacks),
    commands.registerCommand('policyXref.changeRules', () => changeRules(extension)),
    commands.registerCommand('policyXref.showReport', () => showReport(client, false)),
    commands.registerCommand('policyXref.showWorkspaceReport', () => showReport(client, true)),
    commands.registerCommand('policyXref.saveReport', () => saveReport(client)),
    commands.registerCommand('policyXref.showEvidence', showEvidence),
    commands.registerCommand('policyXref.showUses', (uri: string, position: Position, uses: Location[]) =>
      showUses(client, uri, position, uses),
    ),
    commands.registerCommand('policyXref.ignoreFinding', ignoreFinding),
    commands.registerCommand('policyXref.switchOffRule', (rule: string, uri: string) => setRule(rule, 'off', uri)),
  );
}

/** Shows where open documents use a passage, in the editor's own peek. Positions are LSP's. */
async function showUses(client: BaseLanguageClient, uri: string, at: Position, uses: readonly Location[]) {
  const { asLocation, asPosition, asUri } = client.protocol2CodeConverter;
  const places = uses.map((use) => asLocation(use));
  await commands.executeCommand('editor.action.showReferences', asUri(uri), asPosition(at), places);
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

/** Opens the example draft as an unsaved copy, so that anyone may write in it. */
async function openExample(extensionUri: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'examples', 'briefing.md'));
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
  await window.showTextDocument(document);
}
