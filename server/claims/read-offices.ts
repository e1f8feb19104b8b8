import type { Concept, Statement } from '../knowledge/types.ts';
import { edtfSpan, overlaps, type Span } from './calendar.ts';
import { clauseAround, contextOf, PAST_VERB } from './context.ts';
import { antecedents } from './discourse.ts';
import type { Engine } from './engine.ts';
import { matchFrame } from './frames.ts';
import type { Item } from './items.ts';
import { deciding, type Judgement, judge } from './judge.ts';
import { adjunctDate, type JudgedClaim } from './read-claims.ts';
import { type DateValue, readDates } from './read-dates.ts';
import { dateLike } from './replace.ts';
import type { Sentence } from './sentence.ts';
import { holds, onDay, validity } from './time.ts';
import type { Said } from './values.ts';

const PROPERTY = 'officeHolder';
/** A word right before a title that makes it another office, or the same one at another time. */
const ANOTHER =
  /^(?:former|then|ex|ex-|outgoing|predecessor|successor|onetime|once|late|erstwhile|previous|past|next|future|incoming|deputy|vice|state|junior|shadow|acting|parliamentary|would-be|designate|onetime|first|successive|a|an|any|every|each|no|assistant|under)$/;

/** Claims that a person holds or held an office: "Defence Minister X", "X, the foreign minister". */
export function readOffices(sentence: Sentence, engine: Engine): JudgedClaim[] {
  const property = engine.properties.get(PROPERTY);
  if (!property) return [];
  const claims: JudgedClaim[] = [];
  for (const frame of sentence.frames().get(PROPERTY) ?? []) {
    for (const match of matchFrame(frame, sentence.encoded())) {
      const title = match.subject;
      const holder = sentence.items[match.value[0] ?? -1];
      if (title === undefined || holder?.kind !== 'mention' || holder.concept.type !== 'person') continue;
      const said: Said = {
        kind: 'concepts',
        start: holder.start,
        end: holder.end,
        concepts: [{ concept: holder.concept, start: holder.start, end: holder.end }],
      };
      const office = officeAt(title, holder.concept, sentence);
      if (!office || ofOtherTitle(match.value[0] ?? title, title, sentence.items)) continue;
      const claim = officeClaim(office, title, said, match.value[0] ?? title, sentence, engine, frame.source);
      if (claim) claims.push(claim);
    }
  }
  return [...claims, ...unknownHolders(sentence, engine)];
}

/** "Title, Mr X, other title, Mr Y" and "X minister of this, Y of that": each name has the title on its own side. */
function ofOtherTitle(holder: number, title: number, items: readonly Item[]): boolean {
  const isTitle = (i: Item | undefined): boolean =>
    (i?.kind === 'mention' && i.concept.type === 'office') ||
    (i?.kind === 'noun' && i.candidates.some((c) => c.type === 'office'));
  if (holder < title) {
    const before = items
      .slice(Math.max(0, holder - 5), holder)
      .filter((i) => !/^(?:,|\.|mr|ms|mrs|dr|shri|h|e|and)$/.test(i.word));
    return isTitle(before.at(-1)) && items[holder + 1]?.word === ',';
  }
  const comma = items.findIndex((i, at) => at > holder && i.kind === 'mark');
  const rest = items.slice(holder + 1, comma < 0 ? holder + 8 : comma);
  return (
    items[holder - 1]?.word === ',' &&
    rest.some((i) => isTitle(i) || /^(?:minister|secretary)$/.test(i.word)) &&
    rest.length <= 7
  );
}

