import type { Finding } from '../claims/types.ts';

/** A change of a text. UTF-16 offsets. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The safe replacements of findings, in order and without overlap: of two that overlap, the first. */
export function safeReplacements(findings: readonly Finding[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const { start, end, replacement } of [...findings].sort((a, b) => a.start - b.start)) {
    if (replacement === null || start < (kept.at(-1)?.end ?? 0)) continue;
    kept.push({ start, end, newText: replacement });
  }
  return kept;
}

/** The text with all replacements made; they must be in order and not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of replacements) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
