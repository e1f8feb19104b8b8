import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept } from '../knowledge/types.ts';
import { conceptsOf } from './judge.ts';

const PLACES = new Set(['country', 'city', 'place', 'venue', 'state', 'island']);

const BROAD: Readonly<Record<string, string>> = {
  company: 'organisation', 'joint-venture': 'organisation', agency: 'organisation', organisation: 'organisation', ministry: 'organisation',
  strategy: 'document', agreement: 'document', report: 'document', initiative: 'document', equipment: 'aircraft',
};

/** The broad kind of a thing: only things of one kind can exclude each other. */
export function broadKind(concept: Concept): string {
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
  const stated = concept.statements.filter((s) => s.property === 'containedIn' || s.property === 'parentOrganization').flatMap((s) => conceptsOf(s.value));
  const country = PLACES.has(concept.type) && concept.country ? [concept.country] : [];
  return [...stated, ...country, ...(concept.metonymOf ? [concept.metonymOf] : [])];
}
