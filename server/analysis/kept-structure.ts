import type { Discourse } from '../claims/discourse.ts';
import { mayQuote } from '../claims/read-units.ts';
import { type ReadingUnit, readingUnits } from '../claims/reading-units.ts';
import type { Finding } from '../claims/types.ts';
import { grouped } from '../knowledge/grouped.ts';
import type { KeptMentions, KeptText } from '../mentions/kept-mentions.ts';
import type { Piece, Pieces } from '../prose/pieces.ts';
import type { Block, CodeRange } from '../prose/types.ts';

/** A unit of a document that is being edited, with what was last read in it. */
export interface KeptUnit {
  unit: ReadingUnit;
  readonly text: KeptText;
  /** What was talked about when it was read, and after it; undefined until then. */
  before?: Discourse;
  after?: Discourse;
  /** Whether quotations are looked for in it. */
  readonly mayQuote: boolean;
  /** What its sentences say. Offsets are into the unit's text. */
  said: readonly Finding[];
  /** The words around it when its quotations were looked at; undefined until then. */
  context?: string;
  quotes: readonly Finding[];
}

/** Code of a document that is being edited. */
export interface KeptCode {
  range: CodeRange;
  readonly text: KeptText;
}

/** A piece of a document that is being edited. */
export interface KeptPiece {
  readonly piece: Piece;
  readonly units: readonly KeptUnit[];
  readonly codes: readonly KeptCode[];
}

/** The pieces of a document that is being edited, each with its units and its code. */
export interface KeptStructure {
  readonly pieces: readonly KeptPiece[];
  /**
   * Takes the pieces of a new version. Units and code of the same words keep what was read in them, wherever they
   * moved. It pauses after each piece; given up in between, it leaves all as it was.
   */
  take(next: Pieces): Generator<undefined, Taken>;
  /** The piece of a text, and its unit, where it is not code. */
  owner(text: KeptText): { readonly piece: KeptPiece; readonly unit?: KeptUnit } | undefined;
}

/** What an edit did to the pieces: those from `from` to `oldTo` gave way to those from `from` to `to`, by index. */
export interface Taken {
  readonly from: number;
  readonly oldTo: number;
  readonly to: number;
  /** The texts that are no longer there. */
  readonly gone: readonly Gone[];
}

/** What an edit took away: a text, and its unit, where it is not code. */
export interface Gone {
  readonly text: KeptText;
  readonly unit?: KeptUnit;
}

export function keepStructure(mentions: KeptMentions): KeptStructure {
  let pieces: readonly KeptPiece[] = [];
  const owners = new Map<KeptText, { piece: KeptPiece; unit?: KeptUnit }>();

  function* take({ source, list, starts }: Pieces): Generator<undefined, Taken> {
    const { from, oldTo, to } = difference(pieces, list);
    const replaced = pieces.slice(from, oldTo);
    const known = new Map(replaced.map((kept) => [kept.piece, kept]));
    const fresh = list.slice(from, to);
    const staying = new Set(fresh.filter((piece) => known.has(piece)));
    const leaving = replaced.filter(({ piece }) => !staying.has(piece));
    const units = leftovers(
      leaving.flatMap((piece) => piece.units),
      ({ unit }) => unitKey(unit.block),
    );
    const codes = leftovers(
      leaving.flatMap((piece) => piece.codes),
      ({ text }) => text.text,
    );
    const moves: (() => void)[] = [];
    const added: KeptText[] = [];
    const add = (text: string, code: boolean): KeptText => {
      const kept = mentions.add({ text, code });
      added.push(kept);
      return kept;
    };
    let finished = false;
    try {
      const next: KeptPiece[] = [];
      for (const [i, piece] of fresh.entries()) {
        next.push(known.get(piece) ?? keptPiece(piece, source.text, starts[from + i] ?? 0));
        yield;
      }
      finished = true;
      for (const move of moves) move();
      return { from, oldTo, to, gone: swap(next) };
    } finally {
      if (!finished) for (const text of added) mentions.remove(text);
    }

    function keptPiece(piece: Piece, text: string, start: number): KeptPiece {
      return {
        piece,
        units: readingUnits(piece.prose.blocks).map((unit) => {
          const old = units.take(unitKey(unit.block));
          if (!old) return keptUnit(unit, add(unit.block.text, false));
          moves.push(() => {
            old.unit = unit;
          });
          return old;
        }),
        codes: piece.prose.code.map((range) => {
          const words = text.slice(start + range.start, start + range.end);
          const old = codes.take(words);
          if (!old) return { range, text: add(words, true) };
          moves.push(() => {
            old.range = range;
          });
          return old;
        }),
      };
    }

    function swap(next: readonly KeptPiece[]): Gone[] {
      const gone = [...units.rest().map((unit) => ({ text: unit.text, unit })), ...codes.rest()];
      for (const { text } of gone) {
        owners.delete(text);
        mentions.remove(text);
      }
      for (const piece of next) {
        if (staying.has(piece.piece)) continue;
        for (const unit of piece.units) owners.set(unit.text, { piece, unit });
        for (const { text } of piece.codes) owners.set(text, { piece });
      }
      pieces = [...pieces.slice(0, from), ...next, ...pieces.slice(oldTo)];
      return gone;
    }
  }

  return {
    get pieces() {
      return pieces;
    },
    take,
    owner: (text) => owners.get(text),
  };
}

function keptUnit(unit: ReadingUnit, text: KeptText): KeptUnit {
  return { unit, text, mayQuote: mayQuote(unit.block), said: [], quotes: [] };
}

/** Where two rows of pieces differ. */
function difference(old: readonly KeptPiece[], list: readonly Piece[]): Omit<Taken, 'gone'> {
  const most = Math.min(old.length, list.length);
  let from = 0;
  while (from < most && old[from]?.piece === list[from]) from++;
  let oldTo = old.length;
  let to = list.length;
  while (oldTo > from && to > from && old[oldTo - 1]?.piece === list[to - 1]) {
    oldTo--;
    to--;
  }
  return { from, oldTo, to };
}

/** All of a block that its reading depends on, but for what stands around it. */
function unitKey({ kind, level, quoted, text }: Block): string {
  return `${kind} ${level} ${quoted} ${text}`;
}

/** Things that can be had again by their key, the first first. */
function leftovers<T>(things: readonly T[], keyOf: (thing: T) => string) {
  const byKey = grouped(things.toReversed(), keyOf);
  return {
    take: (key: string): T | undefined => byKey.get(key)?.pop(),
    rest: (): T[] => [...byKey.values()].flat(),
  };
}
