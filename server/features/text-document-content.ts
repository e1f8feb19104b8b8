import type { TextDocumentContentResult } from 'vscode-languageserver';
import type { Library } from './library.ts';

/** The text behind a URI of this server's scheme; a line that says so when there is none. */
export function textDocumentContent(library: Library, uri: string): TextDocumentContentResult {
  return { text: library.read(uri) ?? `There is no source at ${uri}. The pack that had it may have been removed.\n` };
}
