import type { InlayHint } from 'vscode-languageserver';
import { formatEdtf } from '../knowledge/edtf.ts';
import { grouped } from '../knowledge/grouped.ts';
import type { Concept } from '../knowledge/types.ts';
import type { Mention } from '../mentions/types.ts';
import { acronymOf, firstUnexplained } from './acronyms.ts';
import type { Subject } from './subject.ts';

/** What is written into the text as an editor shows it, though it does not stand there. */
export type InlayHints = 'off' | 'expansions' | 'dates' | 'all';

/** The properties that say when the thing itself was, the first that is known. */
const WHEN = ['pointInTime', 'dateSigned', 'dateAdopted', 'datePublished'];

/** How much of the text around a mention is looked at for the year. */
const AROUND = 80;

/**
 * At the first use of an acronym that the text does not spell out, its expansion; at the first mention of an event or
 * a document, its date, where its year does not stand near. Those between two offsets.
 */
export function inlayHints(subject: Subject, wanted: InlayHints, from: number, to: number): InlayHint[] {
  if (wanted === 'off') return [];
  const certain = subject.analysis.mentions.filter((mention) => mention.certain);
  const hints: { readonly at: number; readonly label: string }[] = [];
  for (const [id, mentions] of grouped(certain, ({ concept }) => concept)) {
    const concept = subject.knowledge.concepts.get(id);
    if (!concept) continue;
    if (wanted !== 'dates') hints.push(...expansions(subject, concept, mentions));
    if (wanted !== 'expansions') hints.push(...dates(subject, concept, mentions));
  }
  return hints
    .filter(({ at }) => from <= at && at <= to)
    .sort((a, b) => a.at - b.at)
    .map(({ at, label }) => ({ position: subject.lines.position(at), label, paddingLeft: true }));
}

function expansions(subject: Subject, concept: Concept, uses: readonly Mention[]) {
  const [expansion] = concept.expansions;
  const acronym = uses.map(({ label }) => acronymOf(label, concept)).find((it) => it !== undefined);
  if (expansion === undefined || acronym === undefined) return [];
  const first = firstUnexplained(subject, concept, acronym, uses);
  return first ? [{ at: first.start + acronym.length, label: `(${expansion})` }] : [];
}

function dates({ text }: Subject, concept: Concept, [first]: readonly Mention[]) {
  const date = dateOf(concept);
  if (!first || date === undefined) return [];
  const around = text.slice(Math.max(0, first.start - AROUND), first.end + AROUND);
  return around.includes(date.slice(0, 4)) ? [] : [{ at: first.end, label: `(${formatEdtf(date)})` }];
}

/** The one date of a concept; undefined where statements tell of several. */
function dateOf({ statements }: Concept): string | undefined {
  for (const property of WHEN) {
    const [only, ...others] = statements.flatMap(({ property: it, rank, value }) =>
      it === property && rank !== 'deprecated' && 'date' in value ? value.date : [],
    );
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}
