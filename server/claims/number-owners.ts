/** Numbers that count something else in the sentence than what the claim is about. */
import type { Concept } from '../knowledge/types.ts';
import type { FrameMatch } from './frames.ts';
import type { Item } from './items.ts';
import type { Sentence } from './sentence.ts';
import type { Subject } from './subjects.ts';

/** Whether the number of a match, `value`, counts or measures something else than the subject. */
export function isNumberOfOther(
  value: number,
  { how, concept }: Subject,
  match: FrameMatch,
  frame: string,
  sentence: Sentence,
): boolean {
  const { items } = sentence;
  return (
    (how !== 'named' && countsNamed(value, sentence)) ||
    isPair(match, items) ||
    countsStranger(match, items, concept) ||
    isMeasure(match, items, frame) ||
    countsBeside(match, items) ||
    countsAcross(match, items)
  );
}

/** "The two countries" after two were named: the number counts those, not the members of a group. */
function countsNamed(value: number, sentence: Sentence): boolean {
  const lately = [
    ...sentence.discourse.sentences.slice(-2).flat(),
    ...sentence.items.flatMap((i) => (i.kind === 'mention' ? [i.concept] : [])),
  ];
  const countries = new Set(lately.flatMap((c) => (c.type === 'country' ? [c.id] : c.metonymOf ? [c.metonymOf] : [])));
  return value === 2 || countries.size === value;
}

/** "The two countries": those talked of. */
function isPair(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  return (
    items[value]?.word === 'two' &&
    items[value - 1]?.word === 'the' &&
    /^(?:countries|nations|sides|governments|states|powers|democracies|economies)$/.test(items[value + 1]?.word ?? '')
  );
}

/** "The 12-nation Trans-Pacific Partnership": the count belongs to a name that no pack knows. */
function countsStranger(match: FrameMatch, items: readonly Item[], subject: Concept): boolean {
  const value = match.value[0] ?? 0;
  const end = items[value + 1]?.word === '-' ? match.whole[1] + 3 : match.whole[1] + 1;
  const [of, the, other] = items.slice(match.whole[1] + 1, match.whole[1] + 4);
  const owner = the?.word === 'the' ? other : the;
  if (of?.word === 'of' && owner?.kind === 'mention' && owner.concept !== subject) return true;
  return items.slice(value + 1, end).some((i) => i.kind === 'word' && i.capital && i.word.length > 2);
}

const MEASURE =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|nights?|kilometres?|kilometers?|km|miles?|metres?|tonnes?|tons|percent|times?)$/;

/** "Three days": a measure of something, unless the frame asks for just that. */
function isMeasure(match: FrameMatch, items: readonly Item[], frame: string): boolean {
  const next = items[(match.value[0] ?? 0) + 1]?.word ?? '';
  return MEASURE.test(next) && !frame.includes(next);
}

/** "ASEAN and its six partners", "ASEAN and its partners, 21 in all": the count is of those beside it. */
function countsBeside(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  const before = items.slice(Math.max(0, value - 8), value);
  const joined = before.findLastIndex(
    (i, at) =>
      i.word === 'and' && before[at - 1]?.kind === 'mention' && /^(?:its|their)$/.test(before[at + 1]?.word ?? ''),
  );
  return joined >= 0 && !before.slice(joined).some((i) => /^(?:which|who|has|have|counts|of)$/.test(i.word));
}

/** "23 members and twelve dialogue partners", "174 with some of the gunmen": the noun belongs to another number, or stands apart. */
function countsAcross(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  // "All but one"
  if (items[value - 1]?.word === 'but') return true;
  const between = items.slice(value + 1, match.whole[1]);
  const head = items[match.whole[1]];
  if (match.cue[0] < value && match.cue[1] > value + 1 && match.cue[0] !== match.whole[0]) return false;
  return (
    match.whole[0] === value &&
    head !== undefined &&
    between.some((i) => (i.kind === 'number' && !i.number.ordinal) || /^(?:with|and|or|against|for)$/.test(i.word))
  );
}

/** "It has four key elements", "its eight dialogue partners": members are counted by their own noun, or by none. */
export function countsOthers(match: FrameMatch, frame: string, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  const around = items.slice(match.whole[0], match.whole[1] + 1);
  if (around.some((i, at) => (at > value - match.whole[0] ? OTHERS : /^founding$/).test(i.word))) return true;
  const next = items[value + 1];
  if (!/\{V\}$/.test(frame) || match.whole[1] !== value || !next) return false;
  return /^(?:word|noun|category)$/.test(next.kind) && !FOLLOWS.test(next.word);
}

const OTHERS = /^(?:dialogue|development|sectoral|observer|founding)$/;

const FOLLOWS =
  /^(?:in|on|at|by|with|when|after|since|today|now|and|but|as|of|from|for|while|this|last|members?|so|too|again|strong|dead|people|persons|lives|victims|billion|million|pounds|dollars|if|to|once|until|before|only|already)$/;
