/**
 * The findings that a folder had on a day, so that only new ones are told: `policy-xref check --baseline FILE`.
 * A finding is known again by its fingerprint and its file, not by its line.
 */
import { fingerprint, type Identity } from './fingerprint.ts';

/** What is written, and read again by later versions. */
const VERSION = 1;

/** One finding, or several alike in one file. */
export interface BaselineEntry {
  /** From the folder of the baseline, with `/`. */
  readonly path: string;
  readonly rule: string;
  readonly subject: string;
  readonly property: string;
  readonly found: string;
  readonly fingerprint: string;
  /** How often it stands in the file. */
  readonly count: number;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

export const EMPTY_BASELINE: Baseline = { entries: [] };

/** Reads a baseline, or says in one clause what is wrong with it. */
export function parseBaseline(text: string): Baseline | string {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return `is not JSON (${error instanceof Error ? error.message : String(error)}). Write it anew with --update-baseline.`;
  }
  if (!isRecord(value) || !Array.isArray(value.findings)) return 'is no baseline. Write one with --update-baseline.';
  if (value.version !== VERSION) {
    return `has version ${JSON.stringify(value.version)}, and version ${VERSION} is read here. Use the policy-xref that wrote it, or write it anew with --update-baseline.`;
  }
  const entries = value.findings.map(readEntry);
  const bad = entries.indexOf(undefined);
  if (bad >= 0)
    return `has a finding that is not whole, the one numbered ${bad + 1}. Write it anew with --update-baseline.`;
  return { entries: entries.filter((entry) => entry !== undefined) };
}

function readEntry(value: unknown): BaselineEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { path, rule, subject, property, found, fingerprint: digest, count } = value;
  if (!areStrings([path, rule, subject, property, found, digest])) return undefined;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return undefined;
  return { path, rule, subject, property, found, fingerprint: digest, count } as BaselineEntry;
}

function areStrings(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A baseline as text: sorted, so that the same findings give the same file and a change reads well. */
export function formatBaseline({ entries }: Baseline): string {
  const findings = [...entries].sort((a, b) => compare(sortKey(a), sortKey(b)));
  return `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`;
}

function sortKey({ path, rule, subject, property, found, fingerprint: digest }: BaselineEntry): string {
  return [path, rule, subject, property, found, digest].join('\0');
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The entries for the findings of one file. */
export function entriesOf(path: string, identities: readonly Identity[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const identity of identities) {
    const digest = fingerprint(identity);
    const { rule, subject, property, found } = identity;
    const count = (entries.get(digest)?.count ?? 0) + 1;
    entries.set(digest, { path, rule, subject, property, found, fingerprint: digest, count });
  }
  return [...entries.values()];
}

/** Which of a file's findings a baseline holds, in their order, and which of its entries are found no longer. */
export interface Compared {
  readonly known: readonly boolean[];
  /** With the number that is missing as their count. */
  readonly gone: readonly BaselineEntry[];
}

/** Compares a file's findings with a baseline. Of several alike, the first ones are the known ones. */
export function compareWithBaseline(path: string, identities: readonly Identity[], { entries }: Baseline): Compared {
  const here = entries.filter((entry) => entry.path === path);
  const left = new Map(here.map((entry) => [entry.fingerprint, entry.count]));
  const known = identities.map((identity) => {
    if (left.size === 0) return false;
    const digest = fingerprint(identity);
    const count = left.get(digest) ?? 0;
    left.set(digest, count - 1);
    return count > 0;
  });
  const gone = here.flatMap((entry) => {
    const count = left.get(entry.fingerprint) ?? 0;
    return count > 0 ? [{ ...entry, count }] : [];
  });
  return { known, gone };
}

/**
 * The baseline after a check: what was found in the files checked, and the entries of other files, and of rules that
 * were off, as they were.
 */
export function updateBaseline(
  all: Baseline,
  checked: ReadonlyMap<string, readonly Identity[]>,
  isOn: (rule: string) => boolean = () => true,
): { baseline: Baseline; added: number; gone: number } {
  const isLooked = ({ path, rule }: BaselineEntry): boolean => checked.has(path) && isOn(rule);
  const kept = all.entries.filter((entry) => !isLooked(entry));
  const before = { entries: all.entries.filter(isLooked) };
  const found = [...checked].flatMap(([path, identities]) => entriesOf(path, identities));
  let [added, gone] = [0, 0];
  for (const [path, identities] of checked) {
    const compared = compareWithBaseline(path, identities, before);
    added += compared.known.filter((known) => !known).length;
    gone += compared.gone.reduce((sum, { count }) => sum + count, 0);
  }
  return { baseline: { entries: [...kept, ...found] }, added, gone };
}
