/** A source of two paragraphs to cite. */
import { createKnowledgeBase } from '../../server/knowledge/knowledge-base.ts';
import type { Source } from '../../server/knowledge/types.ts';

const SOURCE: Source = {
  id: 'paper-2025',
  pack: 'small',
  csl: {
    id: 'paper-2025',
    type: 'article',
    title: 'Ties',
    'container-title': 'The Paper',
    issued: { 'date-parts': [[2025]] },
  },
  text: 'One.\n\nTwo.',
  passages: [
    { paragraph: 1, start: 0, end: 4 },
    { paragraph: 2, start: 6, end: 10 },
  ],
};

export const fixture = {
  knowledge: createKnowledgeBase([{ id: 'small', title: 'Small', version: '1', concepts: [], sources: [SOURCE] }]),
};
