import type { Mention } from '../mentions/types.ts';
import { checkQuotation, checkQuotes } from '../passages/check-quotes.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Block } from '../prose/types.ts';
import type { Day } from './calendar.ts';
import { type Discourse, NO_DISCOURSE, withSentence } from './discourse.ts';
import type { Engine } from './engine.ts';
import { type Item, itemsOf, type Recognised } from './items.ts';
import { findPhrases } from './phrases.ts';
import { readDates } from './read-dates.ts';
import { readNumbers } from './read-numbers.ts';
import { type Reading, readSentence } from './read-sentence.ts';
import { occurrenceTold } from './read-series.ts';
import type { ReadingUnit } from './reading-units.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import { topicAfter } from './topics.ts';
import type { Finding } from './types.ts';

/** What was read in one unit. Offsets are into the unit's text. */
export interface UnitReading {
  readonly sentences: readonly Reading[];
  readonly findings: readonly Finding[];
}

/** What one unit says by itself, and what has been talked about after it. */
export interface BlockReading {
  readonly sentences: readonly Reading[];
  readonly after: Discourse;
}

/** Reads a document's units in their order. `mentions` has one list a unit, and then those of other texts. */
export function readUnits(
  units: readonly ReadingUnit[],
  mentions: readonly (readonly Mention[])[],
  engine: Engine,
  asOf: Day,
): UnitReading[] {
  let discourse: Discourse = { ...NO_DISCOURSE, document: new Set(mentions.flat().flatMap(certainConcept)) };
  return units.map(({ block }, i) => {
    const read = readBlock(block, mentions[i] ?? [], openBlock(block, discourse), engine, asOf);
    discourse = read.after;
    const quotes = quotesIn(block, contextOfQuotes(units[i - 1]?.block, units[i + 1]?.block), engine);
    const said = read.sentences.flatMap(({ findings }) => findings);
    return { sentences: read.sentences, findings: withQuotes(said, quotes) };
  });
}

/** The concept of a mention that speaks for its document. */
export function certainConcept({ certain, concept }: Mention): string[] {
  return certain ? [concept] : [];
}

/** The findings of a unit; altered words of a quotation say more than a claim in it. */
export function withQuotes(said: readonly Finding[], quotes: readonly Finding[]): Finding[] {
  return [...quotes, ...said.filter((f) => !quotes.some((q) => q.start < f.end && f.start < q.end))];
}

/** The sentences of a block, and what has been talked about after it. */
export function readBlock(
  block: Block,
  mentions: readonly Mention[],
  start: Discourse,
  engine: Engine,
  asOf: Day,
): BlockReading {
  // Nothing named here, nothing to carry over: no claim can have a subject.
  if (mentions.length === 0 && start.headings.flat().length === 0 && start.sentences.flat().length === 0)
    return { sentences: [], after: start };
  let discourse = start;
  let before: Sentence | undefined;
  const readings: Reading[] = [];
  const recognised = recogniseValues(block.text, mentions, engine, asOf);
  for (const sentence of sentencesIn(block, recognised, start, engine, asOf)) {
    const here = { ...sentence, discourse };
    if (!block.quoted) readings.push(readSentence(here, before, engine));
    before = here;
    const occurrence = occurrenceTold(here, engine);
    const topic = topicAfter(sentence.items, discourse);
    const { topic: _, ...rest } = withSentence(discourse, sentence.items);
    discourse = {
      ...rest,
      ...(topic ? { topic } : {}),
      ...(occurrence ? { occurrence } : {}),
    };
  }
  const heading = block.kind === 'heading' || block.kind === 'title';
  return { sentences: readings, after: heading ? underHeading(block, recognised, discourse) : discourse };
}

