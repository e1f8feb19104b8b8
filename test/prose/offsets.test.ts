/**
 * For every mention and finding, in every format: the text at its range, read as the format reads it, is what was
 * recognised. Terms are written in all the ways in which a format can write them; a small reader of our own, which
 * knows those ways and nothing else of the engine, reads them back.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse.ts';
import { engine, TODAY } from '../claims/builtin-engine.ts';
import { unmarked } from './marked.ts';

/** In a full run each property is tried at least this often. */
const RUNS = 2500;

type Encoding = 'entity' | 'escape' | 'accent' | 'none';

/** Where a sentence may stand: what is before it, behind it, and at the start of its further lines (`null`: none). */
type Place = readonly [before: string, behind: string, prefix: string | null];

interface Format {
  readonly path: string;
  readonly encoding: Encoding;
  readonly places: readonly Place[];
  /** What stands around all sentences. */
  readonly around?: readonly [string, string];
  /** Pairs of marks that may stand around letters of a term. */
  readonly marks: readonly (readonly [string, string])[];
}

const HTML_MARKS = [
  ['<b>', '</b>'],
  ['<i class="x">', '</i>'],
] as const;

const FORMATS: readonly Format[] = [
  {
    path: 'a.md',
    encoding: 'entity',
    marks: [['**', '**'], ['*', '*'], ...HTML_MARKS],
    places: [
      ['', '\n\n', ''],
      ['# ', '\n\n', null],
      ['> ', '\n\n', '> '],
      ['> > ', '\n\n', '> > '],
      ['- ', '\n', '  '],
      ['1. ', '\n\n', '   '],
      ['| a | b |\n|---|---|\n| x | ', ' |\n\n', null],
      ['[^1]: ', '\n\n', '    '],
      ['<div>\n', '\n</div>\n\n', ''],
      ['---\ntitle: ', '\n---\n\n', null],
    ],
  },
  {
    path: 'a.html',
    encoding: 'entity',
    marks: HTML_MARKS,
    places: [
      ['<p>', '</p>\n', ''],
      ['<li>', '\n', '    '],
      ['<table><tr><td>x<td>', '</table>', ''],
      ['<h1>', '</h1>', ''],
      ['<q>', '</q>', ''],
    ],
  },
  {
    path: 'a.xml',
    encoding: 'entity',
    marks: [['<emphasis>', '</emphasis>']],
    places: [
      ['<para>', '</para>\n', '  '],
      ['<x><![CDATA[', ']]></x>', null],
    ],
  },
  {
    path: 'a.rss',
    encoding: 'none',
    marks: [['&lt;b&gt;', '&lt;/b&gt;']],
    places: [['<description>&lt;p&gt;', '&lt;/p&gt;</description>\n', '']],
  },
  {
    path: 'a.tex',
    encoding: 'accent',
    marks: [
      ['\\emph{', '}'],
      ['{', '}'],
    ],
    places: [
      ['', '\n\n', ''],
      ['% ', '\n\n', '% '],
      ['\\section{', '}\n\n', ''],
      ['Text.\\footnote{', '}\n\n', ''],
      ['\\begin{tabular}{l} x & ', '\\\\ \\end{tabular}\n\n', ''],
    ],
  },
  {
    path: 'a.rst',
    encoding: 'none',
    marks: [],
    places: [
      ['', '\n\n', ''],
      ['.. note:: ', '\n\n', '   '],
      ['- ', '\n\n', '  '],
      ['.. ', '\n\n', '   '],
    ],
  },
  {
    path: 'a.adoc',
    encoding: 'none',
    marks: [
      ['**', '**'],
      ['__', '__'],
    ],
    places: [
      ['', '\n\n', ''],
      ['* ', '\n', '  '],
      ['NOTE: ', '\n\n', ''],
      ['|===\n|x |', '\n|===\n\n', ''],
    ],
  },
  {
    path: 'a.org',
    encoding: 'none',
    marks: [],
    places: [
      ['', '\n\n', ''],
      ['* ', '\n', null],
      ['- ', '\n', '  '],
      ['# ', '\n\n', null],
      ['| x | ', ' |\n\n', null],
    ],
  },
  {
    path: 'a.typ',
    encoding: 'none',
    marks: [],
    places: [
      ['', '\n\n', ''],
      ['= ', '\n\n', null],
      ['- ', '\n', '  '],
      ['// ', '\n\n', null],
    ],
  },
  {
    path: 'a.txt',
    encoding: 'none',
    marks: [],
    places: [
      ['', '\n\n', ''],
      ['> ', '\n\n', '> '],
      ['- ', '\n', '  '],
    ],
  },
  { path: 'a.json', encoding: 'escape', marks: [], places: [['{"a": "x y ', '"}\n', null]] },
  {
    path: 'a.ipynb',
    encoding: 'escape',
    around: ['{"cells": [', '{"cell_type": "raw"}]}'],
    marks: [['**', '**']],
    places: [
      ['{"cell_type": "markdown", "source": ["', '"]},\n', null],
      ['{"cell_type": "code", "source": "x = 1\\n# ', '"},\n', null],
    ],
  },
  {
    path: 'a.yaml',
    encoding: 'escape',
    marks: [],
    places: [
      ['a: "x y ', '"\n', '  '],
      ['- "x y ', '"\n', '  '],
    ],
  },
  {
    path: 'b.yaml',
    encoding: 'none',
    marks: [],
    places: [
      ['# ', '\n\n', '# '],
      ['a: >\n  ', '\n', '  '],
    ],
  },
  {
    path: 'a.csv',
    encoding: 'none',
    marks: [],
    places: [
      ['a,b\nx,"', '"\n', ''],
      ['', '\n', null],
    ],
  },
  { path: 'COMMIT_EDITMSG', encoding: 'none', marks: [], places: [['', '\n\n', '']] },
  {
    path: 'a.py',
    encoding: 'none',
    marks: [],
    places: [
      ['# ', '\nx = 1\n', '# '],
      ['x = 1  # ', '\n', null],
      ['"""', '"""\n', ''],
      ['def f():\n    """', '\n    """\n', '    '],
    ],
  },
  {
    path: 'a.ts',
    encoding: 'none',
    marks: [],
    places: [
      ['/**\n * ', '\n */\n', ' * '],
      ['// ', '\nlet x;\n', '// '],
      ['/* ', ' */\n', ''],
    ],
  },
  { path: 'a.rs', encoding: 'none', marks: [], places: [['/// ', '\nfn f() {}\n', '/// ']] },
  { path: 'a.lua', encoding: 'none', marks: [], places: [['--[[ ', ' ]]\n', '']] },
  { path: 'a.sql', encoding: 'none', marks: [], places: [['-- ', '\nSELECT 1;\n', '-- ']] },
  { path: 'a.hs', encoding: 'none', marks: [], places: [['{- ', ' -}\n', '']] },
];

