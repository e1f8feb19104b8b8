/** What an editor shows on top of a text and beside it, where the client can. */
import {
  BulkRegistration,
  type CancellationToken,
  type CodeLensParams,
  CodeLensRefreshRequest,
  CodeLensRequest,
  type DocumentSelector,
  type DocumentSymbolParams,
  DocumentSymbolRequest,
  type FoldingRangeParams,
  FoldingRangeRequest,
  type InlayHintParams,
  type Position,
  type SelectionRangeParams,
  SelectionRangeRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { codeLenses } from '../features/code-lens.ts';
import { documentLinks } from '../features/document-link.ts';
import { documentSymbols } from '../features/document-symbol.ts';
import { foldingRanges } from '../features/folding-range.ts';
import { inlayHints } from '../features/inlay-hint.ts';
import { selectionRange } from '../features/selection-range.ts';
import { LEGEND, semanticTokens, sentTokens } from '../features/semantic-tokens.ts';
import { EXTENSION } from '../features/source-uri.ts';
import type { Subject } from '../features/subject.ts';
import { workspaceSymbols } from '../features/workspace-symbol.ts';
import type { ClientSupport } from './client-support.ts';
import type { Guard } from './guard.ts';
import { isSource } from './readable.ts';
import { type Session, settingsAt, subjectOf } from './session.ts';
import { workThrough } from './work-through.ts';

/** The capabilities that are told when the connection starts. */
export function seeingCapabilities({ seeing }: ClientSupport): ServerCapabilities {
  return {
    ...(seeing.semanticTokens
      ? { semanticTokensProvider: { legend: LEGEND, range: true, full: { delta: true } } }
      : {}),
    ...(seeing.documentLinks ? { documentLinkProvider: { resolveProvider: false } } : {}),
    ...(seeing.inlayHints ? { inlayHintProvider: true } : {}),
    ...(seeing.workspaceSymbols ? { workspaceSymbolProvider: true } : {}),
    ...(seeing.documentSymbols === 'all' ? { documentSymbolProvider: true } : {}),
    ...(seeing.foldingRanges === 'all' ? { foldingRangeProvider: true } : {}),
    ...(seeing.codeLenses === 'all' ? { codeLensProvider: {} } : {}),
    ...(seeing.selectionRanges === 'all' ? { selectionRangeProvider: true } : {}),
  };
}

/**
 * Registers what is for sources alone, where the client lets a server do so: an editor that has a server's folding
 * ranges for a document looks for no others.
 */
export async function registerSeeing({ connection, support }: Session): Promise<void> {
  const { codeLenses, documentSymbols, foldingRanges, selectionRanges } = support.seeing;
  if (![codeLenses, documentSymbols, foldingRanges, selectionRanges].includes('sources')) return;
  const registration = BulkRegistration.create();
  if (codeLenses === 'sources') registration.add(CodeLensRequest.type, { documentSelector: SOURCES });
  if (documentSymbols === 'sources') registration.add(DocumentSymbolRequest.type, { documentSelector: SOURCES });
  if (foldingRanges === 'sources') registration.add(FoldingRangeRequest.type, { documentSelector: SOURCES });
  if (selectionRanges === 'sources') registration.add(SelectionRangeRequest.type, { documentSelector: SOURCES });
  await connection.client.register(registration);
}

/** The documents that show a source or a concept. */
const SOURCES: DocumentSelector = [{ language: 'policy-source' }, { pattern: `**/*${EXTENSION}` }];

export function serveSeeing(session: Session, guard: Guard): void {
  serveTokens(session, guard);
  serveSources(session, guard);
  serveHints(session, guard);
  serveLenses(session, guard);
  session.connection.onDocumentLinks(
    guard('documentLink', null, async ({ textDocument }, token) => {
      const subject = await read(session, textDocument.uri, token);
      return subject ? documentLinks(subject, session.support.seeing.linkTooltips) : null;
    }),
  );
}

function serveHints(session: Session, guard: Guard): void {
  session.connection.languages.inlayHint.on(
    guard('inlayHint', null, async ({ textDocument: { uri }, range }: InlayHintParams, token) => {
      await session.ready;
      const { inlayHints: wanted = 'off' } = settingsAt(session, uri);
      if (wanted === 'off' || isSource(uri)) return null;
      const subject = await read(session, uri, token);
      const document = session.documents.all.get(uri);
      if (!subject || !document) return null;
      return inlayHints(subject, wanted, document.offsetAt(range.start), document.offsetAt(range.end));
    }),
  );
}

/** How long typing must pause before lenses count again, in milliseconds. */
const PAUSE = 1000;

function serveLenses(session: Session, guard: Guard): void {
  const { connection, documents, packs, support } = session;
  const drafts = () => documents.all.keys().filter((uri) => !isSource(uri));
  connection.onCodeLens(
    guard('codeLens', null, async ({ textDocument: { uri } }: CodeLensParams) => {
      await session.ready;
      if (!packs.reader || !isSource(uri)) return null;
      const open = drafts().flatMap((draft) => subjectOf(session, draft) ?? []);
      return codeLenses(packs.reader.library, packs.reader.knowledge, uri, open);
    }),
  );
  if (support.seeing.codeLenses === 'none' || !support.seeing.refreshCodeLenses) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = (uri: string): void => {
    clearTimeout(waiting);
    if (isSource(uri) || !documents.all.keys().some(isSource)) return;
    waiting = setTimeout(() => connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {}), PAUSE);
  };
  documents.all.onDidChangeContent(({ document }) => changed(document.uri));
  documents.all.onDidClose(({ document }) => changed(document.uri));
}

