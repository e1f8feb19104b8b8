import type { Item } from './items.ts';

/** What a token of a sentence can be to a frame; the kinds combine as bits. */
export const KIND = {
  word: 1,
  mention: 2,
  /** A mention that cannot be the value: it may be the subject. */
  hidden: 4,
  date: 8,
  number: 16,
  ordinal: 32,
  pronoun: 64,
  noun: 128,
  category: 256,
} as const;

/** How far a gap of each width may run; the limits combine as bits. */
export const LIMIT = { near: 1, far: 2, wide: 4 } as const;

/** The words and concepts that frames name, and what frames require of a sentence before they are tried. */
export interface FrameVocabulary {
  /** A number for each word, and for each concept as `@its-id`; 0 stands for all that no frame names. */
  readonly symbols: Map<string, number>;
  /** Requirements by what meets them: a number for each distinct set of symbols and kinds. */
  readonly requirements: Map<string, number>;
  /** The requirements that a symbol meets. */
  readonly bySymbol: number[][];
  /** Kinds, each with a requirement that they meet. */
  readonly byKind: (readonly [kinds: number, requirement: number])[];
}

export function createVocabulary(): FrameVocabulary {
  return { symbols: new Map(), requirements: new Map(), bySymbol: [[]], byKind: [] };
}

/** The number of a word or concept, a new one when it has none yet. */
export function symbolOf(text: string, { symbols, bySymbol }: FrameVocabulary): number {
  const known = symbols.get(text);
  if (known !== undefined) return known;
  symbols.set(text, bySymbol.length);
  return bySymbol.push([]) - 1;
}

/** The number of the requirement that a sentence has one of these symbols, or a token of one of these kinds. */
export function requirementOf(symbols: readonly number[], kinds: number, vocabulary: FrameVocabulary): number {
  const distinct = [...new Set(symbols)].sort((a, b) => a - b);
  const key = `${kinds}:${distinct.join(' ')}`;
  const known = vocabulary.requirements.get(key);
  if (known !== undefined) return known;
  const requirement = vocabulary.requirements.size;
  vocabulary.requirements.set(key, requirement);
  for (const symbol of distinct) vocabulary.bySymbol[symbol]?.push(requirement);
  if (kinds !== 0) vocabulary.byKind.push([kinds, requirement]);
  return requirement;
}

/** A sentence as frames see it: a token an item. */
export interface Encoded {
  /** One of {@link KIND}. */
  readonly kinds: readonly number[];
  /** The symbol of its word; of a mention, of its concept. */
  readonly symbols: readonly number[];
  /** Which gaps it ends: bits of {@link LIMIT}. */
  readonly limits: readonly number[];
  /** 1 for each requirement that the sentence meets. */
  readonly met: Uint8Array;
}

export function encode(items: readonly Item[], vocabulary: FrameVocabulary): Encoded {
  const kinds = items.map(kindOf);
  const symbols = items.map((item) => vocabulary.symbols.get(nameOf(item)) ?? 0);
  const met = new Uint8Array(vocabulary.requirements.size);
  let all = 0;
  for (const [index, symbol] of symbols.entries()) {
    all |= kinds[index] ?? 0;
    for (const requirement of vocabulary.bySymbol[symbol] ?? []) met[requirement] = 1;
  }
  for (const [any, requirement] of vocabulary.byKind) if ((any & all) !== 0) met[requirement] = 1;
  return { kinds, symbols, limits: items.map((_, index) => limitsAt(items, index)), met };
}

/** The sentence with some of its mentions hidden from the place of the value; itself when none is to be. */
export function withHidden(encoded: Encoded, hides: (index: number) => boolean): Encoded {
  if (!encoded.kinds.some((kind, index) => kind === KIND.mention && hides(index))) return encoded;
  const kinds = encoded.kinds.map((kind, index) => (kind === KIND.mention && hides(index) ? KIND.hidden : kind));
  return { ...encoded, kinds };
}

function kindOf(item: Item): number {
  switch (item.kind) {
    case 'mark':
      return KIND.word;
    case 'number':
      return item.number.ordinal ? KIND.ordinal : KIND.number;
    default:
      return KIND[item.kind];
  }
}

function nameOf(item: Item): string {
  return item.kind === 'mention' ? `@${item.concept.id}` : item.kind === 'date' ? '' : item.word;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** A clause ends at these; conjunctions that open another clause end it too. */
const STOPS = set(
  '. ; : ! ? — – ( ) | which who whose when while whereas because although though unless if but before after until',
);
const VERBS = set(
  'is are was were has had have will met held took came went began became gave made put said told led ran saw left won lost drew flew fell',
);

/** Verbs, finite or not, end a short gap; conjunctions and marks end all. */
function limitsAt(items: readonly Item[], index: number): number {
  const item = items[index];
  if (!item) return 0;
  const plain = item.kind === 'word' || item.kind === 'mark';
  const verb = (plain && VERBS.has(item.word)) || /[a-z]ed$/.test(nameOf(item));
  if ((plain || item.kind === 'pronoun') && (STOPS.has(item.word) || isConjunction(items, index)))
    return LIMIT.near | LIMIT.far | LIMIT.wide;
  if (verb) return LIMIT.near | LIMIT.far;
  return plain && item.word === ',' ? LIMIT.near : 0;
}

/** "Since", unless a date follows. */
function isConjunction(items: readonly Item[], index: number): boolean {
  if (items[index]?.word !== 'since') return false;
  const next = items[index + 1];
  return !((next?.kind === 'word' && next.word === 'the' ? items[index + 2] : next)?.kind === 'date');
}
