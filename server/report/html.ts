/** The report as one self-contained page: no script, no font, no picture from elsewhere. */

import { referenceDetails } from '../features/cite.ts';
import { formatEdtf } from '../knowledge/edtf.ts';
import type { Reference } from '../knowledge/types.ts';
import { escapeMarkup } from './escape-markup.ts';
import { blocksHtml } from './html-blocks.ts';
import { STYLE } from './html-style.ts';
import type { ReportedClaim, ReportedDocument } from './read-report.ts';
import { type TimeLineRow, timeLine } from './time-line.ts';
import { timeLineSvg } from './time-line-svg.ts';
import { countVerdicts, VERDICT_NAMES, verdictSummary } from './verdict-names.ts';

/** What the page needs from outside of it. */
export interface PageOptions {
  /** The program and its version, for the foot. */
  readonly generator: string;
  /** A nonce for the style element, where the page is shown under a content security policy that wants one. */
  readonly nonce?: string;
}

/** The whole page. */
export function htmlReport(documents: readonly ReportedDocument[], { generator, nonce }: PageOptions): string {
  const only = documents.length === 1 ? documents[0] : undefined;
  const title = only ? `Report on ${only.path}` : `Report on ${documents.length} documents`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${nonce ? `'nonce-${nonce}'` : "'unsafe-inline'"}">
<meta name="generator" content="${escapeMarkup(generator)}">
<title>${escapeMarkup(title)}</title>
<style${nonce ? ` nonce="${nonce}"` : ''}>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header><h1>${escapeMarkup(title)}</h1></header>
<main id="content">
${only ? '' : contentsHtml(documents)}
${documents.map((document, index) => documentHtml(document, index, only !== undefined)).join('\n')}
</main>
<footer><p>Written by ${escapeMarkup(generator)}. A verdict says how the text stands to the reference pack on a day; what the pack does not decide is not marked.</p></footer>
</body>
</html>
`;
}

function contentsHtml(documents: readonly ReportedDocument[]): string {
  const rows = documents.map(
    (document, index) =>
      `<li><a href="#d${index}">${escapeMarkup(document.path)}</a>: ${verdictSummary(document.claims) || 'nothing is claimed that the packs decide'}</li>`,
  );
  return `<nav aria-label="Documents"><ul>${rows.join('\n')}</ul></nav>`;
}

function documentHtml(document: ReportedDocument, index: number, alone: boolean): string {
  const prefix = `d${index}`;
  const { claims, asOf, path } = document;
  const wrong = claims.filter(({ verdict }) => verdict !== 'supported');
  const right = claims.filter(({ verdict }) => verdict === 'supported');
  return `<article id="${prefix}" aria-label="${escapeMarkup(path)}">
${alone ? '' : `<h2>${escapeMarkup(path)}</h2>`}
<p class="summary">As of ${formatEdtf(asOf)}: ${summaryHtml(claims)}</p>
<section><h2 id="${prefix}text">The text</h2>
<div class="text">${blocksHtml(document, prefix)}</div></section>
${claimsHtml('To change', `${prefix}wrong`, wrong, prefix)}
${claimsHtml('Supported', `${prefix}right`, right, prefix)}
${claims.length ? '' : '<p>The text claims nothing that the packs decide.</p>'}
${timeLineHtml(document, prefix)}
</article>`;
}

function summaryHtml(claims: readonly ReportedClaim[]): string {
  if (claims.length === 0) return 'the text claims nothing that the packs decide.';
  return countVerdicts(claims)
    .map(([verdict, count]) => `<span class="count ${verdict}">${count} ${VERDICT_NAMES[verdict].toLowerCase()}</span>`)
    .join(' ');
}

function claimsHtml(title: string, id: string, claims: readonly ReportedClaim[], prefix: string): string {
  if (claims.length === 0) return '';
  return `<section><h2 id="${id}">${title}</h2>
<ol class="claims">${claims.map((claim) => claimHtml(claim, prefix)).join('\n')}</ol></section>`;
}

function claimHtml(claim: ReportedClaim, prefix: string): string {
  const { number, verdict, words, subject, message, passage, references, verified, rule } = claim;
  return `<li id="${prefix}c${number}" value="${number}" class="${verdict}">
<p><strong class="verdict">${VERDICT_NAMES[verdict]}</strong> <q>${escapeMarkup(words)}</q> <span class="subject">${escapeMarkup(subject)}${rule ? ` · ${rule}` : ''}</span></p>
<p>${escapeMarkup(message)}</p>
${passage ? `<p class="passage">${escapeMarkup(passage.name)}${passage.words ? `: <q>${escapeMarkup(passage.words)}</q>` : ''}</p>` : ''}
${referencesHtml(references)}
<p class="foot">${verified === undefined ? '' : `Checked ${formatEdtf(verified)}. `}<a href="#${prefix}m${number}">Back to the text<span class="unseen"> at note ${number}</span></a></p>
</li>`;
}

/** The best references, and the others on demand. */
const MOST_REFERENCES = 2;

function referencesHtml(references: readonly Reference[]): string {
  if (references.length === 0) return '';
  const list = (some: readonly Reference[]): string =>
    `<ul class="references">${some.map((reference) => `<li>${referenceHtml(reference)}</li>`).join('')}</ul>`;
  const more = references.slice(MOST_REFERENCES);
  const rest = more.length ? `<details><summary>${more.length} more</summary>${list(more)}</details>` : '';
  return list(references.slice(0, MOST_REFERENCES)) + rest;
}

function referenceHtml(reference: Reference): string {
  const details = escapeMarkup(referenceDetails(reference));
  const title = escapeMarkup(reference.title);
  const linked = reference.url !== undefined && /^https?:\/\//i.test(reference.url);
  return `${linked ? `<a href="${escapeMarkup(reference.url ?? '')}" rel="noreferrer">${title}</a>` : title}${details ? `, ${details}` : ''}`;
}

function timeLineHtml({ claims, asOf }: ReportedDocument, prefix: string): string {
  const line = timeLine(claims, asOf);
  if (!line) return '';
  const rows = line.rows.map(rowHtml).join('\n');
  return `<section><h2 id="${prefix}time">The facts in time</h2>
<p class="legend">A dot is a day or a month, a bar a time in which something holds; a cross is what the text has instead.</p>
<div class="wide" role="group" aria-label="Time line" tabindex="0">${timeLineSvg(line, prefix)}</div>
<div class="wide" role="group" aria-label="The time line in words" tabindex="0"><table class="facts">
<thead><tr><th scope="col">Note</th><th scope="col">When</th><th scope="col">Fact</th><th scope="col">The text has</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function rowHtml({ number, when, label, said, verdict }: TimeLineRow): string {
  const text = said ? escapeMarkup(said.words) : VERDICT_NAMES[verdict].toLowerCase();
  return `<tr class="${verdict}"><th scope="row">${number}</th><td>${when}</td><td>${escapeMarkup(label)}</td><td>${text}</td></tr>`;
}
