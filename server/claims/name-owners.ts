/** Words that are said of another name or noun in the sentence than the one that a claim takes them for. */
import type { Concept } from '../knowledge/types.ts';
import { edtfSpan } from './calendar.ts';
import { clauseAround } from './context.ts';
import type { Engine } from './engine.ts';
import type { FrameMatch } from './frames.ts';
import { headAfter } from './head-noun.ts';
import { nounForms } from './inflect.ts';
import type { Item } from './items.ts';
import type { PropertyDefinition } from './lexicon.ts';
import type { Sentence } from './sentence.ts';
import type { Subject } from './subjects.ts';
import type { Said } from './values.ts';

/** Whether the words of a match, or its value, are said of something else than the subject. */
export function isSaidOfOther(
  said: Said,
  subject: Subject,
  match: FrameMatch,
  property: PropertyDefinition,
  frame: string,
  { items, asOf }: Sentence,
  engine: Engine,
): boolean {
  const { concept, how } = subject;
  return (
    describesAnother(subject, match, property, items, engine) ||
    actsOnAnother(subject, match, property, items) ||
    comesAfter(said, match, items) ||
    (said.kind === 'category' && describesOther(match, items, concept)) ||
    (said.kind === 'boolean' && describesNext(match.whole[1], items, concept)) ||
    (said.kind === 'concepts' && isRespective(subject, match, items)) ||
    (how !== 'named' && isYetToCome(concept, asOf)) ||
    hangsOnOther(match, items, frame, subject)
  );
}

/** "ASEAN leaders agreed in November", "its founding fathers": the name or the cue only describes the noun after it. */
function describesAnother(
  { concept, item, how }: Subject,
  match: FrameMatch,
  property: PropertyDefinition,
  items: readonly Item[],
  engine: Engine,
): boolean {
  const [from, to] = match.cue;
  const { heads } = engine;
  const owned = (head: number | undefined): boolean =>
    head !== undefined && !match.value.includes(head) && (head < from || head > to);
  const standsFor = (head: number): boolean => {
    const noun = items[head];
    return noun?.kind === 'noun' && noun.candidates.includes(concept);
  };
  // What a group's members make is what the group makes: its kind is no act.
  if (how === 'named' && item !== undefined && property.value !== 'category') {
    const head = headAfter(item, items, heads);
    if (head !== undefined && owned(head) && !standsFor(head)) return true;
  }
  const noun = items[to]?.word ?? '';
  return property.nouns?.some((n) => nounForms(n).includes(noun)) === true && owned(headAfter(to, items, heads));
}

/** "India follows Sri Lanka in the chair": the value is whom another comes after. */
function comesAfter(said: Said, { value: [first] }: FrameMatch, items: readonly Item[]): boolean {
  const before = items[(first ?? 0) - 1]?.word ?? '';
  return said.kind === 'concepts' && /^(?:follows|followed|follow|succeeds|succeeded|than|unlike)$/.test(before);
}

/** "Quad ministers launched a cable partnership in 2023": what was begun is the verb's object, not who began it. */
function actsOnAnother(
  { item, how }: Subject,
  { cue: [from, to] }: FrameMatch,
  property: PropertyDefinition,
  items: readonly Item[],
): boolean {
  const acts = /^(?:dated-act|agent|place)$/.test(property.family ?? '');
  if (!acts || (how !== 'carried' && (item === undefined || item >= from))) return false;
  const passive = items
    .slice(Math.max(0, from - 3), from)
    .some((i) => /^(?:is|are|was|were|be|been|being|,)$/.test(i.word));
  return !passive && /^(?:a|an|the|its|their|his|her|another|new|this|that)$/.test(items[to + 1]?.word ?? '');
}

/** Words in the clause that make it speak of another thing: a demonstrator's year is not the fighter's. */
export function aboutOther(property: PropertyDefinition, match: FrameMatch, sentence: Sentence): boolean {
  if (!property.unless?.length) return false;
  const from = sentence.items[match.whole[0]]?.start ?? sentence.text.start;
  const to = sentence.items[match.whole[1]]?.end ?? sentence.text.end;
  const clause = clauseAround(sentence.text, from, to);
  return sentence.items.some(
    (i) => i.start >= clause.start && i.end <= clause.end && property.unless?.includes(i.word),
  );
}

