/** A source's text in numbered passages. */

import type { Passage } from './types.ts';

/** The text as offsets count it: line feeds only, no byte order mark. */
export function normalizeText(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/**
 * Paragraphs, separated by blank lines, numbered from 1. What stands before the first paragraph that ends a sentence
 * (title, kicker, byline) has no number.
 */
export function splitPassages(text: string): Passage[] {
  const paragraphs = [...text.matchAll(/\S.*(?:\n[^\S\n]*\S.*)*/g)].map((match) => {
    const start = match.index;
    return { start, end: start + match[0].trimEnd().length };
  });
  const first = paragraphs.findIndex(({ start, end }) => endsSentence(text.slice(start, end)));
  return paragraphs.slice(Math.max(first, 0)).map((range, index) => ({ paragraph: index + 1, ...range }));
}

/** The passage that an offset lies in. */
export function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  return passages.find(({ start, end }) => start <= offset && offset < end);
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？।][\p{Pf}\p{Pe}"'*_]*$/u.test(text);
}
