import type { PassageAnchor, Source } from '../knowledge/types.ts';
import { passageName } from './cite.ts';

/** A citation of a passage as the language of a document has it; in brackets and words where it has no citations. */
export function citationText(source: Source, { paragraph }: PassageAnchor, language: string): string {
  switch (language) {
    case 'markdown':
    case 'mdx':
      return `[@${source.id}, ¶${paragraph}]`;
    case 'org':
      return `[cite:@${source.id} ¶${paragraph}]`;
    case 'latex':
    case 'tex':
      return `\\cite[¶${paragraph}]{${source.id}}`;
    case 'typst':
      return `@${source.id}[¶${paragraph}]`;
    case 'asciidoc':
      return `cite:[${source.id}(¶${paragraph})]`;
    case 'rst':
    case 'restructuredtext':
      return `:cite:p:\`${source.id}\``;
    default:
      return `(${passageName(source, paragraph)})`;
  }
}
