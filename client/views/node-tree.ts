import {
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import { filterNodes, type TreeNode } from './tree-node.ts';

/** A tree of plain nodes for VS Code. */
export interface NodeTree extends TreeDataProvider<TreeNode> {
  readonly nodes: readonly TreeNode[];
  /** Draws other nodes. The same ones again are not drawn, so that nothing flickers. */
  show(nodes: readonly TreeNode[]): void;
  filter(query: string): void;
}

/** An empty tree. */
export function nodeTree(): NodeTree {
  const changed = new EventEmitter<undefined>();
  const parents = new Map<string, TreeNode>();
  let all: readonly TreeNode[] = [];
  let query = '';
  let nodes: readonly TreeNode[] = [];
  let drawn = '[]';
  const draw = (): void => {
    const next = filterNodes(all, query);
    const told = JSON.stringify(next);
    if (told === drawn) return;
    nodes = next;
    drawn = told;
    parents.clear();
    noteParents(nodes, parents);
    changed.fire(undefined);
  };
  return {
    get nodes() {
      return nodes;
    },
    show: (others) => {
      all = others;
      draw();
    },
    filter: (words) => {
      query = words;
      draw();
    },
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? (node.children ?? []) : nodes)],
    getParent: ({ id }) => parents.get(id),
    getTreeItem: treeItem,
  };
}

function noteParents(nodes: readonly TreeNode[], parents: Map<string, TreeNode>): void {
  for (const node of nodes) {
    for (const child of node.children ?? []) parents.set(child.id, node);
    noteParents(node.children ?? [], parents);
  }
}

function treeItem(node: TreeNode): TreeItem {
  const item = new TreeItem(node.label, stateOf(node));
  item.id = node.id;
  item.iconPath = new ThemeIcon(node.icon, node.color === undefined ? undefined : new ThemeColor(node.color));
  item.contextValue = contextOf(node);
  item.accessibilityInformation = { label: [node.label, node.description, node.tooltip].filter(Boolean).join(', ') };
  if (node.description !== undefined) item.description = node.description;
  if (node.tooltip !== undefined) item.tooltip = node.tooltip;
  if (node.open) item.command = { command: 'policyXref.view.open', title: '', arguments: [node] };
  return item;
}

/** “finding fixable evidence”: what a node is and what can be done with it. */
function contextOf({ kind, evidence }: TreeNode): string {
  const marks = evidence ? [evidence.replacement !== null && 'fixable', evidence.passage && 'sourced'] : [];
  return [kind, ...marks].filter((mark) => mark).join(' ');
}

function stateOf({ children, expanded }: TreeNode): TreeItemCollapsibleState {
  if (!children || children.length === 0) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** A place for VS Code. */
export function placeOf({ uri, range }: NonNullable<TreeNode['open']>): { uri: Uri; selection: Range | undefined } {
  const { start, end } = range ?? {};
  const selection = start && end ? new Range(start.line, start.character, end.line, end.character) : undefined;
  return { uri: Uri.parse(uri), selection };
}
