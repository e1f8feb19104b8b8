/** `--format json`: one object for programs. Offsets are UTF-16 from the file's start, ranges are LSP's. */
import type { PlainRange } from '../features/line-map.ts';
import type { Severity } from '../features/severity.ts';
import { servedUri } from '../features/source-uri.ts';
import type { PassageAnchor, Reference } from '../knowledge/types.ts';
import type { Mention } from '../mentions/types.ts';
import { fingerprint, identityOf } from '../suppression/fingerprint.ts';
import { type Checked, type Rated, type Tally, total } from './findings.ts';
import type { Reporter } from './report.ts';
import type { Terminal } from './terminal.ts';

/** What is printed. */
export interface JsonReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: string;
  readonly files: readonly JsonFile[];
  readonly summary: {
    readonly files: number;
    readonly findings: number;
    readonly errors: number;
    readonly warnings: number;
  };
}

export interface JsonFile {
  readonly path: string;
  readonly asOf: string;
  readonly findings: readonly JsonFinding[];
  /** With `--mentions` only. */
  readonly mentions?: readonly JsonMention[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: PlainRange;
  readonly offset: readonly [number, number];
  readonly message: string;
  readonly subject: string;
  readonly property: string;
  readonly found: string;
  readonly expected: string;
  readonly replacement: string | null;
  /** What the finding is known by, wherever it stands. */
  readonly fingerprint: string;
  readonly passage: { readonly source: string; readonly paragraph: number; readonly uri: string } | null;
  readonly references: readonly Readonly<Record<keyof Reference, string | null>>[];
}

export interface JsonMention {
  readonly concept: string;
  readonly label: string;
  readonly range: PlainRange;
  readonly offset: readonly [number, number];
}

/** Collects documents and prints them together. `asOf` is the day where a document does not say its own. */
export function jsonReporter({ stdout, version }: Terminal, asOf: string, mentions: boolean): Reporter {
  const files: JsonFile[] = [];
  return {
    document: (checked) => {
      files.push(fileOf(checked, mentions));
    },
    end: (tally) => {
      const report: JsonReport = { tool: { name: 'policy-xref', version }, asOf, files, summary: summaryOf(tally) };
      stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    },
  };
}

function fileOf(checked: Checked, mentions: boolean): JsonFile {
  const { path, analysis, findings } = checked;
  return {
    path,
    asOf: analysis.asOf,
    findings: findings.map((finding) => findingOf(checked, finding)),
    ...(mentions ? { mentions: analysis.mentions.map((mention) => mentionOf(checked, mention)) } : {}),
  };
}

function findingOf(checked: Checked, finding: Rated): JsonFinding {
  const { rule, severity, message, subject, property, found, expected, replacement, passage } = finding;
  return {
    rule,
    severity,
    ...placeOf(checked, finding),
    message,
    subject,
    property,
    found,
    expected,
    replacement,
    fingerprint: fingerprint(identityOf(finding)),
    passage: passage ? passageOf(passage) : null,
    references: finding.references.map(referenceOf),
  };
}

function mentionOf(checked: Checked, mention: Mention): JsonMention {
  return { concept: mention.concept, label: mention.label.text, ...placeOf(checked, mention) };
}

function placeOf({ lines, skipped }: Checked, { start, end }: { start: number; end: number }) {
  return { range: lines.range(start, end), offset: [start + skipped, end + skipped] as const };
}

function passageOf({ source, paragraph }: PassageAnchor): JsonFinding['passage'] {
  return { source, paragraph, uri: servedUri({ kind: 'source', id: source }) };
}

function referenceOf({ title, publisher, date, url }: Reference): JsonFinding['references'][number] {
  return { title, publisher: publisher ?? null, date: date ?? null, url: url ?? null };
}

function summaryOf(tally: Tally): JsonReport['summary'] {
  const { error, warning } = tally.bySeverity;
  return { files: tally.files, findings: total(tally), errors: error, warnings: warning };
}
