/** What a writer does with the real server: code actions, hiding, a baseline. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  CompletionList,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, positionOf, startClient, type TestClient, VSCODE } from './lsp-client.ts';

const URI = 'file:///drafts/a.md';
const TEXT = `---
date: 2026-07-05
---

The GCAP fighter is to enter service in 2037. The Pahalgam attack killed 28 people.

The GCAP fighter is to enter service in 2037.
`;

const CAPABILITIES: ClientCapabilities = {
  ...VSCODE,
  textDocument: {
    ...VSCODE.textDocument,
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] }, isPreferredSupport: true },
  },
};

function codesOf(diagnostics: readonly { code?: unknown }[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('code actions in a client such as VS Code', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({
      capabilities: CAPABILITIES,
      initializationOptions: { commands: ['policyXref.showEvidence'] },
    });
    await client.open(URI, TEXT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  const actionsAt = async (words: string, only?: string[]): Promise<CodeAction[]> => {
    const diagnostics = await client.pull(URI);
    const at = positionOf(TEXT, words, 1);
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: at, end: at },
      context: { diagnostics, triggerKind: 1, ...(only ? { only } : {}) },
    });
  };
  const applied = (action: CodeAction | undefined): string => {
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    return TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, TEXT), change.edits as TextEdit[]);
  };
  const resolved = (action: CodeAction | undefined): Promise<CodeAction> =>
    client.connection.sendRequest('codeAction/resolve', action ?? {});

  it('are told with their kinds', () => {
    assert.deepEqual(client.result.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.policyXref'],
      resolveProvider: true,
    });
  });

  it('replace once, everywhere, and all there is to replace', async () => {
    const actions = await actionsAt('2037');
    const [once, everywhere] = actions;
    assert.equal(once?.isPreferred, true);
    assert.deepEqual(codesOf(once?.diagnostics ?? []), ['claim/refuted']);
    assert.equal(applied(once).split('2037').length, 2);
    assert.equal(everywhere?.title, 'Change “2037” to “2035” in all 2 places');
    assert.equal(everywhere?.edit, undefined);
    assert.equal(applied(await resolved(everywhere)).split('2035').length, 3);
    const [fixAll] = await actionsAt('date', ['source.fixAll']);
    assert.match(applied(await resolved(fixAll)), /2035.*26 people[\s\S]*2035/);
  });

  it('hide a finding, which then is gone', async () => {
    const hide = (await actionsAt('28')).find(({ title }) => title.endsWith(' here'));
    const hidden = applied(hide);
    await client.open('file:///drafts/hidden.md', hidden);
    assert.deepEqual(codesOf(await client.pull('file:///drafts/hidden.md')), ['claim/refuted', 'claim/refuted']);
  });

  it('spell out and cite', async () => {
    const actions = await actionsAt('GCAP', ['refactor']);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Spell out “GCAP”: “Global Combat Air Programme”', 'Cite The Asia Live, 7 May 2025, ¶12'],
    );
    assert.match(applied(actions[0]), /The Global Combat Air Programme \(GCAP\) fighter/);
    assert.match(applied(actions[1]), /in 2037 \[@asia-live-2025-05-07, ¶12\]\. The/);
  });

  it('are commands only where the client has them', async () => {
    const commands = (await actionsAt('2037')).flatMap(({ command }) => command?.command ?? []);
    assert.deepEqual(commands, ['policyXref.showEvidence']);
  });
});

/** A client that is stopped when the test ends, however it ends. */
async function started(test: TestContext, options: ClientOptions = {}): Promise<TestClient> {
  const client = await startClient(options);
  test.after(() => client.stop());
  return client;
}

