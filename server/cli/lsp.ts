/** `policy-xref lsp --stdio` */
import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Adds the command to the program. The server is loaded only when it is asked for. */
export function addLsp(program: Command, { version }: Terminal): void {
  program
    .command('lsp')
    .description('run the language server for an editor')
    .option('--stdio', 'speak over standard input and output (the only way, and the default)')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      const { runStdio } = await import('../node/run.ts');
      runStdio(version);
    });
}
