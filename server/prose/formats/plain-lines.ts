import type { Line } from '../lines.ts';

/** What starts a list item. */
export interface Marker {
  /** Markers of one kind belong to one list. */
  readonly kind: string;
  /** Its number or, for letters, the place in the alphabet. */
  readonly number?: number;
  /** Whether it could be the initial of a name ("S. Jaishankar"). */
  readonly isInitial: boolean;
  readonly isEnclosed: boolean;
  /** Where the item's text starts. */
  readonly end: number;
}

const BULLET = /^([-*+•‣·▪●○◦–—])[ \t\u00a0]+(?=\S)/;
const NUMBERED = /^(\(?)(?:(\d{1,3})|([A-Za-z])|([ivx]{2,5}))([.)])[ \t\u00a0]+(?=\S)/;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The list marker at the start of a line. */
export function markerAt(text: string, line: Line): Marker | undefined {
  const head = text.slice(line.start, Math.min(line.to, line.start + 12));
  const bullet = BULLET.exec(head);
  if (bullet !== null) {
    return { kind: bullet[1] ?? '', isInitial: false, isEnclosed: false, end: line.start + bullet[0].length };
  }
  const match = NUMBERED.exec(head);
  if (match === null) return undefined;
  const [whole, open, digits, letter, roman, close] = match;
  const number = digits === undefined ? letterNumber(letter, roman) : Number(digits);
  if (open === '(' && close === '.') return undefined;
  const isInitial = letter !== undefined && close === '.' && letter !== letter.toLowerCase();
  const kind = `${open}${digits === undefined ? 'a' : '1'}${close}`;
  return { kind, number, isInitial, isEnclosed: close === ')', end: line.start + whole.length };
}

function letterNumber(letter: string | undefined, roman: string | undefined): number {
  return letter === undefined ? ROMAN.indexOf(roman ?? '') : (letter.toLowerCase().codePointAt(0) ?? 96) - 96;
}

/** The depth of `>` marks before a quoted line, and where its text starts. */
export function quoteDepth(text: string, line: Line): { depth: number; start: number } {
  let depth = 0;
  let start = line.start;
  let at = line.start;
  while (at < line.to && (text.charCodeAt(at) === 62 || (depth > 0 && text.charCodeAt(at) === 32))) {
    if (text.charCodeAt(at) === 62) depth++;
    start = ++at;
  }
  return { depth, start };
}

const CODE_MARKS = /[{}=<>\\|]|\$(?!\d)|\(\)|;$|::|->|&&/g;

/** Whether a line reads like source code rather than prose. */
export function isCodeLine(text: string, line: Line): boolean {
  if (line.to - line.start > 400) return false;
  const content = text.slice(line.start, line.to);
  const marks = content.match(CODE_MARKS)?.length ?? 0;
  if (marks === 0) return false;
  if (line.indent >= 4 && (marks > 1 || /[{};=]$|^[\w.]+\(.*\)$|^[$#]\s/.test(content))) return true;
  return marks > 2
    ? marks * 10 > content.length || /[{};]$/.test(content)
    : /^[\w.$\s]*[{}]$|^\}|[\w)\]]\s?[{;]$/.test(content) && content.length < 60 && !/\s\w+\s\w+\s\w+;$/.test(content);
}

const LONGEST_HEADING = 90;

/** The level of a heading that stands alone on a line: 1 in capitals, 2 in title case; 0 where it is none. */
export function headingLevel(text: string, line: Line, isFollowed: boolean): number {
  const content = text.slice(line.start, Math.min(line.to, line.start + LONGEST_HEADING + 1));
  if (content.length > LONGEST_HEADING || !isFollowed || line.indent > 40) return 0;
  if (!/\p{L}{2}/u.test(content) || /[.,;!]$|[“”"]$|:\s+\p{Ll}|^\p{Lu}[\p{L} -]{0,25}:\s|https?:|\S@\S/u.test(content))
    return 0;
  if (!/\p{Ll}/u.test(content)) return /\p{Lu}{2}/u.test(content) ? 1 : 0;
  return isTitleCase(content) ? 2 : 0;
}

/** Small words that stay lower-case in titles. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|is|nor|of|on|or|over|per|the|to|under|upon|via|vs|with|within)$/;

function isTitleCase(content: string): boolean {
  const words = content.split(/[^\p{L}\p{N}'’]+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length > 14 || !/^[\p{Lu}\p{N}(]/u.test(content)) return false;
  const weighty = words.filter((word) => !SMALL.test(word));
  const capitalised = weighty.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return weighty.length === 1
    ? words.length <= 3 && capitalised === 1
    : capitalised === weighty.length || capitalised * 5 >= weighty.length * 4;
}

/** The level of a heading underlined with `===`, `---` or `~~~` on the next line; 0 where it is none. */
export function underlineLevel(text: string, line: Line, next: Line): number {
  const underline = text.slice(next.start, Math.min(next.to, next.start + 200));
  if (!/^(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/.test(underline) || line.to - line.start > 200) return 0;
  return underline.startsWith('=') || underline.startsWith('*') ? 1 : 2;
}
