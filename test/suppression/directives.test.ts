/** Comments that hide findings, in the comment syntax of each format. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reviewed, shown } from './reviewed.ts';

describe('disable-next-line', () => {
  it('hides the rule that it names on the next line, and nothing else', () => {
    const text = `<!-- policy-xref-disable-next-line claim/refuted: a joke -->
GCAP flies in 2037. It was late in 2036.

It flies in 2037.
`;
    assert.deepEqual(shown(text), ['claim/outdated 2036', 'claim/refuted 2037']);
    assert.equal(reviewed(text).hidden[0]?.by, 'comment');
  });

  it('hides all rules when it names none, several when it names several, and families', () => {
    for (const rules of [
      '',
      ': a joke',
      'claim/refuted, claim/outdated',
      'claim/refuted claim/outdated -- old',
      'claim/*',
      'claim',
    ])
      assert.deepEqual(shown(`<!-- policy-xref-disable-next-line ${rules} -->\nIn 2037. In 2036.\n`), [], rules);
  });

  it('hides only the words that it quotes, when it quotes some', () => {
    const text = (words: string): string =>
      `<!-- policy-xref-disable-next-line claim/* ${words}: x -->\nIn 2037 and 2036.\n`;
    assert.deepEqual(shown(text('"2037"')), ['claim/outdated 2036']);
    assert.deepEqual(shown(text('"2037", "2036"')), []);
    assert.deepEqual(shown(text('"a: b"')).length, 3);
  });

  it('looks past blank lines and other such comments', () => {
    const text = `<!-- policy-xref-disable-next-line claim/refuted -->
<!-- policy-xref-disable-next-line claim/outdated -->

In 2037 and in 2036.
`;
    assert.deepEqual(shown(text), []);
  });

  it('hides a sentence that begins on that line, however it is wrapped', () => {
    const text = `<!-- policy-xref-disable-next-line claim/refuted -->
The fighter of the three countries
is to fly in 2037.
Another one flies
in 2037.
`;
    assert.deepEqual(shown(text), ['claim/refuted 2037']);
  });
});

describe('disable-line', () => {
  it('hides what stands on its own line', () => {
    assert.deepEqual(shown('- In 2037. <!-- policy-xref-disable-line claim/refuted: a joke -->\n- In 2037.\n'), [
      'claim/refuted 2037',
    ]);
  });
});

describe('disable and enable', () => {
  it('hide what stands between them', () => {
    const text = `In 2037.

<!-- policy-xref-disable claim/refuted -->

In 2037 and 2036.

<!-- policy-xref-enable claim/refuted -->

In 2037.
`;
    assert.deepEqual(shown(text), ['claim/refuted 2037', 'claim/outdated 2036', 'claim/refuted 2037']);
  });

  it('hide the rest of the document when nothing enables again', () => {
    assert.deepEqual(shown('In 2037.\n\n<!-- policy-xref-disable -->\n\nIn 2037. In 2036.\n'), ['claim/refuted 2037']);
  });

  it('can switch one rule of several on again', () => {
    const text = `<!-- policy-xref-disable -->\nIn 2036. In 2037.\n<!-- policy-xref-enable claim/refuted -->\nIn 2036. In 2037.\n`;
    assert.deepEqual(shown(text), ['claim/refuted 2037']);
  });
});

describe('disable-file', () => {
  it('hides in the whole document, wherever it stands', () => {
    assert.deepEqual(shown('In 2037.\n\nIn 2036.\n\n<!-- policy-xref-disable-file claim/refuted -->\n'), [
      'claim/outdated 2036',
    ]);
  });
});

describe('in each format', () => {
  const COMMENTS: Readonly<Record<string, readonly string[]>> = {
    'a.md': ['<!-- policy-xref-disable-next-line -->', '[//]: # (policy-xref-disable-next-line)'],
    'a.mdx': ['{/* policy-xref-disable-next-line */}'],
    'a.html': ['<!-- policy-xref-disable-next-line -->', '<!--\n  policy-xref-disable-next-line: x\n-->'],
    'a.xml': ['<!-- policy-xref-disable-next-line -->'],
    'a.tex': ['% policy-xref-disable-next-line', '%policy-xref-disable-next-line claim/refuted'],
    'a.rst': ['.. policy-xref-disable-next-line\n'],
    'a.adoc': ['// policy-xref-disable-next-line'],
    'a.org': ['# policy-xref-disable-next-line'],
    'a.typ': ['// policy-xref-disable-next-line', '/* policy-xref-disable-next-line */'],
    'a.yaml': ['# policy-xref-disable-next-line'],
    'a.toml': ['# policy-xref-disable-next-line'],
    'a.ini': ['; policy-xref-disable-next-line'],
    'a.py': ['# policy-xref-disable-next-line'],
    'a.sql': ['-- policy-xref-disable-next-line'],
    'a.lisp': [';; policy-xref-disable-next-line'],
    'a.ts': [
      '// policy-xref-disable-next-line',
      '/* policy-xref-disable-next-line */',
      '/** policy-xref-disable-next-line */',
    ],
    'a.txt': ['<!-- policy-xref-disable-next-line -->'],
  };
  /** The sentence as prose of the format. */
  const SENTENCES: Readonly<Record<string, string>> = {
    'a.yaml': 'a: It flies in 2037.',
    'a.toml': 'a = "It flies in 2037."',
    'a.ini': 'a = It flies in 2037.',
    'a.py': '# It flies in 2037.',
    'a.sql': '-- It flies in 2037.',
    'a.lisp': '; It flies in 2037.',
    'a.ts': '// It flies in 2037.',
  };
  for (const [path, comments] of Object.entries(COMMENTS)) {
    for (const comment of comments) {
      it(`${path}: ${comment.trim().replaceAll('\n', '⏎')}`, () => {
        assert.deepEqual(shown(`${comment}\n${SENTENCES[path] ?? 'In 2037.'}\n`, path), []);
      });
    }
  }

  it('at the end of a line', () => {
    assert.deepEqual(shown('It flies in 2037. % policy-xref-disable-line\n', 'a.tex'), []);
    assert.deepEqual(shown('x = 1  # In 2037. policy-xref\n', 'a.py'), ['claim/refuted 2037']);
  });

  it('not in a comment syntax that is another language’s, nor in running text', () => {
    assert.deepEqual(shown('% policy-xref-disable-next-line\nIn 2037.\n', 'a.md'), ['claim/refuted 2037']);
    assert.deepEqual(shown('Write policy-xref-disable-next-line above it.\nIn 2037.\n', 'a.md'), [
      'claim/refuted 2037',
    ]);
    assert.deepEqual(shown('5\\% policy-xref-disable-line In 2037.\n', 'a.tex'), ['claim/refuted 2037']);
  });

  it('not in code that shows how it is done', () => {
    for (const text of [
      '```\n<!-- policy-xref-disable-file -->\n```\n\nIn 2037.\n',
      'Write `<!-- policy-xref-disable-file -->` there.\n\nIn 2037.\n',
    ])
      assert.deepEqual(shown(text), ['claim/refuted 2037']);
  });

  it('with Windows line ends', () => {
    assert.deepEqual(shown('<!-- policy-xref-disable-next-line -->\r\n\r\nIn 2037.\r\nIn 2037.\r\n'), [
      'claim/refuted 2037',
    ]);
  });
});

