/** What a web worker loads has nothing of Node in it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

for (const entry of ['server/server-browser.ts', 'client/language-client-browser.ts']) {
  describe(entry, () => {
    it('and all that it loads need no module of Node', async () => {
      // For a browser, esbuild takes a module of Node for one that is missing.
      const { errors } = await build({
        absWorkingDir: ROOT,
        entryPoints: [entry],
        bundle: true,
        write: false,
        platform: 'browser',
        external: ['vscode'],
        logLevel: 'silent',
      });
      assert.deepEqual(errors, []);
    });
  });
}
