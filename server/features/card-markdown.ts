import { t } from '@vscode/l10n';
import { formatEdtf } from '../knowledge/edtf.ts';
import type { Reference } from '../knowledge/types.ts';
import { type Card, disputeText, type Fact, type Quote } from './card.ts';
import { passageName, referenceDetails } from './cite.ts';
import { escapeMarkdown, link } from './markdown.ts';

/** Where things can be opened; undefined when nowhere. */
export interface Links {
  passage(quote: Quote): string | undefined;
  concept(id: string): string | undefined;
}

/** A card in Markdown. No HTML, and links only to web pages and to sources. */
export function cardMarkdown(card: Card, links: Links): string {
  const blocks = [
    title(card),
    escapeMarkdown(card.definition),
    ...card.quotes.map((quote) => quotation(quote, links)),
    facts(card, links),
    foot(card),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function title({ name, expansion }: Card): string {
  return `**${escapeMarkdown(name)}**${expansion === undefined ? '' : ` · ${escapeMarkdown(expansion)}`}`;
}

function facts(card: Card, links: Links): string {
  const lines = card.facts.map((fact) => `- ${factLine(fact, links)}`);
  if (card.more > 0) lines.push(`- ${link(t('… and {0} more', card.more), links.concept(card.id))}`);
  return lines.join('\n');
}

function factLine({ text, when, disputed }: Fact, links: Links): string {
  const validity = when === undefined ? '' : ` *(${escapeMarkdown(when)})*`;
  const instead = disputed
    ? ` — ${disputeText(disputed.verdict)} ${place(disputed, links)}: “${escapeMarkdown(disputed.words)}”`
    : '';
  return `${escapeMarkdown(text)}${validity}${instead}`;
}

/** The sentence, with the words in bold; bold needs a letter at its edges. */
function quotation(quote: Quote, links: Links): string {
  const words = escapeMarkdown(quote.words);
  const shown = quote.before === '' && quote.after === '' ? words : `**${words}**`;
  const sentence = `${escapeMarkdown(quote.before)}${shown}${escapeMarkdown(quote.after)}`;
  return `> ${sentence}\n>\n> — ${place(quote, links)}`;
}

function place(quote: Quote, links: Links): string {
  return link(passageName(quote.source, quote.anchor.paragraph), links.passage(quote));
}

function foot({ references, verified }: Card): string {
  const parts = references.map(referenceLine);
  if (verified !== undefined) parts.push(t('checked {0}', formatEdtf(verified)));
  return parts.length === 0 ? '' : t('Sources: {0}', parts.join(' · '));
}

/** "GOV.UK, 7 July 2025" as the link, the title when it is pointed at. */
function referenceLine(reference: Reference): string {
  const details = referenceDetails(reference);
  return link(details === '' ? reference.title : details, reference.url, reference.title);
}
