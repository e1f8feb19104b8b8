import type { Day } from '../claims/calendar.ts';
import { type Discourse, NO_DISCOURSE, sameDiscourse } from '../claims/discourse.ts';
import type { Engine } from '../claims/engine.ts';
import { certainConcept, contextOfQuotes, mayQuote, openBlock, quotesIn, readBlock } from '../claims/read-units.ts';
import type { KeptText } from '../mentions/kept-mentions.ts';
import { createDependents, createTally } from '../mentions/tally.ts';
import type { Mention } from '../mentions/types.ts';
import type { KeptPiece, KeptUnit } from './kept-structure.ts';

/** What is read in the units of a document that is being edited. It is what `readUnits` gives for all of them. */
export interface KeptReadings {
  /** A text of the document mentions other things than before. */
  mentioning(text: KeptText, unit: KeptUnit | undefined): void;
  /** A text is no longer there, nor its unit. */
  forget(text: KeptText, unit: KeptUnit | undefined): void;
  /**
   * Reads again what depends on something that changed, from the top to the bottom, and pauses after each unit. Given up
   * in between, it goes on from there the next time. Pieces in which something is read anew lose their findings.
   */
  read(pieces: readonly KeptPiece[], asOf: Day): Generator<undefined, void>;
}

export function keepReadings(engine: Engine): KeptReadings {
  const counted = new Map<KeptText, readonly Mention[]>();
  const concepts = createTally();
  const dependents = createDependents<KeptUnit>();
  let asked = new Set<string>();
  let day: Day | undefined;
  const start: Discourse = {
    ...NO_DISCOURSE,
    document: {
      has: (concept) => {
        asked.add(concept);
        return concepts.has(concept);
      },
      // All units may ask whether the document names anything.
      get size() {
        return concepts.size;
      },
    },
  };
  let anything = false;

  const count = (text: KeptText, mentions: readonly Mention[]): void => {
    for (const mention of counted.get(text) ?? []) certainConcept(mention).forEach(concepts.remove);
    for (const mention of mentions) certainConcept(mention).forEach(concepts.add);
    if (mentions.length > 0) counted.set(text, mentions);
    else counted.delete(text);
  };
  const forgetOutdated = (pieces: readonly KeptPiece[], asOf: Day): void => {
    for (const concept of concepts.flips()) for (const unit of dependents.of(concept)) delete unit.before;
    if (day !== asOf || anything !== concepts.size > 0)
      for (const piece of pieces) for (const unit of piece.units) delete unit.before;
    day = asOf;
    anything = concepts.size > 0;
  };
  /** What was talked about after a unit; it is read again where it was not read after the same. */
  const readAfter = (unit: KeptUnit, discourse: Discourse, asOf: Day): boolean => {
    const { block } = unit.unit;
    const before = openBlock(block, discourse);
    if (unit.before && sameDiscourse(unit.before, before)) return false;
    asked = new Set();
    const { sentences, after } = readBlock(block, unit.text.mentions, before, engine, asOf);
    unit.said = sentences.flatMap(({ findings }) => findings);
    unit.before = before;
    // The same after it as before: then what follows need not even be compared.
    if (!unit.after || !sameDiscourse(unit.after, after)) unit.after = after;
    dependents.set(unit, asked);
    return true;
  };
  const quoteBetween = (unit: KeptUnit, previous: KeptUnit | undefined, next: KeptUnit | undefined): boolean => {
    const { block } = unit.unit;
    if (!mayQuote(block)) return false;
    const context = contextOfQuotes(previous?.unit.block, next?.unit.block);
    if (unit.context === context) return false;
    unit.context = context;
    unit.quotes = quotesIn(block, context, engine);
    return true;
  };

  return {
    mentioning: (text, unit) => {
      count(text, text.mentions);
      if (unit) delete unit.before;
    },
    forget: (text, unit) => {
      count(text, []);
      if (unit) dependents.remove(unit);
    },
    *read(pieces, asOf) {
      forgetOutdated(pieces, asOf);
      const units = pieces.flatMap((piece) => piece.units);
      let discourse = start;
      let i = 0;
      for (const piece of pieces) {
        for (const unit of piece.units) {
          const read = readAfter(unit, discourse, asOf);
          const quoted = quoteBetween(unit, units[i - 1], units[i + 1]);
          discourse = unit.after ?? discourse;
          i++;
          if (!read && !quoted) continue;
          delete piece.findings;
          yield;
        }
      }
    },
  };
}
