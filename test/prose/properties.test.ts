import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toDocumentRange } from '../../server/prose/document-range.ts';
import { sentencesOf } from '../../server/prose/sentences.ts';
import type { Block } from '../../server/prose/types.ts';
import { proseOf } from './notation.ts';

/** Pieces of markup of every format; put together at random they are mostly broken, as documents are while one types. */
const FRAGMENTS = [
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '[',
    '](http://a.b/c)',
    '![',
    '[^1]',
    '[[',
    ']]',
    '|',
    '|---|\n',
    ': ',
  ],
  ...[
    '<p>',
    '</p>',
    '<q>',
    '</q>',
    '<table><tr><td>',
    '</td></tr></table>',
    '<li>',
    '<code>',
    '</code>',
    '<!-- ',
    ' -->',
    '<sup>2</sup>',
    '<br>',
  ],
  ...[
    '&amp;',
    '&eacute;',
    '&#8212;',
    '&',
    '\\emph{',
    '}',
    '{',
    '\\footnote{',
    '\\section{',
    "\\'e",
    '\\ss ',
    '$',
    '``',
    "''",
    '---',
    '% ',
    '\\\\',
    '\\item ',
  ],
  ...[
    '\\begin{itemize}\n',
    '\\end{itemize}\n',
    '\\begin{tabular}{l}\n',
    '\\end{tabular}',
    '.. note:: ',
    '::\n',
    '+---+\n',
    '====\n',
    '----\n',
    '|===\n',
  ],
  ...[
    'footnote:[',
    'link:x[',
    '.Title\n',
    '[quote]\n',
    '____\n',
    ':::\n',
    '{{',
    '}}',
    '@param x ',
    ':a: ',
    '== ==',
    '#+begin_src\n',
    '#+end_src\n',
    '* ',
    '= ',
    '#f(',
    '#link("x")[',
    '// ',
    '/* ',
    ' */',
    '# ',
    '"""',
    '"',
    "'",
    'a: ',
    ',',
    '\\u00e9',
    '\\n',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    '    ',
    '\u00a0',
    '\u00ad',
    '\ufeff',
    '😀',
    'é',
    '日本',
    '語',
    'हिन्दी',
    '\u2028',
    '\u{e000}',
  ],
];

const PATHS = [
  'md',
  'html',
  'xml',
  'txt',
  'tex',
  'rst',
  'adoc',
  'org',
  'typ',
  'yaml',
  'json',
  'csv',
  'toml',
  'py',
  'ts',
  'sh',
  'lua',
  'mdx',
  'rss',
  'ipynb',
  'rs',
  'pl',
  'el',
  'ml',
  'm',
];

const word = fc.integer({ min: 1, max: 9999 }).map((number) => `Word${number}w`);
const fragment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 2, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', ' ') },
);
const document = fc.array(fragment, { minLength: 10, maxLength: 80, size: 'max' }).map((pieces) => pieces.join(''));

for (const extension of PATHS) {
  test(`segments of random ${extension} documents lead back`, () => {
    fc.assert(
      fc.property(document, (text) => {
        const { blocks, code } = proseOf(text, `a.${extension}`);
        for (const block of blocks) checkBlock(text, block);
        checkOrder(blocks);
        for (const { start, end } of code)
          assert.ok(start >= 0 && start < end && end <= text.length, `code ${start} ${end}`);
      }),
      { numRuns: 300 },
    );
  });
}

function checkBlock(document: string, block: Block): void {
  assert.ok(block.text !== '' && !/^\s|\s$|\s\s|[\n\t\u00ad]/.test(block.text), JSON.stringify(block.text));
  let start = 0;
  let source = -1;
  for (const segment of block.segments) {
    assert.equal(segment.start, start, 'segments cover the text');
    assert.ok(segment.source >= source && segment.length > 0 && segment.sourceLength >= 0, 'segments are sorted');
    if (segment.length === segment.sourceLength) checkRun(document, block.text, segment);
    start += segment.length;
    source = segment.source + segment.sourceLength;
  }
  assert.equal(start, block.text.length);
  assert.deepEqual([block.start, block.end], [block.segments[0]?.source, source]);
  assert.ok(source <= document.length);
  checkWords(document, block);
}

/** A run of equal length is there character by character; only white space, quotation marks and the like differ. */
function checkRun(document: string, text: string, { start, source, length }: Block['segments'][number]): void {
  for (let at = 0; at < length; at++) {
    const [said, stands] = [text.charAt(start + at), document.charAt(source + at)];
    const same =
      said === stands ||
      (said === ' ' && /[\s~]/.test(stands)) ||
      (/[‘’]/.test(said) && /['`]/.test(stands)) ||
      said === '\ufffc';
    assert.ok(same, `${JSON.stringify(said)} for ${JSON.stringify(stands)}`);
  }
}

function checkWords(document: string, block: Block): void {
  for (const match of block.text.matchAll(/Word\d+w/g)) {
    const [from, to] = toDocumentRange(block, match.index, match.index + match[0].length);
    assert.equal(document.slice(from, to).replace(/[\u00ad\ufeff]/g, ''), match[0]);
  }
}

function checkOrder(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    assert.ok(before === undefined || before.start <= block.start, 'blocks are sorted by where they start');
    for (const other of [block.term, block.list?.leadIn])
      assert.ok(other === undefined || other < index, 'references lead back');
  }
}

test('sentences of random texts cover them', () => {
  const piece = fc.oneof(
    word,
    fc.constantFrom(
      '. ',
      '.',
      ' ',
      '! ',
      '? ',
      '”',
      '“',
      '(',
      ')',
      '[1]',
      'U.S.',
      'Mr.',
      'A.',
      '。',
      '「',
      '」',
      '।',
      ' the',
      '5.5',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
      const text = pieces.join('');
      const sentences = sentencesOf(text);
      assert.equal(sentences.map(({ start, end }) => text.slice(start, end)).join(''), text);
      assert.ok(sentences.every(({ start, end }) => start < end));
    }),
  );
});
