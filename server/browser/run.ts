import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Host } from '../host.ts';
import { decodeBuiltin } from '../knowledge/builtin.ts';
import { startServer } from '../server.ts';
import { type ClientFiles, clientFiles } from '../session/client-files.ts';
import { createAnalyser } from '../session/create-analyser.ts';
import { packFolder, textFile, textFiles } from '../session/files.ts';
import { loadPackFolders } from '../session/load-packs.ts';
import { localDay } from '../session/local-day.ts';

/** Serves the page or worker that made this web worker, by messages between the two. */
export function runWorker(version: string): void {
  const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  startServer(connection, browserHost(clientFiles(connection)), createAnalyser, { name: 'policy-xref', version });
}

/** All files come from the client, the built-in knowledge too. None can be written. */
function browserHost(client: ClientFiles): Host {
  let initialized = (): void => {};
  const ready = new Promise<void>((resolve) => {
    initialized = resolve;
  });
  return {
    initialized,
    today: () => localDay(new Date()),
    loadPacks: async (folders) => {
      await ready;
      const builtin = decodeBuiltin(await client.builtin());
      return loadPackFolders(builtin, folders, (folder) => packFolder(client, folder));
    },
    workspaceFiles: (folders) => textFiles(client, folders),
    readText: (uri) => textFile(client, uri),
    publish: () => undefined,
  };
}
