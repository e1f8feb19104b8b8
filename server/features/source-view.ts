import type { PassageAnchor, Source } from '../knowledge/types.ts';
import { sourceDate, sourceName } from './cite.ts';
import { type LineMap, lineMap, type PlainRange } from './line-map.ts';

/** A source as it is shown: a heading, then its paragraphs, each with its number. */
export interface SourceView {
  readonly text: string;
  /** The words of an anchor. */
  wordsOf(anchor: PassageAnchor): PlainRange;
  /** A whole paragraph, without its number. */
  paragraphOf(paragraph: number): PlainRange;
}

interface Placed {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Where the paragraph starts in the view. */
  readonly at: number;
}

/** Lays a source out, and leads from its offsets to positions in the layout. */
export function viewOfSource(source: Source): SourceView {
  const { text, placed } = layOut(source);
  const lines = lineMap(text);
  return {
    text,
    wordsOf: (anchor) => rangeOf(lines, find(placed, anchor.paragraph), anchor),
    paragraphOf: (paragraph) => {
      const place = find(placed, paragraph);
      return rangeOf(lines, place, place ?? { start: 0, end: 0 });
    },
  };
}

function layOut(source: Source): { text: string; placed: Placed[] } {
  const placed: Placed[] = [];
  let text = `${heading(source)}\n`;
  for (const { paragraph, start, end } of source.passages) {
    text += `\n¶${paragraph} `;
    placed.push({ paragraph, start, end, at: text.length });
    text += `${source.text.slice(start, end)}\n`;
  }
  return { text, placed };
}

function heading(source: Source): string {
  const facts = [sourceName(source), sourceDate(source), source.csl.URL ?? ''].filter((fact) => fact !== '');
  return `${source.csl.title}\n${facts.join(' · ')}`;
}

function find(placed: readonly Placed[], paragraph: number): Placed | undefined {
  return placed.find((place) => place.paragraph === paragraph);
}

/** An anchor outside its paragraph leads to the top: a pack error, reported elsewhere. */
function rangeOf(lines: LineMap, place: Placed | undefined, span: { start: number; end: number }): PlainRange {
  if (!place) return lines.range(0, 0);
  const shift = place.at - place.start;
  return lines.range(span.start + shift, Math.min(span.end, place.end) + shift);
}
