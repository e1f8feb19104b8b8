import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createVocabulary, encode } from '../../server/claims/frame-tokens.ts';
import { compileFrame, matchFrame } from '../../server/claims/frames.ts';
import type { Item } from '../../server/claims/items.ts';
import type { PropertyDefinition } from '../../server/claims/lexicon.ts';

/** Items of a sentence in shorthand: `@India` a mention, `#2024` a date, `~it` a pronoun, anything else a word. */
function items(sentence: string): Item[] {
  return sentence.split(' ').map((written, start) => {
    const base = { start, end: start + 1, word: written.replace(/^[@#~]/, '').toLowerCase(), capital: false };
    if (written.startsWith('@')) return { ...base, kind: 'mention', concept: { id: base.word } } as unknown as Item;
    if (written.startsWith('#')) return { ...base, kind: 'date' } as unknown as Item;
    return { ...base, kind: written.startsWith('~') ? 'pronoun' : 'word' };
  });
}

/** What a frame matches in a sentence: subject, value and cue as words. */
function read(frame: string, sentence: string, definition: Partial<PropertyDefinition> = {}) {
  const property: PropertyDefinition = { id: 'p', label: 'p', value: 'date', ...definition };
  const vocabulary = createVocabulary();
  const compiled = compileFrame(frame, 0, property, [], vocabulary);
  const all = items(sentence);
  const words = (indices: readonly number[]) => indices.map((i) => all[i]?.word).join(' ');
  return matchFrame(compiled, encode(all, vocabulary)).map((m) => ({
    subject: m.subject === undefined ? undefined : words([m.subject]),
    value: words(m.value),
    whole: all
      .slice(m.whole[0], m.whole[1] + 1)
      .map((i) => i.word)
      .join(' '),
    cue: words(m.cue),
  }));
}

test('a frame ties a subject to a value over a gap as short as can be', () => {
  assert.deepEqual(
    read('{S} .. {verb} ... (on|in)? {V}', '@GCAP was soon signed in #2022 and #2023', { verbs: ['sign'] }),
    [],
  );
  assert.deepEqual(
    read('{S} .. {verb} ... (on|in)? {V}', '@GCAP , soon signed in #2022 and #2023', { verbs: ['sign'] }),
    [],
  );
  assert.deepEqual(
    read('{S} .... {verb} ... (on|in)? {V}', '@GCAP was soon signed in #2022 and #2023', { verbs: ['sign'] }),
    [{ subject: 'gcap', value: '2022', whole: 'gcap was soon signed in 2022', cue: 'signed signed' }],
  );
});

test('a gap ends with its clause', () => {
  assert.deepEqual(read('{S} .... signed .. {V}', '@GCAP which ~it signed #2022'), [
    { subject: 'it', value: '2022', whole: 'it signed 2022', cue: 'it 2022' },
  ]);
  assert.deepEqual(read('signed .. {V}', 'signed since ~it began #2022'), []);
  assert.equal(read('signed .. {V}', 'signed since the #2022').length, 1);
});

test('a list of mentions is taken whole, with what joins it', () => {
  const [match] = read('{S} unites {V}', '@Quad unites @India , @Japan as well as the @US and others', {
    value: 'concepts',
  });
  assert.equal(match?.value, 'india japan us');
});

test('an owner right before what it owns is not the subject', () => {
  assert.deepEqual(read('(was)? {S} signed {V}', '~its signed #2022').length, 1);
  assert.deepEqual(
    read('was .. {S} .. {V}', 'was ~its @Treaty #2022').map((m) => m.subject),
    ['treaty'],
  );
});

test('a frame with an unknown placeholder is refused', () => {
  assert.throws(() => read('{X} signed {V}', 'signed'), /unknown placeholder/);
});
