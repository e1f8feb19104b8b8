import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept } from '../knowledge/types.ts';
import { edtfSpan, overlaps } from './calendar.ts';
import { antecedents, type Discourse } from './discourse.ts';
import type { FrameMatch } from './frames.ts';
import type { Item } from './items.ts';
import { conceptsOf } from './judge.ts';

/** What a claim is about, and how firmly the text says so. */
export interface Subject {
  readonly concept: Concept;
  /** `named`: in the clause; `noun`: by a noun for it; `pronoun`; `carried`: named earlier, in the sentence or the table. */
  readonly how: 'named' | 'noun' | 'pronoun' | 'carried';
  readonly item?: number;
  /** Other concepts that the same noun may stand for. */
  readonly alternatives?: readonly Concept[];
}

/** Which concepts can be subjects of the property at hand. */
export type Eligible = (concept: Concept) => boolean;

const CLAUSE_MARK = /^[.;:?!—–()|]$/;

/** Finds the subject of a frame's match, or undefined when the text does not tie one to it. */
export function subjectOf(
  match: FrameMatch,
  items: readonly Item[],
  eligible: Eligible,
  discourse: Discourse,
  knowledge: KnowledgeBase,
): Subject | undefined {
  const taken = new Set(match.value);
  if (labelsOther(match, items, eligible)) return undefined;
  if (match.subject !== undefined)
    return isBeside(match.subject, match, items) ||
      ownsOther(match.subject, match, items) ||
      isObjectPronoun(match, items)
      ? undefined
      : (atItem(match.subject, items, eligible, discourse) ?? eventAt(match.subject, items, eligible, knowledge));
  // A pronoun after the verb is seldom what the verb is about.
  const late = (index: number): boolean => index > match.cue[1] && items[index]?.kind === 'pronoun';
  const resolve = (index: number): Subject | undefined =>
    taken.has(index) ||
    late(index) ||
    describesPerson(index, items) ||
    isBeside(index, match, items) ||
    ownsOther(index, match, items) ||
    acrossSubordinate(index, match, items) ||
    inNextPart(index, match, items)
      ? undefined
      : atItem(index, items, eligible, discourse);
  // "The first dates from 2013": another one of the kind.
  const [article, ordinal] = items.slice(Math.max(0, match.cue[0] - 2), match.cue[0]);
  if (article?.word === 'the' && ordinal?.kind === 'number' && ordinal.number.ordinal) return undefined;
  const apposed = match.cue[0] >= 2 && items[match.cue[0] - 1]?.word === ',' ? items[match.cue[0] - 2] : undefined;
  // "Eurofighter GmbH, founded in …": the participle belongs to the name before its comma.
  if (
    apposed &&
    !taken.has(match.cue[0] - 2) &&
    (apposed.kind === 'mention'
      ? isThing(apposed.concept) && !eligible(apposed.concept)
      : apposed.kind === 'word' && apposed.capital)
  )
    return undefined;
  // "This agreement, announced in …": the participle belongs to the noun that was pointed at, whatever it stands for.
  if (match.cue[0] >= 2 && items[match.cue[0] - 1]?.word === ',' && isPointedAt(match.cue[0] - 2, items))
    return resolve(match.cue[0] - 2);
  // "Listed it in July, as another name of …": the object is what the verb is about.
  const object = objectPronoun(match, items);
  if (object !== undefined) return atItem(object, items, eligible, discourse);
  if (namesByPlace(match, items)) return undefined;
  const order = searchOrder(match, items);
  const names = (index: number): boolean => {
    const item = items[index];
    return item?.kind === 'mention' && item.mention.certain && isThing(item.concept) && !taken.has(index);
  };
  // "X was announced in May, Y six years before": what a passive verb is about stands before it.
  const passive = isPassive(items, match.cue) && order.clause.some((index) => index < match.cue[0] && names(index));
  for (const index of order.clause) {
    if (passive && index > match.cue[1]) break;
    const found = resolve(index);
    if (found) return found;
  }
  const event = order.clause
    .map((index) => eventAt(index, items, eligible, knowledge))
    .find(
      (s) =>
        s !== undefined &&
        !isNamed(s.concept, items) &&
        (items.some((i) => i.word === ':') || corroborated(s.concept, items, discourse)),
    );
  if (event) return event;
  if (hasTopic(match, items) || namesStranger(items, match)) return undefined;
  for (const index of order.elsewhere) {
    if (items[index]?.kind === 'pronoun') continue;
    const found = resolve(index);
    if (found) return { ...found, how: found.how === 'named' ? 'carried' : found.how };
  }
  return carried(match, items, eligible, discourse, knowledge) ?? pairTalkedOf(items, eligible, discourse, knowledge);
}

