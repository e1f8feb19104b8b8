import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { WorkspaceFile } from '../host.ts';

/** Folders nobody writes prose in. */
const SKIPPED = new Set(['node_modules', 'dist', 'build', 'out', 'target', 'vendor', '__pycache__']);

/** How many files are read at most, and how large each may be. */
const MOST_FILES = 5000;
const MOST_BYTES = 1024 * 1024;

/** The text files under folders (URIs): no hidden ones, no large or binary ones. What cannot be read is passed over. */
export async function* workspaceFiles(folders: readonly string[]): AsyncGenerator<WorkspaceFile> {
  let left = MOST_FILES;
  for (const folder of folders) {
    const uri = URI.parse(folder);
    if (uri.scheme !== 'file') continue;
    for await (const path of walk(uri.fsPath)) {
      left -= 1;
      if (left < 0) return;
      const text = await readText(path);
      if (text !== undefined) yield { uri: URI.file(path).toString(), text };
    }
  }
}

/** The text of a file (URI); undefined when it is not there, too large, or no text. */
export async function readTextFile(uri: string): Promise<string | undefined> {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? readText(fsPath) : undefined;
}

async function* walk(folder: string): AsyncGenerator<string> {
  const directory = await opendir(folder).catch(() => undefined);
  if (!directory) return;
  for await (const entry of directory) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    if ((await stat(path)).size > MOST_BYTES) return undefined;
    const text = await readFile(path, 'utf8');
    return text.slice(0, 8192).includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
