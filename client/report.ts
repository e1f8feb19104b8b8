import { l10n, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

type Format = 'html' | 'markdown' | 'claimreview';

/** The endings of files in which a report can be kept, with what each is called. */
const FORMATS: Readonly<Record<string, Format>> = { html: 'html', md: 'markdown', json: 'claimreview' };

/** Shows the report on the active document, or on the whole workspace, beside the text. */
export async function showReport(client: BaseLanguageClient, whole: boolean): Promise<void> {
  const uri = whole ? undefined : window.activeTextEditor?.document.uri;
  if (!whole && !uri) return nothingToReport();
  const page = await ask(client, 'html', uri, nonce());
  if (page === null) return nothingToReport();
  const title = uri ? l10n.t('Report: {0}', nameOf(uri)) : l10n.t('Report: Workspace');
  // The page holds no script, and says itself that none may run in it.
  const panel = window.createWebviewPanel('policyXref.report', title, ViewColumn.Beside, {
    enableScripts: false,
    enableFindWidget: true,
    localResourceRoots: [],
  });
  panel.webview.html = page;
}

/** Writes the report on the active document to a file; its ending says in which format. */
export async function saveReport(client: BaseLanguageClient): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  if (!uri) return nothingToReport();
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: `${uri.path.replace(/\.[^./]*$/, '')}-report.html` }),
    filters: { HTML: ['html'], Markdown: ['md'], 'ClaimReview (JSON-LD)': ['json'] },
  });
  const format = target && FORMATS[target.path.split('.').at(-1) ?? ''];
  if (!target) return;
  const text = await ask(client, format ?? 'html', uri);
  if (text === null) return nothingToReport();
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('The report is in {0}.', nameOf(target)), open);
  if (chosen === open) await window.showTextDocument(target);
}

async function ask(client: BaseLanguageClient, format: Format, uri?: Uri, nonce?: string): Promise<string | null> {
  return client.sendRequest<string | null>('policyXref/report', { format, uri: uri?.toString(), nonce });
}

async function nothingToReport(): Promise<void> {
  await window.showInformationMessage(l10n.t('There is no text here to report on.'));
}

function nameOf({ path }: Uri): string {
  return path.split('/').at(-1) ?? path;
}

function nonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
