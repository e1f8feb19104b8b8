import { type BlockContext, type LeafBlock, type Line, type MarkdownConfig, parser, Table } from '@lezer/markdown';

const FOOTNOTE = /^\[\^[^\]\s]{1,99}\]:[ \t]*/;

function footnoteLength(line: Line): number {
  if (line.next !== 91) return 0;
  return FOOTNOTE.exec(line.text.slice(line.pos, line.pos + 110))?.[0].length ?? 0;
}

/** `[^1]: text`, with what is indented under it. */
const Footnotes: MarkdownConfig = {
  defineNodes: [{ name: 'Footnote', block: true, composite: (_, line) => isIndented(line, 4) }],
  parseBlock: [
    {
      name: 'Footnote',
      before: 'Blockquote',
      parse: (context, line) => startComposite(context, line, 'Footnote', footnoteLength(line)),
      endLeaf: (_, line) => footnoteLength(line) > 0,
    },
  ],
};

function definitionLength(line: Line): number {
  if (line.next !== 58 || !/^:[ \t]/.test(line.text.slice(line.pos, line.pos + 2))) return 0;
  return line.skipSpace(line.pos + 1) - line.pos;
}

/** `: text` under a term. */
const Definitions: MarkdownConfig = {
  defineNodes: [{ name: 'Definition', block: true, composite: (_, line) => isIndented(line, 2) }],
  parseBlock: [
    {
      name: 'Definition',
      before: 'Blockquote',
      parse: (context, line) => startComposite(context, line, 'Definition', definitionLength(line)),
      endLeaf: (context, line, leaf) => definitionLength(line) > 0 && endsTerm(context, leaf),
    },
  ],
};

const ADMONITION = /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t][^\n]*)?$/;

function isAdmonition(line: Line): boolean {
  return (line.next === 33 || line.next === 63) && ADMONITION.test(line.text.slice(line.pos, line.pos + 300));
}

/** `!!! note "Title"`, with what is indented under it, as MkDocs has it. */
const Admonitions: MarkdownConfig = {
  defineNodes: [{ name: 'Admonition', block: true, composite: (_, line) => isIndented(line, 4) }],
  parseBlock: [
    {
      name: 'Admonition',
      before: 'Blockquote',
      parse: (context, line) =>
        startComposite(context, line, 'Admonition', isAdmonition(line) ? line.text.length - line.pos : 0),
      endLeaf: (_, line) => isAdmonition(line),
    },
  ],
};

function endsTerm(context: BlockContext, leaf: LeafBlock): boolean {
  return context.parentType().name === 'Definition' || !leaf.content.includes('\n');
}

function isIndented(line: Line, width: number): boolean {
  if (line.next < 0) return true;
  if (line.indent < line.baseIndent + width) return false;
  line.moveBaseColumn(line.baseIndent + width);
  return true;
}

function startComposite(context: BlockContext, line: Line, name: string, length: number): false | null {
  if (length === 0) return false;
  context.startComposite(name, line.pos);
  line.moveBase(line.pos + length);
  return null;
}

/** Lines such as `:::note`, which some site generators use for boxes. */
const Fences: MarkdownConfig = {
  defineNodes: [{ name: 'Fence', block: true }],
  parseBlock: [
    {
      name: 'Fence',
      before: 'Blockquote',
      parse(context, line) {
        if (!line.text.startsWith(':::', line.pos)) return false;
        const from = context.lineStart + line.pos;
        const element = context.elt('Fence', from, context.lineStart + line.text.length);
        context.nextLine();
        context.addElement(element);
        return true;
      },
      endLeaf: (_, line) => line.text.startsWith(':::', line.pos),
    },
  ],
};

/** Blocks nested deeper than this are paragraphs: the parser looks at a line anew for each block that starts in it. */
const DEEPEST = 60;

const Depth: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Deepest',
      before: 'IndentedCode',
      parse(context, line) {
        if (context.depth <= DEEPEST) return false;
        const { lineStart } = context;
        const paragraph = context.elt('Paragraph', lineStart + line.pos, lineStart + line.text.length);
        context.nextLine();
        context.addElement(paragraph);
        return true;
      },
    },
  ],
};

/** Inline syntax and link references are read by `writeInline`, which is several times as fast. */
const OURS = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkReference'];

/** Markdown's blocks: CommonMark, tables, footnotes, definition lists. */
export const blockParser = Object.assign(
  parser.configure([{ remove: OURS }, Table, Footnotes, Definitions, Fences, Admonitions, Depth]),
  {
    parseInline: () => [],
  },
);
