import { parseDate } from '../dates.ts';
import { entityAt } from '../entities.ts';
import { Finder, find } from '../find.ts';
import { readFrontMatter } from '../front-matter.ts';
import { MappedTextBuilder } from '../source-map.ts';
import type { BlockKind } from '../types.ts';
import { type BlockDetails, ProseWriter } from '../writer.ts';
import {
  BLOCKS,
  CODE_BLOCKS,
  DATE_NAMES,
  ESCAPED,
  HIDDEN,
  HIDDEN_IN_XML,
  INLINES,
  NOTES,
  SAME_AS,
} from './html-elements.ts';
import { HtmlTable } from './html-table.ts';
import { attribute, INLINE_CODE, STRUCK, superscriptAt, type Tag, tagAt } from './html-tags.ts';
import { writeText } from './web-addresses.ts';

/** Reads HTML, with front matter before it or without. */
export function extractHtml(writer: ProseWriter): void {
  readMarkup(writer, false);
}

/** Reads XML of any vocabulary: an element within running text is inline, any other starts a block. */
export function extractXml(writer: ProseWriter): void {
  readMarkup(writer, true);
}

function readMarkup(writer: ProseWriter, xml: boolean): void {
  const from = readFrontMatter(writer);
  const reader = new HtmlReader(writer, xml);
  reader.read(xml ? reader.declarations(from) : from, writer.document.length);
  reader.closeBlock();
}

const DOCTYPE = /<!DOCTYPE[^[\]<>]{0,1000}\[/y;
const ENTITY_DECLARATION = /<!ENTITY\s{1,20}([\w.-]{1,60})\s{1,20}(?:"([^"<&%]{1,500})"|'([^'<&%]{1,500})')/g;

interface List {
  readonly id: number;
  readonly leadIn?: number;
}

interface Style {
  readonly kind: BlockKind;
  readonly details: BlockDetails;
}

/** Comments and the like, with what ends them. */
const ASIDES = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<%', '%>'],
  ['<!', '>'],
] as const;

/** Reads HTML piece by piece, left to right; tolerant of whatever it meets. */
export class HtmlReader {
  /** Whether an enclosing Markdown block quotation makes it all someone else's words. */
  quoted = false;
  private readonly writer: ProseWriter;
  private readonly xml: boolean;
  private readonly lists: List[] = [];
  private readonly tables: HtmlTable[] = [];
  private readonly finder: Finder;
  private blockquotes = 0;
  private quotes = 0;
  /** What the next block will be, where it is no plain paragraph. */
  private style: Style | undefined;
  /** The paragraph or heading right before. */
  private lead: number | undefined;
  private term: number | undefined;
  private cellText: string | undefined;
  private lastBreak = -1;
  /** In XML: whether text stands before the tag at hand, and which inline elements are open. */
  private followsText = false;
  private readonly inlines: string[] = [];
  /** What `<!ENTITY …>` declares. */
  private readonly entities = new Map<string, string>();
  /** Notes that stand in the open block. */
  private notes: [number, number][] = [];
  private inTableHead = false;
  private opened = '';

  constructor(writer: ProseWriter, xml = false) {
    this.writer = writer;
    this.xml = xml;
    this.finder = new Finder(writer.document);
  }

  /** Reads the declarations before the root element; gives the offset behind them. */
  declarations(from: number): number {
    const { document } = this.writer;
    const at = document.indexOf('<!DOCTYPE', from);
    DOCTYPE.lastIndex = at;
    const end = at >= 0 && at < from + 5000 && DOCTYPE.test(document) ? document.indexOf(']>', at) : -1;
    if (end < 0) return from;
    for (const [, name = '', double, single] of document.slice(at, end).matchAll(ENTITY_DECLARATION))
      this.entities.set(name, double ?? single ?? '');
    return end + 2;
  }

  read(from: number, to: number): void {
    const { document } = this.writer;
    let done = from;
    for (let at = from; at < to; ) {
      const code = document.charCodeAt(at);
      if (code !== 60 && code !== 38 && code !== 123) {
        at++;
        continue;
      }
      const next =
        code === 60 ? this.angle(at, to, done) : code === 38 ? this.entity(at, done) : this.template(at, to, done);
      if (next > at) done = next;
      at = Math.max(next, at + 1);
    }
    this.text(done, to);
  }

  /** Whether nothing is open: after an interruption all would be read as at the start of a document. */
  get isIdle(): boolean {
    const { lists, tables, blockquotes, style, term } = this;
    return lists.length + tables.length + blockquotes === 0 && style === undefined && term === undefined;
  }

