import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { createClient } from './language-client.ts';

/** What is running; VS Code ends it through {@link deactivate}. */
let running: ReturnType<typeof createClient> | undefined;

/** Starts the language server. VS Code calls this once it has started up. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  running = client;
  registerCommands(context, client);
  await client.start();
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
