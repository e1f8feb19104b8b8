import type { Evidence, WireRange } from '../overview.ts';

/** A line of a tree, as plain data. */
export interface TreeNode {
  /** Unique in its tree, and the same from one refresh to the next, so that what is open stays open. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Plain text. */
  readonly tooltip?: string;
  /** A codicon, and the colour it has. */
  readonly icon: string;
  readonly color?: string;
  /** What package.json's menus look at. */
  readonly kind: 'group' | 'finding' | 'concept' | 'use' | 'pack' | 'source' | 'passage';
  readonly open?: Place;
  /** What “Copy” copies. */
  readonly copy?: string;
  readonly evidence?: Evidence;
  readonly children?: readonly TreeNode[];
  /** Whether it is open at first. */
  readonly expanded?: boolean;
}

/** A place in a document. */
export interface Place {
  readonly uri: string;
  readonly range?: WireRange;
}

/** The nodes that hold all words of a query, or have such below them; case and accents do not count. */
export function filterNodes(nodes: readonly TreeNode[], query: string): readonly TreeNode[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? nodes : nodes.flatMap((node) => filterNode(node, words));
}

function filterNode(node: TreeNode, words: readonly string[]): TreeNode[] {
  const text = fold(`${node.label} ${node.description ?? ''}`);
  if (node.kind !== 'group' && words.every((word) => text.includes(word))) return [node];
  const children = node.children?.flatMap((child) => filterNode(child, words)) ?? [];
  return children.length === 0 ? [] : [{ ...node, children, expanded: true, id: `${node.id}?` }];
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