/** Whether altered quotations are looked for in a block. */
export function mayQuote({ kind, text, quoted }: Block): boolean {
  return kind !== 'cell' && (quoted || /["“”„«‘'’]/.test(text));
}

/** The words around a block that may tell who is quoted in it. */
export function contextOfQuotes(before: Block | undefined, after: Block | undefined): string {
  return `${before?.text.slice(-260) ?? ''} ${after?.text.slice(0, 260) ?? ''}`;
}

/** Altered quotations in a block. */
export function quotesIn(block: Block, context: string, engine: Engine): Finding[] {
  if (!mayQuote(block)) return [];
  const { text, quoted } = block;
  // A block quotation that holds quotation marks tells itself which words are whose.
  return quoted && !/["“„«]/.test(text)
    ? checkQuotation(text, 0, text.length, engine.sourceIndex(), engine.knowledge, context)
    : checkQuotes(text, engine.sourceIndex(), engine.knowledge, context);
}

/** A heading closes what stood under its like; the row of a table leaves behind what the rows above it told. */
export function openBlock(block: Block, before: Discourse): Discourse {
  const discourse = openRow(block, before);
  if (block.kind === 'heading' || block.kind === 'title')
    return { ...discourse, headings: discourse.headings.slice(0, block.level ?? 0), sentences: [] };
  return discourse;
}

function openRow({ cell }: Block, discourse: Discourse): Discourse {
  const { outside, ...rest } = discourse;
  if (!cell) return outside ? rest : discourse;
  if (cell.column > 0) return discourse;
  const { sentences, topic } = cell.row > 0 && outside ? outside : discourse;
  const { topic: _, occurrence: __, ...bare } = rest;
  const begun = { sentences, ...(topic ? { topic } : {}) };
  return { ...bare, ...begun, outside: begun };
}

function underHeading(block: Block, recognised: readonly Recognised[], discourse: Discourse): Discourse {
  const level = block.level ?? 0;
  const headings = [...discourse.headings];
  while (headings.length < level) headings.push([]);
  const concepts = recognised.flatMap((r) => (r.kind === 'mention' && r.mention.certain ? [r.concept] : []));
  return { ...discourse, headings: [...headings.slice(0, level), concepts], sentences: [] };
}

/** Everything in a block's text that is more than words, without overlap: names before dates before numbers before phrases. */
export function recogniseValues(text: string, mentions: readonly Mention[], engine: Engine, asOf: Day): Recognised[] {
  const named: Recognised[] = mentions.flatMap((mention) => {
    const concept = engine.knowledge.concepts.get(mention.concept);
    return concept ? [{ kind: 'mention' as const, start: mention.start, end: mention.end, mention, concept }] : [];
  });
  const taken: Recognised[] = [...named];
  const add = (more: readonly Recognised[]): void => {
    for (const piece of more) if (!taken.some((t) => t.start < piece.end && piece.start < t.end)) taken.push(piece);
  };
  const phrases: (Recognised & { several: boolean; terms: readonly unknown[] })[] = findPhrases(
    engine.phrases,
    text,
  ).map((p) => ({ kind: 'phrase', ...p }));
  add(readDates(text, asOf).map((date) => ({ kind: 'date', start: date.start, end: date.end, date })));
  add(phrases.filter((p) => p.terms.length > 0 || p.several));
  add(readNumbers(text).map((number) => ({ kind: 'number', start: number.start, end: number.end, number })));
  add(phrases);
  return taken.sort((a, b) => a.start - b.start);
}

function sentencesIn(
  block: Block,
  recognised: readonly Recognised[],
  discourse: Discourse,
  engine: Engine,
  asOf: Day,
): Sentence[] {
  const spans = sentencesOf(block.text);
  const plain = withoutNames(block.text, recognised);
  return spans.map(({ start, end }, i) => {
    const items: Item[] = itemsOf(block.text, start, end, recognised);
    const neighbour = (at: number): string => (spans[at] ? block.text.slice(spans[at].start, spans[at].end) : '');
    return sentenceOf(
      items,
      { text: block.text, plain, start, end, next: neighbour(i + 1), previous: neighbour(i - 1) },
      discourse,
      asOf,
      engine.frames,
    );
  });
}

/** "The plan of March": with an article before it the word is a thing, and not what somebody plans. */
function isNoun(piece: Recognised, text: string): boolean {
  return (
    piece.kind === 'phrase' &&
    piece.candidates.length > 0 &&
    /\b(?:the|an?|this|that|its|their|new|joint)\s$/i.test(text.slice(Math.max(0, piece.start - 8), piece.start))
  );
}

/** A text with the letters of its names and things blanked out, offset for offset. */
function withoutNames(text: string, recognised: readonly Recognised[]): string {
  let plain = '';
  let at = 0;
  for (const piece of recognised) {
    if (piece.start < at || !(piece.kind === 'mention' || isNoun(piece, text))) continue;
    plain += text.slice(at, piece.start) + text.slice(piece.start, piece.end).replace(/\S/g, 'x');
    at = piece.end;
  }
  return plain + text.slice(at);
}
