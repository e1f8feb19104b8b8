import type { Concept, Label, Sense } from '../knowledge/types.ts';
import type { LabelEntry } from './compile-labels.ts';
import type { LabelMatch } from './find-labels.ts';
import { fold, foldForms } from './fold.ts';
import type { Mention } from './types.ts';

/**
 * What stands around a label. `near` is the folded text of its sentence or paragraph, `named` the concepts that the
 * document mentions without doubt.
 */
export interface Surroundings {
  readonly near: string;
  /** What the rest of the document says of a sense. */
  readonly elsewhere: (sense: Sense) => Speaks;
  readonly named: Known;
  /** Family names are understood once the full name was used or a title stands before them. */
  readonly persons: Known;
  /** In source code a label with other senses is left alone. */
  readonly code: boolean;
  /** Labels that the document uses clearly in one sense: the concept of each. */
  readonly settled?: { get(label: string): string | undefined };
}

/** What a document says of a sense. */
export type Speaks = 'for' | 'against' | 'nothing';

/** Concepts that a document is known to name, by id. */
export interface Known {
  has(concept: string): boolean;
}

const TITLE =
  /(?:\b(?:mr|mrs|ms|dr|sir|lord|shri|smt|minister|secretary|president|premier|chancellor|ambassador|commissioner|general|admiral|pm|eam|professor|prof|chief|director|governor|senator)\.? ?)$/;
const ADJACENT = 24;
/** Scripts without spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Whether a label means its concept wherever it stands: {@link tellApart} then asks for nothing around it. */
export function meansOneThing({ entries: [entry, rival] }: LabelMatch): boolean {
  return (
    entry !== undefined && rival === undefined && entry.label.kind !== 'family' && !senseOf(entry.concept, entry.label)
  );
}

/** Chooses the concept that a label stands for, or undefined when it is another sense of the word. */
export function tellApart(match: LabelMatch, text: string, around: Surroundings): Mention | undefined {
  const ranked = match.entries
    .map((entry) => ({ entry, weight: weigh(entry, match, text, around) }))
    .filter((r) => r.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const best = ranked[0];
  if (!best) return undefined;
  const rival = ranked[1];
  const { label, concept } = best.entry;
  const clear = best.weight >= 2 && (!rival || best.weight - rival.weight >= 1);
  const certain = clear && !isGeneric(label, text.slice(match.start, match.end), text.charAt(match.end));
  return { concept: concept.id, label, start: match.start, end: match.end, certain };
}

/** "Strategic dialogues and consultations": a name of capitalised words, in the plural and in small letters, is any of the kind. */
function isGeneric({ text }: Label, words: string, next: string): boolean {
  return next === 's' && /^\p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*)+$/u.test(text) && !/\p{Lu}/u.test(words);
}

/** More than 0: may be meant; 2 or more: is meant. */
function weigh({ label, concept }: LabelEntry, match: LabelMatch, text: string, around: Surroundings): number {
  if (label.kind === 'family') return weighFamilyName(concept, match, text, around);
  const sense = senseOf(concept, label);
  const named = around.named.has(concept.id) ? 1 : 0;
  if (!sense) return 3 + named;
  if (around.code) return 0;
  const before = fold(text.slice(Math.max(0, match.start - ADJACENT), match.start));
  const after = fold(text.slice(match.end, match.end + ADJACENT));
  if (sense.against.some((word) => adjoins(before, after, word))) return 0;
  const pro = countNear(around, sense.for);
  const contra = countNear(around, sense.against);
  if (contra > pro) return 0;
  if (pro > 0) return 2 + Math.min(pro, 3) * 0.5 + named;
  if (named && contra === 0) return 2.5;
  if (contra === 0 && /^\p{Lu}{2,}$|\d/u.test(label.text) && around.settled?.get(label.text) === concept.id) return 2.5;
  // An acronym in capitals may rest on what the document is about; a common word may not.
  if (contra === 0 && /^\p{Lu}{3,}$/u.test(label.text) && around.elsewhere(sense) === 'for') return 2;
  return sense.otherwise && contra === 0 ? 2 : 0;
}

