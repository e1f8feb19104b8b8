/** One YAML file as plain data, with the place of every node. */

import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Place, Report } from './pack-error.ts';

/** Keys and indices from a file's root to a node. */
export type Pointer = readonly (string | number)[];

export interface YamlFile {
  readonly path: string;
  readonly data: unknown;
  /** Where a node starts; its nearest parent's place when it is not there. */
  readonly placeOf: (pointer: Pointer) => Place;
  /** Where a node's key starts. */
  readonly placeOfKey: (pointer: Pointer) => Place;
}

type Document = ReturnType<typeof parseDocument>;

/** No file that a person writes is as long, or nested as deep. */
const MOST_CHARACTERS = 1_000_000;
const MOST_LEVELS = 200;
const MOST_ALIASES = 100;
const START: Place = { line: 1, column: 1 };

/** Reads a file. Reports what is not YAML, and is undefined then. */
export function readYaml(path: string, text: string, report: Report): YamlFile | undefined {
  if (text.length > MOST_CHARACTERS) {
    report(path, START, 'too-large', 'The file has more than a million characters.', 'Split it into smaller files.');
    return undefined;
  }
  if (nestsTooDeep(text)) {
    report(path, START, 'yaml', `The file is nested more than ${MOST_LEVELS} levels deep.`, 'Close the brackets.');
    return undefined;
  }
  try {
    return parse(path, text, report);
  } catch (error) {
    // Aliases that multiply, or levels that were not counted.
    report(
      path,
      START,
      'yaml',
      `This file cannot be read: ${sentence(String(error))}`,
      'Write plain YAML without aliases.',
    );
    return undefined;
  }
}

/** Counts brackets, and hyphens in a row, wherever they stand: the parser would look at them again and again. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > MOST_LEVELS) return true;
  }
  return new RegExp(`(?:[-?:] ){${MOST_LEVELS}}`).test(text);
}

function parse(path: string, text: string, report: Report): YamlFile | undefined {
  const lineCounter = new LineCounter();
  // The library compares each key with every other one of its map; see reportDuplicateKeys.
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, version: '1.2' });
  const placeAt = (offset: number | undefined): Place => {
    if (offset === undefined) return START;
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // One slip makes the parser stumble more than once.
  const [error] = document.errors;
  if (error) {
    const hint = 'Check the indentation, and put quotes around text that holds a colon, # or brackets.';
    report(path, placeAt(error.pos[0]), 'yaml', `This is not YAML: ${sentence(error.message)}`, hint);
    return undefined;
  }
  const duplicates = reportDuplicateKeys(document, (key, offset) => {
    report(path, placeAt(offset), 'yaml', `The key \`${key}\` stands here twice.`, 'Keep one of the two.');
  });
  if (duplicates) return undefined;
  const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
  return {
    path,
    data,
    placeOf: (pointer) => placeAt(offsetOf(document, pointer, 'value')),
    placeOfKey: (pointer) => placeAt(offsetOf(document, pointer, 'key')),
  };
}

function reportDuplicateKeys(document: Document, found: (key: string, offset: number | undefined) => void): boolean {
  let any = false;
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = keyName(key);
        if (seen.has(name)) {
          any = true;
          found(name, isNode(key) ? key.range?.[0] : undefined);
        }
        seen.add(name);
      }
    },
  });
  return any;
}

function offsetOf(document: Document, pointer: Pointer, part: 'key' | 'value'): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const [depth, step] of pointer.entries()) {
    const wantsKey = part === 'key' && depth === pointer.length - 1;
    node = child(document, node, step, wantsKey);
    if (!isNode(node)) return offset;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}

function child(document: Document, parent: unknown, step: string | number, wantsKey: boolean): unknown {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) return node.items[Number(step)];
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item: Pair) => keyName(item.key) === String(step));
  return wantsKey ? pair?.key : (pair?.value ?? pair?.key);
}

function keyName(key: unknown): string {
  if (isScalar(key)) return String(key.value);
  return isNode(key) ? String((key as Node).toString()) : String(key);
}

function sentence(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? '';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
