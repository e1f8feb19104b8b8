import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { anchorWords, firstWords } from './cite.ts';
import type { Library } from './library.ts';
import { type ShownPassage, shownPassages } from './source-passages.ts';

/** How much of a passage stands in the outline. */
const WORDS = 60;

/** The outline of a source: its title, and below it each passage with its first words. Null for other documents. */
export function documentSymbols(
  library: Library,
  uri: string,
  hierarchical: boolean,
): DocumentSymbol[] | SymbolInformation[] | null {
  const passages = shownPassages(library, uri);
  const [first] = passages;
  const end = passages.at(-1)?.range.end;
  if (!first || !end) return null;
  const { title } = first.source.csl;
  if (!hierarchical) {
    return passages.map((shown) => ({
      name: `${numberOf(shown)} ${beginning(shown)}`,
      kind: SymbolKind.String,
      containerName: title,
      location: { uri, range: shown.whole },
    }));
  }
  const top = { line: 0, character: 0 };
  const children = passages.map((shown) => ({
    name: numberOf(shown),
    detail: beginning(shown),
    kind: SymbolKind.String,
    range: shown.whole,
    selectionRange: shown.range,
  }));
  const selectionRange = { start: top, end: { line: 0, character: title.length } };
  return [{ name: title, kind: SymbolKind.File, range: { start: top, end }, selectionRange, children }];
}

function numberOf({ passage }: ShownPassage): string {
  return `¶${passage.paragraph}`;
}

function beginning({ source, passage }: ShownPassage): string {
  return firstWords(anchorWords(source, { source: source.id, ...passage }), WORDS);
}
