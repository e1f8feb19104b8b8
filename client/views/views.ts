import { commands, Disposable, env, l10n, type Selection, type TreeView, window } from 'vscode';
import type { Following } from '../follow-editor.ts';
import { showEvidence } from '../show-evidence.ts';
import { documentNodes } from './document-nodes.ts';
import { type NodeTree, nodeTree, placeOf } from './node-tree.ts';
import { packNodes } from './pack-nodes.ts';
import type { TreeNode } from './tree-node.ts';

/** The two trees of the side bar. */
export interface Views extends Disposable {
  readonly document: NodeTree;
  readonly packs: NodeTree;
}

/** Draws what the active document and the packs hold. */
export function createViews(following: Following): Views {
  const [document, packs] = [nodeTree(), nodeTree()];
  const documentView = window.createTreeView('policyXref.document', {
    treeDataProvider: document,
    showCollapseAll: true,
  });
  const packsView = window.createTreeView('policyXref.packs', { treeDataProvider: packs, showCollapseAll: true });
  const draw = (): void => {
    document.show(documentNodes(following.document));
    packs.show(packNodes(following.packs));
    const count = following.document?.findings.length ?? 0;
    documentView.badge = count === 0 ? undefined : { value: count, tooltip: findingsText(count) };
  };
  const filter = (query: string): void => {
    for (const tree of [document, packs]) tree.filter(query);
    for (const view of [documentView, packsView]) filterShown(view, query);
    void commands.executeCommand('setContext', 'policyXref.filtered', query !== '');
  };
  const selected = (): TreeNode | undefined => documentView.selection[0] ?? packsView.selection[0];
  const all = Disposable.from(
    documentView,
    packsView,
    following.changed(draw),
    commands.registerCommand('policyXref.view.filter', () => askFilter(filter)),
    commands.registerCommand('policyXref.view.clearFilter', () => filter('')),
    ...nodeCommands(selected),
  );
  return { document, packs, dispose: () => all.dispose() };
}

/** “3 findings”. */
export function findingsText(count: number): string {
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

function filterShown(view: TreeView<TreeNode>, query: string): void {
  if (query === '') delete view.description;
  else view.description = `“${query}”`;
}

/** Filters while someone writes; Escape brings everything back. */
function askFilter(filter: (query: string) => void): void {
  const box = window.createInputBox();
  let kept = false;
  box.title = l10n.t('Filter Terms, Findings and Passages');
  box.placeholder = l10n.t('Words to look for');
  box.onDidChangeValue(filter);
  box.onDidAccept(() => {
    kept = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!kept) filter('');
    box.dispose();
  });
  box.show();
}

/** What can be done with a node: the one whose menu was opened, else the one that is selected. */
function nodeCommands(selected: () => TreeNode | undefined): Disposable[] {
  const on = (name: string, act: (node: TreeNode) => unknown): Disposable =>
    commands.registerCommand(`policyXref.view.${name}`, (node: TreeNode | undefined) => {
      const chosen = node ?? selected();
      return chosen && act(chosen);
    });
  return [
    on('open', open),
    on('copy', ({ copy, label }) => env.clipboard.writeText(copy ?? label)),
    on('showEvidence', ({ evidence }) => evidence && showEvidence(evidence)),
    on('fix', async (node) => (await open(node)) && commands.executeCommand('editor.action.quickFix')),
    on('goToSource', async (node) => (await open(node)) && commands.executeCommand('editor.action.revealDefinition')),
    on('findUses', async (node) => (await open(node)) && commands.executeCommand('references-view.findReferences')),
  ];
}

async function open({ open: place }: TreeNode): Promise<Selection | undefined> {
  if (!place) return undefined;
  const { uri, selection } = placeOf(place);
  const editor = await window.showTextDocument(uri, { preview: true, ...(selection ? { selection } : {}) });
  return editor.selection;
}
