import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { StartLanguageClient } from './language-client.ts';

/** A client whose server is a process of its own. */
export const languageClientOnNode: StartLanguageClient = (id, name, { asAbsolutePath }, options) => {
  const server = { module: asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient(id, name, { run: server, debug }, options);
};
