/** The rule `citation/unresolved`: a citation of a source of ours that names a passage, or a key, that is not there. */
import type { Finding } from '../claims/types.ts';
import { nearestWord } from '../knowledge/suggest.ts';
import type { Source } from '../knowledge/types.ts';
import type { CitationKeys } from './citation-keys.ts';
import { referenceOf } from './describe.ts';
import type { Citation } from './find-citations.ts';

/** Shorter keys are too easily another's. */
const LEAST_KEY = 8;
const MOST_SLIPS = 2;

/**
 * Checks citations. Keys that are no source's belong to a bibliography of the writer's own and are left alone, unless
 * they can only be a slip of one: `ownBibliography` tells whether the document has a bibliography, where no key can be
 * called a slip.
 */
export function checkCitations(
  citations: readonly Citation[],
  keys: CitationKeys,
  ownBibliography: () => boolean,
): Finding[] {
  return citations.flatMap((citation) => {
    const source = keys.get(citation.key.text);
    if (source) return missingParagraph(citation, source) ?? [];
    const found = slip(citation, keys);
    return found && !ownBibliography() ? [found] : [];
  });
}

function missingParagraph({ paragraphs }: Citation, source: Source): Finding | undefined {
  if (!paragraphs) return undefined;
  const numbers = new Set(source.passages.map(({ paragraph }) => paragraph));
  const missing = [paragraphs.from, paragraphs.to].find((number) => !numbers.has(number));
  if (missing === undefined) return undefined;
  const last = Math.max(...numbers);
  const { csl, id } = source;
  return {
    rule: 'citation/unresolved',
    start: paragraphs.start,
    end: paragraphs.end,
    message: `${csl['container-title'] ?? csl.title} (${id}) has the paragraphs ¶1 to ¶${last}; there is no ¶${missing}.`,
    subject: id,
    property: 'citation',
    found: `¶${missing}`,
    expected: `¶1–${last}`,
    replacement: null,
    references: [referenceOf(csl)],
  };
}

function slip({ key }: Citation, keys: CitationKeys): Finding | undefined {
  if (key.text.length < LEAST_KEY) return undefined;
  const meant = nearestWord(key.text, keys.keys(), MOST_SLIPS);
  const source = meant === undefined ? undefined : keys.get(meant);
  if (meant === undefined || !source || digits(meant) !== digits(key.text)) return undefined;
  return {
    rule: 'citation/unresolved',
    start: key.start,
    end: key.end,
    message: `No source is called “${key.text}”. Did you mean “${meant}”?`,
    subject: source.id,
    property: 'citation',
    found: key.text,
    expected: meant,
    replacement: meant,
    references: [referenceOf(source.csl)],
  };
}

/** Another date or number is another source. */
function digits(key: string): string {
  return (key.match(/\d+[a-z]?/g) ?? []).join(' ');
}

/** Whether a document names a bibliography, or defines keys itself. */
export function hasBibliography(text: string): boolean {
  return /^\s*["']?(?:bibliography|references|csl)["']?\s*[:=]|\\(?:addbibresource|bibliography|bibitem)\b|#bibliography\(|#\+bibliography:|^:bibtex-file:/im.test(
    text,
  );
}
