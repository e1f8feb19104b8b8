/** Whole documents, read by policy-xref and by others that look at prose. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../../server/analysis/analyse.ts';
import { createEngine } from '../../server/claims/engine.ts';
import type { Lexicon } from '../../server/claims/lexicon.ts';
import { decodeBuiltin } from '../../server/knowledge/builtin.ts';
import { createKnowledgeBase } from '../../server/knowledge/knowledge-base.ts';
import { HERE, ROOT, timed } from './machine.ts';

export interface Speed {
  readonly milliseconds: number;
  readonly megabytesPerSecond: number;
}

export interface Peer extends Speed {
  readonly name: string;
  readonly does: string;
}

/** Reads a text with policy-xref: warm, but nothing kept. */
export async function measureWhole(text: string): Promise<Speed> {
  const { packs, lexicon } = decodeBuiltin(readFileSync(join(ROOT, 'dist/pack.json'), 'utf8'));
  const engine = createEngine(createKnowledgeBase(packs), lexicon as unknown as Lexicon);
  return speedOf(text, async (words) => analyse({ text: words, path: 'draft.md' }, engine, { today: '2026-07-05' }));
}

/** Reads a text with each peer. */
export async function measurePeers(text: string): Promise<Peer[]> {
  return [
    { name: 'harper.js', does: 'grammar and spelling', ...(await speedOf(text, await harper())) },
    { name: 'cspell-lib', does: 'spelling', ...(await speedOf(text, await cspell())) },
    { name: 'textlint, terminology rule', does: 'a list of terms', ...(await speedOf(text, await textlint())) },
  ];
}

type Read = (text: string) => Promise<unknown>;

/** The second reading counts; its text is another one, so that nothing is remembered. */
async function speedOf(text: string, read: Read): Promise<Speed> {
  const half = text.length / 2;
  await read(text);
  const [milliseconds] = await timed(() => read(text.slice(half) + text.slice(0, half)));
  return { milliseconds, megabytesPerSecond: text.length / 1000 / milliseconds };
}

const require = createRequire(join(HERE, 'package.json'));

/** The peers are typed for other module systems than ours: what is used of them is said here. */
async function load<T>(path: string): Promise<T> {
  return import(pathToFileURL(join(HERE, 'node_modules', path)).href);
}

async function harper(): Promise<Read> {
  interface Linter {
    setup(): Promise<void>;
    lint(text: string, options: { language: string }): Promise<unknown>;
  }
  const { LocalLinter } = await load<{ LocalLinter: new (options: object) => Linter }>('harper.js/dist/index.js');
  const { binary } = await load<{ binary: unknown }>('harper.js/dist/binary.js');
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return (text) => linter.lint(text, { language: 'markdown' });
}

async function cspell(): Promise<Read> {
  interface Library {
    getDefaultSettings(): Promise<object>;
    spellCheckDocument(document: object, options: object, settings: object): Promise<unknown>;
  }
  const library = await load<Library>('cspell-lib/dist/index.js');
  let count = 0;
  return (text) =>
    library.spellCheckDocument(
      { uri: `file:///draft-${count++}.md`, text, languageId: 'markdown', locale: 'en' },
      { generateSuggestions: false, noConfigSearch: true },
      {},
    );
}

async function textlint(): Promise<Read> {
  interface Kernel {
    lintText(text: string, options: object): Promise<unknown>;
  }
  const { TextlintKernel }: { TextlintKernel: new () => Kernel } = require('@textlint/kernel');
  const kernel = new TextlintKernel();
  const byDefault = (name: string): unknown => {
    const loaded = require(name);
    return loaded.default ?? loaded;
  };
  const plugins = [{ pluginId: 'markdown', plugin: byDefault('@textlint/textlint-plugin-markdown') }];
  const rules = [{ ruleId: 'terminology', rule: byDefault('textlint-rule-terminology') }];
  return (text) => kernel.lintText(text, { ext: '.md', filePath: 'draft.md', plugins, rules });
}
