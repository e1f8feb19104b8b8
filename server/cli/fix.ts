/** `check --fix`: puts the safe replacements into the files. */
import { type Replacement, replaced, safeReplacements } from '../features/replacements.ts';
import type { Checked } from './findings.ts';
import type { Input } from './inputs.ts';
import { complain, reasonOf, type Terminal } from './terminal.ts';
import { harmless } from './text-width.ts';
import { unifiedDiff } from './unified-diff.ts';
import { writeWhole } from './write-whole.ts';

/** A document with its replacements made. */
export interface Fixed {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/** What the fixes of a document make of it; undefined when there are none. */
export function fixesOf({ text, findings }: Checked): Fixed | undefined {
  const replacements = safeReplacements(findings);
  return replacements.length === 0 ? undefined : { text: replaced(text, replacements), replacements };
}

/** Writes a fixed document to its file, or to standard output when it came from standard input. */
export async function writeFixed(
  { file }: Input,
  checked: Checked,
  { text, replacements }: Fixed,
  terminal: Terminal,
): Promise<boolean> {
  if (file === undefined) {
    terminal.stdout.write(text);
    return true;
  }
  try {
    await writeWhole(file, (checked.skipped > 0 ? '\ufeff' : '') + text);
  } catch (error) {
    complain(terminal, `${checked.path} could not be written: ${reasonOf(error)}. It is as it was.`);
    return false;
  }
  for (const replacement of replacements) terminal.stderr.write(`${fixText(checked, replacement)}\n`);
  return true;
}

/** "draft.md:23:51 fixed: “2037” → “2035”", with the place before the fix. */
function fixText({ path, text, lines }: Checked, { start, end, newText }: Replacement): string {
  const { line, character } = lines.position(start);
  const change = newText === '' ? `left out “${text.slice(start, end)}”` : `“${text.slice(start, end)}” → “${newText}”`;
  return harmless(`${path}:${line + 1}:${character + 1} fixed: ${change}`.replace(/\s+/g, ' '));
}

/** The difference that the fixes of a document would make. */
export function diffOf({ path, text }: Checked, { replacements }: Fixed): string {
  return unifiedDiff(path, text, replacements);
}