  /** Something that is not HTML stands between what was read and what will be: nothing leads in over it. */
  interrupt(): void {
    this.lead = undefined;
    this.lastBreak = -1;
  }

  /** Closes the open block and notes what it may lead in to. */
  closeBlock(): void {
    const index = this.writer.end();
    this.quotes = 0;
    this.inlines.length = 0;
    if (index === undefined) return;
    const block = this.writer.block(index);
    this.style = undefined;
    this.lead = index;
    if (block?.kind === 'term') this.term = index;
    if (this.tables.at(-1)?.inCell) this.cellText ??= block?.text ?? '';
    this.writeNotes(index);
  }

  /** Notes follow the block in which they stand. */
  private writeNotes(lead: number): void {
    const { notes } = this;
    this.notes = [];
    for (const [from, to] of notes) {
      this.read(from, to);
      this.closeBlock();
    }
    this.lead = lead;
  }

  private text(from: number, to: number): void {
    if (from >= to) return;
    if (!this.writer.isOpen && this.writer.document.slice(from, to).trim() === '') return;
    this.openBlock();
    writeText(this.writer, from, to);
  }

  private openBlock(): void {
    if (this.writer.isOpen) return;
    const { kind, details } = this.style ?? this.plain();
    const quoted = this.quoted || this.blockquotes > 0;
    const cell = this.tables.at(-1)?.position();
    this.writer.begin(kind, { quoted, ...(cell === undefined ? {} : { cell }), ...details });
  }

  private plain(): Style {
    if (this.tables.at(-1)?.inCell) return { kind: 'cell', details: {} };
    return { kind: this.blockquotes > 0 || this.quoted ? 'quotation' : 'paragraph', details: {} };
  }

  private entity(at: number, done: number): number {
    const entity = entityAt(this.writer.document, at) ?? this.declared(at);
    if (entity === undefined) return at;
    this.text(done, at);
    if (!this.writer.isOpen && entity.text.trim() === '') return entity.end;
    this.openBlock();
    this.writer.decoded(entity.text, at, entity.end);
    return entity.end;
  }

  private declared(at: number): { readonly text: string; readonly end: number } | undefined {
    if (this.entities.size === 0) return undefined;
    const name = /^&([\w.-]{1,60});/.exec(this.writer.document.slice(at, at + 62))?.[1] ?? '';
    const text = this.entities.get(name);
    return text === undefined ? undefined : { text, end: at + name.length + 2 };
  }

  /** `{{ … }}` and `{% … %}` of template languages. */
  private template(at: number, to: number, done: number): number {
    const next = this.writer.document.charAt(at + 1);
    if (next !== '{' && next !== '%') return at;
    const end = this.lookFor(next === '{' ? '}}' : '%}', at + 2, Math.min(to, at + 500));
    if (end < 0) return at;
    this.text(done, at);
    if (next === '{' && this.writer.isOpen) this.writer.object(at, end + 2);
    return end + 2;
  }

  private angle(at: number, to: number, done: number): number {
    const { document } = this.writer;
    if (document.startsWith('<![CDATA[', at)) return this.characterData(at, to, done);
    for (const [opening, closing] of ASIDES) {
      if (!document.startsWith(opening, at)) continue;
      const end = this.lookFor(closing, at + opening.length, to);
      this.text(done, at);
      return end < 0 ? at + opening.length : end + closing.length;
    }
    const tag = tagAt(document, at, to);
    if (tag === undefined) return at;
    this.text(done, at);
    this.followsText =
      at > done && (document.slice(done, at).trim() !== '' || (this.followsText && this.inlines.length > 0));
    return this.tag(tag, to);
  }

  private characterData(at: number, to: number, done: number): number {
    const end = this.lookFor(']]>', at, to);
    this.text(done, at);
    if (end < 0) return to;
    if (/<[a-z/!]/i.test(this.writer.document.slice(at + 9, end))) this.read(at + 9, end);
    else this.text(at + 9, end);
    return end + 3;
  }

  private lookFor(needle: string, from: number, to: number): number {
    return this.finder.next(needle, from, to);
  }

  /** Handles a tag; gives the offset where reading goes on. */
  private tag(tag: Tag, to: number): number {
    const name = this.nameOf(tag);
    if (!tag.closing && !tag.selfClosing) {
      const end = this.element(tag, name, to);
      if (end > 0) return end;
    }
    if (name === 'br') this.lineBreak(tag);
    else if (name === 'q') this.quotationMark(tag);
    else if (name === 'meta') this.metadata(tag);
    else if (this.isBlock(name, tag)) this.blockTag(name, tag);
    return tag.to;
  }

