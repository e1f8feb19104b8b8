import { type CompiledLabel, gap, type LabelEntry, type LabelIndex, type LabelTable } from './compile-labels.ts';
import { fold, foldForms } from './fold.ts';
import { type Token, tokens } from './tokens.ts';

/** Words that bear a label of one or more concepts. UTF-16 offsets into the text searched. */
export interface LabelMatch {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly LabelEntry[];
}

/** All occurrences of labels, sorted, without overlap: the one that starts first wins, then the longest. */
export function findLabels(index: LabelIndex, text: string): LabelMatch[] {
  const words = tokens(text);
  const found: LabelMatch[] = [];
  collect(index.exact, foldForms(text), words, found);
  collect(index.folded, fold(text), words, found);
  if (index.unspaced) {
    for (const match of text.matchAll(index.unspaced.pattern)) {
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        entries: index.unspaced.entries.get(match[0]) ?? [],
      });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return merge(found);
}

function collect(table: LabelTable, text: string, words: readonly Token[], found: LabelMatch[]): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const written = text.slice(word.start, word.end);
    const match = longest(table.get(written), text, words, at) ?? plural(table, written, word);
    if (match) found.push(match);
  }
}

function longest(
  labels: readonly CompiledLabel[] | undefined,
  text: string,
  words: readonly Token[],
  at: number,
): LabelMatch | undefined {
  for (const label of labels ?? []) {
    const end = endOf(label, text, words, at);
    if (end !== undefined) return { start: words[at]?.start ?? 0, end, entries: label.entries };
  }
  return undefined;
}

/** Where a label that begins at a word ends, or undefined when the text goes on otherwise. */
function endOf(label: CompiledLabel, text: string, words: readonly Token[], at: number): number | undefined {
  const last = label.words.length - 1;
  for (let i = 1; i <= last; i++) {
    const word = words[at + i];
    const before = words[at + i - 1];
    if (!word || !before || gap(text.slice(before.end, word.start)) !== label.gaps[i - 1]) return undefined;
    const wanted = label.words[i] ?? '';
    if (!text.startsWith(wanted, word.start)) return undefined;
    const rest = word.end - word.start - wanted.length;
    if (rest !== 0 && (i < last || !isPlural(text.slice(word.start + wanted.length, word.end)))) return undefined;
    if (i === last) return word.start + wanted.length;
  }
  return words[at]?.end;
}

/** A label of one word with a plural ending: "MROs". */
function plural(table: LabelTable, written: string, word: Token): LabelMatch | undefined {
  for (const ending of ['s', 'es']) {
    if (!written.endsWith(ending) || written.length < ending.length + 2) continue;
    const label = table.get(written.slice(0, -ending.length))?.find((l) => l.words.length === 1);
    if (label) return { start: word.start, end: word.end - ending.length, entries: label.entries };
  }
  return undefined;
}

function isPlural(ending: string): boolean {
  return ending === 's' || ending === 'es';
}

function merge(found: readonly LabelMatch[]): LabelMatch[] {
  const kept: LabelMatch[] = [];
  for (const match of found) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.start === last.start && match.end === last.end)
      kept[kept.length - 1] = {
        ...last,
        entries: [...last.entries, ...match.entries.filter((e) => !last.entries.some((l) => l.concept === e.concept))],
      };
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept;
}
