import { commands, env, l10n, type QuickPickItem, QuickPickItemKind, Range, ThemeIcon, Uri, window } from 'vscode';
import type { Evidence } from './overview.ts';

interface Item extends QuickPickItem {
  readonly open?: () => unknown;
}

/** Shows what speaks for a finding: what is right, the passage, the references; and opens what is chosen. */
export async function showEvidence(evidence: Evidence): Promise<void> {
  const items = itemsFor(evidence);
  const title = l10n.t('Evidence: {0}', evidence.subject.name);
  const chosen = await window.showQuickPick(items, { title, placeHolder: evidence.message, matchOnDetail: true });
  await chosen?.open?.();
}

function itemsFor({ statement, expected, passage, references, rule }: Evidence): Item[] {
  const items: Item[] = [];
  const right = statement ?? expected;
  if (right !== '') items.push({ label: right, iconPath: new ThemeIcon('check'), alwaysShow: true });
  if (passage) {
    items.push({ label: l10n.t('Source'), kind: QuickPickItemKind.Separator });
    items.push({ label: passage.name, iconPath: new ThemeIcon('quote'), open: () => openPassage(passage) });
  }
  if (references.length > 0) items.push({ label: l10n.t('References'), kind: QuickPickItemKind.Separator });
  for (const { title, publisher, date, url } of references) {
    const detail = [publisher, date].filter((part) => part !== undefined).join(', ');
    const open = url === undefined ? undefined : () => env.openExternal(Uri.parse(url));
    items.push({
      label: title,
      detail,
      iconPath: new ThemeIcon(open ? 'link-external' : 'file'),
      ...(open ? { open } : {}),
    });
  }
  items.push({ label: '', kind: QuickPickItemKind.Separator });
  items.push({
    label: l10n.t('About the rule {0}', rule),
    iconPath: new ThemeIcon('question'),
    open: () => commands.executeCommand('vscode.open', Uri.parse(rulePage(rule))),
  });
  return items;
}

function rulePage(rule: string): string {
  return `https://github.com/policy-xref/policy-xref/blob/main/docs/rules.md#${rule.replaceAll('/', '')}`;
}

async function openPassage({ uri, range: { start, end } }: NonNullable<Evidence['passage']>): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri), { preview: true, selection });
}
