/** `policy-xref pack check [FOLDER]` */
import { analyse } from '../analysis/analyse.ts';
import type { Engine } from '../claims/engine.ts';
import { formatPackError } from '../knowledge/pack-error.ts';
import type { CompiledPack, Statement } from '../knowledge/types.ts';
import { engineOf } from './knowledge.ts';
import { openPack } from './pack-folder.ts';
import { Exit, type Terminal } from './terminal.ts';
import { harmless } from './text-width.ts';

/** How the examples of a pack's statements went. */
interface Trial {
  readonly right: Score;
  readonly wrong: Score;
  /** One line for each that did not work. */
  readonly failures: readonly string[];
}

interface Score {
  readonly worked: number;
  readonly all: number;
}

/** Lists a pack's defects and tries its examples. A defect makes the status 1; examples are only counted. */
export async function checkPack(folder: string | undefined, terminal: Terminal): Promise<Exit> {
  const { subject, packs, lexicon, errors } = await openPack(folder, terminal);
  const { stdout } = terminal;
  for (const error of errors) stdout.write(`${harmless(formatPackError(error))}\n`);
  const trial = tryExamples(statementsOf(subject), engineOf(packs, lexicon));
  for (const failure of trial.failures) stdout.write(`${harmless(failure)}\n`);
  stdout.write(`${summary(subject, errors.length, trial)}\n`);
  return errors.length > 0 ? Exit.found : Exit.ok;
}

function statementsOf(packs: readonly CompiledPack[]): Statement[] {
  return packs.flatMap(({ concepts }) => concepts.flatMap(({ statements }) => statements));
}

/** A right example must stay silent, a wrong one be reported. */
function tryExamples(statements: readonly Statement[], engine: Engine): Trial {
  const failures: string[] = [];
  const right = { worked: 0, all: 0 };
  const wrong = { worked: 0, all: 0 };
  for (const { id, background, examples, verified } of statements) {
    for (const text of examples.right) {
      const findings = messages(text, verified, engine);
      right.all += 1;
      right.worked += Number(findings.length === 0);
      if (findings.length > 0) failures.push(`${id}: a right example is reported: “${text}” ${findings.join(' ')}`);
    }
    for (const text of background ? [] : examples.wrong) {
      const found = messages(text, verified, engine).length > 0;
      wrong.all += 1;
      wrong.worked += Number(found);
      if (!found) failures.push(`${id}: a wrong example passes: “${text}”`);
    }
  }
  return { right, wrong, failures };
}

function messages(text: string, today: string, engine: Engine): string[] {
  return analyse({ text, path: 'example.txt' }, engine, { today }).findings.map(({ message }) => message);
}

function summary(packs: readonly CompiledPack[], defects: number, { right, wrong }: Trial): string {
  const concepts = packs.reduce((sum, pack) => sum + pack.concepts.length, 0);
  return [
    `${packs.map(({ id, version }) => `${id} ${version}`).join(', ')}: ${concepts} concepts, ${statementsOf(packs).length} statements.`,
    defects === 0 ? 'No defects.' : `Defects: ${defects}.`,
    `Right examples that stay silent: ${right.worked} of ${right.all}.`,
    `Wrong examples that are reported: ${wrong.worked} of ${wrong.all}.`,
  ].join('\n');
}
