import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { snippet } from '../../server/cli/snippet.ts';
import { textWidth } from '../../server/cli/text-width.ts';

/** The snippet of the words between ‹ and ›. */
function show(marked: string, width = 60): string[] {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const lines = snippet(text, { start, end }, 1, width);
  return lines.flatMap(({ source, underline }) => [source, underline]);
}

describe('a snippet', () => {
  it('underlines the words', () => {
    assert.deepEqual(show('one\nin ‹2037› now\nthree'), ['in 2037 now', '   ^^^^']);
  });

  it('shows a tab as spaces up to the next stop', () => {
    assert.deepEqual(show('a\t‹2037›'), ['a   2037', '    ^^^^']);
  });

  it('gives wide characters two columns', () => {
    assert.deepEqual(show('防衛大臣は‹中谷›です'), ['防衛大臣は中谷です', `${' '.repeat(10)}^^^^`]);
    assert.deepEqual(show('🇯🇵 ‹2037›'), ['🇯🇵 2037', '   ^^^^']);
  });

  it('gives combining characters none', () => {
    assert.deepEqual(show('cafe\u0301 ‹2037›'), ['cafe\u0301 2037', '     ^^^^']);
  });

  it('cuts both ends of a long line, within its width', () => {
    const [source = '', underline = ''] = show(`${'before '.repeat(30)}‹2037› ${'behind '.repeat(30)}`);
    assert.match(source, /^….*2037.*…$/);
    assert.ok(textWidth(source) <= 60);
    assert.equal(source.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1), '2037');
  });

  it('cuts a long line of wide characters', () => {
    const [source = '', underline = ''] = show(`${'防衛'.repeat(60)}‹2037›${'大臣'.repeat(60)}`);
    assert.ok(textWidth(source) <= 60);
    assert.equal(underline.indexOf('^'), textWidth(source.slice(0, source.indexOf('2037'))));
  });

  it('cuts words that are longer than the page', () => {
    const [source = '', underline = ''] = show(`a ‹${'word '.repeat(40)}› b`);
    assert.ok(textWidth(source) <= 60);
    assert.ok(underline.length <= 60);
  });

  it('shows the lines that the words go over, without their indentation', () => {
    assert.deepEqual(show('  the toll of ‹11\n  civilians› rose'), [
      '  the toll of 11',
      '              ^^',
      '  civilians rose',
      '  ^^^^^^^^^',
    ]);
  });

  it('shows what could harm a terminal as a sign', () => {
    assert.deepEqual(show('\u001b[2J‹2037›'), ['\ufffd[2J2037', '    ^^^^']);
  });

  it('shows a place at the end of a text', () => {
    assert.deepEqual(show('2037‹›'), ['2037', '    ^']);
  });
});
