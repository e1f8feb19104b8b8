import type { Engine } from '../claims/engine.ts';
import { withQuotes } from '../claims/read-units.ts';
import type { Finding } from '../claims/types.ts';
import { keepMentions } from '../mentions/kept-mentions.ts';
import type { Mention } from '../mentions/types.ts';
import { type Pieces, readingPieces } from '../prose/pieces.ts';
import { asOfDate, asOfDay } from './as-of.ts';
import { documentCitations } from './citations.ts';
import { keepReadings } from './kept-readings.ts';
import { type KeptPiece, keepStructure } from './kept-structure.ts';
import { placedFindings, placedMentions, shifted, shiftedFinding, withMarkup } from './place.ts';
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
  let pieces: Pieces | undefined;
  let job: Job = nothing();
  let done: Analysis | undefined;

  function* run(document: DocumentText, options: AnalysisOptions): Job {
    const next = yield* readingPieces(document, pieces);
    const gone = yield* structure.take(next);
    pieces = next;
    for (const { text, unit } of gone) readings.forget(text, unit);
    for (const text of mentions.settle()) {
      const owner = structure.owner(text);
      readings.mentioning(text, owner?.unit);
      if (owner) delete owner.piece.mentions;
    }
    const date = next.list.find(({ prose }) => prose.date !== undefined)?.prose.date;
    const asOf = asOfDate(document.text, date, options);
    yield* readings.read(structure.pieces, asOfDay(asOf));
    return analysisOf(asOf, structure.pieces, document, engine);
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

/** Puts together what stands in the pieces. The mentions only when somebody asks: there are many. */
function analysisOf(asOf: string, pieces: readonly KeptPiece[], document: DocumentText, engine: Engine): Analysis {
  const findings: Finding[] = [];
  const placed: [number, readonly Mention[]][] = [];
  let start = 0;
  for (const kept of pieces) {
    const inPiece = findingsOf(kept, document, engine);
    for (const finding of inPiece) findings.push(shiftedFinding(finding, start));
    kept.mentions ??= placedMentions(
      kept.units.map(({ unit, text }) => [unit, text.mentions]),
      kept.codes.map(({ range, text }) => [range, text.mentions]),
      engine.knowledge,
    );
    if (kept.mentions.length > 0) placed.push([start, kept.mentions]);
    start += kept.piece.length;
  }
  let mentions: readonly Mention[] | undefined;
  return {
    asOf,
    findings: withMarkup(findings, documentCitations(document, engine).inMarkup()),
    get mentions() {
      mentions ??= placed.flatMap(([by, list]) => list.map((mention) => shifted(mention, by)));
      return mentions;
    },
  };
}

/** The findings of a piece. They are kept, but where they depend on the rest of the document. */
function findingsOf(kept: KeptPiece, document: DocumentText, engine: Engine): readonly Finding[] {
  if (kept.findings) return kept.findings;
  const citations = documentCitations(document, engine);
  const findings = placedFindings(
    kept.units.map(({ unit, said, quotes }) => [unit, [...withQuotes(said, quotes), ...citations.inUnit(unit)]]),
  );
  if (!citations.askedBibliography) kept.findings = findings;
  return findings;
}
