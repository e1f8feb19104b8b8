/**
 * Sentence frames: the patterns, kept in data, by which claims are read.
 *
 * A sentence is encoded as one string, a token an item, so that a frame compiles to one regular expression:
 * a mention is `@m3:its-concept` (`@M3:` where it cannot be the value), a date `@d3`, a cardinal `@n3=three`, an ordinal `@o3=third`; a pronoun `@p3=its`, a noun that can stand
 * for a concept `@a3=the_words`, a category `@k3=the_words`; 3 is the index of the item.
 *
 * In a frame:
 *
 * | written | matches |
 * | --- | --- |
 * | `word` | that word |
 * | `word~` | its inflected forms, as of a verb |
 * | `(a\|b_c)` | one of these; `_` stands for a space; `(…)?` may be missing |
 * | `{S}` | the subject: a mention, a noun that stands for it or a pronoun, with or without `'s` |
 * | `{V}` | the value, of the property's kind |
 * | `{verb}` `{noun}` `{unit}` `{phrase}` | one of the property's cue words |
 * | `{M}` `{D}` `{N}` `{O}` `{P}` | any mention, date, number, ordinal, pronoun |
 * | `{=concept-id}` | a mention of that concept |
 * | `^` | the beginning of the sentence; an article may follow |
 * | `{be}` | up to four auxiliaries and adverbs before a verb, or none |
 * | `..` | up to six items within the clause |
 * | `...` | up to fourteen items, commas among them, no finite verb |
 * | `....` | up to twenty items of the clause, verbs among them |
 */
import { nounForms, verbForms } from './inflect.ts';
import type { Item } from './items.ts';
import type { PropertyDefinition, ValueKind } from './lexicon.ts';

/** What a frame matched: indices of items. */
export interface FrameMatch {
  readonly subject?: number;
  /** The items of the value, the first to the last. */
  readonly value: readonly number[];
  /** First and last item of the cue. */
  readonly cue: readonly [number, number];
  /** First and last item of the whole. */
  readonly whole: readonly [number, number];
}

export interface CompiledFrame {
  readonly property: PropertyDefinition;
  readonly pattern: RegExp;
  readonly source: string;
  /** Sets of words of which the sentence must have one each; most sentences fail here, before the pattern is tried. */
  readonly triggers: readonly ReadonlySet<string>[];
  /** The kind of token that the value is. */
  readonly marker: string;
}

/** An item as a token of the encoded sentence. */
function token(item: Item, index: number): string {
  const word = item.word.replace(/[\s@=]+/g, '_');
  switch (item.kind) {
    case 'mention':
      return `@m${index}:${item.concept.id}`;
    case 'date':
      return `@d${index}`;
    case 'number':
      return `@${item.number.ordinal ? 'o' : 'n'}${index}=${word}`;
    case 'pronoun':
      return `@p${index}=${word}`;
    case 'noun':
      return `@a${index}=${word}`;
    case 'category':
      return `@k${index}=${word}`;
    default:
      return word;
  }
}

/** The sentence as frames see it, with where each token begins. */
export interface Encoded {
  readonly text: string;
  /** Its words, in lower case; of something recognised, the first. */
  readonly words: ReadonlySet<string>;
  readonly starts: readonly number[];
}

export function encode(items: readonly Item[]): Encoded {
  const starts: number[] = [];
  let text = ' ';
  const words = new Set<string>();
  items.forEach((item, index) => {
    starts.push(text.length);
    text += `${token(item, index)} `;
    words.add(item.word.replace(/[\s@=]+/g, '_'));
  });
  return { text, starts, words };
}

const VALUE: Readonly<Record<ValueKind, string>> = {
  date: '@d\\d+',
  number: '@n\\d+=\\S+',
  ordinal: '@o\\d+=\\S+',
  concept: '@m\\d+:\\S+',
  concepts: "@m\\d+:\\S+(?:(?: 's)?(?: ,)?(?: (?:and|or|&|as well as|plus))?(?: (?:the|by|with|also))? @m\\d+:\\S+)*",
  category: '@[ka]\\d+=\\S+',
  boolean: '',
  occurrence: '@m\\d+:\\S+',
  text: '',
};

