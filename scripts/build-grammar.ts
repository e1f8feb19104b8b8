/**
 * Writes syntaxes/mentions.tmLanguage.json, which colours the names of the built-in packs in Markdown until the server
 * does, and where it does not. It is made from the packs' labels, and from the scopes that package.json gives to tokens.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TOKEN_TYPES, type TokenType, tokenType } from '../server/features/semantic-tokens.ts';
import type { Concept } from '../server/knowledge/types.ts';

const root = join(import.meta.dirname, '..');

/** Code, comments, links and front matter are no prose. */
const SELECTOR =
  'L:text.html.markdown - (comment | markup.raw | markup.fenced_code | markup.inline.raw | markup.underline.link | meta.embedded)';

/** A TextMate grammar that is injected into another. */
export interface InjectionGrammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly { readonly name: string; readonly match: string }[];
}

/** The grammar of some concepts: their names that mean one thing wherever they stand. `scopes` are by token type. */
export function mentionGrammar(concepts: readonly Concept[], scopes: Readonly<Record<string, readonly string[]>>) {
  const named = new Map<TokenType, Set<string>>();
  for (const concept of concepts) {
    if (concept.gazetteer) continue;
    const names = named.get(tokenType(concept.type)) ?? new Set<string>();
    for (const name of plainNames(concept)) names.add(name);
    named.set(tokenType(concept.type), names);
  }
  const patterns = TOKEN_TYPES.flatMap((type) => {
    const names = [...(named.get(type) ?? [])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const [name = ''] = scopes[type] ?? [];
    if (names.length === 0) return [];
    return { name, match: `(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])` };
  });
  return { scopeName: 'policy-xref.mentions', injectionSelector: SELECTOR, patterns } satisfies InjectionGrammar;
}

/** Preferred names and acronyms in Latin letters, without those that have another sense. */
function plainNames({ labels, senses }: Concept): string[] {
  const open = new Set(senses.map(({ label }) => label.toLowerCase()));
  return labels
    .filter(({ kind, matching }) => kind === 'pref' || (kind === 'alt' && matching === 'exact'))
    .map(({ text }) => text)
    .filter((text) => /^\p{Lu}[\p{Script=Latin}\p{N} .'’&/-]+$/u.test(text) && !open.has(text.toLowerCase()));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s');
}

export async function buildGrammar(concepts: readonly Concept[]): Promise<void> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const [{ scopes }] = manifest.contributes.semanticTokenScopes;
  const grammar = JSON.stringify(mentionGrammar(concepts, scopes));
  await writeFile(join(root, 'syntaxes/mentions.tmLanguage.json'), `${grammar}\n`);
}
