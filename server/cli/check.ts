/** `policy-xref check FILE…` */
import { type Command, Option } from 'commander';
import { explain } from '../analysis/analyse.ts';
import type { Engine } from '../claims/engine.ts';
import type { Severity, SeveritySettings } from '../features/severity.ts';
import { type BaselineFile, openBaseline } from './baseline-file.ts';
import { type Checking, checkDocument } from './check-document.ts';
import { explanation } from './explain-check.ts';
import { type Checked, count, NOTHING, reaches } from './findings.ts';
import { diffOf, fixesOf, writeFixed } from './fix.ts';
import { findInputs, type Input } from './inputs.ts';
import { loadEngine } from './knowledge.ts';
import { asOfOption, packOption, SEVERITIES, severityOption, withOptions } from './options.ts';
import type { Finish } from './program.ts';
import { type ReadText, readFileText, readText } from './read-text.ts';
import type { Reporter } from './report.ts';
import { githubReporter } from './report-github.ts';
import { jsonReporter } from './report-json.ts';
import { sarifReporter } from './report-sarif.ts';
import { textReporter } from './report-text.ts';
import { complain, Exit, reasonOf, type Terminal, UsageError } from './terminal.ts';

interface CheckOptions {
  readonly asOf?: string;
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly mentions: boolean;
  readonly explain: boolean;
  readonly failOn: Severity | 'never';
  readonly severity: SeveritySettings;
  readonly pack: readonly string[];
  readonly stdinPath?: string;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
}

const EXAMPLES = `
Examples:
  policy-xref check draft.md
  policy-xref check 'notes/**/*.{md,txt}' --fail-on error
  policy-xref check - --stdin-path mail.eml < mail.eml
  policy-xref check briefing.md --as-of 2026-07-05 --format json
  policy-xref check briefing.md --fix --dry-run
  policy-xref check 'archive/**/*.md' --baseline policy-xref.json --update-baseline

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
    .option('--baseline <file>', 'leave out the findings that this file holds, and show what is new')
    .option('--update-baseline', 'write all findings of the files checked to the baseline', false)
    .option('--fix', 'put the safe replacements into the files', false)
    .option('--dry-run', 'with --fix: show the difference, and write nothing', false)
    .addHelpText('after', EXAMPLES);
  withOptions(command, asOfOption(), formatOption(), failOnOption(), severityOption(), packOption());
  command.action(async (files: string[], options: CheckOptions) => finish(await check(files, options, terminal)));
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to show the result')
    .choices(['text', 'json', 'sarif', 'github'])
    .default('text');
}

function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
    .choices([...SEVERITIES, 'never'])
    .default('warning');
}

async function check(patterns: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Exit> {
  refuseContradictions(options);
  const { inputs, complaints } = await findInputs(patterns, terminal, options.stdinPath);
  for (const complaint of complaints) complain(terminal, complaint);
  if (inputs.length === 0) return Exit.failed;
  const engine = await loadEngine(options.pack, terminal);
  if (options.explain) return explainAll(inputs, complaints.length > 0, engine, options, terminal);
  const baseline =
    options.baseline === undefined
      ? undefined
      : await openBaseline(options.baseline, options.updateBaseline, options.severity, terminal);
  const run: Run = { options, terminal, baseline, checking: checkingOf(options, engine, baseline, terminal) };
  const { failed, tally } = await checkAll(inputs, reporterFor(inputs, options, engine, terminal), run);
  await baseline?.end();
  if (failed || complaints.length > 0 || tally.files === 0) return Exit.failed;
  return !options.updateBaseline && reaches(tally, options.failOn) ? Exit.found : Exit.ok;
}

function refuseContradictions({ baseline, updateBaseline, fix, dryRun, explain: explaining }: CheckOptions): void {
  if (updateBaseline && baseline === undefined)
    throw new UsageError('--update-baseline needs to know which: add --baseline FILE.');
  if (dryRun && !fix) throw new UsageError('--dry-run is for --fix: nothing else writes to a document.');
  if (fix && (updateBaseline || explaining))
    throw new UsageError(
      `--fix and ${explaining ? '--explain' : '--update-baseline'} exclude each other: run one, then the other.`,
    );
}

/** What all documents of a run share. */
interface Run {
  readonly options: CheckOptions;
  readonly terminal: Terminal;
  readonly baseline: BaselineFile | undefined;
  readonly checking: Checking;
}

function checkingOf(
  { asOf, severity }: CheckOptions,
  engine: Engine,
  baseline: BaselineFile | undefined,
  { today }: Terminal,
): Checking {
  return { engine, asOf, today, severity, ...(baseline ? { baseline: baseline.checking } : {}) };
}

async function checkAll(
  inputs: readonly Input[],
  reporter: Reporter,
  run: Run,
): Promise<{ failed: boolean; tally: typeof NOTHING }> {
  let failed = false;
  let tally = NOTHING;
  for (const input of inputs) {
    const result = await checkInput(input, run);
    if (typeof result === 'string') {
      complain(run.terminal, result);
      failed ||= input.named;
      continue;
    }
    const left = run.options.fix ? await fixInput(input, result, run) : result;
    if (left === undefined) {
      failed = true;
      continue;
    }
    run.baseline?.note(left);
    reporter.document(left);
    tally = count(tally, left);
  }
  reporter.end(tally);
  return { failed, tally };
}

/** Where standard output is for a difference or a fixed document, the report goes to standard error. */
function reporterFor(inputs: readonly Input[], options: CheckOptions, engine: Engine, terminal: Terminal): Reporter {
  const { format, mentions, asOf = terminal.today, fix, dryRun } = options;
  const taken = fix && (dryRun || inputs.some(({ file }) => file === undefined));
  const out = taken ? { ...terminal, stdout: terminal.stderr } : terminal;
  if (format === 'json') return jsonReporter(out, asOf, mentions);
  if (format === 'sarif') return sarifReporter(out);
  if (format === 'github') return githubReporter(out);
  return textReporter(out, { knowledge: engine.knowledge, mentions });
}

/** One document, checked, or one line that says why it is not. A defect in a document never stops the others. */
async function checkInput({ path, file }: Input, { checking, terminal }: Run): Promise<Checked | string> {
  const read = await (file === undefined ? readText(terminal.stdin) : readFileText(file));
  if (typeof read === 'string') return `${path} ${read}`;
  try {
    return checkDocument(path, read, checking);
  } catch (error) {
    return `${path} could not be checked: ${reasonOf(error)}. This is a defect of policy-xref; please report it.`;
  }
}

/** Fixes a document, and gives what is left to find in it; undefined when it could not be written. */
async function fixInput(
  input: Input,
  found: Checked,
  { options, checking, terminal }: Run,
): Promise<Checked | undefined> {
  const fixed = fixesOf(found);
  if (options.dryRun) {
    if (fixed) terminal.stdout.write(diffOf(found, fixed));
    return found;
  }
  if (!fixed) {
    if (input.file === undefined) terminal.stdout.write(found.text);
    return found;
  }
  if (!(await writeFixed(input, found, fixed, terminal))) return undefined;
  const read: ReadText = { text: fixed.text, skipped: found.skipped };
  return checkDocument(found.path, read, checking);
}

async function explainAll(
  inputs: readonly Input[],
  failed: boolean,
  engine: Engine,
  options: CheckOptions,
  terminal: Terminal,
): Promise<Exit> {
  let exit: Exit = failed ? Exit.failed : Exit.ok;
  for (const input of inputs) if (!(await explainInput(input, engine, options, terminal))) exit = Exit.failed;
  return exit;
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
