/** Code actions that hide a finding, here or more widely, and that show why it is there. */
import { t } from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver';
import type { Finding } from '../claims/types.ts';
import { findDirectives, lineEnd, lineStart } from '../suppression/find-directives.ts';
import { identityOf } from '../suppression/fingerprint.ts';
import { hideHere, hideInFile, type Insertion } from '../suppression/write-directive.ts';
import type { CodeActionSupport } from './code-action.ts';
import { evidenceOf } from './evidence.ts';
import type { Subject } from './subject.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Commands of a client that draws more than the protocol can; each is used only where the client has it. */
export const SHOW_EVIDENCE = 'policyXref.showEvidence';
export const IGNORE_FINDING = 'policyXref.ignoreFinding';
export const SWITCH_OFF_RULE = 'policyXref.switchOffRule';

/** Ways to hide a finding, from the narrowest to the widest. A comment that is of no use is taken out instead. */
export function hiding(
  subject: Subject,
  finding: Finding,
  findings: readonly Finding[],
  support: CodeActionSupport,
): CodeAction[] {
  const { rule } = finding;
  const actions: CodeAction[] =
    rule === 'suppression/unused' ? removal(subject, finding, support) : comments(subject, finding, findings, support);
  if (rule !== 'suppression/unused' && support.commands.includes(IGNORE_FINDING)) {
    const title = t('Hide this finding in this workspace');
    actions.push(commandAction(title, IGNORE_FINDING, [{ ...identityOf(finding) }, subject.uri]));
  }
  if (support.commands.includes(SWITCH_OFF_RULE))
    actions.push(commandAction(t('Switch {0} off in this workspace', rule), SWITCH_OFF_RULE, [rule, subject.uri]));
  return actions;
}

/** The evidence for a finding, in a view of the client's. */
export function whyShown(subject: Subject, finding: Finding, { commands }: CodeActionSupport): CodeAction[] {
  if (!commands.includes(SHOW_EVIDENCE) || finding.rule === 'suppression/unused') return [];
  return [commandAction(t('Show why'), SHOW_EVIDENCE, [evidenceOf(subject, finding)])];
}

function comments(
  subject: Subject,
  finding: Finding,
  findings: readonly Finding[],
  support: CodeActionSupport,
): CodeAction[] {
  const { language, text } = subject;
  const insert = (title: string, insertions: readonly Insertion[] | undefined): CodeAction[] => {
    if (!insertions) return [];
    const changes = insertions.map(({ at, text: newText }) => ({ start: at, end: at, newText }));
    return [{ title, edit: workspaceEdit(subject, changes, support.versionedEdits) }];
  };
  const top = hideInFile(text, language, finding.rule);
  return [
    ...insert(t('Hide {0} here', finding.rule), hideHere(text, language, finding, findings)),
    ...insert(t('Hide {0} in this file', finding.rule), top && [top]),
  ];
}

/** Takes a comment out, with its line where it has one for itself. */
function removal(subject: Subject, { start, end }: Finding, support: CodeActionSupport): CodeAction[] {
  const { language, text } = subject;
  const directive = findDirectives(text, language).find((it) => it.start <= start && end <= it.end);
  if (!directive) return [];
  const [from, to] = [lineStart(text, directive.start), lineEnd(text, directive.end)];
  const alone = text.slice(from, directive.start).trim() === '' && text.slice(directive.end, to).trim() === '';
  const behind = /^\r\n|^[\r\n]/.exec(text.slice(to, to + 2))?.[0].length ?? 0;
  const lead = /[ \t]*$/.exec(text.slice(from, directive.start))?.[0].length ?? 0;
  const change = alone
    ? { start: from, end: to + behind, newText: '' }
    : { start: directive.start - lead, end: directive.end, newText: '' };
  return [
    {
      title: t('Remove this comment'),
      isPreferred: true,
      edit: workspaceEdit(subject, [change], support.versionedEdits),
    },
  ];
}

function commandAction(title: string, command: string, args: readonly unknown[]): CodeAction {
  return { title, command: { title, command, arguments: [...args] } };
}
