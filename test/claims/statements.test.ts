import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { analyse } from '../../server/analysis/analyse.ts';
import type { Statement } from '../../server/knowledge/types.ts';
import { engine, TODAY } from './builtin-engine.ts';

/** Wrong examples that are not reported yet: a statement and a sentence a line. A mended one leaves the list. */
const MISSES = join(import.meta.dirname, 'known-misses.txt');

const statements = [...engine.knowledge.concepts.values()]
  .flatMap((concept) => concept.statements)
  .filter((s) => !s.background);

describe('the statements of the built-in pack', () => {
  it('have examples', () => {
    const examples = statements.flatMap((s) => [...s.examples.right, ...s.examples.wrong]);
    assert.ok(examples.length > 1000, `${examples.length} examples`);
  });

  it('are silent on what is right', () => {
    assert.deepEqual(
      statements.flatMap((s) => s.examples.right.filter(isReported).map(named(s))),
      [],
    );
  });

  it('report what is wrong, but for the known misses', () => {
    const missed = statements.flatMap((s) => s.examples.wrong.filter((text) => !isReported(text)).map(named(s)));
    const known = readFileSync(MISSES, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(missed.sort(), known.sort());
  });

  it('have no right example among the known misses', () => {
    const right = new Set(statements.flatMap((s) => s.examples.right));
    const known = readFileSync(MISSES, 'utf8').split('\n');
    assert.deepEqual(
      known.filter((line) => right.has(line.slice(line.indexOf(' ') + 1))),
      [],
    );
  });
});

function isReported(text: string): boolean {
  return analyse({ text, path: 'example.txt' }, engine, { today: TODAY }).findings.length > 0;
}

function named(statement: Statement): (text: string) => string {
  return (text) => `${statement.id} ${text}`;
}
