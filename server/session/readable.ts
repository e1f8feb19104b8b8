import type { TextDocument } from 'vscode-languageserver-textdocument';
import { EXTENSION, SCHEME } from '../features/source-uri.ts';

/** Longer documents are not analysed. UTF-16 units; for Latin text these are bytes. */
const MOST = 20 * 1024 * 1024;

/** How much of a document is looked at to tell whether it is text. */
const SAMPLE = 8192;

/** Why a document is not analysed, in words; undefined when it is. */
export function unreadable(document: TextDocument): string | undefined {
  const text = document.getText();
  if (text.length > MOST) return `it is longer than ${MOST / 1024 / 1024} MB`;
  if (text.slice(0, SAMPLE).includes('\0')) return 'it is binary';
  return undefined;
}

/** Whether a document is one of our own sources: terms are explained there, and nothing is reported. */
export function isSource(uri: string): boolean {
  return uri.startsWith(`${SCHEME}:`) || uri.endsWith(EXTENSION);
}
