/** Concepts: from what the file says to what the pack holds. */

import { checkSchema } from './check-schema.ts';
import { compileLabels, foldLabel, labelText } from './labels.ts';
import type { RawConcept } from './raw.ts';
import { below, placeOf, resolveAnchor, resolveConcept, type Scope, type Site } from './scope.ts';
import { compileStatement, statementIds } from './statements.ts';
import { didYouMean } from './suggest.ts';
import type { Concept, Label, PassageAnchor, Sense, Statement } from './types.ts';
import { anchor, statement } from './validators.generated.js';

/** A concept whose own fields are sound; its passages and statements are still as the file has them. */
export interface ConceptDraft {
  readonly id: string;
  readonly raw: RawConcept;
  readonly passages: readonly unknown[];
  readonly statements: readonly unknown[];
  readonly gazetteer: boolean;
  readonly site: Site;
}

/** The concept, without those of its parts that had to be reported. */
export function compileConcept(scope: Scope, pack: string, draft: ConceptDraft): Concept {
  const { raw, site, gazetteer } = draft;
  const labels = compileLabels(raw);
  return {
    id: raw.id,
    pack,
    type: raw.type,
    labels,
    prefLabel: mapValues(raw.prefLabel, labelText),
    definition: raw.definition ?? {},
    expansions: raw.expansion ?? [],
    senses: compileSenses(scope, raw, labels, site),
    nouns: raw.nouns ?? [],
    ...compileLinks(scope, raw, site),
    gazetteer,
    passages: compilePassages(scope, draft),
    statements: compileStatements(scope, draft),
  };
}

type Links = Pick<Concept, 'partOf' | 'country' | 'metonymOf'>;

function compileLinks(scope: Scope, raw: RawConcept, site: Site): Links {
  const fields = ['partOf', 'country', 'metonymOf'] as const;
  const links = fields.map((field) => {
    const id = raw[field];
    const known = id === undefined ? undefined : resolveConcept(scope, id, below(site, field));
    return known === undefined ? {} : { [field]: known };
  });
  return Object.assign({}, ...links);
}

function compileSenses(scope: Scope, raw: RawConcept, labels: readonly Label[], site: Site): Sense[] {
  const names = new Set(labels.map(({ text }) => text));
  const folded = new Set(labels.map(({ text }) => foldLabel(text)));
  return (raw.senses ?? []).flatMap((sense, index) => {
    if (!folded.has(foldLabel(sense.label))) {
      const message = `\`${sense.label}\` is no label of ${raw.id}.`;
      const hint = didYouMean(sense.label, names, 'Write one of its labels, or add this one to `altLabel`.');
      scope.report(...placeOf(below(site, 'senses', index, 'label')), 'sense-without-label', message, hint);
      return [];
    }
    return [
      { label: sense.label, for: sense.for ?? [], against: sense.against ?? [], otherwise: sense.otherwise ?? false },
    ];
  });
}

function compilePassages(scope: Scope, { passages, site }: ConceptDraft): PassageAnchor[] {
  return passages.flatMap((data, index) => {
    const place = below(site, 'passages', index);
    const raw = checkSchema(site.file, place.pointer, data, anchor, scope.report);
    return (raw && resolveAnchor(scope, raw, place)) ?? [];
  });
}

function compileStatements(scope: Scope, { id, statements, site }: ConceptDraft): Statement[] {
  const nextId = statementIds(id);
  return statements.flatMap((data, index) => {
    const place = below(site, 'statements', index);
    // A broken statement keeps its number, so that mending it renames no other.
    const statementId = nextId(propertyOf(data));
    const raw = checkSchema(site.file, place.pointer, data, statement, scope.report);
    return (raw && compileStatement(scope, statementId, raw, place)) ?? [];
  });
}

function propertyOf(statement: unknown): string {
  const isMap = typeof statement === 'object' && statement !== null;
  return isMap && 'property' in statement && typeof statement.property === 'string' ? statement.property : '';
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
