import type { Engine } from '../claims/engine.ts';
import { withQuotes } from '../claims/read-units.ts';
import type { Finding } from '../claims/types.ts';
import type { Mention } from '../mentions/types.ts';
import { documentCitations } from './citations.ts';
import type { Span } from './kept-readings.ts';
import type { KeptPiece, Taken } from './kept-structure.ts';
import { placedFindings, placedMentions, shifted, shiftedFinding } from './place.ts';
import type { DocumentText } from './types.ts';

/** What stands where in a document that is being edited. It is what `placedFindings` and `placedMentions` give. */
export interface KeptPlaces {
  /** Pieces gave way to others. */
  replace(taken: Taken): void;
  /** A piece mentions other things than before. */
  mentioning(piece: KeptPiece): void;
  /** Places what is in the pieces; in those of `read` something may have been read anew. `starts` has their offsets. */
  place(pieces: readonly KeptPiece[], starts: Uint32Array, read: Span, document: DocumentText): Places;
}

/** Sorted; offsets are into the document. */
export interface Places {
  readonly findings: Finding[];
  /** Put together when asked for: there are many. */
  mentions(): Mention[];
}

/** The findings of a piece: counted from its start, and from the document's when the piece started at `at`. */
interface Placed {
  readonly inPiece: readonly Finding[];
  inDocument: readonly Finding[];
  at: number;
}

/** Most pieces have no findings. */
const NOTHING: Placed = { inPiece: [], inDocument: [], at: 0 };

export function keepPlaces(engine: Engine): KeptPlaces {
  let findings: (Placed | undefined)[] = [];
  let mentions: (readonly Mention[] | undefined)[] = [];
  /** Pieces whose mentions are to be placed anew, and those whose findings depend on the rest of the document. */
  const mentioning = new Set<KeptPiece>();
  const open = new Set<KeptPiece>();

  const placeFindings = (piece: KeptPiece, document: DocumentText): Placed => {
    const citations = documentCitations(document, engine);
    const inPiece = placedFindings(
      piece.units.map(({ unit, said, quotes }) => [unit, [...withQuotes(said, quotes), ...citations.inUnit(unit)]]),
    );
    if (citations.askedBibliography) open.add(piece);
    else open.delete(piece);
    return inPiece.length === 0 ? NOTHING : { inPiece, inDocument: inPiece, at: 0 };
  };
  const placeMentions = (piece: KeptPiece): readonly Mention[] => {
    mentioning.delete(piece);
    return placedMentions(
      piece.units.map(({ unit, text }) => [unit, text.mentions]),
      piece.codes.map(({ range, text }) => [range, text.mentions]),
      engine.knowledge,
    );
  };

  return {
    replace: (taken) => {
      findings = replaced(findings, taken);
      mentions = replaced(mentions, taken);
    },
    mentioning: (piece) => {
      mentioning.add(piece);
    },
    place: (pieces, starts, read, document) => {
      for (let i = read.from; i < read.to; i++) {
        const piece = pieces[i];
        if (!piece) continue;
        findings[i] = placeFindings(piece, document);
        mentions[i] ??= placeMentions(piece);
      }
      if (open.size + mentioning.size > 0) {
        const there = new Set(pieces);
        for (const piece of open) if (!there.has(piece)) open.delete(piece);
        for (const [i, piece] of pieces.entries()) {
          if (open.has(piece)) findings[i] = placeFindings(piece, document);
          if (mentioning.has(piece)) mentions[i] = placeMentions(piece);
        }
        mentioning.clear();
      }
      const all: Finding[] = [];
      for (let i = 0; i < findings.length; i++) {
        const placed = findings[i] ?? NOTHING;
        if (placed === NOTHING) continue;
        const at = starts[i] ?? 0;
        if (placed.at !== at) placed.inDocument = placed.inPiece.map((finding) => shiftedFinding(finding, at));
        placed.at = at;
        for (const finding of placed.inDocument) all.push(finding);
      }
      const now = mentions;
      return {
        findings: all,
        mentions: () => now.flatMap((list, i) => list?.map((mention) => shifted(mention, starts[i] ?? 0)) ?? []),
      };
    },
  };
}

function replaced<T>(list: readonly (T | undefined)[], { from, oldTo, to }: Taken): (T | undefined)[] {
  return [...list.slice(0, from), ...new Array<undefined>(to - from).fill(undefined), ...list.slice(oldTo)];
}
