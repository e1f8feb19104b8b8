/** What an editor shows on top of a text, where the client can: colours of mentions and links. */
import {
  type CancellationToken,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { documentLinks } from '../features/document-link.ts';
import { LEGEND, semanticTokens, sentTokens } from '../features/semantic-tokens.ts';
import type { Subject } from '../features/subject.ts';
import type { ClientSupport } from './client-support.ts';
import type { Guard } from './guard.ts';
import { type Session, subjectOf } from './session.ts';
import { workThrough } from './work-through.ts';

/** The capabilities that are told when the connection starts. */
export function seeingCapabilities({ seeing }: ClientSupport): ServerCapabilities {
  return {
    ...(seeing.semanticTokens
      ? { semanticTokensProvider: { legend: LEGEND, range: true, full: { delta: true } } }
      : {}),
    ...(seeing.documentLinks ? { documentLinkProvider: { resolveProvider: false } } : {}),
  };
}

export function serveSeeing(session: Session, guard: Guard): void {
  serveTokens(session, guard);
  session.connection.onDocumentLinks(
    guard('documentLink', null, async ({ textDocument }, token) => {
      const subject = await read(session, textDocument.uri, token);
      return subject ? documentLinks(subject, session.support.seeing.linkTooltips) : null;
    }),
  );
}

/** Has the client ask again: packs or settings changed. */
export function refreshSeeing({ connection, support }: Session): void {
  if (support.seeing.refreshSemanticTokens) connection.languages.semanticTokens.refresh();
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
