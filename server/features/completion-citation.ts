/** Completion of citations: the keys of sources, and behind a key the numbers of paragraphs. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Source } from '../knowledge/types.ts';
import { citationKeys } from '../passages/citation-keys.ts';
import { passageName, sourceDate, sourceName } from './cite.ts';
import type { CompletionData } from './completion.ts';
import type { Subject } from './subject.ts';

/** Where a key is written, with what is typed of it as the group; by language. */
const KEYS: Readonly<Record<string, RegExp>> = {
  latex: /\\[A-Za-z]*cite[A-Za-z]*\*?(?:\[[^\]]*\]){0,2}\{(?:[^}]*,\s*)?([\w:.-]*)$/,
  typst: /(?:(?<![\w.])@|#cite\(<)([\w:.-]*)$/,
  asciidoc: /cite(?:np)?:\[(?:[^\]]*,\s*)?([\w:.-]*)$/,
  rst: /:cite(?::\w+)?:`(?:[^`]*,\s*)?([\w:.-]*)$/,
};

/** Pandoc's and Org's: a key in brackets. */
const IN_BRACKETS = /\[[^[\]]*(?<![\w.])@([\w:.-]*)$/;
const LOCATOR = /(?<![\w.])@([\w:.-]+)(?:\s*,\s*\[?|\s*\[|\s+)((?:¶|para\.?\s?)?\s*\d{0,4})$/;

/** Keys or paragraphs for what stands before the caret; undefined where no citation is being written. */
export function completeCitation(subject: Subject, caret: number): CompletionItem[] | undefined {
  const before = subject.text.slice(Math.max(0, caret - 200), caret).replace(/^[\s\S]*[\r\n]/, '');
  const key = (KEYS[subject.language] ?? IN_BRACKETS).exec(before);
  if (key) return completeKeys(subject, caret - (key[1]?.length ?? 0), caret);
  const locator = LOCATOR.exec(before);
  const source = locator && citationKeys(subject.knowledge).get(locator[1] ?? '');
  return source ? completeParagraphs(subject, source, caret - (locator[2]?.length ?? 0), caret) : undefined;
}

function completeKeys({ knowledge, lines, uri }: Subject, start: number, caret: number): CompletionItem[] {
  return [...knowledge.sources.values()].map((source) => {
    const data: CompletionData = { uri, source: source.id };
    return {
      label: source.id,
      kind: CompletionItemKind.File,
      detail: [sourceName(source), sourceDate(source)].filter((part) => part !== '').join(', '),
      filterText: `${source.id} ${source.csl.title}`,
      textEdit: { range: lines.range(start, caret), newText: source.id },
      data,
    };
  });
}

/** All paragraphs, those first that speak of what the line before the citation is about. */
function completeParagraphs(subject: Subject, source: Source, start: number, caret: number): CompletionItem[] {
  const { lines, text, uri } = subject;
  const near = paragraphsOn(subject, source, caret);
  return source.passages.map(({ paragraph, start: from, end }) => {
    const data: CompletionData = { uri, source: source.id, paragraph };
    const name = `¶${paragraph}`;
    return {
      label: name,
      kind: CompletionItemKind.Reference,
      detail: source.text.slice(from, end).replace(/\s+/g, ' ').slice(0, 80),
      // Whoever types a number alone gets the sign with it.
      filterText: text.slice(start, caret).startsWith('¶') ? name : String(paragraph),
      sortText: `${near.has(paragraph) ? 0 : 1}${String(paragraph).padStart(5, '0')}`,
      textEdit: { range: lines.range(start, caret), newText: name },
      data,
    };
  });
}

function paragraphsOn({ analysis, knowledge, lines }: Subject, source: Source, caret: number): Set<number> {
  const { line } = lines.position(caret);
  const concepts = analysis.mentions
    .filter(({ start, end }) => end <= caret && lines.position(start).line === line)
    .flatMap(({ concept }) => knowledge.concepts.get(concept) ?? []);
  const anchors = concepts.flatMap(({ passages, statements }) => [
    ...passages,
    ...statements.flatMap((it) => it.passage ?? []),
  ]);
  return new Set(anchors.filter((anchor) => anchor.source === source.id).map(({ paragraph }) => paragraph));
}

/** A source, or a paragraph of one, in words. */
export function citedText(source: Source, paragraph: number | undefined): string {
  const passage = source.passages.find((it) => it.paragraph === paragraph);
  if (!passage)
    return [source.csl.title, sourceName(source), sourceDate(source), source.csl.URL ?? '']
      .filter((it) => it !== '')
      .join('\n');
  return `${source.text.slice(passage.start, passage.end)}\n\n${passageName(source, passage.paragraph)}`;
}
