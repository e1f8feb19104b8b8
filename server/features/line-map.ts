/** A position as LSP counts: zero-based line, UTF-16 code unit in it. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** Leads from offsets to positions in a text that does not change. */
export interface LineMap {
  position(offset: number): PlainPosition;
  range(start: number, end: number): PlainRange;
}

/** Indexes the lines of a text; CRLF, CR and LF end a line, as in LSP. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const position = (offset: number): PlainPosition => {
    const line = lineAt(starts, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  return { position, range: (start, end) => ({ start: position(start), end: position(end) }) };
}

/** The last line that starts at or before the offset, by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
