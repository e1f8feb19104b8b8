import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from '../../server/prose/sentences.ts';

/** Each line is a text; a bar stands between its sentences. */
const TEXTS = `
Mr. S. Jaishankar met Gen. A. K. Singh in the U.S. |The deal was worth 3.5 billion. |See p. 5 and No. 7. |Next one.
The U.S. Navy and the U.K. Government agreed on Jan. 5, 2024. |In Jan. |The rest followed, e.g. Japan, i.e. Tokyo, vs. Italy.
Mitsubishi Heavy Industries, Ltd. and Hitachi Co. Ltd. signed. |Prof. K. Ito of St. Petersburg spoke at approx. 5 p.m. on Monday.
The U.N. Security Council met. |Lt. Gen. V. Rao, cf. Dr. B. R. Ambedkar, spoke etc. |Others did not.
He said, “We will go.” |Next he left. |"Why?" he asked. |(It rained. |Then not.) |The end.
It ended in 2024.[12] |The next came.[3][4] |A third in 2025.¹ |Was it so? |Yes!
He went... |Then came … and left. |See Annex A. |The text. |He said no. |Nos. 5 and 6 sank.
It displaces 3.9 thousand tonnes |
日本は行く。|インドも行く。|「行く。」と述べた。|「行く。」|次。
भारत और जापान मिले। |यह अच्छा था। |समाप्त?
`;

for (const line of TEXTS.trim().split('\n')) {
  test(`sentences of: ${line.slice(0, 50)}`, () => {
    const text = line.replaceAll('|', '');
    const expected = line.split('|').filter((sentence) => sentence !== '');
    assert.deepEqual(
      sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
      expected,
    );
  });
}

test('sentences cover a text without a gap', () => {
  const text = 'One. Two? (Three.) “Four.” five 5.5 [6]. Seven';
  const sentences = sentencesOf(text);
  assert.equal(sentences.map(({ start, end }) => text.slice(start, end)).join(''), text);
  assert.deepEqual(sentencesOf(''), []);
});
