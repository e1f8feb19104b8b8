import type { Analysis } from '../analysis/types.ts';
import type { Finding } from '../claims/types.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Concept } from '../knowledge/types.ts';
import type { Mention } from '../mentions/types.ts';
import type { Library } from './library.ts';
import type { LineMap } from './line-map.ts';

/** What each feature is asked about: a document with its analysis. */
export interface Subject {
  readonly knowledge: KnowledgeBase;
  readonly library: Library;
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** The language that the document is read as, by VS Code's identifier; empty for plain text. */
  readonly language: string;
  readonly lines: LineMap;
  readonly analysis: Analysis;
}

/** The mention at an offset; the caret may stand just behind it. The longest wins. */
export function mentionAt({ analysis }: Subject, offset: number): Mention | undefined {
  let best: Mention | undefined;
  for (const mention of analysis.mentions) {
    if (mention.start > offset) break;
    if (offset > mention.end) continue;
    if (!best || better(mention, best, offset)) best = mention;
  }
  return best;
}

/** A mention around the offset beats one that ends at it. */
function better(a: Mention, b: Mention, offset: number): boolean {
  if (a.end > offset !== b.end > offset) return a.end > offset;
  return a.end - a.start > b.end - b.start;
}

/** The concept of a mention. */
export function conceptOf({ knowledge }: Subject, mention: Mention | undefined): Concept | undefined {
  return mention && knowledge.concepts.get(mention.concept);
}

/** The finding at an offset. */
export function findingAt({ analysis }: Subject, offset: number): Finding | undefined {
  return analysis.findings.find((finding) => finding.start <= offset && offset <= finding.end);
}
