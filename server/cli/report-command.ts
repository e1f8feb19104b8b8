/** `policy-xref report FILE…` */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { explain } from '../analysis/analyse.ts';
import type { Engine } from '../claims/engine.ts';
import { type ReportedDocument, readReport } from '../report/read-report.ts';
import { REPORT_FORMATS, type ReportFormat, writeReport } from '../report/write-report.ts';
import { packLookup } from '../suppression/pack-lookup.ts';
import { review } from '../suppression/review.ts';
import { findInputs, type Input } from './inputs.ts';
import { loadEngine } from './knowledge.ts';
import { asOfOption, packOption, withOptions } from './options.ts';
import type { Finish } from './program.ts';
import { readFileText, readText } from './read-text.ts';
import { complain, Exit, reasonOf, type Terminal, UsageError } from './terminal.ts';

interface ReportOptions {
  readonly format: ReportFormat;
  readonly output?: string;
  readonly asOf?: string;
  readonly pack: readonly string[];
  readonly stdinPath?: string;
}

const EXAMPLES = `
Examples:
  policy-xref report draft.md --output report.html
  policy-xref report 'notes/**/*.md' --format markdown > report.md
  policy-xref report draft.md --format claimreview --as-of 2026-07-05

Exit status: 0 the report is written, 2 a file or an option cannot be used. Findings do not change it.`;

/** Adds the command to the program. */
export function addReport(program: Command, terminal: Terminal, finish: Finish): void {
  const command = program
    .command('report')
    .description('turn documents into one page: the text with its claims marked, each with verdict and evidence')
    .argument('<files...>', 'files, globs in quotes, or - for standard input')
    .option('-o, --output <file>', 'where to write it; else to standard output')
    .option('--stdin-path <name>', 'what standard input is called; its ending says what it is')
    .addHelpText('after', EXAMPLES);
  withOptions(command, formatOption(), asOfOption(), packOption());
  command.action(async (files: string[], options: ReportOptions) => finish(await report(files, options, terminal)));
}

function formatOption(): Option {
  return new Option('--format <format>', 'html is a page for people, claimreview is JSON-LD of schema.org')
    .choices(REPORT_FORMATS)
    .default('html');
}

async function report(patterns: readonly string[], options: ReportOptions, terminal: Terminal): Promise<Exit> {
  const { inputs, complaints } = await findInputs(patterns, terminal, options.stdinPath);
  for (const complaint of complaints) complain(terminal, complaint);
  if (inputs.length === 0) return Exit.failed;
  const engine = await loadEngine(options.pack, terminal);
  const documents: ReportedDocument[] = [];
  let failed = complaints.length > 0;
  for (const input of inputs) {
    const read = await readInput(input, engine, options, terminal);
    if (typeof read !== 'string') documents.push(read);
    else {
      complain(terminal, read);
      failed ||= input.named;
    }
  }
  if (documents.length === 0) return Exit.failed;
  const text = writeReport(documents, options.format, { generator: `policy-xref ${terminal.version}` });
  await write(text, options.output, terminal);
  return failed ? Exit.failed : Exit.ok;
}

async function readInput(
  { path, file }: Input,
  engine: Engine,
  { asOf }: ReportOptions,
  terminal: Terminal,
): Promise<ReportedDocument | string> {
  const read = await (file === undefined ? readText(terminal.stdin) : readFileText(file));
  if (typeof read === 'string') return `${path} ${read}`;
  const options = { today: terminal.today, ...(asOf === undefined ? {} : { asOf }) };
  const document = { text: read.text, path };
  const explained = explain(document, engine, options);
  const hiding = { ...packLookup(engine.knowledge), isOn: () => true, ignored: [] };
  const { findings } = review(document, explained.findings, hiding);
  return readReport(path, { ...explained, findings }, engine.knowledge);
}

async function write(text: string, output: string | undefined, { stdout, cwd }: Terminal): Promise<void> {
  if (output === undefined) {
    stdout.write(text);
    return;
  }
  try {
    await writeFile(resolve(cwd, output), text);
  } catch (error) {
    throw new UsageError(`${output} cannot be written: ${reasonOf(error)}.`);
  }
}
