import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeLenses } from '../../server/features/code-lens.ts';
import { documentLinks } from '../../server/features/document-link.ts';
import { documentSymbols } from '../../server/features/document-symbol.ts';
import { foldingRanges } from '../../server/features/folding-range.ts';
import { inlayHints } from '../../server/features/inlay-hint.ts';
import { selectionRange } from '../../server/features/selection-range.ts';
import { semanticTokens, sentTokens, TOKEN_TYPES } from '../../server/features/semantic-tokens.ts';
import { workspaceSymbols } from '../../server/features/workspace-symbol.ts';
import { anchor, concept, finding, label, SOURCE, statement, subject } from './small-pack.ts';

const gcap = concept('GCAP');
const sea = concept('South Sea', { type: 'sea' });

describe('semantic tokens', () => {
  it('mark mentions by the type of their concept, each from the one before', () => {
    const data = semanticTokens(subject('On GCAP.\nGCAP in the South Sea', [gcap, sea]));
    const [programme, place] = [TOKEN_TYPES.indexOf('policyProgramme'), TOKEN_TYPES.indexOf('policyPlace')];
    assert.deepEqual(data, [0, 3, 4, programme, 0, 1, 0, 4, programme, 0, 0, 12, 9, place, 0]);
  });

  it('are those of a range where one is asked for', () => {
    assert.equal(semanticTokens(subject('GCAP GCAP GCAP', [gcap]), 5, 9)?.length, 5);
  });

  it('leave programming languages to their own servers', () => {
    assert.equal(semanticTokens({ ...subject('// GCAP', [gcap]), language: 'typescript' }), undefined);
  });

  it('are sent as the change from what was sent before', () => {
    const sent = sentTokens();
    const tokens = (text: string) => semanticTokens(subject(text, [gcap, sea])) ?? [];
    const { resultId = '' } = sent.full('a', tokens('GCAP\nGCAP\nGCAP'));
    const delta = sent.delta('a', tokens('GCAP\nSouth Sea\nGCAP'), resultId);
    assert.ok('edits' in delta);
    assert.deepEqual(delta.edits, [{ start: 7, deleteCount: 2, data: [9, TOKEN_TYPES.indexOf('policyPlace')] }]);
    const same = sent.delta('a', tokens('GCAP\nSouth Sea\nGCAP'), delta.resultId ?? '');
    assert.deepEqual('edits' in same && same.edits, []);
    assert.ok('data' in sent.delta('a', tokens('GCAP'), 'unknown'));
  });
});

