/**
 * A document of any language with remarks in it:
 *
 *     # ‹GCAP› was announced in December 2023.
 *                               ^^^^^^^^^^^^^ claim/refuted: 9 December 2022
 *     name = ⟦"‹GCAP› has six members"⟧
 *
 * `‹…›` marks a mention, `⟦…⟧` what is no prose. Carets under a line mark a finding; behind them stands its rule and
 * words of what is right, in its `expected` or its message. All mentions and findings must be marked; of what is left
 * out, the parts worth a look. The document is what remains without the marks and the remarks.
 */
import { analyse } from '../../server/analysis/analyse.ts';
import type { Finding } from '../../server/claims/types.ts';
import type { Mention } from '../../server/mentions/types.ts';
import { engine, TODAY } from '../claims/builtin-engine.ts';
import { proseOf } from './notation.ts';

type Range = readonly [number, number];

export interface Marked {
  readonly text: string;
  readonly leftOut: readonly Range[];
  readonly mentions: readonly Range[];
  /** Expected words of remarks, by rule, to be shown again where a finding agrees with them. */
  readonly remarks: readonly { readonly rule: string; readonly words: string }[];
}

const REMARK = /^[ ]*\^+ ([a-z]+\/[a-z-]+)(?:: (.*))?$/;
const MARKS = /[‹›⟦⟧]/g;

/** Takes the marks and the remarks off. */
export function unmarked(fixture: string): Marked {
  const lines = fixture.split('\n');
  const remarks = lines.flatMap((line) => {
    const match = REMARK.exec(line);
    return match === null ? [] : [{ rule: match[1] ?? '', words: match[2] ?? '' }];
  });
  const source = lines.filter((line) => !REMARK.test(line)).join('\n');
  const ranges: Record<'‹' | '⟦', Range[]> = { '‹': [], '⟦': [] };
  const open = { '‹': 0, '⟦': 0 };
  let text = '';
  let done = 0;
  for (const { 0: mark, index } of source.matchAll(MARKS)) {
    text += source.slice(done, index);
    done = index + 1;
    if (mark === '‹' || mark === '⟦') open[mark] = text.length;
    else if (mark === '›') ranges['‹'].push([open['‹'], text.length]);
    else ranges['⟦'].push([open['⟦'], text.length]);
  }
  return { text: text + source.slice(done), leftOut: ranges['⟦'], mentions: ranges['‹'], remarks };
}

/** The fixture as the engine reads it: equal to what is written where all is right. */
export function asRead(marked: Marked, path: string, languageId?: string): string {
  const { text, leftOut, remarks } = marked;
  const source = languageId === undefined ? { text, path } : { text, path, languageId };
  const { mentions, findings } = analyse(source, engine, { today: TODAY });
  const prose = proseOf(text, path, languageId);
  const covered = new Uint8Array(text.length + 1);
  for (const { segments, text: said } of prose.blocks)
    for (const segment of segments)
      if (/[^\s\ufffc]/.test(said.slice(segment.start, segment.start + segment.length)))
        covered.fill(1, segment.source, segment.source + segment.sourceLength);
  const absent = leftOut.filter(([from, to]) => !covered.subarray(from, to).includes(1));
  return written(text, mentions, absent, findings, remarks);
}

function written(
  text: string,
  mentions: readonly Mention[],
  absent: readonly Range[],
  findings: readonly Finding[],
  remarks: Marked['remarks'],
): string {
  const before = new Map<number, string>();
  const after = new Map<number, string>();
  for (const [from, to] of absent) {
    before.set(from, `${before.get(from) ?? ''}⟦`);
    after.set(to, `⟧${after.get(to) ?? ''}`);
  }
  for (const { start, end } of mentions) {
    before.set(start, `${before.get(start) ?? ''}‹`);
    after.set(end, `›${after.get(end) ?? ''}`);
  }
  const lines: string[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    const columns: number[] = [];
    let shown = '';
    for (let at = from; at <= to; at++) {
      shown += `${after.get(at) ?? ''}${before.get(at) ?? ''}`;
      columns.push(shown.length);
      shown += text.slice(at, Math.min(at + 1, to));
    }
    lines.push(shown);
    for (const finding of findings.filter(({ start }) => from <= start && start <= to)) {
      const column = columns[finding.start - from] ?? 0;
      const end = (columns[Math.min(finding.end, to) - 1 - from] ?? column) + 1;
      lines.push(`${' '.repeat(column)}${'^'.repeat(Math.max(1, end - column))} ${told(finding, remarks)}`);
    }
    from = to + 1;
  }
  return lines.join('\n');
}

function told({ rule, expected, message }: Finding, remarks: Marked['remarks']): string {
  const said = `${expected}\n${message}`;
  const agreed = remarks.find((remark) => remark.rule === rule && said.includes(remark.words));
  return `${rule}: ${agreed?.words ?? expected}`;
}
