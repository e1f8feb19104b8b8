import type { Block, CodeRange, Segment } from './types.ts';

/** A run of a text within a document: character by character, or decoded as a whole where lengths differ. */
export type MappedRun = Segment;

/**
 * A text that stands in a document in another writing, such as a notebook's cell in JSON: the text as it reads, and
 * the runs that lead back to the document, in order and without a gap in the text.
 */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly MappedRun[];
}

/** Builds a mapped text from left to right. */
export class MappedTextBuilder {
  private readonly runs: MappedRun[] = [];
  private text = '';

  /** Adds text that stands for a stretch of the document; equal lengths mean character by character. */
  add(text: string, from: number, to: number): void {
    if (text === '') return;
    this.runs.push({ start: this.text.length, source: from, length: text.length, sourceLength: to - from });
    this.text += text;
  }

  finish(): MappedText {
    return { text: this.text, runs: this.runs };
  }
}

/** The index of the run that holds an offset of the text, or of the nearest one. */
function runAt(runs: readonly MappedRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The parts of a stretch of the text, each within one run, as they stand in the document. */
function parts(runs: readonly MappedRun[], from: number, to: number): MappedRun[] {
  const found: MappedRun[] = [];
  for (let at = runAt(runs, from); at < runs.length; at++) {
    const run = runs[at];
    if (run === undefined || run.start >= to) break;
    const start = Math.max(from, run.start);
    const length = Math.min(to, run.start + run.length) - start;
    const equal = run.length === run.sourceLength;
    if (length > 0)
      found.push({
        start,
        source: equal ? run.source + start - run.start : run.source,
        length,
        sourceLength: equal ? length : run.sourceLength,
      });
  }
  return found;
}

/** A block of the text as a block of the document. */
export function mappedBlock(block: Block, { runs }: MappedText): Block {
  const segments = block.segments.flatMap((segment) => mappedSegment(segment, runs));
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return block;
  return { ...block, segments, start: first.source, end: last.source + last.sourceLength };
}

function mappedSegment(segment: Segment, runs: readonly MappedRun[]): Segment[] {
  const { start, source, length, sourceLength } = segment;
  const found = parts(runs, source, source + sourceLength);
  if (length === sourceLength) return found.map((part) => ({ ...part, start: start + part.start - source }));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ start, length, source: first.source, sourceLength: last.source + last.sourceLength - first.source }];
}

/** A stretch of code of the text as stretches of the document that read as they stand. */
export function mappedCode({ start, end }: CodeRange, { runs }: MappedText): CodeRange[] {
  return parts(runs, start, end)
    .filter(({ length, sourceLength }) => length === sourceLength)
    .map((part) => ({ start: part.source, end: part.source + part.length }));
}
