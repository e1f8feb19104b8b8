/** Documents in which each false year is a finding, to test what hides it. */
import type { Finding, RuleId } from '../../server/claims/types.ts';
import { type Review, type ReviewOptions, review } from '../../server/suppression/review.ts';

const RULE_OF: Readonly<Record<string, RuleId>> = { '2037': 'claim/refuted', '2036': 'claim/outdated' };

/** A finding for each “2037” (`claim/refuted`) and “2036” (`claim/outdated`), in its sentence. */
export function findingsIn(text: string): Finding[] {
  return [...text.matchAll(/203[67]/g)].map(({ index, 0: found }) => {
    const from =
      1 + Math.max(...[/\.[ \n]/g, /\n\n/g, /\n-./g, /-->\n/g].map((mark) => lastEnd(text.slice(0, index), mark)));
    const end = text.indexOf('.', index) + 1 || text.length;
    return {
      rule: RULE_OF[found] ?? 'claim/refuted',
      start: index,
      end: index + found.length,
      message: `Not “${found}”.`,
      subject: 'gcap',
      property: 'targetYear',
      found,
      expected: '2035',
      replacement: '2035',
      references: [],
      sentence: { start: from, end, text: text.slice(from, end).replace(/\s+/g, ' ') },
    };
  });
}

function lastEnd(text: string, mark: RegExp): number {
  return [...text.matchAll(mark)].reduce((_, { index, 0: found }) => index + found.length - 1, -1);
}

/** Reviews a document; the language is told by the path. */
export function reviewed(text: string, path = 'draft.md', options: Partial<ReviewOptions> = {}): Review {
  return review({ text, path }, findingsIn(text), {
    isOn: () => true,
    packs: new Set(['india-japan']),
    packOf: () => 'india-japan',
    ignored: [],
    ...options,
  });
}

/** What is shown, one line each: "claim/refuted 2037", or the message of a useless comment. */
export function shown(text: string, path?: string, options?: Partial<ReviewOptions>): string[] {
  return reviewed(text, path, options).findings.map(({ rule, found, message }) =>
    rule === 'suppression/unused' ? message : `${rule} ${found}`,
  );
}
