/** Checks data against a compiled schema: every defect is reported at its place. */

import { describeSchemaError, fieldOf } from './describe-schema-error.ts';
import { MOST_PER_FILE, type Report } from './pack-error.ts';
import type { SchemaError, Validator } from './validators.generated.js';
import type { Pointer, YamlFile } from './yaml-file.ts';

/**
 * The data at `base`, when it is what the schema asks for; undefined after its defects are reported.
 * A field that nobody knows is reported and left out: it alone makes nothing else wrong.
 */
export function checkSchema<T>(
  file: YamlFile,
  base: Pointer,
  data: unknown,
  validator: Validator<T>,
  report: Report,
): T | undefined {
  if (validator(data)) return data;
  const errors = validator.errors ?? [];
  for (const error of errors.filter(isTelling).slice(0, MOST_PER_FILE + 1))
    reportSchemaError(file, base, error, report);
  if (!errors.every(isUnknownField)) return undefined;
  const known = prune(data, fieldTree(errors));
  return validator(known) ? known : undefined;
}

function reportSchemaError(file: YamlFile, base: Pointer, error: SchemaError, report: Report): void {
  const pointer = [...base, ...pointerOf(error)];
  const { code, message, hint } = describeSchemaError(
    error,
    String(pointer.findLast((step) => typeof step === 'string') ?? 'the file'),
  );
  const place = isUnknownField(error) ? file.placeOfKey([...pointer, fieldOf(error)]) : file.placeOf(pointer);
  report(file.path, place, code, message, hint);
}

/** False of what only repeats another error: the branches of a choice. */
function isTelling({ keyword, schemaPath }: SchemaError): boolean {
  return keyword !== 'if' && !schemaPath.includes('/oneOf/');
}

function isUnknownField(error: SchemaError): boolean {
  return error.keyword === 'additionalProperties';
}

function pointerOf({ instancePath }: SchemaError): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Fields by the steps that lead to them; an empty tree is a field to leave out. */
interface FieldTree extends Map<string, FieldTree> {}

function fieldTree(errors: readonly SchemaError[]): FieldTree {
  const root: FieldTree = new Map();
  for (const error of errors) {
    let tree = root;
    for (const step of [...pointerOf(error), fieldOf(error)]) {
      const next: FieldTree = tree.get(step) ?? new Map();
      tree.set(step, next);
      tree = next;
    }
  }
  return root;
}

/** The data without the fields; what does not lie on the way to one is shared. */
function prune(data: unknown, fields: FieldTree): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const pruned = Object.entries(data).flatMap(([key, value]) => {
    const below = fields.get(key);
    if (!below) return [[key, value]];
    return below.size > 0 ? [[key, prune(value, below)]] : [];
  });
  return Array.isArray(data) ? pruned.map(([, value]) => value) : Object.fromEntries(pruned);
}
