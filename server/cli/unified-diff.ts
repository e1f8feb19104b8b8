/** Replacements as a unified diff, which `patch` and `git apply` take. */
import { type Replacement, replaced } from '../features/replacements.ts';

/** Lines shown around a change. */
const CONTEXT = 3;

/** Zero-based lines, the end excluded. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly replacements: readonly Replacement[];
}

/** The difference that replacements make in a text; they must be in order and not overlap. Empty for none. */
export function unifiedDiff(path: string, text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return '';
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  let shift = 0;
  let diff = `--- a/${path}\n+++ b/${path}\n`;
  for (const hunk of hunksOf(starts, lines.length, replacements)) {
    const shown = hunkText(text, lines, starts, hunk, shift);
    diff += shown.text;
    shift += shown.added;
  }
  return diff;
}

/** Changes whose context would touch are told together. */
function hunksOf(starts: readonly number[], count: number, replacements: readonly Replacement[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const replacement of replacements) {
    const from = lineAt(starts, count, replacement.start);
    const to = lineAt(starts, count, Math.max(replacement.start, replacement.end - 1)) + 1;
    const last = hunks.at(-1);
    if (last && from - last.to <= 2 * CONTEXT) {
      hunks[hunks.length - 1] = { from: last.from, to, replacements: [...last.replacements, replacement] };
    } else hunks.push({ from, to, replacements: [replacement] });
  }
  return hunks;
}

function lineAt(starts: readonly number[], count: number, offset: number): number {
  const after = starts.findIndex((start) => start > offset);
  return after < 0 ? Math.max(0, count - 1) : after - 1;
}

function hunkText(
  text: string,
  lines: readonly string[],
  starts: readonly number[],
  { from, to, replacements }: Hunk,
  shift: number,
): { text: string; added: number } {
  const base = starts[from] ?? 0;
  const moved = replacements.map((it) => ({ ...it, start: it.start - base, end: it.end - base }));
  const before = lines.slice(Math.max(0, from - CONTEXT), from);
  const after = lines.slice(to, to + CONTEXT);
  const old = lines.slice(from, to);
  const fresh = replaced(text.slice(base, starts[to]), moved).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const first = from - before.length + 1;
  const around = before.length + after.length;
  const head = `@@ -${first},${old.length + around} +${first + shift},${fresh.length + around} @@\n`;
  const body = [...signed(' ', before), ...changed(old, fresh), ...signed(' ', after)];
  return { text: head + body.join(''), added: fresh.length - old.length };
}

/** Lines that stay the same within a hunk are told as such where the lines pair off. */
function changed(old: readonly string[], fresh: readonly string[]): string[] {
  if (old.length !== fresh.length) return [...signed('-', old), ...signed('+', fresh)];
  const body: string[] = [];
  let at = 0;
  while (at < old.length) {
    let end = at;
    if (old[at] === fresh[at]) {
      while (end < old.length && old[end] === fresh[end]) end += 1;
      body.push(...signed(' ', old.slice(at, end)));
    } else {
      while (end < old.length && old[end] !== fresh[end]) end += 1;
      body.push(...signed('-', old.slice(at, end)), ...signed('+', fresh.slice(at, end)));
    }
    at = end;
  }
  return body;
}

function signed(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${sign}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`);
}
