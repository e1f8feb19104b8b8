import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Following } from './follow-editor.ts';
import type { DocumentOverview } from './overview.ts';
import { settingsAt } from './settings.ts';
import { findingsText } from './views/views.ts';

/** What the status bar's language menu says of the active document; a click on an item changes what it tells. */
export function languageStatus(
  following: Following,
  schemes: readonly string[],
): Disposable & { follow(client: BaseLanguageClient): Disposable } {
  const selector = schemes.filter((scheme) => scheme !== 'policy-xref').map((scheme) => ({ scheme }));
  const item = (id: string, name: string, command: string, title: string): LanguageStatusItem => {
    const made = languages.createLanguageStatusItem(`policyXref.${id}`, selector);
    made.name = `Policy Cross-Reference: ${name}`;
    made.command = { command, title };
    return made;
  };
  const findings = item('findings', l10n.t('Findings'), 'policyXref.document.focus', l10n.t('Show'));
  const asOf = item('asOf', l10n.t('As-Of Date'), 'policyXref.changeAsOf', l10n.t('Change'));
  const packs = item('packs', l10n.t('Reference Packs'), 'policyXref.changePacks', l10n.t('Change'));
  const rules = item('rules', l10n.t('Rules'), 'policyXref.changeRules', l10n.t('Change'));
  const draw = (): void => {
    drawFindings(findings, following.document);
    drawAsOf(asOf, following.document);
    packs.text = following.packs.map(({ title }) => title).join(' · ') || l10n.t('No reference pack');
    packs.detail = following.packs.map(({ id, version }) => `${id} ${version}`).join(', ');
    drawRules(rules);
  };
  draw();
  const all = Disposable.from(findings, asOf, packs, rules, following.changed(draw));
  return {
    dispose: () => all.dispose(),
    follow: (client) =>
      client.onDidChangeState(({ newState }) => {
        findings.busy = newState === State.Starting;
        drawFindings(findings, following.document, newState === State.Stopped);
      }),
  };
}

function drawFindings(item: LanguageStatusItem, document: DocumentOverview | undefined, stopped = false): void {
  const count = document?.findings.length ?? 0;
  const loud = document?.findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  item.severity = stopped
    ? LanguageStatusSeverity.Error
    : loud
      ? LanguageStatusSeverity.Warning
      : LanguageStatusSeverity.Information;
  item.text = stopped
    ? l10n.t('The language server is not running')
    : count === 0
      ? l10n.t('No findings')
      : findingsText(count);
  item.detail = l10n.t('{0} terms', document?.concepts.length ?? 0);
  item.command = stopped
    ? { command: 'policyXref.restartServer', title: l10n.t('Restart') }
    : { command: 'policyXref.document.focus', title: l10n.t('Show') };
}

function drawAsOf(item: LanguageStatusItem, document: DocumentOverview | undefined): void {
  const set = settingsAt().get<string>('asOf', '');
  item.text = l10n.t('As of {0}', document?.asOf ?? (set || l10n.t('today')));
  item.detail = set === '' ? l10n.t('from the document, else today') : l10n.t('from the settings');
}

function drawRules(item: LanguageStatusItem): void {
  const changed = Object.keys(settingsAt().get<object>('severity', {})).length;
  item.text = changed === 0 ? l10n.t('Rules as they come') : l10n.t('{0} rules changed', changed);
}
