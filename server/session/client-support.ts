import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { CodeActionSupport } from '../features/code-action.ts';
import { SHOW_USES } from '../features/code-lens.ts';
import type { DiagnosticSupport } from '../features/diagnostics.ts';
import type { HoverFormat } from '../features/hover.ts';

/** What the client can do, as far as this server asks. */
export interface ClientSupport {
  readonly hoverFormat: HoverFormat;
  /** How the documentation of a completion item is shown. */
  readonly completionFormat: HoverFormat;
  readonly definitionLinks: boolean;
  /** The client asks for diagnostics; else they are sent. */
  readonly pullDiagnostics: boolean;
  /** The client asks again when told to. */
  readonly refreshDiagnostics: boolean;
  readonly diagnostics: DiagnosticSupport;
  readonly textDocumentContent: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  /** The client tells of changes in files, when it is asked to. */
  readonly watchedFiles: boolean;
  readonly codeActions: CodeActionSupport;
  /** What the client shows on top of a text. */
  readonly seeing: SeeingSupport;
  /** The workspace folders (URIs); others when the client says so. */
  folders: readonly string[];
  /** The client shows that long work goes on. */
  readonly workDoneProgress: boolean;
  /** The client says when there are other folders. */
  readonly folderChanges: boolean;
  /** A folder that the client keeps for this server. */
  readonly storage: string | undefined;
}

export interface SeeingSupport {
  readonly semanticTokens: boolean;
  /** The client asks for tokens again when told to. */
  readonly refreshSemanticTokens: boolean;
  readonly documentLinks: boolean;
  readonly linkTooltips: boolean;
  readonly inlayHints: boolean;
  readonly refreshInlayHints: boolean;
  readonly workspaceSymbols: boolean;
  /** Symbols of a document may hold others. */
  readonly nestedSymbols: boolean;
  /** What the client shows of a source that is open. */
  readonly documentSymbols: Offer;
  readonly foldingRanges: Offer;
  readonly selectionRanges: Offer;
  readonly codeLenses: Offer;
  readonly refreshCodeLenses: boolean;
}

/** Told for all documents when the connection starts, or registered for sources alone once it has. */
export type Offer = 'none' | 'all' | 'sources';

/** Reads what a client says of itself. What it does not say, it cannot do. */
export function clientSupport({
  capabilities,
  workspaceFolders,
  rootUri,
  initializationOptions,
}: InitializeParams): ClientSupport {
  const { textDocument, workspace } = capabilities;
  return {
    hoverFormat: formatOf(textDocument?.hover?.contentFormat),
    completionFormat: formatOf(textDocument?.completion?.completionItem?.documentationFormat),
    definitionLinks: textDocument?.definition?.linkSupport === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    diagnostics: diagnosticSupport(capabilities),
    textDocumentContent: workspace?.textDocumentContent !== undefined,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    codeActions: {
      versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
      resolvesEdits: resolvesEdits(capabilities),
      commands: commands(initializationOptions),
    },
    seeing: seeingSupport(capabilities, commands(initializationOptions)),
    workDoneProgress: capabilities.window?.workDoneProgress === true,
    folderChanges: workspace?.workspaceFolders === true,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    storage: storage(initializationOptions),
  };
}

function seeingSupport({ textDocument, workspace }: ClientCapabilities, commands: readonly string[]): SeeingSupport {
  return {
    semanticTokens: textDocument?.semanticTokens !== undefined,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    documentLinks: textDocument?.documentLink !== undefined,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    workspaceSymbols: workspace?.symbol !== undefined,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    documentSymbols: offer(textDocument?.documentSymbol),
    foldingRanges: offer(textDocument?.foldingRange),
    selectionRanges: offer(textDocument?.selectionRange),
    codeLenses: commands.includes(SHOW_USES) ? offer(textDocument?.codeLens) : 'none',
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
  };
}

function offer(capability: { readonly dynamicRegistration?: boolean } | undefined): Offer {
  if (capability === undefined) return 'none';
  return capability.dynamicRegistration === true ? 'sources' : 'all';
}

function storage(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('storage' in options)) return undefined;
  return typeof options.storage === 'string' && options.storage !== '' ? options.storage : undefined;
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** A client that draws more than the protocol can says so in its options: `{ "commands": ["policyXref.showEvidence"] }`. */
function commands(options: unknown): string[] {
  if (typeof options !== 'object' || options === null || !('commands' in options)) return [];
  return Array.isArray(options.commands) ? options.commands.filter((it) => typeof it === 'string') : [];
}

/** The client lists the formats it can show, the one it likes best first. */
function formatOf(formats: readonly string[] = []): HoverFormat {
  return formats.find((format) => format === 'markdown' || format === 'plaintext') === 'markdown'
    ? 'markdown'
    : 'plaintext';
}

/** Pull diagnostics have these under their own name; older clients only under the one of push. */
function diagnosticSupport({ textDocument }: ClientCapabilities): DiagnosticSupport {
  const { diagnostic: pull, publishDiagnostics: push } = textDocument ?? {};
  const tags = pull?.tagSupport ?? push?.tagSupport;
  return {
    relatedInformation: (pull?.relatedInformation ?? push?.relatedInformation) === true,
    codeDescription: (pull?.codeDescriptionSupport ?? push?.codeDescriptionSupport) === true,
    data: (pull?.dataSupport ?? push?.dataSupport) === true,
    unnecessaryTag: tags?.valueSet.includes(1) === true,
    deprecatedTag: tags?.valueSet.includes(2) === true,
  };
}
