import { type InlineRule, ruleSet } from './inline-rules.ts';

const RULES: readonly InlineRule[] = [
  { at: '&', pattern: /&#?\w{1,31};/dy, reads: 'entity' },
  { at: '+', pattern: /\+\+\+[^\n]{0,500}?\+\+\+/dy, reads: 'skip' },
  { at: '+', pattern: /(?<![\p{L}\p{N}+])\+([^\s+](?:[^+\n]{0,500}?[^\s+])??)\+(?![\p{L}\p{N}+])/duy, reads: 'raw' },
  { at: '\\', pattern: /\\([*_`#{<^~[:])/dy, reads: 'raw' },
  { at: '"', pattern: /(?<![\p{L}\p{N}])"`(?=\S)/duy, reads: '=“' },
  { at: "'", pattern: /(?<![\p{L}\p{N}])'`(?=\S)/duy, reads: '=‘' },
  { at: '`', pattern: /(?<=\S)`"/dy, reads: '=”' },
  { at: '`', pattern: /(?<=\S)`'/dy, reads: '=’' },
  { at: '`', pattern: /``((?:[^`]|`(?!`)){1,500}?)``/dy, reads: 'literal' },
  {
    at: '`',
    pattern: /(?<![\p{L}\p{N}])`\+?([^\s`](?:[^`]{0,500}?[^\s`])??)\+?`(?![\p{L}\p{N}])/duy,
    reads: 'literal',
  },
  { at: '*', pattern: /\*\*([^*]{1,1000}?)\*\*/dy, reads: 'text' },
  { at: '*', pattern: /(?<![\p{L}\p{N}*])\*(\S(?:[^*]{0,1000}?\S)??)\*(?![\p{L}\p{N}])/duy, reads: 'text' },
  { at: '_', pattern: /__([^_]{1,1000}?)__/dy, reads: 'text' },
  { at: '_', pattern: /(?<![\p{L}\p{N}_])_(\S(?:[^_]{0,1000}?\S)??)_(?![\p{L}\p{N}])/duy, reads: 'text' },
  { at: '[', pattern: /\[\.?(?:line-through|del)\]#[^#\n]{1,500}#/dy, reads: 'skip' },
  { at: '[', pattern: /\[[.#][\w.# -]{1,100}\]##?([^#\n]{1,500})##?/dy, reads: 'text' },
  { at: '[', pattern: /\[\[[^\]\n]{1,200}\]\]/dy, reads: 'skip' },
  { at: '#', pattern: /(?<![\p{L}\p{N}#&])#(\S(?:[^#\n]{0,500}?\S)??)#(?![\p{L}\p{N}])/duy, reads: 'text' },
  { at: '^', pattern: /\^([^\s^]{1,100})\^/dy, reads: 'text' },
  { at: '~', pattern: /~([^\s~]{1,100})~/dy, reads: 'text' },
  { at: '<', pattern: /<<[^<>,\n]{1,200},\s{0,5}([^<>]{1,500})>>/dy, reads: 'text' },
  { at: '<', pattern: /<<[^<>\n]{1,200}>>/dy, reads: 'object' },
  { at: '<', pattern: /<\d{1,2}>/dy, reads: 'skip' },
  {
    at: 'hfmilx',
    pattern: /(?<!\w)(?:https?|ftp|mailto|link|xref):[^\s[\]<>]{1,1000}\[([^\]]{1,500})\]/dy,
    reads: 'text',
  },
  { at: 'hfmilx', pattern: /(?<!\w)(?:https?|ftp|mailto|link|xref):[^\s[\]<>]{1,1000}\[\]/dy, reads: 'object' },
  { at: 'f', pattern: /(?<!\w)footnote(?:ref)?:[\w-]{0,50}\[[^\]]{0,2000}\]/dy, reads: 'skip' },
  {
    at: 'i',
    pattern: /(?<!\w)(?:image|icon|indexterm2?|include):{1,2}[^\s[\]]{0,500}\[[^\]\n]{0,500}\]/dy,
    reads: 'skip',
  },
  {
    at: 'klbmcpsa',
    pattern: /(?<!\w)(?:kbd|btn|menu|latexmath|stem|asciimath|counter|cite):[^\s[\]]{0,200}\[[^\]\n]{0,500}\]/dy,
    reads: 'object',
  },
  { at: 'p', pattern: /(?<!\w)pass:[\w,]{0,20}\[([^\]\n]{0,500})\]/dy, reads: 'raw' },
  { at: '(', pattern: /\(\(\([^()\n]{1,300}\)\)\)/dy, reads: 'skip' },
  { at: '(', pattern: /\(\(([^()\n]{1,300})\)\)/dy, reads: 'text' },
  { at: '(', pattern: /\((?:C|R|TM)\)/dy, reads: 'skip' },
  { at: '{', pattern: /\{(?:nbsp|sp|empty|zwsp)\}/dy, reads: '= ' },
  { at: '{', pattern: /\{(?:rsquo|apos)\}/dy, reads: '=’' },
  { at: '{', pattern: /\{ldquo\}/dy, reads: '=“' },
  { at: '{', pattern: /\{rdquo\}/dy, reads: '=”' },
  { at: '{', pattern: /\{amp\}/dy, reads: '=&' },
  { at: '{', pattern: /\{[A-Za-z][\w-]{0,50}\}/dy, reads: 'object' },
  { at: '-', pattern: /(?<=\w)--(?=\w)|(?<=\s)--(?=\s)/dy, reads: '=—' },
  { at: ' ', pattern: / \+(?=\n)/dy, reads: '= ' },
];

/** AsciiDoc's inline markup. */
export const ASCIIDOC_RULES = ruleSet(RULES);

/** A footnote's text gets a block of its own. */
export const FOOTNOTE = /(?<!\w)footnote(?:ref)?:[\w-]{0,50}\[([^\]]{1,2000})\]/dg;
