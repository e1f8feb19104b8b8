/** A run of `*`, `_` or `~`; how much of it turned out to be markup is filled in by `matchDelimiters`. */
export interface Delimiter {
  readonly from: number;
  readonly to: number;
  readonly character: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Characters used up as closing marks, from the left. */
  closed: number;
  /** Characters used up as opening marks, from the right. */
  opened: number;
  /** For struck-out text: where it ends. */
  struckTo?: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** Reads a run of delimiters. More lenient than CommonMark beside punctuation, for `**「…」**は` and its like. */
export function delimiterAt(text: string, from: number, start: number, end: number): Delimiter {
  const character = text.charAt(from);
  let to = from;
  while (to < end && text.charAt(to) === character) to++;
  const before = from > start ? text.charAt(from - 1) : ' ';
  const after = to < end ? text.charAt(to) : ' ';
  const word = character === '_';
  const opens = after.trim() !== '' && !(word && WORD.test(before));
  const closes = before.trim() !== '' && !(word && WORD.test(after));
  return { from, to, character, opens, closes, closed: 0, opened: 0 };
}

function left(delimiter: Delimiter): number {
  return delimiter.to - delimiter.from - delimiter.closed - delimiter.opened;
}

/** Pairs the runs of one paragraph the way CommonMark does, in linear time. */
export function matchDelimiters(delimiters: readonly Delimiter[]): void {
  const stack: Delimiter[] = [];
  const bottoms = new Map<string, number>();
  for (const closer of delimiters) {
    if (closer.closes) matchCloser(closer, stack, bottoms);
    if (closer.opens && left(closer) > 0) stack.push(closer);
  }
}

function matchCloser(closer: Delimiter, stack: Delimiter[], bottoms: Map<string, number>): void {
  while (left(closer) > 0) {
    const key = `${closer.character}${closer.opens}${(closer.to - closer.from) % 3}`;
    const bottom = bottoms.get(key) ?? 0;
    let at = stack.length - 1;
    while (at >= bottom && !pairs(stack[at], closer)) at--;
    const opener = stack[at];
    if (opener === undefined || at < bottom) {
      bottoms.set(key, stack.length);
      return;
    }
    stack.length = at + 1;
    for (const [other, value] of bottoms) if (value > at) bottoms.set(other, at);
    use(opener, closer);
    if (left(opener) === 0) stack.pop();
  }
}

function pairs(opener: Delimiter | undefined, closer: Delimiter): boolean {
  if (opener?.character !== closer.character) return false;
  if (closer.character === '~') return left(opener) === left(closer);
  if (!opener.closes && !closer.opens) return true;
  const lengths = [opener.to - opener.from, closer.to - closer.from] as const;
  return (lengths[0] + lengths[1]) % 3 !== 0 || (lengths[0] % 3 === 0 && lengths[1] % 3 === 0);
}

function use(opener: Delimiter, closer: Delimiter): void {
  const count = Math.min(left(opener), left(closer));
  opener.opened += count;
  closer.closed += count;
  if (closer.character === '~') opener.struckTo = closer.to;
}
