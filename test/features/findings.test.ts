import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CodeActionKind, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { codeActions } from '../../server/features/code-action.ts';
import { type DiagnosticSupport, diagnostics } from '../../server/features/diagnostics.ts';
import { anchor, concept, finding, subject } from './small-pack.ts';

const ALL: DiagnosticSupport = {
  relatedInformation: true,
  codeDescription: true,
  data: true,
  deprecatedTag: true,
  unnecessaryTag: true,
};
const NONE: DiagnosticSupport = {
  relatedInformation: false,
  codeDescription: false,
  data: false,
  deprecatedTag: false,
  unnecessaryTag: false,
};
const DRAFT = 'GCAP flies in 2037.\nIts chief is A, not B.';
const year = finding(DRAFT, '2037', { passage: anchor('2035') });
const chief = finding(DRAFT, 'A,', { rule: 'claim/outdated', replacement: null });
const at = subject(DRAFT, [concept('GCAP')], [year, chief]);

describe('diagnostics', () => {
  it('carry rule, evidence and tag', () => {
    const [first, second] = diagnostics(at, [year, chief], {}, ALL);
    assert.equal(first?.severity, DiagnosticSeverity.Warning);
    assert.equal(first?.code, 'claim/refuted');
    assert.match(first?.codeDescription?.href ?? '', /rules\.md#claimrefuted$/);
    assert.deepEqual(
      first?.relatedInformation?.map(({ message }) => message),
      ['The Paper, 7 May 2025, ¶2: “2035”'],
    );
    assert.equal(first?.tags, undefined);
    assert.deepEqual(second?.tags, [DiagnosticTag.Deprecated]);
    assert.deepEqual(second?.range, { start: { line: 1, character: 13 }, end: { line: 1, character: 15 } });
  });

  it('leave out what the client cannot show', () => {
    const [first] = diagnostics(at, [year], {}, NONE);
    assert.deepEqual(Object.keys(first ?? {}).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });

  it('have the severity that is set, or are not there', () => {
    const shown = diagnostics(at, [year, chief], { 'claim/refuted': 'hint', 'claim/outdated': 'off' }, ALL);
    assert.deepEqual(
      shown.map(({ severity }) => severity),
      [DiagnosticSeverity.Hint],
    );
  });
});

describe('code actions', () => {
  const query = {
    start: 0,
    end: DRAFT.length,
    diagnostics: diagnostics(at, [year, chief], {}, ALL),
    versionedEdits: true,
    resolvesEdits: false,
    commands: [],
    invoked: false,
  };

  it('put the replacement in place, where one is known', () => {
    const actions = codeActions(at, [year, chief], query);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Change “2037” to “2035”',
        'Hide claim/refuted here',
        'Hide claim/refuted in this file',
        'Hide claim/outdated here',
        'Hide claim/outdated in this file',
      ],
    );
    const [fix] = actions;
    assert.equal(fix?.title, 'Change “2037” to “2035”');
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix?.diagnostics, query.diagnostics.slice(0, 1));
    assert.deepEqual(fix?.edit?.documentChanges, [
      {
        textDocument: { uri: at.uri, version: 7 },
        edits: [{ range: { start: { line: 0, character: 14 }, end: { line: 0, character: 18 } }, newText: '2035' }],
      },
    ]);
  });

  it('have edits without a version for clients that know no others', () => {
    const [fix] = codeActions(at, [year], { ...query, versionedEdits: false });
    assert.deepEqual(Object.keys(fix?.edit?.changes ?? {}), [at.uri]);
  });

  it('say so when words are taken away, and are short when the words are long', () => {
    const long = finding(DRAFT, 'A, not B', { replacement: '' });
    assert.equal(codeActions(at, [long], query)[0]?.title, 'Remove “A, not B”');
    const [fix] = codeActions(at, [{ ...year, replacement: 'x'.repeat(200) }], query);
    assert.ok((fix?.title.length ?? 0) < 100);
  });

  it('are only those that were asked for', () => {
    assert.equal(codeActions(at, [year], { ...query, only: [CodeActionKind.QuickFix] }).length, 3);
    assert.equal(codeActions(at, [year], { ...query, only: [CodeActionKind.SourceOrganizeImports] }).length, 0);
    assert.equal(codeActions(at, [year], { ...query, start: 25, end: 30 }).length, 0);
  });
});
