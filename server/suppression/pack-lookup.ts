import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { ReviewOptions } from './review.ts';

/** The packs of a knowledge base, and which of them a finding's subject, a concept or a source, comes from. */
export function packLookup({ concepts, sources }: KnowledgeBase): Pick<ReviewOptions, 'packs' | 'packOf'> {
  return {
    packs: new Set([...concepts.values(), ...sources.values()].map(({ pack }) => pack)),
    packOf: (subject) => concepts.get(subject)?.pack ?? sources.get(subject)?.pack,
  };
}
