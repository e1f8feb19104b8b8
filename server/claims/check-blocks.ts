import type { Mention } from '../mentions/types.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Block } from '../prose/types.ts';
import type { Day } from './calendar.ts';
import { type Discourse, NO_DISCOURSE, withSentence } from './discourse.ts';
import type { Engine } from './engine.ts';
import type { ReadingUnit } from './reading-units.ts';
import { type Item, itemsOf, type Recognised } from './items.ts';
import { findPhrases } from './phrases.ts';
import { readDates } from './read-dates.ts';
import { readNumbers } from './read-numbers.ts';
import { checkSentence } from './check-sentence.ts';
import { occurrenceTold } from './read-series.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import { checkQuotation, checkQuotes } from '../passages/check-quotes.ts';
import type { Finding } from './types.ts';

/** The findings in each of a document's units, with offsets into the unit. `mentions` has one list a unit. */
export function checkUnits(units: readonly ReadingUnit[], mentions: readonly (readonly Mention[])[], engine: Engine, asOf: Day): Finding[][] {
  let discourse: Discourse = { ...NO_DISCOURSE, document: new Set(mentions.flat().filter((m) => m.certain).map((m) => m.concept)) };
  return units.map(({ block }, i) => {
    discourse = openBlock(block, discourse);
    const recognised = recogniseValues(block.text, mentions[i] ?? [], engine, asOf);
    const findings: Finding[] = [];
    let before: Sentence | undefined;
    for (const sentence of sentencesIn(block, recognised, discourse, asOf)) {
      const here = { ...sentence, discourse };
      if (!block.quoted) findings.push(...checkSentence(here, before, engine));
      before = here;
      discourse = withSentence(discourse, sentence.items);
      const occurrence = occurrenceTold(here, engine);
      if (occurrence) discourse = { ...discourse, occurrence };
    }
    const quotes = quotesIn(units, i, engine);
    if (block.kind === 'heading' || block.kind === 'title') discourse = underHeading(block, recognised, discourse);
    return [...quotes, ...findings.filter((f) => !quotes.some((q) => q.start < f.end && f.start < q.end))];
  });
}

/** Altered quotations of a unit; its neighbours tell who is quoted. */
function quotesIn(units: readonly ReadingUnit[], index: number, engine: Engine): Finding[] {
  const unit = units[index];
  if (!unit || unit.block.kind === 'cell' || !/["“”„«‘'’]/.test(unit.block.text) && !unit.block.quoted) return [];
  const { text, quoted } = unit.block;
  const context = `${units[index - 1]?.block.text.slice(-260) ?? ''} ${units[index + 1]?.block.text.slice(0, 260) ?? ''}`;
  return quoted ? checkQuotation(text, 0, text.length, engine.sourceIndex(), engine.knowledge, context) : checkQuotes(text, engine.sourceIndex(), engine.knowledge, context);
}

/** A heading closes what stood under its like. */
export function openBlock(block: Block, discourse: Discourse): Discourse {
  if (block.kind === 'heading' || block.kind === 'title') return { ...discourse, headings: discourse.headings.slice(0, block.level ?? 0), sentences: [] };
  return discourse;
}

export function underHeading(block: Block, recognised: readonly Recognised[], discourse: Discourse): Discourse {
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
  const phrases: (Recognised & { several: boolean; terms: readonly unknown[] })[] = findPhrases(engine.phrases, text).map((p) => ({ kind: 'phrase', ...p }));
  add(readDates(text, asOf).map((date) => ({ kind: 'date', start: date.start, end: date.end, date })));
  add(phrases.filter((p) => p.terms.length > 0 || p.several));
  add(readNumbers(text).map((number) => ({ kind: 'number', start: number.start, end: number.end, number })));
  add(phrases);
  return taken.sort((a, b) => a.start - b.start);
}

function sentencesIn(block: Block, recognised: readonly Recognised[], discourse: Discourse, asOf: Day): Sentence[] {
  const spans = sentencesOf(block.text);
  return spans.map(({ start, end }, i) => {
    const items: Item[] = itemsOf(block.text, start, end, recognised);
    const neighbour = (at: number): string => (spans[at] ? block.text.slice(spans[at].start, spans[at].end) : '');
    return sentenceOf(items, { text: block.text, start, end, next: neighbour(i + 1), previous: neighbour(i - 1) }, discourse, asOf);
  });
}
