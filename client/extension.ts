import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { type Following, followEditor } from './follow-editor.ts';
import { createClient, SCHEMES, type StartLanguageClient } from './language-client.ts';
import { languageStatus } from './language-status.ts';
import type { TreeNode } from './views/tree-node.ts';
import { createViews } from './views/views.ts';

/** What other extensions, and tests, may see: the views of the side bar as they are now. */
export interface Shown {
  document(): readonly TreeNode[];
  packs(): readonly TreeNode[];
}

/** What is running; VS Code ends it through {@link deactivate}. */
let running: ReturnType<typeof createClient> | undefined;

/** Whether this extension host is Node; the other is a web worker. */
const onNode = typeof process === 'object' && typeof process.versions?.node === 'string';

/**
 * Starts the language server. VS Code calls this once it has started up. The extension is one file for both of its
 * extension hosts; what only one of them has is loaded there.
 */
export async function activate(context: ExtensionContext): Promise<Shown> {
  let following: Following | undefined;
  const client = createClient(context, await languageClientHere(), (uri) => following?.told(uri));
  running = client;
  registerCommands(context, client);
  following = followEditor(() => client);
  const views = createViews(following);
  const status = languageStatus(following, SCHEMES);
  context.subscriptions.push(following, views, status, status.follow(client));
  await client.start();
  following.told('');
  return { document: () => views.document.nodes, packs: () => views.packs.nodes };
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
