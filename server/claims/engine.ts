import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept } from '../knowledge/types.ts';
import { createRecogniser, type Recogniser } from '../mentions/recognise.ts';
import { type CitationKeys, citationKeys } from '../passages/citation-keys.ts';
import { indexSources, type SourceIndex } from '../passages/index-sources.ts';
import { type ContextWords, compileContext } from './context.ts';
import { compileFrames, type FrameIndex } from './frame-index.ts';
import { lazily } from './lazily.ts';
import type { Lexicon, PropertyDefinition } from './lexicon.ts';
import { type PersonName, peopleOf } from './near-names.ts';
import { compilePhrases, type Phrases } from './phrases.ts';

/** All that is compiled once from the packs and the lexicon, and then read by every analysis. Immutable. */
export interface Engine {
  readonly knowledge: KnowledgeBase;
  readonly lexicon: Lexicon;
  readonly recogniser: Recogniser;
  readonly phrases: Phrases;
  readonly context: ContextWords;
  /** Nouns that, right after a name, mean something of it and not the name itself. */
  readonly heads: ReadonlySet<string>;
  readonly stages: ContextWords;
  /** The words of all stages in one: most sentences speak of none. */
  readonly anyStage: RegExp;
  readonly frames: FrameIndex;
  /** Words without which nothing is pending. */
  readonly anyPending: RegExp;
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  /** The words of all sources, for quotations; made when the first quotation is met. */
  readonly sourceIndex: () => SourceIndex;
  /** The sources by the keys that cite them. */
  readonly citationKeys: CitationKeys;
  readonly people: readonly PersonName[];
  /** All concepts that a label names, whatever its senses. */
  readonly namesakes: (label: string) => readonly Concept[];
  /** What binds two countries: meant by "the two". */
  readonly relationships: readonly Concept[];
}

/** Finds concepts by a label, in any case. */
function namesakesIn(knowledge: KnowledgeBase): (label: string) => readonly Concept[] {
  const byLabel = lazily(() => {
    const index = new Map<string, Concept[]>();
    for (const concept of knowledge.concepts.values())
      for (const { text } of concept.labels) {
        const key = text.toLowerCase();
        const known = index.get(key);
        if (!known) index.set(key, [concept]);
        else if (!known.includes(concept)) known.push(concept);
      }
    return index;
  });
  return (label) => byLabel().get(label.toLowerCase()) ?? [];
}

/** Compiles the lexicon for a knowledge base. Throws when a frame of the lexicon is not well written. */
export function createEngine(knowledge: KnowledgeBase, lexicon: Lexicon): Engine {
  const { heads = [], ...context } = lexicon.context;
  return {
    knowledge,
    lexicon,
    recogniser: createRecogniser(knowledge),
    phrases: compilePhrases(knowledge.concepts.values(), lexicon.vocabularies),
    context: compileContext(context),
    heads: new Set(heads),
    stages: compileContext(
      Object.fromEntries(Object.entries(lexicon.stages).map(([name, stage]) => [name, stage.words])),
    ),
    anyStage: compileContext({ any: Object.values(lexicon.stages).flatMap((s) => s.words) }).any ?? /(?!)/g,
    frames: compileFrames(lexicon),
    anyPending: /\b(?:yet|not|will|to be)\b/i,
    properties: new Map(lexicon.properties.map((p) => [p.id, p])),
    sourceIndex: lazily(() => indexSources(knowledge)),
    citationKeys: citationKeys(knowledge),
    people: peopleOf(knowledge.concepts.values()),
    namesakes: namesakesIn(knowledge),
    relationships: [...knowledge.concepts.values()].filter((c) => c.type === 'relationship'),
  };
}