/** Has the client ask again: packs or settings changed. */
export function refreshSeeing({ connection, support }: Session): void {
  if (support.seeing.refreshSemanticTokens) connection.languages.semanticTokens.refresh();
  if (support.seeing.refreshInlayHints) void connection.languages.inlayHint.refresh();
}

/** What helps to find one's way to a source, and in it. */
function serveSources(session: Session, guard: Guard): void {
  const { connection, documents, packs, support } = session;
  connection.onWorkspaceSymbol(
    guard('workspaceSymbol', null, async ({ query }: WorkspaceSymbolParams) => {
      await session.ready;
      return packs.reader ? workspaceSymbols(packs.reader.knowledge, packs.reader.library, query) : null;
    }),
  );
  connection.onDocumentSymbol(
    guard('documentSymbol', null, async ({ textDocument: { uri } }: DocumentSymbolParams) => {
      await session.ready;
      return packs.reader ? documentSymbols(packs.reader.library, uri, support.seeing.nestedSymbols) : null;
    }),
  );
  connection.onFoldingRanges(
    guard('foldingRange', null, async ({ textDocument: { uri } }: FoldingRangeParams) => {
      await session.ready;
      return packs.reader ? foldingRanges(packs.reader.library, uri) : null;
    }),
  );
  connection.onSelectionRanges(
    guard('selectionRange', null, async ({ textDocument: { uri }, positions }: SelectionRangeParams) => {
      await session.ready;
      const document = documents.all.get(uri);
      const subject = isSource(uri) ? subjectOf(session, uri) : undefined;
      if (!document || !subject) return null;
      const offsetAt = (position: Position): number => document.offsetAt(position);
      return positions.map((position) => selectionRange(subject, position, offsetAt(position), offsetAt));
    }),
  );
}

function serveTokens(session: Session, guard: Guard): void {
  const { connection, documents } = session;
  const sent = sentTokens();
  documents.all.onDidClose(({ document }) => sent.forget(document.uri));
  connection.onRequest(
    SemanticTokensRequest.type,
    guard<{ textDocument: { uri: string } }, SemanticTokens | null>('semanticTokens', null, async (params, token) => {
      const { uri } = params.textDocument;
      const subject = await read(session, uri, token);
      const data = subject && semanticTokens(subject);
      return data ? sent.full(uri, data) : null;
    }),
  );
  connection.onRequest(
    SemanticTokensDeltaRequest.type,
    guard<{ textDocument: { uri: string }; previousResultId: string }, SemanticTokens | SemanticTokensDelta | null>(
      'semanticTokensDelta',
      null,
      async ({ textDocument: { uri }, previousResultId }, token) => {
        const subject = await read(session, uri, token);
        const data = subject && semanticTokens(subject);
        return data ? sent.delta(uri, data, previousResultId) : null;
      },
    ),
  );
  connection.onRequest(
    SemanticTokensRangeRequest.type,
    guard('semanticTokensRange', null, async ({ textDocument: { uri }, range }, token) => {
      const subject = await read(session, uri, token);
      const document = documents.all.get(uri);
      if (!subject || !document) return null;
      const data = semanticTokens(subject, document.offsetAt(range.start), document.offsetAt(range.end));
      return data ? { data: [...data] } : null;
    }),
  );
}

/** A document with its analysis as it stands; undefined when nobody waits for it any more. */
async function read(session: Session, uri: string, token: CancellationToken): Promise<Subject | undefined> {
  await session.ready;
  await workThrough(session, uri, token);
  return token.isCancellationRequested ? undefined : subjectOf(session, uri);
}
