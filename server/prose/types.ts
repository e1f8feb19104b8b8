/**
 * What a person would call prose in a document, in place.
 *
 * A block is one paragraph, heading, table cell, list item, caption, comment … Its `text` is what a reader sees:
 * markup left out, entities decoded, line breaks and runs of white space folded to one space. `segments` lead
 * back to the document.
 */

/** A run of block text that stands in the document. Lengths differ where something was decoded or folded. */
export interface Segment {
  /** UTF-16 offset in the block's text. */
  readonly start: number;
  /** UTF-16 offset in the document. */
  readonly source: number;
  /** UTF-16 length in the block's text. */
  readonly length: number;
  /** UTF-16 length in the document. Where it equals `length`, the run is character by character. */
  readonly sourceLength: number;
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'quotation'
  | 'caption'
  | 'comment'
  | 'term'
  | 'title';

/** Where a table cell stands: zero-based; headers as their plain text. */
export interface CellPosition {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columnHeader?: string;
  /** The text of the first cell of the row, when this is not that cell. */
  readonly rowHeader?: string;
  readonly isHeader: boolean;
}

export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** UTF-16 extent in the document. */
  readonly start: number;
  readonly end: number;
  /** Heading level from 1, for headings and the title (0). */
  readonly level?: number;
  readonly cell?: CellPosition;
  /** The list this item belongs to, and the paragraph that leads in to it, by index into the document's blocks. */
  readonly list?: { readonly id: number; readonly leadIn?: number };
  /** For the definition of a term in a definition list: the index of the term's block. */
  readonly term?: number;
  /**
   * Someone else's words set off by the document, such as a block quotation. Lines that a reply quotes are quotations by
   * kind and yet read: in an office they are the draft under review.
   */
  readonly quoted: boolean;
}

/** Text where terms are recognised and no claims are read: source code, listings. UTF-16 offsets. */
export interface CodeRange {
  readonly start: number;
  readonly end: number;
}

export interface Prose {
  readonly blocks: readonly Block[];
  readonly code: readonly CodeRange[];
  /** The document's own date from front matter, an e-mail header or the like, EDTF. */
  readonly date?: string;
}
