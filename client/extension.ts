import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { createClient, type StartLanguageClient } from './language-client.ts';

/** What is running; VS Code ends it through {@link deactivate}. */
let running: ReturnType<typeof createClient> | undefined;

/** Whether this extension host is Node; the other is a web worker. */
const onNode = typeof process === 'object' && typeof process.versions?.node === 'string';

/**
 * Starts the language server. VS Code calls this once it has started up. The extension is one file for both of its
 * extension hosts; what only one of them has is loaded there.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context, await languageClientHere());
  running = client;
  registerCommands(context, client);
  await client.start();
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}

async function languageClientHere(): Promise<StartLanguageClient> {
  if (onNode) return (await import('./language-client-node.ts')).languageClientOnNode;
  return (await import('./language-client-browser.ts')).languageClientInBrowser;
}
