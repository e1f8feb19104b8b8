import {
  type Definition,
  type DefinitionLink,
  type Disposable,
  type Range,
  Selection,
  type TextEditor,
  type Uri,
  window,
} from 'vscode';

/** A place in a source that Go to Definition may open. */
interface Target {
  readonly uri: Uri;
  readonly words: Range;
}

/** Go to Definition puts the caret before its target. In a source the words matter, so they are selected. */
export interface WordSelector extends Disposable {
  /** Notes where a definition leads, before the editor goes there. */
  note(definition: Definition | DefinitionLink[] | null | undefined): void;
}

/** Selects the words of a passage when Go to Definition reaches it. */
export function selectWords(): WordSelector {
  let targets: readonly Target[] = [];
  const reached = (editor: TextEditor | undefined): void => {
    const target = editor && targets.find((candidate) => isAt(editor, candidate));
    if (!target) return;
    targets = [];
    editor.selection = new Selection(target.words.start, target.words.end);
  };
  const listeners = [
    window.onDidChangeTextEditorSelection(({ textEditor }) => reached(textEditor)),
    window.onDidChangeActiveTextEditor(reached),
  ];
  return {
    note: (definition) => {
      targets = targetsOf(definition).filter(({ uri }) => uri.scheme === 'policy-xref');
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

function isAt({ document, selection }: TextEditor, { uri, words }: Target): boolean {
  return document.uri.toString() === uri.toString() && selection.isEmpty && selection.active.isEqual(words.start);
}

function targetsOf(definition: Definition | DefinitionLink[] | null | undefined): Target[] {
  if (!definition) return [];
  return [definition].flat().map((place) => {
    if ('uri' in place) return { uri: place.uri, words: place.range };
    return { uri: place.targetUri, words: place.targetSelectionRange ?? place.targetRange };
  });
}
