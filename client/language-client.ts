import type { ExtensionContext } from 'vscode';
import { type DocumentSelector, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { selectWords } from './select-words.ts';

/** Documents of any language: on disk, unsaved, in a virtual workspace or a notebook; and the sources themselves. */
const SELECTOR: DocumentSelector = [
  ...['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-notebook-cell', 'policy-xref'],
].map((scheme) => ({ scheme }));

/** How often the server is started again when it dies, in three minutes. */
const MOST_RESTARTS = 20;

/** The client of the language server that is packed with the extension. Its id names the settings. */
export function createClient(context: ExtensionContext): LanguageClient {
  const words = selectWords();
  context.subscriptions.push(words);
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  return new LanguageClient(
    'policyXref',
    'Policy Cross-Reference',
    { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    {
      documentSelector: SELECTOR,
      initializationOptions: { storage: context.globalStorageUri.fsPath },
      connectionOptions: { maxRestartCount: MOST_RESTARTS },
      middleware: {
        provideDefinition: async (document, position, token, next) => {
          const definition = await next(document, position, token);
          words.note(definition);
          return definition;
        },
      },
      markdown: { isTrusted: false, supportHtml: false },
    },
  );
}
