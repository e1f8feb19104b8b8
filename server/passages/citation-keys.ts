import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Source } from '../knowledge/types.ts';

/** The sources by the keys that cite them. */
export type CitationKeys = ReadonlyMap<string, Source>;

/**
 * A source is cited by its id (`asia-live-2025-05-07`), by its id in CSL, and by its publication's name
 * (`the-asia-live`) where no other source has the same.
 */
export function citationKeys({ sources }: KnowledgeBase): CitationKeys {
  const keys = new Map<string, Source>();
  const named = new Map<string, Source[]>();
  for (const source of sources.values()) {
    const name = slug(source.csl['container-title'] ?? source.csl.title);
    named.set(name, [...(named.get(name) ?? []), source]);
  }
  for (const [name, [source, ...others]] of named)
    if (name !== '' && source && others.length === 0) keys.set(name, source);
  for (const source of sources.values()) keys.set(source.csl.id, source);
  for (const source of sources.values()) keys.set(source.id, source);
  return keys;
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
