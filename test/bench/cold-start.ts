/** From starting a server to its first useful answer, beside an empty server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startClient } from '../protocol/lsp-client.ts';
import { HERE, ROOT, timed } from './machine.ts';
import { SERVER } from './server-latency.ts';

/** A server that can do nothing. */
const EMPTY = `
import { createConnection } from 'vscode-languageserver/node';
const connection = createConnection(process.stdin, process.stdout);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
`;

export interface ColdStart {
  /** Milliseconds until the findings of a first document. */
  readonly ours: readonly number[];
  /** Milliseconds until the first reply. */
  readonly empty: readonly number[];
}

/** Starts both by turns. */
export async function measureColdStart(times: number): Promise<ColdStart> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-xref-bench-'));
  try {
    const path = join(folder, 'empty.cjs');
    await build({
      stdin: { contents: EMPTY, resolveDir: HERE, loader: 'ts' },
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      outfile: path,
      absWorkingDir: ROOT,
    });
    const ours: number[] = [];
    const empty: number[] = [];
    for (let i = 0; i < times; i++) {
      empty.push(await started([process.execPath, path, '--stdio'], false));
      ours.push(await started(SERVER, true));
    }
    return { ours, empty };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function started(command: readonly string[], asks: boolean): Promise<number> {
  const [time, client] = await timed(async () => {
    const client = await startClient({ command });
    if (!asks) return client;
    await client.open('file:///drafts/first.md', 'GCAP was announced in December 2023.\n');
    if ((await client.pull('file:///drafts/first.md')).length !== 1)
      throw new Error('There is one finding to be found.');
    return client;
  });
  client.process.kill();
  client.connection.dispose();
  return time;
}
