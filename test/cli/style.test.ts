import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run } from '../../server/cli/program.ts';
import type { Terminal } from '../../server/cli/terminal.ts';

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Runs `check -` in a terminal of our own, and gives what it printed. */
async function checkIn(env: Terminal['env'], isTTY: boolean): Promise<string> {
  const printed: string[] = [];
  const stdout = { isTTY, columns: 80, write: (text: string) => printed.push(text) };
  const stdin = bytes('The GCAP fighter is to enter service in 2037.');
  await run(['check', '-'], { stdout, stderr: stdout, stdin, env, cwd: '/', today: '2026-07-05', version: '0.0.0' });
  return printed.join('');
}

describe('colours', () => {
  it('are shown on a terminal', async () => {
    assert.ok((await checkIn({}, true)).includes('\u001b[33mwarning claim/refuted'));
  });

  it('are left out elsewhere, with NO_COLOR, and on a dumb terminal', async () => {
    for (const printed of [
      await checkIn({}, false),
      await checkIn({ NO_COLOR: '1' }, true),
      await checkIn({ TERM: 'dumb' }, true),
    ]) {
      assert.ok(!printed.includes('\u001b'), printed);
      assert.match(printed, /warning claim\/refuted/);
    }
  });
});
