/** A small pack, with one source, to test features on; and documents read with it. */
import type { Finding } from '../../server/claims/types.ts';
import { createLibrary } from '../../server/features/library.ts';
import { lineMap } from '../../server/features/line-map.ts';
import type { Subject } from '../../server/features/subject.ts';
import { createKnowledgeBase } from '../../server/knowledge/knowledge-base.ts';
import type { Concept, Label, PassageAnchor, Source, Statement } from '../../server/knowledge/types.ts';
import type { Mention } from '../../server/mentions/types.ts';

const PARAGRAPHS = [
  'India is considering the Global Combat Air Programme (GCAP), of Japan, the UK and Italy. More later.',
  'The attack claimed 11 lives. The GCAP fighter flies in 2035.',
];

/** A source of two paragraphs, with something between them that is no paragraph. */
export const SOURCE: Source = {
  id: 'paper',
  pack: 'small',
  csl: {
    id: 'paper',
    type: 'article-newspaper',
    title: 'Ties [deepen]',
    'container-title': 'The Paper',
    URL: 'https://example.org/ties',
    issued: { 'date-parts': [[2025, 5, 7]] },
  },
  text: PARAGRAPHS.join('\n\n***\n\n'),
  passages: [
    { paragraph: 1, start: 0, end: 100 },
    { paragraph: 2, start: 107, end: 167 },
  ],
};

/** The anchor of words in the source. */
export function anchor(words: string): PassageAnchor {
  const start = SOURCE.text.indexOf(words);
  const end = start + words.length;
  const passage = SOURCE.passages.find((it) => it.start <= start && end <= it.end);
  if (start < 0 || !passage) throw new Error(`“${words}” is not in the source`);
  return { source: SOURCE.id, paragraph: passage.paragraph, start, end };
}

/** A statement of a property. */
export function statement(property: string, details: Partial<Statement> = {}): Statement {
  return {
    id: property,
    property,
    value: { text: property },
    accept: [],
    rank: 'normal',
    background: false,
    references: [
      { title: `On ${property}`, publisher: 'A Ministry', date: '2024-07', url: `https://example.org/${property}` },
    ],
    verified: '2026-07-05',
    examples: { right: [], wrong: [] },
    ...details,
  };
}

/** A label in English. */
export function label(text: string, kind: Label['kind'] = 'pref'): Label {
  return { text, language: 'en', matching: 'fold', kind };
}

/** A concept that is named as it is labelled. */
export function concept(id: string, details: Partial<Concept> = {}): Concept {
  return {
    id,
    pack: 'small',
    type: 'programme',
    labels: [label(id)],
    prefLabel: { en: id },
    definition: { en: `What ${id} is.` },
    expansions: [],
    senses: [],
    nouns: [],
    gazetteer: false,
    passages: [],
    statements: [],
    ...details,
  };
}

/** A document with mentions of concepts wherever their id stands, and with findings. */
export function subject(text: string, concepts: readonly Concept[], findings: readonly Finding[] = []): Subject {
  const pack = { id: 'small', title: 'Small', version: '1', concepts, sources: [SOURCE] };
  const knowledge = createKnowledgeBase([pack]);
  const file = (uri: string): string => uri.replace(/^policy-xref:/, 'file:///published');
  const library = createLibrary(knowledge, { document: (uri) => uri, file }, '2026-07-05');
  const mentions = concepts.flatMap((it) => mentionsOf(text, it)).sort((a, b) => a.start - b.start);
  const analysis = { asOf: '2026-07-05', mentions, findings };
  return {
    knowledge,
    library,
    uri: 'file:///draft.md',
    version: 7,
    text,
    language: 'markdown',
    lines: lineMap(text),
    analysis,
  };
}

function mentionsOf(text: string, { id, labels: [first] }: Concept): Mention[] {
  return [...text.matchAll(new RegExp(id, 'g'))].map(({ index }) => ({
    concept: id,
    label: first ?? label(id),
    start: index,
    end: index + id.length,
    certain: true,
  }));
}

/** A finding about words of a text. */
export function finding(text: string, words: string, details: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  return {
    rule: 'claim/refuted',
    start,
    end: start + words.length,
    message: `Not “${words}”.`,
    subject: 'GCAP',
    property: 'targetYear',
    found: words,
    expected: '2035',
    replacement: '2035',
    references: [],
    ...details,
  };
}
