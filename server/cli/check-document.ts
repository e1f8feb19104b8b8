/** From a document's text to what is told of it. */
import { analyse } from '../analysis/analyse.ts';
import type { Engine } from '../claims/engine.ts';
import { type SeveritySettings, severityOf } from '../features/severity.ts';
import type { Baseline } from '../suppression/baseline.ts';
import { packLookup } from '../suppression/pack-lookup.ts';
import { review } from '../suppression/review.ts';
import { type Checked, checked } from './findings.ts';
import type { ReadText } from './read-text.ts';

/** How documents are checked. */
export interface Checking {
  readonly engine: Engine;
  readonly asOf: string | undefined;
  readonly today: string;
  readonly severity: SeveritySettings;
  /** What is known of earlier, and how a document is called there. */
  readonly baseline?: { readonly known: Baseline; readonly pathOf: (path: string) => string };
}

/** Checks one document. Throws only where this program has a defect. */
export function checkDocument(path: string, read: ReadText, checking: Checking): Checked {
  const { engine, asOf, today, severity, baseline } = checking;
  const analysis = analyse({ text: read.text, path }, engine, { today, ...(asOf === undefined ? {} : { asOf }) });
  const told = analysis.findings.filter(({ rule }) => severityOf(rule, severity) !== 'off');
  const reviewed = review({ text: read.text, path }, told, {
    ...packLookup(engine.knowledge),
    isOn: (rule) => severityOf(rule, severity) !== 'off',
    ignored: [],
    ...(baseline ? { baseline: { known: baseline.known, path: baseline.pathOf(path) } } : {}),
  });
  return checked({ path, ...read }, analysis, reviewed, severity);
}
