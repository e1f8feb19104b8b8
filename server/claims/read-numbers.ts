/** A number as a text says it. Offsets are UTF-16 into the text. */
export interface NumberValue {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly ordinal: boolean;
  /** "nearly", "at least" … before it: what the text leaves open. */
  readonly bound: 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than';
  readonly form: 'digits' | 'words';
  /** The currency that stands beside it: an ISO 4217 code. */
  readonly currency?: string;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  sterling: 'GBP',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '¥': 'JPY',
  yen: 'JPY',
};

/** "£6.1bn", "6.1 billion dollars". */
function currencyBeside(before: string, after: string): string | undefined {
  const word =
    /(£|\$|€|¥|\bGBP|\bUSD)\s?$/i.exec(before)?.[1] ?? /^\s?(pounds?|sterling|dollars?|euros?|yen)\b/i.exec(after)?.[1];
  return CURRENCIES[word?.toLowerCase() ?? ''];
}

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const MORE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  mn: 1_000_000,
  m: 1_000_000,
  dozen: 12,
};

const WORD = [...UNITS.slice(1), ...TENS.slice(2)].join('|');
const ORDINAL_WORD = [...ORDINALS.slice(1), ...TENS.slice(2).map(tenth)].join('|');
const CARDINAL = `(?:(?:${WORD}|hundred|thousand|million|dozen)(?:[- ](?:and )?(?=(?:${WORD}|hundred|thousand|million|dozen)\\b))?)+`;
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?!(?<=\\d )\\d)(?:(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?<suffix>st|nd|rd|th)?(?: (?<scale>hundred|thousand|million|billion|dozen|bn|m)\\b|(?<tight>bn|mn|m)\\b)?|(?<words>(?:(?:a|half a) (?=hundred|thousand|dozen))?${CARDINAL}(?:[- ](?<last>${ORDINAL_WORD}))?|(?<lone>${ORDINAL_WORD})))(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'giu',
);

/** All cardinal and ordinal numbers in a text, in order: digits and English words. */
export function readNumbers(text: string): NumberValue[] {
  const numbers: NumberValue[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const { digits, suffix, scale, tight, words, last, lone } = match.groups ?? {};
    const value = digits
      ? Number(digits.replaceAll(',', '')) * (MORE[(scale ?? tight)?.toLowerCase() ?? ''] ?? 1)
      : wordValue(words ?? '');
    if (!Number.isFinite(value)) continue;
    const ordinal = Boolean(suffix ?? last ?? lone);
    const start = match.index;
    const currency = currencyBeside(
      text.slice(Math.max(0, start - 5), start),
      text.slice(start + match[0].length, start + match[0].length + 10),
    );
    numbers.push({
      ...(currency ? { currency } : {}),
      start,
      end: start + match[0].length,
      value,
      ordinal,
      bound: boundBefore(
        text.slice(Math.max(0, start - 24), start),
        text.slice(start + match[0].length, start + match[0].length + 12),
      ),
      form: digits ? 'digits' : 'words',
    });
  }
  return numbers;
}

function tenth(ten: string): string {
  return `${ten.slice(0, -1)}ieth`;
}

function wordValue(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.toLowerCase().split(/[ -]+/)) {
    if (word === 'and' || word === 'a') continue;
    if (word === 'half') return 6;
    const unit = UNITS.indexOf(word);
    const ordinal = ORDINALS.indexOf(word);
    const ten = TENS.indexOf(word);
    const tenOrdinal = TENS.findIndex((t) => t !== '' && tenth(t) === word);
    if (unit >= 0) group += unit;
    else if (ordinal >= 0) group += ordinal;
    else if (ten > 1) group += ten * 10;
    else if (tenOrdinal > 1) group += tenOrdinal * 10;
    else if (word === 'hundred') group = Math.max(group, 1) * 100;
    else if (word === 'dozen') group = Math.max(group, 1) * 12;
    else {
      total += Math.max(group, 1) * (MORE[word] ?? Number.NaN);
      group = 0;
    }
  }
  return total + group;
}

function boundBefore(before: string, after: string): NumberValue['bound'] {
  if (/\b(?:at least|no fewer than|no less than|a minimum of)\s*$/i.test(before) || /^ or more\b|^\+/.test(after))
    return 'at-least';
  if (/\b(?:more than|over|above|upwards? of)\s*$/i.test(before)) return 'more-than';
  if (/\b(?:fewer than|less than|under|below|almost|nearly|close to|not quite)\s*$/i.test(before)) return 'less-than';
  if (/\b(?:at most|up to|no more than|a maximum of)\s*$/i.test(before)) return 'at-most';
  if (/\b(?:about|some|around|roughly|approximately|circa|an estimated)\s*$/i.test(before) || /^ or so\b/.test(after))
    return 'about';
  return 'exact';
}

/** Whether the number as the text bounds it can be `right`. */
export function allows(said: NumberValue, right: number): boolean {
  switch (said.bound) {
    case 'exact':
      return said.value === right;
    case 'about':
      return Math.abs(said.value - right) <= Math.max(1, right * 0.1);
    case 'at-least':
      return right >= said.value;
    case 'more-than':
      return right > said.value;
    case 'at-most':
      return right <= said.value;
    case 'less-than':
      return right < said.value && right >= said.value * 0.8;
  }
}

/** A whole number in English words, up to 999. */
export function inWords(value: number): string {
  if (value < 20) return UNITS[value] ?? String(value);
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${UNITS[value % 10]}` : ''}`;
  const rest = value % 100;
  return `${UNITS[Math.floor(value / 100)]} hundred${rest ? ` and ${inWords(rest)}` : ''}`;
}

/** An ordinal in English words or digits, as `form` asks. */
export function ordinalText(value: number, form: NumberValue['form']): string {
  if (form === 'words' && value < 20) return ORDINALS[value] ?? String(value);
  if (form === 'words' && value < 100 && value % 10) return `${TENS[Math.floor(value / 10)]}-${ORDINALS[value % 10]}`;
  const tail = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${tail}`;
}
