/** The report in Markdown: for a pull request, a mail or a wiki. */
import { referenceDetails } from '../features/cite.ts';
import { formatEdtf } from '../knowledge/edtf.ts';
import type { Reference } from '../knowledge/types.ts';
import type { ReportedClaim, ReportedDocument } from './read-report.ts';
import { VERDICT_NAMES, verdictSummary } from './verdict-names.ts';

/** All documents, one after another. What is supported is counted, and listed in a table of its own. */
export function markdownReport(documents: readonly ReportedDocument[]): string {
  return `${documents.map(documentMarkdown).join('\n\n')}\n`;
}

function documentMarkdown({ path, asOf, claims }: ReportedDocument): string {
  const wrong = claims.filter(({ verdict }) => verdict !== 'supported');
  const right = claims.filter(({ verdict }) => verdict === 'supported');
  return [
    `# Report on ${escaped(path)}`,
    `As of ${formatEdtf(asOf)}: ${verdictSummary(claims) || 'the text claims nothing that the packs decide'}.`,
    ...(wrong.length ? ['## To change', ...wrong.map(claimMarkdown)] : []),
    ...(right.length ? ['## Supported', tableOf(right)] : []),
  ].join('\n\n');
}

function claimMarkdown({
  number,
  verdict,
  words,
  sentence,
  message,
  passage,
  references,
  verified,
}: ReportedClaim): string {
  return [
    `### ${number}. ${VERDICT_NAMES[verdict]}: “${escaped(words)}”`,
    `> ${escaped(sentence.replace(/\s+/g, ' '))}`,
    escaped(message),
    [
      ...(passage ? [`- ${escaped(passage.name)}${passage.words ? `: “${escaped(passage.words)}”` : ''}`] : []),
      ...references.map((reference) => `- ${referenceMarkdown(reference)}`),
      ...(verified === undefined ? [] : [`- checked ${formatEdtf(verified)}`]),
    ].join('\n'),
  ].join('\n\n');
}

function tableOf(claims: readonly ReportedClaim[]): string {
  const rows = claims.map(({ words, message, references: [first] }) =>
    [escaped(words), escaped(message), first ? referenceMarkdown(first) : ''].map(cell).join(' | '),
  );
  return ['| words | what is known | evidence |', '| --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
}

function referenceMarkdown(reference: Reference): string {
  const title = escaped(reference.title);
  const details = escaped(referenceDetails(reference));
  const linked = reference.url !== undefined && /^https?:\/\/[^\s<>()]+$/i.test(reference.url);
  return `${linked ? `[${title}](${reference.url})` : title}${details ? `, ${details}` : ''}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

/** Text that Markdown shows as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
