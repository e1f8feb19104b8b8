import { l10n } from 'vscode';
import type { DocumentOverview, ShownFinding, UsedConcept } from '../overview.ts';
import { conceptIcon } from './concept-types.ts';
import type { TreeNode } from './tree-node.ts';

const SEVERITY_ICONS: Readonly<Record<ShownFinding['severity'], readonly [icon: string, color: string]>> = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  information: ['info', 'editorInfo.foreground'],
  hint: ['lightbulb', 'editorHint.foreground'],
};

/** What the rules' findings are about, in the order in which they are shown. */
export function verdicts(): readonly { readonly rules: readonly string[]; readonly title: string }[] {
  return [
    { rules: ['claim/refuted'], title: l10n.t('Wrong') },
    { rules: ['claim/outdated'], title: l10n.t('Out of date') },
    { rules: ['claim/source-error'], title: l10n.t('Wrong in the source') },
    { rules: ['quote/altered', 'passage/differs'], title: l10n.t('Other words than the source') },
    { rules: ['term/wrong-expansion', 'term/wrong-name'], title: l10n.t('Names') },
    { rules: ['citation/unresolved'], title: l10n.t('Citations') },
    { rules: ['suppression/unused'], title: l10n.t('Comments that hide nothing') },
  ];
}

/** Findings by verdict, then concepts with their uses. */
export function documentNodes(document: DocumentOverview | undefined): TreeNode[] {
  if (!document || document.findings.length + document.concepts.length === 0) return [];
  return [...findingGroups(document), ...conceptGroup(document)];
}

function findingGroups({ findings }: DocumentOverview): TreeNode[] {
  const groups = verdicts();
  const known = new Set(groups.flatMap(({ rules }) => rules));
  const others = {
    rules: [...new Set(findings.map(({ rule }) => rule))].filter((rule) => !known.has(rule)),
    title: '',
  };
  return [...groups, ...others.rules.map((rule) => ({ rules: [rule], title: rule }))].flatMap(({ rules, title }) => {
    const list = findings.filter(({ rule }) => rules.includes(rule));
    if (list.length === 0) return [];
    const children = unique(list.map(findingNode));
    const [icon, color] = SEVERITY_ICONS[list[0]?.severity ?? 'warning'];
    return [
      {
        id: rules.join(),
        label: title,
        description: String(list.length),
        icon,
        color,
        kind: 'group',
        expanded: true,
        children,
      },
    ];
  });
}

function findingNode(finding: ShownFinding): TreeNode {
  const { uri, range, rule, message, found, replacement } = finding;
  const [icon, color] = SEVERITY_ICONS[finding.severity];
  return {
    id: `${rule} ${finding.subject.id} ${found}`,
    label: replacement === null || replacement === '' ? `“${found}”` : `“${found}” → “${replacement}”`,
    description: `${finding.subject.name} · ${line(range.start.line)}`,
    tooltip: message,
    icon,
    color,
    kind: 'finding',
    open: { uri, range },
    copy: message,
    evidence: finding,
  };
}

function conceptGroup({ concepts, uri }: DocumentOverview): TreeNode[] {
  if (concepts.length === 0) return [];
  const children = concepts.map((concept) => conceptNode(concept, uri));
  const description = String(concepts.length);
  return [{ id: 'concepts', label: l10n.t('Terms'), description, icon: 'symbol-keyword', kind: 'group', children }];
}

function conceptNode({ id, name, type, uses }: UsedConcept, uri: string): TreeNode {
  const [first] = uses;
  return {
    id: `concept ${id}`,
    label: name,
    description: String(uses.length),
    icon: conceptIcon(type),
    kind: 'concept',
    copy: name,
    ...(first ? { open: { uri, range: first.range } } : {}),
    children: unique(
      uses.map(({ range, text }) => ({
        id: `use ${id} ${text}`,
        label: text,
        description: line(range.start.line),
        icon: 'location',
        kind: 'use',
        open: { uri, range },
        copy: text,
      })),
    ),
  };
}

function line(zeroBased: number): string {
  return l10n.t('line {0}', zeroBased + 1);
}

/** Numbers those that would have the same id. */
function unique(nodes: readonly TreeNode[]): TreeNode[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const count = (seen.get(node.id) ?? 0) + 1;
    seen.set(node.id, count);
    return { ...node, id: `${node.id} ${count}` };
  });
}
