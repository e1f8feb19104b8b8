import type { Sense } from '../knowledge/types.ts';
import { copied } from '../prose/copied.ts';
import { findLabels, type LabelMatch } from './find-labels.ts';
import { fold } from './fold.ts';
import { certainIn, type Recogniser, type Searchable } from './recognise.ts';
import { containsWord, meansOneThing, type Speaks, type Surroundings, speaks, tellApart } from './senses.ts';
import { createDependents, createTally } from './tally.ts';
import type { Mention } from './types.ts';

/** A text of a document that is being edited, and what it mentions as the document stands. */
export interface KeptText extends Searchable {
  readonly mentions: readonly Mention[];
}

/**
 * The mentions of a document whose texts come and go. They are what `recognise` gives for all its texts; but a label is
 * told apart anew only where something changed that was asked for when it was last told.
 */
export interface KeptMentions {
  add(text: Searchable): KeptText;
  remove(text: KeptText): void;
  /** Brings all mentions up to date, and gives the texts that have others than before. */
  settle(): readonly KeptText[];
}

interface Entry extends KeptText {
  mentions: readonly Mention[];
  readonly matches: readonly LabelMatch[];
  /** Whether some label needs the rest of the document to be told apart. */
  readonly open: boolean;
  /** The mentions as told without what other labels settled. */
  first: readonly Mention[];
  /** Folded words of senses that it holds. */
  readonly words: string[];
}

export function keepMentions({ index }: Recogniser): KeptMentions {
  const entries = new Set<Entry>();
  const named = createTally();
  const persons = createTally();
  const words = createTally();
  const senses = createLabelSenses();
  const tracked = new Set<string>();
  const answers = new Map<Sense, { readonly key: string; speaks: Speaks }>();
  const dependents = createDependents<Entry>();
  let unsettled = new Set<Entry>();

  const count = (entry: Entry, by: 'add' | 'remove'): void => {
    for (const match of entry.matches) {
      const { name, person } = certainIn(match);
      if (name !== undefined) named[by](name);
      if (person !== undefined) persons[by](person);
    }
    for (const word of entry.words) words[by](word);
    for (const mention of entry.first) senses[by](mention);
  };
  /** Looks in all texts for words that nobody asked for before. */
  const track = (wanted: readonly string[]): void => {
    const fresh = [...new Set(wanted.map(fold))].filter((word) => !tracked.has(word));
    for (const word of fresh) tracked.add(word);
    for (const entry of fresh.length > 0 ? entries : []) {
      if (!entry.code) for (const word of wordsIn(entry.text, fresh)) noteWord(entry, word);
    }
    words.flips();
  };
  const noteWord = (entry: Entry, word: string): void => {
    entry.words.push(word);
    words.add(word);
  };
  const elsewhere = (sense: Sense): { readonly key: string; speaks: Speaks } => {
    const known = answers.get(sense);
    if (known) return known;
    track([...sense.for, ...sense.against]);
    const answer = { key: `sense ${answers.size}`, speaks: speaks(sense, words.has) };
    answers.set(sense, answer);
    return answer;
  };
  const tell = (entry: Entry, asked: Set<string>, settled: boolean): Mention[] => {
    if (!entry.open) return told(entry, ALONE);
    const ask = <T>(key: string, answer: T): T => {
      asked.add(key);
      return answer;
    };
    const around: Surroundings = {
      near: fold(entry.text),
      code: entry.code,
      named: { has: (id) => ask(`named ${id}`, named.has(id)) },
      persons: { has: (id) => ask(`person ${id}`, persons.has(id)) },
      elsewhere: (sense) => {
        const { key, speaks } = elsewhere(sense);
        return ask(key, speaks);
      },
      ...(settled ? { settled: { get: (label) => ask(`label ${label}`, senses.settled(label)) } } : {}),
    };
    return told(entry, around);
  };
  /** What the texts that came and went change for others. */
  const flips = (): string[] => {
    const keys = [...named.flips().map((id) => `named ${id}`), ...persons.flips().map((id) => `person ${id}`)];
    if (words.flips().length === 0) return keys;
    for (const [sense, answer] of answers) {
      const now = speaks(sense, words.has);
      if (now !== answer.speaks) keys.push(answer.key);
      answer.speaks = now;
    }
    return keys;
  };

  return {
    add: (searchable) => {
      const { code } = searchable;
      const text = copied(searchable.text);
      const matches = findLabels(index, text);
      const open = matches.some((match) => !meansOneThing(match));
      const entry: Entry = { text, code, matches, open, mentions: [], first: [], words: [] };
      entries.add(entry);
      if (!code && tracked.size > 0) entry.words.push(...wordsIn(text, tracked));
      count(entry, 'add');
      unsettled.add(entry);
      return entry;
    },
    remove: (text) => {
      const entry = text as Entry;
      if (!entries.delete(entry)) return;
      count(entry, 'remove');
      dependents.remove(entry);
      unsettled.delete(entry);
    },
    settle: () => {
      for (const key of flips()) for (const entry of dependents.of(key)) unsettled.add(entry);
      const asked = new Map<Entry, Set<string>>();
      for (const entry of unsettled) {
        const keys = new Set<string>();
        const first = tell(entry, keys, false);
        for (const mention of entry.first) senses.remove(mention);
        for (const mention of first) senses.add(mention);
        entry.first = first;
        asked.set(entry, keys);
      }
      for (const label of senses.flips()) {
        for (const entry of dependents.of(`label ${label}`)) {
          if (!asked.has(entry)) asked.set(entry, new Set(dependents.keys(entry)));
        }
      }
      unsettled = new Set();
      const changed: Entry[] = [];
      for (const [entry, keys] of asked) {
        const mentions = entry.open ? tell(entry, keys, true) : entry.first;
        dependents.set(entry, keys);
        if (sameMentions(mentions, entry.mentions)) continue;
        entry.mentions = mentions;
        changed.push(entry);
      }
      return changed;
    },
  };
}

