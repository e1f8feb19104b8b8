import { civil, dayOf, type Day, edtfSpan } from '../claims/calendar.ts';
import { checkBlocks } from '../claims/check-blocks.ts';
import type { Engine } from '../claims/engine.ts';
import type { Finding } from '../claims/types.ts';
import { recognise, type Searchable } from '../mentions/recognise.ts';
import type { Mention } from '../mentions/types.ts';
import { toDocumentRange } from '../prose/document-range.ts';
import { extractProse } from '../prose/extract-prose.ts';
import type { Block } from '../prose/types.ts';
import type { Analysis, AnalysisOptions, DocumentText } from './types.ts';

/** Runs all stages on a document. Pure: the same text and options give the same result. */
export function analyse(document: DocumentText, engine: Engine, options: AnalysisOptions): Analysis {
  const prose = extractProse(document);
  const asOf = options.asOf ?? lastDay(prose.date) ?? options.today;
  const day = edtfSpan(asOf)?.to ?? dayOf(1970, 1, 1);
  const searchable: Searchable[] = [
    ...prose.blocks.map((block) => ({ text: block.text, code: false })),
    ...prose.code.map(({ start, end }) => ({ text: document.text.slice(start, end), code: true })),
  ];
  const found = recognise(engine.recogniser, searchable);
  const mentions = [...prose.blocks.flatMap((block, i) => inDocument(block, found[i] ?? [])), ...prose.code.flatMap((code, i) => shifted(found[prose.blocks.length + i] ?? [], code.start))];
  const findings = checkBlocks(prose.blocks, found, engine, day);
  return {
    asOf,
    mentions: mentions.filter((m) => engine.knowledge.concepts.get(m.concept)?.gazetteer === false).sort((a, b) => a.start - b.start),
    findings: placed(prose.blocks, findings),
  };
}

function lastDay(date: string | undefined): string | undefined {
  const span = date === undefined ? undefined : edtfSpan(date);
  return span && Number.isFinite(span.to) ? isoDay(span.to) : undefined;
}

function isoDay(day: Day): string {
  const { year, month, day: d } = civil(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function inDocument(block: Block, mentions: readonly Mention[]): Mention[] {
  return mentions.map((m) => {
    const [start, end] = toDocumentRange(block, m.start, m.end);
    return { ...m, start, end };
  });
}

function shifted(mentions: readonly Mention[], by: number): Mention[] {
  return mentions.map((m) => ({ ...m, start: m.start + by, end: m.end + by }));
}

function placed(blocks: readonly Block[], findings: readonly (readonly Finding[])[]): Finding[] {
  return findings
    .flatMap((list, i) => {
      const block = blocks[i];
      return block ? list.map((f) => ({ ...f, ...ends(toDocumentRange(block, f.start, f.end)) })) : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function ends([start, end]: [number, number]): { start: number; end: number } {
  return { start, end };
}
