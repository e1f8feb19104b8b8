import { claimReviewReport } from './claim-review.ts';
import { htmlReport, type PageOptions } from './html.ts';
import { markdownReport } from './markdown.ts';
import type { ReportedDocument } from './read-report.ts';

/** The formats of a report: a page for people, Markdown, and ClaimReview in JSON-LD. */
export const REPORT_FORMATS = ['html', 'markdown', 'claimreview'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The report on documents as text. */
export function writeReport(
  documents: readonly ReportedDocument[],
  format: ReportFormat,
  options: PageOptions,
): string {
  switch (format) {
    case 'markdown':
      return markdownReport(documents);
    case 'claimreview':
      return claimReviewReport(documents, options.generator);
    case 'html':
      return htmlReport(documents, options);
  }
}
