/** The evaluation set's floor: what the command line found in it before, it must go on finding. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const MIN_PRECISION = 0.9;
const MIN_RECALL = 0.4;
const MOST_WRONG_MENTIONS = 6;

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

describe('the evaluation set', async () => {
  const scores = await scoreAll();
  const errors = sum(scores, ERRORS);
  const mentions = sum(scores, MENTIONS);
  const reported = scores.reduce((total, score) => total + score.reported, 0);
  const falseAlarms = scores.flatMap((score) => score.falseAlarms);

  it('is read without a failure', () => {
    assert.equal(scores.filter(({ failures }) => failures > 0).length, 0);
  });

  it(`has at least ${MIN_PRECISION} of the findings right`, () => {
    const precision = (reported - falseAlarms.length) / reported;
    assert.ok(precision >= MIN_PRECISION, `precision ${precision.toFixed(3)}\n${falseAlarms.join('\n')}`);
  });

  it(`has at least ${MIN_RECALL} of the errors found`, () => {
    const recall = errors.hits / errors.all;
    assert.ok(recall >= MIN_RECALL, `recall ${recall.toFixed(3)}`);
  });

  it(`has all terms recognised but ${MOST_WRONG_MENTIONS}`, () => {
    const wrong = scores.flatMap(({ misses }) => misses).filter((line) => / (?:no)?mention /.test(line));
    assert.ok(mentions.all - mentions.hits <= MOST_WRONG_MENTIONS, wrong.join('\n'));
  });
});

/** Scores the documents side by side, as each starts a program of its own. */
async function scoreAll(): Promise<Score[]> {
  const list: readonly { doc: string }[] = JSON.parse(
    await readFile(join(import.meta.dirname, 'dev/docs.json'), 'utf8'),
  );
  const scores: Score[] = [];
  const left = list.map(({ doc }) => doc);
  const work = async (): Promise<void> => {
    for (let doc = left.shift(); doc !== undefined; doc = left.shift()) scores.push(await score(doc));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return scores;
}

async function score(doc: string): Promise<Score> {
  const script = join(import.meta.dirname, 'score.mjs');
  const cli = `${process.execPath} ${CLI}`;
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', '--only', doc, '--cli', cli]);
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
