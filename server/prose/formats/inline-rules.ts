import { entityAt } from '../entities.ts';
import type { BlockKind } from '../types.ts';
import type { BlockDetails, ProseWriter } from '../writer.ts';
import { looksLikeCode } from './literals.ts';
import { writeText } from './web-addresses.ts';

/**
 * How a piece of inline markup reads. `text`: its groups are text with markup of their own; `raw`: its groups are
 * text as they stand; `literal`: its group is text where it reads like a word and code where it does not; `code`,
 * `object` and `skip`: it is no prose; `note`: its group is a note that wants a block of its own; `entity`: it stands for a character of HTML; `=…`: it stands for what follows the equals sign.
 */
export type Reading = 'text' | 'raw' | 'literal' | 'code' | 'object' | 'skip' | 'note' | 'entity' | `=${string}`;

export interface InlineRule {
  /** The characters with which a match starts. */
  readonly at: string;
  /** With the flags `y` and `d`; what it repeats must be bounded. */
  readonly pattern: RegExp;
  readonly reads: Reading;
}

/** Inline rules by the character at which they start. */
export type RuleSet = ReadonlyMap<number, readonly InlineRule[]>;

/** Prepares rules; at one character the first that matches counts. */
export function ruleSet(rules: readonly InlineRule[]): RuleSet {
  const set = new Map<number, InlineRule[]>();
  for (const rule of rules) {
    for (const character of rule.at) {
      const code = character.charCodeAt(0);
      set.set(code, [...(set.get(code) ?? []), rule]);
    }
  }
  return set;
}

const DEEPEST = 20;

/** The extents of notes that were met. */
type Notes = (readonly [number, number])[];

/**
 * Writes a block of text whose inline markup the rules describe, and behind it the notes that stand in it; gives the
 * block's index.
 */
export function writeBlockByRules(
  writer: ProseWriter,
  kind: BlockKind,
  from: number,
  to: number,
  details: BlockDetails,
  rules: RuleSet,
): number | undefined {
  const notes: Notes = [];
  writer.begin(kind, details);
  writeByRules(writer, from, to, rules, 0, notes);
  const index = writer.end();
  const { quoted = false } = details;
  for (const [start, end] of notes) writeBlockByRules(writer, 'paragraph', start, end, { quoted }, rules);
  return index;
}

/** Writes a stretch of the document whose inline markup the rules describe. */
export function writeByRules(
  writer: ProseWriter,
  from: number,
  to: number,
  rules: RuleSet,
  depth = 0,
  notes: Notes = [],
): void {
  const { document } = writer;
  let done = from;
  for (let at = from; at < to; ) {
    const candidates = rules.get(document.charCodeAt(at));
    const match = candidates === undefined ? undefined : firstMatch(document, candidates, at, to);
    if (match === undefined) {
      at++;
      continue;
    }
    writeText(writer, done, at);
    if (match.reads === 'note' && writer.hasText) notes.push(...match.groups);
    else writeMatch(writer, match, rules, depth, notes);
    done = at = match.end;
  }
  writeText(writer, done, to);
}

interface Match {
  readonly from: number;
  readonly end: number;
  readonly reads: Reading;
  readonly groups: readonly (readonly [number, number])[];
}

function firstMatch(document: string, candidates: readonly InlineRule[], at: number, to: number): Match | undefined {
  for (const { pattern, reads } of candidates) {
    pattern.lastIndex = at;
    const found = pattern.exec(document);
    if (found === null || found[0] === '' || pattern.lastIndex > to) continue;
    const groups = (found.indices ?? []).slice(1).filter((group) => group !== undefined);
    return { from: at, end: at + found[0].length, reads, groups };
  }
  return undefined;
}

function writeMatch(writer: ProseWriter, match: Match, rules: RuleSet, depth: number, notes: Notes): void {
  const { from, end, reads, groups } = match;
  if (reads === 'skip' || reads === 'note') return;
  if (reads === 'object') writer.object(from, end);
  else if (reads === 'entity')
    writer.decoded(entityAt(writer.document, from)?.text ?? writer.document.slice(from, end), from, end);
  else if (reads.startsWith('=')) writer.decoded(reads.slice(1), from, end);
  else if (reads === 'code') writeCode(writer, match);
  else if (reads === 'literal') writeLiteral(writer, match);
  else {
    for (const [start, stop] of groups) {
      if (reads === 'raw' || depth > DEEPEST) writeText(writer, start, stop);
      else writeByRules(writer, start, stop, rules, depth + 1, notes);
    }
  }
}

function writeCode(writer: ProseWriter, { from, end, groups }: Match): void {
  for (const [start, stop] of groups) writer.code(start, stop);
  writer.object(from, end);
}

function writeLiteral(writer: ProseWriter, match: Match): void {
  const group = match.groups[0];
  if (group === undefined || looksLikeCode(writer.document.slice(...group))) writeCode(writer, match);
  else writer.source(...group);
}
