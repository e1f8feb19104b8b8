import { readdir, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { DirectoryEntry, Files } from '../session/files.ts';

/** The files of this machine. */
export const nodeFiles: Files = {
  readDirectory: async (uri) => {
    const entries = await readdir(URI.parse(uri).fsPath, { withFileTypes: true }).catch(() => undefined);
    return entries?.flatMap((entry): DirectoryEntry[] => {
      if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
      return entry.isFile() ? [{ name: entry.name, kind: 'file' }] : [];
    });
  },
  readText: async (uri, most) => {
    const path = URI.parse(uri).fsPath;
    try {
      return (await stat(path)).size > most ? undefined : await readFile(path, 'utf8');
    } catch {
      return undefined;
    }
  },
};
