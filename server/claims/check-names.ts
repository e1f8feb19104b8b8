import type { Concept, Label } from '../knowledge/types.ts';
import type { Mention } from '../mentions/types.ts';
import type { Engine } from './engine.ts';
import type { Finding } from './types.ts';

/** Reports names that the pack knows to be wrong or obsolete. Offsets are those of the mention. */
export function nameFinding(mention: Mention, engine: Engine): Finding | undefined {
  const { label } = mention;
  const concept = engine.knowledge.concepts.get(mention.concept);
  if (!concept || !isWrong(label)) return undefined;
  const right = label.instead ?? concept.prefLabel[label.language] ?? concept.prefLabel.en ?? label.text;
  const expansion = label.kind === 'wrong-expansion';
  return {
    rule: expansion ? 'term/wrong-expansion' : 'term/wrong-name',
    start: mention.start,
    end: mention.end,
    message: messageOf(label, right, concept),
    subject: concept.id,
    property: expansion ? 'expansion' : 'label',
    found: label.text,
    expected: right,
    replacement: right,
    ...(concept.passages[0] ? { passage: concept.passages[0] } : {}),
    references: concept.statements.find((s) => s.property === 'expansion' || s.property === 'label')?.references ?? [],
  };
}

export function isWrong(label: Label): boolean {
  return (
    label.kind === 'misspelling' ||
    label.kind === 'obsolete' ||
    label.kind === 'wrong-name' ||
    label.kind === 'wrong-expansion'
  );
}

function messageOf(label: Label, right: string, concept: Concept): string {
  const note = label.note ? ` ${label.note}` : '';
  switch (label.kind) {
    case 'misspelling':
      return `“${label.text}” is a misspelling of ${right}.${note}`;
    case 'obsolete':
      return `“${label.text}” is an old name; today it is ${right}.${note}`;
    case 'wrong-expansion':
      return `${acronymOf(concept)} stands for ${right}, not “${label.text}”.${note}`;
    default:
      return `The name is ${right}, not “${label.text}”.${note}`;
  }
}

function acronymOf(concept: Concept): string {
  const acronym = concept.labels.find(
    (l) =>
      l.matching === 'exact' &&
      l.kind !== 'demonym' &&
      l.language === 'en' &&
      /\p{Lu}.*\p{Lu}/u.test(l.text) &&
      !l.text.includes(' '),
  );
  return acronym?.text ?? concept.prefLabel.en ?? concept.id;
}
