/** Runs the command line as a program of its own, from the sources, in a folder made for the test. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import type { JsonReport } from '../../server/cli/report-json.ts';

const MAIN = join(import.meta.dirname, '../../server/cli/main.ts');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `policy-xref` with arguments, and waits for its end. */
export async function policyXref(
  args: readonly string[],
  { cwd, stdin = '', env = {} }: RunOptions = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...process.env, ...env } });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}

/** As {@link policyXref}, with what `check --format json` printed. */
export async function checkJson(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran & { report: JsonReport }> {
  const ran = await policyXref(['check', '--format', 'json', ...args], options);
  return { ...ran, report: JSON.parse(ran.stdout) };
}

/** A folder with files, which goes when the test ends. */
export function folderWith(test: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-xref-cli-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
