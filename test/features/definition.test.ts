import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Location, LocationLink } from 'vscode-languageserver';
import { definition } from '../../server/features/definition.ts';
import type { Subject } from '../../server/features/subject.ts';
import { anchor, concept, finding, statement, subject } from './small-pack.ts';

const gcap = concept('GCAP', { passages: [anchor('Global Combat Air Programme (GCAP)'), anchor('The GCAP fighter')] });

function linksAt(at: Subject, words: string): LocationLink[] {
  return (definition(at, at.text.indexOf(words) + 1, true) ?? []) as LocationLink[];
}

/** The words of a served text in a range of one line. */
function wordsIn(at: Subject, uri: string, { start, end }: LocationLink['targetRange']): string {
  assert.equal(start.line, end.line);
  return at.library.read(uri)?.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}

describe('definition', () => {
  it('is each passage that defines the term: the paragraph, and the words in it', () => {
    const at = subject('On GCAP.', [gcap]);
    const [first, second] = linksAt(at, 'GCAP');
    assert.ok(first && second);
    assert.equal(first.targetUri, 'policy-xref:/source/paper.policy-source');
    assert.equal(wordsIn(at, first.targetUri, first.targetSelectionRange), 'Global Combat Air Programme (GCAP)');
    assert.match(wordsIn(at, first.targetUri, first.targetRange), /^India is considering .* More later\.$/);
    assert.equal(wordsIn(at, second.targetUri, second.targetSelectionRange), 'The GCAP fighter');
    assert.deepEqual(first.originSelectionRange, { start: { line: 0, character: 3 }, end: { line: 0, character: 7 } });
  });

  it('is a location for clients without links', () => {
    const at = subject('On GCAP.', [gcap]);
    const [first] = (definition(at, 4, false) ?? []) as Location[];
    assert.ok(first);
    assert.equal(wordsIn(at, first.uri, first.range), 'Global Combat Air Programme (GCAP)');
  });

  it('falls back to the passages of statements, then to the page about the term', () => {
    const attack = concept('Attack', { statements: [statement('deathToll', { passage: anchor('11 lives') })] });
    const other = concept('Other', { statements: [statement('place')] });
    const at = subject('Attack, Other', [attack, other]);
    const [passage] = linksAt(at, 'Attack');
    assert.equal(passage && wordsIn(at, passage.targetUri, passage.targetSelectionRange), '11 lives');
    const [page] = linksAt(at, 'Other');
    assert.equal(page?.targetUri, 'policy-xref:/concept/Other.policy-source');
    assert.match(at.library.read(page?.targetUri ?? '') ?? '', /^Other\n\nWhat Other is\./);
  });

  it('is the passage of a finding where no term stands', () => {
    const draft = 'It killed 12.';
    const at = subject(draft, [gcap], [finding(draft, '12', { passage: anchor('claimed 11 lives') })]);
    const [link] = linksAt(at, '12');
    assert.equal(link && wordsIn(at, link.targetUri, link.targetSelectionRange), 'claimed 11 lives');
  });

  it('is nothing elsewhere', () => {
    assert.equal(definition(subject('Nothing.', [gcap]), 2, true), null);
  });
});
