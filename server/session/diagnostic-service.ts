import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../claims/types.ts';
import { DIAGNOSTIC_SOURCE, diagnostics } from '../features/diagnostics.ts';
import type { PackProblem } from '../host.ts';
import { type Session, settingsAt, subjectOf } from './session.ts';

/** Brings findings to the client: in answers to its questions, or unasked where it does not ask. */
export interface DiagnosticService {
  /** The answer to a question asked when the document had `version`. */
  report(
    uri: string,
    version: number | undefined,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport>;
  /** The document was opened or changed. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Everything may have changed: packs, settings. */
  refresh(): void;
  /** Typing in a document has paused. */
  paused(uri: string): void;
}

/** Findings as diagnostics, and what is wrong in the document where it belongs to a pack. */
export function diagnosticsOf(session: Session, uri: string, findings: readonly Finding[]): Diagnostic[] {
  const subject = subjectOf(session, uri);
  const { severity } = settingsAt(session, uri);
  const items = subject ? diagnostics(subject, findings, severity, session.support.diagnostics) : [];
  return [...items, ...session.packs.problemsIn(uri).map(packDiagnostic)];
}

function packDiagnostic({ line, column, message }: PackProblem): Diagnostic {
  const start = { line: Math.max(0, line - 1), character: Math.max(0, column - 1) };
  const end = { line: start.line, character: start.character + 1 };
  return { range: { start, end }, severity: DiagnosticSeverity.Error, source: DIAGNOSTIC_SOURCE, message };
}
