import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LoadedPacks } from '../host.ts';
import { type Builtin, decodeBuiltin } from '../knowledge/builtin.ts';
import type { PackFile } from '../knowledge/pack-files.ts';
import { loadPackFolders } from '../session/load-packs.ts';

/** Where the built-in knowledge lies: beside the bundle, or in dist/ when the sources run as they are. */
const BUILTIN = ['pack.json', '../../dist/pack.json'];

/** The largest file a pack may have. */
const MOST_BYTES = 10 * 1024 * 1024;

/** The built-in packs, and one from each folder. A folder that is no pack is a problem, not a failure. */
export async function loadPacks(folders: readonly string[]): Promise<LoadedPacks> {
  const paths = folders.map((folder) => resolve(folder));
  return loadPackFolders(await readBuiltin(), paths, readFolder);
}

/** The built-in knowledge. Throws when the installation is not whole. */
export async function readBuiltin(): Promise<Builtin> {
  for (const path of BUILTIN) {
    const text = await readFile(join(import.meta.dirname, path), 'utf8').catch(() => undefined);
    if (text !== undefined) return decodeBuiltin(text);
  }
  throw new Error(`There is no pack.json in ${import.meta.dirname}: the installation is not whole.`);
}

/** The text files under a folder, or why it cannot be read. */
export async function readFolder(folder: string): Promise<PackFile[] | Error> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const texts = await Promise.all(paths.map((path) => readText(path)));
    return paths.flatMap((path, i) => ({ path, text: texts[i] ?? '' }));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  return bytes.length > MOST_BYTES ? '' : bytes.toString('utf8');
}
