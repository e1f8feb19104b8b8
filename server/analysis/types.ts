import type { Finding } from '../claims/types.ts';
import type { Edtf } from '../knowledge/types.ts';
import type { Mention } from '../mentions/types.ts';

/** A document as the stages see it. `path` serves to tell the language when `languageId` is absent or plain. */
export interface DocumentText {
  readonly text: string;
  readonly path: string;
  /** A VS Code / LSP language id. */
  readonly languageId?: string;
}

export interface AnalysisOptions {
  /** The as-of date asked for (EDTF day). It wins over the document's own date. */
  readonly asOf?: Edtf;
  /** The day to use when neither option nor document gives one (EDTF day). */
  readonly today: Edtf;
}

/** The result for one document; all offsets are UTF-16 into the document. Sorted by start. */
export interface Analysis {
  readonly asOf: Edtf;
  readonly mentions: readonly Mention[];
  readonly findings: readonly Finding[];
}
