import type { Concept, Label } from '../knowledge/types.ts';
import type { Mention } from '../mentions/types.ts';
import { findFrontMatter } from '../prose/front-matter.ts';
import { lineEnd, lineStart } from '../suppression/find-directives.ts';
import type { Subject } from './subject.ts';

/**
 * The first use of an acronym in running text, among the certain uses of its concept in their order; undefined where
 * the text spells it out before, or right behind it.
 */
export function firstUnexplained(
  subject: Subject,
  concept: Concept,
  acronym: string,
  uses: readonly Mention[],
): Mention | undefined {
  const from = findFrontMatter(subject.text)?.end ?? 0;
  const first = uses.find((use) => acronymOf(use.label, concept) === acronym && isRunningText(subject, use, from));
  const isSpelled = uses.some((use) => isExpansion(use.label, concept) && first && use.start < first.end + 4);
  return isSpelled ? undefined : first;
}

/** The acronym that a label is, or begins with: “GCAP” of “GCAP fighter”. */
export function acronymOf({ text, language }: Label, concept: Concept): string | undefined {
  const [first = ''] = text.split(' ');
  return concept.labels.find((it) => it.text === first && it.language === language && isAcronym(it, concept))?.text;
}

/** Capitals without a space, that are not themselves an expansion. */
function isAcronym(label: Label, concept: Concept): boolean {
  return (
    label.language === 'en' && /^\p{Lu}[\p{L}\p{N}&-]*[\p{Lu}\p{N}]$/u.test(label.text) && !isExpansion(label, concept)
  );
}

/** Whether a label is a spelt-out form of its concept's acronym. */
export function isExpansion({ text }: Label, { expansions }: Concept): boolean {
  return expansions.some((expansion) => expansion.toLowerCase() === text.toLowerCase());
}

/** Headings and front matter keep the short form. */
function isRunningText({ text, language }: Subject, { start }: Mention, from: number): boolean {
  if (start < from) return false;
  const line = text.slice(lineStart(text, start), lineEnd(text, start));
  return language !== 'markdown' || !/^ {0,3}#{1,6}\s/.test(line);
}
