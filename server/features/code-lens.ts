import { t } from '@vscode/l10n';
import type { CodeLens, Location } from 'vscode-languageserver';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { PassageAnchor } from '../knowledge/types.ts';
import { citedSources } from './document-link.ts';
import type { Library } from './library.ts';
import { shownPassages } from './source-passages.ts';
import type { Subject } from './subject.ts';

/** The client's command that shows places: the URI and the position of the lens, and the places. */
export const SHOW_USES = 'policyXref.showUses';

/**
 * On each passage of a source: how many statements rest on it, and how often open documents use it. They do so where
 * they cite it, mention what it defines, or have a finding that rests on it. Null for other documents.
 */
export function codeLenses(
  library: Library,
  knowledge: KnowledgeBase,
  uri: string,
  open: readonly Subject[],
): CodeLens[] | null {
  const passages = shownPassages(library, uri);
  const [first] = passages;
  if (!first) return null;
  const claims = claimsByParagraph(knowledge, first.source.id);
  const uses = usesByParagraph(knowledge, first.source.id, open);
  return passages.flatMap(({ passage: { paragraph }, whole }) => {
    const places = uses.get(paragraph) ?? [];
    const count = claims.get(paragraph) ?? 0;
    if (count + places.length === 0) return [];
    const range = { start: whole.start, end: whole.start };
    const title = t('Claims: {0} · Uses in open documents: {1}', count, places.length);
    const command =
      places.length === 0
        ? { title, command: '' }
        : { title, command: SHOW_USES, arguments: [uri, whole.start, places] };
    return [{ range, command }];
  });
}

function claimsByParagraph({ concepts }: KnowledgeBase, source: string): Map<number, number> {
  const claims = new Map<number, number>();
  for (const { statements } of concepts.values()) {
    for (const { passage, sourceError } of statements) {
      const anchor = passage ?? sourceError?.passage;
      if (anchor?.source === source) claims.set(anchor.paragraph, (claims.get(anchor.paragraph) ?? 0) + 1);
    }
  }
  return claims;
}

function usesByParagraph(
  { concepts }: KnowledgeBase,
  source: string,
  open: readonly Subject[],
): Map<number, Location[]> {
  const uses = new Map<number, Map<string, Location>>();
  const add = ({ lines, uri }: Subject, paragraph: number, start: number, end: number): void => {
    const known = uses.get(paragraph) ?? new Map<string, Location>();
    if (!known.has(`${uri} ${start}`)) known.set(`${uri} ${start}`, { uri, range: lines.range(start, end) });
    uses.set(paragraph, known);
  };
  const here = (anchors: readonly PassageAnchor[]) =>
    new Set(anchors.filter((anchor) => anchor.source === source).map(({ paragraph }) => paragraph));
  for (const subject of open) {
    for (const { concept, certain, start, end } of subject.analysis.mentions) {
      if (!certain) continue;
      for (const paragraph of here(concepts.get(concept)?.passages ?? [])) add(subject, paragraph, start, end);
    }
    for (const { passage, start, end } of subject.analysis.findings)
      if (passage?.source === source) add(subject, passage.paragraph, start, end);
    for (const { citation, source: cited } of citedSources(subject)) {
      if (cited.id !== source || !citation.paragraphs) continue;
      const { from, to } = citation.paragraphs;
      for (const { paragraph } of cited.passages)
        if (from <= paragraph && paragraph <= to) add(subject, paragraph, citation.start, citation.end);
    }
  }
  return new Map([...uses].map(([paragraph, places]) => [paragraph, [...places.values()]]));
}
