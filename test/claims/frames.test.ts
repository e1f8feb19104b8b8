/** Every statement of the built-in pack in every frame of its property, and the contexts that take a claim away. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { conceptsOf } from '../../server/claims/judge.ts';
import { broadKind, sameThing } from '../../server/claims/sameness.ts';
import type { Concept } from '../../server/knowledge/types.ts';
import { engine } from './builtin-engine.ts';
import { chooser, framesOf, written } from './frame-sentences.ts';
import {
  type Case,
  civilDate,
  DATE_STYLES,
  datesAround,
  findingsIn,
  inWords,
  ordinal,
  statementsOf,
} from './generated.ts';

/** Read by readers of their own, from more than one frame at a time. */
const OWN_READERS = /^(?:occurrence|status|nonMember|officeHolder|member)$/;

const cases = statementsOf(({ property, validUntil }) => {
  const definition = engine.properties.get(property);
  return (
    definition !== undefined &&
    !definition.excludes &&
    definition.value !== 'boolean' &&
    validUntil === undefined &&
    !OWN_READERS.test(property)
  );
});

/** A statement in one frame of its property. */
interface Pair {
  readonly of: Case;
  readonly frame: string;
}

const pairs: Pair[] = cases.flatMap((of) => {
  const property = engine.properties.get(of.statement.property);
  return property ? framesOf(property).map((frame) => ({ of, frame })) : [];
});

const concepts = [...engine.knowledge.concepts.values()].filter((c) => !c.gazetteer && c.prefLabel.en);

function nameOf(id: string): string {
  return engine.knowledge.concepts.get(id)?.prefLabel.en ?? id;
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}

/** A date as a frame takes it: without the preposition. */
function dateText(date: Parameters<(typeof DATE_STYLES)[number]>[0], style: number): string | undefined {
  return DATE_STYLES[style % DATE_STYLES.length]?.(date)?.replace(/^(?:in|on) /, '');
}

/** What is right, in words. */
function rightText({ statement }: Case, style: number): string | undefined {
  const { value } = statement;
  const property = engine.properties.get(statement.property);
  if ('date' in value) {
    const date = civilDate(value.date);
    return date && dateText(date, style);
  }
  if ('number' in value) {
    if (property?.value === 'ordinal') return ordinal(value.number);
    return style % 2 && value.number < 100 ? inWords(value.number) : String(value.number);
  }
  if ('category' in value) return engine.lexicon.vocabularies[property?.vocabulary ?? '']?.[value.category]?.[0];
  const ids = conceptsOf(value);
  return ids.length ? listed(ids.map(nameOf)) : undefined;
}

/** Something else of the same kind, in words; undefined where nothing else is sure to be wrong. */
function wrongText({ concept, statement }: Case, by: number): string | undefined {
  const { value, accept } = statement;
  const property = engine.properties.get(statement.property);
  if ('date' in value) {
    const date = civilDate(value.date);
    const moved = date && { ...date, year: date.year - 7 };
    const known = datesAround(concept).some(({ from, to }) => yearsOf(from, to).includes(moved?.year ?? 0));
    return moved && !known ? dateText(moved, by) : undefined;
  }
  if ('number' in value) {
    const wrong = value.number > 1000 ? value.number * 3 : value.number + 17;
    return property?.value === 'ordinal' ? ordinal(wrong) : String(wrong);
  }
  if ('category' in value) {
    const terms = Object.entries(engine.lexicon.vocabularies[property?.vocabulary ?? ''] ?? {});
    return terms.find(([term]) => term !== value.category)?.[1][0];
  }
  const right = [value, ...accept].flatMap(conceptsOf);
  // A short acronym may stand for something else.
  const others = concepts.filter((c) => (c.prefLabel.en ?? '').length > 4 && isOther(c, right, concept));
  return others[by % Math.max(1, Math.min(3, others.length))]?.prefLabel.en;
}

function isOther(other: Concept, right: readonly string[], subject: Concept): boolean {
  const first = engine.knowledge.concepts.get(right[0] ?? '');
  return (
    first !== undefined &&
    other.type === first.type &&
    broadKind(other) === broadKind(first) &&
    other.id !== subject.id &&
    !right.some((id) => sameThing(other.id, id, engine.knowledge) || sameThing(id, other.id, engine.knowledge))
  );
}

