import type { Concept } from '../knowledge/types.ts';
import type { Discourse } from './discourse.ts';
import type { Item } from './items.ts';
import { atItem, isActor, isStranger, isThing } from './subjects.ts';

/** Words before a name that make it something other than what the sentence is about. */
const PREPOSITION =
  /^(?:of|in|on|at|by|for|with|from|to|as|about|after|before|under|since|until|against|between|among|like|unlike|than|into|through|during|besides?|within|over|per|via|not)$/;
const VERB =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|[a-z]{3,}ed|came|went|took|met|began|became|gave|made|said|says|saw|put|got|let)$/;
/** How far into a sentence its subject begins. */
const REACH = 8;

/**
 * What a text is about after a sentence: the thing that the sentence begins with; where it begins with a pronoun, with
 * somebody who acts, or with its verb, what it was about before; where it begins with a name that no pack knows, that.
 */
export function topicAfter(items: readonly Item[], discourse: Discourse): Discourse['topic'] {
  for (let index = 0; index < Math.min(items.length, REACH); index++) {
    const item = items[index];
    if (!item || item.kind === 'pronoun' || VERB.test(item.word)) break;
    if (isStranger(index, items) && !isAdjunct(index, items)) return 'unknown';
    if ((item.kind !== 'mention' && item.kind !== 'noun') || isAdjunct(index, items)) continue;
    const concept = nameAt(index, items, discourse);
    if (concept && isThing(concept) && !isActor(concept)) return concept;
    if (item.kind === 'mention' && isThing(item.concept)) break;
  }
  return discourse.topic;
}

function nameAt(index: number, items: readonly Item[], discourse: Discourse): Concept | undefined {
  const item = items[index];
  if (items[index + 1]?.word === "'s") return undefined;
  if (item?.kind === 'mention')
    return item.mention.certain && item.mention.label.kind !== 'demonym' ? item.concept : undefined;
  return atItem(index, items, (c) => c.type !== 'office', discourse)?.concept;
}

/** After a preposition, as far as its phrase goes. */
function isAdjunct(index: number, items: readonly Item[]): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    if (!item || item.kind === 'mark') return false;
    if (PREPOSITION.test(item.word)) return true;
  }
  return false;
}
