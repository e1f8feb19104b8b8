/** What stands around a quotation: who is named, and whether the writer says that it is wrong. */

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { CslItem } from '../knowledge/types.ts';
import type { Surroundings } from './evidence.ts';
import type { SourceWord } from './index-sources.ts';
import { names } from './speakers.ts';
import { foldedPhrase } from './words.ts';

const NEAR = 260;
const BESIDE = 110;

const ANNOUNCED =
  /\bmis-?(?:quot|attribut|report|render|transcri|remember|stat(?:e[ds]?|ing)\b)|\bsic\b|\bparaphras|\btranslat|\b(?:wrongly|incorrectly|inaccurately|erroneously|falsely|mistakenly|loosely|roughly)\s+(?:quot|cit|report|attribut|render|giv|ha[ds]|put|read|wr[io]t|stat|said|transcri)|\b(?:never|did(?: not|n[’']t)|does(?: not|n[’']t)) (?:actually )?(?:sa(?:y|id)|wr(?:ite|ote)|stated?)\b|\bis not what\b|\bnot the words\b|\b(?:altered|garbled|doctored|fake|distorted) (?:quot|version|wording)|\bshould (?:read|be|have (?:read|been))\b/i;
const DENIED = /\b(?:not|instead of|rather than|than|never)\s*[^\p{L}\p{N}\s]?$/iu;

/** What sources are called in a text, by CSL type. */
const CALLED: readonly (readonly [prefix: string, noun: string])[] = [
  ['article', 'article'],
  ['paper', 'paper'],
  ['post', 'post'],
  ['webpage', 'page'],
  ['speech', 'speech'],
  ['report', 'report'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['interview', 'interview'],
  ['treaty', 'treaty'],
];

/** A quotation in its text. */
export interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The quotation is not closed: what stands at its end may be the writer's own. */
  readonly unclosed: boolean;
  /** What stands before or after the text: who speaks in the paragraph that leads in to a block quotation. */
  readonly context: string;
}

/** Whether the writer says beside a quotation that it is not the source's. */
export function announcedAsWrong({ text, start, end }: Placed): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(end, end + BESIDE);
  if (/\[\s*sic\b/i.test(text.slice(start, end)) || DENIED.test(before)) return true;
  return ANNOUNCED.test(before) || ANNOUNCED.test(after);
}

/** Looks around a quotation for the names of its source and of who speaks there. */
export function surroundingsOf(placed: Placed, word: SourceWord, { concepts }: KnowledgeBase): Surroundings {
  const { text, start, end, context } = placed;
  const near = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR), context].map(foldedPhrase);
  const speaker = word.quotation?.speaker === undefined ? undefined : concepts.get(word.quotation.speaker);
  return {
    speakerNamed: speaker !== undefined && near.some((phrase) => names(phrase, speaker)),
    sourceNamed: near.some((phrase) => namesSource(phrase, word.source.csl)),
  };
}

/** "article", "speech", or "source" where the type has no noun of its own. */
export function nounFor({ type }: CslItem): string {
  return CALLED.find(([prefix]) => type.startsWith(prefix))?.[1] ?? 'source';
}

function namesSource(phrase: string, csl: CslItem): boolean {
  const container = csl['container-title']?.replace(/^the\s+/i, '');
  const titles = [csl.title, ...(container === undefined ? [] : [container])];
  const noun = nounFor(csl);
  if (titles.some((title) => phrase.includes(foldedPhrase(title)))) return true;
  return ['the', 'this', 'its'].some((article) => phrase.includes(` ${article} ${noun} `));
}
