/** Completion: a document with the caret at ‹|›, and what is offered there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion, completionData, resolveCompletion } from '../../server/features/completion.ts';
import type { Subject } from '../../server/features/subject.ts';
import { termIndex } from '../../server/features/term-index.ts';
import { anchor, concept, label, statement, subject } from './small-pack.ts';

const CONCEPTS = [
  concept('GCAP', {
    labels: [
      label('GCAP'),
      label('Global Combat Air Programme', 'alt'),
      label('Global Combat Aircraft', 'wrong-expansion'),
    ],
    expansions: ['Global Combat Air Programme'],
    passages: [anchor('Global Combat Air Programme (GCAP)')],
    statements: [
      statement('member', { value: { concepts: ['Japan', 'Italia'], complete: true }, gloss: 'GCAP has two members.' }),
      statement('targetYear', { value: { date: '2035' }, gloss: 'It is to enter service in 2035.' }),
      statement('leader', { value: { concept: 'Japan' }, validUntil: '2020' }),
      statement('remark', { value: { text: 'long' } }),
    ],
  }),
  concept('Japan'),
  concept('Italia', { labels: [label('Italia'), label('Italian Republic', 'alt')] }),
  concept('Indo-Pacific', { labels: [label('Indo-Pacific'), label('indo-pacifique', 'alt')] }),
  concept('Indonesia'),
  concept('日本国', { labels: [{ ...label('日本国'), language: 'ja' }] }),
];

interface Offered {
  readonly subject: Subject;
  readonly items: readonly CompletionItem[];
}

function offered(marked: string, { triggered = false, language = 'markdown' } = {}): Offered {
  const caret = marked.indexOf('‹|›');
  const here = { ...subject(marked.replace('‹|›', ''), CONCEPTS), language };
  const { items } = completion(here, caret, termIndex(here.knowledge), triggered);
  return {
    subject: here,
    items: [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1)),
  };
}

const labels = (marked: string, options = {}): string[] => offered(marked, options).items.map((item) => item.label);

/** The document after the item was chosen. */
function chosen(marked: string, name: string, options = {}): string {
  const { subject: at, items } = offered(marked, options);
  const item = items.find((it) => it.label === name);
  assert.ok(item?.textEdit && 'range' in item.textEdit, `${name} is offered: ${items.map((it) => it.label)}`);
  return TextDocument.applyEdits(TextDocument.create(at.uri, 'markdown', 1, at.text), [item.textEdit]);
}

describe('a term', () => {
  it('is completed by any right name, over spaces, and never by a wrong one', () => {
    assert.deepEqual(labels('On the Glo‹|›'), ['Global Combat Air Programme']);
    assert.equal(
      chosen('On the Global Combat A‹|›', 'Global Combat Air Programme'),
      'On the Global Combat Air Programme',
    );
    assert.equal(chosen('On GC‹|›, too', 'GCAP'), 'On GCAP, too');
    assert.equal(chosen('The Global ‹|›', 'Global Combat Air Programme'), 'The Global Combat Air Programme');
    assert.equal(chosen('a global co‹|›', 'Global Combat Air Programme'), 'a Global Combat Air Programme');
    assert.equal(chosen('On Itali‹|›', 'Italian Republic'), 'On Italian Republic');
    assert.equal(chosen('On 日本‹|›', '日本国'), 'On 日本国');
  });

  it('is spelt out with its acronym where it is new', () => {
    assert.equal(chosen('On GC‹|›', 'Global Combat Air Programme (GCAP)'), 'On Global Combat Air Programme (GCAP)');
    assert.ok(!labels('GCAP flies. On GC‹|›').includes('Global Combat Air Programme (GCAP)'));
  });

  it('that is used in the document comes first', () => {
    assert.deepEqual(labels('So Indonesia. And Ind‹|›').slice(0, 2), ['Indonesia', 'Indo-Pacific']);
    assert.deepEqual(labels('So Indo-Pacific. And Ind‹|›').slice(0, 1), ['Indo-Pacific']);
  });

  it('does not come up too early, at ordinary words, or when it stands there already', () => {
    for (const text of [
      'On ‹|›',
      'In‹|›',
      'On G‹|›',
      'and glo‹|›',
      'On Indonesia‹|›',
      'The Global‹|›',
      'The Global Combat‹|›',
      'a global‹|›',
      'For‹|›',
      'On Globe‹|›',
      'xGCA‹|›',
    ])
      assert.deepEqual(labels(text), [], text);
    assert.deepEqual(labels('On gca‹|›'), ['GCAP', 'Global Combat Air Programme (GCAP)']);
  });

  it('comes up in prose only', () => {
    for (const text of ['`GC‹|›`', '```\nOn GC‹|›\n```\n', '[a](http://x.org/GC‹|›)'])
      assert.deepEqual(labels(text), [], text);
    assert.deepEqual(labels('x = GC‹|›', { language: 'python' }), []);
    assert.equal(labels('# On GC‹|›', { language: 'python' })[0], 'GCAP');
    assert.equal(labels('% On GC‹|›', { language: 'latex' })[0], 'GCAP');
  });

  it('comes up in prose only in a long document too, of which little is read', () => {
    const long = (before: string, after: string): string =>
      `${'Some words.\n\n'.repeat(2000)}${before}On GC‹|›${after}\n\nMore.\n`;
    assert.equal(labels(long('', ''))[0], 'GCAP');
    assert.equal(labels(long('```\ncode\n```\n\n', '\n\n```\ncode\n```\n'))[0], 'GCAP');
    assert.deepEqual(labels(long('```\n', '\n```\n')), []);
    assert.deepEqual(labels(long('`', '`')), []);
    assert.deepEqual(labels(long(`\`\`\`\n${'code\n\n'.repeat(2000)}`, '\n```\n')), []);
  });

  it('shows its definition and sources when it is looked at', () => {
    const { subject: at, items } = offered('On GC‹|›');
    const [item] = items;
    assert.ok(item);
    assert.equal(item.documentation, undefined);
    assert.equal(item.detail, 'Global Combat Air Programme');
    const data = completionData(JSON.parse(JSON.stringify(item)));
    assert.ok(data);
    const { documentation } = resolveCompletion(item, at, data, 'markdown');
    assert.ok(typeof documentation === 'object');
    assert.match(documentation.value, /What GCAP is\\?\.[\s\S]*The Paper, 7 May 2025, ¶1/);
  });
});

