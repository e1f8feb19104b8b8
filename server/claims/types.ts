import type { PassageAnchor, Reference } from '../knowledge/types.ts';

export type RuleId =
  | 'claim/refuted'
  | 'claim/outdated'
  | 'claim/source-error'
  | 'term/wrong-expansion'
  | 'term/wrong-name'
  | 'quote/altered';

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
}
