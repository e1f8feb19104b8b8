import type { Location, LocationLink } from 'vscode-languageserver';
import type { PassageAnchor } from '../knowledge/types.ts';
import type { PassageLocation } from './library.ts';
import { conceptOf, findingAt, mentionAt, type Subject } from './subject.ts';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Where sources say what the thing at the offset is: its passages; else the passages of its statements; else the page
 * about it. On a finding without a mention, the passage that decides it.
 */
export function definition(subject: Subject, offset: number, linkSupport: boolean): LocationLink[] | Location[] | null {
  const mention = mentionAt(subject, offset);
  const concept = conceptOf(subject, mention);
  if (mention && concept) {
    const anchors = concept.passages.length > 0 ? concept.passages : concept.statements.flatMap((s) => s.passage ?? []);
    const places = locate(subject, anchors);
    const page = () => ({ uri: subject.library.conceptUri(concept.id), range: TOP, words: TOP });
    return answer(subject, mention, places.length > 0 ? places : [page()], linkSupport);
  }
  const finding = findingAt(subject, offset);
  return finding?.passage ? answer(subject, finding, locate(subject, [finding.passage]), linkSupport) : null;
}

/** The places of anchors, each once. */
export function locate({ library }: Subject, anchors: readonly PassageAnchor[]): PassageLocation[] {
  const places = new Map<string, PassageLocation>();
  for (const anchor of anchors) {
    const place = library.locate(anchor);
    if (place) places.set(`${anchor.source} ${anchor.start} ${anchor.end}`, place);
  }
  return [...places.values()];
}

function answer(
  { lines }: Subject,
  origin: { start: number; end: number },
  places: readonly PassageLocation[],
  linkSupport: boolean,
): LocationLink[] | Location[] {
  if (!linkSupport) return places.map(({ uri, words }) => ({ uri, range: words }));
  const originSelectionRange = lines.range(origin.start, origin.end);
  return places.map(({ uri, range, words }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: words,
  }));
}
