import type { Concept, Occurrence, Statement } from '../knowledge/types.ts';
import { edtfSpan, isoDay, overlaps, type Span } from './calendar.ts';
import { contextOf } from './context.ts';
import { type Discourse, MEMORY } from './discourse.ts';
import type { Engine } from './engine.ts';
import type { Item } from './items.ts';
import { deciding, type Judgement, sameSeason } from './judge.ts';
import type { PropertyDefinition } from './lexicon.ts';
import type { JudgedClaim } from './read-claims.ts';
import type { DateValue } from './read-dates.ts';
import { ordinalText } from './read-numbers.ts';
import { dateLike, nameOf } from './replace.ts';
import { broadKind, samePlace } from './sameness.ts';
import type { Sentence } from './sentence.ts';
import { atItem } from './subjects.ts';

/**
 * Meetings, editions and rounds. A text singles one out by its number, its day, its place or who was there; the
 * occurrence with which most of these agree is the one it means, and what does not agree with that one is wrong.
 */

const PROPERTY: PropertyDefinition = { id: 'occurrence', label: 'occurrence', value: 'occurrence' };

type Key =
  | { readonly kind: 'ordinal'; readonly item: Item; readonly value: number }
  | { readonly kind: 'date'; readonly item: Item; readonly date: DateValue }
  | { readonly kind: 'place'; readonly item: Item; readonly concept: Concept }
  | { readonly kind: 'person'; readonly item: Item; readonly concept: Concept };

/** How much an agreeing key says about which occurrence is meant. */
const WEIGHT = { ordinal: 20, date: 30, place: 10, person: 6 } as const;

const LATEST = /^(?:last|latest|recent|recently|newest)$/;
const FUTURE = /^(?:next|will|upcoming|planned|scheduled|due|forthcoming|plan|plans|expected|shall|hopes?)$/;
const COUNT_UNIT = /^(?:edition|editions|round|time|meeting|summit|session|iteration|of|one|such|in|annual|exercise)$/;

/** Claims about single occurrences of the series that a sentence speaks of. */
export function readSeries(sentence: Sentence, engine: Engine): JudgedClaim[] {
  const claims: JudgedClaim[] = [];
  const all = anchors(sentence, engine);
  for (const anchor of all) {
    const others = all.filter((a) => a.series !== anchor.series).map((a) => a.item);
    claims.push(...claimsAt(anchor, others, sentence, engine));
  }
  return all.length ? claims : [...attendance(sentence, engine), ...placeOfTold(sentence, engine)];
}

/** "It was held in Tokyo", after a sentence on one meeting. */
function placeOfTold(sentence: Sentence, engine: Engine): JudgedClaim[] {
  const { items, discourse } = sentence;
  const told = discourse.occurrence;
  const one =
    told && told.age <= 1 ? occurrencesOf(told.series).find((t) => t.statement === told.statement) : undefined;
  const [it, ...rest] = items;
  const held = /^(?:was held|took place|was hosted) (?:in|at)$/.test(
    rest
      .slice(0, 3)
      .map((i) => i.word)
      .join(' '),
  );
  const place = items[4];
  if (!told || !one || it?.word !== 'it' || !held || place?.kind !== 'mention' || broadKind(place.concept) !== 'place')
    return [];
  const key: Key = { kind: 'place', item: place, concept: place.concept };
  const range = { start: place.start, end: place.end };
  const judgement: Judgement = agrees(key, one, engine)
    ? { verdict: 'supported' }
    : { verdict: 'refuted', statement: one.statement, ...range, ...rightKey(key, one, engine) };
  return [
    {
      subject: { concept: told.series, how: 'carried' },
      property: PROPERTY,
      said: { kind: 'boolean', value: true, ...range },
      context: contextOf(engine.context, sentence.text, range.start, range.end),
      at: undefined,
      distance: 1,
      frame: 'series',
      judgement,
    },
  ];
}

