import { t } from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { ReportedDocument } from '../report/read-report.ts';
import { type ReportFormat, writeReport } from '../report/write-report.ts';
import { withProgress } from './progress.ts';
import { isSource } from './readable.ts';
import { type Session, settingsAt } from './session.ts';

/** What a client asks for. Without a document, a report on all documents of the workspace. */
export interface ReportRequest {
  readonly uri?: string;
  readonly format: ReportFormat;
  /** For the style element of a page that is shown under a content security policy. */
  readonly nonce?: string;
}

/** So many documents stand in one report. */
const MOST_DOCUMENTS = 500;

/** The report as text; null when there is nothing to report on. */
export async function reportOn(
  session: Session,
  { uri, format, nonce }: ReportRequest,
  generator: string,
  token: CancellationToken,
): Promise<string | null> {
  const documents =
    uri === undefined
      ? await withProgress(session, t('Reading the workspace for a report'), () => workspaceDocuments(session, token))
      : openDocument(session, uri);
  if (documents.length === 0 || token.isCancellationRequested) return null;
  return writeReport(documents, format, { generator, ...(nonce === undefined ? {} : { nonce }) });
}

function openDocument(session: Session, uri: string): ReportedDocument[] {
  const document = session.documents.readable(uri);
  const { reader } = session.packs;
  if (!document || !reader || isSource(uri)) return [];
  const { languageId } = document;
  const { path } = URI.parse(uri);
  return [
    reader.report({ text: document.getText(), path, languageId }, nameIn(session, uri), settingsAt(session, uri)),
  ];
}

/** Documents of the workspace in which the packs decide something, open ones as they are in their editors. */
async function workspaceDocuments(session: Session, token: CancellationToken): Promise<ReportedDocument[]> {
  const { documents, host, packs, support } = session;
  const reported: ReportedDocument[] = [];
  for await (const { uri, text } of host.workspaceFiles(support.folders)) {
    if (token.isCancellationRequested || !packs.reader || reported.length >= MOST_DOCUMENTS) break;
    const open = documents.readable(uri);
    const read = { text: open?.getText() ?? text, path: URI.parse(uri).path };
    const document = packs.reader.report(read, nameIn(session, uri), settingsAt(session, uri));
    if (document.claims.length > 0) reported.push(document);
  }
  return reported;
}

/** How the report calls a document: by its path from the workspace's folder, else by its name. */
function nameIn({ support }: Session, uri: string): string {
  const { path } = URI.parse(uri);
  const folder = support.folders.map((it) => `${URI.parse(it).path}/`).find((it) => path.startsWith(it));
  return folder === undefined ? (path.split('/').at(-1) ?? path) : path.slice(folder.length);
}
