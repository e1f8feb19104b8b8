/**
 * Reads a reference pack from the texts of its files. Defects are values, each with its place; what is sound loads:
 * a broken statement costs that statement, a broken concept that concept.
 */

import { type PlacedConcept, withoutPartCycles, withoutSharedLabels } from './check-concepts.ts';
import { checkSchema } from './check-schema.ts';
import { compileConcept } from './concepts.ts';
import { type PackError, type Report, reportTo } from './pack-error.ts';
import { type PackFile, type PackFiles, sortFiles } from './pack-files.ts';
import type { RawPack } from './raw.ts';
import { readConcepts, readSources } from './read-definitions.ts';
import type { Scope } from './scope.ts';
import type { CompiledPack } from './types.ts';
import { pack as packSchema } from './validators.generated.js';

export interface ReadPackOptions {
  /** Packs loaded before, whose concepts and sources this one may refer to. */
  readonly earlier?: readonly CompiledPack[];
}

export interface PackResult {
  readonly pack: CompiledPack;
  /** In the order of paths and places. */
  readonly errors: readonly PackError[];
}

/**
 * Compiles the files of one pack: `pack.yaml`, `sources/*.yaml` with the texts they name, `concepts/*.yaml` and any
 * `gazetteer.yaml`. Other files are passed over. Never throws on what a file holds.
 */
export function readPack(files: Iterable<PackFile>, { earlier = [] }: ReadPackOptions = {}): PackResult {
  const errors: PackError[] = [];
  const report = reportTo(errors);
  const sorted = sortFiles(files, report);
  const { id, title, version } = readHead(sorted, report);
  const sources = readSources(sorted, id, report);
  const drafts = readConcepts(sorted, report);
  const scope: Scope = {
    concepts: new Set([...earlier.flatMap((other) => other.concepts.map((it) => it.id)), ...drafts.sound.keys()]),
    brokenConcepts: drafts.broken,
    sources: new Map([
      ...earlier.flatMap((other) => other.sources.map((it) => [it.id, it] as const)),
      ...sources.sound,
    ]),
    brokenSources: sources.broken,
    report,
  };
  const placed = [...drafts.sound.values()].map(
    (draft): PlacedConcept => ({ concept: compileConcept(scope, id, draft), raw: draft.raw, site: draft.site }),
  );
  const concepts = withoutPartCycles(scope, withoutSharedLabels(scope, placed)).map(({ concept }) => concept);
  return {
    pack: { id, title, version, concepts, sources: [...sources.sound.values()] },
    errors: errors.sort(byPlace),
  };
}

/** The pack's own data, or some to go on with. */
function readHead({ pack: [file] }: PackFiles, report: Report): RawPack {
  const unnamed = { id: 'unnamed', title: 'Unnamed pack', version: '0.0.0' };
  if (file) return checkSchema(file, [], file.data, packSchema, report) ?? unnamed;
  const hint = 'Add one with `id`, `title` and `version`.';
  report('pack.yaml', { line: 1, column: 1 }, 'missing-file', 'The pack has no pack.yaml that can be read.', hint);
  return unnamed;
}

function byPlace(a: PackError, b: PackError): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
