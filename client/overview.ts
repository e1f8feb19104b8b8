/** What the server tells of documents and packs, as it comes over the wire (server/features/overview.ts). */
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Zero-based lines and UTF-16 characters. */
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface WireReference {
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/** A finding with what speaks for it. */
export interface Evidence {
  readonly uri: string;
  readonly range: WireRange;
  readonly rule: string;
  readonly message: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly found: string;
  readonly expected: string;
  readonly replacement: string | null;
  readonly statement: string | null;
  readonly passage: { readonly name: string; readonly uri: string; readonly range: WireRange } | null;
  readonly references: readonly WireReference[];
}

export interface ShownFinding extends Evidence {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
}

export interface UsedConcept {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly uses: readonly { readonly range: WireRange; readonly text: string }[];
}

export interface DocumentOverview {
  readonly uri: string;
  readonly version: number;
  /** Grows when packs were loaded again. */
  readonly generation: number;
  readonly asOf: string;
  readonly findings: readonly ShownFinding[];
  readonly concepts: readonly UsedConcept[];
}

export interface PackPassage {
  readonly name: string;
  readonly paragraph: number;
  readonly uri: string;
  readonly range: WireRange;
  readonly words: string;
}

export interface PackConcept {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly definition: string;
  readonly uri: string;
  readonly passages: readonly PackPassage[];
}

export interface PackOverview {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly concepts: readonly PackConcept[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly details: string;
    readonly passages: readonly PackPassage[];
  }[];
}

/** What a document holds; undefined when it is not read. */
export async function askDocument(client: BaseLanguageClient, uri: string): Promise<DocumentOverview | undefined> {
  return (await client.sendRequest<DocumentOverview | null>('policyXref/document', { uri })) ?? undefined;
}

/** What the packs hold; undefined when none could be loaded. */
export async function askPacks(
  client: BaseLanguageClient,
): Promise<{ readonly generation: number; readonly packs: readonly PackOverview[] } | undefined> {
  return (
    (await client.sendRequest<{ generation: number; packs: PackOverview[] } | null>('policyXref/packs')) ?? undefined
  );
}
