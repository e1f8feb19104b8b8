import { type Disposable, type Event, EventEmitter, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { askDocument, askPacks, type DocumentOverview, type PackOverview } from './overview.ts';

/** What the active editor's document and the packs hold, as of the last pause. */
export interface Following extends Disposable {
  readonly document: DocumentOverview | undefined;
  readonly packs: readonly PackOverview[];
  /** Something of it is another. */
  readonly changed: Event<void>;
  /** The server has told findings anew for a document: after an edit, a change of settings or of packs. */
  told(uri: string): void;
}

/** How long an editor's document is left before it is asked about again. */
const SETTLE = 150;

/** Follows the active editor. Nothing is asked for each keystroke, and a server that is away is not asked. */
export function followEditor(client: () => BaseLanguageClient): Following {
  const changed = new EventEmitter<void>();
  let document: DocumentOverview | undefined;
  let packs: { generation: number; packs: readonly PackOverview[] } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (): Promise<void> => {
    timer = undefined;
    if (client().state !== State.Running) return;
    const uri = window.activeTextEditor?.document.uri.toString();
    const answer = uri === undefined ? undefined : await askDocument(client(), uri);
    if (uri !== window.activeTextEditor?.document.uri.toString()) return;
    if (!packs || (answer && answer.generation !== packs.generation)) packs = await askPacks(client());
    if (uri !== undefined || window.visibleTextEditors.length === 0) document = answer;
    changed.fire();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask().catch(() => {}), SETTLE);
  };
  const listeners = [window.onDidChangeActiveTextEditor(soon), changed];
  soon();
  return {
    get document() {
      return document;
    },
    get packs() {
      return packs?.packs ?? [];
    },
    changed: changed.event,
    told: (uri) => {
      if (uri === window.activeTextEditor?.document.uri.toString() || uri === '') soon();
    },
    dispose: () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
}
