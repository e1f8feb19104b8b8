import type { Hover } from 'vscode-languageserver';
import { type Card, conceptCard, evidenceCard } from './card.ts';
import { cardMarkdown, type Links } from './card-markdown.ts';
import { cardText } from './card-text.ts';
import { conceptOf, findingAt, mentionAt, type Subject } from './subject.ts';

/** The forms of text a client can show in a hover. */
export type HoverFormat = 'markdown' | 'plaintext';

/** The card of the concept mentioned at the offset, else the evidence of the finding there, else null. */
export function hover(subject: Subject, offset: number, format: HoverFormat): Hover | null {
  const mention = mentionAt(subject, offset);
  const concept = conceptOf(subject, mention);
  if (mention && concept) {
    const options = { asOf: subject.analysis.asOf, language: mention.label.language };
    return show(subject, conceptCard(subject.knowledge, concept, options), mention, format);
  }
  const finding = findingAt(subject, offset);
  return finding ? show(subject, evidenceCard(subject.knowledge, finding), finding, format) : null;
}

function show(subject: Subject, card: Card, span: { start: number; end: number }, format: HoverFormat): Hover {
  const value = format === 'markdown' ? cardMarkdown(card, linksInto(subject)) : cardText(card);
  return { contents: { kind: format, value }, range: subject.lines.range(span.start, span.end) };
}

/** Where the links of a card lead. */
export function linksInto({ library }: Subject): Links {
  return { passage: ({ anchor }) => library.passageLink(anchor), concept: (id) => library.conceptLink(id) };
}
