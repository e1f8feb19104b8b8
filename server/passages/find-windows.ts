/** Where in the sources a quotation may come from: the places that share most pairs of words with it. */

import { pairKey, type SourceIndex } from './index-sources.ts';
import type { Word } from './words.ts';

/** A range of {@link SourceIndex.words}, within one source. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

interface Hit {
  readonly item: number;
  readonly at: number;
}

interface Cluster {
  readonly first: Hit;
  readonly last: Hit;
  readonly score: number;
}

/** Of a quotation's pairs, the part that a place must share. Four changed words in twelve leave five of eleven. */
const LEAST_SHARED = 0.28;
const MOST_WINDOWS = 3;
const SLACK = 12;
/** How far an ellipsis may reach, in words of the source. */
const ELLIPSIS_REACH = 150;

/** The best places, best first. None when no place shares enough. `ids` are the quotation's words in the index. */
export function findWindows(items: readonly Word[], ids: readonly number[], index: SourceIndex): Window[] {
  const hits = hitsOf(ids, index);
  const gaps = items.filter(({ gap }) => gap).length;
  const span = Math.ceil(items.length * 1.5) + SLACK + gaps * ELLIPSIS_REACH;
  const least = Math.max(2, LEAST_SHARED * (items.length - 2 * gaps - 1));
  const windows: Window[] = [];
  for (let left = hits; windows.length < MOST_WINDOWS && left.length > 1; ) {
    const best = bestCluster(left, span, items.length);
    if (!best || best.score < least) break;
    const window = around(best, items.length, index);
    windows.push(window);
    left = left.filter(({ at }) => at < best.first.at || at > best.last.at);
  }
  return windows;
}

function hitsOf(ids: readonly number[], { pairs }: SourceIndex): Hit[] {
  const hits: Hit[] = [];
  for (let item = 0; item + 1 < ids.length; item++) {
    const [first = -1, second = -1] = [ids[item], ids[item + 1]];
    if (first < 0 || second < 0) continue;
    for (const at of pairs.get(pairKey(first, second)) ?? []) hits.push({ item, at });
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** The stretch of at most `span` words that holds most different pairs. */
function bestCluster(hits: readonly Hit[], span: number, items: number): Cluster | undefined {
  const counts = new Uint16Array(items);
  let best: Cluster | undefined;
  let score = 0;
  let from = 0;
  for (const last of hits) {
    const before = counts[last.item] ?? 0;
    counts[last.item] = before + 1;
    if (before === 0) score++;
    for (let first = hits[from]; first && last.at - first.at > span; first = hits[++from]) {
      const count = (counts[first.item] ?? 1) - 1;
      counts[first.item] = count;
      if (count === 0) score--;
    }
    const first = hits[from];
    if (first && score > (best?.score ?? 0)) best = { first, last, score };
  }
  return best;
}

/** The cluster, and before and after it as much as the rest of the quotation takes. */
function around({ first, last }: Cluster, items: number, { words }: SourceIndex): Window {
  const source = words[first.at]?.source;
  let from = first.at;
  let to = last.at + 2;
  for (let left = first.item + SLACK; left > 0 && words[from - 1]?.source === source; left--) from--;
  for (let left = items - last.item + SLACK; left > 0 && words[to]?.source === source; left--) to++;
  return { from, to: Math.min(to, words.length) };
}
