import { t } from '@vscode/l10n';
import { formatEdtf } from '../knowledge/edtf.ts';
import type { Reference } from '../knowledge/types.ts';
import { type Card, disputeText, type Fact, type Quote } from './card.ts';
import { passageName, referenceDetails } from './cite.ts';

/** A card as plain text, for clients and places without Markdown. */
export function cardText(card: Card): string {
  const blocks = [
    card.expansion === undefined ? card.name : `${card.name} · ${card.expansion}`,
    card.definition,
    ...card.quotes.map((quote) => `“${quote.before}${quote.words}${quote.after}”\n— ${place(quote)}`),
    [...card.facts.map(factLine), ...(card.more > 0 ? [`- ${t('… and {0} more', card.more)}`] : [])].join('\n'),
    foot(card),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function factLine({ text, when, disputed }: Fact): string {
  const validity = when === undefined ? '' : ` (${when})`;
  const instead = disputed ? ` — ${disputeText(disputed.verdict)} ${place(disputed)}: “${disputed.words}”` : '';
  return `- ${text}${validity}${instead}`;
}

function place({ source, anchor }: Quote): string {
  return passageName(source, anchor.paragraph);
}

function foot({ references, verified }: Card): string {
  const lines = references.map(referenceLine);
  if (verified !== undefined) lines.push(t('Checked {0}.', formatEdtf(verified)));
  return lines.join('\n');
}

function referenceLine(reference: Reference): string {
  const details = referenceDetails(reference);
  return [reference.title, details, reference.url].filter((part) => part !== undefined && part !== '').join(', ');
}
