import type { ReadingUnit } from '../claims/reading-units.ts';
import type { Finding } from '../claims/types.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Mention } from '../mentions/types.ts';
import { toDocumentRange } from '../prose/document-range.ts';
import { type Sentence, sentencesOf } from '../prose/sentences.ts';
import type { Block, CodeRange } from '../prose/types.ts';

/** The findings of units, led from the units' texts to where the units' blocks stand; sorted, each told once. */
export function placedFindings(units: readonly (readonly [ReadingUnit, readonly Finding[]])[]): Finding[] {
  const all = units
    .flatMap(([{ block }, findings]) => {
      if (findings.length === 0) return [];
      const sentences = sentencesOf(block.text);
      return findings.map((finding) => inPlace(finding, block, sentences));
    })
    .sort(byPlace);
  // A row's header is read with each of its cells, and told once: its findings stand side by side here.
  return all.filter((f, i) => {
    const before = all[i - 1];
    return before === undefined || before.start !== f.start || before.end !== f.end;
  });
}

/** Findings in a document's prose, and in its markup; sorted. */
export function withMarkup(prose: readonly Finding[], markup: readonly Finding[]): readonly Finding[] {
  return markup.length === 0 ? prose : [...prose, ...markup].sort(byPlace);
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

/** The mentions of units and of code, led to where these stand; sorted. Names known only as values are left out. */
export function placedMentions(
  units: readonly (readonly [ReadingUnit, readonly Mention[]])[],
  code: readonly (readonly [CodeRange, readonly Mention[]])[],
  { concepts }: KnowledgeBase,
): Mention[] {
  return [
    ...units.flatMap(([unit, mentions]) => inDocument(unit, mentions)),
    ...code.flatMap(([{ start }, mentions]) => mentions.map((mention) => shifted(mention, start))),
  ]
    .filter((m) => concepts.get(m.concept)?.gazetteer === false)
    .sort((a, b) => a.start - b.start);
}

/** A finding so many UTF-16 units further on. */
export function shiftedFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const moved = shifted(finding, by);
  return finding.sentence ? { ...moved, sentence: shifted(finding.sentence, by) } : moved;
}

/** A range so many UTF-16 units further on. */
export function shifted<T extends { readonly start: number; readonly end: number }>(range: T, by: number): T {
  return by === 0 ? range : { ...range, start: range.start + by, end: range.end + by };
}

/** The mentions of a unit's own text: those of its headers are told where the headers stand. */
function inDocument({ block, own }: ReadingUnit, mentions: readonly Mention[]): Mention[] {
  return mentions.filter((m) => m.start >= own).map((m) => ({ ...m, ...ends(toDocumentRange(block, m.start, m.end)) }));
}

function ends([start, end]: [number, number]): { start: number; end: number } {
  return { start, end };
}
