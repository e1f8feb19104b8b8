import { config } from '@vscode/l10n';
import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type DidChangeWorkspaceFoldersParams,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActions } from './features/code-action.ts';
import { lazyFix, resolveFix } from './features/code-action-fix.ts';
import { CODE_ACTION_KINDS } from './features/code-action-kinds.ts';
import { completion, completionData, resolveCompletion, TRIGGER_CHARACTERS } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { documentHighlight } from './features/document-highlight.ts';
import { hover } from './features/hover.ts';
import type { Publishing } from './features/library.ts';
import { documentOverview, packOverviews } from './features/overview.ts';
import { SCHEME } from './features/source-uri.ts';
import { textDocumentContent } from './features/text-document-content.ts';
import type { Host } from './host.ts';
import { createBaselines } from './session/baselines.ts';
import { type ClientSupport, clientSupport } from './session/client-support.ts';
import type { DiagnosticService } from './session/diagnostic-service.ts';
import { packFolders, sameForAll } from './session/folder-settings.ts';
import { createGuard, type Guard } from './session/guard.ts';
import { openDocuments } from './session/open-documents.ts';
import { createPacks } from './session/packs.ts';
import { pullDiagnostics } from './session/pull-diagnostics.ts';
import { pushDiagnostics } from './session/push-diagnostics.ts';
import { isSource } from './session/readable.ts';
import type { CreateAnalyser } from './session/reader.ts';
import { findReferences } from './session/reference-search.ts';
import { type ReportRequest, reportOn } from './session/report-request.ts';
import { refreshSeeing, registerSeeing, seeingCapabilities, serveSeeing } from './session/seeing.ts';
import { asked, askSettings, loadNamed, type Session, settingsAt, subjectOf, takeSettings } from './session/session.ts';
import { shownFindings } from './session/shown-findings.ts';
import { workThrough } from './session/work-through.ts';

/** What the server calls itself. */
export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/**
 * Serves a connection until it closes. The composition root: documents, packs, settings and features meet here and
 * nowhere else.
 */
export function startServer(
  connection: Connection,
  host: Host,
  createAnalyser: CreateAnalyser,
  serverInfo: ServerInfo,
): void {
  const guard = createGuard(connection);
  let diagnostics: DiagnosticService | undefined;
  const documents = openDocuments(connection, (uri) => diagnostics?.paused(uri));
  connection.onInitialize((params) => {
    useStrings(params.initializationOptions);
    let settled = (): void => {};
    const ready = new Promise<void>((resolve) => {
      settled = resolve;
    });
    const session = createSession(connection, host, createAnalyser, documents, params, ready);
    diagnostics = session.support.pullDiagnostics ? pullDiagnostics(session) : pushDiagnostics(session);
    serveSettings(session, diagnostics, guard, settled);
    serveDocuments(session, diagnostics, guard);
    serveFeatures(session, guard);
    serveOverviews(session, guard);
    serveReports(session, guard, serverInfo);
    serveSeeing(session, guard);
    return { serverInfo, capabilities: capabilities(session.support) };
  });
  connection.listen();
}

/** A client in another language than English hands its strings over: `{ "strings": { "Show why": "…" } }`. */
function useStrings(options: unknown): void {
  if (typeof options !== 'object' || options === null || !('strings' in options)) return;
  if (typeof options.strings !== 'object' || options.strings === null) return;
  const strings = Object.entries(options.strings).filter((it): it is [string, string] => typeof it[1] === 'string');
  config({ contents: Object.fromEntries(strings) });
}

function createSession(
  connection: Connection,
  host: Host,
  createAnalyser: CreateAnalyser,
  documents: Session['documents'],
  params: InitializeParams,
  ready: Promise<void>,
): Session {
  const support = clientSupport(params);
  const packs = createPacks(connection, host, createAnalyser, publishing(host, support));
  const baselines = createBaselines(connection, host, support);
  const settings = sameForAll(params.initializationOptions, support.folders);
  void packs.load(packFolders(settings));
  return { connection, host, documents, packs, baselines, support, ready, settings };
}

function publishing(host: Host, { storage, textDocumentContent }: ClientSupport): Publishing {
  const file = (uri: string, text: string): string | undefined => host.publish(uri, text, storage);
  return { file, document: (uri, text) => (textDocumentContent ? uri : (file(uri, text) ?? uri)) };
}

function capabilities(support: ClientSupport): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
    codeActionProvider: {
      codeActionKinds: [...CODE_ACTION_KINDS],
      resolveProvider: support.codeActions.resolvesEdits,
    },
    ...seeingCapabilities(support),
    ...(support.pullDiagnostics
      ? { diagnosticProvider: { identifier: SCHEME, interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: support.folderChanges },
      ...(support.textDocumentContent ? { textDocumentContent: { schemes: [SCHEME] } } : {}),
    },
  };
}

function serveSettings(session: Session, diagnostics: DiagnosticService, guard: Guard, ready: () => void): void {
  const { connection, host, support } = session;
  connection.onInitialized(
    guard('initialized', undefined, async () => {
      host.initialized?.();
      try {
        if (support.configuration) await askSettings(session);
      } finally {
        await loadNamed(session);
        ready();
      }
      await registerSeeing(session);
      if (!support.configurationChanges) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'policyXref' });
    }),
  );
  connection.onDidChangeConfiguration(
    guard('didChangeConfiguration', undefined, async ({ settings }: { settings: unknown }) => {
      await (support.configuration ? askSettings(session) : takeSettings(session, settings));
      diagnostics.refresh();
      refreshSeeing(session);
    }),
  );
  if (!support.folderChanges) return;
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    guard('didChangeWorkspaceFolders', undefined, async ({ event }: DidChangeWorkspaceFoldersParams) => {
      const left = support.folders.filter((folder) => !event.removed.some(({ uri }) => uri === folder));
      support.folders = [...left, ...event.added.map(({ uri }) => uri)];
      await askSettings(session);
      diagnostics.refresh();
    }),
  );
}

