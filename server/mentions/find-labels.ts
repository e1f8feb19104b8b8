import { type LabelEntry, type LabelIndex, labelKey } from './compile-labels.ts';
import { fold, foldForms } from './fold.ts';

/** Words that bear a label of one or more concepts. UTF-16 offsets into the text searched. */
export interface LabelMatch {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly LabelEntry[];
}

/** All occurrences of labels, sorted, without overlap: the one that starts first wins, then the longest. */
export function findLabels(index: LabelIndex, text: string): LabelMatch[] {
  const found: LabelMatch[] = [];
  collect(index.exact.pattern, index.exact.entries, foldForms(text), 'exact', found);
  collect(index.folded.pattern, index.folded.entries, fold(text), 'fold', found);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return merge(found);
}

function collect(
  pattern: RegExp,
  entries: ReadonlyMap<string, readonly LabelEntry[]>,
  text: string,
  matching: 'exact' | 'fold',
  found: LabelMatch[],
): void {
  pattern.lastIndex = 0;
  for (const match of text.matchAll(pattern)) {
    const bearing = entries.get(labelKey(match[0], matching));
    if (bearing) found.push({ start: match.index, end: match.index + match[0].length, entries: bearing });
  }
}

function merge(found: readonly LabelMatch[]): LabelMatch[] {
  const kept: LabelMatch[] = [];
  for (const match of found) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.start === last.start && match.end === last.end)
      kept[kept.length - 1] = { ...last, entries: [...last.entries, ...match.entries] };
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept;
}
