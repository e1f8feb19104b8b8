import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';

/** What stands around a claim and decides whose it is. */
export interface Context {
  readonly question: boolean;
  readonly hypothetical: boolean;
  readonly plan: boolean;
  readonly negated: boolean;
  readonly quoted: boolean;
  readonly hedged: boolean;
  readonly mistaken: boolean;
  /** "Formerly", "used to be" in its clause. */
  readonly former: boolean;
  readonly tense: 'present' | 'past' | 'none';
}

/** Contexts as word sets and phrases, ready to search. */
export interface ContextWords {
  readonly [kind: string]: RegExp;
}

export function compileContext(words: Lexicon['context']): ContextWords {
  const compiled: Record<string, RegExp> = {};
  for (const [kind, list] of Object.entries(words)) {
    const alternatives = [...list]
      .sort((a, b) => b.length - a.length)
      .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'));
    compiled[kind] = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  }
  return compiled;
}

/** A sentence as context sees it. Offsets are into `text`, the block's text. */
export interface SentenceText {
  readonly text: string;
  /** The same with the letters of names blanked out, offset for offset: words within a name say nothing of its claim. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** The sentence after it in the block, or an empty string. */
  readonly next: string;
  readonly previous: string;
}

const CLAUSE_END =
  /[;:()—–]|[!?]+\s|(?<=[a-z\d]{3})\.\s+(?=[a-z])|,\s+(?:and|but|while|whereas|yet|so)\s|\s(?:but|while|whereas|although|though|because)\s/g;
const DEICTIC =
  /^\W*(?:that|this|it|which|he|she|they|we|both|neither|the (?:figure|claim|date|year|number|name|story|report|statement|sentence))\b/i;
export const PAST_VERB =
  /\b(?:was|were|had|did|became|met|held|took|came|went|began|made|led|said|spoke|wrote|flew|rang|gave|told|saw|sent|drove|rose|fell|ran|left|sat|stood|spent|brought|kept|won|lost|grew|knew|thought|found|felt|heard|paid|sold|taught|chose|drew|broke|built|bought|caught|fought|forgot|hid|laid|lent|meant|rode|shook|shot|slept|swore|threw|woke|wore|wound|sought|struck|[a-z]{2,}ed)\b/gi;

/**
 * Reads the context of the words from `start` to `end` (block offsets; cue and value together). `value` is the range
 * of the value alone: within a longer quotation it is somebody else's word even when its subject stands outside.
 * `own` are words that the claim itself is made of ("proposed by"): they make it no wish and no plan.
 */
