/** The knowledge that is built in: dist/pack.json, which scripts/build-pack.ts writes. */

import type { CompiledPack } from './types.ts';

/** The lexicon's files by base name, as plain data. Each stage reads its own. */
export type Lexicon = Readonly<Record<string, unknown>>;

export interface Builtin {
  readonly packs: readonly CompiledPack[];
  readonly lexicon: Lexicon;
}

/** Decodes the text of dist/pack.json. It was checked when it was built, and is not again. */
export function decodeBuiltin(json: string): Builtin {
  return JSON.parse(json) as Builtin;
}
