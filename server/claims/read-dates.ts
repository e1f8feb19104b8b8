import { MONTHS } from '../knowledge/edtf.ts';
import { civil, type Day, dayOf, daysInMonth, monthSpan, type Span, yearSpan } from './calendar.ts';

/** How fine a date is said. */
export type DatePrecision = 'day' | 'month' | 'year' | 'coarse';

/** A date as a text says it. Offsets are UTF-16 into the text. */
export interface DateValue extends Span {
  readonly start: number;
  readonly end: number;
  readonly precision: DatePrecision;
  /** Told by reference to the document's own date ("last October"). */
  readonly relative: boolean;
  /** Further readings: a month without its year may be that of another year. */
  readonly alternatives: readonly Span[];
  /** A day or month without its year. */
  readonly yearless: boolean;
  /** The form it was written in, so that a replacement can be written alike. */
  readonly form: DateForm;
}

export type DateForm =
  | 'day-month-year'
  | 'month-day-year'
  | 'iso'
  | 'slashes'
  | 'month-year'
  | 'year'
  | 'day-month'
  | 'month-day'
  | 'month'
  | 'other';

const M =
  '(?<M>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const D = '(?<D>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const RANGE = '(?:\\s?(?:[-–—]|to|and)\\s?(?<E>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?';
const Y = '(?<Y>(?:1[89]|20|21)\\d\\d)';
const PART =
  '(?:(?<P>early|mid|late|the (?:beginning|start|middle|end) of|(?:beginning|middle|end) of|the (?:first|second) half of)[- ])?';
const UNIT = '(?<U>day|week|month|year)';
const COUNT =
  '(?<C>[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|\\d{1,3})';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = { spans: Span[]; precision: DatePrecision; relative: boolean; form: DateForm };
type Form = { pattern: string; read: (g: Groups, today: Day) => Reading | undefined };

/** The grammar, longest forms first: each alternative with its meaning. Values are EDTF level 0 spans. */
const FORMS: readonly Form[] = [
  {
    pattern: '(?<Y>(?:1[89]|20|21)\\d\\d)-(?<N>0[1-9]|1[0-2])-(?<D>[0-2]\\d|3[01])',
    read: (g) => day(num(g.Y), num(g.N), num(g.D), undefined, 'iso'),
  },
  {
    pattern: `${D}${RANGE}(?: of)?[ ~]${M},? ${Y}`,
    read: (g) => day(num(g.Y), monthOf(g.M), num(g.D), g.E, 'day-month-year'),
  },
  { pattern: `${M} ${D}${RANGE},? ${Y}`, read: (g) => day(num(g.Y), monthOf(g.M), num(g.D), g.E, 'month-day-year') },
  { pattern: '(?<D>\\d\\d?)[/.](?<N>\\d\\d?)[/.](?<Y>(?:19|20)\\d\\d)', read: readSlashes },
  {
    // "February and March 2026"
    pattern: `${M}(?: and | to |[-–])(?<O>January|February|March|April|May|June|July|August|September|October|November|December) ${Y}`,
    read: (g) => {
      const first = monthSpan(num(g.Y), monthOf(g.M));
      const last = monthSpan(num(g.Y), monthOf(g.O));
      return first.from <= last.from
        ? { spans: [{ from: first.from, to: last.to }], precision: 'month', relative: false, form: 'other' }
        : undefined;
    },
  },
  {
    pattern: `${PART}${M},? (?:of )?${Y}`,
    read: (g) => part(monthSpan(num(g.Y), monthOf(g.M)), g.P, 'month', 'month-year'),
  },
  { pattern: `(?<R>[Ll]ast|[Nn]ext|[Tt]his) ${M}`, read: relativeMonth },
  { pattern: `${D}${RANGE} (?:of )?${M}`, read: (g, t) => yearless(monthOf(g.M), num(g.D), g.E, t, 'day-month') },
  {
    pattern: `(?<M>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.) ${D}${RANGE}`,
    read: (g, t) => yearless(monthOf(g.M), num(g.D), g.E, t, 'month-day'),
  },
  {
    pattern: `${PART}(?:the )?(?<Y>(?:1[89]|20|21)\\d0)s`,
    read: (g) => part(yearSpan(num(g.Y), num(g.Y) + 9), g.P, 'coarse', 'other'),
  },
  { pattern: `${PART}(?:the )?(?<R>this|last|next) decade`, read: readDecade },
  {
    pattern: `${COUNT} (?:and a half )?${UNIT}s? (?<R>ago|earlier|before|later|from now)(?: (?:today|this week))?`,
    read: ago,
  },
  {
    pattern: '(?<R>last|next|this|the past|the previous) (?<U>day|week|month|year|spring|summer|autumn|fall|winter)',
    read: deictic,
  },
  {
    pattern: '(?:[Oo]n|[Ll]ast|this|next) (?<W>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)',
    read: weekday,
  },
  { pattern: '(?<R>today|yesterday|tomorrow|tonight)', read: nearDay },
  {
    pattern: `(?<P>early|mid|late|the (?:beginning|start|middle|end) of|(?:beginning|middle|end) of|the (?:first|second) half of)[- ]${Y}`,
    read: (g) => part(yearSpan(num(g.Y)), g.P, 'year', 'year'),
  },
  { pattern: `(?<Q>first|second|third|fourth) quarter of ${Y}`, read: quarter },
  { pattern: '(?<Y>(?:1[89]|20)\\d\\d)[-–](?<E>\\d\\d|(?:19|20)\\d\\d)', read: yearRange },
  { pattern: Y, read: (g) => ({ spans: [yearSpan(num(g.Y))], precision: 'year', relative: false, form: 'year' }) },
  {
    pattern: `(?<=\\b(?:[Ii]n|of|[Ss]ince|until|[Bb]y|[Ff]rom|for|that|to|and|early|late|mid|[Tt]he|this|last|every)[ -])(?<M>January|February|March|April|May|June|July|August|September|October|November|December)`,
    read: (g, t) => yearless(monthOf(g.M), undefined, undefined, t, 'month'),
  },
];

const PATTERN = new RegExp(
  FORMS.map((f, i) => `(?<f${i}>${f.pattern.replace(/\(\?<([A-Z])>/g, (_, n: string) => `(?<${n}${i}>`)})`)
    .join('|')
    .replace(/^/, '(?<![\\p{L}\\p{N}£$€.,+-]|\\d )(?:')
    .replace(/$/, ')(?![\\p{L}\\p{N}]|[.,]\\d)'),
  'gu',
);

/** All dates in a text, in order. `today` is the day relative words count from. */
export function readDates(text: string, today: Day): DateValue[] {
  const dates: DateValue[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const index = FORMS.findIndex((_, i) => groups[`f${i}`] !== undefined);
    const form = FORMS[index];
    if (!form) continue;
    const own: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(groups))
      if (name.slice(1) === String(index) && name[0] !== 'f') own[name.charAt(0)] = value;
    const reading = form.read(own, today);
    const [first, ...alternatives] = reading?.spans ?? [];
    if (!reading || !first) continue;
    const lead = /^on /i.test(match[0]) ? 3 : 0;
    dates.push({
      ...first,
      start: match.index + lead,
      end: match.index + match[0].length,
      alternatives,
      precision: reading.precision,
      relative: reading.relative,
      yearless: !reading.relative && /^(?:month|day-month|month-day)$/.test(reading.form),
      form: reading.form,
    });
  }
  return dates;
}

function num(text: string | undefined): number {
  return Number(text ?? Number.NaN);
}

function monthOf(name: string | undefined): number {
  const key = (name ?? '').slice(0, 3).toLowerCase();
  return MONTHS.findIndex((m) => m.toLowerCase().startsWith(key)) + 1;
}

function day(
  year: number,
  month: number,
  first: number,
  last: string | undefined,
  form: DateForm,
): Reading | undefined {
  const end = last === undefined ? first : num(last);
  if (month < 1 || month > 12 || end > daysInMonth(year, month) || end < first) return undefined;
  return {
    spans: [{ from: dayOf(year, month, first), to: dayOf(year, month, end) }],
    precision: 'day',
    relative: false,
    form,
  };
}

/** Day and month may be in either order: unambiguous only when one of them is above twelve or both are equal. */
function readSlashes(g: Groups): Reading | undefined {
  const [a, b, year] = [num(g.D), num(g.N), num(g.Y)];
  if (a > 12 || a === b) return day(year, b, a, undefined, 'slashes');
  if (b > 12) return day(year, a, b, undefined, 'slashes');
  const spans = [day(year, b, a, undefined, 'slashes'), day(year, a, b, undefined, 'slashes')].flatMap(
    (r) => r?.spans ?? [],
  );
  return { spans, precision: 'day', relative: false, form: 'slashes' };
}

function part(span: Span, word: string | undefined, precision: DatePrecision, form: DateForm): Reading {
  if (!word) return { spans: [span], precision, relative: false, form };
  const third = Math.round((span.to - span.from + 1) / 3);
  const half = Math.round((span.to - span.from + 1) / 2);
  const sixth = Math.round(third / 2);
  const cut: Span = /first half/.test(word)
    ? { from: span.from, to: span.from + half }
    : /second half/.test(word)
      ? { from: span.from + half - 1, to: span.to }
      : /mid/.test(word)
        ? { from: span.from + sixth, to: span.to - sixth }
        : /end/.test(word)
          ? { from: span.to - sixth, to: span.to }
          : /late/.test(word)
            ? { from: span.from + third, to: span.to }
            : { from: span.from, to: span.to - third };
  return { spans: [cut], precision: 'coarse', relative: false, form: 'other' };
}

/** A day or month without its year: the latest one up to today first, then the next, then the one before. */
function yearless(
  month: number,
  first: number | undefined,
  last: string | undefined,
  today: Day,
  form: DateForm,
): Reading | undefined {
  const { year } = civil(today);
  const spans: Span[] = [];
  for (const y of [year, year - 1, year + 1, year - 2]) {
    if (first === undefined) spans.push(monthSpan(y, month));
    else spans.push(...(day(y, month, first, last, form)?.spans ?? []));
  }
  spans.sort((a, b) => rank(a, today) - rank(b, today));
  return spans.length ? { spans, precision: first === undefined ? 'month' : 'day', relative: false, form } : undefined;
}

function rank(span: Span, today: Day): number {
  return span.from <= today ? today - span.from : 100_000 + span.from - today;
}

function relativeMonth(g: Groups, today: Day): Reading {
  const month = monthOf(g.M);
  const now = civil(today);
  const here = monthSpan(now.year, month);
  const past = month <= now.month ? here : monthSpan(now.year - 1, month);
  const before = monthSpan(civil(past.from).year - 1, month);
  const next = month >= now.month ? here : monthSpan(now.year + 1, month);
  const spans = /last/i.test(g.R ?? '')
    ? month === now.month
      ? [before, past]
      : [past, before]
    : /this/i.test(g.R ?? '')
      ? [here]
      : [next, past];
  return { spans, precision: 'month', relative: true, form: 'other' };
}

function readDecade(g: Groups, today: Day): Reading {
  const decade = Math.floor(civil(today).year / 10) * 10 + (g.R === 'next' ? 10 : g.R === 'last' ? -10 : 0);
  return { ...part(yearSpan(decade, decade + 9), g.P, 'coarse', 'other'), relative: true };
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
};

/** "Three weeks ago": within half a unit on either side, as people round. */
function ago(g: Groups, today: Day): Reading {
  const count = COUNTS[(g.C ?? '').toLowerCase()] ?? num(g.C);
  const unit = { day: 1, week: 7, month: 30.44, year: 365.25 }[g.U ?? ''] ?? 1;
  const sign = g.R === 'later' || g.R === 'from now' ? 1 : -1;
  const centre = today + sign * Math.round(count * unit);
  const slack = g.U === 'day' ? 0 : Math.round(unit * 0.75);
  // Earlier, before and later count from something else in the text, not from today.
  const anchored = g.R === 'ago' || g.R === 'from now';
  const span = anchored ? { from: centre - slack, to: centre + slack } : { from: -Infinity, to: Infinity };
  return { spans: [span], precision: 'coarse', relative: true, form: 'other' };
}

function deictic(g: Groups, today: Day): Reading {
  const now = civil(today);
  const shift = g.R === 'this' ? 0 : g.R === 'next' ? 1 : -1;
  const wide = (span: Span): Reading => ({ spans: [span], precision: 'coarse', relative: true, form: 'other' });
  if (g.U === 'year') return { ...wide(yearSpan(now.year + shift)), precision: 'year' };
  if (g.U === 'month') {
    const month = now.month + shift;
    return { ...wide(monthSpan(now.year + Math.floor((month - 1) / 12), ((month + 11) % 12) + 1)), precision: 'month' };
  }
  // "The next day" counts from what was told before.
  if (g.U === 'day') return wide({ from: -Infinity, to: Infinity });
  if (g.U === 'week')
    return wide({ from: today - now.weekday + 1 + 7 * shift - 1, to: today - now.weekday + 7 + 7 * shift });
  return wide({ from: today - 400, to: today + 365 });
}

function weekday(g: Groups, today: Day): Reading {
  const wanted = WEEKDAYS.indexOf((g.W ?? '').toLowerCase());
  const back = (civil(today).weekday - wanted + 7) % 7;
  const spans = [today - back, today - back + 7, today - back - 7].map((d) => ({ from: d, to: d }));
  return { spans, precision: 'day', relative: true, form: 'other' };
}

function nearDay(g: Groups, today: Day): Reading {
  const d = today + (g.R === 'yesterday' ? -1 : g.R === 'tomorrow' ? 1 : 0);
  return { spans: [{ from: d, to: d }], precision: 'coarse', relative: true, form: 'other' };
}

function quarter(g: Groups): Reading {
  const first = ['first', 'second', 'third', 'fourth'].indexOf(g.Q ?? '') * 3 + 1;
  const year = num(g.Y);
  return {
    spans: [{ from: monthSpan(year, first).from, to: monthSpan(year, first + 2).to }],
    precision: 'coarse',
    relative: false,
    form: 'other',
  };
}

function yearRange(g: Groups): Reading | undefined {
  const first = num(g.Y);
  const last = (g.E ?? '').length === 2 ? Math.floor(first / 100) * 100 + num(g.E) : num(g.E);
  return last > first
    ? { spans: [yearSpan(first, last)], precision: 'coarse', relative: false, form: 'other' }
    : undefined;
}
