import { nameInText } from '../claims/replace.ts';
import { formatEdtf } from '../knowledge/edtf.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { StatementValue } from '../knowledge/types.ts';

/** A value as it stands in a sentence: "Japan, the United Kingdom and Italy"; undefined where it is no single phrase. */
export function factValue(value: StatementValue, knowledge: KnowledgeBase): string | undefined {
  if ('date' in value) return formatEdtf(value.date);
  if ('number' in value) return value.number >= 10_000 ? value.number.toLocaleString('en') : String(value.number);
  if ('concept' in value) return nameInText(value.concept, '', knowledge);
  if ('concepts' in value) return listed(value.concepts.map((id) => nameInText(id, '', knowledge)));
  if ('category' in value) return value.category.replaceAll('-', ' ');
  if ('categories' in value) return listed(value.categories.map((category) => category.replaceAll('-', ' ')));
  return undefined;
}

function listed(names: readonly string[]): string | undefined {
  const last = names.at(-1);
  if (last === undefined) return undefined;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
