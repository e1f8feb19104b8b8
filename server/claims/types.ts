import type { PassageAnchor, Reference } from '../knowledge/types.ts';

/** All rules, in the order in which they are told. */
export const RULES = [
  'claim/refuted',
  'claim/outdated',
  'claim/source-error',
  'term/wrong-expansion',
  'term/wrong-name',
  'quote/altered',
  'citation/unresolved',
  'suppression/unused',
] as const;

export type RuleId = (typeof RULES)[number];

/** Whether a text is the id of a rule. */
export function isRule(text: string): text is RuleId {
  return RULES.some((rule) => rule === text);
}

/** The sentence that a finding stands in. Offsets are those of the finding; `text` is as a reader sees it. */
export interface FindingSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is shown to the writer. Offsets are UTF-16; into the block's text first, into the document in an {@link Analysis}. */
export interface Finding {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Concept id. */
  readonly subject: string;
  readonly property: string;
  readonly found: string;
  readonly expected: string;
  /** What to put in place of the range, in the sentence's own form, or null when no safe replacement is known. */
  readonly replacement: string | null;
  /** Statement id, when a statement decides it. */
  readonly statement?: string;
  readonly passage?: PassageAnchor;
  readonly references: readonly Reference[];
  readonly verified?: string;
  /** Set where a finding is given a place in a document; absent where it is in no sentence. */
  readonly sentence?: FindingSentence;
}
