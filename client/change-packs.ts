import { l10n, type QuickPickItem, ThemeIcon, type Uri, window, workspace } from 'vscode';
import { settingsAt, writeSetting } from './settings.ts';

interface Item extends QuickPickItem {
  readonly folder: string;
}

/** Chooses the folders of further packs, and sets them. */
export async function changePacks(): Promise<void> {
  const folders = settingsAt().get<string[]>('packs', []);
  const pick = window.createQuickPick<Item>();
  pick.title = l10n.t('Reference Packs');
  pick.placeholder = l10n.t('Beside the built-in pack');
  pick.canSelectMany = true;
  pick.buttons = [{ iconPath: new ThemeIcon('add'), tooltip: l10n.t('Add a Folder…') }];
  show(pick, folders);
  pick.onDidTriggerButton(async () => {
    const chosen = await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: true });
    const added = [...new Set([...folders, ...(chosen ?? []).map(written)])];
    if (chosen) await writeSetting('packs', added);
  });
  pick.onDidAccept(async () => {
    const kept = pick.selectedItems.map(({ folder }) => folder);
    pick.hide();
    if (kept.join('\0') !== folders.join('\0')) await writeSetting('packs', kept);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function show(pick: ReturnType<typeof window.createQuickPick<Item>>, folders: readonly string[]): void {
  pick.items = folders.map((folder) => ({ label: folder, folder, iconPath: new ThemeIcon('package') }));
  pick.selectedItems = pick.items;
}

/** A folder as people write it: from the workspace folder where it is in one, else its path or its URI. */
function written(uri: Uri): string {
  if (workspace.getWorkspaceFolder(uri)) return workspace.asRelativePath(uri, false);
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}
