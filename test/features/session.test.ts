import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_SEVERITY } from '../../server/features/severity.ts';
import { touches, wordAtLastChange } from '../../server/session/carets.ts';
import { readSettings, settingsSection } from '../../server/session/settings.ts';

describe('settings', () => {
  it('have defaults for what is missing or wrong, and say what is wrong', () => {
    assert.deepEqual(readSettings(undefined), {
      settings: { enable: true, severity: {}, packs: [], ignored: [] },
      problems: [],
    });
    const { settings, problems } = readSettings({
      enable: false,
      asOf: '2025-02-30',
      severity: { 'claim/refuted': 'hint', 'claim/outdated': 'loud', 'no/rule': 'off' },
      packs: ['a', 1, ''],
      ignore: [{ line: 3 }],
      baseline: 'known.json',
    });
    assert.deepEqual(settings, {
      enable: false,
      severity: { 'claim/refuted': 'hint' },
      packs: ['a'],
      ignored: [],
      baseline: 'known.json',
    });
    assert.equal(problems.length, 4);
  });

  it('come bare or under their section', () => {
    assert.deepEqual(settingsSection({ policyXref: { asOf: '2025-01-01' } }), { asOf: '2025-01-01' });
    assert.deepEqual(settingsSection({ asOf: '2025-01-01' }), { asOf: '2025-01-01' });
  });

  it('in package.json are those of the rules', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    const { properties } = manifest.contributes.configuration.properties['policyXref.severity'];
    const defaults = Object.entries<{ default: string }>(properties).map(([rule, it]) => [rule, it.default]);
    assert.deepEqual(Object.fromEntries(defaults), DEFAULT_SEVERITY);
  });
});

describe('the word being typed', () => {
  const word = (text: string, from: number, to: number, typed: string): string | undefined => {
    const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
    const change = { range: { start: document.positionAt(from), end: document.positionAt(to) }, text: typed };
    const updated = TextDocument.update(document, [change], 2);
    const span = wordAtLastChange(updated, [change]);
    return span && updated.getText().slice(span.start, span.end);
  };

  it('is the word in which the change ended', () => {
    assert.equal(word('It killed 2 people.', 11, 11, '8'), '28');
    assert.equal(word('It killed 28 people.', 12, 12, ' '), '');
    assert.equal(word('Nakatni is minister', 5, 5, 'a'), 'Nakatani');
    assert.equal(word('one three', 4, 4, 'two '), 'three');
    assert.equal(word('Japan’s plan', 12, 12, 's'), 'plans');
  });

  it('is unknown when the whole text was replaced', () => {
    const document = TextDocument.create('file:///a.md', 'markdown', 1, 'text');
    assert.equal(wordAtLastChange(document, [{ text: 'text' }]), undefined);
  });

  it('touches findings that it overlaps or borders on', () => {
    assert.ok(touches({ start: 5, end: 7 }, { start: 7, end: 7 }));
    assert.ok(!touches({ start: 5, end: 7 }, { start: 8, end: 9 }));
    assert.ok(!touches({ start: 5, end: 7 }, undefined));
  });
});
