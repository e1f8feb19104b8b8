/** Text as words that can be compared: case, accents, punctuation, quotation marks and hyphens do not count. */

/** A word, or a place where words were left out or put in by the writer. Offsets are into the text. */
export interface Word {
  /** What is compared. Empty for a gap. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** An ellipsis or an insertion in square brackets: any number of the source's words may stand here. */
  readonly gap: boolean;
  /** The writer marked a change within the word: "[s]tate", "threaten[s]". */
  readonly marked: boolean;
}

const ELLIPSIS = String.raw`[[(]\s*(?:…|\.\s?\.\s?\.)[\s.]*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?`;
const MARKED = String.raw`\p{L}*\[['’\p{L}]{1,12}\]\p{L}+|\p{L}+\[['’\p{L}]{0,12}\]`;
const BRACKETS = String.raw`\[[^[\]]{0,200}\]`;
const NUMBER = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}])`;
const INVISIBLE = String.raw`\u00ad\u200b-\u200d\u2060`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}${INVISIBLE}]*(?:['’‘ʼ\x60](?=\p{L})[\p{L}\p{M}]+)*`;

const SOURCE_WORDS = new RegExp(`${NUMBER}|${WORD}|&`, 'gu');
const QUOTED_WORDS = new RegExp(
  `(?<gap>${ELLIPSIS})|(?<marked>${MARKED})|(?<brackets>${BRACKETS})|${NUMBER}|${WORD}|&`,
  'gu',
);

const NUMERALS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LATER_NUMERALS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const SUFFIXES = ['st', 'nd', 'rd'];

/** Words that house style writes either way. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['percent', '%'],
  ...[...NUMERALS, ...LATER_NUMERALS, 'nineteen', 'twenty'].map((word, n): [string, string] => [word, String(n)]),
  ...ORDINALS.map((word, n): [string, string] => [word, `${n + 1}${SUFFIXES[n] ?? 'th'}`]),
]);

/** The words of a source. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  return [...text.slice(from, to).matchAll(SOURCE_WORDS)].map((match) => wordAt(match[0], from + match.index));
}

/** The words of a quotation, with its gaps. */
export function quotedWords(text: string, from: number, to: number): Word[] {
  const quoted = text.slice(from, to);
  if (!/[[…]|\.\s?\./.test(quoted)) return wordsOf(text, from, to);
  return [...quoted.matchAll(QUOTED_WORDS)].map((match) => {
    const { gap, marked, brackets } = match.groups ?? {};
    const start = from + match.index;
    if (marked !== undefined) return { ...wordAt(marked.replace(/[[\]]/g, ''), start, marked.length), marked: true };
    if (gap !== undefined || brackets !== undefined) return gapAt(start, match[0].length);
    return wordAt(match[0], start);
  });
}

/** One word as it is compared. */
export function fold(word: string): string {
  if (/^[a-z]+$/.test(word)) return SAME_AS.get(word) ?? word;
  const plain = word
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060'’‘ʼ`]|(?<=\d),(?=\d)/gu, '')
    .toLowerCase();
  return SAME_AS.get(plain) ?? plain;
}

/** A text as its folded words between spaces, to look for names in. */
export function foldedPhrase(text: string): string {
  return ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `;
}

function wordAt(text: string, start: number, length = text.length): Word {
  return { folded: fold(text), start, end: start + length, gap: false, marked: false };
}

function gapAt(start: number, length: number): Word {
  return { folded: '', start, end: start + length, gap: true, marked: false };
}
