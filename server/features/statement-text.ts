import { formatEdtf } from '../knowledge/edtf.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Occurrence, Statement, StatementValue } from '../knowledge/types.ts';

/** A statement without a gloss, in words: "Target year: 2035". */
export function statementText(knowledge: KnowledgeBase, { property, value }: Statement): string {
  const words = propertyWords(property);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${valueText(knowledge, value)}`;
}

/** "targetYear" → "target year". */
export function propertyWords(property: string): string {
  return property.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function valueText(knowledge: KnowledgeBase, value: StatementValue): string {
  const name = (id: string) => knowledge.concepts.get(id)?.prefLabel.en ?? id;
  if ('date' in value) return formatEdtf(value.date);
  if ('number' in value) return value.unit === undefined ? String(value.number) : `${value.number} ${value.unit}`;
  if ('concept' in value) return name(value.concept);
  if ('concepts' in value) return value.concepts.map(name).join(', ');
  if ('category' in value) return value.category;
  if ('categories' in value) return value.categories.join(', ');
  if ('boolean' in value) return value.boolean ? 'yes' : 'no';
  if ('occurrence' in value) return occurrenceText(value.occurrence, name);
  return value.text;
}

function occurrenceText(occurrence: Occurrence, name: (id: string) => string): string {
  const ordinal = occurrence.ordinal === undefined ? undefined : `no. ${occurrence.ordinal}`;
  return [ordinal, formatEdtf(occurrence.date), ...occurrence.place.map(name)]
    .filter((part) => part !== undefined)
    .join(', ');
}
