import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept } from '../knowledge/types.ts';
import { conceptsOf } from './judge.ts';

const PLACES = new Set(['country', 'city', 'place', 'venue', 'state', 'island']);

const BROAD: Readonly<Record<string, string>> = {
  company: 'organisation',
  'joint-venture': 'organisation',
  agency: 'organisation',
  organisation: 'organisation',
  ministry: 'organisation',
  committee: 'organisation',
  court: 'organisation',
  grouping: 'organisation',
  strategy: 'document',
  agreement: 'document',
  report: 'document',
  initiative: 'document',
  relationship: 'document',
  equipment: 'aircraft',
};

/** The broad kind of a thing: only things of one kind can exclude each other. */
export function broadKind(concept: Concept): string {
  // A region that no country holds cannot be told from the places in it.
  if (concept.type === 'place' && broader(concept).length === 0) return `region ${concept.id}`;
  return PLACES.has(concept.type) ? 'place' : (BROAD[concept.type] ?? concept.type);
}

/**
 * Whether two names can mean one thing in a claim: the same concept; a capital and its government; a place and the
 * places that hold it or that it holds; an organisation and what it is a front, alias or part of.
 */
export function sameThing(a: string, b: string, knowledge: KnowledgeBase): boolean {
  if (a === b) return true;
  const up = (id: string): Set<string> => wholes(id, knowledge);
  return up(a).has(b) || up(b).has(a);
}

/**
 * Whether a place that a text names agrees with the places on record, told from the house to the country: it is one
 * of them, holds one of them, or lies within the finest.
 */
export function samePlace(said: string, right: readonly string[], knowledge: KnowledgeBase): boolean {
  if (right.includes(said) || right.some((r) => wholes(r, knowledge).has(said))) return true;
  const finest = right.filter((r) => !right.some((other) => other !== r && wholes(other, knowledge).has(r)));
  const around = wholes(said, knowledge);
  return finest.some((r) => around.has(r));
}

/** Whether a thing said is among the right ones; `right` may hold what is accepted besides. */
export function amongThings(said: Concept, right: readonly string[], knowledge: KnowledgeBase): boolean {
  const places = right.every((id) => {
    const concept = knowledge.concepts.get(id);
    return concept !== undefined && PLACES.has(concept.type);
  });
  return places && PLACES.has(said.type)
    ? samePlace(said.id, right, knowledge)
    : right.some((r) => sameThing(said.id, r, knowledge));
}

function wholes(id: string, knowledge: KnowledgeBase): Set<string> {
  const seen = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const concept = knowledge.concepts.get(next);
    if (!concept) continue;
    for (const whole of broader(concept)) {
      if (seen.has(whole)) continue;
      seen.add(whole);
      queue.push(whole);
    }
  }
  return seen;
}

function broader(concept: Concept): string[] {
  const stated = concept.statements
    .filter((s) => s.property === 'containedIn' || s.property === 'parentOrganization')
    .flatMap((s) => conceptsOf(s.value));
  const country = PLACES.has(concept.type) && concept.country ? [concept.country] : [];
  return [...stated, ...country, ...(concept.metonymOf ? [concept.metonymOf] : [])];
}
