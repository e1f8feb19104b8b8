import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Carets, watchCarets } from './carets.ts';
import { unreadable } from './readable.ts';

/** How long typing must pause before findings about the word at the caret are shown. */
const PAUSE = 1000;

/** The documents open in the client, kept by their changes. */
export interface OpenDocuments {
  readonly all: TextDocuments<TextDocument>;
  readonly carets: Carets;
  /** The open document, unless it is too large or binary. */
  readable(uri: string): TextDocument | undefined;
}

/** Listens for documents. `paused` is called when typing in one has paused. */
export function openDocuments(connection: Connection, paused: (uri: string) => void): OpenDocuments {
  const carets = watchCarets(PAUSE, paused);
  const all = new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes, version) => {
      const updated = TextDocument.update(document, changes, version);
      carets.changed(updated, changes);
      return updated;
    },
  });
  const told = new Set<string>();
  const readable = (uri: string): TextDocument | undefined => {
    const document = all.get(uri);
    const reason = document && unreadable(document);
    if (reason === undefined) return document;
    if (!told.has(uri)) connection.console.info(`${uri} is not checked: ${reason}.`);
    told.add(uri);
    return undefined;
  };
  all.onDidClose(({ document }) => {
    carets.forget(document.uri);
    told.delete(document.uri);
  });
  all.listen(connection);
  return { all, carets, readable };
}
