import type { Block, Segment } from '../prose/types.ts';

/** A block that is longer is read part by part: what a reading costs grows faster than the block. UTF-16 units. */
const LONGEST = 8000;

/** The parts of a block, cut behind sentences; mostly the block itself. */
export function partsOf(block: Block): Block[] {
  if (block.text.length <= LONGEST || block.cell) return [block];
  const parts: Block[] = [];
  for (let from = 0; from < block.text.length; ) {
    const to = cut(block.text, from);
    parts.push(part(block, from, to));
    from = to;
  }
  return parts;
}

/** Where the part that starts at an offset ends: behind the last sentence or word that fits, or in the midst of a word. */
function cut(text: string, from: number): number {
  const end = from + LONGEST;
  if (end >= text.length) return text.length;
  const words = text.slice(from, end);
  const sentence = [...words.matchAll(/[.!?。！？]["”’)]*\s+|[。！？]/g)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  const space = words.lastIndexOf(' ');
  if (space > 0) return from + space + 1;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

function part(block: Block, from: number, to: number): Block {
  const segments = block.segments.flatMap((segment) => within(segment, from, to));
  const first = segments[0];
  const last = segments.at(-1);
  return {
    ...block,
    text: block.text.slice(from, to),
    segments,
    start: first?.source ?? block.start,
    end: last ? last.source + last.sourceLength : block.end,
  };
}

/** What of a segment lies in a part, counted from the part's start. */
function within(segment: Segment, from: number, to: number): Segment[] {
  const start = Math.max(segment.start, from);
  const end = Math.min(segment.start + segment.length, to);
  if (start >= end) return [];
  if (segment.length !== segment.sourceLength) return [{ ...segment, start: start - from, length: end - start }];
  return [
    {
      start: start - from,
      source: segment.source + start - segment.start,
      length: end - start,
      sourceLength: end - start,
    },
  ];
}
