import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../claims/types.ts';
import { citePassages } from './code-action-cite.ts';
import { fixAll, fixes } from './code-action-fix.ts';
import { hiding, whyShown } from './code-action-hide.ts';
import { FIX_ALL, isAsked } from './code-action-kinds.ts';
import { preferredName, spelledOut } from './code-action-term.ts';
import { DIAGNOSTIC_SOURCE } from './diagnostics.ts';
import type { Subject } from './subject.ts';

/** What the client can do with code actions. */
export interface CodeActionSupport {
  /** The client takes edits bound to a version, which it drops when the text has moved on. */
  readonly versionedEdits: boolean;
  /** The client asks for the edit of an action when it is chosen. */
  readonly resolvesEdits: boolean;
  /** The commands of ours that the client has. */
  readonly commands: readonly string[];
}

/** The span asked about, and what the client says of it. */
export interface CodeActionQuery extends CodeActionSupport {
  readonly start: number;
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly only?: readonly string[];
  /** The user asked, and not the editor at every move of the caret. */
  readonly invoked: boolean;
}

/**
 * What can be done at a span: fixes of its findings, and ways to hide them; when the user asks, what can be done with
 * the terms there. What is done to the whole document is offered only where its kind is asked for.
 */
export function codeActions(subject: Subject, findings: readonly Finding[], query: CodeActionQuery): CodeAction[] {
  const { only, invoked } = query;
  const here = findings.filter(({ start, end }) => start <= query.end && query.start <= end);
  const actions: CodeAction[] = [];
  if (isAsked(CodeActionKind.QuickFix, only)) {
    for (const finding of here) {
      const diagnostics = query.diagnostics.filter((diagnostic) => shows(subject, diagnostic, finding));
      const about = [
        ...fixes(subject, finding, findings, query),
        ...whyShown(subject, finding, query),
        ...hiding(subject, finding, findings, query),
      ];
      actions.push(...about.map((action) => ({ ...action, kind: CodeActionKind.QuickFix, diagnostics })));
    }
  }
  if (isAsked(CodeActionKind.RefactorRewrite, only) && (invoked || only)) {
    const about = [
      ...spelledOut(subject, query),
      ...preferredName(subject, query),
      ...citePassages(subject, here, query),
    ];
    actions.push(...about.map((action) => ({ ...action, kind: CodeActionKind.RefactorRewrite })));
  }
  if (only && isAsked(FIX_ALL, only)) actions.push(...fixAll(subject, findings, query));
  return actions;
}

function shows({ lines }: Subject, diagnostic: Diagnostic, { rule, start }: Finding): boolean {
  const at = lines.position(start);
  return (
    diagnostic.source === DIAGNOSTIC_SOURCE &&
    diagnostic.code === rule &&
    diagnostic.range.start.line === at.line &&
    diagnostic.range.start.character === at.character
  );
}
