import { Uri } from 'vscode';
import { settingsAt, writeSetting } from './settings.ts';

/** Hides a finding, told by its content, in the settings where its document is. */
export async function ignoreFinding(identity: Readonly<Record<string, string>>, uri: string): Promise<void> {
  const at = Uri.parse(uri);
  const ignored = settingsAt(at).get<unknown[]>('ignore', []);
  await writeSetting('ignore', [...ignored, identity], at);
}
