/** What the real server gives an editor to show on top of a text. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type {
  ClientCapabilities,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  SemanticTokens,
  SemanticTokensDelta,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { PLAIN, startClient, type TestClient, VSCODE } from './lsp-client.ts';

const URI = 'file:///drafts/a.md';
const TEXT = 'The GCAP fighter enters service in 2035 [@the-asia-live, ¶11].\n\nJapan and GCAP.\n';

const CAPABILITIES: ClientCapabilities = {
  ...VSCODE,
  textDocument: {
    ...VSCODE.textDocument,
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
    documentLink: { tooltipSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeLens: {},
    foldingRange: {},
    inlayHint: {},
    selectionRange: {},
  },
  workspace: { ...VSCODE.workspace, symbol: {} },
};

describe('seeing in a client such as VS Code', () => {
  let client: TestClient;
  before(async () => {
    const initializationOptions = { commands: ['policyXref.showUses'] };
    client = await startClient({ capabilities: CAPABILITIES, initializationOptions });
    await client.open(URI, TEXT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });
  const ask = <T>(method: string, more: object = {}): Promise<T> =>
    client.connection.sendRequest(method, { textDocument: { uri: URI }, ...more });

  it('mentions are tokens of declared types, and a change is sent as a delta', async () => {
    const types = client.result.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    const full: SemanticTokens = await ask('textDocument/semanticTokens/full');
    const kinds = full.data.filter((_, i) => i % 5 === 3).map((type) => types[type]);
    assert.deepEqual(kinds, ['policyProgramme', 'policyPlace', 'policyProgramme']);
    const delta: SemanticTokensDelta = await ask('textDocument/semanticTokens/full/delta', {
      previousResultId: full.resultId,
    });
    assert.deepEqual(delta.edits, []);
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const part: SemanticTokens = await ask('textDocument/semanticTokens/range', { range });
    assert.equal(part.data.length, 10);
  });

  it('a citation is a link to its passage', async () => {
    const links: DocumentLink[] = await ask('textDocument/documentLink');
    assert.equal(links.length, 1);
    assert.match(links[0]?.target ?? '', /^policy-xref:\/source\/.*\.policy-source#L\d+,\d+-L\d+,\d+$/);
    assert.match(links[0]?.tooltip ?? '', /¶11$/);
  });

  it('a concept and a passage are symbols of the workspace', async () => {
    const find = (query: string): Promise<WorkspaceSymbol[]> =>
      client.connection.sendRequest('workspace/symbol', { query });
    const [programme] = await find('Global Combat Air');
    assert.match(programme?.location.uri ?? '', /^policy-xref:/);
    assert.ok((await find('¶11')).some(({ name }) => name.startsWith('¶11 ')));
  });

  it('the outline, the lenses and the folding of a source are those of its passages', async () => {
    const [link]: DocumentLink[] = await ask('textDocument/documentLink');
    const uri = (link?.target ?? '').replace(/#.*/, '');
    const [top]: DocumentSymbol[] = await ask('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(top?.children?.[10]?.name, '¶11');
    const lenses: CodeLens[] = await ask('textDocument/codeLens', { textDocument: { uri } });
    const used = lenses.find(({ range }) => range.start.line === top?.children?.[10]?.range.start.line);
    assert.equal(used?.command?.command, 'policyXref.showUses');
    assert.equal(await ask('textDocument/codeLens'), null);
    assert.notEqual(await ask('textDocument/foldingRange', { textDocument: { uri } }), null);
    assert.equal(await ask('textDocument/foldingRange'), null);
  });
});

describe('seeing in a client that shows nothing on top of a text', () => {
  it('is not offered', async () => {
    const client = await startClient({ capabilities: PLAIN });
    const { semanticTokensProvider, documentLinkProvider } = client.result.capabilities;
    assert.deepEqual([semanticTokensProvider, documentLinkProvider], [undefined, undefined]);
    assert.equal(await client.stop(), 0);
  });
});

describe('inlay hints', () => {
  const hints = async (settings: object): Promise<unknown> => {
    const client = await startClient({ capabilities: CAPABILITIES, settings });
    await client.open(URI, TEXT);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const answer: unknown = await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri: URI },
      range,
    });
    assert.equal(await client.stop(), 0);
    return answer;
  };

  it('are off unless they are asked for', async () => {
    assert.equal(await hints({}), null);
  });

  it('spell an acronym out', async () => {
    assert.deepEqual(await hints({ inlayHints: 'all' }), [
      { position: { line: 0, character: 8 }, label: '(Global Combat Air Programme)', paddingLeft: true },
    ]);
  });
});