export function contextOf(
  words: ContextWords,
  sentence: SentenceText,
  start: number,
  end: number,
  value = { start, end },
  own?: RegExp,
): Context {
  const text = sentence.plain;
  const whole = text.slice(sentence.start, sentence.end);
  const clause = clauseAround(sentence, start, end);
  const segment = segmentAround(sentence, start, end);
  const realised = has(words, 'realised', text.slice(clause.start, clause.end));
  const before = dropped(words, 'realised', text.slice(clause.start, start));
  const inside = dropped(words, 'realised', text.slice(start, end));
  const wished = own ? inside.replace(own, ' ') : inside;
  return {
    question: /\?["”’)\s]*$/.test(whole),
    hypothetical: opensCondition(whole) || has(words, 'hypothetical', before) || has(words, 'hypothetical', wished),
    plan:
      !realised &&
      (/^\s*(?:was |were |had been |is |are )?(?:once |originally |initially |first )?(?:planned|envisaged|intended|foreseen)\b/i.test(
        text.slice(end, end + 40),
      ) ||
        has(words, 'plan', lastPart(before)) ||
        has(words, 'plan', wished.replace(/\bas planned\b/i, ''))),
    negated:
      has(words, 'negation', lastPredicate(before.slice(-60)).replace(AFFIRMING, '')) || has(words, 'negation', inside),
    quoted: insideQuotes(sentence.text, start, end) || insideQuotes(sentence.text, value.start, value.end, 4),
    hedged: has(words, 'hedge', whole),
    former:
      /\b(?:formerly|former|previously|used to|once known|originally|then called|old name|renamed|(?:shortened|changed|dropped) its name)\b/i.test(
        text.slice(clause.start, clause.end),
      ) ||
      /\b(?:once|originally|initially|first) (?:planned|envisaged|intended|foreseen|meant|due|set)\b/i.test(
        text.slice(start, end + 40),
      ),
    mistaken:
      has(words, 'mistake', whole) ||
      has(words, 'correction', before) ||
      (DEICTIC.test(sentence.next) && has(words, 'mistake', opening(sentence.next))),
    tense:
      tenseOf(words, text.slice(segment.start, segment.end)) ??
      relativeTense(text.slice(segment.start, segment.end)) ??
      tenseOf(words, text.slice(clause.start, clause.end)) ??
      'none',
  };
}

/** A verb's "will" does not reach over "and" to the next verb. */
function lastPart(before: string): string {
  return before.split(/, | and | but /).at(-1) ?? before;
}

/** "Is not a coast guard and has existed since …": a denial ends where "and" opens the next predicate. */
function lastPredicate(before: string): string {
  return before.split(/\band (?=(?:has|have|had|is|are|was|were|will|does|did)\b)/).at(-1) ?? before;
}

/** The first words of a sentence, up to its first break. */
function opening(sentence: string): string {
  return (/^[^;:,]*/.exec(sentence)?.[0] ?? '').slice(0, 80);
}

/** Words with "not" in them that deny nothing of what follows. */
const AFFIRMING =
  /\b(?:(?:do(?:es)?|did|must|shall|should|will|can|could) ?(?:not|never)|never|not|nor|cannot|don['’]t) (?:forget|overlook|doubt|ignore|deny|hide|dispute|only|just|merely|simply|least)\b|\bno (?:doubt|wonder|less)\b|\bnot forgotten\b/gi;

function opensCondition(sentence: string): boolean {
  return /^\W*(?:if|should|were|had|unless|suppose|whether|let)\s/i.test(sentence) && /,/.test(sentence);
}

/** The clause that holds a range: between the nearest clause ends. */
export function clauseAround(sentence: SentenceText, start: number, end: number): { start: number; end: number } {
  let from = sentence.start;
  let to = sentence.end;
  const whole = sentence.plain.slice(sentence.start, sentence.end);
  for (const match of whole.matchAll(CLAUSE_END)) {
    const at = sentence.start + match.index;
    const after = at + match[0].length;
    if (after <= start) from = Math.max(from, after);
    else if (at >= end) {
      to = Math.min(to, at);
      break;
    }
  }
  return { start: from, end: to };
}

/** The stretch between commas that holds a range, within its clause. */
export function segmentAround(sentence: SentenceText, start: number, end: number): { start: number; end: number } {
  const clause = clauseAround(sentence, start, end);
  const before = sentence.plain.slice(clause.start, start).lastIndexOf(', ');
  const after = sentence.plain.slice(end, clause.end).indexOf(', ');
  return { start: before < 0 ? clause.start : clause.start + before + 2, end: after < 0 ? clause.end : end + after };
}

/** A text without the words of one kind. */
function dropped(words: ContextWords, kind: string, text: string): string {
  const pattern = words[kind];
  return pattern ? text.replace(pattern, ' ') : text;
}

function has(words: ContextWords, kind: string, text: string): boolean {
  const pattern = words[kind];
  if (!pattern || text === '') return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** A relative clause without a past verb is in the present, whatever its main clause tells. */
function relativeTense(segment: string): 'present' | undefined {
  return /^\s*(?:whose|which|who)\s/i.test(segment) ? 'present' : undefined;
}

function tenseOf(words: ContextWords, clause: string): 'present' | 'past' | undefined {
  if (has(words, 'present', clause)) return 'present';
  PAST_VERB.lastIndex = 0;
  return PAST_VERB.test(clause) ? 'past' : undefined;
}

const QUOTE_PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
];

/** Whether a range stands within quotation marks of its block. */
export function insideQuotes(text: string, start: number, end: number, words = 0): boolean {
  return quotations(text).some(
    ([from, to]) => from <= start && end <= to && text.slice(from, to).split(/\s+/).length >= words,
  );
}

/** The quotations of a text: offsets of the first and after the last quoted character. */
export function quotations(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const [open, close] of QUOTE_PAIRS) {
    let at = text.indexOf(open);
    while (at >= 0) {
      const end = closing(text, at + 1, open, close);
      if (end < 0) break;
      found.push([at + 1, end]);
      at = text.indexOf(open, end + 1);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

function closing(text: string, from: number, open: string, close: string): number {
  let end = text.indexOf(close, from);
  // A single quotation mark between letters is an apostrophe.
  while (open === '‘' && end >= 0 && /\p{L}/u.test(text.charAt(end + 1))) end = text.indexOf(close, end + 1);
  return end;
}

/** Words of an item list from one index to another, joined: for looking at what stands beside a claim. */
export function wordsBetween(items: readonly Item[], from: number, to: number): string {
  return items
    .slice(Math.max(0, from), to)
    .map((i) => i.word)
    .join(' ');
}
