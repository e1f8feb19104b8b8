/** `--format sarif`: SARIF 2.1.0, for code scanning and the viewers of many editors. */
import { RULES, type RuleId } from '../claims/types.ts';
import { RULE_DESCRIPTIONS, rulePage } from '../features/rule-descriptions.ts';
import { DEFAULT_SEVERITY, type Severity } from '../features/severity.ts';
import { fingerprint, identityOf } from '../suppression/fingerprint.ts';
import type { Checked, Rated } from './findings.ts';
import type { Reporter } from './report.ts';
import type { Terminal } from './terminal.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/policy-xref/policy-xref';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Collects findings, and prints one log with one run. */
export function sarifReporter({ stdout, version }: Terminal): Reporter {
  const results: object[] = [];
  return {
    document: (checked) => {
      results.push(...checked.findings.map((finding) => resultOf(checked, finding)));
    },
    end: () => {
      const driver = {
        name: 'policy-xref',
        version,
        semanticVersion: version,
        informationUri: HOME,
        rules: RULES.map(ruleOf),
      };
      const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
      stdout.write(`${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`);
    },
  };
}

function ruleOf(id: RuleId): object {
  return {
    id,
    shortDescription: { text: RULE_DESCRIPTIONS[id] },
    helpUri: rulePage(id),
    defaultConfiguration: { level: LEVELS[DEFAULT_SEVERITY[id]] },
  };
}

function resultOf(checked: Checked, finding: Rated): object {
  const { rule, severity, message, replacement, references } = finding;
  const artifactLocation = { uri: uriOf(checked.path) };
  const region = regionOf(checked, finding);
  const evidence = references.flatMap(({ title, url }) => (url === undefined ? [] : [{ title, url }]));
  const fix = replacement !== null && {
    description: { text: replacement === '' ? `Leave out “${finding.found}”.` : `Write “${replacement}”.` },
    artifactChanges: [
      { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: replacement } }] },
    ],
  };
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    // The name says which rules make it, so that a later kind can stand beside it.
    partialFingerprints: { 'policyXref/v1': fingerprint(identityOf(finding)) },
    ...(fix ? { fixes: [fix] } : {}),
    ...(evidence.length > 0 ? { properties: { evidence } } : {}),
  };
}

/** Lines and columns from 1; the end column is the one behind. */
function regionOf({ lines }: Checked, { start, end }: Rated): object {
  const range = lines.range(start, end);
  return {
    startLine: range.start.line + 1,
    startColumn: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
  };
}

/** A path as a URI reference: relative ones stay so, and what no URI may hold is escaped. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').replace(/^\.\//, '').split('/');
  const escaped = parts
    .map((part, i) => (i === 0 && /^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part)))
    .join('/');
  if (/^[A-Za-z]:\//.test(escaped)) return `file:///${escaped}`;
  return escaped.startsWith('/') ? `file://${escaped}` : escaped;
}
