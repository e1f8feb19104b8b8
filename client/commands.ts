import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Registers what package.json lists under `contributes.commands`. */
export function registerCommands({ extensionUri, subscriptions }: ExtensionContext, client: BaseLanguageClient): void {
  subscriptions.push(
    commands.registerCommand('policyXref.openExample', () => openExample(extensionUri)),
    commands.registerCommand('policyXref.restartServer', () => restart(client)),
    commands.registerCommand('policyXref.showOutput', () => client.outputChannel.show()),
  );
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