describe('front matter', () => {
  it('switches rules off for the document', () => {
    for (const front of [
      'policy-xref: { disable: [claim/refuted] }',
      'policy-xref:\n  disable: claim/refuted',
      'policy-xref:\n  disable:\n    - "claim/refuted" # old',
    ])
      assert.deepEqual(shown(`---\ntitle: x\n${front}\n---\n\nIn 2037. In 2036.\n`), ['claim/outdated 2036'], front);
    assert.deepEqual(shown('+++\n[policy-xref]\ndisable = ["claim/refuted"]\n+++\n\nIn 2037.\n'), []);
  });

  it('names the packs that count', () => {
    const text = (packs: string): string => `---\npolicy-xref: { packs: [${packs}] }\n---\n\nIn 2037.\n`;
    assert.deepEqual(shown(text('india-japan')), ['claim/refuted 2037']);
    const other = { packs: new Set(['india-japan', 'mine']) };
    assert.deepEqual(shown(text('mine'), 'a.md', other), []);
    assert.deepEqual(shown(text('minne'), 'a.md', other), ['There is no pack “minne”. Did you mean mine?']);
  });

  it('is told what cannot be understood', () => {
    assert.deepEqual(shown('---\npolicy-xref: { asof: 2025-05-10, disable: [claim/refutd] }\n---\n'), [
      'There is no option “asof”. Did you mean asOf?',
      'There is no rule “claim/refutd”. Did you mean claim/refuted?',
    ]);
    assert.deepEqual(shown('---\npolicy-xref: { asOf: yesterday }\n---\n'), [
      '“yesterday” is no day: write YYYY-MM-DD.',
    ]);
  });

  it('may have comments of its own', () => {
    assert.deepEqual(shown('---\n# policy-xref-disable-next-line\ntitle: Fighters in 2037\n---\n'), []);
  });
});

describe('a comment that is of no use', () => {
  it('is reported when it hides nothing, at the rule that finds nothing', () => {
    const text = '<!-- policy-xref-disable-next-line claim/refuted, claim/outdated -->\nIn 2036.\n';
    const [problem] = reviewed(text).findings;
    assert.equal(problem?.rule, 'suppression/unused');
    assert.equal(problem && text.slice(problem.start, problem.end), 'claim/refuted');
    assert.deepEqual(shown('<!-- policy-xref-disable-file -->\nNothing.\n'), [
      'This comment hides nothing: there is no finding where it looks.',
    ]);
    assert.deepEqual(shown('<!-- policy-xref-enable -->\n'), ['Nothing was disabled before this comment.']);
  });

  it('is reported when it names no rule, or is none', () => {
    assert.deepEqual(shown('<!-- policy-xref-disable-line because I say so -->\n').length, 4);
    assert.deepEqual(shown('<!-- policy-xref-disable-next-line claim/refutd -->\nIn 2037.\n'), [
      'There is no rule “claim/refutd”. Did you mean claim/refuted?',
      'claim/refuted 2037',
    ]);
    assert.match(
      shown('<!-- policy-xref-disable-nextline -->\n')[0] ?? '',
      /Did you mean policy-xref-disable-next-line\?/,
    );
  });

  it('is left alone when its rule is switched off', () => {
    const isOn = (rule: string): boolean => rule !== 'claim/refuted';
    assert.deepEqual(shown('<!-- policy-xref-disable-file claim/refuted -->\n', 'a.md', { isOn }), []);
    assert.deepEqual(shown('<!-- policy-xref-disable-file -->\n', 'a.md', { isOn: () => false }), []);
  });
});
