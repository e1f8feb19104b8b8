// A workspace of its own for each run, so that a test may write into it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixtures } from './paths.mjs';

/** Copies the fixtures into a new folder. */
export function copyWorkspace() {
  const path = mkdtempSync(join(tmpdir(), 'policy-xref-workspace-'));
  cpSync(fixtures, path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A workspace of two folders: the fixtures, and an archive with settings and a pack of its own. */
export function copyTwoFolders() {
  const { path, remove } = copyWorkspace();
  const drafts = join(path, 'drafts');
  cpSync(fixtures, drafts, { recursive: true });
  for (const [name, text] of Object.entries(ARCHIVE)) {
    mkdirSync(dirname(join(path, 'archive', name)), { recursive: true });
    writeFileSync(join(path, 'archive', name), text);
  }
  const file = join(path, 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'drafts' }, { path: 'archive' }], settings: {} }));
  return { path: file, remove };
}

const ARCHIVE = {
  '.vscode/settings.json': JSON.stringify({ 'policyXref.asOf': '2025-05-10', 'policyXref.packs': ['pack'] }),
  'note.md': 'Gen Nakatani is Japan’s defence minister. The Blue Fund is new.\n',
  'pack/pack.yaml': 'id: blue\ntitle: Blue papers\nversion: 1.0.0\n',
  'pack/concepts/blue-fund.yaml': [
    'id: blue-fund',
    'type: initiative',
    'prefLabel: { en: Blue Fund }',
    'definition: { en: A fund that only this pack knows. }',
    '',
  ].join('\n'),
};
