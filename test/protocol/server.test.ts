import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type CodeAction,
  DiagnosticTag,
  type Hover,
  type Location,
  type LocationLink,
} from 'vscode-languageserver/node';
import { PLAIN, positionOf, startClient, type TestClient } from './lsp-client.ts';

const DRAFT = `---
date: 2026-07-05
---

The Pahalgam attack of 22 April 2025 killed 11 civilians. Gen Nakatani is Japan’s defence minister.

Japan, the United Kingdom and Italy develop a fighter in the Global Combat Air Programme (GCAP). GCAP is on time.
`;
const URI = 'file:///drafts/briefing.md';

describe('a client such as VS Code', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
    await client.open(URI, DRAFT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });
  const at = (words: string, into = 1) => ({ position: positionOf(DRAFT, words, into) });

  it('is told what the server can do', () => {
    const { capabilities, serverInfo } = client.result;
    assert.equal(serverInfo?.name, 'policy-xref');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'policy-xref',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.deepEqual(capabilities.workspace?.textDocumentContent, { schemes: ['policy-xref'] });
  });

  it('gets a card in Markdown on hover, with the range of the mention', async () => {
    const hover = await ask<Hover>('textDocument/hover', at('GCAP'));
    assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents && hover.contents.kind === 'markdown');
    assert.match(hover.contents.value, /^\*\*GCAP\*\* · Global Combat Air Programme\n\n/);
    assert.match(hover.contents.value, /> .*\*\*Global Combat Air Programme \(GCAP\)/);
    assert.match(hover.contents.value, /\[The Asia Live, 7 May 2025, ¶\d+\]/);
    assert.match(hover.contents.value, /Sources: \[/);
    assert.doesNotMatch(hover.contents.value, /command:|<[a-z]+>/);
    assert.deepEqual(hover.range?.start, positionOf(DRAFT, 'GCAP'));
  });

  it('gets nothing on a word that is no term', async () => {
    assert.equal(await ask('textDocument/hover', at('on time')), null);
    assert.equal(await ask('textDocument/definition', at('on time')), null);
  });

  it('is led to the passage, with the words in it', async () => {
    const links = await ask<LocationLink[]>('textDocument/definition', at('GCAP'));
    const [link] = links;
    assert.ok(link);
    assert.deepEqual(link.originSelectionRange?.start, positionOf(DRAFT, 'GCAP'));
    const { text } = await ask<{ text: string }>('workspace/textDocumentContent', { uri: link.targetUri });
    const lines = text.split('\n');
    const { start, end } = link.targetSelectionRange;
    assert.match(
      lines[start.line]?.slice(start.character, end.character) ?? '',
      /^Global Combat Air Programme \(GCAP\)/,
    );
    assert.match(lines[link.targetRange.start.line] ?? '', /^¶\d+ /);
  });

  it('sees every mention of a term, and finds its passages and uses', async () => {
    const highlights = await ask<unknown[]>('textDocument/documentHighlight', at('GCAP'));
    assert.equal(highlights.length, 3);
    const references = await ask<Location[]>('textDocument/references', {
      ...at('GCAP'),
      context: { includeDeclaration: true },
    });
    assert.ok(references.some(({ uri }) => uri.startsWith('policy-xref:/source/')));
    assert.equal(references.filter(({ uri }) => uri === URI).length, 3);
    const uses = await ask<Location[]>('textDocument/references', {
      ...at('GCAP'),
      context: { includeDeclaration: false },
    });
    assert.ok(uses.every(({ uri }) => uri === URI));
  });

  it('gets findings when it asks, with evidence, rule and tag', async () => {
    const [toll, minister, ...more] = await client.pull(URI);
    assert.deepEqual(more, []);
    assert.deepEqual(toll?.range, { start: positionOf(DRAFT, '11 '), end: positionOf(DRAFT, ' civilians') });
    assert.equal(toll?.code, 'claim/source-error');
    assert.ok(typeof toll?.message === 'string');
    assert.match(toll.message, /26/);
    assert.match(toll?.codeDescription?.href ?? '', /rules\.md#claimsource-error$/);
    assert.match(toll?.relatedInformation?.[0]?.location.uri ?? '', /^policy-xref:\/source\//);
    assert.equal(minister?.code, 'claim/outdated');
    assert.deepEqual(minister?.tags, [DiagnosticTag.Deprecated]);
  });

  it('is told when nothing has changed', async () => {
    const first = await ask<{ resultId: string }>('textDocument/diagnostic');
    const second = await ask<{ kind: string }>('textDocument/diagnostic', { previousResultId: first.resultId });
    assert.equal(second.kind, 'unchanged');
  });

  it('gets a fix bound to the version of the text', async () => {
    const diagnostics = await client.pull(URI);
    const [toll] = diagnostics;
    assert.ok(toll);
    const actions = await ask<CodeAction[]>('textDocument/codeAction', { range: toll.range, context: { diagnostics } });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change “11” to “26”', 'Hide claim/source-error here', 'Hide claim/source-error in this file'],
    );
    const [fix] = actions;
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(
      fix?.diagnostics?.map(({ code }) => code),
      ['claim/source-error'],
    );
    assert.deepEqual(fix?.edit?.documentChanges, [
      { textDocument: { uri: URI, version: 1 }, edits: [{ range: toll.range, newText: '26' }] },
    ]);
    const none = await ask<CodeAction[]>('textDocument/codeAction', {
      range: toll.range,
      context: { diagnostics, only: ['refactor'] },
    });
    assert.deepEqual(none, []);
  });

  it('survives broken requests', async () => {
    await assert.rejects(
      client.connection.sendRequest('textDocument/hover', {}).then((answer) => assert.ok(answer !== null)),
    );
    await assert.rejects(client.connection.sendRequest('no/such/request', {}));
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///not/open.md', version: 3 },
      contentChanges: [{ text: 'x' }],
    });
    const far = await ask<Hover | null>('textDocument/hover', { position: { line: 9999, character: 9999 } });
    assert.equal(far, null);
    assert.deepEqual(await client.pull('file:///not/open.md'), []);
    assert.equal((await client.pull(URI)).length, 2);
  });

  it('gets a line of text for a source that is not there', async () => {
    const uri = 'policy-xref:/source/nowhere.policy-source';
    assert.match((await ask<{ text: string }>('workspace/textDocumentContent', { uri })).text, /no source at/);
    assert.match(
      (await ask<{ text: string }>('workspace/textDocumentContent', { uri: 'file:///etc/passwd' })).text,
      /no source at/,
    );
  });

  it('has no findings in sources', async () => {
    const uri = 'policy-xref:/source/asia-live-2025-05-07.policy-source';
    const { text } = await ask<{ text: string }>('workspace/textDocumentContent', { uri });
    await client.open(uri, text, 'policy-source');
    assert.deepEqual(await client.pull(uri), []);
  });
});

