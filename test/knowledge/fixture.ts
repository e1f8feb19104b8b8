/**
 * Packs in one string. `--- path: concepts/gcap.yaml` starts a file. A line of `^ code: message hint` under a line
 * of a file says that there is a defect, at the caret's column; `…` at its end leaves the rest open.
 */
import assert from 'node:assert/strict';
import type { PackFile } from '../../server/knowledge/pack-files.ts';
import { type PackResult, readPack } from '../../server/knowledge/read-pack.ts';
import type { Concept } from '../../server/knowledge/types.ts';

const PACK: PackFile = { path: 'pack.yaml', text: 'id: test\ntitle: A pack for tests\nversion: 1.0.0\n' };

const CARET = /^( *)\^+ (([a-z-]+): .*)$/;

interface Fixture {
  readonly files: readonly PackFile[];
  /** `path:line:column code: message hint` for each caret. */
  readonly expected: readonly string[];
}

/** Reads the pack and asserts that its defects are those that the carets say. */
export function checkPack(fixture: string): PackResult {
  const { files, expected } = parseFixture(fixture);
  const result = readPack(files);
  const found = result.errors.map(
    ({ path, line, column, code, message, hint }) => `${path}:${line}:${column} ${code}: ${message} ${hint}`,
  );
  const abridged = found.map((error, index) => abridge(error, expected[index] ?? ''));
  assert.deepEqual(abridged, expected);
  return result;
}

/** The concept of that id. Fails when the pack has none. */
export function conceptOf({ pack }: PackResult, id: string): Concept {
  const concept = pack.concepts.find((it) => it.id === id);
  assert.ok(concept, `the pack should have ${id}`);
  return concept;
}

function parseFixture(fixture: string): Fixture {
  const parts = dedent(fixture).split(/^--- path: (.*)\n/m);
  const files: PackFile[] = [];
  const expected: string[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    const path = parts[index] ?? '';
    files.push({ path, text: readCarets(path, parts[index + 1] ?? '', expected) });
  }
  return { files: files.some(({ path }) => path === PACK.path) ? files : [PACK, ...files], expected };
}

/** The text without its caret lines. */
function readCarets(path: string, text: string, expected: string[]): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const caret = CARET.exec(line);
    if (caret) expected.push(`${path}:${lines.length}:${(caret[1]?.length ?? 0) + 1} ${caret[2]}`);
    else lines.push(line);
  }
  return lines.join('\n');
}

function abridge(error: string, expected: string): string {
  const start = expected.endsWith('…') ? expected.slice(0, -1) : undefined;
  return start !== undefined && error.startsWith(start) ? expected : error;
}

function dedent(text: string): string {
  const indent = /^( *)--- path/m.exec(text)?.[1]?.length ?? 0;
  return text.replaceAll(new RegExp(`^ {0,${indent}}`, 'gm'), '');
}
