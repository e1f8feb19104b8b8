import type { SelectionRange } from 'vscode-languageserver';
import { sentencesOf } from '../prose/sentences.ts';
import type { PlainPosition } from './line-map.ts';
import { type ShownPassage, shownPassages } from './source-passages.ts';
import type { Subject } from './subject.ts';

/**
 * What a growing selection takes in a source: the sentence, the passage, the passage with its number, all. Elsewhere
 * the place itself, to which an editor adds its own.
 */
export function selectionRange(
  { library, lines, text, uri }: Subject,
  position: PlainPosition,
  offset: number,
  offsetAt: (position: PlainPosition) => number,
): SelectionRange {
  const shown = shownPassages(library, uri).find(({ whole }) => holds(whole, position));
  if (!shown) return { range: { start: position, end: position } };
  const all: SelectionRange = { range: lines.range(0, text.length) };
  const whole: SelectionRange = { range: shown.whole, parent: all };
  if (!holds(shown.range, position)) return whole;
  const passage: SelectionRange = { range: shown.range, parent: whole };
  const sentence = sentenceAt(shown, offset - offsetAt(shown.range.start));
  if (!sentence) return passage;
  const from = offsetAt(shown.range.start);
  return { range: lines.range(from + sentence.start, from + sentence.end), parent: passage };
}

/** The sentence at an offset into a passage, without the white space around it. */
function sentenceAt({ source, passage }: ShownPassage, at: number): { start: number; end: number } | undefined {
  const text = source.text.slice(passage.start, passage.end);
  for (const { start, end } of sentencesOf(text)) {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    if (from <= at && at <= to) return { start: from, end: to };
  }
  return undefined;
}

function holds({ start, end }: ShownPassage['range'], { line, character }: PlainPosition): boolean {
  const behindStart = line > start.line || (line === start.line && character >= start.character);
  return behindStart && (line < end.line || (line === end.line && character <= end.character));
}
