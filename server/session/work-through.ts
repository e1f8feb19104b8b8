import type { CancellationToken } from 'vscode-languageserver';
import { settingsOf } from './folder-settings.ts';
import type { Session } from './session.ts';

/** How long the server works at one go, in milliseconds. Between two slices it hears what the client says. */
const SLICE = 8;

/**
 * Works on the analysis of an open document as it stands, in slices, until it is done. It gives up when nobody wants it
 * any more: the request was cancelled, or, for an answer about a certain version, the document has another one.
 */
export async function workThrough(
  session: Pick<Session, 'documents' | 'packs' | 'settings'>,
  uri: string,
  token?: CancellationToken,
  version?: number,
): Promise<void> {
  for (;;) {
    const { documents, packs } = session;
    const settings = settingsOf(session.settings, uri);
    const document = documents.readable(uri);
    if (!document || !packs.reader || !settings.enable || token?.isCancellationRequested) return;
    if (version !== undefined && document.version !== version) return;
    const end = performance.now() + SLICE;
    if (packs.reader.workOn(document, settings, () => performance.now() >= end)) return;
    await breathe();
  }
}

/** Lets what has come in be heard. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
