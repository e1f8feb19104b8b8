/** Documents in which each false year is a finding, to test what hides it. */
import type { Finding, RuleId } from '../../server/claims/types.ts';
import { toDocumentRange } from '../../server/prose/document-range.ts';
import { extractProse } from '../../server/prose/extract-prose.ts';
import { sentencesOf } from '../../server/prose/sentences.ts';
import { type Review, type ReviewOptions, review } from '../../server/suppression/review.ts';

const RULE_OF: Readonly<Record<string, RuleId>> = { '2037': 'claim/refuted', '2036': 'claim/outdated' };

/** A finding for each “2037” (`claim/refuted`) and “2036” (`claim/outdated`) in the prose of a document. */
export function findingsIn(text: string, path = 'draft.md'): Finding[] {
  return extractProse({ text, path }).blocks.flatMap((block) =>
    [...block.text.matchAll(/203[67]/g)].map(({ index, 0: found }) => {
      const sentence = sentencesOf(block.text).find(({ end }) => index < end);
      const [start, end] = toDocumentRange(block, index, index + found.length);
      const [from, to] = toDocumentRange(block, sentence?.start ?? 0, sentence?.end ?? 0);
      return {
        rule: RULE_OF[found] ?? 'claim/refuted',
        start,
        end,
        message: `Not “${found}”.`,
        subject: 'gcap',
        property: 'targetYear',
        found,
        expected: '2035',
        replacement: '2035',
        references: [],
        sentence: { start: from, end: to, text: block.text.slice(sentence?.start, sentence?.end).trim() },
      };
    }),
  );
}

/** Reviews a document; the language is told by the path. */
export function reviewed(text: string, path = 'draft.md', options: Partial<ReviewOptions> = {}): Review {
  return review({ text, path }, findingsIn(text, path), {
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
