import type { Label } from '../knowledge/types.ts';

/** An occurrence of a concept in a text. UTF-16 offsets into whatever text was searched. */
export interface Mention {
  readonly concept: string;
  readonly label: Label;
  readonly start: number;
  readonly end: number;
  /** False where the label may mean something else: good for a hover, no ground for a finding. */
  readonly certain: boolean;
}
