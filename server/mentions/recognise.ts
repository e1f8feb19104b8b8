import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Sense } from '../knowledge/types.ts';
import { compileLabels, type LabelIndex } from './compile-labels.ts';
import { findLabels, type LabelMatch } from './find-labels.ts';
import { fold } from './fold.ts';
import { documentSpeaks, type Surroundings, tellApart } from './senses.ts';
import type { Mention } from './types.ts';

/** Everything needed to recognise the concepts of a knowledge base. */
export interface Recogniser {
  readonly index: LabelIndex;
}

export function createRecogniser(knowledge: KnowledgeBase): Recogniser {
  return { index: compileLabels(knowledge.concepts.values()) };
}

/** A text to search: a prose block, or a range of code. */
export interface Searchable {
  readonly text: string;
  readonly code: boolean;
}

/**
 * The mentions in each of the texts of one document, in their order. Labels without another sense are settled first;
 * they then speak for the ambiguous ones.
 */
export function recognise(recogniser: Recogniser, texts: readonly Searchable[]): Mention[][] {
  const matches = texts.map(({ text }) => findLabels(recogniser.index, text));
  const named = new Set<string>();
  const persons = new Set<string>();
  for (const match of matches.flat()) collectCertain(match, named, persons);
  const elsewhere = documentSenses(texts);
  const first = settle(texts, matches, { named, persons, elsewhere });
  const settled = settledSenses(first);
  return settled.size === 0 ? first : settle(texts, matches, { named, persons, elsewhere, settled });
}

/** Tells the labels of all texts apart. */
function settle(
  texts: readonly Searchable[],
  matches: readonly (readonly LabelMatch[])[],
  known: Omit<Surroundings, 'near' | 'code'>,
): Mention[][] {
  return texts.map(({ text, code }, i) => {
    const list = matches[i] ?? [];
    if (list.length === 0) return [];
    const around: Surroundings = { ...known, near: fold(text), code };
    return list.map((match) => tellApart(match, text, around)).filter((m) => m !== undefined);
  });
}

/** Labels that mean one thing wherever the document makes it clear: they mean it in the rest too. */
function settledSenses(mentions: readonly (readonly Mention[])[]): Map<string, string> {
  const senses = new Map<string, string | undefined>();
  for (const { certain, label, concept } of mentions.flat()) {
    if (!certain) continue;
    const other = senses.has(label.text) && senses.get(label.text) !== concept;
    senses.set(label.text, other ? undefined : concept);
  }
  return new Map([...senses].flatMap(([label, concept]) => (concept === undefined ? [] : [[label, concept] as const])));
}

/** Asks the whole document for a sense, once for each. */
function documentSenses(texts: readonly Searchable[]): Surroundings['elsewhere'] {
  let whole: string | undefined;
  const known = new Map<Sense, ReturnType<Surroundings['elsewhere']>>();
  return (sense) => {
    whole ??= fold(
      texts
        .filter((t) => !t.code)
        .map((t) => t.text)
        .join('\n'),
    );
    const answer = known.get(sense) ?? documentSpeaks(whole, sense);
    known.set(sense, answer);
    return answer;
  };
}

function collectCertain(match: LabelMatch, named: Set<string>, persons: Set<string>): void {
  const { name, person } = certainIn(match);
  if (name !== undefined) named.add(name);
  if (person !== undefined) persons.add(person);
}

/** What a label settles for the whole document, whatever stands around it: ids of a concept and of a person. */
export function certainIn({ entries: [entry, second] }: LabelMatch): { name?: string; person?: string } {
  if (!entry || second || entry.label.kind === 'family') return {};
  const { concept } = entry;
  const plain = concept.senses.length === 0 || !concept.senses.some((s) => fold(s.label) === fold(entry.label.text));
  return { ...(plain ? { name: concept.id } : {}), ...(concept.type === 'person' ? { person: concept.id } : {}) };
}
