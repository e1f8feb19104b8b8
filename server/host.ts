import type { Lexicon } from './knowledge/builtin.ts';
import type { CompiledPack, Edtf } from './knowledge/types.ts';

/** What the server needs of the machine it runs on: Node, a web worker, or a test. */
export interface Host {
  /** Called when the client may be asked for things. */
  initialized?(): void;
  /** The day it is (EDTF day). */
  today(): Edtf;
  /** The built-in packs, and those in the folders given, by path or URI. */
  loadPacks(folders: readonly string[]): Promise<LoadedPacks>;
  /** The text files under the workspace folders (URIs), one after the other. */
  workspaceFiles(folders: readonly string[]): AsyncIterable<WorkspaceFile>;
  /** The text of a file of the workspace (URI); undefined when it cannot be read. */
  readText(uri: string): Promise<string | undefined>;
  /** Writes a document of ours as a file, and says where; undefined when that cannot be done. */
  publish(uri: string, text: string, folder: string | undefined): string | undefined;
}

export interface LoadedPacks {
  readonly packs: readonly CompiledPack[];
  readonly lexicon: Lexicon;
  readonly problems: readonly PackProblem[];
}

/** What is wrong in a pack file; line and column count from 1. */
export interface PackProblem {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}
