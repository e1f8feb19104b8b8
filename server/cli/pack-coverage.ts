/** `policy-xref pack coverage [FOLDER]` */
import type { Engine } from '../claims/engine.ts';
import type { CompiledPack, Statement } from '../knowledge/types.ts';
import { engineOf } from './knowledge.ts';
import { openPack } from './pack-folder.ts';
import { Exit, type Terminal } from './terminal.ts';
import { harmless } from './text-width.ts';

/** Lists the statements that no claim can contradict, by property: what to write in the lexicon, or to call background. */
export async function packCoverage(folder: string | undefined, terminal: Terminal): Promise<Exit> {
  const { subject, packs, lexicon } = await openPack(folder, terminal);
  const engine = engineOf(packs, lexicon);
  const statements = decisive(subject);
  const silent = statements.filter((statement) => !hasCue(statement, engine));
  for (const property of [...new Set(silent.map((statement) => statement.property))].sort()) {
    const ids = silent.filter((statement) => statement.property === property).map(({ id }) => id);
    terminal.stdout.write(`${harmless(`${property}: ${ids.join(', ')}`)}\n`);
  }
  const decided = statements.length - silent.length;
  terminal.stdout.write(`${decided} of ${statements.length} statements can be contradicted.\n`);
  return Exit.ok;
}

function decisive(packs: readonly CompiledPack[]): Statement[] {
  return packs
    .flatMap(({ concepts }) => concepts.flatMap(({ statements }) => statements))
    .filter(({ background }) => !background);
}

/** Properties that are read with the words of another one. */
const READ_AS: Readonly<Record<string, string>> = { nonMember: 'member' };

/** Whether the lexicon has words that say something of the property: frames, or the header of a table. */
function hasCue({ property, value }: Statement, engine: Engine): boolean {
  if ('occurrence' in value) return true;
  const id = READ_AS[property] ?? property;
  return (engine.frames.byProperty.get(id)?.length ?? 0) > 0 || (engine.properties.get(id)?.headers?.length ?? 0) > 0;
}