/** Sentences with the words that will be written in strange ways, in braces. */
const SENTENCES = [
  '{GCAP} was announced in {December 2023}.',
  'The {Global Combat Air Programme} (GCAP) is new to {Japan}.',
  'The {Quad} of {India} and {Japan} has {five} members.',
  'India bought {Sōryū-class submarines} from {Japan}.',
  '{Shinzo Abe} is the prime minister of {Japan}.',
  'The ships carry {UNICORN}, a mast of {Mogami-class} frigates.',
];
const NOISE = [
  '😀',
  '🇯🇵 ',
  'הרבעון ',
  'العربية ',
  'é ',
  '\u202bרבע\u202c ',
  '𝒳',
  'हिन्दी ',
  '日本語 ',
  '\t',
  'e\u0301 ',
  '\u00a0',
];
const UNSEEN = ['\u00ad', '\u200b', '\u2060', '\ufeff', '\u200e'];
const NAMED: Readonly<Record<string, string>> = {
  ō: '&omacr;',
  ū: '&umacr;',
  é: '&eacute;',
  ' ': '&nbsp;',
  '-': '&#45;',
};

/** A letter in one of the ways in which a format may write it. */
function written(letter: string, way: number, encoding: Encoding, unseen: string): string {
  const code = letter.charCodeAt(0);
  if (way === 0) return letter.normalize('NFD');
  if (way === 1) return letter === ' ' ? letter : letter + unseen;
  if (encoding === 'entity') {
    if (way === 2) return `&#${code};`;
    return way === 3 ? `&#x${code.toString(16)};` : (NAMED[letter] ?? letter);
  }
  if (encoding === 'escape' && way < 5) return `\\u${code.toString(16).padStart(4, '0')}`;
  if (encoding === 'accent' && letter === ' ') return '~';
  if (encoding === 'accent' && /[ōū]/.test(letter)) {
    const [base = ''] = letter.normalize('NFD');
    return [`\\=${base}`, `\\={${base}}`, `{\\=${base}}`, letter][way - 2] ?? letter;
  }
  return encoding === 'accent' && way === 3 && letter !== '-' ? `${letter}\\-` : letter;
}

const format = fc.constantFrom(...FORMATS);

/** A document of sentences in places of a format. */
const document = format.chain((form) => {
  const letter = fc.record({
    way: fc.oneof({ weight: 8, arbitrary: fc.constant(9) }, { weight: 3, arbitrary: fc.nat(5) }),
    unseen: fc.constantFrom(...UNSEEN),
    marked: fc.integer({ min: 0, max: 20 }),
    breaks: fc.nat(5),
  });
  const sentence = fc.record({
    text: fc.constantFrom(...SENTENCES),
    place: fc.constantFrom(...form.places),
    noise: fc.option(fc.constantFrom(...NOISE)),
    letters: fc.array(letter, { minLength: 20, maxLength: 40 }),
  });
  const [before, behind] = form.around ?? ['', ''];
  return fc.record({
    path: fc.constant(form.path),
    text: fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((sentences) => `${before}${sentences.map((one) => write(form, one)).join('')}${behind}`),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '', '', '\ufeff'),
  });
});

