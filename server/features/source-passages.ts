import type { Passage, Source } from '../knowledge/types.ts';
import type { Library } from './library.ts';
import type { PlainRange } from './line-map.ts';

/** A passage where the view of its source shows it. */
export interface ShownPassage {
  readonly source: Source;
  readonly passage: Passage;
  /** Without its number. */
  readonly range: PlainRange;
  /** With its number, from the start of the line. */
  readonly whole: PlainRange;
}

/** The passages of the source that a document shows, in their order; none for other documents. */
export function shownPassages(library: Library, uri: string): ShownPassage[] {
  const source = library.sourceOf(uri);
  return (source?.passages ?? []).flatMap((passage) => {
    const place = source && library.locate({ source: source.id, ...passage });
    if (!place) return [];
    const { range } = place;
    return { source, passage, range, whole: { start: { line: range.start.line, character: 0 }, end: range.end } };
  });
}
