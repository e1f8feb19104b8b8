import { dayOf, edtfSpan, isoDay } from '../claims/calendar.ts';
import type { Engine } from '../claims/engine.ts';
import { readUnits, type UnitReading } from '../claims/read-units.ts';
import { type ReadingUnit, readingUnits } from '../claims/reading-units.ts';
import type { Finding } from '../claims/types.ts';
import { recognise, type Searchable } from '../mentions/recognise.ts';
import type { Mention } from '../mentions/types.ts';
import { checkCitations, hasBibliography } from '../passages/check-citations.ts';
import { citationsInMarkup, citationsInProse } from '../passages/find-citations.ts';
import { documentOptions } from '../prose/document-options.ts';
import { toDocumentRange } from '../prose/document-range.ts';
import { extractProse, languageOf } from '../prose/extract-prose.ts';
import { type Sentence, sentencesOf } from '../prose/sentences.ts';
import type { Block } from '../prose/types.ts';
import { type Memory, NO_MEMORY } from './memory.ts';
import type { Analysis, AnalysisOptions, DocumentText } from './types.ts';

/** An analysis with all that led to it: for explaining and for tests. */
export interface Explained extends Analysis {
  readonly units: readonly ReadingUnit[];
  readonly readings: readonly UnitReading[];
}

/**
 * Runs all stages on a document. The same text and options give the same result; a memory of the document's earlier
 * versions only makes it come sooner.
 */
export function analyse(
  document: DocumentText,
  engine: Engine,
  options: AnalysisOptions,
  memory: Memory = NO_MEMORY,
): Analysis {
  const { asOf, mentions, findings } = explain(document, engine, options, memory);
  return { asOf, mentions, findings };
}

/** As {@link analyse}, with every claim that was considered and why it was or was not reported. */
export function explain(
  document: DocumentText,
  engine: Engine,
  options: AnalysisOptions,
  memory: Memory = NO_MEMORY,
): Explained {
  const prose = extractProse(document);
  const own = documentOptions(document.text).asOf?.text ?? prose.date;
  const asOf = options.asOf ?? lastDay(own) ?? lastDay(prose.date) ?? options.today;
  const day = edtfSpan(asOf)?.to ?? dayOf(1970, 1, 1);
  const units = readingUnits(prose.blocks);
  const searchable: Searchable[] = [
    ...units.map(({ block }) => ({ text: block.text, code: false })),
    ...prose.code.map(({ start, end }) => ({ text: document.text.slice(start, end), code: true })),
  ];
  const found = recognise(engine.recogniser, searchable, memory.recall);
  const mentions = [
    ...units.flatMap((unit, i) => inDocument(unit, found[i] ?? [])),
    ...prose.code.flatMap((code, i) => shifted(found[units.length + i] ?? [], code.start)),
  ];
  const readings = readUnits(units, found, engine, day, memory);
  const ownBibliography = (): boolean => hasBibliography(document.text);
  const citationsIn = (unit: ReadingUnit | undefined): Finding[] =>
    unit ? checkCitations(citationsInProse(unit.block.text), engine.citationKeys, ownBibliography) : [];
  const cited = checkCitations(
    citationsInMarkup(document.text, languageOf(document)),
    engine.citationKeys,
    ownBibliography,
  );
  const findings = placed(
    units,
    readings.map((r, i) => [...r.findings, ...citationsIn(units[i])]),
    memory,
  );
  memory.end();
  return {
    asOf,
    mentions: mentions
      .filter((m) => engine.knowledge.concepts.get(m.concept)?.gazetteer === false)
      .sort((a, b) => a.start - b.start),
    findings: cited.length === 0 ? findings : [...findings, ...cited].sort(byPlace),
    units,
    readings,
  };
}

function lastDay(date: string | undefined): string | undefined {
  const span = date === undefined ? undefined : edtfSpan(date);
  return span && Number.isFinite(span.to) ? isoDay(span.to) : undefined;
}

/** The mentions of a unit's own text: those of its headers are told where the headers stand. */
function inDocument({ block, own }: ReadingUnit, mentions: readonly Mention[]): Mention[] {
  return mentions
    .filter((m) => m.start >= own)
    .map((m) => {
      const [start, end] = toDocumentRange(block, m.start, m.end);
      return { ...m, start, end };
    });
}

function shifted(mentions: readonly Mention[], by: number): Mention[] {
  return mentions.map((m) => ({ ...m, start: m.start + by, end: m.end + by }));
}

function placed(
  units: readonly ReadingUnit[],
  findings: readonly (readonly Finding[])[],
  { recall }: Memory,
): Finding[] {
  const all = findings
    .flatMap((list, i) => {
      const block = units[i]?.block;
      if (!block || list.length === 0) return [];
      const sentences = recall(`sentences ${block.text}`, () => sentencesOf(block.text));
      return list.map((f) => inPlace(f, block, sentences));
    })
    .sort(byPlace);
  // A row's header is read with each of its cells, and told once: its findings stand side by side here.
  return all.filter((f, i) => {
    const before = all[i - 1];
    return before === undefined || before.start !== f.start || before.end !== f.end;
  });
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end;
}

/** A finding at its place in the document, with the sentence that it stands in. */
function inPlace(finding: Finding, block: Block, sentences: readonly Sentence[]): Finding {
  const here = sentences.find(({ end }) => finding.start < end);
  const sentence = here && {
    text: block.text.slice(here.start, here.end).trim(),
    ...ends(toDocumentRange(block, here.start, here.end)),
  };
  return { ...finding, ...(sentence ? { sentence } : {}), ...ends(toDocumentRange(block, finding.start, finding.end)) };
}

function ends([start, end]: [number, number]): { start: number; end: number } {
  return { start, end };
}
