import type { Engine } from '../claims/engine.ts';
import type { Finding } from '../claims/types.ts';
import { keepMentions } from '../mentions/kept-mentions.ts';
import type { Mention } from '../mentions/types.ts';
import { type Pieces, readingPieces } from '../prose/pieces.ts';
import { asOfDate, asOfDay } from './as-of.ts';
import { documentCitations } from './citations.ts';
import { keepPlaces, type Places } from './kept-places.ts';
import { keepReadings } from './kept-readings.ts';
import { keepStructure } from './kept-structure.ts';
import { withMarkup } from './place.ts';
import type { Analysis, AnalysisOptions, DocumentText } from './types.ts';

/**
 * The analysis of a document that is being edited. It is what `analyse` gives for the text as it stands, but an edit
 * costs what it touched, not the document.
 */
export interface KeptAnalysis {
  /** Takes the document as it is now. What was begun for an older version is given up. */
  update(document: DocumentText, options: AnalysisOptions): void;
  /** Works on until all is done, which it tells, or until `enough` says to stop; that is asked often. */
  work(enough: () => boolean): boolean;
  /** The analysis; the work that is left is done first. */
  result(): Analysis;
}

type Job = Generator<undefined, Analysis>;

/** Begins to keep the analysis of a document. */
export function keepAnalysis(engine: Engine): KeptAnalysis {
  const mentions = keepMentions(engine.recogniser);
  const structure = keepStructure(mentions);
  const readings = keepReadings(engine);
  const places = keepPlaces(engine);
  let pieces: Pieces | undefined;
  let job: Job = nothing();
  let done: Analysis | undefined;

  function* run(document: DocumentText, options: AnalysisOptions): Job {
    const next = yield* readingPieces(document, pieces);
    const taken = yield* structure.take(next);
    pieces = next;
    places.replace(taken);
    for (const { text, unit } of taken.gone) readings.forget(text, unit);
    for (const text of mentions.settle()) {
      const owner = structure.owner(text);
      readings.mentioning(text, owner?.unit);
      if (owner) places.mentioning(owner.piece);
    }
    const asOf = asOfDate(document.text, next.date, options);
    const read = yield* readings.read(structure.pieces, taken, asOfDay(asOf));
    const placed = places.place(structure.pieces, next.starts, read, document);
    return analysisOf(asOf, placed, documentCitations(document, engine).inMarkup());
  }

  const step = (): boolean => {
    if (done) return true;
    const { done: finished, value } = job.next();
    if (finished) done = value;
    return finished === true;
  };
  return {
    update: (document, options) => {
      if (!done) job.return(EMPTY);
      done = undefined;
      job = run(document, options);
    },
    work: (enough) => {
      while (!step()) if (enough()) return false;
      return true;
    },
    result: () => {
      while (!done) step();
      return done;
    },
  };
}

const EMPTY: Analysis = { asOf: '', mentions: [], findings: [] };

// biome-ignore lint/correctness/useYield: a job that has nothing to do.
function* nothing(): Job {
  return EMPTY;
}

function analysisOf(asOf: string, { findings, mentions }: Places, markup: readonly Finding[]): Analysis {
  let placed: readonly Mention[] | undefined;
  return {
    asOf,
    findings: withMarkup(findings, markup),
    get mentions() {
      placed ??= mentions();
      return placed;
    },
  };
}
