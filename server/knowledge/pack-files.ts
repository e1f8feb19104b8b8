/** The files of a pack, by what they are for. */

import type { Report } from './pack-error.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** A file as the host found it. The path may be absolute or not; `/` or `\` separates its steps. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

export interface PackFiles {
  readonly pack: readonly YamlFile[];
  readonly sources: readonly YamlFile[];
  readonly concepts: readonly YamlFile[];
  readonly gazetteer: readonly YamlFile[];
  /** The sources' texts by file name. */
  readonly texts: ReadonlyMap<string, string>;
}

type Role = keyof PackFiles | 'other';

/** Files by role, in the order of their paths. What is not YAML is reported and left out. */
export function sortFiles(files: Iterable<PackFile>, report: Report): PackFiles {
  const sorted = [...files].sort(byPath);
  const withRole = (role: Role): PackFile[] => sorted.filter(({ path }) => roleOf(path) === role);
  const read = (role: Role): YamlFile[] =>
    withRole(role).flatMap(({ path, text }) => readYaml(path, text, report) ?? []);
  return {
    pack: read('pack'),
    sources: read('sources'),
    concepts: read('concepts'),
    gazetteer: read('gazetteer'),
    texts: new Map(withRole('texts').map(({ path, text }) => [fileName(path), text])),
  };
}

/** A file's name without its folders. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? '';
}

/** The id that a file's name stands for. */
export function fileId(path: string): string {
  return fileName(path).replace(/\.ya?ml$/, '');
}

function roleOf(path: string): Role {
  const name = fileName(path);
  const folder = path.split(/[/\\]/).at(-2);
  if (folder === 'sources') return /\.ya?ml$/.test(name) ? 'sources' : 'texts';
  if (!/\.ya?ml$/.test(name)) return 'other';
  if (folder === 'concepts') return 'concepts';
  if (fileId(name) === 'pack') return 'pack';
  return fileId(name) === 'gazetteer' ? 'gazetteer' : 'other';
}

function byPath(a: PackFile, b: PackFile): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}
