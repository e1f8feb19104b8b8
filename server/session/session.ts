import type { CancellationToken, Connection, TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Subject } from '../features/subject.ts';
import type { Host } from '../host.ts';
import type { Baselines } from './baselines.ts';
import type { ClientSupport } from './client-support.ts';
import { askFolderSettings, type FolderSettings, packFolders, sameForAll, settingsOf } from './folder-settings.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Packs } from './packs.ts';
import type { Settings } from './settings.ts';
import { workThrough } from './work-through.ts';

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
  settings: FolderSettings;
}

/** The settings where a document is. */
export function settingsAt({ settings }: Session, uri: string): Settings {
  return settingsOf(settings, uri);
}

/** A place that was asked about. */
export interface Asked {
  readonly document: TextDocument;
  readonly subject: Subject;
  readonly offset: number;
}

/** An open document with its analysis; undefined when it is not to be read. */
export function subjectOf(session: Session, uri: string): Subject | undefined {
  const { baselines, documents, packs } = session;
  const settings = settingsAt(session, uri);
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
  await workThrough(session, textDocument.uri, token);
  if (token.isCancellationRequested) return undefined;
  const subject = subjectOf(session, textDocument.uri);
  const document = session.documents.all.get(textDocument.uri);
  return document && subject ? { document, subject, offset: document.offsetAt(position) } : undefined;
}

/** Takes settings as the client sent them, and the packs and baselines they name. */
export async function takeSettings(session: Session, value: unknown): Promise<void> {
  await take(session, sameForAll(value, session.support.folders));
}

/** Asks the client for its settings in each folder. Where it has none, they stay as they are. */
export async function askSettings(session: Session): Promise<void> {
  const settings = await askFolderSettings(session.connection, session.support.folders);
  if (settings) await take(session, settings);
}

async function take(session: Session, settings: FolderSettings): Promise<void> {
  for (const problem of settings.problems) session.connection.console.warn(problem);
  session.settings = settings;
  await loadNamed(session);
}

/** Loads the packs and the baselines that the settings name, unless they are loaded already. */
export async function loadNamed({ baselines, packs, settings }: Session): Promise<void> {
  const baselineOf = (folder: string): string | undefined => settings.folders.get(folder)?.baseline;
  await Promise.all([packs.load(packFolders(settings)), baselines.load(baselineOf)]);
}
