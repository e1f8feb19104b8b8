/** A client that speaks LSP to the real server, started as editors start it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const ROOT = join(import.meta.dirname, '../..');

/** What VS Code says it can do, as far as this server asks. */
export const VSCODE: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    diagnostic: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      dataSupport: true,
    },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    textDocumentContent: {},
    configuration: true,
  },
};

/** An editor of some years ago: plain text, no links, diagnostics are sent to it. */
export const PLAIN: ClientCapabilities = {
  textDocument: { hover: { contentFormat: ['plaintext'] }, publishDiagnostics: { relatedInformation: true } },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** What the client answers when it is asked for `policyXref`. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  readonly folder?: string;
  /** The command to start; the sources as they are by default. */
  readonly command?: readonly string[];
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly result: InitializeResult;
  /** Lines the server logged, and messages it showed. */
  readonly log: string[];
  readonly shown: string[];
  /** How often the server asked to be asked again. */
  refreshes(): number;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, range: { start: Position; end: Position }, text: string): Promise<void>;
  /** Asks for the diagnostics of a document. */
  pull(uri: string): Promise<Diagnostic[]>;
  /** The next diagnostics that are sent and that the test likes. */
  pushed(likes: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  changeSettings(settings: unknown): Promise<void>;
  stop(): Promise<number | null>;
}

/** Starts a server and shakes hands with it. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const { capabilities = VSCODE, initializationOptions, folder } = options;
  const [command = process.execPath, ...args] = options.command ?? [
    process.execPath,
    'server/server-node.ts',
    '--stdio',
  ];
  const child = spawn(command, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const log: string[] = [];
  const shown: string[] = [];
  const pushes: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  let { settings } = options;
  let refreshes = 0;
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushes.push(params);
    for (const look of waiting) look();
  });
  connection.onRequest('workspace/configuration', () => [settings ?? null]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes += 1;
    return null;
  });
  connection.listen();
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'test' }];
  const result: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions,
    workspaceFolders,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process: child,
    result,
    log,
    shown,
    refreshes: () => refreshes,
    open: (uri, text, languageId = 'markdown') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, range, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    pull: async (uri) => {
      const report: { items: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items;
    },
    pushed: (likes) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = pushes.find(likes);
          if (!found) return;
          pushes.splice(pushes.indexOf(found), 1);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    changeSettings: (value) => {
      settings = value;
      return connection.sendNotification('workspace/didChangeConfiguration', { settings: { policyXref: value } });
    },
    stop: async () => {
      const exited = child.exitCode === null ? once(child, 'exit') : undefined;
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
      return child.exitCode;
    },
  };
}

/** The position of the first occurrence of `words` in `text`, `into` characters on. */
export function positionOf(text: string, words: string, into = 0): Position {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`“${words}” is not in the text`);
  const before = text.slice(0, offset + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