/** Words that set a name beside what the clause is about. */
const BESIDE = /^(?:than|unlike|beside|besides|alongside|before|after|until|since|following|preceding|behind)$/;
const ABOUT = /^(?:about|regarding|concerning|on)$/;

/**
 * "Older than the Quad", "a month before the attack", "the book on ASEAN that appeared …": a name that only says in
 * relation to what something else stands. After such a name a clause may begin of which it is the subject.
 */
function isBeside(index: number, match: FrameMatch, items: readonly Item[]): boolean {
  let lead = index - 1;
  while (lead >= 0 && /^(?:the|a|an|that|this)$/.test(items[lead]?.word ?? '')) lead--;
  // "A month before" is one date.
  const word = items[lead]?.word.split(' ').at(-1) ?? '';
  const value = match.value[0] ?? match.cue[0];
  const told = lead >= match.whole[0] && lead <= match.whole[1] && match.subject === undefined;
  if (BESIDE.test(word)) return value < lead && index >= match.cue[0] && !told;
  const head = items[lead - 1];
  return (
    ABOUT.test(word) &&
    index < match.cue[0] &&
    head?.kind === 'word' &&
    /^(?:book|books|paper|papers|article|articles|essay|study|studies|debate|debates|film|lecture|questions?|news|talk|seminar)$/.test(
      head.word,
    )
  );
}

/**
 * "Its forerunner was signed", "the outfit's leader has been listed": what it owns is what the words are about. Where
 * the owned thing is part of the match ("its headquarters are in …") the words are about the owner all the same.
 */
function ownsOther(index: number, match: FrameMatch, items: readonly Item[]): boolean {
  const pronoun = /^(?:its|their|whose)$/.test(items[index]?.word ?? '');
  if (!pronoun && (items[index + 1]?.word !== "'s" || items[index]?.kind === 'noun')) return false;
  const owned = pronoun ? index + 1 : index + 2;
  const end = Math.min(owned + 3, items.length);
  for (let at = owned; at < end; at++) {
    const item = items[at];
    if (!item || (item.kind !== 'word' && item.kind !== 'noun' && item.kind !== 'category')) return false;
    if (at >= match.cue[0] && at <= match.cue[1] && match.cue[0] !== index) return false;
    if (isOwnedNoun(item)) return at < match.whole[0] || match.subject === index;
  }
  return false;
}

const OWNED =
  /^(?:forerunner|forerunners|precursor|predecessor|predecessors|successor|successors|rival|rivals|neighbours?|counterparts?|sequel|sister|competitors?|leader|leaders|chief|chiefs|head|founder|founders|front|fronts|wing|wings|branch|parent|offshoot|ancestor|ancestors|boss|commander|commanders|ally|allies|sons?|brothers?)$/;

function isOwnedNoun(item: Item): boolean {
  return OWNED.test(item.word);
}

/** "Japan saw it first in 2023": a pronoun after another verb is that verb's object. */
function isObjectPronoun({ subject = 0, cue }: FrameMatch, items: readonly Item[]): boolean {
  return (
    /^(?:it|them)$/.test(items[subject]?.word ?? '') &&
    subject <= cue[0] &&
    /^(?:saw|sees|made|gave|gives|calls|called|put|puts|took|takes|[a-z]{3,}ed)$/.test(items[subject - 1]?.word ?? '')
  );
}

/** "Listed the second in 2001 and the first in 2005": which is meant stands before. */
function namesByPlace({ whole: [from, to], value }: FrameMatch, items: readonly Item[]): boolean {
  return items.some(
    (item, at) =>
      at > from &&
      at <= to &&
      !value.includes(at) &&
      items[at - 1]?.word === 'the' &&
      (/^(?:former|latter)$/.test(item.word) || (item.kind === 'number' && item.number.ordinal)) &&
      /^(?:in|on|at|from|since|by)$/.test(items[at + 1]?.word ?? ''),
  );
}

/** The index of "it" right after a verb of the match. */
function objectPronoun({ cue: [from, to], value }: FrameMatch, items: readonly Item[]): number | undefined {
  const index = items.findIndex(
    (i, at) => at > from && at <= to + 1 && /^(?:it|them|him)$/.test(i.word) && !value.includes(at),
  );
  return index > 0 && /^(?:[a-z]{3,}ed|put|puts)$/.test(items[index - 1]?.word ?? '') ? index : undefined;
}