describe('while someone types', () => {
  it('a finding about the word at the caret waits, and the client is told to ask again', async () => {
    const client = await startClient();
    const uri = 'file:///typing.md';
    const text = 'The Pahalgam attack killed  people.\n';
    await client.open(uri, text);
    assert.deepEqual(await client.pull(uri), []);
    const caret = positionOf(text, '  people', 1);
    await client.change(uri, 2, { start: caret, end: caret }, '28');
    assert.deepEqual(await client.pull(uri), []);
    const before = client.refreshes();
    await waitFor(() => client.refreshes() > before);
    assert.equal((await client.pull(uri)).length, 1);
    await client.stop();
  });

  it('findings elsewhere do not wait', async () => {
    const client = await startClient();
    const uri = 'file:///typing.md';
    await client.open(uri, 'The Pahalgam attack killed 28 people. \n');
    const end = { line: 0, character: 38 };
    await client.change(uri, 2, { start: end, end }, 'Word');
    assert.equal((await client.pull(uri)).length, 1);
    await client.stop();
  });
});

describe('a plain client', () => {
  it('is sent findings with the version they are for, and again after each change', async () => {
    const client = await startClient({ capabilities: PLAIN });
    await client.open(URI, DRAFT);
    const first = await client.pushed(({ uri }) => uri === URI);
    assert.equal(first.version, 1);
    assert.equal(first.diagnostics.length, 2);
    const start = positionOf(DRAFT, '11 ');
    await client.change(URI, 2, { start, end: { ...start, character: start.character + 2 } }, '26');
    const second = await client.pushed(({ version }) => version === 2);
    assert.deepEqual(
      second.diagnostics.map(({ code }) => code),
      ['claim/outdated'],
    );
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual((await client.pushed(({ diagnostics }) => diagnostics.length === 0)).diagnostics, []);
    await client.stop();
  });

  it('gets plain text, and sources as files that can only be read', async () => {
    const client = await startClient({ capabilities: PLAIN });
    await client.open(URI, DRAFT);
    const params = { textDocument: { uri: URI }, position: positionOf(DRAFT, 'GCAP', 1) };
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', params);
    assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents && hover.contents.kind === 'plaintext');
    assert.doesNotMatch(hover.contents.value, /\*\*|\]\(/);
    const locations: Location[] = await client.connection.sendRequest('textDocument/definition', params);
    const [location] = locations;
    assert.ok(location);
    assert.match(location.uri, /^file:/);
    const path = fileURLToPath(location.uri);
    const line = readFileSync(path, 'utf8').split('\n')[location.range.start.line];
    assert.match(line?.slice(location.range.start.character) ?? '', /^Global Combat Air Programme/);
    await client.stop();
    assert.throws(() => readFileSync(path), /ENOENT/, 'the file goes with the server');
  });
});