function yearsOf(from: number, to: number): number[] {
  const year = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  return Number.isFinite(from) && Number.isFinite(to)
    ? Array.from({ length: year(to) - year(from) + 3 }, (_, i) => year(from) - 1 + i)
    : [];
}

describe('a right value, in every frame of its property', () => {
  it('is passed over', () => {
    const alarms = new Set<string>();
    for (const { of, frame } of pairs) {
      for (const [style, numbers] of [
        [0, 1, 2, 3, 1],
        [1, 0, 3, 2, 5, 7],
        [5, 1],
      ].entries()) {
        const value = rightText(of, style * 2);
        const text = value === undefined ? undefined : written(frame, of, value, chooser(numbers));
        if (text !== undefined && !/^\w[^:]*: two /.test(text)) for (const alarm of findingsIn(text)) alarms.add(alarm);
      }
    }
    assert.deepEqual([...alarms], []);
  });

  it('is passed over, however the frame is filled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.nat(5),
        fc.array(fc.nat(40), { minLength: 4, maxLength: 9 }),
        (pair, style, numbers) => {
          const value = rightText(pair.of, style);
          const text = value === undefined ? undefined : written(pair.frame, pair.of, value, chooser(numbers));
          fc.pre(text !== undefined && !/: two /.test(text));
          assert.deepEqual(findingsIn(text ?? ''), []);
        },
      ),
      { numRuns: 1500, seed: 20_260_705 },
    );
  });
});

/** The sentences in which a wrong value is reported, with the pairs that they were made of. */
const reported: { readonly pair: Pair; readonly text: string }[] = [];
let asked = 0;
const statementsRead = new Set<string>();
for (const pair of pairs) {
  const value = wrongText(pair.of, 0);
  const text = value === undefined ? undefined : written(pair.frame, pair.of, value, chooser([0, 1, 2, 3, 1]));
  if (text === undefined) continue;
  asked++;
  if (findingsIn(text).length === 0) continue;
  reported.push({ pair, text });
  statementsRead.add(pair.of.statement.id);
}

describe('a wrong value, in every frame of its property', () => {
  it('is reported in most of them', () => {
    assert.ok(reported.length / asked > 0.88, `${reported.length} of ${asked}`);
  });

  it('is reported in one of them at least for nearly every statement', () => {
    const all = new Set(pairs.filter(({ of }) => wrongText(of, 0) !== undefined).map(({ of }) => of.statement.id));
    const left = [...all].filter((id) => !statementsRead.has(id));
    assert.ok(left.length <= 10, left.join('\n'));
  });
});

/** Ways to say a sentence that are not the writer's own word for it. */
const CONTEXTS: Readonly<Record<string, (text: string) => string>> = {
  question: (text) => `Is it right that ${text}?`,
  denial: (text) => `It is not true that ${text}.`,
  'denial after it': (text) => `It is said that ${text}, which is not true.`,
  hedge: (text) => `Early reports claimed that ${text}.`,
  mistake: (text) => `The paper wrongly wrote that ${text}.`,
  wish: (text) => `Some hope that ${text}.`,
  quotation: (text) => `One newspaper had it like this: “${text} and there is no more to say.”`,
};

describe('a context that takes the claim away', () => {
  const sentences = reported.filter(
    ({ pair }) => pair.frame.startsWith('{S}') && !engine.properties.get(pair.of.statement.property)?.conditional,
  );
  for (const [name, wrap] of Object.entries(CONTEXTS)) {
    it(`makes it silent: ${name}`, () => {
      const inner = (text: string): string => text.replace(/\.$/, '').replace(/^The /, 'the ');
      // A plan is said in the words of a wish; what stands in brackets or after a colon is taken for granted.
      const planned = ({ of, frame }: Pair): boolean =>
        name === 'wish' && (/[:(]/.test(frame) || engine.properties.get(of.statement.property)?.planned === true);
      const alarms = sentences.flatMap(({ pair, text }) => (planned(pair) ? [] : findingsIn(wrap(inner(text)))));
      assert.deepEqual(alarms, []);
    });
  }
});