/** "X and Y have bases in A and B": which is whose is for the order to tell. */
function isRespective(subject: Subject, match: FrameMatch, items: readonly Item[]): boolean {
  const at = subject.item ?? -1;
  const paired = items[at - 1]?.word === 'and' || items[at + 1]?.word === 'and';
  const last = match.value.at(-1) ?? 0;
  return at >= 0 && paired && items[last + 1]?.word === 'and' && items[last + 2]?.kind === 'mention';
}

/** "The agreement between X and Y": what stands before "between" is what X and Y have, and has to be the subject. */
function hangsOnOther(match: FrameMatch, items: readonly Item[], frame: string, subject: Subject): boolean {
  const [first] = match.whole;
  if (!/^\((?:[a-z_]+\|)*between/.test(frame) || items[first]?.word !== 'between') return false;
  const head = items[first - 1];
  return head?.kind === 'noun' && subject.item !== first - 1;
}

/** "The fifth-generation F-35", "the F-35, a fifth-generation aircraft", "AMCA is a …": the word belongs to another name. */
function describesOther(match: FrameMatch, items: readonly Item[], subject: Concept): boolean {
  const first = match.value[0] ?? 0;
  const last = match.value.at(-1) ?? 0;
  if (describesNext(last, items, subject)) return true;
  const next = items[last + 1];
  if (
    next?.kind === 'noun' &&
    !next.candidates.some((c) => c === subject || c.partOf === subject.id || c.id === subject.partOf)
  )
    return next.terms.length === 0;
  if (exemplified(last, items, subject)) return true;
  let index = first - 1;
  while (index >= 0 && /^(?:a|an|the|is|was|are|,|called|also|as|only)$/.test(items[index]?.word ?? '')) index--;
  const owner = index < first - 1 ? items[index] : undefined;
  return (
    owner?.kind === 'mention' && owner.concept !== subject && !/^(?:country|city|person)$/.test(owner.concept.type)
  );
}

/** "Fourth-generation aircraft such as the Typhoon", "destroyers of the Asahi class": a name after it tells whose it is. */
function exemplified(last: number, items: readonly Item[], subject: Concept): boolean {
  for (let index = last + 1; index <= last + 3; index++) {
    const word = items[index]?.word ?? '';
    const such = word === 'such' && items[index + 1]?.word === 'as';
    if (!such && !/^(?:like|of)$/.test(word)) continue;
    let name = index + (such ? 2 : 1);
    while (/^(?:the|a|an)$/.test(items[name]?.word ?? '')) name++;
    const item = items[name];
    if (item?.kind === 'mention') return item.concept !== subject && (such || item.concept.type === subject.type);
    return item?.kind === 'word' && item.capital && (such || items[name + 1]?.word === 'class');
  }
  return false;
}

/** "A UN-proscribed Pakistani terrorist group, LeT": the words go on to another name in the same phrase. */
function describesNext(last: number, items: readonly Item[], subject: Concept): boolean {
  const rest = items.slice(last + 1, last + 6);
  const at = rest.findIndex((i) => i.kind === 'mention' && i.mention.label.kind !== 'demonym');
  const next = rest[at];
  return (
    next?.kind === 'mention' &&
    next.concept !== subject &&
    next.concept.type !== 'country' &&
    rest.slice(0, at).every((i) => i.kind === 'category' || i.kind === 'noun' || i.kind === 'mention' || isAttribute(i))
  );
}

/** A word that may stand between an adjective and its noun. */
function isAttribute(item: Item): boolean {
  return item.kind === 'word' && /(?:al|ic|ive|ous|ary|ist|ant|ent|ing)$/.test(item.word);
}

/** Properties whose date is that of a thing's beginning. */
const BEGINNINGS = /^(?:pointInTime|dateSigned|dateAdopted|datePublished|inception|announcedOn|firstHeld)$/;

/** Something that had not happened on the text's day: a noun or pronoun of the text cannot mean it. */
function isYetToCome(concept: Concept, asOf: number): boolean {
  const begun = concept.statements.flatMap((s) =>
    BEGINNINGS.test(s.property) && 'date' in s.value ? [edtfSpan(s.value.date)?.from ?? asOf] : [],
  );
  return begun.length > 0 && Math.min(...begun) > asOf;
}
