/** Pairs the braces of LaTeX source: for each `{` the offset of its `}`. Escaped and commented ones do not count. */
export function pairBraces(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 123) open.push(at);
    else if (code === 37) at = lineEnd(text, at);
    else if (code === 125) {
      const opener = open.pop();
      if (opener !== undefined) pairs.set(opener, at);
    }
  }
  return pairs;
}

/** The offset of the line feed at or behind an offset, or the text's length. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const OPTION = /\s{0,20}\[(?:[^[\]{}]|\{[^{}]*\}|\[[^[\]]*\]){0,500}\]/y;

/** The end of an optional argument `[…]` that follows, or the offset itself. */
export function afterOption(text: string, at: number): number {
  if (text.charCodeAt(at) !== 91 && !/^\s{1,20}\[/.test(text.slice(at, at + 21))) return at;
  OPTION.lastIndex = at;
  return OPTION.test(text) ? OPTION.lastIndex : at;
}

/** Where the next non-blank stands, not beyond the end of a paragraph. */
export function afterBlanks(text: string, from: number): number {
  let at = from;
  let breaks = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 && ++breaks > 1) return from;
    if (code !== 32 && code !== 9 && code !== 10) break;
  }
  return at;
}
