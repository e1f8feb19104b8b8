import type { Diagnostic } from 'vscode-languageserver';
import { type DiagnosticService, diagnosticsOf } from './diagnostic-service.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';
import { shownFindings } from './shown-findings.ts';
import { workThrough } from './work-through.ts';

/** How long a changed document is left before its findings are sent, so that a burst of changes counts as one. */
const SETTLE = 20;

/** For clients that do not ask: findings are sent with the version they are for. */
export function pushDiagnostics(session: Session): DiagnosticService {
  const { connection, documents } = session;
  const timers = new Map<string, NodeJS.Timeout>();
  const stopTimer = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const send = async (uri: string): Promise<void> => {
    timers.delete(uri);
    await session.ready;
    const version = documents.all.get(uri)?.version;
    if (version === undefined) return;
    await workThrough(session, uri, undefined, version);
    // The change that came meanwhile has a timer of its own.
    if (documents.all.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: itemsOf(session, uri) });
  };
  const changed = (uri: string): void => {
    stopTimer(uri);
    timers.set(
      uri,
      setTimeout(() => void send(uri), SETTLE),
    );
  };
  return {
    report: async (uri, _version, _previous, token) => {
      await workThrough(session, uri, token);
      return { kind: 'full', items: itemsOf(session, uri) };
    },
    changed,
    closed: (uri) => {
      stopTimer(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: () => {
      for (const uri of documents.all.keys()) changed(uri);
    },
    paused: changed,
  };
}

/** Nobody catches what fails in a timer. */
function itemsOf(session: Session, uri: string): Diagnostic[] {
  try {
    return diagnosticsOf(session, uri, shownFindings(session, uri).now);
  } catch (error) {
    session.connection.console.error(`diagnostics failed: ${describe(error)}`);
    return [];
  }
}
