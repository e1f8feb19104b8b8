import { type MappedText, MappedTextBuilder } from '../source-map.ts';
import { ProseWriter } from '../writer.ts';
import { escapeAt, extractJson } from './json.ts';

type Format = (writer: ProseWriter) => void;

interface Cell {
  type: string;
  /** Where the value of `source` starts. */
  source: number;
}

/**
 * Reads a Jupyter notebook: Markdown cells as Markdown, code cells as source code in the kernel's language. Results
 * are left out. What has no cells is read as any other JSON.
 */
export function extractNotebook(writer: ProseWriter, formatFor: (language: string) => Format | undefined): void {
  const notebook = new NotebookReader(writer.document);
  notebook.read();
  if (notebook.cells.length === 0) {
    extractJson(writer);
    return;
  }
  for (const { type, source } of notebook.cells) {
    const format = formatFor(type === 'markdown' ? 'markdown' : notebook.language);
    if (format === undefined || type === 'raw' || source < 0) continue;
    const mapped = notebook.text(source);
    const inner = new ProseWriter(mapped.text);
    format(inner);
    writer.embed(inner.finish(), mapped);
  }
}

/** Walks through the JSON of a notebook and stops only where cells and the kernel's language are told. */
class NotebookReader {
  readonly cells: Cell[] = [];
  language = 'python';
  private readonly document: string;

  constructor(document: string) {
    this.document = document;
  }

  read(): void {
    this.members(this.blanks(0), (key, value) => {
      if (key === 'cells') this.elements(value, (element) => this.cell(element));
      else if (key === 'metadata') this.metadata(value);
    });
  }

  private cell(at: number): void {
    const cell: Cell = { type: 'raw', source: -1 };
    this.members(at, (key, value) => {
      if (key === 'cell_type') cell.type = this.word(value);
      else if (key === 'source') cell.source = value;
    });
    this.cells.push(cell);
  }

  private metadata(at: number): void {
    this.members(at, (key, value) => {
      if (key === 'kernelspec') this.members(value, (name, word) => this.note(name === 'language', word));
      else if (key === 'language_info') this.members(value, (name, word) => this.note(name === 'name', word));
    });
  }

  private note(isLanguage: boolean, at: number): void {
    if (isLanguage) this.language = this.word(at).toLowerCase();
  }

  /** The text of a cell: one string, or one for each line. */
  text(at: number): MappedText {
    const builder = new MappedTextBuilder();
    if (this.document.charAt(at) === '"') this.string(at, builder);
    else this.elements(at, (element) => this.string(element, builder));
    return builder.finish();
  }

  private string(at: number, builder: MappedTextBuilder): void {
    if (this.document.charAt(at) !== '"') return;
    const end = this.stringEnd(at);
    let run = at + 1;
    for (let slash = this.backslash(run, end); slash >= 0; slash = this.backslash(run, end)) {
      builder.add(this.document.slice(run, slash), run, slash);
      const { text, end: behind } = escapeAt(this.document, slash, end);
      builder.add(text, slash, behind);
      run = behind;
    }
    builder.add(this.document.slice(run, end), run, end);
  }

  private backslash(from: number, to: number): number {
    const at = this.document.indexOf('\\', from);
    return at < 0 || at >= to - 1 ? -1 : at;
  }

  private word(at: number): string {
    return this.document.charAt(at) === '"' ? this.document.slice(at + 1, this.stringEnd(at)) : '';
  }

  /** Calls back with each member of the object at an offset; gives the offset behind it. */
  private members(from: number, member: (key: string, value: number) => void): void {
    if (this.document.charAt(from) !== '{') return;
    for (let at = this.blanks(from + 1); this.document.charAt(at) === '"'; at = this.next(at)) {
      const key = this.word(at);
      const colon = this.blanks(this.stringEnd(at) + 1);
      if (this.document.charAt(colon) !== ':') return;
      const value = this.blanks(colon + 1);
      member(key, value);
      at = this.valueEnd(value);
    }
  }

  private elements(from: number, element: (at: number) => void): void {
    if (this.document.charAt(from) !== '[') return;
    for (let at = this.blanks(from + 1); at < this.document.length; at = this.next(this.valueEnd(at))) {
      if (/[\]}]/.test(this.document.charAt(at))) return;
      element(at);
    }
  }

  /** Where the value behind the next comma starts, or the end of what holds it. */
  private next(at: number): number {
    const comma = this.blanks(at);
    return this.document.charAt(comma) === ',' ? this.blanks(comma + 1) : this.document.length;
  }

  private valueEnd(from: number): number {
    const { document } = this;
    let depth = 0;
    for (let at = from; at < document.length; at++) {
      const character = document.charAt(at);
      if (character === '"') at = this.stringEnd(at);
      else if (character === '[' || character === '{') depth++;
      else if (character === ']' || character === '}') depth--;
      else if (depth === 0 && character === ',') return at;
      if (depth < 0) return at;
      if (depth === 0 && /["\]}]/.test(character)) return at + 1;
    }
    return document.length;
  }

  private stringEnd(from: number): number {
    for (let at = from + 1; at < this.document.length; at++) {
      const code = this.document.charCodeAt(at);
      if (code === 92) at++;
      else if (code === 34 || code === 10) return at;
    }
    return this.document.length;
  }

  private blanks(from: number): number {
    let at = from;
    while (at < this.document.length && this.document.charCodeAt(at) <= 32) at++;
    return at;
  }
}
