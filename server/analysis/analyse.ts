import type { Engine } from '../claims/engine.ts';
import { readUnits, type UnitReading } from '../claims/read-units.ts';
import { type ReadingUnit, readingUnits } from '../claims/reading-units.ts';
import { recognise, type Searchable } from '../mentions/recognise.ts';
import { extractProse } from '../prose/extract-prose.ts';
import { asOfDate, asOfDay } from './as-of.ts';
import { documentCitations } from './citations.ts';
import { placedFindings, placedMentions, withMarkup } from './place.ts';
import type { Analysis, AnalysisOptions, DocumentText } from './types.ts';

/** An analysis with all that led to it: for explaining and for tests. */
export interface Explained extends Analysis {
  readonly units: readonly ReadingUnit[];
  readonly readings: readonly UnitReading[];
}

/** Runs all stages on a document. The same text and options give the same result. */
export function analyse(document: DocumentText, engine: Engine, options: AnalysisOptions): Analysis {
  const { asOf, mentions, findings } = explain(document, engine, options);
  return { asOf, mentions, findings };
}

/** As {@link analyse}, with every claim that was considered and why it was or was not reported. */
export function explain(document: DocumentText, engine: Engine, options: AnalysisOptions): Explained {
  const prose = extractProse(document);
  const asOf = asOfDate(document.text, prose.date, options);
  const units = readingUnits(prose.blocks);
  const searchable: Searchable[] = [
    ...units.map(({ block }) => ({ text: block.text, code: false })),
    ...prose.code.map(({ start, end }) => ({ text: document.text.slice(start, end), code: true })),
  ];
  const found = recognise(engine.recogniser, searchable);
  const readings = readUnits(units, found, engine, asOfDay(asOf));
  const cited = documentCitations(document, engine);
  return {
    asOf,
    mentions: placedMentions(
      units.map((unit, i) => [unit, found[i] ?? []]),
      prose.code.map((code, i) => [code, found[units.length + i] ?? []]),
      engine.knowledge,
    ),
    findings: withMarkup(
      placedFindings(units.map((unit, i) => [unit, [...(readings[i]?.findings ?? []), ...cited.inUnit(unit)]])),
      cited.inMarkup(),
    ),
    units,
    readings,
  };
}
