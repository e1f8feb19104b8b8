/** What of a document's findings is shown: comments, front matter, settings and a baseline can hide some. */
import { type Finding, isRule, type RuleId } from '../claims/types.ts';
import { type DocumentOptions, documentOptions } from '../prose/document-options.ts';
import { languageOf } from '../prose/extract-prose.ts';
import { type Baseline, type BaselineEntry, compareWithBaseline } from './baseline.ts';
import { type Directive, findDirectives } from './find-directives.ts';
import { identityOf } from './fingerprint.ts';
import { type IgnoredFinding, isIgnored } from './ignored.ts';
import { directiveProblems, optionProblems } from './problems.ts';
import { names } from './rule-names.ts';
import { type Covering, covering } from './scope.ts';

/** A document as it is reviewed. `path` serves to tell the language when `languageId` is absent or plain. */
export interface ReviewedText {
  readonly text: string;
  readonly path: string;
  readonly languageId?: string;
}

export interface ReviewOptions {
  /** Whether a rule is on: no comment is called useless on account of one that is off. */
  readonly isOn: (rule: RuleId) => boolean;
  /** The packs there are, and the pack that a finding's subject comes from; undefined where none is known. */
  readonly packs: ReadonlySet<string>;
  readonly packOf: (subject: string) => string | undefined;
  readonly ignored: readonly IgnoredFinding[];
  /** With the document's path as the baseline has it. */
  readonly baseline?: { readonly known: Baseline; readonly path: string };
}

export type HiddenBy = 'comment' | 'front matter' | 'settings' | 'baseline';

export interface Review {
  /** What is shown, in the document's order: findings, and what is wrong with the comments that hide some. */
  readonly findings: readonly Finding[];
  readonly hidden: readonly { readonly finding: Finding; readonly by: HiddenBy }[];
  /** Entries of the baseline that are no longer found. */
  readonly gone: readonly BaselineEntry[];
}

/** Reviews the findings of an analysis. */
export function review(document: ReviewedText, findings: readonly Finding[], options: ReviewOptions): Review {
  const directives = findDirectives(document.text, languageOf(document));
  const own = documentOptions(document.text);
  const used = new Set<string>();
  const hidden: { finding: Finding; by: HiddenBy }[] = [];
  const left = findings.filter((finding) => {
    // A reason is no claim of the document's.
    if (directives.some((it) => it.start <= finding.start && finding.end <= it.end)) return false;
    const covers = covering(document.text, directives, finding);
    for (const it of covers) used.add(keyOf(it));
    const by = hiddenBy(finding, covers, own, options);
    if (by) hidden.push({ finding, by });
    return by === undefined;
  });
  const { shown, known, gone } = againstBaseline(left, options);
  const problems = options.isOn('suppression/unused')
    ? [
        ...directiveProblems(directives, (directive, rule) => used.has(keyOf({ directive, rule })), options.isOn),
        ...optionProblems(own, options.packs),
      ]
    : [];
  return {
    findings:
      problems.length === 0 ? shown : [...shown, ...problems].sort((a, b) => a.start - b.start || a.end - b.end),
    hidden: [...hidden, ...known.map((finding) => ({ finding, by: 'baseline' as const }))],
    gone,
  };
}

function keyOf({ directive, rule }: Covering): string {
  return `${directive.start} ${rule?.start ?? ''}`;
}

function hiddenBy(
  finding: Finding,
  covers: readonly { readonly directive: Directive }[],
  own: DocumentOptions,
  { ignored, packOf }: ReviewOptions,
): HiddenBy | undefined {
  if (covers.length > 0) return 'comment';
  if (own.disable.some(({ text }) => names(text, finding.rule))) return 'front matter';
  const pack = own.packs && packOf(finding.subject);
  if (pack !== undefined && !own.packs?.some(({ text }) => text === pack)) return 'front matter';
  return ignored.length > 0 && isIgnored(identityOf(finding), ignored) ? 'settings' : undefined;
}

function againstBaseline(
  findings: readonly Finding[],
  { baseline, isOn }: ReviewOptions,
): { shown: readonly Finding[]; known: readonly Finding[]; gone: readonly BaselineEntry[] } {
  if (!baseline || baseline.known.entries.length === 0) return { shown: findings, known: [], gone: [] };
  const { known, gone } = compareWithBaseline(baseline.path, findings.map(identityOf), baseline.known);
  return {
    shown: findings.filter((_, i) => !known[i]),
    known: findings.filter((_, i) => known[i]),
    // A rule that is off finds nothing; that says nothing of the text.
    gone: gone.filter(({ rule }) => !isRule(rule) || isOn(rule)),
  };
}
