/** The engine with the built-in packs and those that the command line names. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../claims/engine.ts';
import type { Lexicon } from '../claims/lexicon.ts';
import type { LoadedPacks, PackProblem } from '../host.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { CompiledPack } from '../knowledge/types.ts';
import { loadPacks } from '../node/load-packs.ts';
import { complain, reasonOf, type Terminal, UsageError } from './terminal.ts';

/** Loads packs and compiles the engine. Defects of a pack are told; what is sound is used. */
export async function loadEngine(folders: readonly string[], terminal: Terminal): Promise<Engine> {
  const { packs, lexicon } = await loadNamed(folders, terminal);
  return engineOf(packs, lexicon);
}

/** As {@link loadEngine}, where no document is read. */
export async function loadKnowledge(folders: readonly string[], terminal: Terminal): Promise<KnowledgeBase> {
  return createKnowledgeBase((await loadNamed(folders, terminal)).packs);
}

/** The built-in packs alone. */
export async function loadBuiltin(): Promise<LoadedPacks> {
  return load([]);
}

/** An engine for packs. The lexicon is part of the build, which has checked it. */
export function engineOf(packs: readonly CompiledPack[], lexicon: LoadedPacks['lexicon']): Engine {
  return createEngine(createKnowledgeBase(packs), lexicon as unknown as Lexicon);
}

/** The absolute path of a folder that must be there. */
export async function folderAt(folder: string, { cwd }: Terminal): Promise<string> {
  const path = resolve(cwd, folder);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return path;
  const problem = found ? 'is a file' : 'is not there';
  throw new UsageError(`${folder} ${problem}: name the folder of a reference pack, the one that holds its pack.yaml.`);
}

async function loadNamed(folders: readonly string[], terminal: Terminal): Promise<LoadedPacks> {
  const loaded = await load(await Promise.all(folders.map((folder) => folderAt(folder, terminal))));
  for (const problem of loaded.problems) complain(terminal, formatProblem(problem));
  return loaded;
}

async function load(folders: readonly string[]): Promise<LoadedPacks> {
  try {
    return await loadPacks(folders);
  } catch (error) {
    throw new UsageError(`${reasonOf(error)} Run "npm run build", or install it again.`);
  }
}

function formatProblem({ uri, line, column, message }: PackProblem): string {
  return `${uri.startsWith('file:') ? fileURLToPath(uri) : uri}:${line}:${column} ${message}`;
}
