/** Long work is told of, short work is not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withProgress } from '../../server/session/progress.ts';
import type { Session } from '../../server/session/session.ts';

/** A session of which only the window is there; `told` is what the client was told. */
function sessionWith(workDoneProgress: boolean): { session: Session; told: string[] } {
  const told: string[] = [];
  const progress = { begin: (title: string) => told.push(title), done: () => told.push('done') };
  const connection = { window: { createWorkDoneProgress: async () => progress } };
  return { session: { connection, support: { workDoneProgress } } as unknown as Session, told };
}

const after = (ms: number) => () => new Promise<string>((resolve) => setTimeout(() => resolve('result'), ms));

describe('progress', () => {
  it('is told while work takes long', async () => {
    const { session, told } = sessionWith(true);
    assert.equal(await withProgress(session, 'Looking', after(700)), 'result');
    assert.deepEqual(told, ['Looking', 'done']);
  });

  it('is not told of short work, nor to a client that shows none', async () => {
    const { session, told } = sessionWith(true);
    await withProgress(session, 'Looking', after(1));
    const other = sessionWith(false);
    await withProgress(other.session, 'Looking', after(700));
    assert.deepEqual([told, other.told], [[], []]);
  });

  it('ends when work fails', async () => {
    const { session, told } = sessionWith(true);
    const work = async () => {
      await after(700)();
      throw new Error('no');
    };
    await assert.rejects(withProgress(session, 'Looking', work), /no/);
    assert.deepEqual(told, ['Looking', 'done']);
  });
});
