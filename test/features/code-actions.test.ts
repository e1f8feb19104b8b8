/** Code actions: a document with the caret at ‹|›, and what becomes of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../server/claims/types.ts';
import { type CodeActionQuery, codeActions } from '../../server/features/code-action.ts';
import { lazyFix, resolveFix } from '../../server/features/code-action-fix.ts';
import { diagnostics } from '../../server/features/diagnostics.ts';
import type { Subject } from '../../server/features/subject.ts';
import type { Concept } from '../../server/knowledge/types.ts';
import { anchor, concept, finding, label, subject } from './small-pack.ts';

const SUPPORT = { versionedEdits: false, resolvesEdits: false, commands: [] };

interface Asked {
  readonly subject: Subject;
  readonly findings: readonly Finding[];
  readonly query: CodeActionQuery;
  readonly actions: readonly CodeAction[];
}

/** Asks for the actions at the caret; each false year is a finding. */
function ask(
  marked: string,
  concepts: readonly Concept[] = [GCAP],
  more: Partial<CodeActionQuery> = {},
  language = 'markdown',
): Asked {
  const at = marked.indexOf('‹|›');
  const text = marked.replace('‹|›', '');
  const findings = [...text.matchAll(/2037/g)].map(({ index }) => ({
    ...finding(text, '2037', { passage: anchor('2035') }),
    start: index,
    end: index + 4,
  }));
  const here = { ...subject(text, concepts, findings), language };
  const query = { start: at, end: at, diagnostics: [], invoked: true, ...SUPPORT, ...more };
  return { subject: here, findings, query, actions: codeActions(here, findings, query) };
}

/** The document after the action with a title that begins so. */
function after({ subject: { text, uri, language }, actions }: Asked, title: string): string | undefined {
  const action = actions.find((it) => it.title.startsWith(title));
  return action && applied(text, language, action.edit?.changes?.[uri] ?? []);
}

function applied(text: string, language: string, edits: Parameters<typeof TextDocument.applyEdits>[1]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a', language, 1, text), edits);
}

const GCAP = concept('GCAP', {
  labels: [label('GCAP'), label('Global Combat Air Programme', 'alt')],
  expansions: ['Global Combat Air Programme'],
  passages: [anchor('Global Combat Air Programme (GCAP)')],
});

describe('replacing everywhere', () => {
  it('is offered where there is more than one finding alike', () => {
    const asked = ask('GCAP flies in ‹|›2037.\n\nSo in 2037 GCAP flies.\n');
    assert.equal(
      after(asked, 'Change “2037” to “2035” in all 2 places'),
      'GCAP flies in 2035.\n\nSo in 2035 GCAP flies.\n',
    );
    assert.equal(after(asked, 'Change “2037” to “2035”'), 'GCAP flies in 2035.\n\nSo in 2037 GCAP flies.\n');
    assert.deepEqual(asked.actions.filter(({ isPreferred }) => isPreferred).length, 1);
    assert.equal(after(ask('GCAP flies in ‹|›2037.'), 'Change “2037” to “2035” in all'), undefined);
  });

  it('is resolved when it is chosen, where the client can do that, and not for a text that has changed', () => {
    const { subject: at, findings, query, actions } = ask('In ‹|›2037 and 2037.', [], { resolvesEdits: true });
    const lazy = actions.find(({ title }) => title.endsWith('places'));
    assert.ok(lazy && lazy.edit === undefined);
    const fix = lazyFix(JSON.parse(JSON.stringify(lazy)));
    assert.ok(fix);
    assert.equal(resolveFix(lazy, at, findings, fix, query).edit?.changes?.[at.uri]?.length, 2);
    assert.equal(resolveFix(lazy, { ...at, version: 8 }, findings, fix, query).edit, undefined);
  });
});

