/** The server is a process of its own, which may die. */
import { readdirSync, readFileSync } from 'node:fs';
import { hoverAt, open, place, until } from './editor.ts';

describe('the server process', () => {
  it('starts the server again when it dies', async () => {
    const document = await open('briefing.md');
    const server = serverProcess();
    if (server === undefined) return;
    process.kill(server, 'SIGKILL');
    await until(
      'another server',
      () => serverProcess(),
      (pid) => pid !== undefined && pid !== server,
    );
    await until(
      'hover',
      () => hoverAt(document, place(document, 'GCAP')),
      (text) => /Global Combat Air/.test(text),
    );
  });
});

/** The process of our server, started by this one; undefined where /proc does not tell. */
function serverProcess(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      const [command, status] = [read(`/proc/${pid}/cmdline`), read(`/proc/${pid}/status`)];
      return (
        command.includes('dist/server.cjs') && status.includes(`PPid:\t${process.pid}\n`) && !/State:\tZ/.test(status)
      );
    });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