/** What comes after the match and a comma is said of the next thing, unless the match opens the sentence: "Founded in …, X". */
function inNextPart(index: number, match: FrameMatch, items: readonly Item[]): boolean {
  const noun = items[index]?.kind === 'noun' || items[index]?.kind === 'mention';
  return (
    noun &&
    match.whole[0] > 3 &&
    index > match.whole[1] + 1 &&
    items.slice(match.whole[1] + 1, index).some((i) => i.word === ',')
  );
}

/** "His third meeting since he was given the ministry in October": beyond such a word another clause has its own subject. */
function acrossSubordinate(index: number, match: FrameMatch, items: readonly Item[]): boolean {
  return items.some(
    (item, at) =>
      at > index &&
      at < match.cue[0] &&
      /^(?:since|when|after|before|because|while|as|until|where)$/.test(item.word) &&
      /^(?:he|she|they|it|we|a|another)$/.test(items[at + 1]?.word ?? ''),
  );
}

/** "Target year, FCAS: 2040": the label before the colon names another thing. */
function labelsOther(match: FrameMatch, items: readonly Item[], eligible: Eligible): boolean {
  const value = match.value[0] ?? -1;
  const colon = items.findIndex((i, at) => i.word === ':' && at < value);
  if (colon < 0 || colon < match.cue[0]) return false;
  const named = items
    .slice(match.cue[0], colon)
    .flatMap((i) => (i.kind === 'mention' && i.mention.certain && isThing(i.concept) ? [i.concept] : []));
  return named.length > 0 && !named.some(eligible);
}

/** "The two allies": what binds the two countries that the text speaks of. */
function pairTalkedOf(
  items: readonly Item[],
  eligible: Eligible,
  discourse: Discourse,
  knowledge: KnowledgeBase,
): Subject | undefined {
  if (!items.some((i) => /^(?:two|both)$/.test(i.word))) return undefined;
  const countries = [
    ...new Set(
      antecedents(discourse).flatMap((c) => (c.type === 'country' ? [c.id] : c.metonymOf ? [c.metonymOf] : [])),
    ),
  ].slice(0, 2);
  const concept = [...knowledge.concepts.values()].find(
    (c) =>
      c.type === 'relationship' && eligible(c) && countries.length === 2 && countries.every((id) => c.id.includes(id)),
  );
  return concept ? { concept, how: 'carried' } : undefined;
}

/** "LeT leader Hafiz Saeed": the name only says whose leader the person is. */
function describesPerson(index: number, items: readonly Item[]): boolean {
  const [role, person] = items.slice(index + 1, index + 3);
  return (
    /^(?:leader|chief|founder|commander|head|boss|operative|member|spokesman)$/.test(role?.word ?? '') &&
    person?.kind === 'mention' &&
    person.concept.type === 'person'
  );
}

/** Whether something is neither a person nor a place: it can be what a sentence is about. */
export function isThing(concept: Concept): boolean {
  return !/^(?:person|country|city|place|venue|office)$/.test(concept.type);
}

