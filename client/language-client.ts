import { type ExtensionContext, l10n, type TextDocument, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, DocumentSelector, LanguageClientOptions } from 'vscode-languageclient';
import { SERVER_COMMANDS } from './commands.ts';
import { selectWords } from './select-words.ts';
import { answerFileRequests } from './server-files.ts';

/** Makes a client for the server that is packed with the extension, in the way of this extension host. */
export type StartLanguageClient = (
  id: string,
  name: string,
  context: ExtensionContext,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** Documents of any language: on disk, unsaved, in a virtual workspace or a notebook; and the sources themselves. */
export const SCHEMES: readonly string[] = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-notebook-cell',
  'policy-xref',
];

/** How often the server is started again when it dies, in three minutes. */
const MOST_RESTARTS = 20;

/** The client of the language server. Its id names the settings. */
export function createClient(
  context: ExtensionContext,
  start: StartLanguageClient,
  told: (uri: string) => void,
): BaseLanguageClient {
  const words = selectWords();
  const client = start('policyXref', 'Policy Cross-Reference', context, {
    documentSelector: documentSelector(),
    initializationOptions: {
      storage: context.globalStorageUri.fsPath,
      commands: SERVER_COMMANDS,
      strings: l10n.bundle,
    },
    connectionOptions: { maxRestartCount: MOST_RESTARTS },
    middleware: {
      provideDefinition: async (document, position, token, next) => {
        const definition = await next(document, position, token);
        words.note(definition);
        return definition;
      },
      provideDiagnostics: async (document, previous, token, next) => {
        const report = await next(document, previous, token);
        told(uriOf(document).toString());
        return report;
      },
    },
    markdown: { isTrusted: false, supportHtml: false },
  });
  context.subscriptions.push(words, answerFileRequests(client, context.extensionUri));
  return client;
}

function uriOf(document: TextDocument | Uri): Uri {
  return 'uri' in document ? document.uri : document;
}

/** Virtual workspaces have schemes that nobody can list. */
function documentSelector(): DocumentSelector {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set([...SCHEMES, ...folders])].map((scheme) => ({ scheme }));
}
