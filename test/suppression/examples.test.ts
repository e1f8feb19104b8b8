/** In a real draft, the comment offered for each finding hides that one and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkDocument } from '../../server/cli/check-document.ts';
import type { Rated } from '../../server/cli/findings.ts';
import { engineOf, loadBuiltin } from '../../server/cli/knowledge.ts';
import { fingerprint, identityOf } from '../../server/suppression/fingerprint.ts';
import { hideHere } from '../../server/suppression/write-directive.ts';

const DRAFT = readFileSync(join(import.meta.dirname, '../../examples/briefing.md'), 'utf8');

describe('examples/briefing.md', async () => {
  const { packs, lexicon } = await loadBuiltin();
  const checking = { engine: engineOf(packs, lexicon), asOf: '2026-07-05', today: '2026-07-05', severity: {} };
  const check = (text: string): readonly Rated[] =>
    checkDocument('briefing.md', { text, skipped: 0 }, checking).findings;
  const known = (findings: readonly Rated[]): string[] => findings.map((it) => fingerprint(identityOf(it))).sort();

  const findings = check(DRAFT);
  for (const finding of findings) {
    it(`${finding.rule} “${finding.found}”`, () => {
      const insertions = hideHere(DRAFT, 'markdown', finding, findings) ?? [];
      const text = [...insertions].reduceRight(
        (it, { at, text: added }) => it.slice(0, at) + added + it.slice(at),
        DRAFT,
      );
      assert.notEqual(text, DRAFT);
      assert.deepEqual(known(check(text)), known(findings.filter((it) => it !== finding)));
    });
  }

  it('has findings to hide', () => {
    assert.ok(findings.length >= 10);
  });
});
