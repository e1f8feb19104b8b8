/** `policy-xref explain TERM`: the hover card in the terminal. */
import type { Command } from 'commander';
import { conceptCard } from '../features/card.ts';
import { cardText } from '../features/card-text.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { nearestWord } from '../knowledge/suggest.ts';
import type { Concept, Label } from '../knowledge/types.ts';
import { fold, foldForms } from '../mentions/fold.ts';
import { loadKnowledge } from './knowledge.ts';
import { asOfOption, packOption, withOptions } from './options.ts';
import type { Finish } from './program.ts';
import { styleFor } from './style.ts';
import { complain, Exit, type Terminal } from './terminal.ts';
import { harmless } from './text-width.ts';

interface ExplainOptions {
  readonly asOf?: string;
  readonly pack: readonly string[];
}

/** A concept, and the label by which it was found. */
interface Found {
  readonly concept: Concept;
  readonly label: Label | undefined;
}

/** Kinds of labels that should not be written, and how to say so. */
const WRONG: Readonly<Partial<Record<Label['kind'], string>>> = {
  misspelling: 'is a misspelling of',
  obsolete: 'is an old name for',
  'wrong-name': 'is a wrong name for',
  'wrong-expansion': 'is a wrong expansion of',
};

/** Adds the command to the program. */
export function addExplain(program: Command, terminal: Terminal, finish: Finish): void {
  const command = program
    .command('explain')
    .description('say what a term means, and where that is from')
    .argument('<term...>', 'a name, an acronym, or the id of a concept');
  withOptions(command, asOfOption(), packOption());
  command.action(async (words: string[], options: ExplainOptions) =>
    finish(await explain(words.join(' ').trim(), options, terminal)),
  );
}

async function explain(term: string, { asOf, pack }: ExplainOptions, terminal: Terminal): Promise<Exit> {
  const knowledge = await loadKnowledge(pack, terminal);
  const found = findConcepts(term, knowledge);
  if (found.length === 0) {
    complain(terminal, `No pack knows “${harmless(term)}”. ${suggestion(term, knowledge)}`);
    return Exit.found;
  }
  const day = asOf ?? terminal.today;
  const cards = found.map(({ concept, label }) => cardOf(concept, label, knowledge, day, terminal));
  terminal.stdout.write(`${cards.join(`\n\n${styleFor(terminal).faint('—'.repeat(20))}\n\n`)}\n`);
  return Exit.ok;
}

function cardOf(
  concept: Concept,
  label: Label | undefined,
  knowledge: KnowledgeBase,
  asOf: string,
  terminal: Terminal,
): string {
  const language = label?.language ?? 'en';
  const [name = '', ...rest] = cardText(conceptCard(knowledge, concept, { asOf, language })).split('\n');
  const lines = [styleFor(terminal).strong(harmless(name)), ...rest.map(harmless)];
  const wrong = label && WRONG[label.kind];
  if (wrong)
    lines.splice(
      1,
      0,
      '',
      harmless(
        `“${label.text}” ${wrong} ${label.instead ?? concept.prefLabel.en ?? concept.id}. ${label.note ?? ''}`.trim(),
      ),
    );
  return lines.join('\n');
}

/** The concepts of that id or with that label: as it is written, else in any case and without accents. */
function findConcepts(term: string, knowledge: KnowledgeBase): Found[] {
  const known = [...knowledge.concepts.values()].filter(({ gazetteer }) => !gazetteer);
  const exact = withLabel(known, ({ text }) => foldForms(text) === foldForms(term));
  if (exact.length > 0) return exact;
  const folded = withLabel(known, ({ text }) => fold(text) === fold(term));
  if (folded.length > 0) return folded;
  const named = knowledge.concepts.get(term);
  return named ? [{ concept: named, label: undefined }] : [];
}

/** A right label goes before a wrong one; surnames and demonyms are no names of things. */
function withLabel(concepts: readonly Concept[], matches: (label: Label) => boolean): Found[] {
  const found = concepts.flatMap((concept): Found[] => {
    const labels = concept.labels.filter(matches);
    const label = labels.find(({ kind }) => WRONG[kind] === undefined) ?? labels[0];
    return label ? [{ concept, label }] : [];
  });
  const right = found.filter(({ label }) => label && WRONG[label.kind] === undefined);
  return right.length > 0 ? right : found;
}

function suggestion(term: string, knowledge: KnowledgeBase): string {
  const labels = [...knowledge.concepts.values()]
    .filter(({ gazetteer }) => !gazetteer)
    .flatMap((concept) => concept.labels);
  const nearest = nearestWord(
    term,
    labels.map(({ text }) => text),
  );
  return nearest === undefined ? 'A pack of your own can be added with --pack FOLDER.' : `Did you mean “${nearest}”?`;
}
