/** Comments are put where they hide the finding and leave the document what it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractProse, languageOf } from '../../server/prose/extract-prose.ts';
import { hideHere, hideInFile, type Insertion } from '../../server/suppression/write-directive.ts';
import { findingsIn, shown } from './reviewed.ts';

function applied(text: string, insertions: readonly Insertion[]): string {
  return [...insertions]
    .sort((a, b) => b.at - a.at)
    .reduce((it, { at, text: added }) => it.slice(0, at) + added + it.slice(at), text);
}

/** The document with its first finding hidden. */
function hidden(text: string, path: string): string | undefined {
  const [finding] = findingsIn(text, path);
  assert.ok(finding);
  const insertions = hideHere(text, languageOf({ text, path }), finding);
  return insertions && applied(text, insertions);
}

/** What a reader sees, comments and white space left out. */
function read(text: string, path: string): string[] {
  return extractProse({ text, path })
    .blocks.filter(({ text: it }) => !it.includes('policy-xref-'))
    .map((it) => `${it.kind} ${it.text.trim()}`);
}

describe('“hide this here”', () => {
  const CASES: readonly (readonly [path: string, before: string, after: string])[] = [
    ['a.md', 'It flies in 2037.\n', '<!-- policy-xref-disable-next-line claim/refuted -->\nIt flies in 2037.\n'],
    [
      'a.md',
      'One.\nIt flies\nin 2037.\n',
      'One.\nIt flies <!-- policy-xref-disable-line claim/refuted -->\nin 2037.\n',
    ],
    [
      'a.md',
      '- It flies in 2037.\n- More.\n',
      '- It flies in 2037. <!-- policy-xref-disable-line claim/refuted -->\n- More.\n',
    ],
    ['a.md', '# Fighters in 2037\n', '<!-- policy-xref-disable-next-line claim/refuted -->\n# Fighters in 2037\n'],
    [
      'a.md',
      '> It flies in 2037.  \n> More.\n',
      '> It flies in 2037. <!-- policy-xref-disable-line claim/refuted -->  \n> More.\n',
    ],
    [
      'a.md',
      '| a | b |\n| - | - |\n| in | 2037 |\n',
      '| a | b |\n| - | - |\n| in | 2037 | <!-- policy-xref-disable-line claim/refuted -->\n',
    ],
    [
      'a.md',
      '---\ntitle: Fighters in 2037\n---\n',
      '---\n# policy-xref-disable-next-line claim/refuted\ntitle: Fighters in 2037\n---\n',
    ],
    ['a.tex', 'One.\nIt flies in 2037.\n', 'One.\n% policy-xref-disable-next-line claim/refuted\nIt flies in 2037.\n'],
    ['a.rst', 'It flies in 2037.\n', '.. policy-xref-disable-next-line claim/refuted\n\nIt flies in 2037.\n'],
    [
      'a.md',
      '- One.\n    - It flies in 2037.\n',
      '- One.\n    - It flies in 2037. <!-- policy-xref-disable-line claim/refuted -->\n',
    ],
    [
      'a.rst',
      'A.\n\nOne.\nIt flies in 2037.\nTwo.\n\nB.\n',
      'A.\n\n.. policy-xref-disable claim/refuted\n\nOne.\nIt flies in 2037.\nTwo.\n\n.. policy-xref-enable claim/refuted\n\nB.\n',
    ],
    [
      'a.adoc',
      'One.\nIt flies in 2037.\n',
      '// policy-xref-disable claim/refuted\n\nOne.\nIt flies in 2037.\n\n// policy-xref-enable claim/refuted\n',
    ],
    ['a.adoc', 'It flies in 2037.\n', '// policy-xref-disable-next-line claim/refuted\nIt flies in 2037.\n'],
    ['a.typ', 'It flies in 2037.\n', '// policy-xref-disable-next-line claim/refuted\nIt flies in 2037.\n'],
    ['a.org', 'It flies in 2037.\n', '# policy-xref-disable-next-line claim/refuted\nIt flies in 2037.\n'],
    [
      'a.html',
      '<p>\n  It flies in 2037.\n</p>\n',
      '<p>\n  <!-- policy-xref-disable-next-line claim/refuted -->\n  It flies in 2037.\n</p>\n',
    ],
    ['a.yaml', 'a: It flies in 2037.\n', '# policy-xref-disable-next-line claim/refuted\na: It flies in 2037.\n'],
    [
      'a.py',
      'def f():\n    # It flies in 2037.\n    pass\n',
      'def f():\n    # policy-xref-disable-next-line claim/refuted\n    # It flies in 2037.\n    pass\n',
    ],
    [
      'a.css',
      '/* It flies in 2037. */\n',
      '/* policy-xref-disable-next-line claim/refuted */\n/* It flies in 2037. */\n',
    ],
  ];
  for (const [path, before, after] of CASES) {
    it(`${path}: ${before.trim().replaceAll('\n', '⏎')}`, () => {
      assert.equal(hidden(before, path), after);
      assert.deepEqual(shown(after, path), []);
      assert.deepEqual(read(after, path), read(before, path));
    });
  }

  it('quotes the words where another finding would be hidden with it', () => {
    const text = 'It flies in 2037. Or else in 2037, they say.\n';
    const [first, second] = findingsIn(text);
    assert.ok(first && second);
    const other = { ...second, found: '2038' };
    const [insertion] = hideHere(text, 'markdown', first, [first, other]) ?? [];
    assert.equal(insertion?.text, '<!-- policy-xref-disable-next-line claim/refuted "2037" -->\n');
    assert.doesNotMatch(hideHere(text, 'markdown', first, [first, second])?.[0]?.text ?? '"', /"/);
  });

  it('keeps Windows line ends', () => {
    assert.equal(
      hidden('It flies in 2037.\r\n', 'a.md'),
      '<!-- policy-xref-disable-next-line claim/refuted -->\r\nIt flies in 2037.\r\n',
    );
  });

  it('does not cut a paragraph with Windows line ends in two', () => {
    assert.equal(
      hidden('One.\r\nIt flies in 2037.\r\n', 'a.md'),
      'One.\r\nIt flies in 2037. <!-- policy-xref-disable-line claim/refuted -->\r\n',
    );
  });

  it('goes around a paragraph with Windows line ends', () => {
    assert.equal(
      hidden('A.\r\n\r\nOne.\r\nIt flies in 2037.\r\n\r\nB.\r\n', 'a.rst'),
      'A.\r\n\r\n.. policy-xref-disable claim/refuted\r\n\r\nOne.\r\nIt flies in 2037.\r\n\r\n.. policy-xref-enable claim/refuted\r\n\r\nB.\r\n',
    );
  });

  it('is not offered where there are no comments, or where one would be part of the text', () => {
    for (const [path, text] of [
      ['a.txt', 'It flies in 2037.\n'],
      ['a.json', '{"a": "It flies in 2037."}\n'],
      ['a.csv', 'a,2037\n'],
      ['a.py', 'def f():\n    """One.\n\n    It flies in 2037.\n    """\n'],
      ['a.ts', '/**\n * It flies in 2037.\n */\n'],
      ['a.adoc', '|===\n|Flies\n|in 2037\n|===\n'],
      ['a.yaml', 'a: |\n  It flies in 2037.\n'],
    ] as const)
      assert.equal(hidden(text, path), undefined, path);
  });
});

describe('“hide in this file”', () => {
  it('puts a comment at the top, behind front matter and the like', () => {
    for (const [path, before, after] of [
      ['a.md', 'In 2037.\n', '<!-- policy-xref-disable-file claim/refuted -->\n\nIn 2037.\n'],
      [
        'a.md',
        '---\ntitle: x\n---\nIn 2037.\n',
        '---\ntitle: x\n---\n\n<!-- policy-xref-disable-file claim/refuted -->\nIn 2037.\n',
      ],
      ['a.tex', 'In 2037.\n', '% policy-xref-disable-file claim/refuted\nIn 2037.\n'],
      [
        'a.xml',
        '<?xml version="1.0"?>\n<p>In 2037.</p>\n',
        '<?xml version="1.0"?>\n<!-- policy-xref-disable-file claim/refuted -->\n<p>In 2037.</p>\n',
      ],
      ['a.sh', '#!/bin/sh\n# In 2037.\n', '#!/bin/sh\n# policy-xref-disable-file claim/refuted\n# In 2037.\n'],
    ] as const) {
      const insertion = hideInFile(before, languageOf({ text: before, path }), 'claim/refuted');
      assert.equal(insertion && applied(before, [insertion]), after);
      assert.deepEqual(shown(after, path), []);
    }
    assert.equal(hideInFile('In 2037.\n', '', 'claim/refuted'), undefined);
  });
});
