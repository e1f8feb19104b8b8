import type { Engine } from '../claims/engine.ts';
import type { ReadingUnit } from '../claims/reading-units.ts';
import type { Finding } from '../claims/types.ts';
import { checkCitations, hasBibliography } from '../passages/check-citations.ts';
import { citationsInMarkup, citationsInProse } from '../passages/find-citations.ts';
import { languageOf } from '../prose/extract-prose.ts';
import type { DocumentText } from './types.ts';

/** What is wrong with the citations of one document. */
export interface DocumentCitations {
  /** Offsets are into the unit's text. */
  inUnit(unit: ReadingUnit): Finding[];
  /** Those that stand in no prose. Offsets are into the document. */
  inMarkup(): Finding[];
  /** Whether it mattered so far that the document has a bibliography of its own, or has none. */
  readonly askedBibliography: boolean;
}

export function documentCitations(document: DocumentText, { citationKeys }: Engine): DocumentCitations {
  let own: boolean | undefined;
  const ownBibliography = (): boolean => (own ??= hasBibliography(document.text));
  return {
    inUnit: ({ block }) => checkCitations(citationsInProse(block.text), citationKeys, ownBibliography),
    inMarkup: () =>
      checkCitations(citationsInMarkup(document.text, languageOf(document)), citationKeys, ownBibliography),
    get askedBibliography() {
      return own !== undefined;
    },
  };
}