describe('settings', () => {
  it('change severities and the day, and may switch everything off', async () => {
    const client = await startClient({
      settings: { severity: { 'claim/source-error': 'error', 'claim/outdated': 'off' } },
    });
    await client.open(URI, DRAFT);
    assert.deepEqual(
      (await client.pull(URI)).map(({ severity }) => severity),
      [1],
    );
    await client.changeSettings({ asOf: '2025-05-10' });
    await waitFor(() => client.refreshes() > 0);
    assert.deepEqual(
      (await client.pull(URI)).map(({ code }) => code),
      ['claim/source-error'],
    );
    await client.changeSettings({ enable: false });
    await waitFor(() => client.refreshes() > 1);
    assert.deepEqual(await client.pull(URI), []);
    await client.changeSettings({ asOf: 'yesterday', severity: { 'no/rule': 'off' } });
    await waitFor(() => client.log.length > 1);
    assert.match(client.log.join('\n'), /asOf is "yesterday".*\n.*no rule no\/rule/);
    await client.stop();
  });

  it('may come with initialize', async () => {
    const client = await startClient({
      capabilities: PLAIN,
      initializationOptions: { severity: { 'claim/outdated': 'off' } },
    });
    await client.open(URI, DRAFT);
    const { diagnostics } = await client.pushed(({ uri }) => uri === URI);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['claim/source-error'],
    );
    await client.stop();
  });
});

describe('a pack of one’s own', () => {
  it('with defects is told of once, shown where they are, and loaded as far as it goes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-xref-pack-'));
    writeFileSync(join(folder, 'pack.yaml'), 'id: mine\ntitle: [\n');
    const client = await startClient({ settings: { packs: [folder] } });
    await client.open(URI, DRAFT);
    assert.equal((await client.pull(URI)).length, 2);
    assert.equal(client.shown.length, 1);
    assert.match(client.log.join('\n'), /pack\.yaml:\d+:\d+ /);
    const uri = pathToFileURL(join(folder, 'pack.yaml')).toString();
    await client.open(uri, 'id: mine\ntitle: [\n', 'yaml');
    assert.ok((await client.pull(uri)).length > 0);
    await client.stop();
    rmSync(folder, { recursive: true });
  });
});

describe('documents that are no prose', () => {
  it('a huge one and a binary one are left alone, with one line each', async () => {
    const client = await startClient();
    await client.open('file:///huge.md', 'The Pahalgam attack killed 28 people. '.repeat(600_000));
    await client.open('file:///binary.md', 'The Pahalgam attack killed 28 people. \0');
    for (const uri of ['file:///huge.md', 'file:///binary.md', 'file:///huge.md'])
      assert.deepEqual(await client.pull(uri), []);
    assert.equal(client.log.filter((line) => line.includes('is not checked')).length, 2);
    await client.stop();
  });
});

/** Waits until something holds. */
async function waitFor(holds: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!holds()) {
    if (Date.now() > end) assert.fail(`not within 5 s: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
