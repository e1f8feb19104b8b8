import type { Day } from '../claims/calendar.ts';
import { type Discourse, NO_DISCOURSE, sameDiscourse } from '../claims/discourse.ts';
import type { Engine } from '../claims/engine.ts';
import { certainConcept, contextOfQuotes, openBlock, quotesIn, readBlock } from '../claims/read-units.ts';
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
   * in between, it goes on from there the next time. `edit` are the pieces that are new; it gives those in which
   * something may have been read anew.
   */
  read(pieces: readonly KeptPiece[], edit: Span, asOf: Day): Generator<undefined, Span>;
}

/** Pieces from an index up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function keepReadings(engine: Engine): KeptReadings {
  const counted = new Map<KeptText, readonly Mention[]>();
  const concepts = createTally();
  const dependents = createDependents<KeptUnit>();
  /** Units that are to be read again, whatever was talked about before them. */
  const stale = new Set<KeptUnit>();
  /** Whether the last reading came to its end. */
  let complete = false;
  let asked = new Set<string>();
  let day: Day | undefined;
  let anything = false;
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

  const count = (text: KeptText, mentions: readonly Mention[]): void => {
    for (const mention of counted.get(text) ?? []) certainConcept(mention).forEach(concepts.remove);
    for (const mention of mentions) certainConcept(mention).forEach(concepts.add);
    if (mentions.length > 0) counted.set(text, mentions);
    else counted.delete(text);
  };
  const forgetOutdated = (pieces: readonly KeptPiece[], asOf: Day): void => {
    for (const concept of concepts.flips()) for (const unit of dependents.of(concept)) stale.add(unit);
    if (day !== asOf || anything !== concepts.size > 0) {
      for (const piece of pieces) for (const unit of piece.units) stale.add(unit);
      complete = false;
    }
    day = asOf;
    anything = concepts.size > 0;
  };
  /** Reads a unit, unless it was read already after the same was talked about; tells whether it did. */
  const readAfter = (unit: KeptUnit, discourse: Discourse, asOf: Day): boolean => {
    const { block } = unit.unit;
    const before = openBlock(block, discourse);
    if (!stale.delete(unit) && unit.before && sameDiscourse(unit.before, before)) return false;
    asked = new Set();
    const { sentences, after } = readBlock(block, unit.text.mentions, before, engine, asOf);
    unit.said = sentences.flatMap(({ findings }) => findings);
    unit.before = before;
    // The same after it as ever: then what follows need not even be compared.
    if (!unit.after || !sameDiscourse(unit.after, after)) unit.after = after;
    dependents.set(unit, asked);
    return true;
  };
  const quoteBetween = (unit: KeptUnit, previous: KeptUnit | undefined, next: KeptUnit | undefined): boolean => {
    if (!unit.mayQuote) return false;
    const context = contextOfQuotes(previous?.unit.block, next?.unit.block);
    if (unit.context === context) return false;
    unit.context = context;
    unit.quotes = quotesIn(unit.unit.block, context, engine);
    return true;
  };
  /** Reads from a piece on. At the first unit that is as it was, behind the pieces that are new, it stops. */
  function* readFrom(
    pieces: readonly KeptPiece[],
    from: number,
    known: number,
    asOf: Day,
  ): Generator<undefined, number> {
    let previous = lastUnit(pieces, from);
    for (let at = from; at < pieces.length; at++) {
      const units = pieces[at]?.units ?? [];
      for (const [i, unit] of units.entries()) {
        const read = readAfter(unit, previous?.after ?? start, asOf);
        const quoted = quoteBetween(unit, previous, units[i + 1] ?? firstUnit(pieces, at + 1));
        if (read || quoted) yield;
        // A unit before it in its piece may have been read.
        else if (at >= known) return at + 1;
        previous = unit;
      }
    }
    return pieces.length;
  }

  return {
    mentioning: (text, unit) => {
      count(text, text.mentions);
      if (unit) stale.add(unit);
    },
    forget: (text, unit) => {
      count(text, []);
      if (!unit) return;
      dependents.remove(unit);
      stale.delete(unit);
    },
    *read(pieces, edit, asOf) {
      forgetOutdated(pieces, asOf);
      if (complete) {
        complete = false;
        // The last unit before the edit has another neighbour.
        const from = Math.max(0, pieceOfLastUnit(pieces, edit.from));
        const to = yield* readFrom(pieces, from, edit.to, asOf);
        complete = stale.size === 0;
        if (complete) return { from, to };
      }
      yield* readFrom(pieces, 0, pieces.length, asOf);
      complete = true;
      return { from: 0, to: pieces.length };
    },
  };
}

/** The last unit before a piece. */
function lastUnit(pieces: readonly KeptPiece[], before: number): KeptUnit | undefined {
  return pieces[pieceOfLastUnit(pieces, before)]?.units.at(-1);
}

/** The last piece with a unit before a piece, or -1. */
function pieceOfLastUnit(pieces: readonly KeptPiece[], before: number): number {
  let at = before - 1;
  while (at >= 0 && pieces[at]?.units.length === 0) at--;
  return at;
}

function firstUnit(pieces: readonly KeptPiece[], from: number): KeptUnit | undefined {
  let at = from;
  while (at < pieces.length && pieces[at]?.units.length === 0) at++;
  return pieces[at]?.units[0];
}
