/** The grammar that is built from the packs' labels. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type InjectionGrammar, mentionGrammar } from '../../scripts/build-grammar.ts';
import { concept, label } from '../features/small-pack.ts';

const ROOT = join(import.meta.dirname, '../..');
const built: InjectionGrammar = JSON.parse(readFileSync(join(ROOT, 'syntaxes/mentions.tmLanguage.json'), 'utf8'));

/** The scopes of the names in a text. */
function scopesIn({ patterns }: InjectionGrammar, text: string): Record<string, string> {
  return Object.fromEntries(
    patterns.flatMap(({ name, match }) => [...text.matchAll(new RegExp(match, 'gu'))].map(([words]) => [words, name])),
  );
}

describe('the grammar of names', () => {
  it('knows the names of the built-in packs by what they name', () => {
    assert.deepEqual(scopesIn(built, 'GCAP is of Japan; Japanese, GCAPs and sets are not names.'), {
      GCAP: 'entity.name.function.programme.policy-xref',
      Japan: 'entity.name.namespace.policy-xref',
    });
  });

  it('leaves out what has another sense, what is wrong, and what is known only as a value', () => {
    const quad = concept('Quad', { senses: [{ label: 'Quad', for: [], against: [], otherwise: false }] });
    const wrong = concept('Right', { labels: [label('Right'), label('Wrong', 'misspelling')] });
    const value = concept('Value', { gazetteer: true });
    const grammar = mentionGrammar([quad, wrong, value], { policyProgramme: ['a'] });
    assert.deepEqual(scopesIn(grammar, 'Quad Right Wrong Value'), { Right: 'a' });
  });

  it('is small', () => {
    assert.ok(JSON.stringify(built).length < 40_000);
  });
});
