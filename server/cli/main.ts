/** The command line as a program: `policy-xref check draft.md`. Here alone are the clock and the real streams. */
import * as module from 'node:module';
import manifest from '../../package.json' with { type: 'json' };
import { localDay } from '../session/local-day.ts';
import { run } from './program.ts';
import type { Terminal } from './terminal.ts';

// Node 20 has no such cache.
module.enableCompileCache?.();

/** Whoever reads the output may stop early (`| head`): then there is nothing left to do. */
function stopWhenUnread(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const terminal: Terminal = {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  today: localDay(new Date()),
  version: manifest.version,
};

stopWhenUnread(process.stdout);
stopWhenUnread(process.stderr);
process.exitCode = await run(process.argv.slice(2), terminal);