/** A capitalised name that no pack knows, before the cue: the clause is about that. */
function namesStranger(items: readonly Item[], match: FrameMatch): boolean {
  return items.slice(0, match.cue[0]).some((item, at) => {
    if (item.kind !== 'word' || !item.capital || item.word.length < 3 || match.value.includes(at)) return false;
    if (at > 0 && !/^[“"'(:]$/.test(items[at - 1]?.word ?? '')) return true;
    const next = items[at + 1];
    return (
      next?.capital === true &&
      next.kind !== 'date' &&
      !/^(?:the|in|on|at|by|and|but|its|their|this|that|these|from|since|after|before|with|for|as|when|while|where|under|both|all|our|his|her|most|some|each|no|not|yet|still|today|thus|then|now|also|only|until|during|through|like|unlike|despite|between|among|against|according|even|if|whether|why|how|what|who)$/.test(
        item.word,
      )
    );
  });
}

/** What makes a name that of somebody who acts upon what the text is about. */
const ACTING =
  /^(?:department|ministry|council|court|house|office|committee|commission|parliament|government|cabinet|bank|police|army|navy|agency|assembly|congress|senate|diet|bureau|secretary|minister|president|americans|british|japanese|indians|chinese|article|report|paper|times|post|hindu)$/;

/** "The G20", "AUKUS": a name that no pack knows, and hardly a person's. */
export function isStranger(index: number, items: readonly Item[]): boolean {
  const item = items[index];
  if (item?.kind !== 'word' || !item.capital || item.word.length < 2) return false;
  const before = items[index - 1]?.word;
  if (items.slice(index, index + 3).some((i) => ACTING.test(i.word))) return false;
  return before === 'the' || /\d/.test(item.word);
}

/** A clause that names a thing of its own speaks of that, whatever the sentence named before. */
function hasTopic(match: FrameMatch, items: readonly Item[]): boolean {
  const [from] = clauseItems(items, match.whole[0], match.whole[1]);
  return items.slice(from, match.cue[0]).some((i, at) => {
    if (match.value.includes(from + at)) return false;
    return (
      (i.kind === 'mention' && !/^(?:person|country|city|place)$/.test(i.concept.type)) ||
      (i.kind === 'noun' && isDefinite(from + at, items) && i.candidates.some((c) => c.type !== 'office'))
    );
  });
}

/** Items of the clause, the likeliest first; then those of the rest of the sentence, nearest first. */
function searchOrder(match: FrameMatch, items: readonly Item[]): { clause: number[]; elsewhere: number[] } {
  const [cueFrom, cueTo] = match.cue;
  const [from, to] = clauseItems(items, match.whole[0], match.whole[1]);
  const left = upToOwner(range(from, cueFrom - 1).reverse(), items);
  const right = range(cueTo + 1, to);
  const within = range(cueFrom, cueTo);
  const clause = isPassive(items, match.cue)
    ? [...left, ...within, ...right]
    : [...right.filter((i) => i <= match.whole[1]), ...left, ...within, ...right];
  // What comes after the clause is not yet known to who reads it.
  const elsewhere = range(0, from - 1).reverse();
  return { clause: [...new Set(clause)], elsewhere };
}

/** "Whose lead ship …": the verb's subject is something of the concept's, not the concept. */
function upToOwner(indices: readonly number[], items: readonly Item[]): number[] {
  const owner = indices.findIndex((i) => items[i]?.word === 'whose');
  const ended = indices.findIndex((i) => items[i]?.word === ',');
  return owner < 0 || (ended >= 0 && ended < owner) ? [...indices] : indices.slice(0, owner);
}

function isPassive(items: readonly Item[], [from, to]: readonly [number, number]): boolean {
  const before = items
    .slice(Math.max(0, from - 3), from)
    .some((i) => /^(?:is|are|was|were|been|being|be|which|whose)$/.test(i.word));
  return before || items[to + 1]?.word === 'by';
}

function clauseItems(items: readonly Item[], first: number, last: number): [number, number] {
  let from = first;
  while (from > 0 && (!CLAUSE_MARK.test(items[from - 1]?.word ?? '') || isLabel(from - 1, items))) from--;
  let to = last;
  while (to < items.length - 1 && !CLAUSE_MARK.test(items[to + 1]?.word ?? '')) to++;
  return [from, to];
}

/** "Pulwama: …": what stands before an early colon is what the rest is about. */
function isLabel(mark: number, items: readonly Item[]): boolean {
  return (
    items[mark]?.word === ':' &&
    mark <= 5 &&
    items.slice(0, mark).some((i) => i.kind === 'mention' || i.kind === 'noun')
  );
}

function range(from: number, to: number): number[] {
  return to < from ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The subject that one item names or stands for. */
export function atItem(
  index: number,
  items: readonly Item[],
  eligible: Eligible,
  discourse: Discourse,
): Subject | undefined {
  const item = items[index];
  if (!item) return undefined;
  if (item.kind === 'mention') {
    const good = item.mention.certain && item.mention.label.kind !== 'demonym' && eligible(item.concept);
    return good ? { concept: item.concept, how: 'named', item: index } : undefined;
  }
  const certain = (i: Item): Concept[] => (i.kind === 'mention' && i.mention.certain ? [i.concept] : []);
  const named = [...items.slice(index + 1, index + 8).flatMap(certain), ...items.slice(0, index).flatMap(certain)];
  if (item.kind === 'noun')
    return byNoun(item.candidates.filter(eligible), antecedents(discourse, named), index, items, discourse);
  if (
    item.kind === 'pronoun' &&
    /^(?:it|its|they|their|them|this|that|which|whose|he|she|his|her|who)$/.test(item.word) &&
    !isDeterminer(index, items)
  ) {
    const concept = byPronoun(item.word, index, items, eligible, discourse);
    return concept ? { concept, how: 'pronoun', item: index } : undefined;
  }
  return undefined;
}

/** "This agreement", "that trilateral meeting": the word points with its noun, and stands for nothing itself. */
function isDeterminer(index: number, items: readonly Item[]): boolean {
  if (!/^(?:this|that)$/.test(items[index]?.word ?? '')) return false;
  const [next, after] = items.slice(index + 1, index + 3);
  return next?.kind === 'noun' || next?.kind === 'category' || after?.kind === 'noun';
}

/** Whether a common noun has "this", "that", "these" or "those" before it, with one word between them at most. */
function isPointedAt(index: number, items: readonly Item[]): boolean {
  const noun = items[index];
  if (noun?.kind !== 'noun' && noun?.kind !== 'category' && noun?.kind !== 'word') return false;
  return items.slice(Math.max(0, index - 2), index).some((i) => /^(?:this|that|these|those)$/.test(i.word));
}

/** "This agreement" where none of the agreements that the noun can mean has the property: it means one that is not known. */
function pointsElsewhere(index: number, items: readonly Item[], eligible: Eligible): boolean {
  const item = items[index];
  return item?.kind === 'noun' && isPointedAt(index, items) && !item.candidates.some(eligible);
}

/** A place that stands for what happened there, where only one such thing is known. */
function eventAt(
  index: number,
  items: readonly Item[],
  eligible: Eligible,
  knowledge: KnowledgeBase,
): Subject | undefined {
  const item = items[index];
  if (item?.kind !== 'mention') return undefined;
  const [event, another] = (knowledge.eventsAt.get(item.concept.id) ?? []).filter(eligible);
  return event && !another ? { concept: event, how: 'noun', item: index } : undefined;
}

function isNamed(concept: Concept, items: readonly Item[]): boolean {
  return items.some((i) => i.kind === 'mention' && i.concept === concept);
}

/** Whether a text about a place speaks of what happened there: it names the day, or somebody who had a part in it. */
function corroborated(event: Concept, items: readonly Item[], discourse: Discourse): boolean {
  if (discourse.sentences.flat().includes(event) || discourse.headings.flat().includes(event)) return true;
  const parts = new Set(
    event.statements.flatMap((s) =>
      s.property === 'perpetrator' || s.property === 'claimedBy' ? conceptsOf(s.value) : [],
    ),
  );
  const days = event.statements.flatMap((s) =>
    s.property === 'pointInTime' && 'date' in s.value ? [edtfSpan(s.value.date)] : [],
  );
  return items.some(
    (i) =>
      (i.kind === 'mention' && parts.has(i.concept.id)) ||
      (i.kind === 'date' && i.date.to - i.date.from < 400 && days.some((d) => d && overlaps(d, i.date))),
  );
}

/** "The convention": a candidate named before, or one whose whole was. A noun without article or owner names nothing. */
function byNoun(
  candidates: readonly Concept[],
  before: readonly Concept[],
  index: number,
  items: readonly Item[],
  discourse: Discourse,
): Subject | undefined {
  if (candidates.length === 0 || modified(index, items, candidates) || namesAnother(index, items, candidates))
    return undefined;
  // "Their first meeting": one of several, not the one that has a name.
  const counted = items
    .slice(Math.max(0, index - 2), index)
    .some((i) => (i.kind === 'number' && i.number.ordinal) || /^(?:last|previous|earlier|next)$/.test(i.word));
  if (counted && candidates.every((c) => c.type === 'meeting')) return undefined;
  // "Her speech of last week": whose it is has to be known.
  const hers = items.slice(Math.max(0, index - 2), index).some((i) => /^(?:his|her|my|your)$/.test(i.word));
  if (hers && !candidates.some((c) => discourse.sentences.slice(-2).flat().includes(c))) return undefined;
  const owner = ownerOf(index, items);
  if (owner !== undefined && !candidates.some((c) => c.partOf === owner.id || c.id === owner.id)) return undefined;
  if (!isDefinite(index, items)) {
    const concept = /^(?:with|between|among)$/.test(items[index + 1]?.word ?? '')
      ? aboutCountries(candidates, items)
      : onlyKnown(candidates, index, items, discourse);
    return concept ? { concept, how: 'noun', item: index } : undefined;
  }
  for (const antecedent of before) {
    const named = candidates.find((c) => c.id === antecedent.id);
    if (named) return { concept: named, how: 'noun', item: index };
    const [concept, ...alternatives] = candidates.filter(
      (c) => c.partOf === antecedent.id || antecedent.partOf === c.id || liesIn(c, antecedent),
    );
    if (concept) return { concept, how: 'noun', item: index, alternatives };
  }
  const owned = items
    .slice(Math.max(0, index - 3), index)
    .some(
      (i) =>
        /^(?:its|their|his|her|first|second|third|next|last|new|previous|latest|other|same)$/.test(i.word) ||
        (i.kind === 'number' && i.number.ordinal),
    );
  const concept =
    aboutCountries(candidates, items) ??
    (owned || !/[\s-]/.test(items[index]?.word ?? '') ? undefined : inDocument(candidates, discourse));
  return concept ? { concept, how: 'noun', item: index } : undefined;
}

/** "Eleven loan projects" without an article: words for one thing alone, which the document speaks of. */
function onlyKnown(
  candidates: readonly Concept[],
  index: number,
  items: readonly Item[],
  discourse: Discourse,
): Concept | undefined {
  const [concept, another] = new Set(candidates);
  const item = items[index];
  if (!concept || another || !/s$/.test(item?.word ?? '') || !/[\s-]/.test(item?.word ?? '')) return undefined;
  return inDocument([concept], discourse);
}

/** "An agreement with Japan" in a sentence on Dhaka: the one whose name tells both countries. */
function aboutCountries(candidates: readonly Concept[], items: readonly Item[]): Concept | undefined {
  const countries = new Set(
    items
      .flatMap((i) =>
        i.kind === 'mention' ? [i.concept.type === 'country' ? i.concept.id : (i.concept.metonymOf ?? '')] : [],
      )
      .filter(Boolean),
  );
  const needed = Math.min(2, countries.size);
  if (needed === 0) return undefined;
  const names = [...countries].map((id) => id.replaceAll('-', ' '));
  const weigh = (c: Concept): number =>
    names.filter((name) => c.labels.some((l) => l.text.toLowerCase().includes(name))).length;
  const ranked = candidates
    .map((c) => ({ c, weight: weigh(c) }))
    .filter((r) => r.weight >= needed)
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = ranked;
  return best && (!second || second.weight < best.weight) ? best.c : undefined;
}

/** Something that is named elsewhere in the document, when only one of the candidates is. */
function inDocument(candidates: readonly Concept[], discourse: Discourse): Concept | undefined {
  const [concept, another] = candidates.filter(
    (c) => discourse.document.has(c.id) || (c.partOf !== undefined && discourse.document.has(c.partOf)),
  );
  return another ? undefined : concept;
}

/** "The station" under the heading of its town. */
function liesIn(concept: Concept, place: Concept): boolean {
  return concept.statements.some(
    (s) =>
      (s.property === 'location' || s.property === 'containedIn') &&
      [s.value, ...s.accept].some((v) => conceptsOf(v).includes(place.id)),
  );
}

/** "The Mumbai train bombings", "the Eurofighter company": a name within the noun's phrase makes it another thing. */
function modified(index: number, items: readonly Item[], candidates: readonly Concept[]): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const item = items[i];
    // "Cambodia's admission"
    if (item?.word === "'s") {
      const owner = items[i - 1];
      return owner?.kind === 'mention' && !candidates.some((c) => isOf(c, owner.concept));
    }
    if (
      !item ||
      item.kind === 'mark' ||
      item.kind === 'pronoun' ||
      /^(?:the|a|an|of|in|and|is|was|are|were|by|for|to|with|on|at|from)$/.test(item.word)
    )
      return false;
    if (item.kind === 'mention')
      return (
        item.mention.label.kind !== 'demonym' &&
        !candidates.some((c) => c.partOf === item.concept.id || c.id === item.concept.id)
      );
    if (item.kind === 'word' && item.capital && i > 0) return true;
  }
  return false;
}

/** Whether a thing is known to belong to another: by its whole, its name, or a statement on either. */
function isOf(concept: Concept, owner: Concept): boolean {
  const ids = new Set([owner.id, owner.metonymOf ?? owner.id]);
  const named = (owner.prefLabel.en ?? owner.id).toLowerCase();
  return (
    ids.has(concept.partOf ?? '') ||
    ids.has(concept.country ?? '') ||
    concept.labels.some((l) => l.text.toLowerCase().includes(named)) ||
    concept.statements.some((s) => conceptsOf(s.value).some((id) => ids.has(id))) ||
    owner.statements.some((s) => conceptsOf(s.value).includes(concept.id))
  );
}

/** A plural, a date or number of its own, or "of Versailles" after it: the noun means another thing than the candidates. */
function namesAnother(index: number, items: readonly Item[], candidates: readonly Concept[]): boolean {
  const item = items[index];
  const before = items[index - 1];
  if (!item) return false;
  if (
    item.word.endsWith('s') &&
    !candidates.some((c) => c.nouns.some((n) => n.toLowerCase() === item.word.replace(/[\s-]+/g, ' ')))
  )
    return true;
  if (before?.kind === 'number' && before.number.value > 31) return true;
  if (
    before?.kind === 'date' &&
    !candidates.some((c) => c.statements.some((s) => 'date' in s.value && sameDate(s.value.date, before.date)))
  )
    return true;
  if (!/^(?:of|on|for)$/.test(items[index + 1]?.word ?? '')) return false;
  const after = items.slice(index + 2, index + 4).find((i) => !/^(?:the|a|an)$/.test(i.word));
  if (after?.kind === 'word') return after.capital;
  if (after?.kind !== 'mention' || /^(?:country|person)$/.test(after.concept.type)) return false;
  const name = (after.concept.prefLabel.en ?? '').toLowerCase();
  return !candidates.some(
    (c) =>
      c.partOf === after.concept.id ||
      c.id === after.concept.id ||
      c.labels.some((l) => l.text.toLowerCase().includes(name)) ||
      c.statements.some((s) => conceptsOf(s.value).includes(after.concept.id)),
  );
}

function sameDate(edtf: string, said: { from: number; to: number }): boolean {
  const span = edtfSpan(edtf);
  return span !== undefined && overlaps(span, said);
}

/** "Its", "whose" before a noun: the thing named last before it in the sentence owns what the noun means. */
function ownerOf(index: number, items: readonly Item[]): Concept | undefined {
  const possessive = items
    .slice(Math.max(0, index - 3), index)
    .findLastIndex((i) => /^(?:its|their|whose)$/.test(i.word));
  if (possessive < 0) return undefined;
  const before = items
    .slice(0, Math.max(0, index - 3) + possessive)
    .findLast((i) => i.kind === 'mention' && isThing(i.concept));
  return before?.kind === 'mention' ? before.concept : undefined;
}

function isDefinite(index: number, items: readonly Item[]): boolean {
  // "GCAP: treaty signed in …": a note's noun after its label.
  if (index === 0 || (items[index - 1]?.word === ':' && index <= 5)) return true;
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const item = items[i];
    if (!item) break;
    if (/^(?:the|this|that|these|its|their|his|her|'s|both|our|whose)$/.test(item.word) || item.kind === 'mention')
      return true;
    if (/^(?:a|an|another|any|no|some|every|each|other|,)$/.test(item.word) || item.kind === 'mark') return false;
  }
  return false;
}

function byPronoun(
  word: string,
  index: number,
  items: readonly Item[],
  eligible: Eligible,
  discourse: Discourse,
): Concept | undefined {
  const before = items
    .slice(0, index)
    .flatMap((i, at) =>
      i.kind === 'mention' && i.mention.certain && i.mention.label.kind !== 'demonym'
        ? [{ concept: i.concept, at }]
        : [],
    );
  // A relative pronoun looks back to what stands right before it.
  if (/^(?:which|whose|who|that)$/.test(word)) {
    const nearest = before.at(-1);
    const preposition = items[(nearest?.at ?? 0) - 1]?.word ?? '';
    if (/^(?:on|about)$/.test(preposition)) return undefined;
    return nearest && index - nearest.at <= 4 && eligible(nearest.concept) ? nearest.concept : undefined;
  }
  if (/^(?:he|she|his|her|who)$/.test(word))
    return antecedents(
      discourse,
      before.map((b) => b.concept),
      3,
    ).find((c) => eligible(c) && c.type === 'person');
  if (/^(?:they|their|them)$/.test(word)) {
    const several = eligible;
    eligible = (c) => several(c) && !isOneThing(c);
  }
  // What the sentence itself has named is meant before anything of the sentences before it.
  const things = before.filter((b) => isThing(b.concept));
  const [first] = things.filter((b) => !isActor(b.concept));
  if (first) return things.find((b) => eligible(b.concept))?.concept;
  if (items.slice(0, index).some((_, at) => isStranger(at, items))) return undefined;
  const { topic } = discourse;
  if (topic === 'unknown') return undefined;
  if (topic && eligible(topic)) return topic;
  return [...latelyTalkedOf(discourse, 3), ...things.map((b) => b.concept)].find(
    (c) => eligible(c) && c.type !== 'person',
  );
}

/** A thing for which "they" cannot stand: one event or one text. */
function isOneThing(concept: Concept): boolean {
  return (
    /^(?:attack|meeting|operation|agreement|document|strategy|report|programme)$/.test(concept.type) &&
    !/s$/.test(concept.prefLabel.en ?? '')
  );
}

/** Kinds of things that act in a text about others, and seldom are what "it" means. */
const ACTORS = /^(?:organisation|agency|ministry|armed-service|court|committee|company)$/;

export function isActor(concept: Concept): boolean {
  return ACTORS.test(concept.type) && !concept.gazetteer;
}

/**
 * What "it" can mean: the things of the latest sentence that names any, before it only those who act; then headings.
 */
function latelyTalkedOf(discourse: Discourse, sentencesBack: number): Concept[] {
  const found: Concept[] = [];
  for (const named of discourse.sentences.slice(-sentencesBack).toReversed()) {
    found.push(...named);
    if (named.some((c) => isThing(c) && !isActor(c))) return found;
  }
  return [...found, ...discourse.headings.toReversed().flat()];
}

/** Words before a fragment's cue that name nothing of their own. */
function saysNothing(item: Item): boolean {
  return (
    (item.kind !== 'word' && item.kind !== 'category' && item.kind !== 'mention') ||
    /^(?:the|a|an|in|on|at|of|by|and|but|today|currently|now|also|then|still|only|for|to|as|from)$/.test(item.word) ||
    (item.kind === 'mention' && /^(?:country|city|person)$/.test(item.concept.type))
  );
}

/** Nouns that leave out what is joined: it was named before. */
const JOINING = /^(?:involvement|entry|participation|accession|membership|admission)$/;

/** "An agreement on culture": one of a kind with a matter of its own; "a grouping of seven states" describes. */
function opensAnother(items: readonly Item[]): boolean {
  const [article, noun, on] = items.filter((i) => i.kind !== 'mark' && i.kind !== 'number');
  return (
    /^another$/.test(article?.word ?? '') ||
    (/^an?$/.test(article?.word ?? '') &&
      /^(?:further|new|second|third|fresh|separate|similar|different)$/.test(noun?.word ?? '')) ||
    (/^an?$/.test(article?.word ?? '') && noun?.kind === 'noun' && /^(?:on|about|with|between)$/.test(on?.word ?? ''))
  );
}

/** A clause that names nobody: a cell, a list item or a short answer speaks of what stands above it. */
function carried(
  match: FrameMatch,
  items: readonly Item[],
  eligible: Eligible,
  discourse: Discourse,
  knowledge: KnowledgeBase,
): Subject | undefined {
  const foreign = items.some(
    (i, at) =>
      i.kind === 'mention' &&
      !match.value.includes(at) &&
      i.mention.certain &&
      !/^(?:country|city|place|person|venue)$/.test(i.concept.type) &&
      at < match.cue[0],
  );
  // "An agreement on culture, signed in …": what is named for the first time was not named before.
  if (foreign || opensAnother(items)) return undefined;
  const opener = items.findIndex(
    (i, at) =>
      at <= match.cue[1] &&
      ((at < Math.min(match.cue[0], 3) &&
        ((i.kind === 'pronoun' && /^(?:it|its|they|their|this|that|both)$/.test(i.word) && !isDeterminer(at, items)) ||
          i.kind === 'noun')) ||
        JOINING.test(i.word)),
  );
  const opening = opener >= 0 && !pointsElsewhere(opener, items, eligible) && !ownsOther(opener, match, items);
  const fragment = match.cue[0] <= (items.length <= 10 ? 4 : 2);
  if (!opening && !(fragment && items.slice(0, match.cue[0]).every(saysNothing))) return undefined;
  const before = latelyTalkedOf(discourse, 4);
  const events = before.flatMap((c) => knowledge.eventsAt.get(c.id) ?? []);
  const wholes = before
    .flatMap((c) => (c.partOf ? [knowledge.concepts.get(c.partOf)] : []))
    .filter((c) => c !== undefined);
  if (discourse.topic === 'unknown') return undefined;
  const topic = discourse.topic ? [discourse.topic] : [];
  const concept = [...topic, ...before, ...wholes, ...events].find(eligible);
  return concept ? { concept, how: 'carried' } : undefined;
}
