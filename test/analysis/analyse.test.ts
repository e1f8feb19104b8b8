import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse.ts';
import type { Analysis, AnalysisOptions } from '../../server/analysis/types.ts';
import { engine, TODAY } from '../claims/builtin-engine.ts';

function read(text: string, path = 'a.md', options: AnalysisOptions = { today: TODAY }): Analysis {
  return analyse({ text, path }, engine, options);
}

/** The words of a document that findings stand on. */
function reported(text: string, path?: string, options?: AnalysisOptions): string[] {
  return read(text, path, options).findings.map(({ start, end }) => text.slice(start, end));
}

/** The words of a document that mention a concept. */
function mentioned(text: string, concept: string, path?: string): string[] {
  return read(text, path)
    .mentions.filter((m) => m.concept === concept)
    .map(({ start, end }) => text.slice(start, end));
}

describe('the as-of date', () => {
  const body = "Japan's defence minister is Gen Nakatani.\n";
  const dated = `---\ndate: 2025-05-10\n---\n\n${body}`;

  it('is today, when nobody says otherwise', () => {
    assert.equal(read(body).asOf, TODAY);
    assert.deepEqual(reported(body), ['Gen Nakatani']);
  });

  it('is that of the document', () => {
    assert.equal(read(dated).asOf, '2025-05-10');
    assert.deepEqual(reported(dated), []);
  });

  it('is the one asked for before all', () => {
    assert.equal(read(dated, 'a.md', { asOf: '2026-01-01', today: TODAY }).asOf, '2026-01-01');
    assert.deepEqual(reported(dated, 'a.md', { asOf: '2026-01-01', today: TODAY }), ['Gen Nakatani']);
    assert.deepEqual(reported(body, 'a.md', { asOf: '2025-05-10', today: TODAY }), []);
  });

  it('is the last day of a month or a year', () => {
    assert.equal(read(`---\ndate: 2025-02\n---\n\n${body}`).asOf, '2025-02-28');
    assert.equal(read(`---\ndate: 2025\n---\n\n${body}`).asOf, '2025-12-31');
  });

  it('comes from an e-mail, an Org file and an AsciiDoc header too', () => {
    assert.equal(read(`#+DATE: 2025-05-10\n\n${body}`, 'a.org').asOf, '2025-05-10');
    assert.equal(read(`= Title\n:revdate: 2025-05-10\n\n${body}`, 'a.adoc').asOf, '2025-05-10');
  });

  it('is today when the document’s is none', () => {
    assert.equal(read(`---\ndate: soon\n---\n\n${body}`).asOf, TODAY);
    assert.equal(read(`---\ndate: 2025-02-30\n---\n\n${body}`).asOf, TODAY);
  });

  it('decides what is outdated', () => {
    const text = 'ASEAN has 10 members.';
    assert.deepEqual(
      read(text).findings.map((f) => f.rule),
      ['claim/outdated'],
    );
    assert.deepEqual(reported(text, 'a.txt', { asOf: '2025-10-25', today: TODAY }), []);
    // On the day of a change the old and the new are both right.
    assert.deepEqual(reported(text, 'a.txt', { asOf: '2025-10-26', today: TODAY }), []);
    assert.deepEqual(reported(text, 'a.txt', { asOf: '2025-10-27', today: TODAY }), ['10']);
  });
});

describe('findings stand on the words of the document', () => {
  it('in plain text', () => {
    assert.deepEqual(reported('GCAP was announced in December 2023.', 'a.txt'), ['December 2023']);
  });

  it('with emphasis, links and code around or within', () => {
    assert.deepEqual(reported('GCAP was announced in **December 2023**.'), ['December 2023']);
    assert.deepEqual(reported('GCAP was announced in December **2023**.'), ['December **2023']);
    assert.deepEqual(reported('[GCAP](https://example.org/2022) was *announced* in [December 2023](x.md).'), [
      'December 2023',
    ]);
    assert.deepEqual(reported('The _Global **Combat** Aircraft Programme_ (GCAP) grew.'), [
      'Global **Combat** Aircraft Programme',
    ]);
  });

  it('over the end of a line', () => {
    assert.deepEqual(reported('GCAP was announced in December\n2023.'), ['December\n2023']);
    assert.deepEqual(reported('> GCAP was hailed.\n\nGCAP was announced in December\n2023.'), ['December\n2023']);
  });

  it('with CRLF', () => {
    const text = '# GCAP\r\n\r\nGCAP was announced\r\nin December\r\n2023.\r\n';
    assert.deepEqual(reported(text), ['December\r\n2023']);
  });

  it('with entities', () => {
    assert.deepEqual(reported('<p>GCAP &amp; FCAS. GCAP was announced in December&nbsp;2023.</p>', 'a.html'), [
      'December&nbsp;2023',
    ]);
    assert.deepEqual(
      reported('<p>&Eacute;t&eacute;: <b>GCAP</b> was announced in <i>December</i> 2023.</p>', 'a.html'),
      ['December</i> 2023'],
    );
  });

  it('behind characters outside the BMP', () => {
    assert.deepEqual(reported('🛩️𝔾 GCAP was announced in December 2023.', 'a.txt'), ['December 2023']);
  });

  it('in a table, once', () => {
    const text = '| Name | Announced |\n| --- | --- |\n| GCAP | December 2023 |\n';
    assert.deepEqual(reported(text), ['December 2023']);
    assert.deepEqual(reported('| Global Combat Aircraft Programme | x | y |\n| --- | --- | --- |\n| a | b | c |\n'), [
      'Global Combat Aircraft Programme',
    ]);
  });

  it('in comments of source code, and not in the code', () => {
    assert.deepEqual(
      reported(
        "// GCAP was announced in December 2023.\nconst gcap = 'GCAP was announced in December 2023';\n",
        'a.ts',
      ),
      ['December 2023'],
    );
  });

  it('in order', () => {
    const text = 'ASEAN has 12 members. GCAP was announced in 2020.\n\nBIMSTEC has nine members.';
    assert.deepEqual(reported(text), ['12', '2020', 'nine']);
  });
});

