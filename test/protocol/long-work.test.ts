/** A long document is read in slices: nothing waits for it that need not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Diagnostic, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { PLAIN, startClient, type TestClient } from './lsp-client.ts';

const LONG = 'file:///drafts/long.md';
const SHORT = 'file:///drafts/short.md';
const PARAGRAPH =
  'GCAP was announced in December 2022. The Quad met in Delhi, and ASEAN has 11 members. Its chair went to Malaysia.\n\n';
const TEXT = PARAGRAPH.repeat(1500);
const START = { line: 0, character: 0 };

describe('while a long document is read', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
    await client.open(SHORT, 'GCAP was announced in December 2023.\n');
    // The packs are there, and the code is warm.
    await client.pull(SHORT);
    await client.open(LONG, TEXT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('others are answered, and what is outdated is given up', async () => {
    const answers: string[] = [];
    const note = (name: string) => (): void => {
      answers.push(name);
    };
    const outdated = client.pull(LONG).then(note('outdated'), (error: unknown) => {
      assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.ServerCancelled);
      answers.push('given up');
    });
    const short = client.pull(SHORT).then(note('short'));
    await short;
    await client.change(LONG, 2, { start: START, end: START }, 'ASEAN has 10 members.\n\n');
    let found: readonly Diagnostic[] = [];
    const long = client.pull(LONG).then((items) => {
      found = items;
      answers.push('long');
    });
    await Promise.all([outdated, long]);
    assert.deepEqual(answers, ['short', 'given up', 'long']);
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start.line]),
      [['claim/outdated', 0]],
    );
  });
});

describe('a client that is sent findings', () => {
  it('gets those of the latest version', async () => {
    const client = await startClient({ capabilities: PLAIN });
    await client.open(LONG, TEXT);
    await client.change(LONG, 2, { start: START, end: START }, 'ASEAN has 10 members.\n\n');
    const { version, diagnostics } = await client.pushed(({ uri }) => uri === LONG);
    assert.equal(version, 2);
    assert.equal(diagnostics.length, 1);
    assert.equal(await client.stop(), 0);
  });
});
