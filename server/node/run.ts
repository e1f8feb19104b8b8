import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { Host } from '../host.ts';
import { startServer } from '../server.ts';
import { createAnalyser } from '../session/create-analyser.ts';
import { loadPacks } from './load-packs.ts';
import { publish } from './publish.ts';
import { readTextFile, workspaceFiles } from './workspace-files.ts';

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
  startServer(connection, nodeHost(), createAnalyser, { name: 'policy-xref', version });
}

function nodeHost(): Host {
  return { today, loadPacks, workspaceFiles, readText: readTextFile, publish };
}

/** The day it is here, not in Greenwich. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** What no handler caught is written to standard error, which clients keep in their logs. */
function surviveErrors(): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      process.stderr.write(`policy-xref: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    });
  }
}
