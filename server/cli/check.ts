/** `policy-xref check FILE…` */
import { type Command, Option } from 'commander';
import { analyse, explain } from '../analysis/analyse.ts';
import type { Engine } from '../claims/engine.ts';
import type { Severity, SeveritySettings } from '../features/severity.ts';
import { explanation } from './explain-check.ts';
import { type Checked, checked, count, NOTHING, reaches } from './findings.ts';
import { findInputs, type Input } from './inputs.ts';
import { loadEngine } from './knowledge.ts';
import { asOfOption, packOption, SEVERITIES, severityOption, withOptions } from './options.ts';
import type { Finish } from './program.ts';
import { readFileText, readText } from './read-text.ts';
import type { Reporter } from './report.ts';
import { jsonReporter } from './report-json.ts';
import { textReporter } from './report-text.ts';
import { complain, Exit, reasonOf, type Terminal } from './terminal.ts';

interface CheckOptions {
  readonly asOf?: string;
  readonly format: 'text' | 'json';
  readonly mentions: boolean;
  readonly explain: boolean;
  readonly failOn: Severity | 'never';
  readonly severity: SeveritySettings;
  readonly pack: readonly string[];
  readonly stdinPath?: string;
}

const EXAMPLES = `
Examples:
  policy-xref check draft.md
  policy-xref check 'notes/**/*.{md,txt}' --fail-on error
  policy-xref check - --stdin-path mail.eml < mail.eml
  policy-xref check briefing.md --as-of 2026-07-05 --format json

Exit status: 0 nothing at or above --fail-on, 1 something, 2 a file or an option that cannot be used.`;

/** Adds the command to the program. */
export function addCheck(program: Command, terminal: Terminal, finish: Finish): void {
  const command = program
    .command('check')
    .description('check documents: names, dates, numbers, offices, places and quotations')
    .argument('<files...>', 'files, globs in quotes, or - for standard input')
    .option('--mentions', 'list the terms that were recognised', false)
    .option('--explain', 'tell for each sentence what was recognised and claimed, and why it is silent', false)
    .option('--stdin-path <name>', 'what standard input is called; its ending says what it is')
    .addHelpText('after', EXAMPLES);
  withOptions(command, asOfOption(), formatOption(), failOnOption(), severityOption(), packOption());
  command.action(async (files: string[], options: CheckOptions) => finish(await check(files, options, terminal)));
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to show the result').choices(['text', 'json']).default('text');
}

function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
    .choices([...SEVERITIES, 'never'])
    .default('warning');
}

async function check(patterns: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Exit> {
  const { inputs, complaints } = await findInputs(patterns, terminal, options.stdinPath);
  for (const complaint of complaints) complain(terminal, complaint);
  let failed = complaints.length > 0;
  if (inputs.length === 0) return Exit.failed;
  const engine = await loadEngine(options.pack, terminal);
  const reporter = reporterFor(options, engine, terminal);
  let tally = NOTHING;
  for (const input of inputs) {
    if (options.explain) {
      failed = !(await explainInput(input, engine, options, terminal)) || failed;
      continue;
    }
    const result = await checkInput(input, engine, options, terminal);
    if (typeof result === 'string') {
      complain(terminal, result);
      failed ||= input.named;
    } else {
      reporter.document(result);
      tally = count(tally, result.findings);
    }
  }
  if (options.explain) return failed ? Exit.failed : Exit.ok;
  reporter.end(tally);
  if (failed || tally.files === 0) return Exit.failed;
  return reaches(tally, options.failOn) ? Exit.found : Exit.ok;
}

function reporterFor(options: CheckOptions, engine: Engine, terminal: Terminal): Reporter {
  const { format, mentions, asOf = terminal.today } = options;
  if (format === 'json') return jsonReporter(terminal, asOf, mentions);
  return textReporter(terminal, { knowledge: engine.knowledge, mentions });
}

/** One document, checked, or one line that says why it is not. A defect in a document never stops the others. */
async function checkInput(
  { path, file }: Input,
  engine: Engine,
  { asOf, severity }: CheckOptions,
  { stdin, today }: Terminal,
): Promise<Checked | string> {
  const read = await (file === undefined ? readText(stdin) : readFileText(file));
  if (typeof read === 'string') return `${path} ${read}`;
  try {
    const analysis = analyse({ text: read.text, path }, engine, { today, ...(asOf === undefined ? {} : { asOf }) });
    return checked({ path, ...read }, analysis, severity);
  } catch (error) {
    return `${path} could not be checked: ${reasonOf(error)}. This is a defect of policy-xref; please report it.`;
  }
}

/** Prints the reading of one document; false when it cannot be read. */
async function explainInput(
  { path, file }: Input,
  engine: Engine,
  { asOf }: CheckOptions,
  terminal: Terminal,
): Promise<boolean> {
  const read = await (file === undefined ? readText(terminal.stdin) : readFileText(file));
  if (typeof read === 'string') {
    complain(terminal, `${path} ${read}`);
    return false;
  }
  const options = { today: terminal.today, ...(asOf === undefined ? {} : { asOf }) };
  terminal.stdout.write(explanation(path, explain({ text: read.text, path }, engine, options)));
  return true;
}
