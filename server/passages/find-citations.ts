/**
 * Citations by key, as the tools of writers have them: Pandoc's `[@key, ¶12]` wherever prose is read as it stands, and
 * the commands of LaTeX, Typst, Org, AsciiDoc and reStructuredText, which are not prose.
 */

/** A stretch of a text; UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** One citation. Offsets are into the text that was searched. */
export interface Citation extends Span {
  readonly key: Span & { readonly text: string };
  /** Paragraphs by number; `to` is `from` where there is one. Other locators, such as pages, are not read. */
  readonly paragraphs?: Span & { readonly from: number; readonly to: number };
}

/** As Pandoc has it: starts and ends with a letter, digit or underscore; single marks may stand within. */
const KEY = String.raw`[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*`;
const NUMBERS = String.raw`(?:¶¶?|para(?:graph)?s?\.?|pars?\.)\s*(\d{1,4})(?:\s*[-–—]\s*¶?(\d{1,4}))?`;

const PANDOC = new RegExp(String.raw`(?<![\p{L}\p{N}_.@\\/])@(?:(${KEY})|\{(${KEY})\})`, 'gu');
/** What may stand between a key and its locator. */
const LOCATOR = new RegExp(String.raw`^(?:\s*,\s*\[?|\s*\[|\s+)(${NUMBERS})`, 'iu');

/** The citations in a text that reads as it stands. */
export function citationsInProse(text: string): Citation[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(PANDOC)].map((match) => {
    const [whole, bare, braced] = match;
    const end = match.index + whole.length;
    const start = match.index + (bare === undefined ? 2 : 1);
    return located(
      text,
      { text: bare ?? braced ?? '', start, end: bare === undefined ? end - 1 : end },
      match.index,
      end,
    );
  });
}

/** The commands that cite, by language. The first group holds keys; locators stand in the match too. */
const COMMANDS: Readonly<Record<string, RegExp>> = {
  latex: /\\[A-Za-z]*cite[A-Za-z]*\*?(?:\[[^\]\n]*\]){0,2}\{([^}\n]+)\}/g,
  typst: /(?<![\w.])@([\w-]+(?:[:.][\w-]+)*)(?:\[[^\]\n]*\])?|#cite\(\s*(?:<|label\(")([^>"\n]+)[>"][^)\n]*\)/g,
  org: /\[cite[^\]:\n]*:([^\]\n]*)\]/g,
  asciidoc: /(?:cite|citenp):\[([^\]\n]*)\]/g,
  rst: /:cite(?::\w+)?:`([^`\n]+)`/g,
};

const ALIASES: Readonly<Record<string, string>> = { tex: 'latex', restructuredtext: 'rst' };

/** The citations in a document of a markup that takes them out of its prose; none for other languages. */
export function citationsInMarkup(text: string, language: string): Citation[] {
  const name = ALIASES[language] ?? language;
  const command = COMMANDS[name];
  if (!command || !/cite|@/.test(text)) return [];
  return [...text.matchAll(command)].flatMap((match) => {
    if (name === 'latex' && /(?:^|[^\\])%/.test(text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)))
      return [];
    if (name === 'org') return citationsInProse(match[0]).map((citation) => moved(citation, match.index));
    const keys = match[1] ?? match[2] ?? '';
    return keysIn(keys, match.index + match[0].lastIndexOf(keys)).map((key) => within(match[0], key, match.index));
  });
}

/** Keys with commas between them; AsciiDoc has a locator in brackets behind each. */
function keysIn(keys: string, at: number): Citation['key'][] {
  return [...keys.matchAll(/(?<=^|[,;]\s*)[^\s,;()]+/g)].map(({ index, 0: key }) => ({
    text: key,
    start: at + index,
    end: at + index + key.length,
  }));
}

/** A citation by a command: a locator behind its key counts, else the only one in the command. */
function within(command: string, key: Citation['key'], at: number): Citation {
  const behind = command.slice(key.end - at);
  const own = new RegExp(String.raw`^\s*\(\s*(${NUMBERS})`, 'iu').exec(behind);
  const all = [...command.matchAll(new RegExp(NUMBERS, 'giu'))];
  const only = all.length === 1 ? all[0] : undefined;
  const [words, from, to] = own ? [own[1], own[2], own[3]] : [only?.[0], only?.[1], only?.[2]];
  const start = own ? key.end + own[0].length - (own[1]?.length ?? 0) : at + (only?.index ?? 0);
  const paragraphs = words === undefined ? {} : { paragraphs: numbered(start, words, from, to) };
  return { key, start: at, end: at + command.length, ...paragraphs };
}

function located(text: string, key: Citation['key'], start: number, end: number): Citation {
  const found = LOCATOR.exec(text.slice(end, end + 80));
  if (!found) return { key, start, end };
  const [whole, words = '', from, to] = found;
  const at = end + whole.length - words.length;
  return { key, start, end: at + words.length, paragraphs: numbered(at, words, from, to) };
}

function numbered(start: number, words: string, from: string | undefined, to: string | undefined) {
  return { start, end: start + words.length, from: Number(from), to: Number(to ?? from) };
}

function moved({ key, paragraphs, start, end }: Citation, by: number): Citation {
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    start: start + by,
    end: end + by,
    key: shift(key),
    ...(paragraphs ? { paragraphs: shift(paragraphs) } : {}),
  };
}
