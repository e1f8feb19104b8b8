/** Code actions that cite the passage of a source behind a sentence. */
import { t } from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver';
import type { Finding } from '../claims/types.ts';
import type { PassageAnchor } from '../knowledge/types.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { citationText } from './citation-text.ts';
import { passageName } from './cite.ts';
import type { CodeActionQuery } from './code-action.ts';
import { conceptOf, mentionAt, type Subject } from './subject.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** As many passages as are offered. */
const MOST_PASSAGES = 3;

/** Inserts a citation of a passage on what stands at the caret: the one that decides a finding, or a term's own. */
export function citePassages(subject: Subject, findings: readonly Finding[], query: CodeActionQuery): CodeAction[] {
  const { knowledge, text, language } = subject;
  const sentence = sentenceAround(text, query.start);
  if (!sentence) return [];
  return passagesFor(subject, findings, query.start).flatMap((anchor) => {
    const source = knowledge.sources.get(anchor.source);
    if (!source) return [];
    const citation = citationText(source, anchor, language);
    if (text.slice(sentence.start, sentence.end).includes(citation)) return [];
    const at = beforeFullStop(text, sentence);
    const space = /\s$/.test(text.slice(0, at)) ? '' : ' ';
    const edit = workspaceEdit(subject, [{ start: at, end: at, newText: space + citation }], query.versionedEdits);
    return [{ title: t('Cite {0}', passageName(source, anchor.paragraph)), edit }];
  });
}

/** Each passage once. A passage that has it wrong is no evidence for what is right. */
function passagesFor(subject: Subject, findings: readonly Finding[], offset: number): PassageAnchor[] {
  const deciding = findings.flatMap(({ rule, passage }) => (passage && rule !== 'claim/source-error' ? [passage] : []));
  const concept = conceptOf(subject, mentionAt(subject, offset));
  const all = [...deciding, ...(concept?.passages ?? [])];
  const places = new Map(all.map((anchor) => [`${anchor.source} ${anchor.paragraph}`, anchor]));
  return [...places.values()].slice(0, MOST_PASSAGES);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentence around an offset, within the lines between two blank ones. */
function sentenceAround(text: string, offset: number): Span | undefined {
  const before = [...text.slice(0, offset).matchAll(/\n[ \t\r]*\n/g)].at(-1);
  const from = before ? before.index + before[0].length : 0;
  const after = /\n[ \t\r]*\n/.exec(text.slice(offset));
  const to = after ? offset + after.index : text.length;
  // To the segmenter a line break ends a sentence.
  const paragraph = text.slice(from, to).replace(/[\r\n]/g, ' ');
  const sentence = sentencesOf(paragraph).find(({ end }) => offset - from < end);
  return sentence && { start: from + sentence.start, end: from + sentence.end };
}

/** Where a citation goes: before the full stop, but behind a quotation mark that follows it. */
function beforeFullStop(text: string, { start, end }: Span): number {
  const sentence = text.slice(start, end).trimEnd();
  const stop = /[.!?…]+$/.exec(sentence);
  return start + (stop ? stop.index : sentence.length);
}
