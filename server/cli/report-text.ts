/** `--format text`: for people, as modern compilers do it. */
import { anchorWords, passageName, referenceDetails } from '../features/cite.ts';
import { formatEdtf } from '../knowledge/edtf.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { PassageAnchor, Reference } from '../knowledge/types.ts';
import type { Mention } from '../mentions/types.ts';
import { amount, type Checked, type Rated, type Tally, total } from './findings.ts';
import { SEVERITIES } from './options.ts';
import type { Reporter } from './report.ts';
import { snippet } from './snippet.ts';
import { type Style, styleFor } from './style.ts';
import type { Terminal } from './terminal.ts';
import { harmless } from './text-width.ts';

/** As many references as are shown of a finding. */
const MOST_REFERENCES = 2;

/** The columns of a page where the output is no terminal. */
const PAGE = 100;

export interface TextOptions {
  readonly knowledge: KnowledgeBase;
  readonly mentions: boolean;
}

interface Page extends TextOptions {
  readonly style: Style;
  readonly columns: number;
}

/** Prints each document when it was checked, and a line about the whole. */
export function textReporter(terminal: Terminal, options: TextOptions): Reporter {
  const style = styleFor(terminal);
  const page: Page = { ...options, style, columns: Math.max(40, terminal.stdout.columns ?? PAGE) };
  const days = new Set<string>();
  return {
    document: (checked) => {
      days.add(checked.analysis.asOf);
      const blocks = checked.findings.map((finding) => findingText(checked, finding, page));
      if (options.mentions)
        blocks.push(...checked.analysis.mentions.map((mention) => mentionText(checked, mention, page)));
      for (const block of blocks) terminal.stdout.write(block);
    },
    end: (tally) => {
      if (tally.files > 0) terminal.stdout.write(`${summary(tally, days, style)}\n`);
    },
  };
}

function findingText(checked: Checked, finding: Rated, page: Page): string {
  const { style, columns } = page;
  const range = checked.lines.range(finding.start, finding.end);
  const digits = String(range.end.line + 1).length;
  const gutter = `${' '.repeat(digits + 1)}${style.faint('|')}`;
  const lines = [
    `${placeText(checked, finding, style)} ${style.severity(finding.severity, `${finding.severity} ${finding.rule}`)}`,
    harmless(finding.message),
    gutter,
  ];
  for (const { number, source, underline } of snippet(
    checked.text,
    finding,
    range.start.line + 1,
    columns - digits - 3,
  )) {
    lines.push(`${style.faint(`${String(number).padStart(digits)} |`)} ${source}`);
    lines.push(`${gutter} ${underline.replace(/\^+/, (carets) => style.severity(finding.severity, carets))}`);
  }
  lines.push(gutter, ...notes(finding, page).map((note) => `${' '.repeat(digits + 1)}${style.faint('=')} ${note}`));
  return `${lines.join('\n')}\n\n`;
}

function mentionText(checked: Checked, mention: Mention, { style }: Page): string {
  const words = harmless(checked.text.slice(mention.start, mention.end));
  return `${placeText(checked, mention, style)} ${style.faint('mention')} ${mention.concept} “${words}”\n`;
}

/** `path:line:column`, both from 1; editors and terminals make a link of it. */
function placeText({ path, lines }: Checked, { start }: { start: number }, style: Style): string {
  const { line, character } = lines.position(start);
  return style.strong(`${harmless(path)}:${line + 1}:${character + 1}`);
}

/** The evidence, and what to write instead. */
function notes(finding: Rated, { knowledge, style }: Page): string[] {
  const cited = finding.references.slice(0, MOST_REFERENCES).map(referenceText);
  const passage = finding.passage && passageText(finding.passage, knowledge);
  const evidence = [...cited, ...(passage === undefined ? [] : [passage])].map(harmless);
  return finding.replacement === null ? evidence : [...evidence, fixText(finding.found, finding.replacement, style)];
}

function fixText(found: string, replacement: string, style: Style): string {
  const fix = replacement === '' ? `leave out “${found}”` : `write “${replacement}”`;
  return `${style.good('fix:')} ${harmless(fix)}`;
}

function referenceText(reference: Reference): string {
  const details = referenceDetails(reference);
  return [reference.title, details, reference.url].filter((part) => part !== undefined && part !== '').join(', ');
}

/** "The Asia Live, 7 May 2025, ¶12: “…”". */
function passageText(anchor: PassageAnchor, knowledge: KnowledgeBase): string | undefined {
  const source = knowledge.sources.get(anchor.source);
  return source && `${passageName(source, anchor.paragraph)}: “${anchorWords(source, anchor)}”`;
}

function summary(tally: Tally, days: ReadonlySet<string>, style: Style): string {
  const [day] = days;
  const files = amount(tally.files, 'file');
  const when = day !== undefined && days.size === 1 ? `, as of ${formatEdtf(day)}` : '';
  const findings = total(tally);
  const hidden = hiddenText(tally);
  if (findings === 0) return `${style.good(`Nothing to report in ${files}${when}.`)}${hidden}`;
  const kinds = SEVERITIES.filter((severity) => tally.bySeverity[severity] > 0).map((severity) =>
    amount(tally.bySeverity[severity], severity),
  );
  return `${style.strong(`${amount(findings, 'finding')} in ${files}${when}: ${kinds.join(', ')}.`)}${hidden}`;
}

/** What hides findings, as it is told. */
const HIDDEN_BY = {
  comment: 'comments',
  'front matter': 'front matter',
  settings: 'settings',
  baseline: 'the baseline',
};

function hiddenText({ hidden }: Tally): string {
  const parts = (['comment', 'front matter', 'settings', 'baseline'] as const).flatMap((by) =>
    hidden[by] > 0 ? [`${hidden[by]} by ${HIDDEN_BY[by]}`] : [],
  );
  return parts.length === 0 ? '' : ` Hidden: ${parts.join(', ')}.`;
}
