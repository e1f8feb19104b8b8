import type { Finding, RuleId } from '../claims/types.ts';
import type { Reference } from '../knowledge/types.ts';
import { passageName } from './cite.ts';
import type { PlainRange } from './line-map.ts';
import type { Subject } from './subject.ts';

/** A finding with all that speaks for it, for a client that shows it in its own way. */
export interface Evidence {
  readonly uri: string;
  readonly range: PlainRange;
  readonly rule: RuleId;
  readonly message: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly property: string;
  readonly found: string;
  readonly expected: string;
  readonly replacement: string | null;
  /** What is right, in a sentence. */
  readonly statement: string | null;
  readonly passage: { readonly name: string; readonly uri: string; readonly range: PlainRange } | null;
  readonly references: readonly Reference[];
}

/** The evidence for a finding in a document. */
export function evidenceOf({ knowledge, library, lines, uri }: Subject, finding: Finding): Evidence {
  const { rule, message, subject, property, found, expected, replacement, statement, passage, references } = finding;
  const source = passage && knowledge.sources.get(passage.source);
  const place = passage && library.locate(passage);
  return {
    uri,
    range: lines.range(finding.start, finding.end),
    rule,
    message,
    subject: { id: subject, name: knowledge.concepts.get(subject)?.prefLabel.en ?? subject },
    property,
    found,
    expected,
    replacement,
    statement: (statement === undefined ? undefined : knowledge.statements.get(statement)?.statement.gloss) ?? null,
    passage:
      source && place ? { name: passageName(source, passage.paragraph), uri: place.uri, range: place.words } : null,
    references,
  };
}
