import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startClient } from '../protocol/lsp-client.ts';

describe('lsp --stdio', () => {
  it('runs the language server', async () => {
    const main = join(import.meta.dirname, '../../server/cli/main.ts');
    const client = await startClient({ command: [process.execPath, main, 'lsp', '--stdio'] });
    assert.equal(client.result.serverInfo?.name, 'policy-xref');
    assert.ok(client.result.capabilities.hoverProvider);
    assert.equal(await client.stop(), 0);
  });
});
