import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import type { Subject } from './subject.ts';

/** What a mention names, as a theme can colour it; package.json declares each, with what it falls back to. */
export const TOKEN_TYPES = [
  'policyPerson',
  'policyOffice',
  'policyPlace',
  'policyOrganisation',
  'policyEvent',
  'policyDocument',
  'policyProgramme',
  'policyEquipment',
  'policyConcept',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] };

/** Concept types by what they name; the first that fits. */
const KINDS: readonly (readonly [pattern: RegExp, type: TokenType])[] = [
  [/person/, 'policyPerson'],
  [/^office/, 'policyOffice'],
  [/country|city|place|venue|sea$/, 'policyPlace'],
  [/attack|event|meeting|operation|exercise/, 'policyEvent'],
  [/agreement|document|strategy|report/, 'policyDocument'],
  [/programme|initiative|joint-venture/, 'policyProgramme'],
  [/ship|aircraft|equipment|technology/, 'policyEquipment'],
  [/group|service|agency|ministry|organi[sz]ation|court|committee|company/, 'policyOrganisation'],
];

/**
 * Languages whose mentions are coloured: those of prose. An editor takes the tokens of one server alone, and a
 * programming language's own say more.
 */
const LANGUAGES = /^(?:|plaintext|markdown|asciidoc|org|rst|restructuredtext|latex|tex|policy-source)$/;

/** Integers by fives, as LSP has them: line and character from the token before, length, type, modifiers. */
export type TokenData = readonly number[];

/**
 * The certain mentions between two offsets, by the type of their concept; undefined for a language that others colour.
 * A mention that runs over a line's end is a token on each line.
 */
export function semanticTokens(subject: Subject, from = 0, to = Number.POSITIVE_INFINITY): TokenData | undefined {
  const { analysis, knowledge, language, lines, text } = subject;
  if (!LANGUAGES.test(language)) return undefined;
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  let behind = from;
  for (const { concept, certain, start, end } of analysis.mentions) {
    if (start >= to) break;
    if (!certain || end <= from || start < behind) continue;
    behind = end;
    const type = TOKEN_TYPES.indexOf(tokenType(knowledge.concepts.get(concept)?.type ?? ''));
    for (const { 0: words, index } of text.slice(start, end).matchAll(/[^\s>][^\r\n]*/g)) {
      const at = lines.position(start + index);
      const line = at.line - last.line;
      data.push(line, line === 0 ? at.character - last.character : at.character, words.length, type, 0);
      last = at;
    }
  }
  return data;
}

/** The token type of a concept, by the concept's type. */
export function tokenType(type: string): TokenType {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'policyConcept';
}

/** The tokens that each document was last given, so that only what changed is sent. */
export interface SentTokens {
  full(uri: string, data: TokenData): SemanticTokens;
  /** The change from the answer of that id; all tokens when it is not the last. */
  delta(uri: string, data: TokenData, previous: string): SemanticTokens | SemanticTokensDelta;
  forget(uri: string): void;
}

export function sentTokens(): SentTokens {
  const sent = new Map<string, { readonly resultId: string; readonly data: TokenData }>();
  let count = 0;
  const note = (uri: string, data: TokenData): string => {
    count += 1;
    const resultId = String(count);
    sent.set(uri, { resultId, data });
    return resultId;
  };
  const full = (uri: string, data: TokenData): SemanticTokens => ({ resultId: note(uri, data), data: [...data] });
  return {
    full,
    delta: (uri, data, previous) => {
      const before = sent.get(uri);
      if (before?.resultId !== previous) return full(uri, data);
      return { resultId: note(uri, data), edits: changed(before.data, data) };
    },
    forget: (uri) => {
      sent.delete(uri);
    },
  };
}

/** The one stretch that differs: an edit changes tokens side by side. */
function changed(before: TokenData, after: TokenData): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const deleteCount = before.length - same - start;
  if (deleteCount === 0 && after.length === before.length) return [];
  return [{ start, deleteCount, data: after.slice(start, after.length - same) }];
}
