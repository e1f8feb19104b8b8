import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Publishing } from '../features/library.ts';
import type { Host, PackProblem } from '../host.ts';
import { describe } from './guard.ts';
import { isUri } from './load-packs.ts';
import { type CreateAnalyser, createReader, type Reader } from './reader.ts';

/** The packs in use, and the reader made from them. */
export interface Packs {
  /** Undefined until packs were loaded for the first time. */
  readonly reader: Reader | undefined;
  /** Grows when packs were loaded again. */
  readonly generation: number;
  /** Loads packs, unless those of the same folders are loaded already. */
  load(folders: readonly string[]): Promise<void>;
  /** Loads again what is in use when the document belongs to a pack. */
  reloadFor(uri: string): Promise<boolean>;
  /** What is wrong in a pack file. */
  problemsIn(uri: string): readonly PackProblem[];
}

/** Loads packs through the host, and tells the client once what is wrong in them. */
export function createPacks(
  connection: Connection,
  host: Host,
  createAnalyser: CreateAnalyser,
  publishing: Publishing,
): Packs {
  let reader: Reader | undefined;
  let generation = 0;
  let inUse: readonly string[] | undefined;
  let loading = Promise.resolve();
  let told = '';

  const tell = (problems: readonly PackProblem[]): void => {
    const lines = problems.map(({ uri, line, column, message }) => `${asWritten(uri)}:${line}:${column} ${message}`);
    if (lines.join('\n') === told) return;
    told = lines.join('\n');
    for (const line of lines) connection.console.warn(line);
    if (lines.length > 0) show(connection, MessageType.Warning, summary(lines));
  };
  const read = async (folders: readonly string[]): Promise<void> => {
    try {
      const loaded = await host.loadPacks(folders);
      reader = createReader(loaded, host, createAnalyser, publishing);
      generation += 1;
      tell(loaded.problems);
    } catch (error) {
      connection.console.error(`The reference packs could not be loaded: ${describe(error)}`);
      show(connection, MessageType.Error, 'The reference packs could not be loaded; the log says why.');
    }
  };
  /** One loading at a time, in the order asked for. */
  const queue = (folders: readonly string[]): Promise<void> => {
    inUse = folders;
    loading = loading.then(() => read(folders));
    return loading;
  };
  return {
    get reader() {
      return reader;
    },
    get generation() {
      return generation;
    },
    load: (folders) => {
      if (inUse === undefined || inUse.join('\0') !== folders.join('\0')) queue(folders);
      return loading;
    },
    reloadFor: async (uri) => {
      if (!inUse?.some((folder) => isIn(folder, uri))) return false;
      await queue(inUse);
      return true;
    },
    problemsIn: (uri) => reader?.problems.filter((problem) => same(problem.uri, uri)) ?? [],
  };
}

function summary(lines: readonly string[]): string {
  const rest = lines.length > 1 ? ` (and ${lines.length - 1} more, in the log)` : '';
  return `A reference pack has defects; the rest of it is in use. ${lines[0]}${rest}`;
}

function show(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}

/** A URI as people write it: a path on this machine, else the URI. */
function asWritten(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : uri;
}

function isIn(folder: string, uri: string): boolean {
  const at = isUri(folder) ? URI.parse(folder) : URI.file(folder);
  return URI.parse(uri)
    .toString()
    .startsWith(`${at.toString().replace(/\/$/, '')}/`);
}

/** Clients escape URIs in different ways. */
function same(a: string, b: string): boolean {
  return URI.parse(a).toString() === URI.parse(b).toString();
}
