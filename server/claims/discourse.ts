import type { Concept, Statement } from '../knowledge/types.ts';
import type { Item } from './items.ts';

/** What a document has talked about so far: enough to tell what "it" or "the programme" means. Newest last. */
export interface Discourse {
  /** Concepts mentioned in earlier sentences, by sentence; each sentence in order of mention. */
  readonly sentences: readonly (readonly Concept[])[];
  /** Concepts of the headings above, outermost first. */
  readonly headings: readonly (readonly Concept[])[];
  /** What the sentence before was about: meant by "it", and by a sentence without a subject of its own. */
  readonly topic?: Concept | 'unknown';
  /** The meeting that the last sentences told of, with its series. */
  readonly occurrence?: { readonly series: Concept; readonly statement: Statement; readonly age: number };
  /** Within a table: what was talked about before it, with which each of its rows begins. */
  readonly outside?: Pick<Discourse, 'sentences' | 'topic'>;
  /** Ids of all that the document names without doubt, before or after. */
  readonly document: { has(concept: string): boolean; readonly size: number };
}

/** Whether two discourses of one document have talked about the same. */
export function sameDiscourse(a: Discourse, b: Discourse): boolean {
  if (a === b) return true;
  return (
    sameLists(a.sentences, b.sentences) &&
    sameLists(a.headings, b.headings) &&
    a.topic === b.topic &&
    (a.outside === undefined) === (b.outside === undefined) &&
    sameLists(a.outside?.sentences ?? [], b.outside?.sentences ?? []) &&
    a.outside?.topic === b.outside?.topic &&
    a.occurrence?.statement === b.occurrence?.statement &&
    a.occurrence?.series === b.occurrence?.series &&
    a.occurrence?.age === b.occurrence?.age
  );
}

function sameLists(a: readonly (readonly Concept[])[], b: readonly (readonly Concept[])[]): boolean {
  return a === b || (a.length === b.length && a.every((list, i) => sameList(list, b[i] ?? [])));
}

function sameList(a: readonly Concept[], b: readonly Concept[]): boolean {
  return a === b || (a.length === b.length && a.every((concept, i) => concept === b[i]));
}

export const NO_DISCOURSE: Discourse = { sentences: [], headings: [], document: new Set() };

/** Sentences that are remembered. */
export const MEMORY = 14;

/** The discourse after one more sentence. */
export function withSentence(discourse: Discourse, items: readonly Item[]): Discourse {
  const named = items.flatMap((item) =>
    item.kind === 'mention' && item.mention.certain && item.mention.label.kind !== 'demonym' ? [item.concept] : [],
  );
  const { occurrence, ...rest } = discourse;
  const kept = occurrence && occurrence.age < 2 ? { occurrence: { ...occurrence, age: occurrence.age + 1 } } : {};
  return { ...rest, ...kept, sentences: [...discourse.sentences.slice(-MEMORY), named] };
}

/** The concepts that were mentioned, most likely antecedent first: the newest sentence, in it the first named; then headings. */
export function antecedents(discourse: Discourse, within: readonly Concept[] = [], sentencesBack = MEMORY): Concept[] {
  const earlier = discourse.sentences.slice(-sentencesBack).reverse().flat();
  return unique([...within, ...earlier, ...discourse.headings.toReversed().flat()]);
}

function unique(concepts: readonly Concept[]): Concept[] {
  return [...new Set(concepts)];
}
