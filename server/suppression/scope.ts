/** Which directives cover a finding. */
import type { Finding } from '../claims/types.ts';
import { type Directive, type DirectiveWord, lineEnd, lineStart } from './find-directives.ts';
import { essence } from './fingerprint.ts';
import { names } from './rule-names.ts';

/** A directive that covers a finding, and the rule's name in it; undefined where it names none and means all. */
export interface Covering {
  readonly directive: Directive;
  readonly rule: DirectiveWord | undefined;
}

/** The directives that hide a finding. */
export function covering(text: string, directives: readonly Directive[], finding: Finding): Covering[] {
  return directives.flatMap((directive) => {
    const rule = directive.rules.find((it) => names(it.text, finding.rule));
    if (directive.rules.length > 0 && !rule) return [];
    const { quoted } = directive;
    if (quoted.length > 0 && !quoted.some((words) => essence(words) === essence(finding.found))) return [];
    return reaches(text, directives, directive, finding) ? [{ directive, rule }] : [];
  });
}

function reaches(text: string, directives: readonly Directive[], directive: Directive, finding: Finding): boolean {
  switch (directive.kind) {
    case 'file':
      return true;
    case 'line':
      return standsIn(finding, lineStart(text, directive.start), lineEnd(text, directive.start));
    case 'next-line':
      return standsIn(finding, ...nextLine(text, directives, directive));
    case 'disable':
      return directive.start < finding.start && !directives.some((it) => endsBefore(it, directive, finding));
    default:
      return false;
  }
}

/** A finding stands in the line where its words or its sentence begin: text that is wrapped anew moves the words. */
function standsIn({ start, sentence }: Finding, from: number, to: number): boolean {
  return (from <= start && start <= to) || (sentence !== undefined && from <= sentence.start && sentence.start < to);
}

/** The next line with anything on it but a directive. */
function nextLine(text: string, directives: readonly Directive[], { end }: Directive): [number, number] {
  let at = lineEnd(text, end);
  while (at < text.length) {
    const skipped = /^\s*/.exec(text.slice(at, at + 2000))?.[0].length ?? 0;
    const here = directives.find(({ start }) => start === at + skipped);
    if (!here) return [lineStart(text, at + skipped), lineEnd(text, at + skipped)];
    at = lineEnd(text, here.end);
  }
  return [text.length, text.length];
}

function endsBefore(enable: Directive, { start }: Directive, finding: Finding): boolean {
  return (
    enable.kind === 'enable' &&
    start < enable.start &&
    enable.start <= finding.start &&
    (enable.rules.length === 0 || enable.rules.some((it) => names(it.text, finding.rule)))
  );
}
