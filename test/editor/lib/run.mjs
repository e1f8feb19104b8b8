// Running a command, with this project's Node first on PATH.
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** The environment in which everything runs: the Node that runs this script comes first. */
export function environment(extra = {}) {
  return { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/** Runs a command to its end and fails with its output when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', env: environment(), ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout ?? ''}\n${result.stderr ?? ''}`,
    );
  }
  return result.stdout ?? '';
}

/** Whether a program is on PATH. */
export function has(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { env: environment() }).status === 0;
}

/** Starts a long-running process; `stop` ends it. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment(), ...options });
  let output = '';
  const listeners = new Set();
  const take = (chunk) => {
    output += chunk;
    for (const listener of listeners) listener(output);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return {
    child,
    output: () => output,
    /** Waits until the output matches, or fails after `ms`. */
    until: (pattern, ms = 30_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${command}: no ${pattern} within ${ms} ms\n${output}`)), ms);
        const look = (text) => {
          const match = text.match(pattern);
          if (!match) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        child.once('exit', (code) => {
          clearTimeout(timer);
          reject(new Error(`${command} ended with ${code}\n${output}`));
        });
        look(output);
      }),
    stop: () => {
      if (child.exitCode === null) child.kill('SIGTERM');
    },
  };
}
