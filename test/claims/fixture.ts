/**
 * Prose with remarks. A line is a document of its own, until `--- path: a.md` starts a file; `--- as-of: 2025-05-10`
 * sets the day for what follows, and `--- lines` returns to one document a line.
 *
 *     GCAP was announced in December 2023.
 *                           ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
 *
 * A remark stands under the words of a finding and names its rule, and words of what is right (in the finding's
 * `expected` or its message). What has no remark must be silent. Known wrong behaviour is asserted as it is:
 * `^^^ FIXME missing claim/refuted: …` for a finding that should be there and is not, `^^^ FIXME extra …` for a false
 * alarm. When it is mended the test fails until the remark is put right.
 */
import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse.ts';
import type { Finding } from '../../server/claims/types.ts';
import { engine, TODAY } from './builtin-engine.ts';

export interface Remark {
  readonly from: number;
  readonly to: number;
  readonly fixme?: 'missing' | 'extra';
  readonly rule: string;
  readonly expected: string;
}

interface Line {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

export interface Document {
  readonly path: string;
  readonly asOf?: string;
  readonly lines: readonly Line[];
}

const REMARK = /^( *)(\^+) (?:FIXME (missing|extra) )?([a-z]+\/[a-z-]+)(?:: (.*))?$/;

/** Asserts that the documents of a fixture have the findings that its remarks tell, and no others. */
export function check(fixture: string): void {
  const documents = parse(fixture);
  const actual = documents.map((document) => show(document, told(document)));
  const expected = documents.map((document) =>
    show(
      document,
      document.lines.map(({ remarks }) => remarks),
    ),
  );
  assert.equal(actual.join('\n'), expected.join('\n'), 'the findings are not those that the remarks tell');
}

/** The documents of a fixture. */
export function parse(fixture: string): Document[] {
  const documents: { path: string; asOf: string | undefined; lines: { text: string; remarks: Remark[] }[] }[] = [];
  let asOf: string | undefined;
  let path: string | undefined;
  for (const text of fixture.replace(/^\n/, '').trimEnd().split('\n')) {
    const remark = REMARK.exec(text);
    const setting = /^--- (?:(as-of|path): (.*)|(lines))$/.exec(text);
    if (remark) {
      documents.at(-1)?.lines.at(-1)?.remarks.push(remarkOf(remark));
    } else if (setting) {
      if (setting[1] === 'as-of') asOf = setting[2];
      else path = setting[2];
      if (path !== undefined) documents.push({ path, asOf, lines: [] });
    } else if (path !== undefined) {
      documents.at(-1)?.lines.push({ text, remarks: [] });
    } else if (text !== '') {
      documents.push({ path: 'line.txt', asOf, lines: [{ text, remarks: [] }] });
    }
  }
  return documents
    .filter(({ lines }) => lines.length > 0)
    .map(({ path, asOf, lines }) => ({ path, lines, ...(asOf === undefined ? {} : { asOf }) }));
}

function remarkOf([, indent = '', carets = '', fixme, rule = '', expected = '']: RegExpExecArray): Remark {
  const from = indent.length;
  const to = from + carets.length;
  return { from, to, rule, expected, ...(fixme === 'missing' || fixme === 'extra' ? { fixme } : {}) };
}

/** The findings of a document. */
export function findingsOf({ path, lines, asOf }: Document): readonly Finding[] {
  const text = lines.map((line) => line.text).join('\n');
  return analyse({ text, path }, engine, { today: TODAY, ...(asOf === undefined ? {} : { asOf }) }).findings;
}

/** What the engine says, as remarks: in the words of the fixture's own where those are right. */
function told(document: Document): Remark[][] {
  const findings = findingsOf(document);
  let start = 0;
  return document.lines.map(({ text, remarks }) => {
    const end = start + text.length;
    const here = findings.filter((f) => start <= f.start && f.start <= end).map((f) => inLine(f, start, text.length));
    start = end + 1;
    const agreed = remarks.filter(({ fixme }) => fixme !== 'missing');
    const found = here.map((finding) => agreed.find((remark) => agrees(finding, remark)) ?? asRemark(finding));
    const absent = remarks.filter(
      (r) => r.fixme === 'missing' && !here.some((f) => f.rule === r.rule && f.from < r.to && r.from < f.to),
    );
    return [...found, ...absent];
  });
}

interface Told extends Remark {
  readonly message: string;
}

/** A finding in columns of the line on which it begins. */
export function inLine({ start, end, rule, expected, message }: Finding, lineStart: number, length: number): Told {
  return { from: start - lineStart, to: Math.min(end - lineStart, length), rule, expected, message };
}

function agrees(told: Told, remark: Remark): boolean {
  const words = `${told.expected}\n${told.message}`.toLowerCase();
  return (
    told.rule === remark.rule &&
    told.from === remark.from &&
    told.to === remark.to &&
    words.includes(remark.expected.toLowerCase())
  );
}

function asRemark({ from, to, rule, expected }: Told): Remark {
  return { from, to, rule, expected };
}

function show({ path, asOf, lines }: Document, remarks: readonly (readonly Remark[])[]): string {
  const header = [
    ...(asOf === undefined ? [] : [`--- as-of: ${asOf}`]),
    ...(path === 'line.txt' ? [] : [`--- path: ${path}`]),
  ];
  return [
    ...header,
    ...lines.flatMap(({ text }, i) => [text, ...[...(remarks[i] ?? [])].sort(inOrder).map(showRemark)]),
  ].join('\n');
}

function inOrder(a: Remark, b: Remark): number {
  return a.from - b.from || a.to - b.to || a.rule.localeCompare(b.rule);
}

/** A remark as it is written. */
export function showRemark({ from, to, fixme, rule, expected }: Remark): string {
  const carets = ' '.repeat(from) + '^'.repeat(Math.max(1, to - from));
  return `${carets} ${fixme ? `FIXME ${fixme} ` : ''}${rule}${expected === '' ? '' : `: ${expected}`}`;
}