  /** What an element is in the terms of HTML. */
  private nameOf({ name, closing }: Tag): string {
    const before = this.opened;
    if (!closing) this.opened = name;
    if (name === 'term' && (closing ? this.style?.kind === 'term' : before === 'varlistentry')) return 'dt';
    if (name === 'listitem' && this.term !== undefined && this.xml) return 'dd';
    return SAME_AS.get(name) ?? name;
  }

  /** In XML, an element is inline where text stands before it in its parent or right behind it. */
  private isBlock(name: string, tag: Tag): boolean {
    if (BLOCKS.has(name)) return true;
    if (!this.xml || INLINES.has(name)) return false;
    if (!tag.closing) {
      const inline = this.followsText && this.writer.isOpen;
      if (inline && !tag.selfClosing) this.inlines.push(name);
      return !inline;
    }
    if (this.inlines.at(-1) === name) {
      this.inlines.pop();
      return false;
    }
    return !/^\s*[^\s<]/.test(this.writer.document.slice(tag.to, tag.to + 20));
  }

  /** An element that is taken whole: code, or what is left out. The offset behind it, or 0. */
  private element(tag: Tag, name: string, to: number): number {
    if (name === 'sup') return this.superscript(tag);
    const block = CODE_BLOCKS.has(name);
    const inline = INLINE_CODE.has(name);
    if (this.xml && this.isNote(tag)) return this.note(tag, to);
    if (this.xml && ESCAPED.has(name)) return this.escaped(tag, to);
    const left =
      (this.xml ? HIDDEN_IN_XML : HIDDEN).has(name) ||
      STRUCK.has(name) ||
      name === 'math' ||
      isHidden(this.writer.document, tag);
    if (!block && !inline && !left) return 0;
    const endTag = `</${tag.source}>`;
    const close = this.lookFor(endTag, tag.to, to);
    if (close < 0) return name === 'script' || name === 'style' ? to : 0;
    const end = close + endTag.length;
    if (block) this.closeBlock();
    if (block) this.lead = undefined;
    if (inline) this.openBlock();
    if (inline || (name === 'math' && this.writer.isOpen)) this.writer.object(tag.from, end);
    if (block || inline || name === 'script' || name === 'style') this.writer.code(tag.to, close);
    return end;
  }

  private isNote({ name, from, to }: Tag): boolean {
    if (!this.writer.hasText) return false;
    return NOTES.has(name) || (name === 'note' && /\splace\s*=/.test(this.writer.document.slice(from, to)));
  }

  private note(tag: Tag, to: number): number {
    const endTag = `</${tag.source}>`;
    const close = this.lookFor(endTag, tag.to, to);
    if (close < 0) return 0;
    this.notes.push([tag.to, close]);
    return close + endTag.length;
  }

