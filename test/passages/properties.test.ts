import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkQuotation, checkQuotes } from '../../server/passages/check-quotes.ts';
import { isFunctionWord } from '../../server/passages/common-words.ts';
import { fold } from '../../server/passages/words.ts';
import { article, index, knowledge } from './fixture.ts';

/** The article's sentences as words between spaces. */
const SENTENCES = article.passages
  .flatMap(({ start, end }) => article.text.slice(start, end).split(/(?<=[.!?][”]?)\s+(?=[“\p{Lu}])/u))
  .map((sentence) => sentence.split(' '));

const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['‘', '’'],
] as const;

/** At least so many neighbouring words of one sentence. */
function cut(least: number): fc.Arbitrary<string[]> {
  return fc
    .tuple(fc.constantFrom(...SENTENCES.filter((it) => it.length >= least)), fc.nat(), fc.nat())
    .map(([words, a, b]) => {
      const length = least + (a % (words.length - least + 1));
      const from = b % (words.length - length + 1);
      return words.slice(from, from + length);
    });
}

const WRONG = fc.constantFrom('umbrella', 'violet', 'Saturday', 'forty', 'greatest', 'sings', 'far-flung', 'Brazil');

function isContent(word: string): boolean {
  const parts = word.match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length > 0 && !parts.every((part) => isFunctionWord(fold(part)));
}

/** More than names. */
function inLowerCase(words: readonly string[], except: number): boolean {
  return words.some((word, i) => i !== except && isContent(word) && /^[^\p{L}]*\p{Ll}/u.test(word));
}

/** Word, and what stands before and after it. */
function bare(word: string): [before: string, word: string, after: string] {
  const match = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word);
  return [match?.[1] ?? '', match?.[2] ?? '', match?.[3] ?? ''];
}

describe('any part of a sentence of the article', () => {
  it('is silent when quoted as it is', () => {
    fc.assert(
      fc.property(cut(6), fc.constantFrom(...MARKS), (words, [open, close]) => {
        const text = `The article says: ${open}${words.join(' ')}${close}, and more.`;
        assert.deepEqual(checkQuotes(text, index, knowledge), []);
      }),
      { numRuns: 2000 },
    );
  });

  it('is silent when words in its middle are left out with an ellipsis', () => {
    fc.assert(
      fc.property(cut(12), fc.nat(), fc.nat(), (words, a, b) => {
        const from = 4 + (a % (words.length - 8));
        const to = from + (b % (words.length - 4 - from + 1));
        const text = [...words.slice(0, from), '…', ...words.slice(to)].join(' ');
        assert.deepEqual(checkQuotation(text, 0, text.length, index, knowledge, 'the article'), []);
      }),
      { numRuns: 2000 },
    );
  });

  it('is reported for a word that is changed, and for that word only', () => {
    fc.assert(
      fc.property(cut(8), fc.nat(), WRONG, (words, at, wrong) => {
        const places = words.flatMap((word, i) => (i > 0 && i < words.length - 1 && isContent(word) ? [i] : []));
        const place = places[at % places.length];
        fc.pre(place !== undefined && words.filter(isContent).length > 3 && inLowerCase(words, place));
        const [before, right, after] = bare(words[place ?? 0] ?? '');
        fc.pre(right !== wrong && !/[“”]/.test(words.join(' ')) && /^[\p{L}\p{N}]+$/u.test(right));
        const changed = words.map((word, i) => (i === place ? `${before}${wrong}${after}` : word)).join(' ');
        const findings = checkQuotes(`The article says: “${changed}”, and more.`, index, knowledge);
        assert.deepEqual(
          findings.map(({ found, expected }) => ({ found, expected })),
          [{ found: wrong, expected: right }],
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any text', () => {
  it('is read without an error, and findings lie within it', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '„',
      '«',
      '»',
      '…',
      '...',
      '[',
      ']',
      '[sic]',
      ' ',
      ', ',
      '. ',
      '— ',
      'State-sponsored terrorism',
      'is the greatest threat',
      'to peace',
      'in South Asia',
      'the international community',
      'must stand together',
      'Singh stated',
      '日本',
      'भारत',
      '2+2',
      '1,000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { start, end, found } of checkQuotes(text, index, knowledge)) {
          assert.equal(text.slice(start, end), found);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
