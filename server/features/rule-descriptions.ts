import type { RuleId } from '../claims/types.ts';

/** What each rule reports, in one sentence: for settings and for the tools that read our reports. */
export const RULE_DESCRIPTIONS: Readonly<Record<RuleId, string>> = {
  'claim/refuted': 'The text contradicts what is known.',
  'claim/outdated': 'It was true until a date before the as-of date.',
  'claim/source-error': 'It repeats what a source says and better evidence corrects.',
  'term/wrong-expansion': 'An acronym is spelt out wrongly.',
  'term/wrong-name': 'A misspelt or obsolete name.',
  'quote/altered': 'Words in quotation marks differ from the passage they come from.',
  'citation/unresolved': 'A citation names a source or a passage that is not there.',
  'suppression/unused': 'A comment that hides findings hides nothing, or cannot be understood.',
};

const PAGE = 'https://github.com/policy-xref/policy-xref/blob/main/docs/rules.md';

/** The page that explains a rule. */
export function rulePage(rule: RuleId): string {
  return `${PAGE}#${rule.replaceAll('/', '')}`;
}