const ATTENDED =
  /^(?:sent|represented|attended|came|met|joined|spoke|sat|side|delegation|travelled|led|were|received)$/;

/** "Japan sent X and Y", after a sentence on one meeting: who was there. */
function attendance(sentence: Sentence, engine: Engine): JudgedClaim[] {
  const told = sentence.discourse.occurrence;
  if (!told || !sentence.items.some((i) => ATTENDED.test(i.word))) return [];
  const all = occurrencesOf(told.series);
  const one = all.find((t) => t.statement === told.statement);
  if (!one || one.occurrence.participants.length === 0) return [];
  return sentence.items.flatMap((item) => {
    if (item.kind !== 'mention' || item.concept.type !== 'person' || !item.mention.certain) return [];
    const key: Key = { kind: 'person', item, concept: item.concept };
    if (!comparablePerson(key, all, engine)) return [];
    const context = contextOf(engine.context, sentence.text, item.start, item.end);
    const verdict: Judgement = agrees(key, one, engine)
      ? { verdict: 'supported', statement: one.statement }
      : { verdict: 'refuted', statement: one.statement, start: item.start, end: item.end };
    return [
      {
        subject: { concept: told.series, how: 'carried' as const },
        property: PROPERTY,
        said: { kind: 'boolean' as const, value: true, start: item.start, end: item.end },
        context,
        at: undefined,
        distance: 1,
        frame: 'series',
        judgement: verdict,
      },
    ];
  });
}

/** The one meeting that a sentence tells of, for the sentences after it. */
export function occurrenceTold(sentence: Sentence, engine: Engine): Discourse['occurrence'] {
  for (const anchor of anchors(sentence, engine)) {
    const told = singledOut(anchor, sentence, engine);
    if (told) return { series: anchor.series, statement: told.statement, age: 0 };
  }
  return undefined;
}

/** The one occurrence that fits the numbers and days around an anchor. */
function singledOut(anchor: Anchor, sentence: Sentence, engine: Engine): Told | undefined {
  const [from, to] = scope(anchor.item, sentence.items);
  const keys = keysIn(from, to, anchor, [], sentence).filter((k) => k.kind === 'ordinal' || k.kind === 'date');
  const [only, more] = occurrencesOf(anchor.series).filter(
    (t) => t.span.from <= sentence.asOf && keys.length > 0 && keys.every((k) => agrees(k, t, engine)),
  );
  return more ? undefined : only;
}

/** "That meeting took place in …": the one that the sentences before, or the clause before, told of. */
function pointedAt(anchor: Anchor, sentence: Sentence, engine: Engine): Told | undefined {
  const determiner = sentence.items[anchor.item - 1]?.word ?? '';
  if (anchor.how !== 'noun' || !/^(?:that|this|the)$/.test(determiner)) return undefined;
  const earlier = anchors(sentence, engine)
    .filter((a) => a.series === anchor.series && a.item < anchor.item)
    .flatMap((a) => singledOut(a, sentence, engine) ?? []);
  const { occurrence } = sentence.discourse;
  const statement =
    earlier.at(-1)?.statement ?? (occurrence?.series === anchor.series ? occurrence.statement : undefined);
  return occurrencesOf(anchor.series).find((t) => t.statement === statement);
}

interface Anchor {
  readonly series: Concept;
  readonly item: number;
  readonly how: 'named' | 'noun' | 'pronoun';
}

/** Where the sentence names a series or a noun for one. */
function anchors(sentence: Sentence, engine: Engine): Anchor[] {
  const eligible = (c: Concept): boolean => deciding(c, 'occurrence').length > 0;
  const found: Anchor[] = [];
  sentence.items.forEach((item, index) => {
    if (item.kind !== 'mention' && item.kind !== 'noun') return;
    const subject = atItem(index, sentence.items, eligible, sentence.discourse);
    if (
      subject &&
      !subject.alternatives?.length &&
      !found.some((f) => f.series === subject.concept && index - f.item < 6)
    )
      found.push({ series: subject.concept, item: index, how: subject.how === 'named' ? 'named' : 'noun' });
  });
  return [...found, ...meetingsOfGroups(sentence, found, engine)];
}

