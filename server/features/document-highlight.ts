import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { mentionAt, type Subject } from './subject.ts';

/** Every mention of the concept at the offset in the same document. */
export function documentHighlight(subject: Subject, offset: number): DocumentHighlight[] {
  const here = mentionAt(subject, offset);
  if (!here) return [];
  return subject.analysis.mentions
    .filter(({ concept }) => concept === here.concept)
    .map(({ start, end }) => ({ range: subject.lines.range(start, end), kind: DocumentHighlightKind.Text }));
}