  /** HTML that stands in a feed with its marks as entities. */
  private escaped(tag: Tag, to: number): number {
    const { document } = this.writer;
    const endTag = `</${tag.source}>`;
    const close = this.lookFor(endTag, tag.to, to);
    if (close < 0 || !/&(?:lt|#60);\/?[a-z]/i.test(document.slice(tag.to, Math.min(close, tag.to + 2000)))) return 0;
    const builder = new MappedTextBuilder();
    let run = tag.to;
    for (let at = find(document, '&', run, close); at >= 0; at = find(document, '&', Math.max(run, at + 1), close)) {
      const entity = entityAt(document, at);
      if (entity === undefined || entity.end > close) continue;
      builder.add(document.slice(run, at), run, at);
      builder.add(entity.text, at, entity.end);
      run = entity.end;
    }
    builder.add(document.slice(run, close), run, close);
    const mapped = builder.finish();
    const inner = new ProseWriter(mapped.text);
    const reader = new HtmlReader(inner);
    reader.read(0, mapped.text.length);
    reader.closeBlock();
    this.closeBlock();
    this.writer.embed(inner.finish(), mapped);
    return close + endTag.length;
  }

  private superscript(tag: Tag): number {
    const script = superscriptAt(this.writer.document, tag.from);
    if (script === undefined) return 0;
    if (this.writer.isOpen) this.writer.decoded(script.text, tag.from, script.end);
    return script.end;
  }

  /** One break is a space, two in a row end a paragraph. */
  private lineBreak(tag: Tag): void {
    const { document } = this.writer;
    const again =
      this.lastBreak >= 0 && tag.from - this.lastBreak < 200 && document.slice(this.lastBreak, tag.from).trim() === '';
    if (again) this.closeBlock();
    else this.writer.space(tag.from, tag.to);
    this.lastBreak = tag.to;
  }

  private quotationMark({ from, to, closing }: Tag): void {
    if (closing && this.quotes === 0) return;
    this.openBlock();
    const depth = closing ? --this.quotes : this.quotes++;
    this.writer.decoded((depth % 2 === 0 ? '“”' : '‘’').charAt(closing ? 1 : 0), from, to);
  }

  private metadata(tag: Tag): void {
    const { document } = this.writer;
    const name = attribute(document, tag, '(?:name|property|itemprop)')?.toLowerCase();
    if (name === undefined || !DATE_NAMES.has(name)) return;
    this.writer.date ??= parseDate(attribute(document, tag, 'content') ?? '');
  }

  private blockTag(name: string, tag: Tag): void {
    this.closeBlock();
    const opening = !tag.closing;
    if (/^h[1-6]$/.test(name)) this.next(opening, 'heading', { level: Number(name.charAt(1)) });
    else if (name === 'title') this.title(opening);
    else if (name === 'li') this.item(opening);
    else if (name === 'ul') this.list(opening);
    else if (name === 'blockquote') this.blockquotes = Math.max(0, this.blockquotes + (opening ? 1 : -1));
    else if (name === 'dt') this.next(opening, 'term', {});
    else if (name === 'dd') this.next(opening, this.plain().kind, this.term === undefined ? {} : { term: this.term });
    else if (name === 'caption' || name === 'figcaption') this.next(opening, 'caption', {});
    else if (name === 'table') this.table(opening);
    else if (name === 'thead') this.inTableHead = opening;
    else if (name === 'tr') this.row(opening);
    else if (name === 'td' || name === 'th') this.cell(opening, tag);
    if (/^(?:dl|varlistentry)$/.test(name) && !opening) this.term = undefined;
  }

  private next(opening: boolean, kind: BlockKind, details: BlockDetails): void {
    this.style = opening ? { kind, details } : undefined;
  }

  /** The page's title; titles of sections in XML are headings. */
  private title(opening: boolean): void {
    const first = this.writer.nextIndex === 0 || !this.xml;
    this.next(opening, first ? 'title' : 'heading', { level: first ? 0 : 2 });
  }

  private list(opening: boolean): void {
    this.style = undefined;
    if (!opening) {
      this.lists.pop();
      this.lead = undefined;
      return;
    }
    const id = this.writer.newList();
    this.lists.push(this.leads() && this.lead !== undefined ? { id, leadIn: this.lead } : { id });
  }

  /** Whether the block before leads in to a list: a paragraph, a heading, or the item that the list is in. */
  private leads(): boolean {
    const block = this.lead === undefined ? undefined : this.writer.block(this.lead);
    if (block === undefined) return false;
    if (block.kind === 'item') return this.lists.length > 0;
    return block.kind === 'cell' ? this.tables.at(-1)?.inCell === true : block.kind !== 'caption';
  }

  private item(opening: boolean): void {
    const list = this.lists.at(-1);
    this.next(opening, 'item', list === undefined ? {} : { list });
  }

  private table(opening: boolean): void {
    if (opening) this.tables.push(new HtmlTable(this.writer.newTable()));
    else this.tables.pop();
    this.style = undefined;
    this.lead = undefined;
  }

  private row(opening: boolean): void {
    this.endCell();
    if (opening) this.tables.at(-1)?.startRow();
    else this.tables.at(-1)?.endRow();
  }

  private cell(opening: boolean, tag: Tag): void {
    this.endCell();
    this.style = undefined;
    if (!opening) return;
    const span = (name: string): number =>
      Math.min(50, Math.max(1, Number(attribute(this.writer.document, tag, name) ?? 1) || 1));
    this.tables.at(-1)?.startCell(tag.name === 'th' || this.inTableHead, span('colspan'), span('rowspan'));
    this.cellText = undefined;
  }

  private endCell(): void {
    this.tables.at(-1)?.endCell(this.cellText ?? '');
    this.cellText = undefined;
    this.lead = undefined;
  }
}

function isHidden(document: string, tag: Tag): boolean {
  if (tag.to - tag.from < tag.name.length + 8) return false;
  return /\s(?:hidden(?=[\s>])|aria-hidden\s*=\s*["']?true|style\s*=\s*["'][^"']*display:\s*none)/i.test(
    document.slice(tag.from, tag.to),
  );
}
