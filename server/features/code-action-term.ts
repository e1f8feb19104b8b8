/** Code actions on a term that is right as it stands: spell it out, or call it by its preferred name. */
import { t } from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver';
import { nameInText } from '../claims/replace.ts';
import type { Mention } from '../mentions/types.ts';
import { acronymOf, firstUnexplained, isExpansion } from './acronyms.ts';
import type { CodeActionQuery } from './code-action.ts';
import type { Replacement } from './replacements.ts';
import { conceptOf, mentionAt, type Subject } from './subject.ts';
import { shortened, workspaceEdit } from './workspace-edit.ts';

/** Spells an acronym out at its first use, unless the document does so already. */
export function spelledOut(subject: Subject, query: CodeActionQuery): CodeAction[] {
  const mention = mentionAt(subject, query.start);
  const concept = conceptOf(subject, mention);
  const expansion = concept?.expansions[0];
  const acronym = mention && concept && acronymOf(mention.label, concept);
  if (!mention || !concept || expansion === undefined || acronym === undefined) return [];
  const uses = subject.analysis.mentions.filter(({ concept: id, certain }) => id === concept.id && certain);
  const first = firstUnexplained(subject, concept, acronym, uses);
  const end = (first?.start ?? 0) + acronym.length;
  if (!first || !fits(subject, { ...first, end })) return [];
  const change: Replacement = { start: first.start, end, newText: `${expansion} (${acronym})` };
  const title =
    first.start === mention.start
      ? t('Spell out “{0}”: “{1}”', acronym, shortened(expansion))
      : t('Spell out “{0}” at its first use: “{1}”', acronym, shortened(expansion));
  return [action(subject, title, change, query)];
}

/** Puts the preferred name in place of another right one. */
export function preferredName(subject: Subject, query: CodeActionQuery): CodeAction[] {
  const mention = mentionAt(subject, query.start);
  const concept = conceptOf(subject, mention);
  if (!mention?.certain || !concept || mention.label.kind !== 'alt') return [];
  const { label, start, end } = mention;
  const preferred = concept.prefLabel[label.language];
  if (preferred === undefined || label.text.includes(preferred) || isExpansion(label, concept)) return [];
  if (!fits(subject, mention)) return [];
  const before = subject.text.slice(Math.max(0, start - 8), start);
  const name = label.language === 'en' ? nameInText(concept.id, before, subject.knowledge) : preferred;
  const newText = opensSentence(subject.text, start) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return [action(subject, t('Use the preferred name “{0}”', shortened(preferred)), { start, end, newText }, query)];
}

function action(subject: Subject, title: string, change: Replacement, { versionedEdits }: CodeActionQuery): CodeAction {
  return { title, edit: workspaceEdit(subject, [change], versionedEdits) };
}

/** Neither a plural nor a possessive, where words would not stand well, nor an article that may not fit them. */
function fits({ text }: Subject, { start, end }: Mention): boolean {
  return (
    !/^[\p{L}\p{N}]|^['’]s\b/u.test(text.slice(end, end + 3)) &&
    !/\ban?\s+$/i.test(text.slice(Math.max(0, start - 4), start))
  );
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?]["”’)]*\s+|\n\s*\n\s*|^\s*[#>*-]+\s+)$/.test(text.slice(Math.max(0, at - 40), at));
}
