/** `--format github`: workflow commands, which GitHub Actions shows at the lines of a pull request. */
import type { Severity } from '../features/severity.ts';
import { amount, type Checked, type Rated, total } from './findings.ts';
import type { Reporter } from './report.ts';
import type { Terminal } from './terminal.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Prints one command for each finding, and a line about the whole. */
export function githubReporter({ stdout }: Terminal): Reporter {
  return {
    document: (checked) => {
      for (const finding of checked.findings) stdout.write(`${commandOf(checked, finding)}\n`);
    },
    end: (tally) => {
      stdout.write(`${amount(total(tally), 'finding')} in ${amount(tally.files, 'file')}.\n`);
    },
  };
}

function commandOf({ path, lines }: Checked, { severity, rule, message, start, end }: Rated): string {
  const range = lines.range(start, end);
  const properties: [string, string | number][] = [
    ['file', path.replaceAll('\\', '/').replace(/^\.\//, '')],
    ['line', range.start.line + 1],
    ['endLine', range.end.line + 1],
  ];
  // Columns count only within one line.
  if (range.start.line === range.end.line)
    properties.push(['col', range.start.character + 1], ['endColumn', range.end.character + 1]);
  properties.push(['title', rule]);
  const told = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${told}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
