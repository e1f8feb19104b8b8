/** "Did you mean …": the known word nearest to one that is not known. */

const LONGEST = 100;

/** The nearest of the words, when it is near enough to have been meant: one slip in three letters, `most` at most. */
export function nearestWord(word: string, words: Iterable<string>, most = 3): string | undefined {
  if (word.length > LONGEST) return undefined;
  let nearest: string | undefined;
  let least = Math.min(most, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least && distance < word.length) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** A hint that names the nearest word, or says what else to do. */
export function didYouMean(word: string, words: Iterable<string>, otherwise: string): string {
  const nearest = nearestWord(word, words);
  return nearest === undefined ? otherwise : `Did you mean \`${nearest}\`?`;
}

/** How many letters to insert, leave out, replace, or swap with the next. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
