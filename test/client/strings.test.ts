/** Every string of the interface is there in every language, with the same placeholders and links. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const LANGUAGES = ['ja', 'hi'];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const table = (path: string): Record<string, string> => JSON.parse(read(path));

/** What a translation must keep: placeholders, commands and addresses of links, code. */
function kept(text: string): string[] {
  return (text.match(/\{\d+\}|\]\([^)]*\)|`[^`]*`/g) ?? []).sort();
}

for (const [english, translated] of [
  ['package.nls.json', (language: string) => `package.nls.${language}.json`],
  ['l10n/bundle.l10n.json', (language: string) => `l10n/bundle.l10n.${language}.json`],
] as const) {
  for (const language of LANGUAGES) {
    describe(translated(language), () => {
      const [source, target] = [table(english), table(translated(language))];

      it('has the keys of the English one, and no others', () => {
        assert.deepEqual(Object.keys(target).sort(), Object.keys(source).sort());
      });

      it('keeps placeholders, links and code', () => {
        for (const [key, text] of Object.entries(source)) assert.deepEqual(kept(target[key] ?? ''), kept(text), key);
      });

      it('is translated', () => {
        const same = Object.entries(source).filter(([key, text]) => target[key] === text);
        assert.deepEqual(
          new Set(same.map(([, text]) => text)),
          new Set(same.length > 0 ? ['Policy Cross-Reference'] : []),
        );
      });
    });
  }
}

describe('the strings in code', () => {
  const files = globSync(['client/**/*.ts', 'server/**/*.ts'], { cwd: ROOT });
  const used = new Set(
    files
      .map((path) => read(path))
      .filter((text) => /l10n/.test(text))
      .flatMap((text) =>
        [...text.matchAll(/(?<![\w.])(?:l10n\.)?t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1] ?? ''),
      ),
  );

  it('are those of the bundle', () => {
    assert.deepEqual([...used].sort(), Object.keys(table('l10n/bundle.l10n.json')).sort());
  });

  it('are their own keys in English', () => {
    for (const [key, text] of Object.entries(table('l10n/bundle.l10n.json'))) assert.equal(text, key);
  });
});

describe('the strings in package.json', () => {
  it('are those of package.nls.json', () => {
    const used = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]));
    assert.deepEqual([...used].sort(), Object.keys(table('package.nls.json')).sort());
  });
});
