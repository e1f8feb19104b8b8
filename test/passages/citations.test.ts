/** The rule `citation/unresolved`: sentences with the expected finding marked in them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCitations, hasBibliography } from '../../server/passages/check-citations.ts';
import { citationKeys } from '../../server/passages/citation-keys.ts';
import { type Citation, citationsInMarkup, citationsInProse } from '../../server/passages/find-citations.ts';
import { fixture } from './citations-fixture.ts';

const { knowledge } = fixture;
const KEYS = citationKeys(knowledge);

/** Checks a document with the expected findings in ‹ ›. */
function check(marked: string, language = 'markdown'): void {
  const text = marked.replace(/[‹›]/g, '');
  const expected = [...marked.matchAll(/‹([^›]*)›/g)].map(([, words]) => words);
  const citations = [...citationsInProse(language === 'markdown' ? text : ''), ...citationsInMarkup(text, language)];
  const findings = checkCitations(citations, KEYS, () => hasBibliography(text));
  assert.deepEqual(
    findings.map(({ start, end }) => text.slice(start, end)),
    expected,
    marked,
  );
}

describe('a citation of a source', () => {
  it('may name any paragraph that is there', () => {
    for (const text of [
      'It flies in 2035 [@paper-2025, ¶2].',
      'It flies in 2035 [see @paper-2025, ¶ 1–2; @other, ¶99].',
      'As @paper-2025 [¶2] has it, and @{paper-2025} too.',
      'It flies [@the-paper, para. 2].',
      'It flies [@paper-2025, p. 99].',
      'It flies [@paper-2025].',
    ])
      check(text);
  });

  it('may not name one that is not', () => {
    check('It flies in 2035 [@paper-2025, ‹¶3›].');
    check('It flies [@paper-2025, ‹¶¶ 2-7›], and @the-paper [‹para. 12›] says so.');
    check('It flies [-@paper-2025, ‹¶0›].');
  });

  it('is read in each markup', () => {
    check('It flies \\parencite[see][‹¶3›]{paper-2025}. % \\cite[¶9]{paper-2025}', 'latex');
    check('It flies \\cite{paper-2025, knuth}.', 'latex');
    check('It flies @paper-2025[‹¶3›] #cite(<paper-2025>, supplement: [‹¶9›]).', 'typst');
    check('It flies [cite:see @paper-2025 ‹¶3›; @knuth p. 3].', 'org');
    check('It flies cite:[paper-2025(‹¶3›), knuth(¶9)].', 'asciidoc');
    check('It flies :cite:t:`paper-2025`.', 'rst');
  });
});

describe('a key that is no source’s', () => {
  it('is the writer’s own', () => {
    for (const text of [
      '[@knuth1984, ¶99]',
      '[@paper-2024]',
      '[@paper-2025b]',
      '[@papers]',
      'Write to a@paper-2026.org.',
      '@someone',
    ])
      check(text);
  });

  it('is reported only when it can be nothing but a slip', () => {
    check('It flies [@‹papr-2025›, ¶2].');
    check('---\nbibliography: refs.bib\n---\n\nIt flies [@papr-2025, ¶2].');
  });
});

it('a citation knows its key and its paragraphs', () => {
  const [citation] = citationsInProse('So [@paper-2025, ¶¶ 2–3].') as [Citation];
  assert.deepEqual(citation.key, { text: 'paper-2025', start: 5, end: 15 });
  assert.deepEqual(citation.paragraphs, { start: 17, end: 23, from: 2, to: 3 });
});