interface Sentence {
  readonly text: string;
  readonly place: Place;
  readonly noise: string | null;
  readonly letters: readonly { way: number; unseen: string; marked: number; breaks: number }[];
}

function write({ encoding, marks, path }: Format, { text, place, noise, letters }: Sentence): string {
  const [before, behind, prefix] = place;
  let at = 0;
  const inner = text.replace(/\{([^}]+)\}/g, (_, term: string) =>
    [...term]
      .map((character) => {
        const { way, unseen, marked, breaks } = letters[at++ % letters.length] ?? {
          way: 9,
          unseen: '',
          marked: 0,
          breaks: 0,
        };
        if (character === ' ' && breaks === 0 && prefix !== null) return `\n${prefix}`;
        const isData = before.includes('CDATA') || before.startsWith('% ') || before.startsWith('---');
        const letter = written(character, way, isData ? 'none' : encoding, unseen);
        const pair = character === ' ' || letter.includes('\\') || isData ? undefined : marks[marked];
        return pair === undefined ? letter : pair[0] + letter + pair[1];
      })
      .join(''),
  );
  const strange = noise === null || (path.endsWith('csv') && noise === '\t') ? '' : noise;
  return `${before}${path === 'a.json' || path === 'a.ipynb' ? strange.replace('\t', '') : strange}${inner}${behind}`;
}

/** What a stretch of a document says, by the ways of writing that are used here. */
function reading(stretch: string): string {
  return stretch
    .replace(/\r\n?/g, '\n')
    .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&lt;\/?b&gt;/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([\da-f]+);/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (entity) => Object.entries(NAMED).find(([, name]) => name === entity)?.[0] ?? entity)
    .replace(/\{?\\=\{?(\w)\}?\}?/g, '$1\u0304')
    .replace(/\\emph\{|\\-|<\/?(?:b|i|emphasis)\b[^>]*>|[{}*_]/g, '')
    .replace(/\n[ \t]*(?:(?:>|\/\/\/?|#|%|--|\*)[ \t]*)*/g, ' ');
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function checkRange(text: string, start: number, end: number): void {
  assert.ok(0 <= start && start < end && end <= text.length, `range ${start} to ${end} of ${text.length}`);
  for (const at of [start, end])
    assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)), `${at} splits a surrogate pair`);
}

test('the text at the range of a mention or a finding reads as what was recognised', () => {
  const seen = { mentions: 0, findings: 0 };
  fc.assert(
    fc.property(document, ({ path, text: written, end, mark }) => {
      const text = mark + written.replaceAll('\n', end);
      const { mentions, findings } = analyse({ text, path }, engine, { today: TODAY });
      for (const { start, end: stop, label } of mentions) {
        checkRange(text, start, stop);
        const said = folded(reading(text.slice(start, stop)));
        const name = folded(label.text);
        assert.ok(said === name || said === `${name}s` || said === `${name} s`, `“${said}” for “${label.text}”`);
      }
      for (const { start, end: stop, found } of findings) {
        checkRange(text, start, stop);
        assert.equal(folded(reading(text.slice(start, stop))), folded(found));
      }
      seen.mentions += mentions.length;
      seen.findings += findings.length;
    }),
    { numRuns: RUNS },
  );
  assert.ok(seen.mentions > RUNS && seen.findings > RUNS / 10, `${seen.mentions} mentions, ${seen.findings} findings`);
});

const FOLDER = new URL('marked/', import.meta.url);
const REAL = readdirSync(FOLDER).map((name) => ({
  name,
  text: unmarked(readFileSync(new URL(name, FOLDER), 'utf8')).text,
}));

/** The letters of one text stand in another, in their order. */
function standIn(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

test('slices of documents, put together and read as any language, give ranges that are right', () => {
  const slice = fc
    .tuple(fc.nat(REAL.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400))
    .map(([index, share, length]) => {
      const text = REAL[index]?.text ?? '';
      const from = Math.floor(share * text.length);
      return text.slice(from, from + length);
    });
  const strange = fc.string({ unit: 'binary', maxLength: 20 });
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: slice }, { weight: 1, arbitrary: strange }), { minLength: 1, maxLength: 6 })
    .map((slices) => slices.join(''));
  fc.assert(
    fc.property(text, fc.nat(REAL.length - 1), (written, index) => {
      const path = REAL[index]?.name ?? '';
      const { mentions, findings } = analyse({ text: written, path }, engine, { today: TODAY });
      for (const { start, end, label } of mentions) {
        checkRange(written, start, end);
        const stretch = written.slice(start, end);
        if (!/[&\\]/.test(stretch))
          assert.ok(standIn(folded(label.text), folded(stretch)), `“${stretch}” for “${label.text}” in ${path}`);
      }
      for (const { start, end } of findings) checkRange(written, start, end);
    }),
    { numRuns: RUNS },
  );
});
