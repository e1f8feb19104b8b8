import { extractProse } from '../../server/prose/extract-prose.ts';
import type { Block, Prose } from '../../server/prose/types.ts';

/**
 * Prose in a compact notation, a line for each block: `p` paragraph, `h2` heading, `title`, `-` item, `>` quotation,
 * `dt` term, `caption`, `//` comment, `td`/`th` cell. Behind it stands what the block knows: `list 0 after 3` (the list
 * and the block that leads in to it), `of 4` (the term that it defines), `1,2 [Year|GCAP]` (row, column, headers),
 * `quoted`.
 */
export function notation(text: string, path: string, languageId?: string): string[] {
  return proseOf(text, path, languageId).blocks.map((block) => [...marks(block), block.text].join(' '));
}

/** The stretches of the document that count as code. */
export function codeOf(text: string, path: string, languageId?: string): string[] {
  return proseOf(text, path, languageId).code.map(({ start, end }) => text.slice(start, end));
}

export function proseOf(text: string, path: string, languageId?: string): Prose {
  return extractProse(languageId === undefined ? { text, path } : { text, path, languageId });
}

const KINDS = {
  paragraph: 'p',
  item: '-',
  quotation: '>',
  term: 'dt',
  comment: '//',
  caption: 'caption',
  title: 'title',
};

function marks(block: Block): string[] {
  const { kind, list, term, cell, quoted, level } = block;
  const name = kind === 'cell' ? (cell?.isHeader ? 'th' : 'td') : kind === 'heading' ? `h${level}` : KINDS[kind];
  const parts = [name];
  if (quoted && kind !== 'quotation') parts.push('quoted');
  if (list !== undefined)
    parts.push(list.leadIn === undefined ? `list ${list.id}:` : `list ${list.id} after ${list.leadIn}:`);
  if (term !== undefined) parts.push(`of ${term}:`);
  if (cell !== undefined) parts.push(position(cell));
  return parts;
}

function position({ row, column, columnHeader, rowHeader }: NonNullable<Block['cell']>): string {
  const headers =
    columnHeader === undefined && rowHeader === undefined ? '' : ` [${columnHeader ?? ''}|${rowHeader ?? ''}]`;
  return `${row},${column}${headers}:`;
}
