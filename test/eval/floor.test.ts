/** The evaluation sets' floors: what the command line found in them before, it must go on finding. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

/** A set of documents, and what is found in it today, less a little. `second` was written apart from the engine. */
interface Floor {
  readonly set: string;
  readonly precision: number;
  readonly recall: number;
  readonly wrongMentions: number;
}

const FLOORS: readonly Floor[] = [
  { set: 'dev', precision: 0.98, recall: 0.83, wrongMentions: 3 },
  { set: 'second', precision: 0.98, recall: 0.53, wrongMentions: 8 },
  { set: 'third', precision: 0.98, recall: 0.31, wrongMentions: 3 },
  { set: 'fourth', precision: 0.91, recall: 0.34, wrongMentions: 10 },
];

const CLI = join(import.meta.dirname, '../../server/cli/main.ts');
const ERRORS = ['refuted', 'outdated', 'misquote', 'label'];
const MENTIONS = ['mention', 'nomention'];

/** What `score.mjs --json` prints, as far as it is read here. */
interface Score {
  readonly failures: number;
  readonly reported: number;
  readonly false_alarms: number;
  /** "hits/all" by kind. */
  readonly by_kind: Readonly<Record<string, string>>;
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
}

for (const floor of FLOORS) {
  describe(`the evaluation set ${floor.set}`, async () => {
    const scores = await scoreAll(floor.set);
    const errors = sum(scores, ERRORS);
    const mentions = sum(scores, MENTIONS);
    const reported = scores.reduce((total, score) => total + score.reported, 0);
    const falseAlarms = scores.flatMap((score) => score.falseAlarms);

    it('is read without a failure', () => {
      assert.equal(scores.filter(({ failures }) => failures > 0).length, 0);
    });

    it(`has at least ${floor.precision} of the findings right`, () => {
      const precision = (reported - falseAlarms.length) / reported;
      assert.ok(precision >= floor.precision, `precision ${precision.toFixed(3)}\n${falseAlarms.join('\n')}`);
    });

    it(`has at least ${floor.recall} of the errors found`, () => {
      const recall = errors.hits / errors.all;
      assert.ok(recall >= floor.recall, `recall ${recall.toFixed(3)}`);
    });

    it(`has all terms recognised but ${floor.wrongMentions}`, () => {
      const wrong = scores.flatMap(({ misses }) => misses).filter((line) => / (?:no)?mention /.test(line));
      assert.ok(mentions.all - mentions.hits <= floor.wrongMentions, wrong.join('\n'));
    });
  });
}

/** Scores the documents side by side, as each starts a program of its own. */
async function scoreAll(set: string): Promise<Score[]> {
  const list: readonly { doc: string }[] = JSON.parse(
    await readFile(join(import.meta.dirname, set, 'docs.json'), 'utf8'),
  );
  const scores: Score[] = [];
  const left = list.map(({ doc }) => doc);
  const work = async (): Promise<void> => {
    for (let doc = left.shift(); doc !== undefined; doc = left.shift()) scores.push(await score(set, doc));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return scores;
}

async function score(set: string, doc: string): Promise<Score> {
  const script = join(import.meta.dirname, 'score.mjs');
  const folder = join(import.meta.dirname, set);
  const cli = `${process.execPath} ${CLI}`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    '--json',
    '--set',
    folder,
    '--only',
    doc,
    '--cli',
    cli,
  ]);
  return JSON.parse(stdout);
}

function sum(scores: readonly Score[], kinds: readonly string[]): { hits: number; all: number } {
  const pairs = scores.flatMap(({ by_kind }) => kinds.map((kind) => by_kind[kind] ?? '0/0'));
  return pairs.reduce(
    (total, pair) => {
      const [hits = 0, all = 0] = pair.split('/').map(Number);
      return { hits: total.hits + hits, all: total.all + all };
    },
    { hits: 0, all: 0 },
  );
}
