import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileBuiltin } from '../../scripts/build-pack.ts';
import { decodeBuiltin } from '../../server/knowledge/builtin.ts';
import { formatPackError } from '../../server/knowledge/pack-error.ts';

describe('the built-in pack', async () => {
  const { errors, ...builtin } = await compileBuiltin();

  it('has no defects', () => {
    assert.equal(errors.length, 0, `\n${errors.map(formatPackError).join('\n')}\n`);
  });

  it('is what comes out of dist/pack.json again', () => {
    assert.deepEqual(decodeBuiltin(JSON.stringify(builtin)), builtin);
  });
});
