import type { RuleId } from '../claims/types.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a writer may set for a rule. */
export type SeveritySetting = Severity | 'off';

/** The severity of each rule where the settings say nothing. */
export const DEFAULT_SEVERITY: Readonly<Record<RuleId, Severity>> = {
  'claim/refuted': 'warning',
  'claim/outdated': 'warning',
  'claim/source-error': 'warning',
  'term/wrong-expansion': 'warning',
  'term/wrong-name': 'information',
  'quote/altered': 'warning',
  'citation/unresolved': 'warning',
  'suppression/unused': 'hint',
};

/** Severities by rule, as set; rules that are not named have their default. */
export type SeveritySettings = Readonly<Partial<Record<RuleId, SeveritySetting>>>;

/** The severity of a rule under the settings. */
export function severityOf(rule: RuleId, settings: SeveritySettings): SeveritySetting {
  return settings[rule] ?? DEFAULT_SEVERITY[rule];
}
