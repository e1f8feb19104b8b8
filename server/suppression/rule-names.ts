import { isRule, RULES, type RuleId } from '../claims/types.ts';

/** Whether what a writer wrote for a rule names this one: its id, `claim/*` or `claim` for a family, `*` or `all`. */
export function names(written: string, rule: RuleId): boolean {
  if (written === rule || written === '*' || written === 'all') return true;
  const family = written.endsWith('/*') ? written.slice(0, -2) : written;
  return !family.includes('/') && rule.startsWith(`${family}/`);
}

/** Whether it names any rule at all. */
export function isRuleName(written: string): boolean {
  return isRule(written) || RULES.some((rule) => names(written, rule));
}
