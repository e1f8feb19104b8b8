/** A document's blocks as HTML: headings, paragraphs, lists, tables, quotations, each with its claims marked. */
import { grouped } from '../knowledge/grouped.ts';
import type { Block } from '../prose/types.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { ReportedClaim, ReportedDocument } from './read-report.ts';
import { VERDICT_NAMES } from './verdict-names.ts';

/** The text of a document. `prefix` makes the anchors of several documents on one page different. */
export function blocksHtml({ blocks, claims }: ReportedDocument, prefix: string): string {
  const byBlock = grouped(claims, (claim) => claim.block);
  const shown = blocks.flatMap((block, index) =>
    isRepeated(block, blocks[index + 1]) ? [] : [{ block, html: marked(block, byBlock.get(index) ?? [], prefix) }],
  );
  const html: string[] = [];
  for (let index = 0; index < shown.length; ) {
    const group = together(shown, index);
    html.push(groupHtml(group));
    index += group.length;
  }
  return html.join('\n');
}

/** A title from the front matter, above a heading of the same words. */
function isRepeated(block: Block, next: Block | undefined): boolean {
  return block.kind === 'title' && next?.kind === 'heading' && next.text.trim() === block.text.trim();
}

interface Shown {
  readonly block: Block;
  readonly html: string;
}

/** The blocks from `from` on that make one list or one table, or else the one block. */
function together(shown: readonly Shown[], from: number): Shown[] {
  const first = shown[from];
  if (!first) return [];
  const same = ({ block }: Shown): boolean =>
    (first.block.kind === 'item' && block.kind === 'item') ||
    (first.block.cell !== undefined && block.cell?.table === first.block.cell.table);
  const end = shown.findIndex((other, index) => index > from && !same(other));
  return shown.slice(from, end < 0 ? shown.length : Math.max(end, from + 1));
}

function groupHtml(group: readonly Shown[]): string {
  const [first] = group;
  if (!first) return '';
  if (first.block.cell) return tableHtml(group);
  if (first.block.kind === 'item') return `<ul>${group.map(({ html }) => `<li>${html}</li>`).join('\n')}</ul>`;
  return blockHtml(first);
}

function tableHtml(cells: readonly Shown[]): string {
  const rows = grouped(cells, ({ block }) => block.cell?.row ?? 0);
  const body = [...rows.values()].map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return `<div class="wide" role="group" aria-label="Table" tabindex="0"><table>${body.join('\n')}</table></div>`;
}

function cellHtml({ block, html }: Shown): string {
  if (block.cell?.isHeader) return `<th scope="col">${html}</th>`;
  return block.cell?.column === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
}

function blockHtml({ block, html }: Shown): string {
  if (block.quoted || block.kind === 'quotation') return `<blockquote>${html}</blockquote>`;
  if (block.kind !== 'heading' && block.kind !== 'title')
    return `<p${block.kind === 'comment' ? ' class="comment"' : ''}>${html}</p>`;
  // The page's own headings are of the first two levels.
  const level = Math.min(6, Math.max(3, (block.level ?? 1) + 2));
  return `<h${level}>${html}</h${level}>`;
}

/** The text of a block with its claims as links to what is told of them. */
function marked(block: Block, claims: readonly ReportedClaim[], prefix: string): string {
  let html = '';
  let at = 0;
  for (const claim of claims) {
    html +=
      escapeMarkup(block.text.slice(at, claim.start)) +
      markHtml(claim, block.text.slice(claim.start, claim.end), prefix);
    at = claim.end;
  }
  return html + escapeMarkup(block.text.slice(at));
}

function markHtml({ number, verdict }: ReportedClaim, words: string, prefix: string): string {
  const name = VERDICT_NAMES[verdict];
  return `<a class="mark ${verdict}" id="${prefix}m${number}" href="#${prefix}c${number}" title="${name}">${escapeMarkup(words)}<sup><span class="unseen">${name}, note </span>${number}</sup></a>`;
}
