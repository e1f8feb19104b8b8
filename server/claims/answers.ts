import type { Engine } from './engine.ts';
import type { Item } from './items.ts';
import { judge } from './judge.ts';
import type { JudgedClaim } from './read-claims.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import { onDay } from './time.ts';
import type { Said } from './values.ts';

const VERB = /^(?:is|are|was|were|has|have|had|does|did|do|will|would|can|could|[a-z]{3,}ed)$/;

/** Whether a sentence is a short answer that leans on the question before it: "In Tokyo, on 20 August 2024." */
export function isShortAnswer(question: Sentence | undefined, answer: Sentence): boolean {
  if (!question || !/\?["”’)*\s]*$/.test(question.text.text.slice(question.text.start, question.text.end)))
    return false;
  return answer.items.length <= 14 && !answer.items.some((i) => VERB.test(i.word));
}

/** Question and answer as one sentence, the question mark left out. Offsets stay those of the block. */
export function joined(question: Sentence, answer: Sentence, engine: Engine): Sentence {
  const items = [...withoutMark(question.items), ...answer.items];
  return sentenceOf(
    items,
    { ...answer.text, start: question.text.start, previous: question.text.previous },
    question.discourse,
    answer.asOf,
    engine.frames,
  );
}

function withoutMark(items: readonly Item[]): Item[] {
  return items.filter((i) => i.word !== '?' && i.word !== '"' && i.word !== '”');
}

/** "Was it X or Y that …? X.": the answer takes the place of the names in the question. */
export function answered(claims: readonly JudgedClaim[], answer: Sentence, engine: Engine): JudgedClaim[] {
  const named = answer.items.slice(0, 3).find((i) => i.kind === 'mention');
  if (named?.kind !== 'mention') return [];
  return claims.flatMap((claim) => {
    if (claim.said.kind !== 'concepts' || !claim.said.concepts.some((c) => c.concept === named.concept)) return [];
    const said: Said = {
      kind: 'concepts',
      start: named.start,
      end: named.end,
      concepts: [{ concept: named.concept, start: named.start, end: named.end }],
    };
    const judgement = judge(
      claim.subject.concept,
      claim.property,
      said,
      claim.at,
      onDay(answer.asOf),
      engine.knowledge,
    );
    return [{ ...claim, said, judgement, context: { ...claim.context, question: false } }];
  });
}
