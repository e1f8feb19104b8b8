import { find } from '../find.ts';

/** A piece of Markdown beyond CommonMark: no prose, or a stand-in for another text. */
export interface Extension {
  readonly kind: 'object' | 'skip' | 'note';
  readonly to: number;
}

const DISPLAY_LIMIT = 5000;
const FORMULA = /\$(?=[^\s$])(?![\d.,]{1,20}[ \t])([^$\n]{0,299}[^\s$\\])\$(?![\w$])/y;
const MATHEMATICAL = /[\\^_={}<>|+*/]|^-?(?:[A-Za-z]\d?|\d+)$/;
const CITATION_GROUP = /\[(?:[^\]\n@]{0,60}[\s;])?-?@[\w{][^\]\n]{0,500}\](?![([:])/y;
const CITATION = /(?<![\w.])-?@(?:[A-Za-z][\w.:-]{0,60}\d{4}\w{0,20}|(?:fig|tbl|sec|eq|lst)-[\w-]{1,60})/y;
const COMMENT_LIMIT = 2000;

/**
 * What Pandoc, Quarto and Obsidian add to a paragraph: formulas (`$…$`, `$$…$$`), citations (`[@key, p. 5]`), comments
 * (`%%…%%`) and notes in place (`^[…]`).
 */
export function extensionAt(text: string, at: number, to: number): Extension | undefined {
  const code = text.charCodeAt(at);
  if (code === 36) return formulaAt(text, at, to);
  if (code === 91) return objectAt(CITATION_GROUP, text, at, to);
  if (code === 64) return objectAt(CITATION, text, at, to);
  if (code === 37 && text.charCodeAt(at + 1) === 37) return commentAt(text, at, to);
  return code === 94 && text.charCodeAt(at + 1) === 91 ? noteAt(text, at, to) : undefined;
}

function formulaAt(text: string, at: number, to: number): Extension | undefined {
  if (text.charCodeAt(at + 1) === 36) {
    const end = find(text, '$$', at + 2, Math.min(to, at + DISPLAY_LIMIT));
    return end > at + 2 ? { kind: 'object', to: end + 2 } : undefined;
  }
  FORMULA.lastIndex = at;
  const formula = FORMULA.exec(text);
  if (formula === null || FORMULA.lastIndex > to || !MATHEMATICAL.test(formula[1] ?? '')) return undefined;
  return { kind: 'object', to: FORMULA.lastIndex };
}

function objectAt(pattern: RegExp, text: string, at: number, to: number): Extension | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= to ? { kind: 'object', to: pattern.lastIndex } : undefined;
}

function commentAt(text: string, at: number, to: number): Extension | undefined {
  const end = find(text, '%%', at + 2, Math.min(to, at + COMMENT_LIMIT));
  return end < 0 ? undefined : { kind: 'skip', to: end + 2 };
}

/** Brackets within a note may nest. */
function noteAt(text: string, at: number, to: number): Extension | undefined {
  let depth = 0;
  for (let end = at + 1; end < Math.min(to, at + COMMENT_LIMIT); end++) {
    const code = text.charCodeAt(end);
    if (code === 92) end++;
    else if (code === 91) depth++;
    else if (code === 93 && --depth === 0) return { kind: 'note', to: end + 1 };
  }
  return undefined;
}
