import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../claims/types.ts';
import { DIAGNOSTIC_SOURCE } from './diagnostics.ts';
import type { Subject } from './subject.ts';

/** The span asked about, and what the client says of it. */
export interface CodeActionQuery {
  readonly start: number;
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly only?: readonly string[];
  /** Whether the client takes edits bound to a version, which it drops when the text has moved on. */
  readonly versionedEdits: boolean;
}

/** A quick fix for each finding in the span for which a safe replacement is known. */
export function codeActions(subject: Subject, findings: readonly Finding[], query: CodeActionQuery): CodeAction[] {
  if (query.only && !query.only.some(includesQuickFix)) return [];
  return findings
    .filter((finding) => finding.start <= query.end && query.start <= finding.end)
    .flatMap((finding) => quickFix(subject, finding, query));
}

/** Kinds are a tree, written with dots; the empty kind is its root. */
function includesQuickFix(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix;
}

function quickFix(subject: Subject, finding: Finding, query: CodeActionQuery): CodeAction[] {
  if (finding.replacement === null) return [];
  const range = subject.lines.range(finding.start, finding.end);
  const edit = workspaceEdit(subject, { range, newText: finding.replacement }, query.versionedEdits);
  const diagnostics = query.diagnostics.filter((diagnostic) => shows(diagnostic, finding, range));
  const title = fixTitle(subject.text.slice(finding.start, finding.end), finding.replacement);
  return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics, edit }];
}

function shows(diagnostic: Diagnostic, finding: Finding, range: Diagnostic['range']): boolean {
  return (
    diagnostic.source === DIAGNOSTIC_SOURCE &&
    diagnostic.code === finding.rule &&
    diagnostic.range.start.line === range.start.line &&
    diagnostic.range.start.character === range.start.character
  );
}

function fixTitle(found: string, replacement: string): string {
  return replacement === '' ? `Remove “${short(found)}”` : `Change “${short(found)}” to “${short(replacement)}”`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

function workspaceEdit({ uri, version }: Subject, edit: TextEdit, versioned: boolean): WorkspaceEdit {
  if (!versioned) return { changes: { [uri]: [edit] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}
