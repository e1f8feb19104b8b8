/** A pack that someone is writing, read from its folder and put before the built-in ones. */
import { relative } from 'node:path';
import type { LoadedPacks } from '../host.ts';
import type { PackError } from '../knowledge/pack-error.ts';
import { type PackResult, readPack } from '../knowledge/read-pack.ts';
import type { CompiledPack } from '../knowledge/types.ts';
import { readFolder } from '../node/load-packs.ts';
import { folderAt, loadBuiltin } from './knowledge.ts';
import { type Terminal, UsageError } from './terminal.ts';

export interface OpenedPack {
  /** The packs to look at. */
  readonly subject: readonly CompiledPack[];
  /** These and what they may refer to. */
  readonly packs: readonly CompiledPack[];
  readonly lexicon: LoadedPacks['lexicon'];
  readonly errors: readonly PackError[];
}

/** The pack in a folder, with all its defects; without a folder, the built-in packs, which have none. */
export async function openPack(folder: string | undefined, terminal: Terminal): Promise<OpenedPack> {
  const { packs, lexicon } = await loadBuiltin();
  if (folder === undefined) return { subject: packs, packs, lexicon, errors: [] };
  const files = await readFolder(await folderAt(folder, terminal));
  if (files instanceof Error) throw new UsageError(`${folder} cannot be read: ${files.message}.`);
  const { cwd } = terminal;
  const named = files.map(({ path, text }) => ({ path: relative(cwd, path) || path, text }));
  const { pack, errors, others } = readBeside(packs, (earlier) => readPack(named, { earlier }));
  return { subject: [pack], packs: [pack, ...others], lexicon, errors };
}

/** Who works on a built-in pack means the one in the folder, but may go on to use the gazetteer's names. */
function readBeside(builtin: readonly CompiledPack[], read: (earlier: readonly CompiledPack[]) => PackResult) {
  const first = read(builtin);
  if (!builtin.some(({ id }) => id === first.pack.id)) return { ...first, others: builtin };
  const others = builtin.map((pack) => (pack.id === first.pack.id ? gazetteerOf(pack) : pack));
  return { ...read(others), others };
}

function gazetteerOf(pack: CompiledPack): CompiledPack {
  return {
    ...pack,
    id: `${pack.id}-gazetteer`,
    sources: [],
    concepts: pack.concepts.filter(({ gazetteer }) => gazetteer),
  };
}
