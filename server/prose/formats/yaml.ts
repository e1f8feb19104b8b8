import { isEmpty, type Line, linesOf } from '../lines.ts';
import type { ProseWriter } from '../writer.ts';
import { writeEscaped } from './json.ts';
import { writeText } from './web-addresses.ts';

const KEY =
  /^(?:"[^"\n]{1,200}"|'[^'\n]{1,200}'|[^\s#"'[\]{},:&*!|>%@`-][^:#\n]{0,200}?|-[^\s:#][^:#\n]{0,200}?)[ \t]*:(?=[ \t]|$)/;
const PROPERTIES = /^(?:[&!][^\s]{0,100}[ \t]+){0,2}/;
const BLOCK_SCALAR = /^[|>][+-]?\d?[+-]?(?:[ \t]+#.*)?$/;

/** Reads YAML: values of more than one word are prose, and so are comments; keys are none. */
export function extractYaml(writer: ProseWriter): void {
  const lines = linesOf(writer.document);
  const reader = new YamlReader(writer, lines);
  for (let at = 0; at < lines.length; ) at = Math.max(at + 1, reader.line(at));
}

class YamlReader {
  private readonly writer: ProseWriter;
  private readonly text: string;
  private readonly lines: readonly Line[];

  constructor(writer: ProseWriter, lines: readonly Line[]) {
    this.writer = writer;
    this.text = writer.document;
    this.lines = lines;
  }

  /** Reads the value that starts in a line; gives the index of the line behind it. */
  line(at: number): number {
    const line = this.lines[at];
    if (line === undefined || isEmpty(line)) return at + 1;
    const { start, to } = line;
    if (this.text.charAt(start) === '#') return this.comment(at);
    if (/^(?:---|\.\.\.|%YAML)/.test(this.text.slice(line.from, line.from + 5))) return at + 1;
    return this.value(at, this.valueStart(start, to), to);
  }

  /** Skips dashes, keys, anchors and tags. */
  private valueStart(start: number, to: number): number {
    let from = start;
    for (let left = 20; left > 0; left--) {
      const content = this.text.slice(from, Math.min(to, from + 420));
      const skipped = /^[-?:](?:[ \t]+|$)/.exec(content)?.[0].length ?? KEY.exec(content)?.[0].length ?? 0;
      if (skipped === 0) break;
      from += skipped;
      while (from < to && /[ \t]/.test(this.text.charAt(from))) from++;
    }
    return from + (PROPERTIES.exec(this.text.slice(from, Math.min(to, from + 210)))?.[0].length ?? 0);
  }

  /** Comments on consecutive lines belong together. */
  private comment(at: number): number {
    this.writer.begin('comment');
    let next = at;
    for (
      let line = this.lines[next];
      line !== undefined && this.text.charAt(line.start) === '#' && line.indent === this.lines[at]?.indent;
      line = this.lines[++next]
    ) {
      const from = line.start + (/^#+/.exec(this.text.slice(line.start, line.start + 100))?.[0].length ?? 1);
      if (from >= line.to) this.writer.begin('comment');
      writeText(this.writer, from, line.to);
      this.writer.space(line.to, line.to + 1, true);
    }
    this.writer.end();
    return next;
  }

  private value(at: number, from: number, to: number): number {
    const content = this.text.slice(from, Math.min(to, from + 100));
    if (content === '') return at + 1;
    if (to - from < 100 && BLOCK_SCALAR.test(content)) return this.blockScalar(at);
    const quote = content.charAt(0);
    if (quote === '"' || quote === "'") return this.quoted(at, from, quote);
    if (quote === '[' || quote === '{') return this.flow(at, from, to);
    return this.plain(at, from, to);
  }

  /** The index behind the lines that are indented more than the line at hand. */
  private continuationEnd(at: number): number {
    const indent = this.lines[at]?.indent ?? 0;
    let next = at + 1;
    while (next < this.lines.length) {
      const line = this.lines[next];
      if (line === undefined || (!isEmpty(line) && line.indent <= indent)) break;
      next++;
    }
    return next;
  }

  private blockScalar(at: number): number {
    const end = this.continuationEnd(at);
    const lines = this.lines.slice(at + 1, end);
    this.writer.begin('paragraph');
    for (const line of lines) {
      if (isEmpty(line)) this.writer.begin('paragraph');
      writeText(this.writer, line.start, line.to);
      this.writer.space(line.to, line.to + 1, true);
    }
    this.writer.end();
    return end;
  }

  private quoted(at: number, from: number, quote: string): number {
    const end = this.quotedEnd(from + 1, quote, this.lines[this.continuationEnd(at) - 1]?.to ?? from + 1);
    if (isProse(this.text.slice(from + 1, end))) this.writeQuoted(from + 1, end, quote);
    let next = at + 1;
    while ((this.lines[next]?.from ?? Number.POSITIVE_INFINITY) <= end) next++;
    return next;
  }

  private quotedEnd(from: number, quote: string, limit: number): number {
    for (let at = from; at < limit; at++) {
      const character = this.text.charAt(at);
      if (character === '\\' && quote === '"') at++;
      else if (character !== quote) continue;
      else if (quote === "'" && this.text.charAt(at + 1) === "'") at++;
      else return at;
    }
    return limit;
  }

  private writeQuoted(from: number, to: number, quote: string): void {
    this.writer.begin('paragraph');
    if (quote === '"') writeEscaped(this.writer, from, to);
    else {
      let run = from;
      for (let at = this.text.slice(run, to).indexOf("''"); at >= 0; at = this.text.slice(run, to).indexOf("''")) {
        writeText(this.writer, run, run + at);
        this.writer.decoded("'", run + at, run + at + 2);
        run += at + 2;
      }
      writeText(this.writer, run, to);
    }
    this.writer.end();
  }

  /** `[a, b]` and `{a: b}` on one line. */
  private flow(at: number, from: number, to: number): number {
    const content = this.text.slice(from, to);
    for (const match of content.matchAll(
      /"((?:[^"\\\n]|\\.){1,2000})"|'([^'\n]{1,2000})'|(?<=[[,:{]\s{0,4})([^\s"'[\]{},:#][^[\]{},:#\n]{1,500})(?=\s{0,4}[,\]}])/dg,
    )) {
      const [start, end] = match.indices?.[1] ?? match.indices?.[2] ?? match.indices?.[3] ?? [0, 0];
      if (isProse(content.slice(start, end)) && !/^["']?\s{0,4}:/.test(content.slice(end, end + 6)))
        this.writeQuoted(from + start, from + end, match[1] === undefined ? "'" : '"');
    }
    return at + 1;
  }

  private plain(at: number, from: number, to: number): number {
    const comment = this.text.slice(from, to).search(/\s#/);
    const isMapping = KEY.test(this.text.slice(from, Math.min(to, from + 210)));
    const end = comment >= 0 || isMapping ? at + 1 : this.plainEnd(at);
    const stop = comment >= 0 ? from + comment : (this.lines[end - 1]?.to ?? to);
    if (isProse(this.text.slice(from, stop))) {
      this.writer.begin('paragraph');
      writeText(this.writer, from, stop);
      this.writer.end();
    }
    if (comment >= 0) this.writer.write('comment', from + comment + 2, to);
    return end;
  }

  /** A plain scalar goes on over lines that are indented more, if they are no keys or items. */
  private plainEnd(at: number): number {
    const limit = this.continuationEnd(at);
    let end = at + 1;
    for (; end < limit; end++) {
      const line = this.lines[end];
      if (line === undefined || isEmpty(line)) break;
      const content = this.text.slice(line.start, Math.min(line.to, line.start + 210));
      if (/^(?:-[ \t]|#)/.test(content) || KEY.test(content)) break;
    }
    return end;
  }
}

function isProse(value: string): boolean {
  const head = value.slice(0, 500);
  return (
    (/\p{L}\S*\s+\S*\p{L}/u.test(head) || /[\u3040-\u9fff]/.test(head)) && !/^(?:https?:\/\/\S+|[\w./-]+)$/.test(head)
  );
}
