/**
 * Compiles data/ to dist/pack.json: every pack under data/packs, data/lexicon/gazetteer.yaml with the first of them,
 * and the rest of the lexicon as it is; and the grammar of their names. With `--lenient`, defects are listed and the file is written all the same.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import type { Builtin } from '../server/knowledge/builtin.ts';
import { formatPackError, type PackError } from '../server/knowledge/pack-error.ts';
import type { PackFile } from '../server/knowledge/pack-files.ts';
import { readPack } from '../server/knowledge/read-pack.ts';
import type { CompiledPack } from '../server/knowledge/types.ts';
import { buildGrammar } from './build-grammar.ts';

const root = join(import.meta.dirname, '..');

/** The files of a built-in pack, with paths from the project's root. */
export async function packFiles(name: string): Promise<PackFile[]> {
  return readFiles(join(root, 'data/packs', name));
}

/** Everything that is built in, and what is wrong with it. */
export async function compileBuiltin(): Promise<Builtin & { readonly errors: readonly PackError[] }> {
  const lexiconFiles = await readFiles(join(root, 'data/lexicon'));
  const isGazetteer = ({ path }: PackFile): boolean => basename(path) === 'gazetteer.yaml';
  const errors: PackError[] = [];
  const packs: CompiledPack[] = [];
  for (const name of await packNames()) {
    const gazetteer = packs.length === 0 ? lexiconFiles.filter(isGazetteer) : [];
    const result = readPack([...(await packFiles(name)), ...gazetteer], { earlier: packs });
    packs.push(result.pack);
    errors.push(...result.errors);
  }
  const lexicon = Object.fromEntries(
    lexiconFiles
      .filter((file) => file.path.endsWith('.yaml') && !isGazetteer(file))
      .map(({ path, text }): [string, unknown] => [basename(path, '.yaml'), parse(text)]),
  );
  return { packs, lexicon, errors };
}

async function packNames(): Promise<string[]> {
  const entries = await readdir(join(root, 'data/packs'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function readFiles(folder: string): Promise<PackFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => ({ path: relative(root, file), text: await readFile(file, 'utf8') })),
  );
}

/** Writes dist/pack.json. False when data/ has defects, which are listed; nothing is written then, unless lenient. */
export async function buildPack({ lenient = false } = {}): Promise<boolean> {
  const { errors, ...builtin } = await compileBuiltin();
  for (const error of errors) console.error(formatPackError(error));
  if (errors.length > 0) console.error(`${errors.length} defects in data/.`);
  if (errors.length > 0 && !lenient) return false;
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, 'dist/pack.json'), JSON.stringify(builtin));
  const concepts = builtin.packs.flatMap((pack) => pack.concepts);
  await buildGrammar(concepts);
  const statements = concepts.flatMap((concept) => concept.statements);
  console.log(`dist/pack.json: ${concepts.length} concepts, ${statements.length} statements.`);
  return true;
}

if (import.meta.main && !(await buildPack({ lenient: process.argv.includes('--lenient') }))) process.exitCode = 1;
