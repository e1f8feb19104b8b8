/** What a view of findings, concepts and sources shows, as plain data for the client that draws it. */
import type { Finding } from '../claims/types.ts';
import { grouped } from '../knowledge/grouped.ts';
import type { Concept, PassageAnchor, Source } from '../knowledge/types.ts';
import { anchorWords, firstWords, passageName, sourceDate, sourceName } from './cite.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Library } from './library.ts';
import type { PlainRange } from './line-map.ts';
import { type Severity, type SeveritySettings, severityOf } from './severity.ts';
import type { Subject } from './subject.ts';

/** One document. */
export interface DocumentOverview {
  readonly uri: string;
  readonly version: number;
  /** The day on which the text is to be true (EDTF). */
  readonly asOf: string;
  readonly findings: readonly (Evidence & { readonly severity: Severity })[];
  /** By name. */
  readonly concepts: readonly UsedConcept[];
}

/** A concept that a document mentions. */
export interface UsedConcept {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly uses: readonly { readonly range: PlainRange; readonly text: string }[];
}

/** One pack. */
export interface PackOverview {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** By name; without those that are known only as values. */
  readonly concepts: readonly PackConcept[];
  readonly sources: readonly PackSource[];
}

export interface PackConcept {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly definition: string;
  /** The page about it. */
  readonly uri: string;
  readonly passages: readonly PackPassage[];
}

export interface PackSource {
  readonly id: string;
  readonly title: string;
  /** "The Asia Live, 7 May 2025". */
  readonly details: string;
  readonly passages: readonly PackPassage[];
}

export interface PackPassage {
  /** "The Asia Live, 7 May 2025, ¶11". */
  readonly name: string;
  readonly paragraph: number;
  readonly uri: string;
  readonly range: PlainRange;
  readonly words: string;
}

/** How much of a passage is told. */
const MOST_WORDS = 160;

/** What a document holds: the findings that are shown, and what is mentioned without doubt. */
export function documentOverview(
  subject: Subject,
  findings: readonly Finding[],
  severity: SeveritySettings,
): DocumentOverview {
  const { analysis, uri, version } = subject;
  const shown = findings.flatMap((finding) => {
    const level = severityOf(finding.rule, severity);
    return level === 'off' ? [] : [{ ...evidenceOf(subject, finding), severity: level }];
  });
  return { uri, version, asOf: analysis.asOf, findings: shown, concepts: usedConcepts(subject) };
}

function usedConcepts({ analysis, knowledge, lines, text }: Subject): UsedConcept[] {
  const certain = analysis.mentions.filter((mention) => mention.certain);
  const used = [...grouped(certain, ({ concept }) => concept)].flatMap(([id, mentions]) => {
    const concept = knowledge.concepts.get(id);
    if (!concept || concept.gazetteer) return [];
    const uses = mentions.map(({ start, end }) => ({ range: lines.range(start, end), text: text.slice(start, end) }));
    return [{ id, name: nameOf(concept), type: concept.type, uses }];
  });
  return used.sort(byName);
}

/** What the packs hold that are loaded. */
export function packOverviews(
  knowledge: Subject['knowledge'],
  packs: readonly { readonly id: string; readonly title: string; readonly version: string }[],
  library: Library,
): PackOverview[] {
  const concepts = [...knowledge.concepts.values()].filter(({ gazetteer }) => !gazetteer);
  const sources = [...knowledge.sources.values()];
  return packs.map(({ id, title, version }) => ({
    id,
    title,
    version,
    concepts: concepts
      .filter(({ pack }) => pack === id)
      .map((concept) => packConcept(concept, knowledge, library))
      .sort(byName),
    sources: sources.filter(({ pack }) => pack === id).map((source) => packSource(source, library)),
  }));
}

function packConcept(concept: Concept, { sources }: Subject['knowledge'], library: Library): PackConcept {
  const passages = concept.passages.flatMap((anchor) => {
    const source = sources.get(anchor.source);
    return source ? passageOf(source, anchor, library) : [];
  });
  return {
    id: concept.id,
    name: nameOf(concept),
    type: concept.type,
    definition: concept.definition.en ?? '',
    uri: library.conceptUri(concept.id),
    passages,
  };
}

function packSource(source: Source, library: Library): PackSource {
  const details = [sourceName(source), sourceDate(source)].filter((part) => part !== '').join(', ');
  const passages = source.passages.flatMap((passage) => passageOf(source, { source: source.id, ...passage }, library));
  return { id: source.id, title: source.csl.title, details, passages };
}

function passageOf(source: Source, anchor: PassageAnchor, library: Library): PackPassage[] {
  const place = library.locate(anchor);
  if (!place) return [];
  const short = firstWords(anchorWords(source, anchor), MOST_WORDS);
  const { paragraph } = anchor;
  return [{ name: passageName(source, paragraph), paragraph, uri: place.uri, range: place.words, words: short }];
}

function nameOf(concept: Concept): string {
  return concept.prefLabel.en ?? concept.id;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