function folderFor(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-xref-baseline-'));
  test.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Does something, and waits until the server says that answers have changed. */
async function refreshedBy(client: TestClient, act: () => Promise<void>): Promise<void> {
  const before = client.refreshes();
  await act();
  for (let waited = 0; client.refreshes() === before; waited += 10) {
    if (waited > 5000) assert.fail('no refresh within 5 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('hiding by settings', () => {
  it('takes effect at once, and what is no entry is told', async (test) => {
    const client = await started(test);
    await client.open(URI, TEXT);
    assert.equal((await client.pull(URI)).length, 3);
    await refreshedBy(client, () =>
      client.changeSettings({ ignore: [{ rule: 'claim/refuted', subject: 'gcap' }, 'x'] }),
    );
    assert.equal((await client.pull(URI)).length, 1);
    assert.match(client.log.join('\n'), /policyXref\.ignore: "x" is no object/);
  });

  it('reports a comment that hides nothing as a hint, faded', async (test) => {
    const client = await started(test);
    await client.open(URI, '<!-- policy-xref-disable-file claim/refuted -->\nNothing.\n');
    const [hint] = await client.pull(URI);
    assert.equal(hint?.code, 'suppression/unused');
    assert.equal(hint?.severity, 4);
    assert.deepEqual(hint?.tags, [1]);
  });
});

describe('a baseline', () => {
  it('is read from the workspace folder, and again when it changes', async (test) => {
    const folder = folderFor(test);
    const entry = {
      path: 'notes/a.md',
      rule: 'claim/refuted',
      subject: 'gcap',
      property: 'targetYear',
      found: '2037',
      fingerprint: '8d3a0b350e80d056',
    };
    const write = (count: number): void =>
      writeFileSync(join(folder, 'known.json'), JSON.stringify({ version: 1, findings: [{ ...entry, count }] }));
    write(2);
    const client = await started(test, {
      folder: pathToFileURL(folder).toString(),
      settings: { baseline: 'known.json' },
    });
    const inside = pathToFileURL(join(folder, 'notes/a.md')).toString();
    await client.open(inside, TEXT);
    await client.open(URI, TEXT);
    assert.equal((await client.pull(inside)).length, 1);
    assert.equal((await client.pull(URI)).length, 3);
    write(1);
    const changes = [{ uri: pathToFileURL(join(folder, 'known.json')).toString(), type: 2 }];
    await refreshedBy(client, () => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes }));
    assert.equal((await client.pull(inside)).length, 2);
  });

  it('that is missing or broken is told in the log', async (test) => {
    const folder = folderFor(test);
    const client = await started(test, {
      folder: pathToFileURL(folder).toString(),
      settings: { baseline: 'known.json' },
    });
    await client.open(URI, TEXT);
    assert.equal((await client.pull(URI)).length, 3);
    assert.match(client.log.join('\n'), /there is no baseline at known\.json/);
  });
});

describe('completion', () => {
  const complete = async (
    client: TestClient,
    marked: string,
    context: object = { triggerKind: 1 },
  ): Promise<CompletionItem[]> => {
    const uri = `file:///drafts/${encodeURIComponent(marked)}.md`;
    const text = marked.replace('‹|›', '');
    await client.open(uri, text);
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: positionOf(marked, '‹|›'),
      context,
    });
    return list.items.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  };

  it('offers terms, with definition and sources when they are looked at', async (test) => {
    const client = await started(test, { capabilities: CAPABILITIES });
    assert.deepEqual(client.result.capabilities.completionProvider, {
      triggerCharacters: ['@', '¶'],
      resolveProvider: true,
    });
    const items = await complete(client, 'Japan joined the Global Com‹|›');
    assert.equal(items[0]?.label, 'Global Combat Air Programme');
    assert.equal(items[0]?.documentation, undefined);
    const resolved: CompletionItem = await client.connection.sendRequest('completionItem/resolve', items[0]);
    assert.ok(typeof resolved.documentation === 'object');
    assert.match(resolved.documentation.value, /sixth-generation fighter[\s\S]*Sources: /);
    assert.ok((await complete(client, 'Japan joined GC‹|›')).some(({ label }) => label === 'GCAP'));
  });

  it('offers the sources behind [@, and their paragraphs', async (test) => {
    const client = await started(test);
    const asked = { triggerKind: 2, triggerCharacter: '@' };
    const keys = await complete(client, 'It flies [@‹|›', asked);
    assert.deepEqual(
      keys.map(({ label }) => label),
      ['asia-live-2025-05-07'],
    );
    const [first] = await complete(client, 'GCAP flies [@asia-live-2025-05-07, ¶‹|›', {
      ...asked,
      triggerCharacter: '¶',
    });
    assert.equal(first?.label, '¶12');
  });

  it('offers what is known today, by the property that is spoken of', async (test) => {
    const client = await started(test, { settings: { asOf: '2026-07-05' } });
    const [year] = await complete(client, 'The GCAP fighter is to enter service in ‹|›');
    assert.match(year?.label ?? '', /target year → 2035$/);
    const members = await complete(client, 'The members of GCAP are ‹|›');
    assert.ok(members.some(({ label }) => label === 'GCAP member → Japan, the United Kingdom and Italy'));
  });

  it('is silent in sources and in running words', async (test) => {
    const client = await started(test);
    for (const text of ['He said the ‹|›', 'in‹|›', 'for a‹|›', '`GCA‹|›`'])
      assert.deepEqual(await complete(client, text), []);
  });
});
