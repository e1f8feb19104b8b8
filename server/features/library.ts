import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { PassageAnchor, Source } from '../knowledge/types.ts';
import { conceptCard } from './card.ts';
import { cardText } from './card-text.ts';
import type { PlainPosition, PlainRange } from './line-map.ts';
import { EXTENSION, parseServedUri, sameUri, servedUri } from './source-uri.ts';
import { type SourceView, viewOfSource } from './source-view.ts';

/** The sources as documents: their text, and where a passage stands in it. */
export interface Library {
  /** The text of a served URI; undefined when it shows nothing. */
  read(uri: string): string | undefined;
  /** Where the words of a passage stand; undefined when the source is not there. */
  locate(anchor: PassageAnchor): PassageLocation | undefined;
  /** The source that a document of ours shows, by the URI that the client knows it by. */
  sourceOf(uri: string): Source | undefined;
  /** The page about a concept. */
  conceptUri(id: string): string;
  /** A link to a passage that works in a hover. */
  passageLink(anchor: PassageAnchor): string | undefined;
  /** A link to the page about a concept that works in a hover. */
  conceptLink(id: string): string | undefined;
}

/** A passage in a document that an editor can open. */
export interface PassageLocation {
  readonly uri: string;
  /** The paragraph. */
  readonly range: PlainRange;
  /** The exact words in it. */
  readonly words: PlainRange;
}

/** Where a document of ours can be opened. */
export interface Publishing {
  /** By its own URI when the client asks the server for content, else by the file the host wrote. */
  document(uri: string, text: string): string;
  /** By a file: editors make no links of schemes they do not know. Undefined when no file can be written. */
  file(uri: string, text: string): string | undefined;
}

/** The library of a knowledge base. Views are made when they are first asked for. */
export function createLibrary(knowledge: KnowledgeBase, publishing: Publishing, today: string): Library {
  const view = memoize((id: string): SourceView | undefined => {
    const source = knowledge.sources.get(id);
    return source && viewOfSource(source);
  });
  const read = (uri: string): string | undefined => {
    const served = parseServedUri(uri);
    if (!served) return undefined;
    return served.kind === 'source' ? view(served.id)?.text : conceptPage(knowledge, served.id, today);
  };
  const document = memoize((uri: string) => publishing.document(uri, read(uri) ?? ''));
  const file = memoize((uri: string) => publishing.file(uri, read(uri) ?? ''));
  const sourceUri = (id: string): string => servedUri({ kind: 'source', id });
  const conceptUri = (id: string): string => servedUri({ kind: 'concept', id });
  return {
    read,
    locate: ({ source, paragraph, ...span }) => {
      const shown = view(source);
      if (!shown) return undefined;
      const words = shown.wordsOf({ source, paragraph, ...span });
      return { uri: document(sourceUri(source)), range: shown.paragraphOf(paragraph), words };
    },
    sourceOf: (uri) => {
      const served = parseServedUri(uri);
      if (served) return served.kind === 'source' ? knowledge.sources.get(served.id) : undefined;
      if (!uri.endsWith(EXTENSION)) return undefined;
      return [...knowledge.sources.values()].find(({ id }) => sameUri(document(sourceUri(id)), uri));
    },
    conceptUri: (id) => document(conceptUri(id)),
    passageLink: (anchor) => {
      const shown = view(anchor.source);
      const target = shown && file(sourceUri(anchor.source));
      if (!shown || target === undefined) return knowledge.sources.get(anchor.source)?.csl.URL;
      return atWords(target, shown.wordsOf(anchor));
    },
    conceptLink: (id) => file(conceptUri(id)),
  };
}

/** Editors take `#L12,5-L12,40` as words in the document. */
export function atWords(uri: string, { start, end }: PlainRange): string {
  return `${uri}#${place(start)}-${place(end)}`;
}

function place({ line, character }: PlainPosition): string {
  return `L${line + 1},${character + 1}`;
}

/** All that is known of a concept, as text. */
function conceptPage(knowledge: KnowledgeBase, id: string, today: string): string | undefined {
  const concept = knowledge.concepts.get(id);
  if (!concept) return undefined;
  const all = Number.POSITIVE_INFINITY;
  const card = conceptCard(knowledge, concept, { asOf: today, maxFacts: all, maxReferences: all, maxQuotes: all });
  return `${cardText(card)}\n`;
}

function memoize<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