describe('source.fixAll.policyXref', () => {
  it('makes all safe replacements, only when it is asked for', () => {
    for (const only of ['source', 'source.fixAll', 'source.fixAll.policyXref']) {
      const asked = ask('‹|›In 2037 and 2037.', [], { only: [only], invoked: false });
      assert.equal(after(asked, 'Put the right words in'), 'In 2035 and 2035.');
      assert.deepEqual(
        asked.actions.map(({ kind }) => kind),
        ['source.fixAll.policyXref'],
      );
    }
    assert.equal(after(ask('In ‹|›2037.'), 'Put the right words in'), undefined);
    assert.deepEqual(ask('In 2037.', [], { only: ['source.organizeImports'] }).actions, []);
    assert.deepEqual(ask('Nothing‹|›.', [], { only: ['source.fixAll'] }).actions, []);
  });
});

describe('spelling an acronym out', () => {
  it('happens at its first use in running text', () => {
    const asked = ask('# GCAP\n\nOn GCAP. And ‹|›GCAP again.\n');
    assert.equal(
      after(asked, 'Spell out “GCAP” at its first use'),
      '# GCAP\n\nOn Global Combat Air Programme (GCAP). And GCAP again.\n',
    );
    assert.equal(after(ask('On ‹|›GCAP.'), 'Spell out “GCAP”: “Global'), 'On Global Combat Air Programme (GCAP).');
  });

  it('is not offered where it is spelt out, or where the words would not fit', () => {
    const spelt = concept('GCAP', { ...GCAP, labels: [label('Global Combat Air Programme', 'alt')] });
    const text = 'On ‹|›GCAP, GCAP.';
    const mentions = ask(text).subject.analysis.mentions;
    assert.equal(mentions.length, 2);
    for (const [before, behind] of [
      ['A ', '.'],
      ['An ', '.'],
      ['On ', '’s planes.'],
      ['On ', 's.'],
    ])
      assert.equal(after(ask(`${before}‹|›GCAP${behind}`), 'Spell out'), undefined, before);
    assert.equal(after(ask('On ‹|›GCAP.', [spelt]), 'Spell out'), undefined);
  });
});

describe('the preferred name', () => {
  const UK = concept('Britain', { labels: [label('Britain', 'alt')], prefLabel: { en: 'United Kingdom' } });
  it('takes the place of another one, with its article', () => {
    assert.equal(
      after(ask('In ‹|›Britain.', [UK]), 'Use the preferred name “United Kingdom”'),
      'In the United Kingdom.',
    );
    assert.equal(after(ask('So. ‹|›Britain says.', [UK]), 'Use the preferred name'), 'So. The United Kingdom says.');
  });

  it('is not offered for itself, for plurals, nor while the caret only moves', () => {
    assert.equal(after(ask('On ‹|›GCAP.'), 'Use the preferred name'), undefined);
    assert.equal(after(ask('‹|›Britains.', [UK]), 'Use the preferred name'), undefined);
    assert.equal(after(ask('In ‹|›Britain.', [UK], { invoked: false }), 'Use the preferred name'), undefined);
  });
});

describe('citing a passage', () => {
  it('goes before the full stop, in the document’s own form', () => {
    const cite = (text: string, language?: string): string | undefined =>
      after(ask(text, [GCAP], {}, language), 'Cite The Paper');
    assert.equal(cite('On ‹|›GCAP. More.'), 'On GCAP [@paper, ¶1]. More.');
    assert.equal(cite('On ‹|›GCAP\nand more\n\nB.'), 'On GCAP\nand more [@paper, ¶1]\n\nB.');
    assert.equal(cite('He said “on ‹|›GCAP.”'), 'He said “on GCAP.” [@paper, ¶1]');
    assert.equal(cite('On ‹|›GCAP.', 'latex'), 'On GCAP \\cite[¶1]{paper}.');
    assert.equal(cite('On ‹|›GCAP.', 'typst'), 'On GCAP @paper[¶1].');
    assert.equal(cite('On ‹|›GCAP.', 'org'), 'On GCAP [cite:@paper ¶1].');
    assert.equal(cite('On ‹|›GCAP.', ''), 'On GCAP (The Paper, 7 May 2025, ¶1).');
  });

  it('offers the passage that decides a finding first, and none that is cited already', () => {
    const titles = (text: string): string[] =>
      ask(text)
        .actions.map(({ title }) => title)
        .filter((it) => it.startsWith('Cite'));
    assert.deepEqual(titles('GCAP flies in ‹|›2037.'), ['Cite The Paper, 7 May 2025, ¶2']);
    assert.deepEqual(titles('On ‹|›GCAP [@paper, ¶1].'), []);
    assert.deepEqual(titles('Nothing‹|›.'), []);
  });
});

