import { createVocabulary, type Encoded, type FrameVocabulary } from './frame-tokens.ts';
import { type CompiledFrame, compileFrame } from './frames.ts';
import type { Lexicon, PropertyDefinition } from './lexicon.ts';

/** All frames of a lexicon, to be found by what a sentence has. */
export interface FrameIndex {
  /** The frames of each property. */
  readonly byProperty: ReadonlyMap<string, readonly CompiledFrame[]>;
  readonly vocabulary: FrameVocabulary;
  /** How a text says that something is still to be done, for every property that has a day. */
  readonly pending: readonly CompiledFrame[];
  /** The frames under that one of their requirements which the fewest words meet. */
  readonly byRequirement: ReadonlyMap<number, readonly CompiledFrame[]>;
}

/** Compiles the frames of a lexicon. Throws when one is not well written. */
export function compileFrames(lexicon: Lexicon): FrameIndex {
  const vocabulary = createVocabulary();
  const byProperty = new Map<string, CompiledFrame[]>();
  for (const property of lexicon.properties) {
    const family = lexicon.families[property.family ?? ''] ?? [];
    const terms = Object.keys(lexicon.vocabularies[property.vocabulary ?? ''] ?? {});
    const sources = [...headerFrames(property), ...(property.frames ?? []), ...family];
    byProperty.set(
      property.id,
      sources.map((source, order) => compileFrame(source, order, property, terms, vocabulary)),
    );
  }
  return {
    byProperty,
    vocabulary,
    pending: pendingFrames(lexicon, vocabulary),
    byRequirement: filed([...byProperty.values()].flat(), vocabulary),
  };
}

function pendingFrames({ properties, families }: Lexicon, vocabulary: FrameVocabulary): CompiledFrame[] {
  return properties
    .filter((property) => property.family === 'dated-act' && property.verbs?.length)
    .flatMap((property) =>
      (families.pending ?? []).map((source, order) =>
        compileFrame(source, order, { ...property, value: 'boolean' }, [], vocabulary),
      ),
    );
}

/** Whether a sentence has all that a frame asks for: most have not. */
function meets({ requires }: CompiledFrame, { met }: Encoded): boolean {
  return requires.every((requirement) => met[requirement] === 1);
}

/** The frames of what is still to be done whose requirements a sentence meets. */
export function pendingIn(encoded: Encoded, { pending }: FrameIndex): CompiledFrame[] {
  return pending.filter((frame) => meets(frame, encoded));
}

/** A table's header with its cell: "Killed: 40", and on its side: "Killed, Pulwama: 40". */
function headerFrames({ headers }: PropertyDefinition): string[] {
  const words = (headers ?? []).map((h) => h.replaceAll(' ', '_')).join('|');
  return words
    ? [
        `(${words}) : (the|some|about|from|by|in|on|since|around|at)? {V}`,
        `(${words}) (in|of|for) {D} : (the)? {V}`,
        `(${words}) ,? (of|for)? (the)? {S} : (the|some|about|from|by|in|on|since)? {V}`,
      ]
    : [];
}

function filed(frames: readonly CompiledFrame[], vocabulary: FrameVocabulary): Map<number, CompiledFrame[]> {
  const breadth = new Array<number>(vocabulary.requirements.size).fill(0);
  for (const met of vocabulary.bySymbol)
    for (const requirement of met) breadth[requirement] = (breadth[requirement] ?? 0) + 1;
  // Something of a kind is in most sentences.
  for (const [, requirement] of vocabulary.byKind) breadth[requirement] = Number.POSITIVE_INFINITY;
  const files = new Map<number, CompiledFrame[]>();
  for (const frame of frames) {
    const [rarest] = [...frame.requires].sort((a, b) => (breadth[a] ?? 0) - (breadth[b] ?? 0));
    if (rarest === undefined) throw new Error(`a frame of ${frame.property.id} asks for nothing: ${frame.source}`);
    const file = files.get(rarest);
    if (file) file.push(frame);
    else files.set(rarest, [frame]);
  }
  return files;
}

/** The frames whose requirements a sentence meets, by property, in the lexicon's order. */
export function framesIn(encoded: Encoded, { byRequirement }: FrameIndex): Map<string, CompiledFrame[]> {
  const found = new Map<string, CompiledFrame[]>();
  for (const [requirement, frames] of byRequirement) {
    if (encoded.met[requirement] === 0) continue;
    for (const frame of frames) {
      if (!meets(frame, encoded)) continue;
      const list = found.get(frame.property.id);
      if (list) list.push(frame);
      else found.set(frame.property.id, [frame]);
    }
  }
  for (const list of found.values()) if (list.length > 1) list.sort((a, b) => a.order - b.order);
  return found;
}
