/** What a name in a pack may refer to. */

import { parseEdtf } from './edtf.ts';
import type { Report } from './pack-error.ts';
import { findQuotation, nearestQuotation } from './quotation.ts';
import type { RawAnchor, RawDate } from './raw.ts';
import { didYouMean } from './suggest.ts';
import type { Edtf, PassageAnchor, Source } from './types.ts';
import type { Pointer, YamlFile } from './yaml-file.ts';

/** What the whole pack defines. Something broken is known, and is absent from the compiled pack. */
export interface Scope {
  readonly concepts: ReadonlySet<string>;
  readonly brokenConcepts: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly brokenSources: ReadonlySet<string>;
  readonly report: Report;
}

/** A node of a file: where a defect is reported. */
export interface Site {
  readonly file: YamlFile;
  readonly pointer: Pointer;
}

/** The node below a site. */
export function below({ file, pointer }: Site, ...steps: Pointer): Site {
  return { file, pointer: [...pointer, ...steps] };
}

/** Where the site is, as a report takes it. */
export function placeOf({ file, pointer }: Site): [path: string, place: ReturnType<YamlFile['placeOf']>] {
  return [file.path, file.placeOf(pointer)];
}

/** The id, when such a concept is there. A concept that is broken was reported where it stands. */
export function resolveConcept(scope: Scope, id: string, site: Site): string | undefined {
  if (scope.concepts.has(id)) return id;
  if (!scope.brokenConcepts.has(id)) {
    const hint = () => didYouMean(id, scope.concepts, `Add concepts/${id}.yaml, or an entry to the gazetteer.`);
    scope.report(...placeOf(site), 'unknown-concept', `There is no concept \`${id}\`.`, hint);
  }
  return undefined;
}

/** All the ids, when all of them are there. */
export function resolveConcepts(scope: Scope, ids: readonly string[], site: Site): readonly string[] | undefined {
  const resolved = ids.map((id, index) => resolveConcept(scope, id, below(site, index)));
  return resolved.every((id) => id !== undefined) ? ids : undefined;
}

/** The date as EDTF text. */
export function resolveDate(scope: Pick<Scope, 'report'>, date: RawDate, site: Site): Edtf | undefined {
  const text = String(date);
  if (parseEdtf(text)) return text;
  const hint = 'Write it as 2024, 2024-07, 2024-07-29, or an interval such as 2008-11-26/2008-11-29 or 2014/..';
  scope.report(...placeOf(site), 'bad-date', `\`${text.slice(0, 40)}\` is no EDTF date.`, hint);
  return undefined;
}

/** The place of a quotation in its source. */
export function resolveAnchor(scope: Scope, anchor: RawAnchor, site: Site): PassageAnchor | undefined {
  const source = resolveSource(scope, anchor.source, below(site, 'source'));
  if (!source) return undefined;
  const result = findQuotation(source, anchor);
  if ('found' in result) return result.found;
  reportQuotation(scope, source, anchor, result.paragraphs, below(site, 'exact'));
  return undefined;
}

function resolveSource(scope: Scope, id: string, site: Site): Source | undefined {
  const source = scope.sources.get(id);
  if (!source && !scope.brokenSources.has(id)) {
    const hint = () => didYouMean(id, scope.sources.keys(), `Add sources/${id}.yaml and its text.`);
    scope.report(...placeOf(site), 'unknown-source', `There is no source \`${id}\`.`, hint);
  }
  return source;
}

function reportQuotation(
  scope: Scope,
  source: Source,
  anchor: RawAnchor,
  paragraphs: readonly number[],
  site: Site,
): void {
  const [only, second] = paragraphs;
  if (second !== undefined) {
    const where = [...new Set(paragraphs)].map(paragraphName).join(', ');
    const message = `These words occur more than once in ${source.id} (${where}).`;
    const hint = 'Quote more of the passage, or add the words before or after as `prefix` or `suffix`.';
    scope.report(...placeOf(site), 'quotation-ambiguous', message, hint);
  } else if (only !== undefined) {
    const message = `These words stand before the first paragraph of ${source.id}.`;
    scope.report(...placeOf(site), 'quotation-not-found', message, 'Quote a numbered paragraph, not the title.');
  } else {
    const message = `${source.id} does not have these words.`;
    scope.report(...placeOf(site), 'quotation-not-found', message, () => nearestHint(source, anchor));
  }
}

function nearestHint(source: Source, anchor: RawAnchor): string {
  const near = nearestQuotation(source, anchor.exact);
  return near
    ? `The nearest is ${paragraphName(near.paragraph)}: “${near.exact}”.`
    : 'Copy the words from the source, punctuation marks included.';
}

function paragraphName(paragraph: number): string {
  return paragraph === 0 ? 'the title' : `¶${paragraph}`;
}
