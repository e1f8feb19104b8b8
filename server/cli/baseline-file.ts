/** `--baseline FILE` and `--update-baseline`. */
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { isRule } from '../claims/types.ts';
import { type SeveritySettings, severityOf } from '../features/severity.ts';
import {
  type Baseline,
  type BaselineEntry,
  EMPTY_BASELINE,
  formatBaseline,
  parseBaseline,
  updateBaseline,
} from '../suppression/baseline.ts';
import { identityOf } from '../suppression/fingerprint.ts';
import type { Checking } from './check-document.ts';
import { amount, type Checked } from './findings.ts';
import { complain, reasonOf, type Terminal, UsageError } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** The baseline for a run of `check`. */
export interface BaselineFile {
  /** What to check documents with. */
  readonly checking: NonNullable<Checking['baseline']>;
  /** Notes a document that was checked. */
  note(checked: Checked): void;
  /** At the end: writes the file anew, or tells what is found no longer. */
  end(): Promise<void>;
}

/** Opens a baseline. Where it is to be written it may be missing. */
export async function openBaseline(
  name: string,
  update: boolean,
  severity: SeveritySettings,
  terminal: Terminal,
): Promise<BaselineFile> {
  const file = resolve(terminal.cwd, name);
  const isOn = (rule: string): boolean => !isRule(rule) || severityOf(rule, severity) !== 'off';
  const known = await read(name, file, update);
  const pathOf = (path: string): string => relative(dirname(file), resolve(terminal.cwd, path)).replaceAll('\\', '/');
  const found = new Map<string, ReturnType<typeof identityOf>[]>();
  const gone: BaselineEntry[] = [];
  return {
    // To be written anew, all findings count, and the reports show them all.
    checking: { known: update ? EMPTY_BASELINE : known, pathOf },
    note: ({ path, findings, gone: missing }) => {
      const counted = findings.filter(({ rule }) => rule !== 'suppression/unused');
      found.set(pathOf(path), counted.map(identityOf));
      gone.push(...missing);
    },
    end: async () => {
      if (update) await write(name, file, updateBaseline(known, found, isOn), terminal);
      else if (gone.length > 0) complain(terminal, goneText(name, gone));
    },
  };
}

async function read(name: string, file: string, update: boolean): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error) {
    if (text.code !== 'ENOENT') throw new UsageError(`The baseline ${name} cannot be read: ${text.message}.`);
    if (update) return EMPTY_BASELINE;
    throw new UsageError(`There is no baseline ${name}. Write it with --baseline ${name} --update-baseline.`);
  }
  const baseline = parseBaseline(text);
  if (typeof baseline !== 'string') return baseline;
  // A file that is no baseline is not written over: it may be another one, named by mistake.
  throw new UsageError(`${name} ${baseline}${update ? ' Delete it first.' : ''}`);
}

async function write(
  name: string,
  file: string,
  { baseline, added, gone }: ReturnType<typeof updateBaseline>,
  terminal: Terminal,
): Promise<void> {
  try {
    await writeWhole(file, formatBaseline(baseline));
  } catch (error) {
    throw new UsageError(`The baseline ${name} cannot be written: ${reasonOf(error)}.`);
  }
  const total = baseline.entries.reduce((sum, { count }) => sum + count, 0);
  complain(terminal, `${name}: ${amount(total, 'finding')}, ${added} of them new; ${gone} found no longer.`);
}

/** As many of the entries as are shown. */
const MOST_SHOWN = 5;

function goneText(name: string, gone: readonly BaselineEntry[]): string {
  const total = gone.reduce((sum, { count }) => sum + count, 0);
  const shown = gone.slice(0, MOST_SHOWN).map(({ path, rule, found }) => `${path} ${rule} “${found}”`);
  const rest = gone.length > MOST_SHOWN ? ', …' : '';
  const verb = total === 1 ? 'is' : 'are';
  return `${amount(total, 'finding')} of ${name} ${verb} found no longer (${shown.join(', ')}${rest}). --update-baseline takes them out.`;
}
