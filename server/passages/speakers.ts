/** Who says a quotation, and whether a text names them. */

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept } from '../knowledge/types.ts';
import { foldedPhrase, wordsOf } from './words.ts';

/** Finds who says the words between `before` and `after`; each reaches to the source's next quotation. */
export type FindSpeaker = (source: string, after: string, before: string) => string | undefined;

const SAYS =
  /\b(?:sa(?:id|ys)|stat(?:ed|es)|add(?:ed|s)|told|noted?s?|declared|remarked|emphasi[sz]ed|stressed|wrote|warned|announced|explained|argued|insisted|observed|asserted|affirmed|pledged|vowed|urged)\b/;
const LONGEST_NAME = 4;
const NEAR = 90;

/** Reads the names of persons once; the result looks them up beside quotations. */
export function createSpeakerFinder({ concepts }: KnowledgeBase): FindSpeaker {
  let names: ReadonlyMap<string, readonly Concept[]> | undefined;
  return (source, after, before) => {
    const attributions = [sentenceAfter(after), before.slice(-NEAR)].filter((text) => SAYS.test(text));
    if (attributions.length > 0) names ??= namesOf(concepts.values());
    for (const text of attributions) {
      const speaker = names && speakerIn(text, source, names);
      if (speaker) return speaker.id;
    }
    return undefined;
  };
}

/** Whether one of a concept's labels stands in a text given as {@link foldedPhrase}. */
export function names(phrase: string, concept: Concept): boolean {
  return concept.labels.some(({ text }) => phrase.includes(foldedPhrase(text)) && text.length > 2);
}

function sentenceAfter(text: string): string {
  return /^[^.!?]*/.exec(text)?.[0].slice(0, NEAR) ?? '';
}

function namesOf(concepts: Iterable<Concept>): Map<string, Concept[]> {
  const found = new Map<string, Concept[]>();
  for (const concept of concepts) {
    if (concept.type !== 'person' || concept.gazetteer) continue;
    for (const { text } of concept.labels) {
      found.set(text, [...(found.get(text) ?? []), concept]);
    }
  }
  return found;
}

/** The longest name in a text; of several who bear it, the one that the source is known to speak of. */
function speakerIn(text: string, source: string, known: ReadonlyMap<string, readonly Concept[]>): Concept | undefined {
  const words = wordsOf(text);
  for (let length = LONGEST_NAME; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = text.slice(words[from]?.start, words[from + length - 1]?.end);
      const bearers = new Set(known.get(name));
      const here = [...bearers].filter((it) => it.passages.some((passage) => passage.source === source));
      if (here.length === 1) return here[0];
      if (bearers.size === 1) return [...bearers][0];
    }
  }
  return undefined;
}
