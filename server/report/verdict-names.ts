import type { ReportedClaim, ReportVerdict } from './read-report.ts';

/** What a verdict is called, the worst first. */
export const VERDICT_NAMES: Readonly<Record<ReportVerdict, string>> = {
  refuted: 'Refuted',
  outdated: 'Outdated',
  quotation: 'Altered quotation',
  name: 'Wrong name',
  supported: 'Supported',
};

/** The verdicts that claims have, each with its number of claims, the worst first. */
export function countVerdicts(claims: readonly ReportedClaim[]): [verdict: ReportVerdict, count: number][] {
  const all = Object.keys(VERDICT_NAMES) as ReportVerdict[];
  return all
    .map((verdict): [ReportVerdict, number] => [verdict, claims.filter((c) => c.verdict === verdict).length])
    .filter(([, count]) => count > 0);
}

/** "2 refuted, 1 outdated, 14 supported"; empty when nothing is claimed. */
export function verdictSummary(claims: readonly ReportedClaim[]): string {
  return countVerdicts(claims)
    .map(([verdict, count]) => `${count} ${VERDICT_NAMES[verdict].toLowerCase()}`)
    .join(', ');
}
