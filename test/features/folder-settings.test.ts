/** Settings of the folders of a workspace. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packFolders, sameForAll, settingsOf } from '../../server/session/folder-settings.ts';
import { DEFAULT_SETTINGS } from '../../server/session/settings.ts';

const own = (packs: readonly string[]) => ({ ...DEFAULT_SETTINGS, packs });

describe('settings of folders', () => {
  const inner = own(['p']);
  const outer = own(['/abs/q', 'p']);
  const elsewhere = own(['not used']);
  const settings = {
    elsewhere,
    folders: new Map([
      ['file:///a', outer],
      ['file:///a/b', inner],
      ['vscode-vfs://github/x', inner],
    ]),
    problems: [],
  };

  it('are those of the innermost folder', () => {
    assert.equal(settingsOf(settings, 'file:///a/note.md'), outer);
    assert.equal(settingsOf(settings, 'file:///a/b/note.md'), inner);
    assert.equal(settingsOf(settings, 'file:///ab/note.md'), elsewhere);
    assert.equal(settingsOf(settings, 'untitled:Untitled-1'), elsewhere);
  });

  it('name packs from the folder, by path or URI, each once', () => {
    assert.deepEqual(packFolders(settings), ['/abs/q', '/a/p', '/a/b/p', 'vscode-vfs://github/x/p']);
  });

  it('name packs as they are where there is no folder', () => {
    assert.deepEqual(packFolders(sameForAll({ packs: ['p'] }, [])), ['p']);
  });
});
