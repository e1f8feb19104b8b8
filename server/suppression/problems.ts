/** The rule `suppression/unused`: what hides nothing, or cannot be understood. */
import { type Finding, RULES, type RuleId } from '../claims/types.ts';
import { parseEdtf } from '../knowledge/edtf.ts';
import { didYouMean } from '../knowledge/suggest.ts';
import { type DocumentOptions, OPTION_NAMES, type OptionWord } from '../prose/document-options.ts';
import { type Directive, type DirectiveWord, KEYWORDS } from './find-directives.ts';
import { isRuleName, names } from './rule-names.ts';

/** The problems of directives. `isUsed` tells whether one, or one of its rules, hid something. */
export function directiveProblems(
  directives: readonly Directive[],
  isUsed: (directive: Directive, rule: DirectiveWord | undefined) => boolean,
  isOn: (rule: RuleId) => boolean,
): Finding[] {
  return directives.flatMap((directive, index) => {
    const { kind, keyword, rules } = directive;
    if (kind === undefined) return [unknown('keyword', keyword, Object.keys(KEYWORDS))];
    const wrong = rules.filter(({ text }) => !isRuleName(text));
    const broken = wrong.map((it) => unknown('rule', it, RULES));
    if (kind === 'enable') {
      const opened = directives.slice(0, index).some((it) => it.kind === 'disable');
      return opened ? broken : [...broken, problem(keyword, 'Nothing was disabled before this comment.')];
    }
    const idle = (rules.length === 0 ? [undefined] : rules.filter((it) => !wrong.includes(it))).filter(
      (rule) =>
        !isUsed(directive, rule) && (rule === undefined || RULES.some((id) => names(rule.text, id) && isOn(id))),
    );
    return [...broken, ...idle.map((rule) => unused(directive, rule))];
  });
}

function unused({ keyword, rules }: Directive, rule: DirectiveWord | undefined): Finding {
  if (!rule) return problem(keyword, 'This comment hides nothing: there is no finding where it looks.');
  const place = rules.length > 1 ? rule : { ...keyword, end: rule.end };
  return problem(place, `This comment hides nothing: there is no ${rule.text} where it looks.`);
}

/** The problems of options in the front matter. */
export function optionProblems(
  { asOf, disable, packs = [], unknown: options }: DocumentOptions,
  known: ReadonlySet<string>,
): Finding[] {
  return [
    ...options.map((it) => unknown('option', it, OPTION_NAMES)),
    ...(asOf && !parseEdtf(asOf.text) ? [problem(asOf, `“${asOf.text}” is no day: write YYYY-MM-DD.`)] : []),
    ...disable.filter(({ text }) => !isRuleName(text)).map((it) => unknown('rule', it, RULES)),
    ...packs.filter(({ text }) => !known.has(text)).map((it) => unknown('pack', it, [...known])),
  ];
}

function unknown(kind: string, word: DirectiveWord | OptionWord, known: readonly string[]): Finding {
  const hint = didYouMean(word.text, known, `There are ${known.join(', ')}.`).replaceAll('`', '');
  const reason = kind === 'rule' && !word.text.includes('/') ? ' A reason stands behind a colon.' : '';
  return problem(word, `There is no ${kind} “${word.text}”. ${hint}${reason}`);
}

function problem({ start, end, text }: DirectiveWord, message: string): Finding {
  return {
    rule: 'suppression/unused',
    start,
    end,
    message,
    subject: '',
    property: 'suppression',
    found: text,
    expected: '',
    replacement: null,
    references: [],
  };
}
