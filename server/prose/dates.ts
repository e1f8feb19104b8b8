const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d|\s*$)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T|\s*$)/;
const EAST_ASIAN = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/;
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9}\\.?,?\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?${MONTH},?\\s+(\\d{4})\\b`,
  'i',
);
const MONTH_FIRST = new RegExp(`^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');

/** Reads a date as front matter and the like give it (ISO or English, or 年月日) and gives it in EDTF. */
export function parseDate(text: string): string | undefined {
  const trimmed = text.slice(0, 80).trim().replace(/^["']/, '');
  const numeric = COMPACT.exec(trimmed) ?? ISO.exec(trimmed) ?? EAST_ASIAN.exec(trimmed);
  if (numeric !== null) return edtf(numeric[1], numeric[2], numeric[3]);
  const monthFirst = MONTH_FIRST.exec(trimmed);
  if (monthFirst !== null) return edtf(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(trimmed);
  return dayFirst === null ? undefined : edtf(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function edtf(year: string | undefined, month?: string, day?: string): string | undefined {
  if (year === undefined || Number(month ?? 1) > 12 || Number(month ?? 1) < 1 || Number(day ?? 1) > 31)
    return undefined;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
