/**
 * Measures the analysis on this machine and writes BENCHMARKS.md. Run by `npm run bench`, never as a test: the figures
 * are those of the machine. The text is the project's own documents and evaluation sets, so that nearly every sentence
 * names something: the worst case for the reading of claims.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../server/analysis/analyse.ts';
import { keepAnalysis } from '../../server/analysis/kept-analysis.ts';
import { createEngine } from '../../server/claims/engine.ts';
import type { Lexicon } from '../../server/claims/lexicon.ts';
import { decodeBuiltin } from '../../server/knowledge/builtin.ts';
import { createKnowledgeBase } from '../../server/knowledge/knowledge-base.ts';

const ROOT = join(import.meta.dirname, '../..');
const OPTIONS = { today: '2026-07-05' };

const [loading, engine] = timed(() => {
  const { packs, lexicon } = decodeBuiltin(readFileSync(join(ROOT, 'dist/pack.json'), 'utf8'));
  return createEngine(createKnowledgeBase(packs), lexicon as unknown as Lexicon);
});
const text = corpus();

const rows = [10_000, 100_000, 1_000_000].map((size) =>
  measure(text.repeat(Math.ceil(size / text.length)).slice(0, size)),
);
writeFileSync(join(ROOT, 'BENCHMARKS.md'), report());
console.log(report());

function timed<T>(work: () => T): [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

/** Markdown and plain text of the evaluation sets and the example, their front matter left out. */
function corpus(): string {
  const folders = ['test/eval/dev', 'test/eval/second', 'examples'].map((f) => join(ROOT, f));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const prose = files.filter((file) => /\.(?:md|txt)$/.test(file));
  return prose.map((file) => readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')).join('\n\n');
}

interface Row {
  readonly size: number;
  readonly mentions: number;
  readonly whole: number;
  readonly edits: readonly number[];
}

function measure(document: string): Row {
  const read = (words: string) => analyse({ text: words, path: 'draft.md' }, engine, OPTIONS);
  read(document);
  const [whole, analysis] = timed(() => read(document));
  const kept = keepAnalysis(engine);
  let edited = document;
  const again = (words: string) => {
    kept.update({ text: words, path: 'draft.md' }, OPTIONS);
    return kept.result();
  };
  again(edited);
  const count = 200;
  const edits = Array.from({ length: count }, (_, i) => {
    const at = Math.floor((edited.length * ((i * 37) % 100)) / 100);
    edited = `${edited.slice(0, at)}x${edited.slice(at)}`;
    return timed(() => again(edited))[0];
  });
  return { size: document.length, mentions: analysis.mentions.length, whole, edits: edits.sort((a, b) => a - b) };
}

function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

function report(): string {
  const lines = rows.map(
    ({ size, mentions, whole, edits }) =>
      `| ${size / 1000} kB | ${mentions} | ${whole.toFixed(0)} | ${(size / 1000 / whole).toFixed(2)} | ${Math.round((mentions / whole) * 1000)} | ${quantile(edits, 0.5)} | ${quantile(edits, 0.95)} | ${quantile(edits, 0.99)} |`,
  );
  const sizes = ['client.cjs', 'server.cjs', 'cli.js', 'pack.json'].map(
    (name) => `${name} ${Math.round(statSync(join(ROOT, 'dist', name)).size / 1000)} kB`,
  );
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.

The text is made of the evaluation sets and the example: nearly every sentence names something, which is the worst case.
"Whole" is a warm reading of the whole document; an edit puts one letter in somewhere and reads again what that
touched, as the server does.

| document | mentions | whole, ms | MB/s | mentions/s | edit, median ms | p95 | p99 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

Loading the pack and compiling the lexicon: ${loading.toFixed(0)} ms. Bundles: ${sizes.join(', ')}.

Not measured yet: peers on the same text, the time through the server's connection, memory.
`;
}
