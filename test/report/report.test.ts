import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explain } from '../../server/analysis/analyse.ts';
import { claimReviewReport } from '../../server/report/claim-review.ts';
import { htmlReport } from '../../server/report/html.ts';
import { markdownReport } from '../../server/report/markdown.ts';
import { type ReportedDocument, readReport } from '../../server/report/read-report.ts';
import { timeLine } from '../../server/report/time-line.ts';
import { engine } from '../claims/builtin-engine.ts';

const OPTIONS = { generator: 'policy-xref 0' };

function reported(text: string, path = 'draft.md', asOf = '2026-07-05'): ReportedDocument {
  return readReport(path, explain({ text, path }, engine, { today: asOf, asOf }), engine.knowledge);
}

/** Each claim as "verdict: words". */
function told(text: string): string[] {
  return reported(text).claims.map(({ verdict, words }) => `${verdict}: ${words}`);
}

describe('what a report tells of a text', () => {
  it('claims that are right and claims that are wrong, each once, in the order of the text', () => {
    assert.deepEqual(told('The fighter of GCAP is to enter service in 2037. ASEAN was founded in 1967.'), [
      'refuted: 2037',
      'supported: 1967',
    ]);
  });

  it('nothing where the packs decide nothing', () => {
    assert.deepEqual(told('The weather was fine. Did the Quad meet?'), []);
  });

  it('a row’s header once, though it is read with each cell', () => {
    const table = '| format | founded | members |\n| --- | --- | --- |\n| ASEAN | 1968 | 11 |\n';
    assert.deepEqual(told(table), ['refuted: 1968', 'supported: 11']);
  });

  it('offsets into the block that is shown', () => {
    const { blocks, claims } = reported('# ASEAN\n\n| ASEAN | founded |\n| --- | --- |\n| ASEAN | 1968 |\n');
    for (const { block, start, end, words } of claims) assert.equal(blocks[block]?.text.slice(start, end), words);
  });

  it('the sentence, the evidence and the day it was checked', () => {
    const [claim] = reported('A line before. The Pahalgam attack killed 11 people. A line after.').claims;
    assert.equal(claim?.sentence, 'The Pahalgam attack killed 11 people.');
    assert.match(claim?.passage?.words ?? '', /11 civilians/);
    assert.ok((claim?.references.length ?? 0) > 0);
    assert.match(claim?.verified ?? '', /^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('the time line', () => {
  it('has a point for a day, a span for a term, and where the text stands', () => {
    const { claims, asOf } = reported(
      'ASEAN was founded on 8 August 1977. The GCAP treaty was signed on 14 December 2023. Japan’s defence minister is Shinjiro Koizumi.',
    );
    const rows = timeLine(claims, asOf)?.rows.map(({ kind, when, said }) => ({ kind, when, said: said?.words }));
    assert.deepEqual(rows, [
      { kind: 'point', when: '8 August 1967', said: '8 August 1977' },
      { kind: 'point', when: '14 December 2023', said: undefined },
      { kind: 'span', when: 'from 21 October 2025', said: undefined },
    ]);
  });

  it('is left out where no fact has a date', () => {
    assert.equal(timeLine([], '2026-07-05'), undefined);
  });
});

describe('the page', () => {
  it('marks each claim in the text, tied to its evidence and back', () => {
    const page = htmlReport([reported('The Pahalgam attack killed 11 people.')], OPTIONS);
    assert.match(page, /<a class="mark refuted" id="d0m1" href="#d0c1"[^>]*>11<sup>/);
    assert.match(page, /<li id="d0c1"[\s\S]*href="#d0m1"/);
  });

  it('shows hostile words as words', () => {
    const hostile =
      '# <script>alert(1)</script>\n\nThe "><img src=x onerror=alert(1)> of ASEAN, founded in 1968 & later.';
    const page = htmlReport([reported(hostile, '"><script>.txt')], OPTIONS);
    assert.doesNotMatch(page, /<script|<img/);
  });

  it('loads nothing from elsewhere', () => {
    const page = htmlReport([reported('ASEAN was founded in 1968.')], OPTIONS);
    assert.doesNotMatch(page, /<(?:script|link|img|iframe|object)\b|\burl\(|@import/);
    assert.match(page, /default-src 'none'/);
  });

  it('names several documents and keeps their notes apart', () => {
    const page = htmlReport(
      [reported('ASEAN was founded in 1968.', 'a.md'), reported('ASEAN was founded in 1967.', 'b.md')],
      OPTIONS,
    );
    assert.match(page, /<a href="#d1">b\.md<\/a>: 1 supported/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('the other formats', () => {
  it('Markdown tells what to change, with the sentence and the evidence, and lists what is supported', () => {
    const text = markdownReport([reported('The Pahalgam attack killed 11 people. ASEAN was founded in 1967.')]);
    assert.match(text, /^# Report on draft\.md\n\nAs of 5 July 2026: 1 refuted, 1 supported\./);
    assert.match(text, /### 1\. Refuted: “11”\n\n> The Pahalgam attack killed 11 people\./);
    assert.match(text, /\| 1967 \| ASEAN was founded on 8 August 1967/);
  });

  it('ClaimReview has a review for each claim, with a rating between its bounds', () => {
    const { '@graph': reviews } = JSON.parse(
      claimReviewReport([reported('The Pahalgam attack killed 11 people.')], 'x'),
    );
    const [review] = reviews;
    assert.equal(review['@type'], 'ClaimReview');
    assert.equal(review.claimReviewed, 'The Pahalgam attack killed 11 people.');
    assert.deepEqual([review.reviewRating.ratingValue, review.reviewRating.alternateName], [1, 'Refuted']);
    assert.ok(review.citation.some((c: { url?: string }) => c.url?.startsWith('https://')));
  });
});
