/** How much room text takes in a terminal, and what of it may be shown there. */

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Characters that would move the cursor, colour the screen or turn the direction of writing. */
const HARMFUL = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const TAB = 4;

/** A character as a reader counts, and where it stands in the text. */
export interface Cell {
  /** What to show. */
  readonly shown: string;
  /** Columns it takes. */
  readonly width: number;
  /** UTF-16 offset in the text. */
  readonly offset: number;
}

/** The characters of one line. Tabs become spaces; what could harm a terminal becomes a visible sign. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of GRAPHEMES.segment(line)) {
    const shown = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : harmless(segment);
    const width = segment === '\t' ? shown.length : graphemeWidth(shown);
    cells.push({ shown, width, offset: index });
    column += width;
  }
  return cells;
}

/** The columns a text takes. */
export function textWidth(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** Text that may be printed: on one line, without control characters. */
export function harmless(text: string): string {
  return text.replace(HARMFUL, '\ufffd');
}

function graphemeWidth(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return [...grapheme.replace(NO_WIDTH, '')].length;
}
