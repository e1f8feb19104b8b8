/** docs/rules.md, package.json and README.md speak of the rules there are, and its examples hold. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { analyse } from '../../server/analysis/analyse.ts';
import { createEngine } from '../../server/claims/engine.ts';
import type { Lexicon } from '../../server/claims/lexicon.ts';
import { RULE_DESCRIPTIONS } from '../../server/features/rule-descriptions.ts';
import { DEFAULT_SEVERITY } from '../../server/features/severity.ts';
import { createKnowledgeBase } from '../../server/knowledge/knowledge-base.ts';
import { loadPacks } from '../../server/node/load-packs.ts';

const ROOT = join(import.meta.dirname, '../..');
const RULES: readonly string[] = Object.keys(DEFAULT_SEVERITY);

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The text under each heading of the second level. */
function sections(markdown: string): Map<string, string> {
  const parts = markdown.split(/^## (.+)\n/m).slice(1);
  const pairs = parts.flatMap((part, i): [string, string][] => (i % 2 === 0 ? [[part, parts[i + 1] ?? '']] : []));
  return new Map(pairs);
}

describe('the rules', async () => {
  const page = sections(read('docs/rules.md'));
  const { packs, lexicon } = await loadPacks([]);
  const engine = createEngine(createKnowledgeBase(packs), lexicon as unknown as Lexicon);

  it('are those of docs/rules.md', () => {
    assert.deepEqual([...page.keys()].sort(), [...RULES].sort());
  });

  it('are those of the setting policyXref.severity, with the same severity', () => {
    const { properties } = JSON.parse(read('package.json')).contributes.configuration;
    const rules: Record<string, { default: string }> = properties['policyXref.severity'].properties;
    assert.deepEqual(Object.fromEntries(Object.entries(rules).map(([rule, { default: level }]) => [rule, level])), {
      ...DEFAULT_SEVERITY,
    });
  });

  it('are described there as in the reports for other tools', () => {
    const { properties } = JSON.parse(read('package.json')).contributes.configuration;
    const rules: Record<string, { description: string }> = properties['policyXref.severity'].properties;
    const english: Record<string, string> = JSON.parse(read('package.nls.json'));
    const described = Object.entries(rules).map(([rule, { description }]) => [rule, english[description.slice(1, -1)]]);
    assert.deepEqual(Object.fromEntries(described), RULE_DESCRIPTIONS);
  });

  it('are those of the table in README.md, with the same severity', () => {
    const rows = [...read('README.md').matchAll(/^\| \[`([a-z/-]+)`\]\(docs\/rules\.md#[a-z-]+\) \|.*\| (\w+) \|$/gm)];
    assert.deepEqual(Object.fromEntries(rows.map(([, rule, level]) => [rule, level])), { ...DEFAULT_SEVERITY });
  });

  for (const [rule, text] of page) {
    for (const [, mark, example = ''] of text.matchAll(/^- ([✗✓]) (.+)$/gm)) {
      it(`${rule}: ${mark} ${example}`, () => {
        const { findings } = analyse({ text: example, path: 'example.txt' }, engine, { today: '2026-07-05' });
        assert.deepEqual([...new Set(findings.map((finding) => finding.rule))], mark === '✗' ? [rule] : []);
      });
    }
  }
});
