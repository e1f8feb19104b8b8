/** `policy-xref check --explain`: sentence by sentence, what was recognised, what was claimed, and why it is silent. */
import type { Explained } from '../analysis/analyse.ts';
import { isoDay, type Span } from '../claims/calendar.ts';
import type { Item } from '../claims/items.ts';
import type { JudgedClaim } from '../claims/read-claims.ts';
import type { Reading } from '../claims/read-sentence.ts';

/** The reading of a document as text: a paragraph for each sentence in which anything was recognised. */
export function explanation(path: string, { asOf, readings }: Explained): string {
  const sentences = readings.flatMap((unit) => unit.sentences).map(sentenceText);
  return [`${path} as of ${asOf}`, ...sentences.filter(Boolean), ''].join('\n\n');
}

function sentenceText({ sentence, claims, findings }: Reading): string {
  const recognised = sentence.items.map(itemText).filter(Boolean);
  if (recognised.length === 0) return '';
  const { text, start, end } = sentence.text;
  return [
    `“${text.slice(start, end).trim()}”`,
    `  recognised: ${recognised.join('; ')}`,
    ...unique(
      claims.map(
        ({ claim, silence }) =>
          `  claim: ${claimText(claim, text)} → ${claim.judgement.verdict}${silence ? `; silent: ${silence}` : '; reported'}`,
      ),
    ),
    ...findings.map((f) => `  finding: ${f.rule} “${f.found}”: ${f.message}`),
  ].join('\n');
}

function itemText(item: Item): string {
  switch (item.kind) {
    case 'mention':
      return `${item.word} = ${item.concept.id}${item.mention.certain ? '' : ' (perhaps)'}`;
    case 'date':
      return `${item.word} = ${spanText(item.date)}`;
    case 'number':
      return `${item.word} = ${item.number.value}${item.number.ordinal ? '.' : ''}`;
    case 'category':
      return `${item.word} = ${item.terms.map((t) => t.term).join('/')}`;
    default:
      return '';
  }
}

function claimText({ subject, property, said, context, at, frame }: JudgedClaim, text: string): string {
  const contexts = Object.entries(context).flatMap(([name, value]) =>
    value === true ? [name] : typeof value === 'string' && value !== 'none' ? [value] : [],
  );
  const time = at ? `at ${spanText(at)}` : 'at any time';
  return `${subject.concept.id} (${subject.how}) ${property.id} “${text.slice(said.start, said.end)}” ${time} [${contexts.join(', ')}] by “${frame}”`;
}

function spanText({ from, to }: Span): string {
  const day = (d: number): string => (Number.isFinite(d) ? isoDay(d) : '…');
  return from === to ? day(from) : `${day(from)}/${day(to)}`;
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
