import { t } from '@vscode/l10n';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Finding } from '../claims/types.ts';
import { anchorWords, passageName } from './cite.ts';
import { rulePage } from './rule-descriptions.ts';
import { type Severity, type SeveritySettings, severityOf } from './severity.ts';
import type { Subject } from './subject.ts';

/** The name diagnostics go by. */
export const DIAGNOSTIC_SOURCE = 'policy-xref';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the client can show of a diagnostic. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly data: boolean;
  readonly deprecatedTag: boolean;
  readonly unnecessaryTag: boolean;
}

/** Carried by a diagnostic, so that its fix can be told without looking again. */
export interface DiagnosticData {
  readonly subject: string;
  readonly property: string;
  readonly found: string;
  readonly expected: string;
  readonly replacement: string | null;
}

/** The findings of a document, but for rules that are switched off. */
export function diagnostics(
  subject: Subject,
  findings: readonly Finding[],
  settings: SeveritySettings,
  support: DiagnosticSupport,
): Diagnostic[] {
  return findings.flatMap((finding) => {
    const severity = severityOf(finding.rule, settings);
    return severity === 'off' ? [] : [diagnostic(subject, finding, severity, support)];
  });
}

/** One finding as LSP shows it. */
export function diagnostic(
  subject: Subject,
  finding: Finding,
  severity: Severity,
  support: DiagnosticSupport,
): Diagnostic {
  const related = support.relatedInformation ? relatedInformation(subject, finding) : [];
  return {
    range: subject.lines.range(finding.start, finding.end),
    severity: SEVERITIES[severity],
    code: finding.rule,
    source: DIAGNOSTIC_SOURCE,
    message: messageOf(finding),
    ...(support.codeDescription ? { codeDescription: { href: rulePage(finding.rule) } } : {}),
    ...tagsOf(finding, support),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(support.data ? { data: dataOf(finding) } : {}),
  };
}

/** What is out of date is struck through, and a useless comment faded. */
function tagsOf({ rule }: Finding, { deprecatedTag, unnecessaryTag }: DiagnosticSupport): Pick<Diagnostic, 'tags'> {
  if (deprecatedTag && rule === 'claim/outdated') return { tags: [DiagnosticTag.Deprecated] };
  return unnecessaryTag && rule === 'suppression/unused' ? { tags: [DiagnosticTag.Unnecessary] } : {};
}

/** The message, with its lead in the language of the client. What follows is the pack's own prose. */
function messageOf({ message, found }: Finding): string {
  const [wrong, outdated] = [`Not “${found}”: `, `No longer “${found}”: `];
  if (message.startsWith(wrong)) return t('Not “{0}”: {1}', found, message.slice(wrong.length));
  return message.startsWith(outdated) ? t('No longer “{0}”: {1}', found, message.slice(outdated.length)) : message;
}

function relatedInformation({ knowledge, library }: Subject, { passage }: Finding): DiagnosticRelatedInformation[] {
  const source = passage && knowledge.sources.get(passage.source);
  const place = passage && library.locate(passage);
  if (!source || !place) return [];
  const message = `${passageName(source, passage.paragraph)}: “${anchorWords(source, passage)}”`;
  return [{ location: { uri: place.uri, range: place.words }, message }];
}

function dataOf({ subject, property, found, expected, replacement }: Finding): DiagnosticData {
  return { subject, property, found, expected, replacement };
}
