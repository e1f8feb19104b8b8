/** Each defect a pack can have: where it is reported, in what words, and what loads all the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPack } from '../../server/knowledge/read-pack.ts';
import { checkPack, conceptOf } from './fixture.ts';

const PAPER = `
  --- path: sources/paper.yaml
  id: paper
  type: article
  title: Paper
  text: paper.txt
  --- path: sources/paper.txt
  The Title

  Japan’s newest ships—six of them—carry the mast. They are frigates.

  The frigates sail with the mast. They are grey.
`;

describe('a file', () => {
  it('that is no YAML', () => {
    const result = checkPack(`
      --- path: concepts/a.yaml
      id: a
      prefLabel: { en: [ }
                         ^ yaml: This is not YAML: …
      --- path: concepts/b.yaml
      id: b
      type: t
      prefLabel: { en: Bee }
    `);
    assert.ok(conceptOf(result, 'b'));
  });

  it('that has a key twice', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      type: u
      ^ yaml: The key \`type\` stands here twice. Keep one of the two.
      prefLabel: { en: Apple }
    `);
  });

  it('that is something else than a concept', () => {
    checkPack(`
      --- path: concepts/a.yaml
      [a, b]
      ^ wrong-kind: \`the file\` should be a mapping. …
      --- path: concepts/b.yaml
      just words
      ^ wrong-kind: \`the file\` should be a mapping. …
    `);
  });

  it('that is not there', () => {
    const { errors } = readPack([]);
    assert.deepEqual(
      errors.map(({ path, line, column, code }) => ({ path, line, column, code })),
      [{ path: 'pack.yaml', line: 1, column: 1, code: 'missing-file' }],
    );
  });
});

describe('a field', () => {
  it('that is missing', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      ^ required: \`type\` is missing. Add \`type: programme\`.
      prefLabel: { en: Apple }
    `);
  });

  it('that nobody knows costs nothing else', () => {
    const result = checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Apple }
      altLabels: { en: [Pome] }
      ^ unknown-field: There is no field \`altLabels\` here. Did you mean \`altLabel\`?
      colour: green
      ^ unknown-field: There is no field \`colour\` here. Write one of \`id\`, \`type\`, …
    `);
    assert.equal(conceptOf(result, 'a').labels.length, 1);
  });

  it('for a language that is none', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Apple, english: Apple }
                              ^ unknown-field: \`english\` is no language. Write the language in two or three letters, such as \`en\` or \`ja\`.
    `);
  });

  it('of the wrong kind', () => {
    const result = checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: Apple
                 ^ wrong-kind: \`prefLabel\` should be a mapping. Write for example \`prefLabel: { en: GCAP }\`.
      --- path: concepts/b.yaml
      id: b
      type: t
      prefLabel: { en: Bee }
      statements: none
                  ^ wrong-kind: \`statements\` should be a list. Start each item with a hyphen.
    `);
    assert.deepEqual(conceptOf(result, 'b').statements, []);
  });
});

describe('a label', () => {
  const long = 'x'.repeat(201);
  const defects = [
    ['empty', '""'],
    ['blank', '"  "'],
    ['on two lines', '"one\\ntwo"'],
    ['with a control character', '"a\\u0007b"'],
    ['with a character that turns the text round', '"a\\u202eb"'],
    ['without a letter or digit', '"--"'],
    ['with a space at its end', '"Apple "'],
    ['that no text could hold', long],
  ] as const;
  for (const [name, label] of defects) {
    it(name, () => {
      checkPack(`
        --- path: concepts/a.yaml
        id: a
        type: t
        prefLabel: { en: Apple }
        altLabel:
          en:
            - ${label}
              ^ bad-label: …
      `);
    });
  }

  it('with the characters of regular expressions is a name like others', () => {
    const result = checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: "C++ (.*)+$ [^a]" }
    `);
    assert.equal(conceptOf(result, 'a').prefLabel.en, 'C++ (.*)+$ [^a]');
  });

  it('that two concepts claim stays with the first', () => {
    const result = checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Fourth Group }
      --- path: concepts/b.yaml
      id: b
      type: t
      prefLabel: { en: Bee }
      altLabel: { en: [Bumble, fourth group] }
                               ^ label-shared: \`fourth group\` is a label of a too. Give both \`senses\` that tell them apart, or leave it out of one (concepts/a.yaml).
    `);
    assert.deepEqual(
      conceptOf(result, 'b').labels.map(({ text }) => text),
      ['Bee', 'Bumble'],
    );
  });

  it('may be shared when both concepts tell its senses apart', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Quad }
      senses: [{ label: Quad, for: [leaders] }]
      --- path: concepts/b.yaml
      id: b
      type: t
      prefLabel: { en: Quad }
      senses: [{ label: Quad, for: [bike] }]
    `);
  });

  it('may be shared by people of one surname', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: person
      prefLabel: { en: Rajnath Singh }
      familyName: { en: Singh }
      --- path: concepts/b.yaml
      id: b
      type: person
      prefLabel: { en: Manmohan Singh }
      familyName: { en: Singh }
    `);
  });

  it('may differ from another only in case, where case counts', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: ARF }
      --- path: concepts/b.yaml
      id: b
      type: t
      prefLabel: { en: { label: arf, case: exact } }
    `);
  });

  it('that is right and wrong at once', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: AUKUS }
      hiddenLabel:
        en:
          - { label: Aukus, kind: misspelling }
            ^ label-right-and-wrong: \`Aukus\` is a right and a wrong name of a. Leave one out, or give the wrong one \`case: exact\`.
    `);
  });

  it('with senses that is none', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Malabar }
      senses: [{ label: Malabr, against: [spinach] }]
                        ^ sense-without-label: \`Malabr\` is no label of a. Did you mean \`Malabar\`?
    `);
  });
});

describe('an id', () => {
  it('that is not the file’s name', () => {
    const result = checkPack(`
      --- path: concepts/gcap.yaml
      id: gcapp
          ^ id-file-name: The id \`gcapp\` is not the file's name. Write \`id: gcap\`, or rename the file.
      type: t
      prefLabel: { en: GCAP }
    `);
    assert.ok(conceptOf(result, 'gcapp'));
  });

  it('that is taken', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Apple }
      --- path: lexicon/gazetteer.yaml
      - id: a
            ^ duplicate-id: The id \`a\` is taken by concepts/a.yaml. Choose another id, or join the two.
        type: t
        prefLabel: { en: Pome }
    `);
  });

  it('with spaces or capitals', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: Big Apple
          ^ wrong-kind: \`id\` is not written as it should be. Write for example \`id: gcap\`.
      type: t
      prefLabel: { en: Apple }
    `);
  });
});

describe('a reference to a concept', () => {
  it('that is not there', () => {
    const result = checkPack(`
      --- path: concepts/japan.yaml
      id: japan
      type: country
      prefLabel: { en: Japan }
      partOf: asia
              ^ unknown-concept: There is no concept \`asia\`. Add concepts/asia.yaml, or an entry to the gazetteer.
      statements:
        - property: ally
          value: { concepts: [japan, japna] }
                                     ^ unknown-concept: There is no concept \`japna\`. Did you mean \`japan\`?
          verified: 2026-07-05
        - property: ally
          value: { concept: japan }
          verified: 2026-07-05
        - property: meeting
          value:
            occurrence:
              date: 2024
              place: [tokyo]
                      ^ unknown-concept: There is no concept \`tokyo\`. …
              participants: [{ concept: japan, as: host }]
                                                   ^ unknown-concept: There is no concept \`host\`. …
          verified: 2026-07-05
    `);
    const japan = conceptOf(result, 'japan');
    assert.equal(japan.partOf, undefined);
    assert.deepEqual(
      japan.statements.map(({ id }) => id),
      ['japan#ally-2'],
      'a broken statement keeps its number',
    );
  });

  it('that is broken is not reported twice', () => {
    const result = checkPack(`
      --- path: concepts/a.yaml
      id: a
      ^ required: \`prefLabel\` is missing. Add \`prefLabel: { en: GCAP }\`.
      type: t
      --- path: concepts/b.yaml
      id: b
      type: t
      prefLabel: { en: Bee }
      partOf: a
      statements:
        - { property: p, value: { concept: a }, verified: 2026-07-05 }
    `);
    assert.equal(conceptOf(result, 'b').partOf, undefined);
    assert.deepEqual(conceptOf(result, 'b').statements, []);
  });

  it('that makes it part of itself', () => {
    const result = checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Apple }
      partOf: b
              ^ part-cycle: a would be part of itself: a → b → a. Leave \`partOf\` out of one of them.
      --- path: concepts/b.yaml
      id: b
      type: t
      prefLabel: { en: Bee }
      partOf: a
      --- path: concepts/c.yaml
      id: c
      type: t
      prefLabel: { en: Cherry }
      partOf: a
    `);
    assert.equal(conceptOf(result, 'a').partOf, undefined);
    assert.equal(conceptOf(result, 'b').partOf, 'a');
    assert.equal(conceptOf(result, 'c').partOf, 'a');
  });
});

describe('a quotation', () => {
  it('that is not in the source', () => {
    const result = checkPack(`${PAPER}
  --- path: concepts/a.yaml
  id: a
  type: t
  prefLabel: { en: Apple }
  passages:
    - { source: paper, exact: "Japan's newest ships, six of them, carry the mast" }
                              ^ quotation-not-found: paper does not have these words. The nearest is ¶1: “Japan’s newest ships—six of them—carry the mast”.
    - { source: paper, exact: Nothing of the kind was ever written }
                              ^ quotation-not-found: paper does not have these words. Copy the words from the source, punctuation marks included.
    - { source: paper, exact: grey }
    `);
    assert.equal(conceptOf(result, 'a').passages.length, 1);
  });

  it('that occurs more than once', () => {
    checkPack(`${PAPER}
  --- path: concepts/a.yaml
  id: a
  type: t
  prefLabel: { en: Apple }
  passages:
    - { source: paper, exact: the mast }
                              ^ quotation-ambiguous: These words occur more than once in paper (¶1, ¶2). Quote more of the passage, or add the words before or after as \`prefix\` or \`suffix\`.
    - { source: paper, exact: the mast, prefix: sail with }
    `);
  });

  it('from the title', () => {
    checkPack(`${PAPER}
  --- path: concepts/a.yaml
  id: a
  type: t
  prefLabel: { en: Apple }
  passages:
    - { source: paper, exact: The Title }
                              ^ quotation-not-found: These words stand before the first paragraph of paper. Quote a numbered paragraph, not the title.
    `);
  });

  it('from a source that is not there', () => {
    checkPack(`${PAPER}
  --- path: concepts/a.yaml
  id: a
  type: t
  prefLabel: { en: Apple }
  passages:
    - { source: papre, exact: grey }
                ^ unknown-source: There is no source \`papre\`. Did you mean \`paper\`?
    `);
  });

  it('costs the statement that rests on it, and no other', () => {
    const result = checkPack(`${PAPER}
  --- path: concepts/a.yaml
  id: a
  type: t
  prefLabel: { en: Apple }
  statements:
    - property: colour
      value: { text: grey }
      verified: 2026-07-05
      sourceError: { source: paper, exact: They are pink, verdict: inaccurate }
                                           ^ quotation-not-found: …
    - property: size
      value: { text: large }
      verified: 2026-07-05
    `);
    assert.deepEqual(
      conceptOf(result, 'a').statements.map(({ id }) => id),
      ['a#size'],
    );
  });
});

describe('a source', () => {
  it('without its text', () => {
    checkPack(`
      --- path: sources/paper.yaml
      id: paper
      type: article
      title: Paper
      text: paper.txt
            ^ missing-file: The text paper.txt is not there. Put it beside this file.
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Apple }
      passages: [{ source: paper, exact: not reported again }]
    `);
  });
});

describe('a date', () => {
  const defects = ['"2024-13"', '2023-02-29', '5 May 2024', '2025/2024', '24'];
  for (const date of defects) {
    it(`written ${date}`, () => {
      checkPack(`
        --- path: concepts/a.yaml
        id: a
        type: t
        prefLabel: { en: Apple }
        statements:
          - property: p
            value: { text: ripe }
            verified: 2026-07-05
            validFrom: ${date}
                       ^ bad-date: …
      `);
    });
  }

  it('that ends before it starts', () => {
    checkPack(`
      --- path: concepts/a.yaml
      id: a
      type: t
      prefLabel: { en: Apple }
      statements:
        - property: p
          value: { text: ripe }
          verified: 2026-07-05
          validFrom: 2025-06
          validUntil: 2025-05-31
                      ^ bad-date: It is valid until 2025-05-31, before it is valid from 2025-06. Put a later date, or change \`validFrom\`.
    `);
  });
});

describe('a value', () => {
  const statement = (value: string, carets: string): string => `
    --- path: concepts/a.yaml
    id: a
    type: t
    prefLabel: { en: Apple }
    statements:
      - property: p
        verified: 2026-07-05
        value: ${value}
               ${carets}
  `;
  const kinds =
    'Write one of `date`, `number`, `concept`, `concepts`, `category`, `categories`, `boolean`, `occurrence`, `text`.';

  it('of two kinds', () => {
    checkPack(statement('{ number: 1, text: one }', `^ wrong-kind: \`value\` has exactly one kind of value. ${kinds}`));
  });

  it('of no kind', () => {
    checkPack(statement('{}', `^ wrong-kind: \`value\` has exactly one kind of value. ${kinds}`));
  });

  it('of the wrong kind', () => {
    const carets = '          ^ wrong-kind: `number` should be a number. Write for example `number: 26`.';
    checkPack(statement('{ number: many }', carets));
  });

  it('with a unit but no number', () => {
    const carets = '^ required: `unit` needs `number` beside it. Add `number: 26`.';
    checkPack(statement('{ text: one, unit: people }', carets));
  });
});

describe('a hundred defects of one file', () => {
  it('are enough', () => {
    const fields = Array.from({ length: 500 }, (_, index) => `field${index}: x`);
    const { errors } = readPack([
      { path: 'pack.yaml', text: 'id: p\ntitle: T\nversion: 1.0.0\n' },
      { path: 'concepts/a.yaml', text: ['id: a', 'type: t', 'prefLabel: { en: Apple }', ...fields].join('\n') },
    ]);
    assert.equal(errors.length, 101);
    assert.equal(errors.filter(({ code }) => code === 'too-many').length, 1);
  });
});