describe('hiding', () => {
  it('puts a comment above, or at the top', () => {
    assert.equal(
      after(ask('GCAP flies in ‹|›2037.\n'), 'Hide claim/refuted here'),
      '<!-- policy-xref-disable-next-line claim/refuted -->\nGCAP flies in 2037.\n',
    );
    assert.equal(
      after(ask('GCAP flies in ‹|›2037.\n'), 'Hide claim/refuted in this file'),
      '<!-- policy-xref-disable-file claim/refuted -->\n\nGCAP flies in 2037.\n',
    );
  });

  it('more widely, and “show why”, are for clients that have our commands', () => {
    const titles = (commands: string[]): string[] =>
      ask('GCAP flies in ‹|›2037.', [GCAP], { commands }).actions.map(({ title }) => title);
    assert.ok(titles([]).every((title) => !/workspace|why/.test(title)));
    const all = titles(['policyXref.showEvidence', 'policyXref.ignoreFinding', 'policyXref.switchOffRule']);
    assert.ok(all.includes('Show why'));
    assert.ok(all.includes('Hide this finding in this workspace'));
    assert.ok(all.includes('Switch claim/refuted off in this workspace'));
  });

  it('gives the commands what they need', () => {
    const { actions } = ask('GCAP flies in ‹|›2037.', [GCAP], {
      commands: ['policyXref.showEvidence', 'policyXref.ignoreFinding', 'policyXref.switchOffRule'],
    });
    const args = (name: string) => actions.find(({ command }) => command?.command === name)?.command?.arguments;
    const [evidence] = args('policyXref.showEvidence') ?? [];
    assert.equal(evidence.passage.name, 'The Paper, 7 May 2025, ¶2');
    assert.deepEqual(evidence.subject, { id: 'GCAP', name: 'GCAP' });
    const ignored = { rule: 'claim/refuted', subject: 'GCAP', property: 'targetYear', found: '2037', sentence: '' };
    assert.deepEqual(args('policyXref.ignoreFinding'), [ignored, 'file:///draft.md']);
    assert.deepEqual(args('policyXref.switchOffRule'), ['claim/refuted', 'file:///draft.md']);
  });

  it('takes a useless comment out', () => {
    const remove = (text: string): string | undefined => {
      const start = text.indexOf('policy-xref-');
      const useless = {
        ...finding(text, 'policy-xref-disable-line', { rule: 'suppression/unused', replacement: null }),
        start,
      };
      const at = subject(text, [], [useless]);
      const actions = codeActions(at, [useless], { start, end: start, diagnostics: [], invoked: false, ...SUPPORT });
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['Remove this comment'],
      );
      return applied(text, 'markdown', actions[0]?.edit?.changes?.[at.uri] ?? []);
    };
    assert.equal(remove('One.\n<!-- policy-xref-disable-line -->\nTwo.\n'), 'One.\nTwo.\n');
    assert.equal(remove('One. <!-- policy-xref-disable-line -->\nTwo.\n'), 'One.\nTwo.\n');
  });
});

it('an action carries the diagnostic that it mends', () => {
  const { subject: at, findings, query } = ask('GCAP flies in ‹|›2037.');
  const support = {
    relatedInformation: false,
    codeDescription: false,
    data: true,
    deprecatedTag: true,
    unnecessaryTag: true,
  };
  const shown = diagnostics(at, findings, {}, support);
  const actions = codeActions(at, findings, { ...query, diagnostics: shown, only: ['quickfix'] });
  assert.ok(actions.length > 2);
  for (const action of actions) assert.deepEqual(action.diagnostics, shown);
});