function officeClaim(
  office: Concept,
  title: number,
  said: Said,
  holder: number,
  sentence: Sentence,
  engine: Engine,
  frame: string,
): JudgedClaim | undefined {
  const property = engine.properties.get(PROPERTY);
  const titleItem = sentence.items[title];
  if (
    !property ||
    !titleItem ||
    otherOffice(title, sentence.items) ||
    otherOffice(Math.min(title, holder), sentence.items)
  )
    return undefined;
  const start = Math.min(said.start, titleItem.start);
  const end = Math.max(said.end, titleItem.end);
  const context = contextOf(engine.context, sentence.text, start, end);
  const at = actOf(holder, sentence) ? undefined : officeTime(context.tense, sentence, title);
  // A bare title may be that of the day told of; "is" and "will" speak of today.
  const told =
    /^\{S\} \.\. \(is/.test(frame) ||
    sentence.items[Math.max(holder, title) + 1]?.word === 'will' ||
    (at !== undefined && at.to < sentence.asOf);
  const judgement =
    boundJudged(office, said, holder, title, sentence) ??
    (told ? outsideOwnTerms(office, said, at, sentence) : undefined) ??
    judgeHolder(office, said, at, sentence, engine);
  return {
    subject: { concept: office, how: 'named', item: title },
    property,
    said,
    context,
    at,
    distance: Math.abs(holder - title),
    frame,
    judgement,
  };
}

/** "Minister X's message", "Prime Minister X government": of whenever it was, not an office held today. */
function actOf(holder: number, sentence: Sentence): boolean {
  const [owner, act] = sentence.items.slice(holder + 1, holder + 3);
  if (/^(?:cabinet|government|administration)$/.test(owner?.word ?? '')) return true;
  return (
    owner?.word === "'s" &&
    /^(?:message|statement|speech|visit|remarks?|letter|call|announcement|comments?|trip|address|proposal|words|tour)$/.test(
      act?.word ?? '',
    )
  );
}

/** Verbs by which a term of office begins. */
const BEGINS = /^(?:became|appointed|elected|named|sworn|chosen|installed)$/;

/** A day that a text gives to a term of office: its first or its last. */
interface TermBound {
  readonly side: 'validFrom' | 'validUntil';
  readonly date: DateValue;
}

/** "X from 4 October 2025", "became minister in May 2014", "minister until 2021": the day behind name and title. */
function boundOf(holder: number, title: number, items: readonly Item[]): TermBound | undefined {
  let at = Math.max(holder, title) + 1;
  while (/^(?:of|the)$/.test(items[at]?.word ?? '') || isCountry(items[at])) at++;
  const [lead, date] = items.slice(at, at + 2);
  if (date?.kind !== 'date' || date.date.precision === 'coarse') return undefined;
  const begins = items.slice(Math.min(holder, title) + 1, Math.max(holder, title)).some((i) => BEGINS.test(i.word));
  if (/^(?:from|since)$/.test(lead?.word ?? '') || (begins && /^(?:in|on)$/.test(lead?.word ?? '')))
    return { side: 'validFrom', date: date.date };
  return /^(?:until|till)$/.test(lead?.word ?? '') ? { side: 'validUntil', date: date.date } : undefined;
}

function isCountry(item: Item | undefined): boolean {
  return item?.kind === 'mention' && item.concept.type === 'country';
}

/** Judges the day on which a term is said to begin or to end; undefined when none is said, or none is known. */
function boundJudged(
  office: Concept,
  said: Said,
  holder: number,
  title: number,
  { items }: Sentence,
): Judgement | undefined {
  const bound = boundOf(holder, title, items);
  if (!bound || said.kind !== 'concepts') return undefined;
  const { side, date } = bound;
  const person = said.concepts[0]?.concept.id;
  const terms = deciding(office, PROPERTY).filter(
    (s) => 'concept' in s.value && s.value.concept === person && s[side] !== undefined,
  );
  const right = terms.find((s) => {
    const span = edtfSpan(s[side] ?? '');
    return span && overlaps(span, date);
  });
  const term = terms.at(-1);
  if (right) return { verdict: 'supported', statement: right };
  return term ? boundRefuted(term, side, date) : undefined;
}

function boundRefuted(term: Statement, side: TermBound['side'], date: DateValue): Judgement {
  const replacement = dateLike(term[side] ?? '', date.form);
  const words = { start: date.start, end: date.end };
  return { verdict: 'refuted', statement: term, ...words, ...(replacement ? { replacement } : {}) };
}

/** An open time asks only whether the person ever held the office. */
function judgeHolder(office: Concept, said: Said, at: Span | undefined, sentence: Sentence, engine: Engine): Judgement {
  const judgement = judge(
    office,
    { id: PROPERTY, label: '', value: 'concept', exclusive: true },
    said,
    at,
    onDay(sentence.asOf),
    engine.knowledge,
  );
  const person = said.kind === 'concepts' ? said.concepts[0]?.concept.id : undefined;
  const terms = deciding(office, PROPERTY);
  const own = terms.filter((s) => 'concept' in s.value && s.value.concept === person);
  // Who held it before the records begin is not known: a name that they lack contradicts nothing in the past.
  if (own.length === 0 && (at === undefined || at.to < sentence.asOf - 366 * 12)) return { verdict: 'unknown' };
  // Of people who are known by name alone the packs do not know what they once were: "President Clinton".
  if (own.length === 0 && said.kind === 'concepts' && said.concepts[0]?.concept.gazetteer && !person?.startsWith('?'))
    return { verdict: 'unknown' };
  // What stood before the first holder on record is not known.
  const first = Math.min(...terms.map((s) => validity(s).from));
  return (at?.to ?? sentence.asOf) < first ? { verdict: 'unknown' } : judgement;
}

/** Somebody whose terms are known did not hold the office outside them, whoever did; where another is known, that is told. */
function outsideOwnTerms(office: Concept, said: Said, at: Span | undefined, sentence: Sentence): Judgement | undefined {
  const person = said.kind === 'concepts' ? said.concepts[0]?.concept.id : undefined;
  const terms = deciding(office, PROPERTY);
  const own = terms.filter((s) => 'concept' in s.value && s.value.concept === person);
  const last = own.at(-1);
  if (!at || !last || own.some((s) => !s.validFrom || holds(s, slack(at))) || terms.some((s) => holds(s, at)))
    return undefined;
  const outdated = at.to >= sentence.asOf && validity(last).to < at.from;
  return { verdict: outdated ? 'outdated' : 'refuted', statement: last, start: said.start, end: said.end };
}

/** A month on either side: the days of a change are told loosely. */
function slack(at: Span): Span {
  return { from: at.from - 31, to: at.to + 31 };
}

function otherOffice(index: number, items: readonly Item[]): boolean {
  const words = items.slice(Math.max(0, index - 3), index).reverse();
  for (const item of words) {
    if (ANOTHER.test(item.word)) return true;
    if (item.kind === 'mark' && item.word !== '-' && item.word !== "'s") return false;
  }
  return false;
}

/** Explicit dates of the clause, the sentence or what stood before it; today in the present; else open. */
function officeTime(tense: 'present' | 'past' | 'none', sentence: Sentence, title: number): Span | undefined {
  const item = sentence.items[title];
  const range = { start: item?.start ?? sentence.text.start, end: item?.end ?? sentence.text.end };
  const beside = sentence.items.slice(Math.max(0, title - 3), title);
  if (beside.some((i) => /^(?:now|today|current|present|currently)$/.test(i.word))) return onDay(sentence.asOf);
  const nearest = adjunctDate(sentence, range);
  if (nearest?.yearless && tense === 'past') return undefined;
  if (nearest && nearest.precision !== 'coarse')
    return [nearest, ...nearest.alternatives].reduce((a, b) => ({
      from: Math.min(a.from, b.from),
      to: Math.max(a.to, b.to),
    }));
  if (tense !== 'past' && !pastInClause(sentence, range) && !agentOfAct(title, sentence)) return onDay(sentence.asOf);
  return dateInClause(sentence, range) ?? dateBefore(sentence);
}

/** "Put forward by Prime Minister X": an act is told with the title of its day. */
function agentOfAct(title: number, { items }: Sentence): boolean {
  const lead = items.slice(Math.max(0, title - 2), title).some((i) => i.word === 'by');
  return (
    lead && !items.slice(Math.max(0, title - 7), title).some((i) => /^(?:is|are|be|being|has|have|will)$/.test(i.word))
  );
}

/** An apposition has no tense of its own: that of its clause counts. */
function pastInClause(sentence: Sentence, range: { start: number; end: number }): boolean {
  const { start, end } = clauseAround(sentence.text, range.start, range.end);
  const clause = sentence.text.text.slice(start, end);
  PAST_VERB.lastIndex = 0;
  return PAST_VERB.test(clause) && !/\b(?:is|are|has|have|will)\b/.test(clause);
}

/** A full date anywhere in the clause. */
function dateInClause(sentence: Sentence, range: { start: number; end: number }): Span | undefined {
  const { start, end } = clauseAround(sentence.text, range.start, range.end);
  const item = sentence.items.find((i) => i.kind === 'date' && i.start >= start && i.end <= end && !i.date.yearless);
  return item?.kind === 'date' && Number.isFinite(item.date.from) && item.date.to - item.date.from < 400
    ? { from: item.date.from, to: item.date.to }
    : undefined;
}

/** The date of the sentence before: what follows it in the past tense mostly speaks of the same day. */
function dateBefore(sentence: Sentence): Span | undefined {
  const [date] = readDates(sentence.text.previous, sentence.asOf).filter(
    (d) => Number.isFinite(d.from) && d.to - d.from < 60 && d.alternatives.length === 0,
  );
  return date ? { from: Math.min(date.from, sentence.asOf), to: Math.max(date.to, sentence.asOf) } : undefined;
}

/** The office that a title means: its own country's, else its holder's, else the one talked of. */
export function officeAt(index: number, holder: Concept | undefined, sentence: Sentence): Concept | undefined {
  const item = sentence.items[index];
  if (item?.kind === 'mention')
    return item.concept.type === 'office' && item.mention.certain ? item.concept : undefined;
  if (item?.kind !== 'noun') return undefined;
  const offices = item.candidates.filter((c) => c.type === 'office' && deciding(c, PROPERTY).length > 0);
  if (offices.length === 0) return undefined;
  const country = countryBeside(index, sentence.items) ?? holder?.country;
  if (country) return only(offices.filter((o) => o.country === country));
  const talkedOf = antecedents(sentence.discourse).find((c) =>
    offices.some((o) => o.country === c.id || o.country === c.country || o.country === c.metonymOf),
  );
  return talkedOf
    ? only(
        offices.filter(
          (o) => o.country === talkedOf.id || o.country === talkedOf.country || o.country === talkedOf.metonymOf,
        ),
      )
    : undefined;
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** "Japan's", "Japanese" before a title, or "of Japan" after it. */
function countryBeside(index: number, items: readonly Item[]): string | undefined {
  for (const item of items.slice(Math.max(0, index - 3), index).reverse()) {
    if (item.kind === 'mention') return countryOf(item.concept);
    if (!/^(?:'s|new|current|present|serving|-|of|the)$/.test(item.word)) break;
  }
  const after = items[index + 1];
  const next = items[index + 2];
  return after?.word === 'of' && next?.kind === 'mention' ? countryOf(next.concept) : undefined;
}

function countryOf(concept: Concept): string | undefined {
  return concept.type === 'country' ? concept.id : concept.metonymOf;
}

const NAME = /^(?:,? (?:is |was )?)((?:\p{Lu}\.? ?){0,2}\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2})/u;

/** A title with its country and a name that the packs do not know: nobody of that name held the office. */
function unknownHolders(sentence: Sentence, engine: Engine): JudgedClaim[] {
  return sentence.items.flatMap((item, index) => {
    if (item.kind !== 'noun' && item.kind !== 'mention') return [];
    // "The spokesman of India's foreign minister, X": the name is the spokesman's.
    if (
      sentence.items
        .slice(Math.max(0, index - 5), index)
        .some((i) =>
          /^(?:spokesman|spokesperson|spokeswoman|adviser|advisor|aide|wife|husband|son|daughter|envoy|office|secretary|assistant)$/.test(
            i.word,
          ),
        )
    )
      return [];
    const explicit = item.kind === 'mention' || countryBeside(index, sentence.items) !== undefined;
    const office = explicit ? officeAt(index, undefined, sentence) : undefined;
    const name = office ? NAME.exec(sentence.text.text.slice(item.end)) : null;
    if (!office || !name?.[1]) return [];
    const start = item.end + name[0].indexOf(name[1]);
    const end = start + name[1].length;
    if (sentence.items.some((i) => i.kind !== 'word' && i.kind !== 'mark' && i.start < end && i.end > start)) return [];
    const stranger: Concept = {
      id: `?${name[1]}`,
      pack: '',
      type: 'person',
      labels: [],
      prefLabel: { en: name[1] },
      definition: {},
      expansions: [],
      senses: [],
      nouns: [],
      gazetteer: true,
      passages: [],
      statements: [],
    };
    const said: Said = { kind: 'concepts', start, end, concepts: [{ concept: stranger, start, end }] };
    const claim = officeClaim(office, index, said, index + 1, sentence, engine, 'unknown name');
    // At an open time somebody of that name may have held the office.
    return claim && claim.at !== undefined ? [claim] : [];
  });
}
