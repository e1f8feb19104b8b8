import { ConfigurationTarget, type Uri, type WorkspaceConfiguration, window, workspace } from 'vscode';

/** The settings where a document is; those of the active editor when none is named. */
export function settingsAt(uri = window.activeTextEditor?.document.uri): WorkspaceConfiguration {
  return workspace.getConfiguration('policyXref', uri ?? null);
}

/**
 * Writes a setting where it is set already, the narrowest place first; else for the workspace, and without one for the
 * user.
 */
export async function writeSetting(name: string, value: unknown, uri?: Uri): Promise<void> {
  const settings = settingsAt(uri);
  await settings.update(name, value, targetOf(settings, name));
}

function targetOf(settings: WorkspaceConfiguration, name: string): ConfigurationTarget {
  const set = settings.inspect(name);
  if (set?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  if (set?.workspaceValue !== undefined) return ConfigurationTarget.Workspace;
  if (set?.globalValue !== undefined) return ConfigurationTarget.Global;
  return workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
}
