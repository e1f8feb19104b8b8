/** The sources and concepts of a pack, read and checked one by one; what they refer to is not looked up yet. */

import { checkSchema } from './check-schema.ts';
import type { ConceptDraft } from './concepts.ts';
import { Declarations, type Declared } from './declarations.ts';
import type { Report } from './pack-error.ts';
import { fileId, type PackFiles } from './pack-files.ts';
import type { RawSource } from './raw.ts';
import { below, placeOf, resolveDate, type Site } from './scope.ts';
import { compileSource } from './sources.ts';
import type { Source } from './types.ts';
import { concept, gazetteerEntry, source } from './validators.generated.js';
import type { YamlFile } from './yaml-file.ts';

/** Every source that has metadata and a text. */
export function readSources({ sources, texts }: PackFiles, pack: string, report: Report): Declared<Source> {
  const declared = new Declarations<Source>(report);
  for (const file of sources) {
    const site = rootOf(file);
    const raw = checkSchema(file, [], file.data, source, report);
    const text = raw && textOf(raw, texts, site, report);
    if (raw && text !== undefined) declared.addFile(site, compileSource(pack, raw, text));
    else declared.addBroken(file.data, fileId(file.path));
    if (raw?.issued !== undefined) resolveDate({ report }, raw.issued, below(site, 'issued'));
  }
  return declared;
}

function textOf(raw: RawSource, texts: ReadonlyMap<string, string>, site: Site, report: Report): string | undefined {
  const text = texts.get(raw.text);
  if (text === undefined) {
    const message = `The text ${raw.text} is not there.`;
    report(...placeOf(below(site, 'text')), 'missing-file', message, 'Put it beside this file.');
  }
  return text;
}

/** Every concept whose own fields are sound, those of the gazetteer last. */
export function readConcepts({ concepts, gazetteer }: PackFiles, report: Report): Declared<ConceptDraft> {
  const declared = new Declarations<ConceptDraft>(report);
  for (const file of concepts) readConcept(file, declared, report);
  for (const file of gazetteer) readGazetteer(file, declared, report);
  return declared;
}

function readConcept(file: YamlFile, declared: Declarations<ConceptDraft>, report: Report): void {
  const site = rootOf(file);
  const { passages, statements, ...own } = fieldsOf(file.data);
  const raw = checkSchema(file, [], isMapping(file.data) ? own : file.data, concept, report);
  const lists = {
    passages: listAt(below(site, 'passages'), passages, report),
    statements: listAt(below(site, 'statements'), statements, report),
  };
  if (raw) declared.addFile(site, { id: raw.id, raw, ...lists, gazetteer: false, site });
  else declared.addBroken(file.data, fileId(file.path));
}

function readGazetteer(file: YamlFile, declared: Declarations<ConceptDraft>, report: Report): void {
  for (const [index, data] of listAt(rootOf(file), file.data, report).entries()) {
    const raw = checkSchema(file, [index], data, gazetteerEntry, report);
    const site = below(rootOf(file), index);
    if (raw) declared.add(site, { id: raw.id, raw, passages: [], statements: [], gazetteer: true, site });
    else declared.addBroken(data);
  }
}

/** The items of a list; none when there is no list, which is reported. */
function listAt(site: Site, data: unknown, report: Report): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (data !== undefined && data !== null) {
    const name = site.pointer.at(-1) ?? 'The file';
    report(...placeOf(site), 'wrong-kind', `\`${name}\` should be a list.`, 'Start each item with a hyphen.');
  }
  return [];
}

function rootOf(file: YamlFile): Site {
  return { file, pointer: [] };
}

function isMapping(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return isMapping(data) ? { ...data } : {};
}
