import type { CancellationToken, Connection, TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Subject } from '../features/subject.ts';
import type { Host } from '../host.ts';
import type { Baselines } from './baselines.ts';
import type { ClientSupport } from './client-support.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Packs } from './packs.ts';
import { readSettings, type Settings, settingsSection } from './settings.ts';

/** One client's work with the server, once it said what it can do. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: OpenDocuments;
  readonly packs: Packs;
  readonly baselines: Baselines;
  readonly support: ClientSupport;
  /** Until settings and packs are there, answers wait. */
  readonly ready: Promise<void>;
  settings: Settings;
}

/** A place that was asked about. */
export interface Asked {
  readonly document: TextDocument;
  readonly subject: Subject;
  readonly offset: number;
}

/** An open document with its analysis; undefined when it is not to be read. */
export function subjectOf({ baselines, documents, packs, settings }: Session, uri: string): Subject | undefined {
  const document = documents.readable(uri);
  if (!document || !packs.reader || !settings.enable) return undefined;
  return packs.reader.readOpen(document, settings, baselines.of(uri));
}

/** What a request with a position asks about. */
export async function asked(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Asked | undefined> {
  await session.ready;
  if (token.isCancellationRequested) return undefined;
  const subject = subjectOf(session, textDocument.uri);
  const document = session.documents.all.get(textDocument.uri);
  return document && subject ? { document, subject, offset: document.offsetAt(position) } : undefined;
}

/** Takes settings as the client sent them, and the packs they name. */
export async function takeSettings(session: Session, value: unknown): Promise<void> {
  const { settings, problems } = readSettings(settingsSection(value));
  for (const problem of problems) session.connection.console.warn(problem);
  session.settings = settings;
  await Promise.all([session.packs.load(settings.packs), session.baselines.load(settings.baseline)]);
}

/** Asks the client for its settings. Where it has none, they stay as they are. */
export async function askSettings(session: Session): Promise<void> {
  const value: unknown = await session.connection.workspace.getConfiguration('policyXref');
  if (value !== null && value !== undefined) await takeSettings(session, value);
}