describe('document links', () => {
  const linksIn = (text: string) => documentLinks(subject(text, []), true);

  it('lead from a citation to its paragraph', () => {
    const [link, ...others] = linksIn('It flies [@paper, ¶2].');
    assert.deepEqual(others, []);
    assert.deepEqual(link?.range, { start: { line: 0, character: 10 }, end: { line: 0, character: 20 } });
    assert.match(link?.target ?? '', /^policy-xref:\/source\/paper\.policy-source#L6,4-L6,\d+$/);
    assert.equal(link?.tooltip, 'The Paper, 7 May 2025, ¶2');
  });

  it('lead to the start of a source where no paragraph is named', () => {
    assert.equal(linksIn('[@paper]')[0]?.target, 'policy-xref:/source/paper.policy-source');
  });

  it('are not on what is not there', () => {
    assert.deepEqual(linksIn('[@paper, ¶9] [@other, ¶1] someone@paper.org'), []);
  });

  it('are on the commands of LaTeX', () => {
    const at = { ...subject('It flies \\cite[¶2]{paper}.', []), language: 'latex' };
    assert.match(documentLinks(at, false)[0]?.target ?? '', /#L6,/);
  });
});

describe('workspace symbols', () => {
  const programme = concept('GCAP', {
    labels: [label('GCAP'), label('Tempest', 'alt'), label('GCPA', 'misspelling')],
    passages: [anchor('The GCAP fighter')],
  });
  const find = (query: string) => {
    const { knowledge, library } = subject('', [programme, concept('Other')]);
    return workspaceSymbols(knowledge, library, query);
  };
  const namesFor = (query: string) => find(query).map(({ name, containerName }) => [name, containerName]);

  it('find a concept by any label, under that label', () => {
    assert.deepEqual(namesFor('tempest'), [['Tempest', 'GCAP']]);
    assert.deepEqual(namesFor('GCPA'), [['GCPA', 'GCAP']]);
    assert.deepEqual(find('tempest')[0]?.location, {
      uri: 'policy-xref:/source/paper.policy-source',
      range: { start: { line: 5, character: 32 }, end: { line: 5, character: 48 } },
    });
  });

  it('lead to the page about a concept without a passage', () => {
    assert.equal(find('other')[0]?.location.uri, 'policy-xref:/concept/Other.policy-source');
  });

  it('find a passage by its words and by its number', () => {
    assert.deepEqual(namesFor('flies in 2035'), [
      ['¶2 … 11 lives. The GCAP fighter flies in 2035.', 'The Paper, 7 May 2025, ¶2'],
    ]);
    assert.match(find('¶1')[0]?.name ?? '', /^¶1 India is considering/);
  });

  it('are all concepts where nothing is looked for, and none where nothing fits', () => {
    assert.deepEqual(namesFor(''), [
      ['GCAP', 'programme'],
      ['Other', 'programme'],
    ]);
    assert.deepEqual(namesFor('nowhere'), []);
  });
});

describe('the view of a source', () => {
  const uri = 'policy-xref:/source/paper.policy-source';
  const { library } = subject('', []);

  it('has an outline of its passages', () => {
    const [top] = documentSymbols(library, uri, true) ?? [];
    assert.ok(top && 'children' in top);
    assert.equal(top.name, 'Ties [deepen]');
    assert.deepEqual(
      top.children?.map(({ name, detail, range }) => [name, detail, range.start.line]),
      [
        ['¶1', 'India is considering the Global Combat Air Programme …', 3],
        ['¶2', 'The attack claimed 11 lives. The GCAP fighter flies in 2035.', 5],
      ],
    );
    const [flat] = documentSymbols(library, uri, false) ?? [];
    assert.match(flat?.name ?? '', /^¶1 India/);
  });

  it('folds below its title', () => {
    assert.deepEqual(foldingRanges(library, uri), [{ startLine: 0, endLine: 5 }]);
  });

  it('is selected by sentence, passage, and all', () => {
    const text = library.read(uri) ?? '';
    const at = { ...subject(text, []), uri };
    const lines = text.split('\n');
    const offsetAt = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character;
    const position = { line: 5, character: 40 };
    const grown: string[] = [];
    let range: ReturnType<typeof selectionRange> | undefined = selectionRange(
      at,
      position,
      offsetAt(position),
      offsetAt,
    );
    for (; range; range = range.parent) grown.push(text.slice(offsetAt(range.range.start), offsetAt(range.range.end)));
    assert.deepEqual(grown, [
      'The GCAP fighter flies in 2035.',
      'The attack claimed 11 lives. The GCAP fighter flies in 2035.',
      '¶2 The attack claimed 11 lives. The GCAP fighter flies in 2035.',
      text,
    ]);
  });

  it('is the only document with these', () => {
    assert.equal(documentSymbols(library, 'file:///draft.md', true), null);
    assert.equal(foldingRanges(library, 'policy-xref:/concept/GCAP.policy-source'), null);
  });

  it('is known by its file too', () => {
    assert.equal(library.sourceOf('file:///elsewhere/paper.policy-source'), undefined);
    assert.equal(library.sourceOf('policy-xref:/source/paper.policy-source'), SOURCE);
  });
});

describe('inlay hints', () => {
  const programme = concept('GCAP', { expansions: ['Global Combat Air Programme'] });
  const attack = concept('Attack', { statements: [statement('pointInTime', { value: { date: '2025-04-22' } })] });
  /** A text as an editor shows it: each hint in its place. */
  const shown = (text: string, wanted: 'expansions' | 'dates' | 'all'): string => {
    const hints = inlayHints(subject(text, [programme, attack]), wanted, 0, text.length);
    return hints.reduceRight(
      (line, { label, position: { character } }) => `${line.slice(0, character)} ${label}${line.slice(character)}`,
      text,
    );
  };

  it('spell an acronym out at its first use', () => {
    assert.equal(shown('GCAP, then GCAP.', 'expansions'), 'GCAP (Global Combat Air Programme), then GCAP.');
  });

  it('tell the date of an event at its first mention', () => {
    assert.equal(shown('After Attack, Attack.', 'dates'), 'After Attack (22 April 2025), Attack.');
  });

  it('do not repeat a year that stands near', () => {
    assert.equal(shown('In 2025 came Attack.', 'all'), 'In 2025 came Attack.');
  });

  it('are those that were asked for', () => {
    assert.equal(shown('GCAP, Attack', 'all'), 'GCAP (Global Combat Air Programme), Attack (22 April 2025)');
    assert.deepEqual(inlayHints(subject('GCAP', [programme]), 'off', 0, 9), []);
    assert.deepEqual(inlayHints(subject('GCAP', [programme]), 'all', 8, 9), []);
  });
});

describe('the lens on a passage', () => {
  const uri = 'policy-xref:/source/paper.policy-source';
  const defined = concept('GCAP', {
    passages: [anchor('Global Combat Air Programme (GCAP)')],
    statements: [statement('targetYear', { passage: anchor('flies in 2035') })],
  });
  const lensesFor = (text: string, ...findings: Parameters<typeof subject>[2][]) => {
    const at = subject(
      text,
      [defined],
      findings.flatMap((list) => list ?? []),
    );
    return codeLenses(at.library, at.knowledge, uri, [at]) ?? [];
  };
  const titles = (lenses: ReturnType<typeof lensesFor>) => lenses.map(({ command }) => command?.title);

  it('counts claims, mentions, citations and findings, and leads to them', () => {
    const text = 'GCAP [@paper, ¶1-2] in 2037.';
    const lenses = lensesFor(text, [finding(text, '2037', { passage: anchor('flies in 2035') })]);
    assert.deepEqual(titles(lenses), [
      'Claims: 0 · Uses in open documents: 2',
      'Claims: 1 · Uses in open documents: 2',
    ]);
    const [shown, , places] = lenses[1]?.command?.arguments ?? [];
    assert.equal(shown, uri);
    assert.deepEqual(
      places.map((place: { range: { start: { character: number } } }) => place.range.start.character),
      [text.indexOf('2037'), text.indexOf('@paper')],
    );
  });

  it('is a text where nothing uses the passage, and not there where it would be empty', () => {
    const lenses = lensesFor('Nothing.');
    assert.deepEqual(titles(lenses), ['Claims: 1 · Uses in open documents: 0']);
    assert.equal(lenses[0]?.command?.command, '');
  });
});
