import type { Location } from 'vscode-languageserver';
import type { Concept } from '../knowledge/types.ts';
import { fold } from '../mentions/fold.ts';
import { locate } from './definition.ts';
import { conceptOf, mentionAt, type Subject } from './subject.ts';

/** The concept a reference search at the offset is about. */
export function referencedConcept(subject: Subject, offset: number): Concept | undefined {
  return conceptOf(subject, mentionAt(subject, offset));
}

/** All passages on a concept: those that define it, then those of its statements. */
export function passagesOf(subject: Subject, concept: Concept): Location[] {
  const anchors = [...concept.passages, ...concept.statements.flatMap((s) => [s.passage, s.sourceError?.passage])];
  return locate(
    subject,
    anchors.filter((anchor) => anchor !== undefined),
  ).map(({ uri, words }) => ({ uri, range: words }));
}

/** The uses of a concept in one document; only those that are certain, when `certain` is asked for. */
export function usesIn({ analysis, lines, uri }: Subject, concept: string): Location[] {
  return analysis.mentions
    .filter((mention) => mention.concept === concept && mention.certain)
    .map(({ start, end }) => ({ uri, range: lines.range(start, end) }));
}

/** Whether a text can mention a concept at all: a quick look before a file is analysed. */
export function mayMention(concept: Concept): (text: string) => boolean {
  const words = new Set(concept.labels.map(({ text }) => firstWord(text)));
  return (text) => {
    const folded = fold(text);
    for (const word of words) if (folded.includes(word)) return true;
    return false;
  };
}

function firstWord(label: string): string {
  return /[\p{L}\p{N}\p{M}]+/u.exec(fold(label))?.[0] ?? fold(label);
}
