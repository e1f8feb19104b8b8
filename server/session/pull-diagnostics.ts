import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type DiagnosticService, diagnosticsOf } from './diagnostic-service.ts';
import type { Session } from './session.ts';
import { shownFindings } from './shown-findings.ts';
import { workThrough } from './work-through.ts';

/** For clients that ask. When an answer would be another one, they are told to ask again. */
export function pullDiagnostics(session: Session): DiagnosticService {
  const { connection, documents, packs, support } = session;
  const waiting = new Set<string>();
  let settings = 0;
  const askAgain = (): void => {
    if (support.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(() => {});
  };
  return {
    report: async (uri, version, previous, token) => {
      await workThrough(session, uri, token, version);
      refuseStale(documents.all.get(uri)?.version, version, token);
      const shown = shownFindings(session, uri);
      if (shown.waiting > 0) waiting.add(uri);
      const resultId = [version, packs.generation, settings, session.host.today(), shown.waiting].join('/');
      if (resultId === previous) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: diagnosticsOf(session, uri, shown.now) };
    },
    changed: () => {},
    closed: (uri) => {
      waiting.delete(uri);
    },
    refresh: () => {
      settings += 1;
      askAgain();
    },
    paused: (uri) => {
      if (waiting.delete(uri)) askAgain();
    },
  };
}

/** An answer about a text that is no longer there helps nobody: the client is asked to ask again. */
function refuseStale(now: number | undefined, then: number | undefined, token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  if (now === then) return;
  throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document changed', { retriggerRequest: true });
}
