/** Code actions that put the right words in: once, everywhere in the document, and all of them. */
import { t } from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver';
import type { Finding } from '../claims/types.ts';
import type { CodeActionSupport } from './code-action.ts';
import { FIX_ALL } from './code-action-kinds.ts';
import { safeReplacements } from './replacements.ts';
import type { Subject } from './subject.ts';
import { shortened, workspaceEdit } from './workspace-edit.ts';

/** What an action that is resolved later is about. Carried by the client as it is. */
export interface LazyFix {
  readonly uri: string;
  readonly version: number;
  /** The findings alike that are replaced; undefined for all that have a replacement. */
  readonly like?: Likeness;
}

/** What findings share that are replaced together. */
type Likeness = Pick<Finding, 'rule' | 'subject' | 'property' | 'found' | 'replacement'>;

/** The quick fix of a finding for which a safe replacement is known, and the same for all others like it. */
export function fixes(
  subject: Subject,
  finding: Finding,
  findings: readonly Finding[],
  support: CodeActionSupport,
): CodeAction[] {
  const { start, end, replacement, found } = finding;
  if (replacement === null) return [];
  const title = fixTitle(subject.text.slice(start, end), replacement);
  const edit = workspaceEdit(subject, [{ start, end, newText: replacement }], support.versionedEdits);
  const alike = findings.filter((it) => isAlike(it, finding)).length;
  const once: CodeAction = { title, isPreferred: true, edit };
  if (alike < 2) return [once];
  const like = { rule: finding.rule, subject: finding.subject, property: finding.property, found, replacement };
  return [once, lazily(subject, findings, support, { title: t('{0} in all {1} places', title, alike) }, like)];
}

/** All safe replacements of the document, as one action; none when there is nothing to replace. */
export function fixAll(subject: Subject, findings: readonly Finding[], support: CodeActionSupport): CodeAction[] {
  if (!findings.some(({ replacement }) => replacement !== null)) return [];
  return [
    lazily(subject, findings, support, { title: t('Put the right words in wherever they are known'), kind: FIX_ALL }),
  ];
}

/** An action with the edit that it was offered for; without one when the document has changed since. */
export function resolveFix(
  action: CodeAction,
  subject: Subject,
  findings: readonly Finding[],
  { version, like }: LazyFix,
  support: CodeActionSupport,
): CodeAction {
  return version === subject.version ? { ...action, edit: editOf(subject, findings, support, like) } : action;
}

/** What an action carries, when it is one of these. */
export function lazyFix({ data }: CodeAction): LazyFix | undefined {
  const isFix = typeof data === 'object' && data !== null && 'uri' in data && 'version' in data;
  return isFix ? (data as LazyFix) : undefined;
}

function lazily(
  subject: Subject,
  findings: readonly Finding[],
  support: CodeActionSupport,
  action: CodeAction,
  like?: Likeness,
): CodeAction {
  if (!support.resolvesEdits) return { ...action, edit: editOf(subject, findings, support, like) };
  const data: LazyFix = { uri: subject.uri, version: subject.version, ...(like ? { like } : {}) };
  return { ...action, data };
}

function editOf(subject: Subject, findings: readonly Finding[], support: CodeActionSupport, like?: Likeness) {
  const chosen = like ? findings.filter((finding) => isAlike(finding, like)) : findings;
  return workspaceEdit(subject, safeReplacements(chosen), support.versionedEdits);
}

function isAlike(a: Likeness, b: Likeness): boolean {
  return (
    a.rule === b.rule &&
    a.subject === b.subject &&
    a.property === b.property &&
    a.found === b.found &&
    a.replacement === b.replacement
  );
}

function fixTitle(found: string, replacement: string): string {
  return replacement === ''
    ? t('Remove “{0}”', shortened(found))
    : t('Change “{0}” to “{1}”', shortened(found), shortened(replacement));
}
