/** A document's findings as the command line shows them: with their severity, those switched off left out. */
import type { Analysis } from '../analysis/types.ts';
import type { Finding } from '../claims/types.ts';
import { type LineMap, lineMap } from '../features/line-map.ts';
import { type Severity, type SeveritySettings, severityOf } from '../features/severity.ts';
import type { BaselineEntry } from '../suppression/baseline.ts';
import type { HiddenBy, Review } from '../suppression/review.ts';
import { SEVERITIES } from './options.ts';

export interface Rated extends Finding {
  readonly severity: Severity;
}

/** One document, checked. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  /** UTF-16 code units in front of the text: a byte order mark. */
  readonly skipped: number;
  readonly lines: LineMap;
  readonly analysis: Analysis;
  readonly findings: readonly Rated[];
  /** What hid findings, once for each. */
  readonly hidden: readonly HiddenBy[];
  /** What the baseline has for the document and is found no longer. */
  readonly gone: readonly BaselineEntry[];
}

/** How many findings there were, by severity. */
export interface Tally {
  readonly files: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly hidden: Readonly<Record<HiddenBy, number>>;
}

/** Rates what is left to tell of a document. */
export function checked(
  { path, text, skipped }: Pick<Checked, 'path' | 'text' | 'skipped'>,
  analysis: Analysis,
  { findings: shown, hidden, gone }: Review,
  settings: SeveritySettings,
): Checked {
  const findings = shown.flatMap((finding) => {
    const severity = severityOf(finding.rule, settings);
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
  return { path, text, skipped, lines: lineMap(text), analysis, findings, hidden: hidden.map(({ by }) => by), gone };
}

export const NOTHING: Tally = {
  files: 0,
  bySeverity: { error: 0, warning: 0, information: 0, hint: 0 },
  hidden: { comment: 0, 'front matter': 0, settings: 0, baseline: 0 },
};

/** The tally with one more document. */
export function count(tally: Tally, { findings, hidden: by }: Pick<Checked, 'findings' | 'hidden'>): Tally {
  const bySeverity = { ...tally.bySeverity };
  for (const { severity } of findings) bySeverity[severity] += 1;
  const hidden = { ...tally.hidden };
  for (const it of by) hidden[it] += 1;
  return { files: tally.files + 1, bySeverity, hidden };
}

/** "1 finding", "2 findings". */
export function amount(number: number, noun: string): string {
  const plural = noun === 'information' ? noun : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}

/** All findings of a tally. */
export function total({ bySeverity }: Tally): number {
  return SEVERITIES.reduce((sum, severity) => sum + bySeverity[severity], 0);
}

/** Whether something was found at this severity or a louder one. */
export function reaches({ bySeverity }: Tally, least: Severity | 'never'): boolean {
  if (least === 'never') return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1).some((severity) => bySeverity[severity] > 0);
}
