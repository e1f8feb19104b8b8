/** The report as ClaimReview of schema.org in JSON-LD: https://schema.org/ClaimReview. */
import type { ReportedClaim, ReportedDocument, ReportVerdict } from './read-report.ts';
import { VERDICT_NAMES } from './verdict-names.ts';

/** Ratings as fact-checkers use them, from 1 (false) to 5 (true). */
const RATINGS: Readonly<Record<ReportVerdict, number>> = {
  refuted: 1,
  quotation: 1,
  outdated: 2,
  name: 2,
  supported: 5,
};

/** A JSON-LD object with one ClaimReview for each claim. */
export function claimReviewReport(documents: readonly ReportedDocument[], generator: string): string {
  const graph = documents.flatMap((document) => document.claims.map((claim) => reviewOf(claim, document, generator)));
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, undefined, 2)}\n`;
}

function reviewOf(claim: ReportedClaim, { path, asOf }: ReportedDocument, generator: string): Record<string, unknown> {
  const { sentence, words, verdict, message, references, subject, number, passage } = claim;
  return {
    '@type': 'ClaimReview',
    '@id': `#claim-${number}`,
    claimReviewed: sentence,
    datePublished: asOf,
    author: { '@type': 'SoftwareApplication', name: generator },
    reviewBody: message,
    reviewRating: {
      '@type': 'Rating',
      ratingValue: RATINGS[verdict],
      bestRating: 5,
      worstRating: 1,
      alternateName: VERDICT_NAMES[verdict],
    },
    itemReviewed: {
      '@type': 'Claim',
      text: words,
      about: subject,
      appearance: { '@type': 'CreativeWork', name: path },
    },
    citation: [
      ...(passage
        ? [{ '@type': 'CreativeWork', name: passage.name, ...(passage.words ? { text: passage.words } : {}) }]
        : []),
      ...references.map(({ title, publisher, date, url }) => ({
        '@type': 'CreativeWork',
        name: title,
        ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
        ...(date === undefined ? {} : { datePublished: date }),
        ...(url === undefined ? {} : { url }),
      })),
    ],
  };
}
