import { Command, CommanderError } from 'commander';
import { addCheck } from './check.ts';
import { addExplain } from './explain.ts';
import { addLsp } from './lsp.ts';
import { addPack } from './pack.ts';
import { addReport } from './report-command.ts';
import { complain, Exit, reasonOf, type Terminal, UsageError } from './terminal.ts';

/** Tells the program how a command ended. */
export type Finish = (exit: Exit) => void;

/** Runs a command line (without the program's own name), and says with which status to exit. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let status: Exit = Exit.ok;
  const program = createProgram(terminal, (exit) => {
    status = exit;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error, terminal);
  }
}

function createProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('policy-xref')
    .description('Checks policy text against reference packs: wrong claims, outdated facts, altered quotations.')
    .version(terminal.version, '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .showHelpAfterError('(policy-xref --help says more)');
  addCheck(program, terminal, finish);
  addExplain(program, terminal, finish);
  addPack(program, terminal, finish);
  addReport(program, terminal, finish);
  addLsp(program, terminal);
  return program;
}

/** Commander has shown its own errors already. */
function statusOf(error: unknown, terminal: Terminal): Exit {
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.ok : Exit.failed;
  const stack = error instanceof Error && !(error instanceof UsageError) ? error.stack : undefined;
  complain(terminal, stack ?? reasonOf(error));
  return Exit.failed;
}
