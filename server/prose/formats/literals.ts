const PHRASE = /^\p{L}[\p{L}\p{M}\p{N}+ '’-]*$/u;

/** Whether a literal is source code rather than a word or phrase that is merely set off. */
export function looksLikeCode(literal: string): boolean {
  return literal.length > 100 || !PHRASE.test(literal.replace(/\s+/g, ' ')) || /\p{Ll}\p{Lu}/u.test(literal);
}
