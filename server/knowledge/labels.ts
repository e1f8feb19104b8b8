/** The labels of a concept, flattened, each with its rule for upper and lower case. */

import type { RawConcept, RawLabel, RawLabels } from './raw.ts';
import type { Label } from './types.ts';

type NewLabel = Omit<Label, 'matching'> & { readonly matching?: Label['matching'] | undefined };

/** Every right label once in each language, preferred ones first; then the hidden ones. */
export function compileLabels(concept: RawConcept): Label[] {
  const labels = [
    ...Object.entries(concept.prefLabel).map(([language, label]) => newLabel(label, language, 'pref')),
    ...ofKind(concept.altLabel, 'alt'),
    ...(concept.expansion ?? []).map((text) => newLabel(text, 'en', 'alt')),
    ...ofKind(concept.demonym, 'demonym'),
    ...ofKind(concept.familyName, 'family'),
    ...hiddenLabels(concept),
  ];
  const unique = new Map<string, Label>();
  for (const { matching, ...label } of labels) {
    const key = `${isHidden(label)} ${label.language} ${label.text}`;
    if (!unique.has(key)) unique.set(key, { ...label, matching: matching ?? matchingOf(label.text) });
  }
  return [...unique.values()];
}

/** True of a name that is understood, and reported. */
export function isHidden({ kind }: Pick<Label, 'kind'>): boolean {
  return kind !== 'pref' && kind !== 'alt' && kind !== 'demonym' && kind !== 'family';
}

/** The text of a label, whichever way it was written. */
export function labelText(label: RawLabel): string {
  return typeof label === 'string' ? label : label.label;
}

/**
 * How a label matches when nobody says: acronyms (AUKUS, 2+2, MoUs), inner capitals (LeT) and single words of up to
 * four letters (Quad) by exact case, all else without regard to case and diacritics. Scripts without case match
 * exactly: their marks are no diacritics.
 */
export function matchingOf(text: string): Label['matching'] {
  const isAcronym = !/\p{Ll}/u.test(text.replace(/(?<=\p{Lu}|\d)s\b/gu, ''));
  const hasInnerCapital = /\p{Ll}\p{Lu}/u.test(text);
  const isShortWord = /^\S{1,4}$/u.test(text);
  return isAcronym || hasInnerCapital || isShortWord ? 'exact' : 'fold';
}

/**
 * What two labels have in common when they are the same name: no case, no Latin diacritics, one kind each of space,
 * hyphen and apostrophe.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .replace(/[’‘ʼ`´]/g, "'");
}

function ofKind(labels: RawLabels | undefined, kind: Label['kind']): NewLabel[] {
  return Object.entries(labels ?? {}).flatMap(([language, some]) =>
    [some].flat().map((label) => newLabel(label, language, kind)),
  );
}

function newLabel(label: RawLabel, language: string, kind: Label['kind']): NewLabel {
  return { text: labelText(label), language, kind, matching: typeof label === 'string' ? undefined : label.case };
}

function hiddenLabels(concept: RawConcept): NewLabel[] {
  return Object.entries(concept.hiddenLabel ?? {}).flatMap(([language, labels]) =>
    labels.map(({ label, case: matching, ...rest }) => ({ text: label, language, matching, ...rest })),
  );
}