/** "The Quad's leaders last met in …": the level of those who met, with the group, names the series. */
function meetingsOfGroups(sentence: Sentence, already: readonly Anchor[], engine: Engine): Anchor[] {
  const { items } = sentence;
  return items
    .flatMap((item, index) => {
      if (item.kind !== 'category' && item.kind !== 'noun') return [];
      const level = item.terms.find((t) => t.vocabulary === 'level')?.term;
      if (
        !level ||
        !items
          .slice(index)
          .some((i) =>
            /^(?:met|meet|meeting|meetings|gathered|convened|summit|hosted|meets|talks|so|round|rounds|sat|assembled|gathering)$/.test(
              i.word,
            ),
          )
      )
        return [];
      const group = groupBefore(index, sentence);
      if (!group) return [];
      const words = engine.lexicon.vocabularies.level?.[level] ?? [];
      const series = (engine.knowledge.parts.get(group.id) ?? []).find(
        (p) =>
          deciding(p, 'occurrence').length > 0 &&
          [...p.nouns, ...p.labels.map((l) => l.text)].some((name) =>
            words.some((w) => name.toLowerCase().includes(w)),
          ),
      );
      if (!series || already.some((a) => a.series === series && Math.abs(a.item - index) < 6)) return [];
      return [
        {
          series,
          item: index,
          how: items.slice(0, index).some((i) => i.kind === 'mention' && i.concept === group)
            ? ('named' as const)
            : ('noun' as const),
        },
      ];
    })
    .filter((a, i, all) => all.findIndex((b) => b.series === a.series) === i);
}

function groupBefore(
  index: number,
  { items, discourse }: { items: readonly Item[]; discourse: Discourse },
): Concept | undefined {
  const grouping = (c: Concept): boolean => c.type === 'grouping' || c.type === 'organisation';
  const here = items
    .slice(Math.max(0, index - 8), index + 6)
    .flatMap((i) => (i.kind === 'mention' && i.mention.certain && grouping(i.concept) ? [i.concept] : []));
  // "The ministers of the grouping": named somewhere before, however long ago.
  const far = items.some((i) => i.kind === 'noun' && i.candidates.some(grouping));
  const earlier = [
    ...discourse.sentences
      .slice(far ? -MEMORY : -3)
      .reverse()
      .flat(),
    ...discourse.headings.toReversed().flat(),
  ].filter(grouping);
  return here[0] ?? earlier[0];
}

