/** Files by URI, wherever they are: on this machine, or where only the client can reach. */
import type { PackFile } from '../knowledge/pack-files.ts';

/** What a folder holds, in no order. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Reads files. What cannot be read is undefined. */
export interface Files {
  readDirectory(uri: string): Promise<readonly DirectoryEntry[] | undefined>;
  /** The text of a file; undefined also when it has more bytes than `most`. */
  readText(uri: string, most: number): Promise<string | undefined>;
}

/** Folders nobody writes prose in. */
const SKIPPED = new Set(['node_modules', 'dist', 'build', 'out', 'target', 'vendor', '__pycache__']);

/** How many files are read at most, and how large each may be. */
const MOST_FILES = 5000;
const MOST_BYTES = 1024 * 1024;

/** The largest file a pack may have. */
const MOST_PACK_BYTES = 10 * 1024 * 1024;

/** The text files under folders: no hidden ones, no large or binary ones. What cannot be read is passed over. */
export async function* textFiles(
  files: Files,
  folders: readonly string[],
): AsyncGenerator<{ readonly uri: string; readonly text: string }> {
  let left = MOST_FILES;
  for (const folder of folders) {
    for await (const uri of walk(files, folder)) {
      left -= 1;
      if (left < 0) return;
      const text = await textFile(files, uri);
      if (text !== undefined) yield { uri, text };
    }
  }
}

/** The text of a file; undefined when it is not there, too large, or no text. */
export async function textFile(files: Files, uri: string): Promise<string | undefined> {
  const text = await files.readText(uri, MOST_BYTES);
  return text?.slice(0, 8192).includes('\0') ? undefined : text;
}

/** All files of a pack, with their URIs as paths; an error when the folder cannot be read. */
export async function packFolder(files: Files, folder: string): Promise<readonly PackFile[] | Error> {
  if (!(await files.readDirectory(folder))) return new Error('there is no such folder');
  const found: PackFile[] = [];
  for await (const path of walk(files, folder)) {
    found.push({ path, text: (await files.readText(path, MOST_PACK_BYTES)) ?? '' });
  }
  return found;
}

async function* walk(files: Files, folder: string): AsyncGenerator<string> {
  for (const { name, kind } of (await files.readDirectory(folder)) ?? []) {
    if (name.startsWith('.') || SKIPPED.has(name)) continue;
    const uri = `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
    if (kind === 'folder') yield* walk(files, uri);
    else yield uri;
  }
}
