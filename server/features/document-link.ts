import type { DocumentLink } from 'vscode-languageserver';
import type { Source } from '../knowledge/types.ts';
import { type CitationKeys, citationKeys } from '../passages/citation-keys.ts';
import { type Citation, citationsInMarkup, citationsInProse } from '../passages/find-citations.ts';
import { passageName, sourceName } from './cite.ts';
import { atWords, type PassageLocation } from './library.ts';
import type { Subject } from './subject.ts';

const keysOf = new WeakMap<Subject['knowledge'], CitationKeys>();

/**
 * A link on each citation of a source that is known, to the paragraph it names, else to the source's start. Where a
 * paragraph is not there, there is no link: a finding tells of that.
 */
export function documentLinks(subject: Subject, tooltips: boolean): DocumentLink[] {
  return citedSources(subject).flatMap(({ citation, source }) => {
    const target = targetOf(subject, source, citation);
    if (target === undefined) return [];
    const range = subject.lines.range(citation.start, citation.end);
    return { range, target, ...(tooltips ? { tooltip: nameOf(source, citation) } : {}) };
  });
}

/** The citations of sources that are known. Offsets are into the document. */
export function citedSources({ knowledge, language, text }: Subject): { citation: Citation; source: Source }[] {
  if (knowledge.sources.size === 0 || !/@|cite/.test(text)) return [];
  const keys = keysOf.get(knowledge) ?? citationKeys(knowledge);
  keysOf.set(knowledge, keys);
  const commands = citationsInMarkup(text, language);
  return (commands.length > 0 ? commands : citationsInProse(text)).flatMap((citation) => {
    const source = keys.get(citation.key.text);
    return source ? { citation, source } : [];
  });
}

function targetOf({ library }: Subject, source: Source, { paragraphs }: Citation): string | undefined {
  const cited = source.passages.find(({ paragraph }) => paragraph === (paragraphs?.from ?? paragraph));
  const place: PassageLocation | undefined = cited && library.locate({ source: source.id, ...cited });
  if (!place) return undefined;
  return paragraphs ? atWords(place.uri, place.words) : place.uri;
}

function nameOf(source: Source, { paragraphs }: Citation): string {
  return paragraphs ? passageName(source, paragraphs.from) : sourceName(source);
}