function serveDocuments(session: Session, diagnostics: DiagnosticService, guard: Guard): void {
  const { baselines, connection, documents, packs } = session;
  documents.all.onDidChangeContent(({ document }) => diagnostics.changed(document.uri));
  documents.all.onDidClose(({ document }) => diagnostics.closed(document.uri));
  const changedOutside = async (uri: string): Promise<void> => {
    const [pack, baseline] = await Promise.all([packs.reloadFor(uri), baselines.reloadFor(uri)]);
    if (pack || baseline) diagnostics.refresh();
  };
  documents.all.onDidSave(({ document }) => void changedOutside(document.uri));
  connection.onDidChangeWatchedFiles(
    guard('didChangeWatchedFiles', undefined, async ({ changes }: { changes: readonly { uri: string }[] }) => {
      for (const { uri } of changes) if (await baselines.reloadFor(uri)) diagnostics.refresh();
    }),
  );
  connection.languages.diagnostics.on(
    guard('diagnostic', { kind: 'full', items: [] }, async ({ textDocument, previousResultId }, token) => {
      const version = documents.all.get(textDocument.uri)?.version;
      await session.ready;
      return diagnostics.report(textDocument.uri, version, previousResultId, token);
    }),
  );
}

function serveFeatures(session: Session, guard: Guard): void {
  const { connection, packs, support } = session;
  connection.onHover(
    guard('hover', null, async (params, token) => {
      const here = await asked(session, params, token);
      return here ? hover(here.subject, here.offset, support.hoverFormat) : null;
    }),
  );
  connection.onDefinition(
    guard('definition', null, async (params, token) => {
      const here = await asked(session, params, token);
      return here ? definition(here.subject, here.offset, support.definitionLinks) : null;
    }),
  );
  connection.onDocumentHighlight(
    guard('documentHighlight', null, async (params, token) => {
      const here = await asked(session, params, token);
      return here ? documentHighlight(here.subject, here.offset) : null;
    }),
  );
  connection.onReferences(guard('references', null, (params, token) => findReferences(session, params, token)));
  connection.onCompletion(
    guard('completion', null, async (params: CompletionParams, token) => {
      const here = isSource(params.textDocument.uri) ? undefined : await asked(session, params, token);
      const triggered = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      return here && packs.reader ? completion(here.subject, here.offset, packs.reader.terms(), triggered) : null;
    }),
  );
  connection.onCompletionResolve((item) =>
    guard('completionResolve', item, () => {
      const data = completionData(item);
      const subject = data && subjectOf(session, data.uri);
      return data && subject ? resolveCompletion(item, subject, data, support.completionFormat) : item;
    })(item),
  );
  connection.onCodeAction(guard('codeAction', null, (params, token) => actionsAt(session, params, token)));
  connection.onCodeActionResolve((action) =>
    guard('codeActionResolve', action, () => resolveAction(session, action))(action),
  );
  connection.workspace.textDocumentContent.on(
    guard('textDocumentContent', { text: '' }, async ({ uri }) => {
      await session.ready;
      return packs.reader ? textDocumentContent(packs.reader.library, uri) : { text: '' };
    }),
  );
}

/** Our own requests, for a client with a view of documents and packs. */
function serveOverviews(session: Session, guard: Guard): void {
  const { connection, packs } = session;
  connection.onRequest(
    'policyXref/document',
    guard('document overview', null, async ({ uri }: { uri: string }) => {
      await session.ready;
      const subject = subjectOf(session, uri);
      const overview =
        subject && documentOverview(subject, shownFindings(session, uri).now, settingsAt(session, uri).severity);
      return overview ? { ...overview, generation: packs.generation } : null;
    }),
  );
  connection.onRequest(
    'policyXref/packs',
    guard('packs overview', null, async () => {
      await session.ready;
      await packs.load(packFolders(session.settings));
      const { generation, reader } = packs;
      return reader && { generation, packs: packOverviews(reader.knowledge, reader.packs, reader.library) };
    }),
  );
}

/** Our own request for a page about a document or the workspace. */
function serveReports(session: Session, guard: Guard, { name, version }: ServerInfo): void {
  session.connection.onRequest(
    'policyXref/report',
    guard('report', null, async (request: ReportRequest, token: CancellationToken) => {
      await session.ready;
      return reportOn(session, request, `${name} ${version}`, token);
    }),
  );
}

async function actionsAt(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  await session.ready;
  await workThrough(session, textDocument.uri, token);
  const document = session.documents.all.get(textDocument.uri);
  const subject = subjectOf(session, textDocument.uri);
  if (!document || !subject) return [];
  return codeActions(subject, shownFindings(session, textDocument.uri).now, {
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    diagnostics: context.diagnostics,
    invoked: context.triggerKind !== CodeActionTriggerKind.Automatic,
    ...session.support.codeActions,
    ...(context.only ? { only: context.only } : {}),
  });
}

async function resolveAction(session: Session, action: CodeAction): Promise<CodeAction> {
  await session.ready;
  const fix = lazyFix(action);
  const subject = fix && subjectOf(session, fix.uri);
  if (!fix || !subject) return action;
  return resolveFix(action, subject, shownFindings(session, fix.uri).now, fix, session.support.codeActions);
}
