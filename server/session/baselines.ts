import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Host } from '../host.ts';
import { type Baseline, parseBaseline } from '../suppression/baseline.ts';
import type { ReviewOptions } from '../suppression/review.ts';
import type { ClientSupport } from './client-support.ts';

/** The baseline of each workspace folder, as `policyXref.baseline` names it. */
export interface Baselines {
  /** Reads the baselines that folders name, unless they are read: a path from the workspace folder, or an absolute one. */
  load(pathOf: (folder: string) => string | undefined): Promise<void>;
  /** Reads again when the file is one of them. */
  reloadFor(uri: string): Promise<boolean>;
  /** The baseline for a document, and what the document is called in it. */
  of(uri: string): ReviewOptions['baseline'];
}

/** A folder, and the baseline that its settings name. */
interface Named {
  readonly folder: string;
  readonly path: string;
}

interface Loaded {
  /** The workspace folder. */
  readonly folder: string;
  readonly file: URI;
  readonly known: Baseline;
}

/** Reads baselines through the host, and logs what is wrong with one. */
export function createBaselines(
  connection: Connection,
  host: Pick<Host, 'readText'>,
  support: Pick<ClientSupport, 'folders' | 'watchedFiles'>,
): Baselines {
  let named: readonly Named[] = [];
  let loaded: readonly Loaded[] = [];
  const watched = new Set<string>();

  const read = async ({ folder, path }: Named): Promise<Loaded[]> => {
    const file = fileOf(folder, path);
    const text = await host.readText(file.toString());
    if (text === undefined) return [];
    const known = parseBaseline(text);
    if (typeof known !== 'string') return [{ folder, file, known }];
    connection.console.warn(`policyXref.baseline: ${file.fsPath} ${known}`);
    return [];
  };
  const watch = async (): Promise<void> => {
    const names = new Set(named.map(({ path }) => path.replace(/^.*[/\\]/, '')));
    const watchers = [...names].filter((name) => !watched.has(name)).map((name) => ({ globPattern: `**/${name}` }));
    if (!support.watchedFiles || watchers.length === 0) return;
    for (const name of names) watched.add(name);
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
  const load = async (): Promise<void> => {
    loaded = (await Promise.all(named.map(read))).flat();
    if (named[0] && loaded.length === 0)
      connection.console.warn(`policyXref.baseline: there is no baseline at ${named[0].path} in the workspace.`);
  };
  return {
    load: async (pathOf) => {
      const next = support.folders.map((folder) => ({ folder, path: pathOf(folder) ?? '' }));
      const others = next.filter(({ path }) => path !== '');
      if (JSON.stringify(others) === JSON.stringify(named)) return;
      named = others;
      await load();
      await watch();
    },
    reloadFor: async (uri) => {
      if (!named.some(({ folder, path }) => isSame(fileOf(folder, path), uri))) return false;
      await load();
      return true;
    },
    of: (uri) => {
      const here = loaded
        .filter(({ folder }) => isIn(folder, uri))
        .sort((a, b) => b.folder.length - a.folder.length)[0];
      return here && { known: here.known, path: relativePath(Utils.dirname(here.file), URI.parse(uri)) };
    },
  };
}

function fileOf(folder: string, path: string): URI {
  const absolute = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
  return absolute ? URI.file(path) : Utils.joinPath(URI.parse(folder), path.replaceAll('\\', '/'));
}

function isSame(file: URI, uri: string): boolean {
  return file.toString() === URI.parse(uri).toString();
}

function isIn(folder: string, uri: string): boolean {
  const parent = URI.parse(folder).toString().replace(/\/+$/, '');
  return URI.parse(uri).toString().startsWith(`${parent}/`);
}

/** From a folder to a file, with `/` and `..`, as the command line writes it. */
function relativePath(folder: URI, file: URI): string {
  const [from, to] = [folder, file].map(({ path }) => path.split('/').filter((part) => part !== ''));
  if (!from || !to) return file.path;
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
