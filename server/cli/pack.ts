/** `policy-xref pack …`: for those who write reference packs. */
import type { Command } from 'commander';
import { checkPack } from './pack-check.ts';
import { packCoverage } from './pack-coverage.ts';
import type { Finish } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Adds the commands to the program. */
export function addPack(program: Command, terminal: Terminal, finish: Finish): void {
  const pack = program.command('pack').description('check a reference pack while you write it');
  pack
    .command('check')
    .description('list the defects of a pack, and the examples of its statements that do not work')
    .argument('[folder]', 'the folder that holds pack.yaml; the built-in packs where it is left out')
    .action(async (folder: string | undefined) => finish(await checkPack(folder, terminal)));
  pack
    .command('coverage')
    .description('list the statements that no claim can contradict')
    .argument('[folder]', 'the folder that holds pack.yaml; the built-in packs where it is left out')
    .action(async (folder: string | undefined) => finish(await packCoverage(folder, terminal)));
}