function claimsAt(anchor: Anchor, others: readonly number[], sentence: Sentence, engine: Engine): JudgedClaim[] {
  const { items } = sentence;
  // "Weeks before the 2+2": the meeting only dates something else.
  const lead = items.slice(Math.max(0, anchor.item - 3), anchor.item).map((i) => i.word);
  if (lead.some((w) => /^(?:before|after|until|ahead|following)$/.test(w))) return [];
  if (withStrangers(anchor, items)) return [];
  const [from, to] = scope(anchor.item, items);
  const keys = keysIn(from, to, anchor, others, sentence);
  if (keys.length === 0) return [];
  const anchorItem = items[anchor.item];
  if (!anchorItem) return [];
  const words = items.slice(from, to + 1).map((i) => i.word);
  const future =
    words.some((w) => FUTURE.test(w)) ||
    items.slice(from, to).some((i, at) => i.word === 'to' && /^(?:is|are|was)$/.test(items[from + at - 1]?.word ?? ''));
  const latest = words.some(
    (w, i) =>
      LATEST.test(w) &&
      words[i - 1] !== 'had' &&
      !/^(?:year|month|week|october|november|december|january|february|march|april|may|june|july|august|september)/.test(
        words[i + 1] ?? '',
      ),
  );
  const start = Math.min(...keys.map((k) => k.item.start), anchorItem.start);
  const end = Math.max(...keys.map((k) => k.item.end), anchorItem.end);
  const context = contextOf(engine.context, sentence.text, start, end);
  const claim = (key: Key, judgement: Judgement): JudgedClaim => ({
    subject: { concept: anchor.series, how: anchor.how, item: anchor.item },
    property: PROPERTY,
    said: { kind: 'boolean', value: true, start: key.item.start, end: key.item.end },
    context: { ...context, plan: false },
    at: undefined,
    // It knows the meeting as a whole: before any single property of it.
    distance: -1,
    frame: 'series',
    judgement,
  });
  // "The first meeting since …" counts from there, not from the beginning.
  if ((words.includes('since') && words.includes('first')) || words.includes('another')) return [];
  if (words.some((w, i) => w === 'first' && words[i + 1] === 'time')) return [];
  // "The first was held in Mizoram, the second in …": more than one is told of.
  if (keys.filter((k) => k.kind === 'ordinal').length > 1) return [];
  if (future || keys.some((k) => k.kind === 'date' && liesAhead(k.date, words, sentence.asOf)))
    return plannedClaims(keys, anchor.series, sentence, claim, engine);
  const told = keys.every((k) => k.kind === 'place') ? pointedAt(anchor, sentence, engine) : undefined;
  if (told)
    return keys.every((k) => agrees(k, told, engine))
      ? keys.map((k) => claim(k, { verdict: 'supported' }))
      : wrongKeys(keys, told, claim, engine);
  return latest
    ? latestClaims(keys, anchor.series, sentence, claim, engine)
    : occurrenceClaims(keys, anchor.series, sentence, claim, engine);
}

/** "The 2+2 of India and Australia": a country that has no part in the series makes it another one. */
function withStrangers({ series, item }: Anchor, items: readonly Item[]): boolean {
  if (!/^(?:of|with|between|among)$/.test(items[item + 1]?.word ?? '')) return false;
  const countries = items
    .slice(item + 2, item + 8)
    .flatMap((i) => (i.kind === 'mention' && i.concept.type === 'country' ? [i.concept.id] : []));
  const own = [
    ...series.labels.map((l) => l.text.toLowerCase()),
    ...series.statements.flatMap((s) =>
      'occurrence' in s.value
        ? [...s.value.occurrence.place, ...s.value.occurrence.participants.map((p) => p.as ?? '')]
        : [],
    ),
  ].join(' ');
  return countries.some((id) => !own.includes(id) && !own.includes(id.replaceAll('-', ' ')));
}

