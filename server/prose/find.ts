/** Where a string next stands within a stretch of text, or -1. It never looks beyond the stretch. */
export function find(text: string, needle: string, from: number, to: number): number {
  const index = text.slice(from, to).indexOf(needle);
  return index < 0 ? -1 : from + index;
}

/** For more strings than this, a search looks no further than so many characters. */
const MOST_STRINGS = 64;
const NEAR = 20_000;

/**
 * Finds the next occurrences of a few strings in one text, from left to right: what was found, or not found, is kept
 * until the search has passed it, so that all searches together read the text once for each string.
 */
export class Finder {
  private readonly text: string;
  private readonly known = new Map<string, { from: number; index: number }>();

  constructor(text: string) {
    this.text = text;
  }

  /** Where a string next stands within a stretch of the text, or -1. */
  next(needle: string, from: number, to: number): number {
    const known = this.known.get(needle);
    if (known === undefined && this.known.size >= MOST_STRINGS)
      return find(this.text, needle, from, Math.min(to, from + NEAR));
    const isKnown = known !== undefined && known.from <= from && (from <= known.index || known.index < 0);
    const index = isKnown ? known.index : this.text.indexOf(needle, from);
    if (!isKnown) this.known.set(needle, { from, index });
    return index < 0 || index + needle.length > to ? -1 : index;
  }
}
