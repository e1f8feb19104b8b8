/** Defects that only show between concepts: labels that two of them claim, parts that contain themselves. */

import { foldLabel, isHidden, labelText } from './labels.ts';
import type { RawConcept } from './raw.ts';
import { below, placeOf, type Scope, type Site } from './scope.ts';
import type { Concept, Label } from './types.ts';

/** A compiled concept with what its file says. */
export interface PlacedConcept {
  readonly concept: Concept;
  readonly raw: RawConcept;
  readonly site: Site;
}

interface Claim {
  readonly label: Label;
  readonly owner: PlacedConcept;
  readonly hasSense: boolean;
}

/** The concepts, with every label that an earlier concept has already taken out of the later one. */
export function withoutSharedLabels(scope: Scope, concepts: readonly PlacedConcept[]): PlacedConcept[] {
  const claims = new Map<string, Claim[]>();
  return concepts.map((owner) => {
    const senses = new Set(owner.concept.senses.map(({ label }) => foldLabel(label)));
    const labels = owner.concept.labels.filter((label) => {
      const name = foldLabel(label.text);
      return claimLabel(scope, getOrAdd(claims, name), { label, owner, hasSense: senses.has(name) });
    });
    return { ...owner, concept: { ...owner.concept, labels } };
  });
}

function getOrAdd(claims: Map<string, Claim[]>, name: string): Claim[] {
  const existing = claims.get(name) ?? [];
  claims.set(name, existing);
  return existing;
}

/** Adds the claim to those on the same name, unless one of them is a rival: that is reported. */
function claimLabel(scope: Scope, claims: Claim[], claim: Claim): boolean {
  const rival = claims.find((other) => areRivals(other, claim));
  if (rival) reportShared(scope, rival, claim);
  else claims.push(claim);
  return !rival;
}

function areRivals(a: Claim, b: Claim): boolean {
  if (a.label.matching === 'exact' && b.label.matching === 'exact' && a.label.text !== b.label.text) return false;
  if (a.owner === b.owner) return isHidden(a.label) !== isHidden(b.label);
  // Many people share a surname: it counts only after the full name.
  if (a.label.kind === 'family' || b.label.kind === 'family') return false;
  return !(a.hasSense && b.hasSense);
}

function reportShared(scope: Scope, rival: Claim, { label, owner }: Claim): void {
  const where = placeOf(siteOfLabel(owner, label));
  if (rival.owner === owner) {
    const message = `\`${label.text}\` is a right and a wrong name of ${owner.concept.id}.`;
    const hint =
      rival.label.matching === 'exact' || label.matching === 'exact'
        ? 'Leave one out, or give the wrong one `case: exact`.'
        : 'Leave one out: case, accents, spaces and hyphens do not tell names apart.';
    scope.report(...where, 'label-right-and-wrong', message, hint);
    return;
  }
  const message = `\`${label.text}\` is a label of ${rival.owner.concept.id} too.`;
  const hint = `Give both \`senses\` that tell them apart, or leave it out of one (${rival.owner.site.file.path}).`;
  scope.report(...where, 'label-shared', message, hint);
}

/** Where the file has a label: in its field, or among the expansions. */
function siteOfLabel({ site, raw }: PlacedConcept, { kind, language, text }: Label): Site {
  const field = FIELDS[kind] ?? 'hiddenLabel';
  const all = [raw[field]?.[language] ?? []].flat();
  const index = all.findIndex((label) => labelText(label) === text);
  if (index >= 0) return below(site, field, language, ...(Array.isArray(raw[field]?.[language]) ? [index] : []));
  const expansion = raw.expansion?.indexOf(text) ?? -1;
  return expansion < 0 ? site : below(site, 'expansion', expansion);
}

const FIELDS: Partial<Record<Label['kind'], 'prefLabel' | 'altLabel' | 'demonym' | 'familyName'>> = {
  pref: 'prefLabel',
  alt: 'altLabel',
  demonym: 'demonym',
  family: 'familyName',
};

/** The concepts, with the part–whole links cut that would lead round in a circle. */
export function withoutPartCycles(scope: Scope, concepts: readonly PlacedConcept[]): PlacedConcept[] {
  const wholes = new Map<string, string>();
  for (const { concept } of concepts) if (concept.partOf) wholes.set(concept.id, concept.partOf);
  const cleared = new Set<string>();
  return concepts.map((placed) => {
    const cycle = findCycle(placed.concept.id, wholes, cleared);
    if (!cycle) return placed;
    wholes.delete(placed.concept.id);
    const shown = cycle.length > 6 ? [...cycle.slice(0, 5), '…', placed.concept.id] : cycle;
    const message = `${placed.concept.id} would be part of itself: ${shown.join(' → ')}.`;
    scope.report(...placeOf(below(placed.site, 'partOf')), 'part-cycle', message, 'Leave `partOf` out of one of them.');
    const { partOf: _, ...concept } = placed.concept;
    return { ...placed, concept };
  });
}

/** The way from a concept through its wholes back to it. Clears what it passed when there is none. */
function findCycle(id: string, wholes: ReadonlyMap<string, string>, cleared: Set<string>): string[] | undefined {
  const path = new Set([id]);
  let whole = wholes.get(id);
  while (whole !== undefined && !path.has(whole) && !cleared.has(whole)) {
    path.add(whole);
    whole = wholes.get(whole);
  }
  if (whole === id) return [...path, id];
  for (const passed of path) {
    // From here on it is a circle that does not hold this concept: it is found from one that it does.
    if (passed === whole) break;
    cleared.add(passed);
  }
  return undefined;
}
