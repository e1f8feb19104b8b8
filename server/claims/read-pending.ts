import type { Concept, Statement } from '../knowledge/types.ts';
import { edtfSpan } from './calendar.ts';
import { contextOf } from './context.ts';
import type { Engine } from './engine.ts';
import { pendingIn } from './frame-index.ts';
import { type FrameMatch, matchFrame } from './frames.ts';
import { deciding, type Judgement } from './judge.ts';
import type { PropertyDefinition } from './lexicon.ts';
import { adjunctDate, type JudgedClaim, propertiesOf } from './read-claims.ts';
import type { Sentence } from './sentence.ts';
import { atItem } from './subjects.ts';
import { onDay } from './time.ts';

/** Claims that something is still to be done that has been done: "has yet to be signed", "will be set up". */
export function readPending(sentence: Sentence, engine: Engine): JudgedClaim[] {
  if (!engine.anyPending.test(sentence.text.plain.slice(sentence.text.start, sentence.text.end))) return [];
  const present = new Set(
    sentence.items.flatMap((i) =>
      i.kind === 'mention' ? propertiesOf(i.concept) : i.kind === 'noun' ? i.candidates.flatMap(propertiesOf) : [],
    ),
  );
  return pendingIn(sentence.encoded(), engine.frames).flatMap((frame) =>
    !present.has(frame.property.id)
      ? []
      : matchFrame(frame, sentence.encoded()).flatMap(
          (match) => pendingClaim(match, frame.property, frame.source, sentence, engine) ?? [],
        ),
  );
}

function pendingClaim(
  match: FrameMatch,
  property: PropertyDefinition,
  frame: string,
  sentence: Sentence,
  engine: Engine,
): JudgedClaim | undefined {
  const { items, text, discourse } = sentence;
  if (match.subject === undefined) return undefined;
  const subject = atItem(match.subject, items, (c) => deciding(c, property.id).length > 0, discourse);
  const first = items[match.subject + 1];
  const last = items[match.whole[1]];
  if (!subject || subject.how === 'pronoun' || !first || !last) return undefined;
  const range = { start: first.start, end: last.end };
  // A day beside it makes it a plan of that day, or a tale of another time.
  if (adjunctDate(sentence, range)) return undefined;
  const context = contextOf(engine.context, text, range.start, range.end);
  return {
    subject,
    property,
    said: { kind: 'boolean', value: true, ...range },
    context: { ...context, negated: false, plan: false, hypothetical: false },
    at: onDay(sentence.asOf),
    distance: 0,
    frame,
    judgement: judgePending(subject.concept, property.id, range, sentence.asOf),
  };
}

/** Outdated once every day on record for it has passed; what happens again and again is never over. */
function judgePending(
  concept: Concept,
  property: string,
  range: { start: number; end: number },
  asOf: number,
): Judgement {
  const statements: readonly Statement[] = deciding(concept, property);
  const days = statements.map((s) => ('date' in s.value ? edtfSpan(s.value.date) : undefined));
  const [statement] = statements;
  if (!statement || statements.length > 1 || days.some((d) => d === undefined)) return { verdict: 'unknown' };
  return days.every((d) => d !== undefined && d.to < asOf)
    ? { verdict: 'outdated', statement, ...range }
    : { verdict: 'supported' };
}
