import { URI } from 'vscode-uri';
import type { LoadedPacks, PackProblem } from '../host.ts';
import type { Builtin } from '../knowledge/builtin.ts';
import type { PackError } from '../knowledge/pack-error.ts';
import type { PackFile } from '../knowledge/pack-files.ts';
import type { CompiledPack } from '../knowledge/types.ts';

/** The files of a pack's folder, or why it cannot be read. */
export type ReadFolder = (folder: string) => Promise<readonly PackFile[] | Error>;

/** The built-in packs, and one from each folder. A folder that is no pack is a problem, not a failure. */
export async function loadPackFolders(
  { packs: builtin, lexicon }: Builtin,
  folders: readonly string[],
  readFolder: ReadFolder,
): Promise<LoadedPacks> {
  const packs: CompiledPack[] = [...builtin];
  const problems: PackProblem[] = [];
  for (const folder of folders) {
    const loaded = await loadFolder(folder, packs, readFolder);
    if (loaded.pack) packs.push(loaded.pack);
    problems.push(...loaded.problems);
  }
  return { packs, lexicon, problems };
}

async function loadFolder(
  folder: string,
  earlier: readonly CompiledPack[],
  readFolder: ReadFolder,
): Promise<{ pack?: CompiledPack; problems: readonly PackProblem[] }> {
  const files = await readFolder(folder);
  if (files instanceof Error) {
    return { problems: [problem(folder, 1, 1, `This folder of policyXref.packs cannot be read: ${files.message}`)] };
  }
  const { readPack } = await import('../knowledge/read-pack.ts');
  const { pack, errors } = readPack(files, { earlier });
  return { pack, problems: errors.map(packProblem) };
}

function packProblem({ path, line, column, message, hint }: PackError): PackProblem {
  return problem(path, line, column, `${message} ${hint}`);
}

function problem(path: string, line: number, column: number, message: string): PackProblem {
  return { uri: isUri(path) ? path : URI.file(path).toString(), line, column, message };
}

/** Whether a folder is named by a URI, not by a path: `C:\packs` is a path. */
export function isUri(folder: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\//i.test(folder);
}