/** The clause around an anchor: to the next full break on either side. */
function scope(index: number, items: readonly Item[]): [number, number] {
  const stop = /^(?:;|:|—|–|\(|but|while|whereas|although)$/;
  let from = index;
  const coordinated = (at: number): boolean => items[at]?.word === 'and' && items[at - 1]?.word === ',';
  while (from > 0 && !stop.test(items[from - 1]?.word ?? '') && !coordinated(from - 1)) from--;
  let to = index;
  const ends = /^(?:;|—|–|followed|preceded|but|while|whereas|although|whose|which)$/;
  while (to < items.length - 1 && !ends.test(items[to + 1]?.word ?? '') && !opensNext(to + 1, items)) to++;
  return [from, to];
}

/** "The Quad met in Tokyo, BRICS in Rio": what follows the comma is told of another. */
function opensNext(comma: number, items: readonly Item[]): boolean {
  const name = comma + (items[comma + 1]?.word === 'the' ? 2 : 1);
  const item = items[name];
  const actor =
    item?.kind === 'mention' && /^(?:grouping|organisation|organization|agency|company|group)$/.test(item.concept.type);
  return items[comma]?.word === ',' && actor && /^(?:in|on|at|already|only)$/.test(items[name + 1]?.word ?? '');
}

function keysIn(from: number, to: number, anchor: Anchor, others: readonly number[], sentence: Sentence): Key[] {
  const { items } = sentence;
  const keys: Key[] = [];
  const nearer = (index: number): boolean => others.some((o) => Math.abs(o - index) < Math.abs(anchor.item - index));
  for (let index = from; index <= to; index++) {
    const item = items[index];
    if (!item || nearer(index)) continue;
    if (item.kind === 'number' && item.number.ordinal && countsOccurrences(index, anchor.item, items))
      keys.push({ kind: 'ordinal', item, value: item.number.value });
    else if (item.kind === 'date' && inRelativeClause(index, anchor.item, items)) continue;
    else if (
      (item.kind === 'date' && item.date.precision !== 'coarse') ||
      (item.kind === 'date' && Number.isFinite(item.date.from) && item.date.to - item.date.from < 120)
    )
      keys.push({ kind: 'date', item, date: item.date });
    else if (item.kind === 'mention' && broadKind(item.concept) === 'place' && isVenue(index, anchor.item, items))
      keys.push({ kind: 'place', item, concept: item.concept });
    else if (
      item.kind === 'mention' &&
      item.concept.type === 'person' &&
      item.mention.certain &&
      items[index + 1]?.word !== "'s"
    )
      keys.push({ kind: 'person', item, concept: item.concept });
  }
  return dropOthers(keys, items, anchor);
}

/** "X, who had come on Thursday, opened the summit": the day is of the coming. */
function inRelativeClause(index: number, anchor: number, items: readonly Item[]): boolean {
  const who = items.findLastIndex((i, at) => at < index && /^(?:who|which)$/.test(i.word));
  return who >= 0 && index < anchor && items.slice(index, anchor).some((i) => i.word === ',');
}

/** Of several dates the one nearest to the meeting's name is kept, and the first, from which a sentence may look back. */
function dropOthers(keys: readonly Key[], items: readonly Item[], anchor: Anchor): Key[] {
  const dates = keys.filter((k) => k.kind === 'date');
  if (dates.length < 2) return [...keys];
  const distance = (k: Key): number => Math.abs(items.indexOf(k.item) - anchor.item);
  const nearest = [...dates].sort((a, b) => distance(a) - distance(b))[0];
  return keys.filter((k) => k.kind !== 'date' || k === nearest || k.item === items.find((i) => i.kind === 'date'));
}

/** "The third 2+2", "the fourth of its kind", "its 29th edition"; not "the second day of the summit". */
function countsOccurrences(index: number, anchor: number, items: readonly Item[]): boolean {
  const next = items[index + 1];
  // "For the first time in 2019" dates the beginning; the frames of that property read it.
  if (next?.word === 'time' && items[index]?.word === 'first') return false;
  // "For the second time in that city this year" counts within those.
  if (next?.word === 'time' && /^(?:in|at|there|here|this|since|within)$/.test(items[index + 2]?.word ?? ''))
    return false;
  // "Rubio's first" counts his own.
  const owner = items[index - 2];
  if (items[index - 1]?.word === "'s" && (owner?.kind !== 'mention' || owner.concept.type === 'person')) return false;
  // Summits in person are also counted apart from those by video: "the first virtual summit", "the third in person".
  const after = items.slice(index + 1, Math.max(index + 5, anchor + 4)).map((i) => i.word);
  const verb = after.findIndex((w) => /^(?:is|was|were|took|held|met|came)$/.test(w));
  const apart = verb < 0 ? after : after.slice(0, verb);
  if (apart.some((w) => /^(?:virtual|online|video|person|standalone|formal|physical)$/.test(w))) return false;
  if (index < anchor && anchor - index <= 5)
    return items
      .slice(index + 1, anchor)
      .every(
        (i) =>
          i.kind === 'mention' ||
          i.kind === 'noun' ||
          i.kind === 'category' ||
          COUNT_UNIT.test(i.word) ||
          i.word === '-',
      );
  if (index < anchor) return false;
  return (
    next === undefined ||
    next.kind === 'mark' ||
    COUNT_UNIT.test(next.word) ||
    next.kind === 'noun' ||
    next.kind === 'date'
  );
}

/** A place that is told as the venue: after "in", "at", "off", or right before or after the meeting's name. */
function isVenue(index: number, anchor: number, items: readonly Item[]): boolean {
  const item = items[index];
  if (item?.kind === 'mention' && (item.mention.label.kind === 'demonym' || item.word.endsWith("'s"))) return false;
  let before = index - 1;
  while (before >= 0 && /^(?:the|and|,)$/.test(items[before]?.word ?? '') && before > index - 3) before--;
  const lead = items[before]?.word ?? '';
  const prior = items[before - 1]?.word ?? '';
  if (lead === 'to') return /^(?:went|goes|go|travelled|traveled|flew|came|moved|returned|headed)$/.test(prior);
  if (/^(?:in|at|off|near|outside)$/.test(lead))
    return !/^(?:ambassador|visit|trip|partner|then|on|home|back|residence|office|based|born|embassy|capital|interest)$/.test(
      prior,
    );
  if (index === anchor - 1)
    return items[index]?.kind === 'mention' && (items[index] as { concept: Concept }).concept.type === 'city';
  if (/^(?:hosted|hosts|host)$/.test(items[index + 1]?.word ?? '')) return true;
  // "Perth was the venue of …", "Bangkok was chosen for …"
  return index < anchor && items.slice(index + 1, anchor).some((i) => VENUE.test(i.word)) && index <= 2;
}

const VENUE = /^(?:venue|scene|setting|site|host|hosts|hosted|chosen|picked|selected|welcomed|received)$/;

/** An occurrence with the statement that tells it. */
interface Told {
  readonly statement: Statement;
  readonly occurrence: Occurrence;
  readonly span: Span;
}

function occurrencesOf(series: Concept): Told[] {
  return deciding(series, 'occurrence')
    .flatMap((statement) => {
      const span = 'occurrence' in statement.value ? edtfSpan(statement.value.occurrence.date) : undefined;
      return 'occurrence' in statement.value && span
        ? [{ statement, occurrence: statement.value.occurrence, span }]
        : [];
    })
    .sort((a, b) => a.span.from - b.span.from);
}

function agrees(key: Key, told: Told, engine: Engine): boolean {
  switch (key.kind) {
    case 'ordinal':
      return (
        told.occurrence.ordinal === undefined ||
        told.occurrence.ordinal === key.value ||
        told.statement.accept.some((v) => 'occurrence' in v && v.occurrence.ordinal === key.value)
      );
    case 'date':
      return key.date.yearless
        ? sameSeason(key.date, told.span)
        : [key.date, ...key.date.alternatives].some((d) => overlaps(d, told.span));
    case 'place':
      // A meeting by video has no place.
      return samePlace(key.concept.id, told.occurrence.place, engine.knowledge);
    case 'person':
      return (
        told.occurrence.participants.length === 0 ||
        told.occurrence.participants.some((p) => p.concept === key.concept.id)
      );
  }
}

function occurrenceClaims(
  keys: readonly Key[],
  series: Concept,
  sentence: Sentence,
  claim: (k: Key, j: Judgement) => JudgedClaim,
  engine: Engine,
): JudgedClaim[] {
  const all = occurrencesOf(series).filter((t) => t.span.from <= sentence.asOf);
  const keyed = keys.filter((k) => k.kind !== 'person' || comparablePerson(k, all, engine));
  const scored = all.map((told) => ({ told, hits: keyed.filter((k) => agrees(k, told, engine)) }));
  const right = scored.find((s) => s.hits.length === keyed.length);
  if (right) return keyed.map((k) => claim(k, { verdict: 'supported', statement: right.told.statement }));
  const ranked = scored
    .map(({ told, hits }) => ({
      told,
      hits,
      score: hits.reduce((sum, k) => sum + WEIGHT[k.kind], 0) + Math.max(0, ...keyed.map((k) => nearness(k, told))),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < WEIGHT.ordinal || (second && second.score === best.score))
    return unheardOf(keyed, all, series, sentence, claim);
  const slip = best.hits.some((k) => k.kind === 'place') && keyed.some((k) => nearness(k, best.told) > 0);
  return slip || decisive(best.hits, best.told, all) ? wrongKeys(keyed, best.told, claim, engine) : [];
}

/** A day to come: "on 24 May" without its year in the weeks before, where nothing is told as past. */
function liesAhead(date: DateValue, words: readonly string[], asOf: number): boolean {
  if (!date.yearless) return date.from > asOf;
  const past = words.some((w) => /^(?:was|were|met|held|took|had|came|gathered)$/.test(w));
  return !past && [date, ...date.alternatives].some((d) => d.from > asOf && d.from < asOf + 60);
}

/** "The 49th summit is due in November": told of an occurrence that lies ahead and is on record as planned. */
function plannedClaims(
  keys: readonly Key[],
  series: Concept,
  sentence: Sentence,
  claim: (k: Key, j: Judgement) => JudgedClaim,
  engine: Engine,
): JudgedClaim[] {
  // Only what was still a plan when it was last checked: earlier plans may have been right in their day.
  const ahead = occurrencesOf(series).filter(
    (t) => t.span.to > sentence.asOf && isoDay(t.span.from) > t.statement.verified,
  );
  const keyed = keys.filter((k) => k.kind !== 'person');
  if (keyed.length < 2) return [];
  if (ahead.some((t) => keyed.every((k) => agrees(k, t, engine))))
    return keyed.map((k) => claim(k, { verdict: 'supported' }));
  const meant = ahead.filter((t) =>
    keyed.some(
      (k) =>
        (k.kind === 'ordinal' && t.occurrence.ordinal === k.value) ||
        (k.kind === 'date' && !k.date.yearless && agrees(k, t, engine)),
    ),
  );
  const [told, more] = meant;
  return told && !more ? wrongKeys(keyed, told, claim, engine) : [];
}

function wrongKeys(
  keys: readonly Key[],
  told: Told,
  claim: (k: Key, j: Judgement) => JudgedClaim,
  engine: Engine,
): JudgedClaim[] {
  return keys
    .filter((k) => !agrees(k, told, engine))
    .map((k) =>
      claim(k, {
        verdict: 'refuted',
        statement: told.statement,
        start: k.item.start,
        end: k.item.end,
        ...rightKey(k, told, engine),
      }),
    );
}

/** How much a date that is not the occurrence's still points to it: one slip in day, month or year. */
function nearness(key: Key, told: Told): number {
  if (key.kind !== 'date' || key.date.precision !== 'day' || key.date.yearless) return 0;
  const said = isoDay(key.date.from).split('-');
  const right = isoDay(told.span.from).split('-');
  const same = said.filter((part, i) => part === right[i]).length;
  return same === 2 ? 14 : said[0] === right[0] ? 10 : 0;
}

/** What the occurrence has in the place of a wrong key, in the key's own form. */
function rightKey(key: Key, { occurrence }: Told, engine: Engine): { replacement?: string } {
  switch (key.kind) {
    case 'ordinal': {
      const form = key.item.kind === 'number' ? key.item.number.form : 'words';
      return occurrence.ordinal === undefined ? {} : { replacement: ordinalText(occurrence.ordinal, form) };
    }
    case 'date': {
      const replacement = dateLike(occurrence.date, key.date.form);
      return replacement === null ? {} : { replacement };
    }
    case 'place': {
      // A city for a city: the venue or the country may not fit the sentence.
      const city = occurrence.place.find((p) => engine.knowledge.concepts.get(p)?.type === 'city');
      return city && key.concept.type === 'city' ? { replacement: nameOf(city, engine.knowledge) } : {};
    }
    case 'person':
      return {};
  }
}

/** A number or day that belongs to one occurrence alone. */
function decisive(hits: readonly Key[], told: Told, all: readonly Told[]): boolean {
  return hits.some(
    (k) =>
      (k.kind === 'ordinal' && told.occurrence.ordinal === k.value) ||
      (k.kind === 'date' && all.filter((t) => overlaps(t.span, k.date)).length <= 1),
  );
}

/** An ordinal beyond the last occurrence on record, told as past. */
function unheardOf(
  keys: readonly Key[],
  all: readonly Told[],
  series: Concept,
  sentence: Sentence,
  claim: (k: Key, j: Judgement) => JudgedClaim,
): JudgedClaim[] {
  const last = all.at(-1);
  const [only, more] = keys;
  if (!last?.occurrence.ordinal || only?.kind !== 'ordinal' || more) return [];
  const held = sentence.items.some((i) => /^(?:was|held|met|took|ended|behind|hosted|marked|after)$/.test(i.word));
  if (!held || only.value <= last.occurrence.ordinal) return [];
  // What came after the day of the last check is not known.
  if (isoDay(sentence.asOf) > last.statement.verified || series.statements.length === 0) return [];
  return [claim(only, { verdict: 'refuted', statement: last.statement, start: only.item.start, end: only.item.end })];
}

/** Only who held one of the offices at the table can be wrongly said to have sat there. */
function comparablePerson(key: Key & { kind: 'person' }, all: readonly Told[], engine: Engine): boolean {
  const offices = new Set(all.flatMap((t) => t.occurrence.participants.flatMap((p) => (p.as ? [p.as] : []))));
  return [...offices].some((id) => {
    const office = engine.knowledge.concepts.get(id);
    return (
      office !== undefined &&
      deciding(office, 'officeHolder').some((s) => 'concept' in s.value && s.value.concept === key.concept.id)
    );
  });
}

/** "As of May 2025 the latest …": the day from which the sentence looks back, when another date follows. */
function openingDate({ items }: Sentence): (Item & { kind: 'date' }) | undefined {
  const [first, ...more] = items.filter((i) => i.kind === 'date');
  const index = first ? items.indexOf(first) : -1;
  return first?.kind === 'date' &&
    more.length > 0 &&
    index <= 4 &&
    /^(?:as|in|by|at|on|until)$/i.test(items[0]?.word ?? '')
    ? first
    : undefined;
}

/** For so long after a meeting a text may be about it. */
const RECENT_DAYS = 2;

/** "The leaders last met in …": the latest occurrence up to the as-of date. */
function latestClaims(
  keys: readonly Key[],
  series: Concept,
  sentence: Sentence,
  claim: (k: Key, j: Judgement) => JudgedClaim,
  engine: Engine,
): JudgedClaim[] {
  const opening = openingDate(sentence);
  const day = opening ? opening.date.to : sentence.asOf;
  const all = occurrencesOf(series).filter((t) => t.span.from <= day);
  const latest = all.at(-1);
  if (!latest) return [];
  const relevant = keys.filter((k) => k.kind !== 'person' && k.item !== opening);
  const wrong = relevant.filter((k) => !agrees(k, latest, engine));
  if (wrong.length === 0) return relevant.map((k) => claim(k, { verdict: 'supported', statement: latest.statement }));
  const previous = all.at(-2);
  // On the days of a meeting "the last meeting" is the one before it.
  if (previous && latest.span.to >= day - RECENT_DAYS && relevant.every((k) => agrees(k, previous, engine)))
    return relevant.map((k) => claim(k, { verdict: 'supported', statement: previous.statement }));
  const earlier = all.slice(0, -1).some((t) => relevant.every((k) => agrees(k, t, engine)));
  const range = { start: Math.min(...wrong.map((k) => k.item.start)), end: Math.max(...wrong.map((k) => k.item.end)) };
  const [first] = wrong;
  return first
    ? [
        claim({ ...first, item: { ...first.item, ...range } } as Key, {
          verdict: earlier ? 'outdated' : 'refuted',
          statement: latest.statement,
          ...range,
        }),
      ]
    : [];
}
