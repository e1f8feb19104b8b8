import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { Host } from '../host.ts';
import { startServer } from '../server.ts';
import { type ClientFiles, clientFiles } from '../session/client-files.ts';
import { createAnalyser } from '../session/create-analyser.ts';
import { type Files, packFolder, textFile, textFiles } from '../session/files.ts';
import { isUri, loadPackFolders } from '../session/load-packs.ts';
import { localDay } from '../session/local-day.ts';
import { nodeFiles } from './files.ts';
import { readBuiltin, readFolder } from './load-packs.ts';
import { publish } from './publish.ts';

/** Serves standard input and output. `policy-xref lsp --stdio` and the extension's bundle both come here. */
export function runStdio(version: string): void {
  serve(createConnection(process.stdin, process.stdout), version);
}

/** Serves the process that started this one, over Node's channel between the two. */
export function runIpc(version: string): void {
  serve(createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)), version);
}

function serve(connection: Connection, version: string): void {
  surviveErrors();
  startServer(connection, nodeHost(clientFiles(connection)), createAnalyser, { name: 'policy-xref', version });
}

/** The files of this machine are read here; those of virtual workspaces by the client. */
function nodeHost(client: ClientFiles): Host {
  const filesOf = (uri: string): Files => (URI.parse(uri).scheme === 'file' ? nodeFiles : client);
  const files: Files = {
    readDirectory: (uri) => filesOf(uri).readDirectory(uri),
    readText: (uri, most) => filesOf(uri).readText(uri, most),
  };
  const readPack = (folder: string) => (isUri(folder) ? packFolder(files, folder) : readFolder(folder));
  return {
    today: () => localDay(new Date()),
    loadPacks: async (folders) => loadPackFolders(await readBuiltin(), folders, readPack),
    workspaceFiles: (folders) => textFiles(files, folders),
    readText: (uri) => textFile(files, uri),
    publish,
  };
}

/** What no handler caught is written to standard error, which clients keep in their logs. */
function surviveErrors(): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      process.stderr.write(`policy-xref: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    });
  }
}
