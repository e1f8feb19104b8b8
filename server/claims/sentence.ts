import type { Day } from './calendar.ts';
import type { SentenceText } from './context.ts';
import type { Discourse } from './discourse.ts';
import { type FrameIndex, framesIn } from './frame-index.ts';
import { type Encoded, encode } from './frame-tokens.ts';
import type { CompiledFrame } from './frames.ts';
import type { Item } from './items.ts';
import { lazily } from './lazily.ts';

/** A sentence ready for reading claims. Offsets of items are UTF-16 into the block's text. */
export interface Sentence {
  readonly items: readonly Item[];
  /** As frames see it; made when first asked for. */
  readonly encoded: () => Encoded;
  /** The frames that may match, by property. */
  readonly frames: () => ReadonlyMap<string, readonly CompiledFrame[]>;
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
  index: FrameIndex,
): Sentence {
  const encoded = lazily(() => encode(items, index.vocabulary));
  return { items, encoded, frames: lazily(() => framesIn(encoded(), index)), text, discourse, asOf };
}
