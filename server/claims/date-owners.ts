/** Dates that belong to something else in the sentence than the claim that they stand beside. */
import type { Concept } from '../knowledge/types.ts';
import type { Engine } from './engine.ts';
import type { FrameMatch } from './frames.ts';
import type { Item } from './items.ts';
import type { Sentence } from './sentence.ts';
import type { Subject } from './subjects.ts';

/** Whether the date of a match is another name's, another noun's or another sentence's. */
export function isDateOfOther(match: FrameMatch, sentence: Sentence, engine: Engine): boolean {
  const { items } = sentence;
  return (
    ownedByOther(match, items, engine) ||
    coordinated(match, items) ||
    ownedByNoun(match, items) ||
    beginsAnew(match, sentence) ||
    isRelated(match, items)
  );
}

/** Whether a day beside an event's name is the day of something done about the event. */
export function isDayOfOther(subject: Subject, match: FrameMatch, items: readonly Item[]): boolean {
  return isObject(match, items) || isComplement(subject, match, items);
}

/**
 * A date that hangs on another name ("the 2+2 of August 2024", "the December 2022 strategy") tells which one is
 * meant, and is no value for the clause's verb.
 */
function ownedByOther(match: FrameMatch, items: readonly Item[], engine: Engine): boolean {
  const index = match.value[0];
  if (index === undefined || (match.subject === undefined && match.cue[0] === index - 1)) return false;
  const owner = ownerOf(index, items);
  return (
    owner !== undefined &&
    owner !== match.subject &&
    !insideCue(owner, match) &&
    engine.knowledge.concepts.has((items[owner] as { concept?: Concept }).concept?.id ?? '')
  );
}

/** "… met in 2007, and it lapsed in 2008": the date belongs to the part before "and". */
function coordinated(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  const [from, to] = match.cue;
  const [start, end] = value < from ? [value + 1, from] : [to + 1, value];
  return items
    .slice(start, end)
    .some(
      (i, at) =>
        /^(?:and|but)$/.test(i.word) &&
        items[start + at - 1]?.word === ',' &&
        /^(?:pronoun|mention|noun)$/.test(items[start + at + 1]?.kind ?? ''),
    );
}

/** Stretches of time, of which a date says the year or the month. */
const STRETCH =
  /^(?:spring|summer|autumn|fall|winter|end|start|beginning|close|middle|course|year|years|month|week|day|days|night|morning|evening|eve|half|quarter|hours|as|part|turn|\d+(?:st|nd|rd|th)?)$/;

/** "Born from the tsunami relief of 2004": a date after "of" is that of the noun before it. */
function ownedByNoun({ value: [index], cue, subject }: FrameMatch, items: readonly Item[]): boolean {
  if (index === undefined || items[index - 1]?.word !== 'of') return false;
  const at = index - 2;
  const noun = items[at];
  return noun?.kind === 'word' && !STRETCH.test(noun.word) && at !== subject && (at < cue[0] || at > cue[1]);
}

function insideCue(index: number, match: FrameMatch): boolean {
  return index >= match.cue[0] && index <= match.cue[1];
}

function ownerOf(index: number, items: readonly Item[]): number | undefined {
  const before = items[index - 1];
  const owner = items[index - 2];
  if (before && owner?.kind === 'mention' && /^(?:of|from)$/.test(before.word) && isEvent(owner.concept))
    return index - 2;
  // "…, in June BIMSTEC's ancestor in Bangkok": a new date opens the next of a row.
  const opened =
    items[index - 2]?.word === ',' && /^(?:in|on)$/.test(before?.word ?? '') ? items[index + 1] : undefined;
  if (opened?.kind === 'mention' && opened.mention.certain) return index + 1;
  const after = items[index + 1];
  const next = after?.word === "'s" ? index + 2 : index + 1;
  const follower = items[next];
  return follower?.kind === 'mention' && isEvent(follower.concept) ? next : undefined;
}

function isEvent(concept: Concept): boolean {
  return /^(?:event|event-series|exercise|attack|meeting|agreement|document|strategy|operation|report)$/.test(
    concept.type,
  );
}

/** "… Operation Sindoor On 22 April": a capital within a line opens another sentence. */
function beginsAnew(match: FrameMatch, { items, text }: Sentence): boolean {
  const [before, lead] = items.slice(Math.max(0, (match.value[0] ?? 0) - 2), match.value[0] ?? 0);
  if (!before || !lead || lead.kind !== 'word' || !lead.capital || !/^(?:in|on|from)$/.test(lead.word)) return false;
  return text.text.slice(before.end, lead.start).trim() === '';
}

/** "On 30 September, the eve of its launch", "ordered his extradition in May": the date is of what leads to it. */
function isRelated(match: FrameMatch, items: readonly Item[]): boolean {
  const value = match.value[0] ?? 0;
  const [from, to] = match.cue;
  const between = value < from ? items.slice(value + 1, from) : items.slice(to + 1, value);
  const seeking = items.slice(Math.max(0, from - 2), from).some((i) => SEEKING.test(i.word));
  return (seeking && value > from) || between.some((i) => /^(?:eve|anniversary|ahead)$/.test(i.word));
}

const SEEKING =
  /^(?:ordered|approved|sought|requested|demanded|opposed|cleared|delayed|blocked|urged|welcomed|discussed|orders|approves|seeks|requests)$/;

/** Verbs whose date is that of the event they bring about. */
const BRINGS_ABOUT =
  /^(?:staged|carried|struck|stormed|raided|launched|mounted|committed|conducted|executed|perpetrated|started|opened|ended|planned)$/;

/** "He spoke of Operation Sindoor on 29 July": the date is that of the speaking. */
function isObject(match: FrameMatch, items: readonly Item[]): boolean {
  const subject = match.subject;
  const lead = items[(match.value[0] ?? 0) - 1]?.word ?? '';
  if (subject === undefined || !/^(?:on|in)$/.test(lead)) return false;
  const before = items.slice(Math.max(0, subject - 3), subject).filter((i) => !/^(?:the|a|an)$/.test(i.word));
  return before.some(
    (i) =>
      i.kind === 'word' &&
      /^(?:of|on|about|after|before|for|with|against|by|[a-z]+ed|[a-z]+ing)$/.test(i.word) &&
      !BRINGS_ABOUT.test(i.word),
  );
}

/** "The extradition for the attacks took place in April": the day is that of the noun which the name completes. */
function isComplement({ item, how }: Subject, { value: [first = 0] }: FrameMatch, items: readonly Item[]): boolean {
  if (how !== 'named' || item === undefined || item >= first) return false;
  let at = item - 1;
  while (items[at]?.word === 'the') at--;
  return /^(?:of|for)$/.test(items[at]?.word ?? '') && /^(?:word|category|noun)$/.test(items[at - 1]?.kind ?? '');
}
