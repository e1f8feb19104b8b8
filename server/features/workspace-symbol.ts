import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept, Label, Source } from '../knowledge/types.ts';
import { fold } from '../mentions/fold.ts';
import { firstWords, passageName } from './cite.ts';
import type { Library } from './library.ts';

/** The most symbols of one kind that are told. */
const MOST = 200;

/** How much of a passage stands before the words that were looked for, and in all. */
const BEFORE = 30;
const WORDS = 90;

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Concepts with a label, and passages with words, that hold the query; case and diacritics do not matter. A concept
 * goes by the label that was found: editors drop a symbol whose name does not fit what was typed. Without a query, all
 * concepts by their preferred labels.
 */
export function workspaceSymbols(knowledge: KnowledgeBase, library: Library, query: string): WorkspaceSymbol[] {
  const wanted = fold(query.trim());
  const concepts = [...knowledge.concepts.values()].filter(({ gazetteer }) => !gazetteer);
  const named = concepts.flatMap((concept) => {
    const label = bestLabel(concept, wanted);
    return label ? { label, symbol: symbolOf(concept, label, library) } : [];
  });
  named.sort((a, b) => a.label.text.length - b.label.text.length || (a.label.text < b.label.text ? -1 : 1));
  const passages = wanted === '' ? [] : [...knowledge.sources.values()].flatMap((it) => found(it, library, wanted));
  return [...named.slice(0, MOST).map(({ symbol }) => symbol), ...passages.slice(0, MOST)];
}

/** The label that fits best: one that begins with the query, then a right one, then the shortest. */
function bestLabel({ labels, prefLabel }: Concept, wanted: string): Label | undefined {
  if (wanted === '') return labels.find(({ text }) => text === prefLabel.en);
  const fitting = labels.filter(({ kind, text }) => kind !== 'family' && fold(text).includes(wanted));
  const rank = ({ kind, text }: Label): number =>
    (fold(text).startsWith(wanted) ? 0 : 2) + (kind === 'pref' || kind === 'alt' ? 0 : 1);
  return fitting.sort((a, b) => rank(a) - rank(b) || a.text.length - b.text.length)[0];
}

function symbolOf(concept: Concept, { text }: Label, library: Library): WorkspaceSymbol {
  const [anchor] = concept.passages;
  const place = anchor && library.locate(anchor);
  const location = place ? { uri: place.uri, range: place.words } : { uri: library.conceptUri(concept.id), range: TOP };
  const name = concept.prefLabel.en ?? concept.id;
  return { name: text, kind: kindOf(concept.type), containerName: name === text ? concept.type : name, location };
}

function found(source: Source, library: Library, wanted: string): WorkspaceSymbol[] {
  return source.passages.flatMap((passage) => {
    const name = nameFor(source.text.slice(passage.start, passage.end), passage.paragraph, wanted);
    const place = name === undefined ? undefined : library.locate({ source: source.id, ...passage });
    if (name === undefined || !place) return [];
    const containerName = passageName(source, passage.paragraph);
    return { name, kind: SymbolKind.String, containerName, location: { uri: place.uri, range: place.words } };
  });
}

/** "¶11 … the words that were looked for, and what stands around them"; undefined where the passage does not fit. */
function nameFor(text: string, paragraph: number, wanted: string): string | undefined {
  const line = text.replace(/\s+/g, ' ');
  const number = `¶${paragraph}`;
  if (wanted === number || wanted === String(paragraph)) return `${number} ${firstWords(line, WORDS)}`;
  // Folding may change a text's length: the words before are counted where it does not, and else left out.
  const folded = fold(line);
  const at = folded.indexOf(wanted);
  if (at < 0) return undefined;
  const from = folded.length === line.length && at > BEFORE ? line.indexOf(' ', at - BEFORE) + 1 : 0;
  return from === 0 && at <= BEFORE
    ? `${number} ${firstWords(line, WORDS)}`
    : `${number} … ${firstWords(line.slice(Math.min(from, at)), WORDS)}`;
}

const KINDS: readonly (readonly [pattern: RegExp, kind: SymbolKind])[] = [
  [/person|office/, SymbolKind.Class],
  [/country|city|place|venue|sea$/, SymbolKind.Namespace],
  [/attack|event|meeting|operation|exercise/, SymbolKind.Event],
  [/agreement|document|strategy|report/, SymbolKind.File],
  [/ship|aircraft|equipment|technology/, SymbolKind.Struct],
  [/programme|initiative|joint-venture/, SymbolKind.Package],
];

/** LSP has no kinds for people, places and programmes; these are the nearest icons. */
function kindOf(type: string): SymbolKind {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? SymbolKind.Interface;
}
