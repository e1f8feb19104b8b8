/**
 * Sentences made from the lexicon's own frames: every frame of a statement's property, written out with a value. They
 * are stiff, and that is their use: a right value must be passed over in any of them, whatever else the words suggest.
 */
import { verbForms } from '../../server/claims/inflect.ts';
import type { PropertyDefinition } from '../../server/claims/lexicon.ts';
import { engine } from './builtin-engine.ts';
import { type Case, nameOf } from './generated.ts';

/** Chooses one of a list, the same one for the same number. */
export type Choose = <T>(list: readonly T[]) => T | undefined;

/** A chooser that walks through numbers, again and again. */
export function chooser(numbers: readonly number[]): Choose {
  let at = 0;
  return (list) => list[(numbers[at++ % Math.max(1, numbers.length)] ?? 0) % Math.max(1, list.length)];
}

/** The frames of a property: its own and its family's. */
export function framesOf(property: PropertyDefinition): readonly string[] {
  return [...(property.frames ?? []), ...(engine.lexicon.families[property.family ?? ''] ?? [])];
}

/** A frame written out; undefined where it asks for something that no sentence can be made of. */
export function written(
  frame: string,
  { concept, statement }: Case,
  value: string,
  choose: Choose,
): string | undefined {
  const property = engine.properties.get(statement.property);
  if (!property) return undefined;
  const subject = nameOf(concept);
  const words = frame.split(/\s+/).map((part) => element(part, property, subject, value, choose));
  if (words.some((w) => w === undefined)) return undefined;
  const text = words
    .filter(Boolean)
    .join(' ')
    .replace(/ (['’]s|,|:|;|\))/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ - /g, '-')
    .trim();
  const whole = frame.includes('{S}') ? text : `${subject.replace(/^the /, '')}: ${text}`;
  return `${whole.replace(/^\p{Ll}/u, (c) => c.toUpperCase())}.`;
}

function element(
  part: string,
  property: PropertyDefinition,
  subject: string,
  value: string,
  choose: Choose,
): string | undefined {
  if (/^(?:\.+|\^|\{be\})$/.test(part)) return '';
  const optional = part.endsWith('?') && part.length > 1;
  if (optional && choose([true, false])) return '';
  const body = optional ? part.slice(0, -1) : part;
  if (body.startsWith('(') && body.endsWith(')'))
    return option(choose(body.slice(1, -1).split('|')) ?? '', property, subject, value, choose);
  return option(body, property, subject, value, choose);
}

function option(
  text: string,
  property: PropertyDefinition,
  subject: string,
  value: string,
  choose: Choose,
): string | undefined {
  // In which currency, and how nearly, is not for the frame to say.
  if (/^(?:£|\$|€|gbp|usd|us|pounds|nearly|over|more_than|at_least)$/.test(text)) return '';
  const words = text.split('_').map((word) => {
    if (!word.startsWith('{')) return word.endsWith('~') ? (verbForms(word.slice(0, -1))[2] ?? word) : word;
    return placeholder(word.slice(1, -1), property, subject, value, choose);
  });
  return words.some((w) => w === undefined) ? undefined : words.join(' ');
}

function placeholder(
  name: string,
  property: PropertyDefinition,
  subject: string,
  value: string,
  choose: Choose,
): string | undefined {
  switch (name) {
    case 'S':
      return subject;
    case 'V':
      return value;
    case 'verb':
      return pastForm(choose(property.verbs ?? []));
    case 'noun':
      return choose(property.nouns ?? []);
    case 'unit':
      return choose(property.units ?? []);
    case 'phrase':
      return choose(property.phrases ?? []);
    default:
      return name.startsWith('=') ? engine.knowledge.concepts.get(name.slice(1))?.prefLabel.en : undefined;
  }
}

function pastForm(verb: string | undefined): string | undefined {
  const [head, ...rest] = (verb ?? '').split(' ');
  const form = verbForms(head ?? '').find((f, i) => i >= 2 && f !== head) ?? head;
  return verb ? [form, ...rest].join(' ') : undefined;
}
