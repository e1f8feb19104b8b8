/** A pack is somebody's file: whatever it holds, reading ends, and with values. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type PackResult, readPack } from '../../server/knowledge/read-pack.ts';

const pack = { path: 'pack.yaml', text: 'id: p\ntitle: T\nversion: 1.0.0\n' };

function readConcept(text: string): PackResult {
  return readPack([pack, { path: 'concepts/a.yaml', text }]);
}

function codes({ errors }: PackResult): string[] {
  return [...new Set(errors.map(({ code }) => code))];
}

const apple = 'id: a\ntype: t\nprefLabel: { en: Apple }\n';

describe('reading ends well', () => {
  it('when brackets are nested without end', () => {
    assert.deepEqual(codes(readConcept(`id: ${'['.repeat(200_000)}`)), ['yaml']);
    assert.deepEqual(codes(readConcept(`id: ${'{a: '.repeat(100_000)}`)), ['yaml']);
  });

  it('when lists are nested without end', () => {
    assert.deepEqual(codes(readConcept(`${apple}nouns:\n ${'- '.repeat(50_000)}x`)), ['yaml']);
  });

  it('when aliases multiply', () => {
    const levels = Array.from({ length: 12 }, (_, n) => `x${n + 1}: &x${n + 1} [${Array(9).fill(`*x${n}`)}]`);
    assert.deepEqual(codes(readConcept(`x0: &x0 [lol]\n${levels.join('\n')}`)), ['yaml']);
  });

  it('when every field is unknown, or every name the same', { timeout: 30_000 }, () => {
    const fields = Array.from({ length: 20_000 }, (_, n) => `field${n}: x`);
    assert.deepEqual(codes(readConcept(apple + fields.join('\n'))), ['unknown-field', 'too-many']);
    const senses = 'senses: [{ label: Apple }]';
    const entries = Array.from(
      { length: 5_000 },
      (_, n) => `- { id: a${n}, type: t, prefLabel: { en: Apple }, ${senses} }`,
    );
    assert.deepEqual(readPack([pack, { path: 'gazetteer.yaml', text: entries.join('\n') }]).errors, []);
  });

  it('when an alias holds itself', () => {
    const result = readConcept(`${apple}statements: &s [*s]\nnouns: &n [*n]\n`);
    assert.ok(result.errors.length > 0);
    assert.doesNotThrow(() => JSON.stringify(result));
  });

  it('when a file is larger than any that a person writes', () => {
    assert.deepEqual(codes(readConcept(`${apple}#${'x'.repeat(3_000_000)}`)), ['too-large']);
  });

  it('when keys have the names of what objects inherit', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const result = readConcept(`${apple}${key}: { polluted: true }\n`);
      assert.deepEqual(codes(result), ['unknown-field'], key);
      assert.equal(result.pack.concepts.length, 1, key);
    }
    const result = readConcept('id: a\ntype: t\nprefLabel: { en: Apple, __proto__: { polluted: true } }\n');
    assert.deepEqual(codes(result), ['unknown-field']);
    assert.ok(!('polluted' in {}));
    assert.ok(!('polluted' in (result.pack.concepts[0]?.prefLabel ?? {})));
  });

  it('when ids have the names of what objects inherit', () => {
    for (const id of ['constructor', 'valueof']) {
      const result = readConcept(`id: a\ntype: t\nprefLabel: { en: ${id} }\npartOf: ${id}\n`);
      assert.deepEqual(codes(result), ['unknown-concept']);
    }
  });

  it('when a label is ten thousand characters long', () => {
    for (const label of [
      'x'.repeat(10_000),
      `${' '.repeat(10_000)}x`,
      `"${' '.repeat(10_000)}"`,
      `"${'- '.repeat(5_000)}"`,
    ]) {
      const result = readConcept(`id: a\ntype: t\nprefLabel: { en: ${label} }\n`);
      assert.ok(result.errors.length > 0 || result.pack.concepts[0]?.prefLabel.en === label.trim());
    }
  });

  it('when YAML has tags and directives of its own', () => {
    for (const value of [
      '!!binary aGk=',
      '!!set { a }',
      '!!omap [a: 1]',
      '!!timestamp 2024-01-01',
      '!!js/function x',
      '!<x> y',
    ]) {
      assert.doesNotThrow(() => readConcept(`${apple}definition: { en: ${value} }\n`), value);
      assert.doesNotThrow(() => readConcept(`%YAML 1.1\n---\n${apple}nouns: ${value}\n`), value);
    }
  });

  it('when thousands of parts hang on one another', () => {
    const entries = Array.from(
      { length: 5_000 },
      (_, n) => `- { id: a${n}, type: t, prefLabel: { en: name ${n} }, partOf: a${n + 1} }`,
    );
    const last = '- { id: a5000, type: t, prefLabel: { en: last }, partOf: a4999 }';
    const result = readPack([pack, { path: 'gazetteer.yaml', text: [...entries, last].join('\n') }]);
    assert.deepEqual(codes(result), ['part-cycle']);
  });
});

describe('for all files', () => {
  const scalars = fc.oneof(
    fc.string(),
    fc.constantFrom('a', 'en', 'Apple', '2024', '../2024', 'paper'),
    fc.integer(),
    fc.boolean(),
  );
  const fields = fc.constantFrom(
    ...['id', 'type', 'prefLabel', 'altLabel', 'hiddenLabel', 'expansion', 'senses', 'nouns', 'partOf', 'definition'],
    ...['passages', 'statements', 'property', 'value', 'date', 'concepts', 'occurrence', 'verified', 'source', 'exact'],
    ...['label', 'kind', 'en', 'accept', 'sourceError', 'references', 'examples', 'validFrom', '__proto__'],
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      scalars,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fields, tie('tree'), { maxKeys: 6 }),
    ),
  }));

  it('nothing is thrown, and every defect has its place', () => {
    const anything = fc.oneof(
      fc.string(),
      tree.map((data) => JSON.stringify(data)),
    );
    fc.assert(
      fc.property(anything, anything, anything, (concept, gazetteer, source) => {
        const { errors } = readPack([
          { path: 'concepts/a.yaml', text: concept },
          { path: 'gazetteer.yaml', text: gazetteer },
          { path: 'sources/paper.yaml', text: source },
        ]);
        assert.ok(errors.length > 0, 'there is no pack.yaml');
        for (const { line, column, message, hint } of errors) {
          assert.ok(line >= 1 && column >= 1);
          assert.ok(message.length > 0 && hint.length > 0);
        }
      }),
    );
  });

  it('what is compiled refers to nothing that is not there', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const entries = fc.array(
      fc.record({ id: ids, type: fc.constant('t'), prefLabel: fc.record({ en: ids }), partOf: ids }),
    );
    fc.assert(
      fc.property(entries, (list) => {
        const { pack: compiled } = readPack([pack, { path: 'gazetteer.yaml', text: JSON.stringify(list) }]);
        const known = new Set(compiled.concepts.map(({ id }) => id));
        assert.equal(known.size, compiled.concepts.length, 'each id once');
        for (const { partOf } of compiled.concepts) assert.ok(partOf === undefined || known.has(partOf));
      }),
    );
  });
});
