import { isRule, type RuleId } from '../claims/types.ts';
import type { InlayHints } from '../features/inlay-hint.ts';
import { DEFAULT_SEVERITY, type SeveritySetting, type SeveritySettings } from '../features/severity.ts';
import { type IgnoredFinding, readIgnored } from '../suppression/ignored.ts';

/** The settings under `policyXref`. */
export interface Settings {
  readonly enable: boolean;
  /** The day the text is to be true on; undefined leaves it to the document. */
  readonly asOf?: string;
  readonly severity: SeveritySettings;
  /** Folders with further packs. */
  readonly packs: readonly string[];
  /** Findings that the workspace hides. */
  readonly ignored: readonly IgnoredFinding[];
  /** The file with the findings that are known, from the workspace folder. */
  readonly baseline?: string;
  /** What is shown in the text beside terms; undefined is off. */
  readonly inlayHints?: InlayHints;
}

export const DEFAULT_SETTINGS: Settings = { enable: true, severity: {}, packs: [], ignored: [] };

/** The settings that were understood, and a line for each that was not. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

const LEVELS: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads settings as an editor sends them. What is missing or wrong has its default. */
export function readSettings(value: unknown): ReadSettings {
  if (!isRecord(value)) return { settings: DEFAULT_SETTINGS, problems: [] };
  const problems: string[] = [];
  const asOf = readDay(value.asOf, problems);
  const inlayHints = readInlayHints(value.inlayHints, problems);
  const ignore = readIgnored(value.ignore);
  problems.push(...ignore.problems);
  const settings: Settings = {
    enable: value.enable !== false,
    severity: readSeverity(value.severity, problems),
    packs: readStrings(value.packs),
    ignored: ignore.ignored,
    ...(asOf === undefined ? {} : { asOf }),
    ...(inlayHints === undefined ? {} : { inlayHints }),
    ...(typeof value.baseline === 'string' && value.baseline !== '' ? { baseline: value.baseline } : {}),
  };
  return { settings, problems };
}

/** Editors send settings bare, or under the section's name. */
export function settingsSection(value: unknown): unknown {
  return isRecord(value) && isRecord(value.policyXref) ? value.policyXref : value;
}

function readDay(value: unknown, problems: string[]): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && isDay(value)) return value;
  problems.push(`policyXref.asOf is ${JSON.stringify(value)}: write a day as YYYY-MM-DD, or nothing.`);
  return undefined;
}

const HINTS: readonly string[] = ['off', 'expansions', 'dates', 'all'] satisfies InlayHints[];

function readInlayHints(value: unknown, problems: string[]): InlayHints | undefined {
  if (value === undefined || value === null || value === 'off') return undefined;
  if (isInlayHints(value)) return value;
  problems.push(`policyXref.inlayHints is ${JSON.stringify(value)}: write one of ${HINTS.join(', ')}.`);
  return undefined;
}

function isInlayHints(value: unknown): value is InlayHints {
  return typeof value === 'string' && HINTS.includes(value);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

function readSeverity(value: unknown, problems: string[]): SeveritySettings {
  if (!isRecord(value)) return {};
  const read: Partial<Record<RuleId, SeveritySetting>> = {};
  for (const [rule, level] of Object.entries(value)) {
    if (isRule(rule) && isLevel(level)) read[rule] = level;
    else problems.push(severityProblem(rule, level));
  }
  return read;
}

function severityProblem(rule: string, level: unknown): string {
  return isRule(rule)
    ? `policyXref.severity: ${rule} is ${JSON.stringify(level)}: write one of ${LEVELS.join(', ')}.`
    : `policyXref.severity: there is no rule ${rule}; there are ${Object.keys(DEFAULT_SEVERITY).join(', ')}.`;
}

function isLevel(level: unknown): level is SeveritySetting {
  return typeof level === 'string' && LEVELS.includes(level);
}

function readStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
