import type { CompiledPack, Concept, Source, Statement } from './types.ts';

/** All packs together, indexed. Immutable. */
export interface KnowledgeBase {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly statements: ReadonlyMap<string, { readonly statement: Statement; readonly concept: Concept }>;
  /** Parts by whole: the concepts whose `partOf` names the key. */
  readonly parts: ReadonlyMap<string, readonly Concept[]>;
  /** Attacks by the place that they are known by: "the dead of Pahalgam". */
  readonly eventsAt: ReadonlyMap<string, readonly Concept[]>;
}

/** Joins packs. A concept id that two packs define belongs to the first. */
export function createKnowledgeBase(packs: readonly CompiledPack[]): KnowledgeBase {
  const concepts = new Map<string, Concept>();
  const sources = new Map<string, Source>();
  const statements = new Map<string, { statement: Statement; concept: Concept }>();
  const parts = new Map<string, Concept[]>();
  for (const pack of packs) {
    for (const source of pack.sources) if (!sources.has(source.id)) sources.set(source.id, source);
    for (const concept of pack.concepts) {
      if (concepts.has(concept.id)) continue;
      concepts.set(concept.id, concept);
      for (const statement of concept.statements) statements.set(statement.id, { statement, concept });
      if (concept.partOf) parts.set(concept.partOf, [...(parts.get(concept.partOf) ?? []), concept]);
    }
  }
  return { concepts, sources, statements, parts, eventsAt: eventsByPlace(concepts.values()) };
}

function eventsByPlace(concepts: Iterable<Concept>): Map<string, Concept[]> {
  const events = new Map<string, Concept[]>();
  const all = [...concepts];
  const attacks = all.filter((c) => c.type === 'attack');
  for (const place of all) {
    const name = place.prefLabel.en;
    if (!name || !/^(?:city|place|venue)$/.test(place.type)) continue;
    const here = attacks.filter((a) => a.labels.some((l) => l.kind !== 'family' && l.text.includes(name)));
    if (here.length) events.set(place.id, here);
  }
  return events;
}
