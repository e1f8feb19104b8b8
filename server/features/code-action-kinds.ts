import { CodeActionKind } from 'vscode-languageserver';

/** All safe replacements of a document at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.policyXref`;

/** The kinds of code actions that there are, as the server tells them. */
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** Whether a kind was asked for. Kinds are a tree, written with dots; the empty kind is its root. */
export function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((it) => it === '' || it === kind || kind.startsWith(`${it}.`));
}
