/**
 * Measures policy-xref beside its peers, on the same text in one run, and writes BENCHMARKS.md and its picture. Run by
 * `npm run bench`, never as a test: the figures are those of the machine.
 *
 *     npm run bench -- [--edits 500] [--quick]
 */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawGrowth } from './chart.ts';
import { measureColdStart } from './cold-start.ts';
import { install, machine, median, ROOT } from './machine.ts';
import { measurePeers, measureWhole } from './peers.ts';
import { type Latency, measureLatency } from './server-latency.ts';
import { policyText, readSentences } from './text.ts';

const { values: options } = parseArgs({
  options: { edits: { type: 'string', default: '500' }, quick: { type: 'boolean', default: false } },
});
const SIZES = options.quick ? [10_000, 100_000] : [10_000, 30_000, 100_000, 300_000, 1_000_000];

install();
const sentences = readSentences();
const latencies: Latency[] = [];
for (const size of SIZES) {
  console.error(`edits in ${size / 1000} kB`);
  latencies.push(await measureLatency(policyText(sentences, size), Number(options.edits)));
}
console.error('cold start');
const start = await measureColdStart(options.quick ? 3 : 10);
console.error('peers');
const sample = policyText(sentences, 100_000, 2);
const whole = await measureWhole(sample);
const peers = await measurePeers(sample);

const megabyte = latencies.find(({ size }) => size >= 1_000_000);
const hundred = latencies.find(({ size }) => size >= 100_000 && size < 200_000);
const harper = peers.find(({ name }) => name.startsWith('harper'));
const vsix = join(ROOT, 'policy-xref.vsix');
const vsixSize = existsSync(vsix) ? statSync(vsix).size / 1000 : undefined;

interface Budget {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  readonly met: boolean | undefined;
}

const budgets: Budget[] = [
  ...(hundred
    ? [
        row('keystroke to findings, 100 kB, median', hundred.median, 3, 'ms'),
        row('keystroke to findings, 100 kB, p99', hundred.p99, 8, 'ms'),
      ]
    : []),
  ...(megabyte
    ? [
        row('keystroke to findings, 1 MB, p99', megabyte.p99, 15, 'ms'),
        row('server memory, built-in pack and a 1 MB document', megabyte.openMegabytes, 90, 'MB'),
      ]
    : []),
  {
    what: 'whole document, cold, against harper.js',
    figure: `${((harper?.milliseconds ?? 0) / whole.milliseconds).toFixed(1)} times its speed`,
    budget: '100 times',
    met: (harper?.milliseconds ?? 0) / whole.milliseconds >= 100,
  },
  row(
    'server start to first findings, against an empty server',
    median(start.ours) / median(start.empty),
    1.4,
    'times',
  ),
  ...(vsixSize === undefined ? [] : [row('.vsix', vsixSize, 1000, 'kB')]),
];

function row(what: string, value: number, most: number, unit: string): Budget {
  return { what, figure: `${value.toFixed(1)} ${unit}`, budget: `${most} ${unit}`, met: value <= most };
}

writeFileSync(join(ROOT, 'BENCHMARKS.md'), report());
writeFileSync(join(ROOT, 'docs/images/growth.svg'), drawGrowth(latencies));
console.log(report());
process.exit(0);

function report(): string {
  const sizes = ['client.cjs', 'server.cjs', 'cli.js', 'pack.json'].map(
    (name) => `${name} ${Math.round(statSync(join(ROOT, 'dist', name)).size / 1000)} kB`,
  );
  const share = (value: number): string => `${value.toFixed(0)} ms`;
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}.

All figures are wall-clock time of one run. The more processes wait for the processors, the larger they are; compare
what stands in one table, and run it again on a quiet machine before you trust a single figure.

## Budgets

| what | figure | budget | met |
| --- | --- | --- | --- |
${budgets.map(({ what, figure, budget, met }) => `| ${what} | ${figure} | ${budget} | ${met ? 'yes' : '**no**'} |`).join('\n')}

## From a keystroke to the findings

${options.edits} random edits (a letter more or less, a space, a full stop, a line break, a word) at random places, sent to
the bundled server over standard streams; the time is from sending the change until the answer with the findings is
parsed. The text is policy prose in Markdown: a third of its sentences are the packs' own right examples, one in sixty is
a wrong one, the rest comes from State of the Union speeches.

| document | findings | opened in, ms | median, ms | p95 | p99 | memory when open, MB | after the edits |
| --- | --- | --- | --- | --- | --- | --- | --- |
${latencies
  .map(
    (it) =>
      `| ${it.size / 1000} kB | ${it.findings} | ${it.open.toFixed(0)} | ${it.median.toFixed(1)} | ${it.p95.toFixed(1)} | ${it.p99.toFixed(1)} | ${it.openMegabytes.toFixed(0)} | ${it.megabytes.toFixed(0)} |`,
  )
  .join('\n')}

![How the time grows with the document](docs/images/growth.svg)

An edit re-reads the blocks that it touched and what leans on them; the rest is kept. What still grows with the document
is the copying of its text, the search for the change, and the rows of pieces: memory moved, nothing read.

## A whole document

The same 100 kB, read once by each after a first reading that does not count.

| tool | ms | MB/s | does |
| --- | --- | --- | --- |
| policy-xref | ${whole.milliseconds.toFixed(0)} | ${whole.megabytesPerSecond.toFixed(2)} | terms, claims against statements, quotations |
${peers.map((peer) => `| ${peer.name} | ${peer.milliseconds.toFixed(0)} | ${peer.megabytesPerSecond.toFixed(2)} | ${peer.does} |`).join('\n')}

## Start

From starting the process, median of ${start.ours.length} by turns: the findings of a first document from policy-xref
${share(median(start.ours))}; the first reply of an empty, bundled vscode-languageserver ${share(median(start.empty))}.

## Sizes

${sizes.join(', ')}${vsixSize === undefined ? '' : `, policy-xref.vsix ${vsixSize.toFixed(0)} kB`}.
`;
}
