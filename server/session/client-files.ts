import type { Connection } from 'vscode-languageserver';
import type { DirectoryEntry, Files } from './files.ts';

/**
 * Files that the client reads for the server: in a web worker all of them, elsewhere those of virtual workspaces. Only our
 * own extension does this.
 */
export interface ClientFiles extends Files {
  /** The text of the built-in knowledge, dist/pack.json. */
  builtin(): Promise<string>;
}

/** The requests a client answers, and what it answers with. */
const BUILTIN = 'policyXref/builtinPack';
const READ_DIRECTORY = 'policyXref/readDirectory';
const READ_FILE = 'policyXref/readFile';

/** Asks a client for files. It must not be asked before it is initialized; what it does not answer cannot be read. */
export function clientFiles(connection: Connection): ClientFiles {
  const ask = async <T>(request: string, params: unknown): Promise<T | undefined> => {
    const answer = await connection.sendRequest<T | null>(request, params).catch(() => null);
    return answer ?? undefined;
  };
  return {
    builtin: () => connection.sendRequest<string>(BUILTIN),
    readDirectory: (uri) => ask<DirectoryEntry[]>(READ_DIRECTORY, { uri }),
    readText: (uri, most) => ask<string>(READ_FILE, { uri, most }),
  };
}
