/** What a schema's error means, in a person's words. */

import type { PackErrorCode } from './pack-error.ts';
import { didYouMean } from './suggest.ts';
import { examples, type SchemaError } from './validators.generated.js';

/** A defect in words. */
export interface Defect {
  readonly code: PackErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with the field of that name, and what to write instead. */
export function describeSchemaError(error: SchemaError, name: string): Defect {
  const field = fieldOf(error);
  switch (error.keyword) {
    case 'additionalProperties':
      return { code: 'unknown-field', ...unknownField(error, field, name) };
    case 'required':
      return { code: 'required', message: `\`${field}\` is missing.`, hint: `Add ${example(field)}.` };
    case 'dependentRequired':
      return {
        code: 'required',
        message: `\`${text(error.params.property)}\` needs \`${field}\` beside it.`,
        hint: `Add ${example(field)}.`,
      };
    case 'oneOf':
      return {
        code: 'wrong-kind',
        message: `\`${name}\` has exactly one kind of value.`,
        hint: `Write one of ${VALUE_KINDS}.`,
      };
    case 'enum':
      return {
        code: 'wrong-kind',
        message: `\`${name}\` is none of the words it may be.`,
        hint: `Write one of ${list(error.params.allowedValues)}.`,
      };
    case 'type':
      return {
        code: 'wrong-kind',
        message: `\`${name}\` should be ${kinds(error.params.type)}.`,
        hint: `Write for example ${example(name)}.`,
      };
    case 'maxLength':
      return {
        code: lexicalCode(error),
        message: `\`${name}\` is longer than ${text(error.params.limit)} characters.`,
        hint: 'Shorten it.',
      };
    case 'pattern':
      return pattern(error, name);
    default:
      return {
        code: lexicalCode(error),
        message: `\`${name}\` is empty or too small.`,
        hint: `Write for example ${example(name)}, or leave it out.`,
      };
  }
}

/** The field that is missing or unknown. */
export function fieldOf({ params }: SchemaError): string {
  return text(params.missingProperty ?? params.additionalProperty);
}

const VALUE_KINDS =
  '`date`, `number`, `concept`, `concepts`, `category`, `categories`, `boolean`, `occurrence`, `text`';

function unknownField(error: SchemaError, field: string, name: string): { message: string; hint: string } {
  if (LANGUAGE_MAPS.has(name)) {
    return {
      message: `\`${shown(field)}\` is no language.`,
      hint: 'Write the language in two or three letters, such as `en` or `ja`.',
    };
  }
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const otherwise = `Write one of ${list(known)}.`;
  return { message: `There is no field \`${shown(field)}\` here.`, hint: didYouMean(field, known, otherwise) };
}

const LANGUAGE_MAPS = new Set(['prefLabel', 'altLabel', 'hiddenLabel', 'demonym', 'familyName', 'definition']);

function pattern(error: SchemaError, name: string): Defect {
  if (isLabel(error)) {
    const hint = 'Write it as it stands in a text: one line, a letter or digit in it, no space at the ends.';
    return { code: 'bad-label', message: `\`${name}\` is no name that a text could hold.`, hint };
  }
  return {
    code: 'wrong-kind',
    message: `\`${name}\` is not written as it should be.`,
    hint: `Write for example ${example(name)}.`,
  };
}

function lexicalCode(error: SchemaError): PackErrorCode {
  return isLabel(error) ? 'bad-label' : 'wrong-kind';
}

function isLabel(error: SchemaError): boolean {
  return LABEL_SCHEMAS.has(error.parentSchema?.title ?? '');
}

const LABEL_SCHEMAS = new Set(['Label', 'Label text']);

function example(field: string): string {
  const value = Object.hasOwn(examples, field) ? examples[field] : undefined;
  return value === undefined ? `\`${field}: …\`` : `\`${field}: ${flow(value)}\``;
}

/** A value as YAML on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return text(value);
  const fields = Object.entries(value).map(([key, child]) => `${key}: ${flow(child)}`);
  return `{ ${fields.join(', ')} }`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'a mapping',
  array: 'a list',
};

function kinds(type: unknown): string {
  const types = Array.isArray(type) ? type : text(type).split(',');
  return types.map((name) => KINDS[text(name)] ?? text(name)).join(' or ');
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => `\`${text(value)}\``).join(', ') : '';
}

/** What stands in somebody's file, short enough for a message. */
function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

function text(value: unknown): string {
  return String(value);
}
