/** A line without its end and without trailing white space. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Where the first character that is no blank stands; `to` on an empty line. */
  readonly start: number;
  /** Width of the blanks before `start`, a tab counting to the next multiple of 4. */
  readonly indent: number;
}

/** The lines of a stretch of text. */
export function linesOf(text: string, from = 0, to: number = text.length): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < to; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > to ? to : newline;
    lines.push(lineAt(text, at, end));
    at = end + 1;
  }
  return lines;
}

function lineAt(text: string, from: number, end: number): Line {
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  let start = from;
  let indent = 0;
  while (start < to && isBlank(text.charCodeAt(start))) {
    indent += text.charCodeAt(start) === 9 ? 4 - (indent % 4) : 1;
    start++;
  }
  return { from, to, start, indent };
}

/** A space, tab, carriage return, form feed, no-break space or byte order mark. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 12 || code === 0xa0 || code === 0xfeff;
}

export function isEmpty(line: Line): boolean {
  return line.start >= line.to;
}
