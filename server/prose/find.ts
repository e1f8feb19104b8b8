/** Where a string next stands within a stretch of text, or -1. It never looks beyond the stretch. */
export function find(text: string, needle: string, from: number, to: number): number {
  const index = text.slice(from, to).indexOf(needle);
  return index < 0 ? -1 : from + index;
}
