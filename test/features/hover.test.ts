import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HoverFormat, hover } from '../../server/features/hover.ts';
import type { Subject } from '../../server/features/subject.ts';
import { anchor, concept, finding, statement, subject } from './small-pack.ts';

function textAt(at: Subject, words: string, format: HoverFormat = 'markdown'): string {
  const found = hover(at, at.text.indexOf(words) + 1, format);
  assert.ok(found && typeof found.contents === 'object' && 'value' in found.contents);
  return found.contents.value;
}

const gcap = concept('GCAP', {
  expansions: ['Global Combat Air Programme'],
  passages: [anchor('Global Combat Air Programme (GCAP)')],
  statements: [
    statement('participant', { gloss: 'Three countries run it.', validFrom: '2022-12-09' }),
    statement('targetYear', { value: { date: '2035' }, passage: anchor('2035'), rank: 'preferred' }),
    statement('chief', { gloss: 'A led it.', validFrom: '2022', validUntil: '2024-01' }),
    statement('rumour', { gloss: 'Never shown.', rank: 'deprecated' }),
  ],
});

describe('hover', () => {
  it('shows name, expansion, definition, passage, facts with their dates, and sources', () => {
    assert.equal(
      textAt(subject('On GCAP.', [gcap]), 'GCAP'),
      [
        '**GCAP** · Global Combat Air Programme',
        'What GCAP is.',
        '> India is considering the **Global Combat Air Programme (GCAP)**, of Japan, the UK and Italy.\n>\n' +
          '> — [The Paper, 7 May 2025, ¶1](<file:///published/source/paper.policy-source#L4,29-L4,63>)',
        '- Target year: 2035\n- Three countries run it. *(since 9 December 2022)*\n- A led it. *(2022 to January 2024)*',
        'Sources: [A Ministry, July 2024](<https://example.org/targetYear> "On targetYear") · ' +
          '[A Ministry, July 2024](<https://example.org/participant> "On participant") · ' +
          '[A Ministry, July 2024](<https://example.org/chief> "On chief") · checked 5 July 2026',
      ].join('\n\n'),
    );
  });

  it('has a form without markup', () => {
    const text = textAt(subject('On GCAP.', [gcap]), 'GCAP', 'plaintext');
    assert.match(text, /^GCAP · Global Combat Air Programme\n\nWhat GCAP is\.\n\n“India is considering the Global/);
    assert.doesNotMatch(text, /\*\*|\]\(|</);
  });

  it('says what a source has otherwise', () => {
    const attack = concept('Attack', {
      statements: [
        statement('deathToll', {
          gloss: 'It killed 26 people.',
          sourceError: { passage: anchor('claimed 11 lives'), verdict: 'inaccurate' },
        }),
      ],
    });
    const text = textAt(subject('The Attack.', [attack]), 'Attack');
    assert.match(
      text,
      /- It killed 26 people\. — otherwise in \[The Paper, 7 May 2025, ¶2\]\(.*\): “claimed 11 lives”/,
    );
  });

  it('tells of five facts, and how many more there are', () => {
    const many = concept('Many', { statements: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((it) => statement(it)) });
    const text = textAt(subject('Many.', [many]), 'Many');
    assert.match(text, /\n- \[… and 2 more\]\(<file:\/\/\/published\/concept\/Many\.policy-source>\)/);
  });

  it('keeps markup of a pack from acting', () => {
    const evil = concept('Evil', {
      definition: {
        en: '<img src=x onerror=alert(1)> [click](command:evil) ![i](http://x) `c` **b** https://evil.example <http://auto>',
      },
      statements: [
        statement('x', { gloss: '# heading\n- item', references: [{ title: '](command:evil)', url: 'command:evil' }] }),
      ],
    });
    const text = textAt(subject('Evil.', [evil]), 'Evil');
    assert.doesNotMatch(text, /(?<!\\)<(?!file:)/);
    assert.doesNotMatch(text, /(?<!\\)\]\((?!<file:)/);
    assert.doesNotMatch(text, /https:\/\/evil|\n#/);
  });

  it('shows the evidence of a finding where no term stands', () => {
    const draft = 'It flies in 2037.';
    const wrong = finding(draft, '2037', { statement: 'targetYear', passage: anchor('2035') });
    const text = textAt(subject(draft, [gcap], [wrong]), '2037');
    assert.match(text, /^\*\*GCAP\*\*\n\n> The GCAP fighter flies in \*\*2035\*\*\./);
    assert.match(text, /- Target year: 2035/);
  });

  it('is nothing elsewhere', () => {
    assert.equal(hover(subject('Nothing here.', [gcap]), 3, 'markdown'), null);
  });
});
