import type { Block, Segment } from './types.ts';

/**
 * Leads a range of a block's text back to the document. Runs of equal length map character by character; others
 * (a decoded entity, folded white space) count whole as soon as the range touches them.
 */
export function toDocumentRange(block: Block, start: number, end: number): [number, number] {
  const { segments } = block;
  const first = segments[indexAt(segments, start)];
  if (first === undefined) return [block.start, block.start];
  const from = sourceStart(first, start);
  if (end <= start) return [from, from];
  const last = segments[indexAt(segments, end - 1)] ?? first;
  return [from, Math.max(from, sourceEnd(last, end))];
}

/** The segment that holds an offset, or the nearest one. */
function indexAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sourceStart(segment: Segment, offset: number): number {
  const past = Math.min(offset - segment.start, segment.length);
  if (segment.length === segment.sourceLength) return segment.source + Math.max(past, 0);
  return past >= segment.length ? segment.source + segment.sourceLength : segment.source;
}

function sourceEnd(segment: Segment, offset: number): number {
  if (segment.length !== segment.sourceLength) return segment.source + segment.sourceLength;
  return segment.source + Math.min(offset - segment.start, segment.length);
}
