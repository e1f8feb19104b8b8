/** The article, two speakers, and sentences in which ‹said→meant› marks the words that a quotation has wrong. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Finding } from '../../server/claims/types.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../../server/knowledge/knowledge-base.ts';
import { normalizeText, splitPassages } from '../../server/knowledge/passages.ts';
import type { Concept, Source } from '../../server/knowledge/types.ts';
import { checkQuotation, checkQuotes } from '../../server/passages/check-quotes.ts';
import { indexSources } from '../../server/passages/index-sources.ts';

const FILE = new URL('../../data/packs/india-japan/sources/asia-live-2025-05-07.txt', import.meta.url);

export const article: Source = sourceOf('asia-live-2025-05-07', readFileSync(FILE, 'utf8'));

export const knowledge: KnowledgeBase = knowledgeOf([article]);
export const index = indexSources(knowledge);

/** Concepts and the sources given. */
export function knowledgeOf(sources: readonly Source[]): KnowledgeBase {
  const concepts = [
    person('rajnath-singh', ['Rajnath Singh', 'Singh']),
    person('gen-nakatani', ['Gen Nakatani', 'Nakatani', '中谷元']),
    person('manmohan-singh', ['Manmohan Singh', 'Singh'], []),
  ];
  return createKnowledgeBase([{ id: 'test', title: 'Test', version: '1.0.0', concepts, sources }]);
}

export function sourceOf(id: string, fileText: string): Source {
  const text = normalizeText(fileText);
  const csl = {
    id,
    type: 'article-newspaper',
    title: 'India and Japan Deepen Defence Ties, Call for United Front Against Terrorism',
    'container-title': 'The Asia Live',
    URL: 'https://theasialive.com/',
    issued: { 'date-parts': [[2025, 5, 7]] },
  };
  return { id, pack: 'test', csl, text, passages: splitPassages(text) };
}

/** Checks the quotations of a marked text. */
export function check(marked: string): void {
  const { text, expected } = parse(marked);
  assert.deepEqual(checkQuotes(text, index, knowledge).map(show), expected, text);
}

/** Checks a marked text as one quotation. */
export function checkBlock(marked: string, context = ''): void {
  const { text, expected } = parse(marked);
  assert.deepEqual(checkQuotation(text, 0, text.length, index, knowledge, context).map(show), expected, text);
}

/** `start:said→meant`, with the replacement where it is not what is meant. */
export function show({ start, end, found, expected, replacement }: Finding): string {
  assert.equal(end - start, found.length);
  return `${start}:${found}→${expected}${replacement === expected ? '' : ` (${replacement})`}`;
}

function parse(marked: string): { text: string; expected: string[] } {
  const expected: string[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/‹([^→]*)→([^›]*)›/g)) {
    text += marked.slice(at, match.index);
    expected.push(`${text.length}:${match[1]}→${match[2]}`);
    text += match[1] ?? '';
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
}

function person(id: string, names: readonly string[], sources = ['asia-live-2025-05-07']): Concept {
  return {
    id,
    pack: 'test',
    type: 'person',
    labels: names.map((text, at) => ({
      text,
      language: 'en',
      matching: 'fold' as const,
      kind: at === 0 ? 'pref' : 'family',
    })),
    prefLabel: { en: names[0] ?? id },
    definition: {},
    expansions: [],
    senses: [],
    nouns: [],
    gazetteer: false,
    passages: sources.map((source) => ({ source, paragraph: 1, start: 0, end: 1 })),
    statements: [],
  };
}