/** "Its" before what it owns is not yet what is meant. */
const SUBJECT = "(?!@p\\d+=(?:its|their|his|her|whose) @[mMa]\\d)@[mMap]\\d+[:=]\\S+(?: 's)?";
/** A clause ends at these marks; verbs and conjunctions that open another clause end it too. */
const STOP = `(?:[.;:!?—–()|]|which|who|whose|when|while|whereas|because|although|though|unless|if|but|before|after|until|since(?! (?:the )?@d))`;
const ANY = `(?!(?:@p\\d+=)?${STOP} )\\S+ `;
const VERB_LIKE = String.raw`(?:\S*[a-z]ed|is|are|was|were|has|had|have|will|met|held|took|came|went|began|became|gave|made|put|said|told|led|ran|saw|left|won|lost|drew|flew|fell)`;
const NEAR = `(?:(?!(?:@p\\d+=)?(?:${STOP.slice(3, -1)}|,|${VERB_LIKE.slice(3, -1)}) )\\S+ ){0,6}?`;
const AUXILIARIES =
  '(?:(?:is|are|was|were|be|been|being|has|have|had|will|would|to|also|now|still|first|since|then|later|both|jointly|together|finally|formally|officially|originally|already|itself|themselves) ){0,4}?';
/** As far as the clause reaches, past verbs too. */
const WIDE = `(?:${ANY}){0,20}?`;
const FAR = `(?:(?!${VERB_LIKE} )${ANY}){0,14}?`;

/** Compiles a frame for a property. Throws when the frame is not written as above: frames are the project's own data. */
export function compileFrame(
  source: string,
  property: PropertyDefinition,
  terms: readonly string[] = [],
): CompiledFrame {
  const scoped: Scoped = { ...property, terms };
  const written = source.trim().split(/\s+/);
  const parts = written.map((part) => element(part, scoped));
  const triggers = written.flatMap((part) => triggerOf(part, property));
  return {
    property,
    source,
    triggers,
    marker: MARKER[property.value],
    pattern: new RegExp(`(?<= )${parts.join('')}`, 'dg'),
  };
}

const MARKER: Readonly<Record<ValueKind, string>> = {
  date: '@d',
  number: '@n',
  ordinal: '@o',
  concept: '@m',
  concepts: '@m',
  category: '@',
  boolean: '',
  occurrence: '',
  text: '',
};

/** The first words of an element that has to be there, when it is made of words alone. */
function triggerOf(part: string, property: PropertyDefinition): ReadonlySet<string>[] {
  if (/^(?:\.+|[()])$/.test(part) || part === '{be}' || part === '^' || (part.endsWith('?') && part.length > 1))
    return [];
  const words = cueWords(part, property) ?? (part.includes('{') ? undefined : part.replace(/^\(|\)$/g, '').split('|'));
  return words ? [new Set(words.flatMap(expandWords).map((w) => w.split(' ')[0] ?? ''))] : [];
}

function cueWords(part: string, property: PropertyDefinition): string[] | undefined {
  switch (part) {
    case '{verb}':
      return (property.verbs ?? []).map((v) => `${v}~`);
    case '{noun}':
      return (property.nouns ?? []).flatMap(nounForms);
    case '{unit}':
      return (property.units ?? []).flatMap(nounForms);
    case '{phrase}':
      return [...(property.phrases ?? [])];
    default:
      return undefined;
  }
}

/** A property with the terms of its vocabulary: some are concepts too (a court), and are met as mentions. */
type Scoped = PropertyDefinition & { readonly terms: readonly string[] };

function namedTerms({ terms }: Scoped): string {
  return terms.length ? `|@m\\d+:(?:${terms.join('|')})(?= )` : '';
}

function element(part: string, property: Scoped): string {
  if (part === '..') return NEAR;
  if (part === '...') return FAR;
  if (part === '....') return WIDE;
  if (part === '{be}') return AUXILIARIES;
  if (part === '^') return '(?<=^ (?:(?:the|an?) )?)';
  const optional = part.endsWith('?') && part.length > 1;
  const body = optional ? part.slice(0, -1) : part;
  const inner = body.startsWith('{')
    ? placeholder(body.slice(1, -1), property)
    : body.startsWith('(') && body.length > 1
      ? choice(body.slice(1, -1).split('|'), property)
      : alternatives([body]);
  return optional ? `(?:${inner} )?` : `${inner} `;
}

