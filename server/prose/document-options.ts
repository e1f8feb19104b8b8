/**
 * What a document says in its front matter of how it is to be read:
 *
 *     policy-xref: { asOf: 2025-05-10, disable: [claim/outdated], packs: [india-japan] }
 *
 * in one line or as a block, in YAML or in TOML (`[policy-xref]`). Plain scalars and lists of them are understood.
 */
import { findFrontMatter } from './front-matter.ts';

/** A word of the front matter, with its UTF-16 offsets in the document. */
export interface OptionWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface DocumentOptions {
  /** The day on which the document is to be true, as it is written. */
  readonly asOf?: OptionWord;
  /** The rules that are switched off for the document. */
  readonly disable: readonly OptionWord[];
  /** The only packs that the document is read with; undefined for all. */
  readonly packs?: readonly OptionWord[];
  /** Options that are none of ours. */
  readonly unknown: readonly OptionWord[];
}

const NO_OPTIONS: DocumentOptions = { disable: [], unknown: [] };

/** The names of the options. */
export const OPTION_NAMES: readonly string[] = ['asOf', 'disable', 'packs'];

const YAML_KEY = /^["']?policy-xref["']?[ \t]*:/;
const TOML_KEY = /^\[policy-xref\][ \t]*$/;

/** The options in a document's front matter. */
export function documentOptions(text: string): DocumentOptions {
  if (!/^\s{0,8}(?:---|\+\+\+)/.test(text)) return NO_OPTIONS;
  const found = findFrontMatter(text);
  if (!found) return NO_OPTIONS;
  const lineText = (line: { from: number; to: number }): string => text.slice(line.from, line.to);
  const first = found.lines.findIndex((line) => YAML_KEY.test(lineText(line)) || TOML_KEY.test(lineText(line)));
  const key = found.lines[first];
  if (!key) return NO_OPTIONS;
  const toml = TOML_KEY.test(lineText(key));
  const ends = (line: string): boolean => (toml ? line.startsWith('[') : /^[^\s}\]-]/.test(line));
  const rest = found.lines.slice(first + 1);
  const after = rest.findIndex((line) => ends(lineText(line)));
  const last = (after < 0 ? rest : rest.slice(0, after)).at(-1) ?? key;
  const from = toml ? key.to : key.from + (YAML_KEY.exec(lineText(key))?.[0].length ?? 0);
  return optionsOf(entriesIn(text, from, last.to));
}

interface Entry {
  readonly key: OptionWord;
  readonly values: OptionWord[];
}

/** A key, a value, a comment, or a mark that separates them. */
const TOKEN =
  /(["']?)([\w-]+)\1[ \t]*[:=](?=\s|["'[])|"([^"\n]*)"|'([^'\n]*)'|(?<=\s)#[^\n]*|[^\s,{}[\]"'#][^\s,{}[\]]*/g;

/** Keys with the values behind them, in a flow or a block alike. */
function entriesIn(text: string, from: number, to: number): Entry[] {
  const entries: Entry[] = [];
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const at = from + match.index;
    const [whole, quote = '', key, double, single] = match;
    if (key !== undefined) {
      const start = at + quote.length;
      entries.push({ key: { text: key, start, end: start + key.length }, values: [] });
    } else if (!whole.startsWith('#') && whole !== '-') {
      const value = double ?? single ?? whole;
      const start = at + (whole === value ? 0 : 1);
      entries.at(-1)?.values.push({ text: value, start, end: start + value.length });
    }
  }
  return entries;
}

function optionsOf(entries: readonly Entry[]): DocumentOptions {
  const values = (name: string): readonly OptionWord[] | undefined =>
    entries.find(({ key }) => key.text === name)?.values;
  const asOf = values('asOf')?.[0];
  const packs = values('packs');
  return {
    disable: values('disable') ?? [],
    unknown: entries.flatMap(({ key }) => (OPTION_NAMES.includes(key.text) ? [] : [key])),
    ...(asOf ? { asOf } : {}),
    ...(packs ? { packs } : {}),
  };
}