describe('a citation', () => {
  it('has the keys of sources, and then the paragraphs', () => {
    assert.deepEqual(labels('It flies [@‹|›', { triggered: true }), ['paper']);
    assert.equal(chosen('It flies [see @pa‹|›]', 'paper'), 'It flies [see @paper]');
    assert.equal(chosen('It flies [@paper, ‹|›]', '¶2'), 'It flies [@paper, ¶2]');
    assert.equal(chosen('It flies [@paper, ¶‹|›]', '¶2', { triggered: true }), 'It flies [@paper, ¶2]');
    assert.equal(chosen('It flies [@paper, 2‹|›]', '¶2'), 'It flies [@paper, ¶2]');
  });

  it('has those paragraphs first that speak of what the line is about', () => {
    assert.deepEqual(labels('Plain [@paper, ¶‹|›'), ['¶1', '¶2']);
    const passage = anchor('The attack claimed 11 lives');
    const attack = concept('Attack', { passages: [passage] });
    const marked = 'The Attack [@paper, ¶‹|›';
    const here = subject(marked.replace('‹|›', ''), [attack]);
    const { items } = completion(here, marked.indexOf('‹|›'), termIndex(here.knowledge), true);
    const first = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))[0];
    assert.equal(first?.label, '¶2');
  });

  it('is written as the language has it', () => {
    assert.equal(chosen('It flies \\cite[¶2]{pa‹|›}', 'paper', { language: 'latex' }), 'It flies \\cite[¶2]{paper}');
    assert.equal(chosen('It flies @pa‹|›', 'paper', { language: 'typst' }), 'It flies @paper');
    assert.equal(chosen('It flies [cite:@‹|›]', 'paper', { language: 'org' }), 'It flies [cite:@paper]');
  });

  it('is none in an address, nor behind another key', () => {
    for (const text of ['Write to me@‹|›', 'Ask @pa‹|›', '[@knuth, ¶‹|›'])
      assert.deepEqual(labels(text, { triggered: true }), [], text);
  });
});

describe('a fact', () => {
  it('is offered behind the name of a concept, with its value of today', () => {
    assert.deepEqual(labels('The members of GCAP are ‹|›'), [
      'GCAP member → Japan and Italia',
      'GCAP target year → 2035',
    ]);
    assert.equal(
      chosen('GCAP is to enter service in ‹|›.', 'GCAP target year → 2035'),
      'GCAP is to enter service in 2035.',
    );
  });

  it('comes first where the words speak of its property, and completes what is begun', () => {
    assert.equal(labels('GCAP is to enter service in ‹|›')[0], 'GCAP target year → 2035');
    assert.equal(
      chosen('GCAP is to enter service in 20‹|›', 'GCAP target year → 2035'),
      'GCAP is to enter service in 2035',
    );
  });

  it('takes the place of a name and a property', () => {
    assert.equal(chosen('It has GCAP members‹|›', 'GCAP member → Japan and Italia'), 'It has Japan and Italia');
    assert.equal(chosen('It flies in GCAP target y‹|›', 'GCAP target year → 2035'), 'It flies in 2035');
  });

  it('does not come up at a letter or at a whole word', () => {
    for (const text of ['The members of GCAP are J‹|›', 'The members of GCAP are Japan‹|›', 'GCAP and th‹|›'])
      assert.deepEqual(labels(text), [], text);
  });

  it('is not offered without a name in the paragraph', () => {
    assert.deepEqual(labels('GCAP.\n\nIt is to enter service in ‹|›'), []);
  });

  it('shows its evidence when it is looked at', () => {
    const { subject: at, items } = offered('GCAP is to enter service in ‹|›');
    const [item] = items;
    const data = item && completionData(item);
    assert.ok(item && data);
    const { documentation } = resolveCompletion(item, at, data, 'plaintext');
    assert.ok(typeof documentation === 'object');
    assert.match(documentation.value, /It is to enter service in 2035\.[\s\S]*On targetYear, A Ministry/);
  });
});
