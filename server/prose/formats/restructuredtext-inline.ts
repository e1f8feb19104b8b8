import { type InlineRule, ruleSet } from './inline-rules.ts';

const BEFORE = /(?<![\p{L}\p{N}\\])/u.source;
const AFTER = /(?![\p{L}\p{N}])/u.source;

/** A rule for markup that stands between words only. */
const rule = (at: string, body: RegExp, reads: InlineRule['reads']): InlineRule => ({
  at,
  pattern: new RegExp(BEFORE + body.source + AFTER, 'dyu'),
  reads,
});

const RULES: readonly InlineRule[] = [
  { at: '\\', pattern: /\\\s/dy, reads: 'skip' },
  { at: '\\', pattern: /\\(\S)/dy, reads: 'raw' },
  rule('`', /``((?:[^`]|`(?!`)){1,1000}?)``/, 'literal'),
  rule('*', /\*\*(?=\S)([^*]{1,1000}?)(?<=\S)\*\*/, 'text'),
  rule('*', /\*(?=\S)([^*]{1,1000}?)(?<=\S)\*/, 'text'),
  rule(
    ':',
    /:(?:math|eq|file|samp|command|program|option|envvar|code|kbd|regexp|(?:c|py|cpp|js):\w+):`([^`]{1,500})`/,
    'literal',
  ),
  rule(':', /:(?:foot)?cite[\w:]{0,20}:`[^`]{1,500}`/, 'skip'),
  rule(':', /:[\w:+.-]{1,40}:`([^`<]{1,500}?)\s{0,20}<[^<>`]{1,500}>`/, 'raw'),
  rule(':', /:[\w:+.-]{1,40}:`[~!]?([^`]{1,500})`/, 'raw'),
  rule('`', /`([^`<]{1,500}?)\s{0,20}<[^<>`]{1,1000}>`_{0,2}/, 'raw'),
  rule('_`', /_?`([^`]{1,500})`(?:_{1,2}|:\w+:)?/, 'raw'),
  rule('[', /\[(?:#[\w.-]{0,50}|\*|\d{1,4}|[A-Za-z][\w.-]{0,50})\]_/, 'skip'),
  rule('|', /\|(?=\S)([^|\n]{1,200}?)(?<=\S)\|_{0,2}/, 'raw'),
  { at: '_', pattern: /(?<=[\p{L}\p{N}])_{1,2}(?![\p{L}\p{N}_])/duy, reads: 'skip' },
];

/** reStructuredText's inline markup. */
export const RST_RULES = ruleSet(RULES);
