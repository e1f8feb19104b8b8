/** What an edit costs follows the edit, not the document. Counted in steps of work: time is the machine's. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepAnalysis } from '../../server/analysis/kept-analysis.ts';
import { engine } from '../claims/builtin-engine.ts';

const TODAY = { today: '2026-07-05' };
const PARAGRAPH =
  'GCAP was announced in December 2022. The Quad met in Delhi, and ASEAN has 11 members. Its chair went to Malaysia.\n\n';

/** The steps that an edit takes at a place in a document of so many paragraphs. */
function steps(path: string, paragraphs: number, place: number, typed: string): number {
  const kept = keepAnalysis(engine);
  const text = PARAGRAPH.repeat(paragraphs);
  kept.update({ text, path }, TODAY);
  kept.result();
  const at = Math.floor(place * paragraphs) * PARAGRAPH.length + 20;
  kept.update({ text: text.slice(0, at) + typed + text.slice(at), path }, TODAY);
  let count = 0;
  kept.work(() => {
    count++;
    return false;
  });
  return count;
}

describe('an edit', () => {
  for (const path of ['a.md', 'a.txt']) {
    for (const typed of ['x', ' India', '. A word. ', '\n\n']) {
      it(`of ${JSON.stringify(typed)} in ${path} costs the same in a document twenty times as long, wherever it is`, () => {
        const few = steps(path, 10, 0.5, typed);
        for (const place of [0.2, 0.5, 0.8]) assert.ok(steps(path, 200, place, typed) <= few + 2);
      });
    }
  }
});
