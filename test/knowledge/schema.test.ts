import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, Schema & { readonly $ref?: string }>>;
}

const folder = new URL('../../data/schema/', import.meta.url);

for (const file of await readdir(folder)) {
  describe(file, async () => {
    const schema: Schema = JSON.parse(await readFile(new URL(file, folder), 'utf8'));
    const mappings = [...mappingsIn(schema)];

    it('lets no field pass that it does not know', () => {
      for (const { title, additionalProperties } of mappings) assert.equal(additionalProperties, false, title);
    });

    it('says of every field what it is', () => {
      for (const { properties = {} } of mappings) {
        for (const [name, { $ref, title, description }] of Object.entries(properties)) {
          assert.ok($ref !== undefined || (title && description), name);
        }
      }
    });
  });
}

/** Every schema of a mapping with named fields, at any depth. */
function* mappingsIn(schema: unknown): Generator<Schema> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema) yield schema as Schema;
  for (const child of Object.values(schema)) yield* mappingsIn(child);
}
