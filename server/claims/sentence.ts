import type { Day } from './calendar.ts';
import type { SentenceText } from './context.ts';
import type { Discourse } from './discourse.ts';
import { type Encoded, encode, type FrameVocabulary } from './frame-tokens.ts';
import type { Item } from './items.ts';
import { lazily } from './lazily.ts';

/** A sentence ready for reading claims. Offsets of items are UTF-16 into the block's text. */
export interface Sentence {
  readonly items: readonly Item[];
  /** As frames see it; made when first asked for. */
  readonly encoded: () => Encoded;
  readonly text: SentenceText;
  /** What was talked about before it. */
  readonly discourse: Discourse;
  readonly asOf: Day;
}

export function sentenceOf(
  items: readonly Item[],
  text: SentenceText,
  discourse: Discourse,
  asOf: Day,
  vocabulary: FrameVocabulary,
): Sentence {
  return { items, encoded: lazily(() => encode(items, vocabulary)), text, discourse, asOf };
}
