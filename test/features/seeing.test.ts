import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentLinks } from '../../server/features/document-link.ts';
import { semanticTokens, sentTokens, TOKEN_TYPES } from '../../server/features/semantic-tokens.ts';
import { concept, SOURCE, subject } from './small-pack.ts';

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
    assert.equal(SOURCE.passages.length, 2);
  });

  it('are on the commands of LaTeX', () => {
    const at = { ...subject('It flies \\cite[¶2]{paper}.', []), language: 'latex' };
    assert.match(documentLinks(at, false)[0]?.target ?? '', /#L6,/);
  });
});
