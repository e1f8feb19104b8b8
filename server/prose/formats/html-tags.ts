/** A start or end tag, without its attributes. */
export interface Tag {
  /** Lower-case, without a namespace prefix. */
  readonly name: string;
  /** The name as it is written. */
  readonly source: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly from: number;
  readonly to: number;
}

const NAME = /<(\/?)([A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)/y;

/** Tags longer than this are text. */
const LONGEST = 4000;

/** The tag at a `<`, tolerant of what stands in its attributes; nothing where there is none. */
export function tagAt(text: string, from: number, limit: number): Tag | undefined {
  NAME.lastIndex = from;
  const match = NAME.exec(text);
  if (match === null) return undefined;
  const close = tagEnd(text, from + match[0].length, Math.min(limit, from + LONGEST));
  if (close < 0) return undefined;
  const selfClosing = text.charCodeAt(close - 1) === 47;
  const source = `${match[2] ?? ''}${match[3] ?? ''}`;
  return { name: (match[3] ?? '').toLowerCase(), source, closing: match[1] === '/', selfClosing, from, to: close + 1 };
}

/** The `>` that closes a tag: not one in a quoted attribute. */
function tagEnd(text: string, from: number, limit: number): number {
  let quote = 0;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) {
      return at;
    } else if (code === 60) {
      return -1;
    } else if ((code === 34 || code === 39) && text.charCodeAt(at - 1) === 61) {
      quote = code;
    }
  }
  return -1;
}

/** The value of an attribute in a tag. */
export function attribute(text: string, tag: Tag, name: string): string | undefined {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const match = pattern.exec(text.slice(tag.from, tag.to));
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

const SUPERSCRIPT = /<sup\b[^<>]{0,200}>(?:<a\b[^<>]{0,500}>)?(\[?[\d,–*†‡a-z]{1,5}\]?)(?:<\/a>)?<\/sup>/iy;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A superscript: an exponent (10³, km²) as it reads, the mark of a note as nothing. Others, such as the "th" of 4th,
 * are plain text: then this gives nothing.
 */
export function superscriptAt(text: string, from: number): { readonly text: string; readonly end: number } | undefined {
  SUPERSCRIPT.lastIndex = from;
  const mark = SUPERSCRIPT.exec(text)?.[1];
  if (mark === undefined) return undefined;
  const before = text.slice(Math.max(0, from - 4), from);
  const isExponent = /^\d+$/.test(mark) && /\d$|(?:^|[^\p{L}])(?:[kcmd]?m|ft|mi|nm|s)$/u.test(before);
  if (isExponent)
    return { text: mark.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit))), end: SUPERSCRIPT.lastIndex };
  return /^\[|^[\d,–*†‡]+$|^[a-z]$/i.test(mark) ? { text: '', end: SUPERSCRIPT.lastIndex } : undefined;
}

/** Inline elements whose content is source code. */
export const INLINE_CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var', 'literal', 'codeph', 'filename']);

/** Inline elements whose content has been struck out. */
export const STRUCK = new Set(['del', 's', 'strike']);
