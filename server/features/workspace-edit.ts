import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Replacement } from './replacements.ts';
import type { Subject } from './subject.ts';

/** Changes of one document; `versioned` binds them to its version. */
export function workspaceEdit(
  { uri, version, lines }: Subject,
  changes: readonly Replacement[],
  versioned: boolean,
): WorkspaceEdit {
  const edits = changes.map(({ start, end, newText }) => ({ range: lines.range(start, end), newText }));
  if (!versioned) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** Words of a document or of a pack as a title shows them: on one line, and not too long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
