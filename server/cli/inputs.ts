/** From what the user typed to the documents to check: files, globs, standard input. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Terminal } from './terminal.ts';

/** A document to read. `path` is as it is shown. */
export interface Input {
  readonly path: string;
  /** Where it is read from; undefined for standard input. */
  readonly file: string | undefined;
  /** The user named this very file, so that it is an error when it cannot be read. */
  readonly named: boolean;
}

/** What is to be read, and why the rest is not. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** One line each. */
  readonly complaints: readonly string[];
}

/** The name of standard input where the user gave none. */
const STDIN = '<stdin>';

const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** Finds the documents for the arguments of `check`, each once, in the order of the arguments. */
export async function findInputs(patterns: readonly string[], terminal: Terminal, stdinPath = STDIN): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const complaints: string[] = [];
  for (const pattern of patterns) {
    const found =
      pattern === '-' ? [{ path: stdinPath, file: undefined, named: true }] : await expand(pattern, terminal);
    if (typeof found === 'string') complaints.push(found);
    else for (const input of found) keep(inputs, input);
  }
  return { inputs: [...inputs.values()], complaints };
}

/** A file that is named counts as named, though a glob found it before. */
function keep(inputs: Map<string, Input>, input: Input): void {
  const key = input.file ?? '-';
  const before = inputs.get(key);
  if (!before || (input.named && !before.named)) inputs.set(key, before ? { ...before, named: true } : input);
}

/** The documents an argument stands for, or why there are none. A file's own name goes before a glob. */
async function expand(pattern: string, { cwd }: Terminal): Promise<Input[] | string> {
  const file = resolve(cwd, pattern);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    return `${pattern} is a folder. To check what is in it, write a glob in quotes: '${pattern.replace(/[/\\]+$/, '')}/**/*.md'.`;
  }
  if (found) return [{ path: pattern, file, named: true }];
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return `There is no file ${pattern}. Paths start from ${cwd}.`;
  const paths = await glob(pattern, { cwd, ignore: IGNORED, expandDirectories: false, onlyFiles: true });
  if (paths.length === 0) return `No file matches ${pattern}. Paths start from ${cwd}; '**' stands for any folders.`;
  return paths.sort().map((path) => ({ path, file: resolve(cwd, path), named: false }));
}
