/** Settings where folders of a workspace have their own. */
import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { isUri } from './load-packs.ts';
import { readSettings, type Settings, settingsSection } from './settings.ts';

/** The settings of each workspace folder (URI), and those that hold elsewhere. */
export interface FolderSettings {
  readonly elsewhere: Settings;
  readonly folders: ReadonlyMap<string, Settings>;
  /** A line for each setting that was not understood. */
  readonly problems: readonly string[];
}

/** Settings as a client sent them, the same for all folders. */
export function sameForAll(value: unknown, folders: readonly string[]): FolderSettings {
  const { settings, problems } = readSettings(settingsSection(value));
  return { elsewhere: settings, folders: new Map(folders.map((folder) => [folder, settings])), problems };
}

/** Asks a client for the settings of each folder; undefined when it has none at all. */
export async function askFolderSettings(
  connection: Connection,
  folders: readonly string[],
): Promise<FolderSettings | undefined> {
  const section = 'policyXref';
  const scopes = folders.map((scopeUri) => ({ scopeUri, section }));
  const [value, ...values]: unknown[] = await connection.workspace.getConfiguration([{ section }, ...scopes]);
  if (value === null || value === undefined) return undefined;
  const { settings: elsewhere, problems } = readSettings(settingsSection(value));
  const own = folders.map((folder, i) => {
    const there = values[i];
    return { folder, ...(there ? readSettings(settingsSection(there)) : { settings: elsewhere, problems: [] }) };
  });
  return {
    elsewhere,
    folders: new Map(own.map(({ folder, settings }) => [folder, settings])),
    problems: [...new Set([problems, ...own.map((read) => read.problems)].flat())],
  };
}

/** The settings for a document: those of the innermost folder that it is in. */
export function settingsOf({ elsewhere, folders }: FolderSettings, uri: string): Settings {
  let best: { length: number; settings: Settings } | undefined;
  for (const [folder, settings] of folders) {
    const start = `${folder.replace(/\/+$/, '')}/`;
    if (uri.startsWith(start) && start.length > (best?.length ?? 0)) best = { length: start.length, settings };
  }
  return best?.settings ?? elsewhere;
}

/**
 * The folders of packs that all settings together name, each once. Packs are read together: what one folder of a workspace
 * names is known in all. A relative path is one from the workspace folder.
 */
export function packFolders({ elsewhere, folders }: FolderSettings): string[] {
  if (folders.size === 0) return [...elsewhere.packs];
  const named = [...folders].flatMap(([folder, { packs }]) => packs.map((pack) => from(folder, pack)));
  return [...new Set(named)];
}

function from(folder: string, pack: string): string {
  if (isUri(pack) || /^(?:[/\\]|[A-Za-z]:[/\\])/.test(pack)) return pack;
  const uri = Utils.joinPath(URI.parse(folder), pack.replaceAll('\\', '/'));
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}
