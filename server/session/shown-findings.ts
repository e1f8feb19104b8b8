import type { Finding } from '../claims/types.ts';
import { touches } from './carets.ts';
import { isSource } from './readable.ts';
import { type Session, subjectOf } from './session.ts';

/** The findings of a document that are shown now, and how many wait. */
export interface ShownFindings {
  readonly now: readonly Finding[];
  readonly waiting: number;
}

/** Findings about the word being typed wait until typing pauses, where the client can be told then. */
export function shownFindings(session: Session, uri: string): ShownFindings {
  const findings = isSource(uri) ? [] : (subjectOf(session, uri)?.analysis.findings ?? []);
  const { pullDiagnostics, refreshDiagnostics } = session.support;
  const word = pullDiagnostics && !refreshDiagnostics ? undefined : session.documents.carets.word(uri);
  const now = word ? findings.filter((finding) => !touches(finding, word)) : findings;
  return { now, waiting: findings.length - now.length };
}
