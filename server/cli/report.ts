import type { Checked, Tally } from './findings.ts';

/** Shows what `check` found: each document when it was checked, and the whole at the end. */
export interface Reporter {
  document(checked: Checked): void;
  end(tally: Tally): void;
}