describe('mentions stand on the words of the document', () => {
  it('with emphasis within', () => {
    assert.deepEqual(mentioned('the *Global* Combat **Air** Programme', 'gcap'), ['Global* Combat **Air** Programme']);
  });

  it('over lines, entities and CRLF', () => {
    assert.deepEqual(mentioned('the Global Combat\r\nAir Programme', 'gcap'), ['Global Combat\r\nAir Programme']);
    assert.deepEqual(mentioned('<p>the Global&nbsp;Combat Air&#32;Programme</p>', 'gcap', 'a.html'), [
      'Global&nbsp;Combat Air&#32;Programme',
    ]);
  });

  it('in a table’s header once, and in each cell', () => {
    assert.deepEqual(mentioned('| GCAP | FCAS |\n| --- | --- |\n| one | GCAP |\n| two | three |\n', 'gcap'), [
      'GCAP',
      'GCAP',
    ]);
  });

  it('in code and comments', () => {
    assert.deepEqual(mentioned("// GCAP\nconst a = 'GCAP';\n", 'gcap', 'a.ts'), ['GCAP', 'GCAP']);
  });

  it('leave out names that are known only as values', () => {
    const gazetteer = [...engine.knowledge.concepts.values()].filter((c) => c.gazetteer);
    assert.ok(gazetteer.length > 0);
    const names = new Set(gazetteer.map(({ id }) => id));
    assert.ok(read(gazetteer.map((c) => c.prefLabel.en ?? '').join('. ')).mentions.every((m) => !names.has(m.concept)));
  });
});

describe('an analysis', () => {
  const SENTENCES = [
    'GCAP was announced in December 2023.',
    'It has four members.',
    'ASEAN has 10 members.',
    '# Quad\n',
    '- founded in 2019',
    '| ASEAN | 12 |',
    '\r\n',
    'The Pahalgam attack killed <b>28</b> people.',
    'He said: “ASEAN has 12 members.”',
    '> GCAP\n> failed',
    '日本 and भारत',
    'Nakatani is Japan’s defence minister.',
    '```\nGCAP\n```',
    '\ud83d',
  ];
  const document = fc.record({
    text: fc
      .array(fc.constantFrom(...SENTENCES), { maxLength: 12 })
      .chain((parts) => fc.constantFrom(' ', '\n', '\n\n').map((joint) => parts.join(joint))),
    path: fc.constantFrom(
      'a.md',
      'a.txt',
      'a.html',
      'a.rst',
      'a.tex',
      'a.ts',
      'a.csv',
      'a.org',
      'a.adoc',
      'a.json',
      'a.yaml',
    ),
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(document, ({ text, path }) => assert.deepEqual(read(text, path), read(text, path))),
      { numRuns: 100 },
    );
  });

  it('has its findings and mentions in order, and within the document', () => {
    fc.assert(
      fc.property(document, ({ text, path }) => {
        const { findings, mentions } = read(text, path);
        for (const list of [findings, mentions]) {
          for (const [i, { start, end }] of list.entries()) {
            assert.ok(0 <= start && start < end && end <= text.length);
            assert.ok((list[i - 1]?.start ?? 0) <= start);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of nothing is empty', () => {
    for (const path of ['a.md', 'a.txt', 'a.html', 'a.json']) {
      assert.deepEqual(read('', path), { asOf: TODAY, mentions: [], findings: [] });
    }
  });
});
