/** The engine with the built-in pack, from dist/pack.json when nothing in data/ is newer, else from data/ itself. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileBuiltin } from '../../scripts/build-pack.ts';
import { createEngine, type Engine } from '../../server/claims/engine.ts';
import type { Lexicon } from '../../server/claims/lexicon.ts';
import { type Builtin, decodeBuiltin } from '../../server/knowledge/builtin.ts';
import { createKnowledgeBase } from '../../server/knowledge/knowledge-base.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist/pack.json');

/** The day to use when a test names none. */
export const TODAY = '2026-07-05';

export const engine: Engine = await builtinEngine();

async function builtinEngine(): Promise<Engine> {
  const { packs, lexicon } = isFresh() ? decodeBuiltin(readFileSync(BUILT, 'utf8')) : await compiled();
  return createEngine(createKnowledgeBase(packs), lexicon as unknown as Lexicon);
}

async function compiled(): Promise<Builtin> {
  const { errors, ...builtin } = await compileBuiltin();
  if (errors.length > 0) throw new Error(`data/ has ${errors.length} defects: run npm run build`);
  return builtin;
}

/** Whether the pack was built after the last change of what it is built from. */
function isFresh(): boolean {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs;
  return (
    built !== undefined && ['data', 'scripts', 'server/knowledge'].every((folder) => newest(join(ROOT, folder)) < built)
  );
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
