import { l10n } from 'vscode';
import type { PackConcept, PackOverview, PackPassage } from '../overview.ts';
import { conceptIcon } from './concept-types.ts';
import type { TreeNode } from './tree-node.ts';

/** Packs, and in each concepts by type and sources with passages. A single pack needs no line of its own. */
export function packNodes(packs: readonly PackOverview[]): TreeNode[] {
  const [only, ...others] = packs;
  if (only && others.length === 0) return contents(only, true);
  return packs.map((pack) => ({
    id: `pack ${pack.id}`,
    label: pack.title,
    description: `${pack.id} ${pack.version}`,
    icon: 'package',
    kind: 'pack',
    copy: pack.id,
    children: contents(pack, false),
  }));
}

function contents(pack: PackOverview, expanded: boolean): TreeNode[] {
  const at = `pack ${pack.id}`;
  const sources = pack.sources.map(
    (source): TreeNode => ({
      id: `${at} source ${source.id}`,
      label: source.title,
      description: source.details,
      tooltip: `${source.title}\n${source.details}`,
      icon: 'book',
      kind: 'source',
      copy: `${source.title}, ${source.details}`,
      children: source.passages.map((passage, i) => passageNode(passage, `${at} source ${source.id} ${i}`)),
    }),
  );
  const types = new Map<string, PackConcept[]>();
  for (const concept of pack.concepts) types.set(concept.type, [...(types.get(concept.type) ?? []), concept]);
  const concepts = [...types]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(
      ([type, list]): TreeNode => ({
        id: `${at} type ${type}`,
        label: typeName(type),
        description: String(list.length),
        icon: conceptIcon(type),
        kind: 'group',
        children: list.map((concept) => conceptNode(concept, at)),
      }),
    );
  const count = (list: readonly unknown[]): string => String(list.length);
  const groups: TreeNode[] = [
    {
      id: `${at} sources`,
      label: l10n.t('Sources'),
      description: count(pack.sources),
      icon: 'library',
      kind: 'group',
      expanded,
      children: sources,
    },
    {
      id: `${at} concepts`,
      label: l10n.t('Terms'),
      description: count(pack.concepts),
      icon: 'symbol-keyword',
      kind: 'group',
      expanded,
      children: concepts,
    },
  ];
  return groups.filter(({ children }) => children?.length);
}

function conceptNode({ id, name, type, definition, uri, passages }: PackConcept, at: string): TreeNode {
  return {
    id: `${at} concept ${id}`,
    label: name,
    description: definition,
    tooltip: `${name}\n${definition}`,
    icon: conceptIcon(type),
    kind: 'concept',
    open: { uri },
    copy: name,
    ...(passages.length > 0
      ? { children: passages.map((passage, i) => passageNode(passage, `${at} concept ${id} ${i}`)) }
      : {}),
  };
}

function passageNode({ name, paragraph, uri, range, words }: PackPassage, id: string): TreeNode {
  const open = { uri, range };
  return {
    id,
    label: `¶${paragraph}`,
    description: words,
    tooltip: `“${words}”\n— ${name}`,
    icon: 'quote',
    kind: 'passage',
    open,
    copy: name,
  };
}

/** "event-series" → "Event series". Types are the packs' own words. */
function typeName(type: string): string {
  const words = type.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
