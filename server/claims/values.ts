import type { Concept } from '../knowledge/types.ts';
import type { Item, Term } from './items.ts';
import type { PropertyDefinition } from './lexicon.ts';
import type { DateValue } from './read-dates.ts';
import type { NumberValue } from './read-numbers.ts';

/** What a text says in the place of a value, with the block range of its words. */
export type Said = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'date'; readonly date: DateValue }
  | { readonly kind: 'number'; readonly number: NumberValue }
  | { readonly kind: 'concepts'; readonly concepts: readonly SaidConcept[] }
  | { readonly kind: 'category'; readonly terms: readonly Term[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
);

export interface SaidConcept {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

/** Reads the value of a frame's match from its items; undefined when they are of another kind. */
export function saidValue(
  property: PropertyDefinition,
  items: readonly Item[],
  indices: readonly number[],
  whole: readonly [number, number],
): Said | undefined {
  const found = indices.map((i) => items[i]).filter((i) => i !== undefined);
  const [first] = found;
  switch (property.value) {
    case 'date':
      return first?.kind === 'date'
        ? { kind: 'date', date: first.date, start: first.start, end: first.end }
        : undefined;
    case 'number':
    case 'ordinal':
      return first?.kind === 'number' && !partitive(items, indices[0] ?? 0)
        ? { kind: 'number', number: first.number, start: first.start, end: first.end }
        : undefined;
    case 'concept':
    case 'concepts':
      return saidConcepts(
        indices.flatMap((i) => (items[i] && !isPartOfName(i, items) ? [items[i]] : [])),
        /^(?:member|country$)/.test(property.id),
      );
    case 'category':
      return saidCategory(property, found);
    case 'boolean': {
      const from = items[whole[0]];
      const to = items[whole[1]];
      return from && to ? { kind: 'boolean', value: true, start: from.start, end: to.end } : undefined;
    }
    default:
      return undefined;
  }
}

const LABELLED =
  /^(?:paragraphs?|para|articles?|chapter|resolutions?|pages?|nos?|number|section|rule|annex|figure|table|item|point|phase|part|volume|act|law|directive|regulation|protocol)$/;

/** "Two of its members" counts a part, as does "two other members". */
function partitive(items: readonly Item[], index: number): boolean {
  const [next, after] = items.slice(index + 1, index + 3);
  // "Paragraph 8 of" is a label.
  if (LABELLED.test(items[index - 1]?.word ?? '')) return true;
  // "Two of BIMSTEC's members"
  if (next?.word === 'of' && after?.kind === 'mention' && items[index + 3]?.word === "'s") return true;
  return (
    (next?.word === 'of' && /^(?:them|its|their|the|these|those|which|whom)$/.test(after?.word ?? '')) ||
    /^(?:other|more|further|additional|new|remaining|extra|non)$/.test(next?.word ?? '') ||
    // "The three countries that joined later"
    /^(?:that|who)$/.test(after?.word ?? '')
  );
}

/** "The Vietnam War", "the Rome Treaty": the place is part of a name that no pack knows. */
function isPartOfName(index: number, items: readonly Item[]): boolean {
  const item = items[index];
  const next = items[index + 1];
  return (
    item?.kind === 'mention' &&
    /^(?:country|city|place)$/.test(item.concept.type) &&
    item.mention.label.kind !== 'demonym' &&
    next?.kind === 'word' &&
    next.capital &&
    next.word.length > 2 &&
    !/^(?:In|On|At|By|The)$/i.test(next.word)
  );
}

/** An adjective ("Japanese") names a member of a group, but nobody who acts. */
function saidConcepts(found: readonly Item[], adjectives: boolean): Said | undefined {
  const concepts = found.flatMap((i) =>
    i.kind === 'mention' && i.mention.certain && (adjectives || i.mention.label.kind !== 'demonym')
      ? [{ concept: i.concept, start: i.start, end: i.end }]
      : [],
  );
  const [first] = concepts;
  const last = concepts.at(-1);
  return first && last ? { kind: 'concepts', concepts, start: first.start, end: last.end } : undefined;
}

function saidCategory(property: PropertyDefinition, found: readonly Item[]): Said | undefined {
  for (const item of found) {
    if (item.kind === 'mention' && property.vocabulary)
      return {
        kind: 'category',
        terms: [{ vocabulary: property.vocabulary, term: item.concept.id }],
        start: item.start,
        end: item.end,
      };
    if (item.kind !== 'category' && item.kind !== 'noun') continue;
    const terms = item.terms.filter((t) => t.vocabulary === property.vocabulary);
    if (terms.length) return { kind: 'category', terms, start: item.start, end: item.end };
  }
  return undefined;
}