function weighFamilyName(concept: Concept, match: LabelMatch, text: string, around: Surroundings): number {
  const named = around.persons.has(concept.id);
  const titled = TITLE.test(fold(text.slice(Math.max(0, match.start - 16), match.start)));
  // A capitalised word on either side makes it part of somebody else's name.
  if (/\p{Lu}[\p{L}.]+ $/u.test(text.slice(Math.max(0, match.start - 20), match.start)) && !titled)
    return named ? 0.5 : 0;
  const after = text.slice(match.end, match.end + 24);
  const office = /^ (?:Cabinet|Government|Administration|Doctrine|Ministry|Plan|Vision)\b/.test(after);
  if (/^ (?:\p{Lu}|(?:al|el|bin|van|von|de)[- ]\p{Lu})/u.test(after) && !office) return 0;
  const governs = /^(?:['’]s)? (?:cabinet|government|administration|era|reshuffle)\b/.test(
    text.slice(match.end, match.end + 20),
  );
  return named ? 3 : titled || governs ? 2 : 0;
}

function senseOf(concept: Concept, label: Label): Sense | undefined {
  const exact = label.matching === 'exact';
  const key = exact ? foldForms(label.text) : fold(label.text);
  return concept.senses.find((s) => (exact ? foldForms(s.label) : fold(s.label)) === key);
}

function adjoins(before: string, after: string, word: string): boolean {
  const folded = fold(word);
  if (UNSPACED.test(folded)) return before.endsWith(folded) || after.startsWith(folded);
  return (
    hasWord(before.split(/[.;:!?()]/).at(-1) ?? '', folded, 'end') ||
    hasWord(after.split(/[.;:!?()]/)[0] ?? '', folded, 'start')
  );
}

function hasWord(text: string, word: string, at: 'start' | 'end'): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  const size = word.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).length;
  const piece = at === 'start' ? words.slice(0, size) : words.slice(-size);
  const joined = piece.join(' ');
  const wanted = word.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  return joined === wanted || joined === `${wanted}s`;
}

/** Whether a whole document speaks for a sense: two words for it, and more than against. */
export function documentSpeaks(text: string, sense: Sense): Speaks {
  return speaks(sense, (word) => containsWord(text, word));
}

/** As {@link documentSpeaks}, for a document that tells of each folded word whether it stands in it. */
export function speaks(sense: Sense, contains: (word: string) => boolean): Speaks {
  const pro = countWords(sense.for, contains);
  const contra = countWords(sense.against, contains);
  return pro >= 2 && pro > contra ? 'for' : contra > pro ? 'against' : 'nothing';
}

const COUNTED = new WeakMap<Surroundings, Map<readonly string[], number>>();

/** How many words of a sense stand around a label: counted once, however often the label is there. */
function countNear(around: Surroundings, words: readonly string[]): number {
  const counted = COUNTED.get(around) ?? new Map<readonly string[], number>();
  COUNTED.set(around, counted);
  const known = counted.get(words) ?? count(around.near, words);
  counted.set(words, known);
  return known;
}

function count(text: string, words: readonly string[]): number {
  return countWords(words, (word) => containsWord(text, word));
}

function countWords(words: readonly string[], contains: (word: string) => boolean): number {
  let n = 0;
  for (const word of words) if (contains(fold(word))) n++;
  return n;
}

/** Whether a folded text holds a folded word, or its plural. */
export function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const next = text.charAt(end) === 's' ? text.charAt(end + 1) : text.charAt(end);
    if (UNSPACED.test(word)) return true;
    if (!isLetter(text.charAt(at - 1)) && (!isLetter(text.charAt(end)) || !isLetter(next))) return true;
  }
  return false;
}

function isLetter(character: string): boolean {
  return character !== '' && /[\p{L}\p{M}\p{N}_]/u.test(character);
}
