import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { policyXref } from './run-cli.ts';

describe('explain', { concurrency: true }, () => {
  it('prints the card of a term', async () => {
    const { stdout, status } = await policyXref(['explain', 'GCAP']);
    assert.match(stdout, /^GCAP · Global Combat Air Programme\n/);
    assert.match(stdout, /— The Asia Live, 7 May 2025, ¶12/);
    assert.match(stdout, /2035/);
    assert.match(stdout, /https:\/\//);
    assert.equal(status, 0);
  });

  it('takes several words without quotes, in any case', async () => {
    const { stdout } = await policyXref(['explain', 'global', 'combat', 'air', 'programme']);
    assert.match(stdout, /^GCAP/);
  });

  it('says that a name is wrong', async () => {
    const { stdout } = await policyXref(['explain', 'Edge Wing']);
    assert.match(stdout, /“Edge Wing” is a misspelling of Edgewing\./);
  });

  it('shows every sense of a label', async () => {
    const { stdout } = await policyXref(['explain', 'NSS']);
    assert.match(stdout, /National Security Strategy/);
    assert.match(stdout, /——/);
  });

  it('suggests a name for one it does not know', async () => {
    const { stderr, stdout, status } = await policyXref(['explain', 'BIMSTEK']);
    assert.match(stderr, /No pack knows “BIMSTEK”\. Did you mean “BIMSTEC”\?/);
    assert.equal(stdout, '');
    assert.equal(status, 1);
  });
});