function placeholder(name: string, property: Scoped): string {
  switch (name) {
    case 'S':
      return `(?<S>${SUBJECT})`;
    case 'V':
      return `(?<V>${VALUE[property.value]}${namedTerms(property)})`;
    case 'M':
      return '@[mM]\\d+:\\S+';
    case 'D':
      return '@d\\d+';
    case 'N':
      return '@n\\d+=\\S+';
    case 'O':
      return '@o\\d+=\\S+';
    case 'P':
      return '@p\\d+=\\S+';
    case 'verb':
    case 'noun':
    case 'unit':
    case 'phrase':
      return `(?<C>${alternatives(cueWords(`{${name}}`, property) ?? [])})`;
    default:
      if (name.startsWith('=')) return `@[mM]\\d+:${name.slice(1)}`;
      throw new Error(`unknown placeholder {${name}} in a frame of ${property.id}`);
  }
}

function choice(options: readonly string[], property: Scoped): string {
  const placeholders = options
    .filter((o) => o.includes('{'))
    .map((o) =>
      o
        .split('_')
        .map((p) => (p.startsWith('{') ? placeholder(p.slice(1, -1), property) : literal(p)))
        .join(' '),
    );
  const words = options.filter((o) => !o.includes('{'));
  return `(?:${[...(words.length ? [alternatives(words)] : []), ...placeholders].join('|')})`;
}

/** Words or phrases as one group. No words at all never match. */
function alternatives(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const all = words.flatMap(expandWords).sort((a, b) => b.length - a.length);
  return `(?:@[apkno]\\d+=)?(?:${all.map((phrase) => phrase.split(' ').map(escaped).join(` ${INSIDE}`)).join('|')})`;
}

/** A phrase with the inflections that it asks for. */
function expandWords(phrase: string): string[] {
  const [head = '', ...rest] = phrase.toLowerCase().split(/[_ ]+/);
  const inflects = head.endsWith('~') || (rest.at(-1)?.endsWith('~') ?? false);
  const first = head.replace(/~$/, '');
  const tail = rest.at(-1);
  if (tail !== undefined) rest[rest.length - 1] = tail.replace(/~$/, '');
  const firsts = inflects ? verbForms(first) : [first];
  return firsts.map((form) => [form, ...rest].join(' '));
}

/** A word that may stand in the sentence as itself or inside a pronoun, noun or category token. */
function literal(word: string): string {
  return `${INSIDE}${escaped(word)}`;
}

const INSIDE = '(?:@[apkno]\\d+=)?';

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** All matches of a frame in an encoded sentence. */
export function matchFrame(frame: CompiledFrame, encoded: Encoded): FrameMatch[] {
  const matches: FrameMatch[] = [];
  if (!encoded.text.includes(frame.marker) || !frame.triggers.every((set) => meets(set, encoded.words))) return matches;
  frame.pattern.lastIndex = 0;
  for (let match = frame.pattern.exec(encoded.text); match; match = frame.pattern.exec(encoded.text)) {
    const groups = match.indices?.groups;
    const whole = tokensIn(encoded, match.index, match.index + match[0].length);
    const value = groups?.V
      ? tokensIn(encoded, ...groups.V).filter((i) => /^@/.test(encoded.text.slice(encoded.starts[i])))
      : [];
    const cueAt = groups?.C ? tokensIn(encoded, ...groups.C) : whole;
    const subject = groups?.S ? tokensIn(encoded, ...groups.S)[0] : undefined;
    matches.push({
      value,
      cue: [cueAt[0] ?? 0, cueAt.at(-1) ?? 0],
      whole: [whole[0] ?? 0, whole.at(-1) ?? 0],
      ...(subject === undefined ? {} : { subject }),
    });
    // Frames may overlap: look again from the next token on.
    frame.pattern.lastIndex = encoded.text.indexOf(' ', match.index) + 1;
  }
  return matches;
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const word of small) if (large.has(word)) return true;
  return false;
}

function tokensIn(encoded: Encoded, start: number, end: number): number[] {
  const found: number[] = [];
  encoded.starts.forEach((at, index) => {
    if (at >= start && at < end) found.push(index);
  });
  return found;
}