/** What stands around labels that mean one thing does not matter. */
const ALONE: Surroundings = {
  near: '',
  code: false,
  named: { has: () => false },
  persons: { has: () => false },
  elsewhere: () => 'nothing',
};

function told({ matches, text }: Entry, around: Surroundings): Mention[] {
  return matches.map((match) => tellApart(match, text, around)).filter((mention) => mention !== undefined);
}

function wordsIn(text: string, words: Iterable<string>): string[] {
  const folded = fold(text);
  return [...words].filter((word) => containsWord(folded, word));
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every((mention, i) => sameMention(mention, b[i]));
}

function sameMention(a: Mention, b: Mention | undefined): boolean {
  return (
    a.start === b?.start && a.end === b.end && a.concept === b.concept && a.certain === b.certain && a.label === b.label
  );
}

/** What each label means where that is certain: one concept, or several. */
function createLabelSenses() {
  const senses = new Map<string, Map<string, number>>();
  const before = new Map<string, string | undefined>();
  const settled = (label: string): string | undefined => {
    const concepts = senses.get(label);
    return concepts?.size === 1 ? concepts.keys().next().value : undefined;
  };
  const change = ({ certain, label: { text }, concept }: Mention, by: number): void => {
    if (!certain) return;
    if (!before.has(text)) before.set(text, settled(text));
    const concepts = senses.get(text) ?? new Map<string, number>();
    const count = (concepts.get(concept) ?? 0) + by;
    if (count > 0) concepts.set(concept, count);
    else concepts.delete(concept);
    if (concepts.size > 0) senses.set(text, concepts);
    else senses.delete(text);
  };
  return {
    settled,
    add: (mention: Mention) => change(mention, 1),
    remove: (mention: Mention) => change(mention, -1),
    /** The labels that mean another thing than when this was last asked. */
    flips: (): string[] => {
      const flipped = [...before].flatMap(([label, was]) => (settled(label) === was ? [] : [label]));
      before.clear();
      return flipped;
    },
  };
}
