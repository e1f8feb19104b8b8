import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  contains,
  dayNumber,
  type EdtfRange,
  formatEdtf,
  isoDay,
  overlaps,
  parseEdtf,
  sameAtCoarserPrecision,
} from '../../server/knowledge/edtf.ts';

function date(text: string): EdtfRange {
  const range = parseEdtf(text);
  assert.ok(range, `${text} should be a date`);
  return range;
}

const span = (text: string): string => `${isoDay(date(text).start)} to ${isoDay(date(text).end)}`;

describe('an EDTF date', () => {
  it('is a stretch of days', () => {
    assert.equal(span('2024'), '2024-01-01 to 2024-12-31');
    assert.equal(span('2024-02'), '2024-02-01 to 2024-02-29');
    assert.equal(span('2023-02'), '2023-02-01 to 2023-02-28');
    assert.equal(span('2024-07-29'), '2024-07-29 to 2024-07-29');
    assert.equal(span('2008-11-26/2008-11-29'), '2008-11-26 to 2008-11-29');
    assert.equal(span('2007/2012-05'), '2007-01-01 to 2012-05-31');
  });

  it('knows its precision', () => {
    const precisions = ['2024', '2024-07', '2024-07-29', '2024/2025'].map((text) => date(text).precision);
    assert.deepEqual(precisions, ['year', 'month', 'day', 'interval']);
  });

  it('may be open at one end', () => {
    assert.equal(date('2014/..').end, Number.POSITIVE_INFINITY);
    assert.equal(date('../2014').start, Number.NEGATIVE_INFINITY);
  });

  it('is nothing else', () => {
    for (const text of ['', '24', '2024-7', '2024-13', '2024-00', '2023-02-29', '2024-04-31', '2024-01-00', 'May 2024'])
      assert.equal(parseEdtf(text), undefined, text);
    for (const text of ['2025/2024', '../..', '2024/', '/2024', '2024/2025/2026', '2024-07-29T00:00', ' 2024'])
      assert.equal(parseEdtf(text), undefined, text);
  });
});

describe('two EDTF dates', () => {
  it('agree as far as the less precise goes', () => {
    assert.ok(sameAtCoarserPrecision(date('2024-07'), date('2024-07-29')));
    assert.ok(sameAtCoarserPrecision(date('2024-07-29'), date('2024')));
    assert.ok(sameAtCoarserPrecision(date('2008-11-26/2008-11-29'), date('2008-11')));
    assert.ok(!sameAtCoarserPrecision(date('2024-07'), date('2024-08-01')));
    assert.ok(!sameAtCoarserPrecision(date('2023-12/2024-01'), date('2024')));
  });

  it('may contain or overlap one another', () => {
    assert.ok(contains(date('2014/..'), date('2026-07-05')));
    assert.ok(!contains(date('2024-07'), date('2024')));
    assert.ok(overlaps(date('2023-12/2024-01'), date('2024')));
    assert.ok(!overlaps(date('2023'), date('2024')));
  });
});

describe('an EDTF date in English', () => {
  const examples = [
    ['2025-05-05', '5 May 2025'],
    ['2025-05', 'May 2025'],
    ['2025', '2025'],
    ['2008-11-26/2008-11-29', '26–29 November 2008'],
    ['2024-05-30/2024-06-02', '30 May – 2 June 2024'],
    ['2023-12-30/2024-01-02', '30 December 2023 – 2 January 2024'],
    ['2020-04/2020-06', 'April–June 2020'],
    ['2007/2012', '2007–2012'],
    ['2024-05/2024-05', 'May 2024'],
    ['2014/..', 'from 2014'],
    ['../2024-05', 'until May 2024'],
    ['n.d.', 'n.d.'],
  ] as const;
  for (const [edtf, english] of examples) it(`${edtf} reads ${english}`, () => assert.equal(formatEdtf(edtf), english));
});

describe('for all dates', () => {
  const days = fc.integer({ min: dayNumber(0, 1, 1), max: dayNumber(9999, 12, 31) });
  const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => isoDay(day).slice(0, length));
  const intervals = fc
    .tuple(dates, dates)
    .map(([a, b]) => (a.slice(0, 4) <= b.slice(0, 4) ? `${a}/${b}` : `${b}/${a}`));
  const texts = fc.oneof(dates, intervals).filter((text) => parseEdtf(text) !== undefined);

  it('a day number counts as the calendar does', () => {
    fc.assert(fc.property(days, (day) => date(isoDay(day)).start === day && date(isoDay(day)).end === day));
  });

  it('a date ends no earlier than it starts', () => {
    fc.assert(fc.property(texts, (text) => date(text).start <= date(text).end));
  });

  it('cutting a date short gives one that contains it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = isoDay(day);
        const [year, month, whole] = [date(text.slice(0, 4)), date(text.slice(0, 7)), date(text)];
        return contains(year, month) && contains(month, whole) && sameAtCoarserPrecision(year, whole);
      }),
    );
  });

  it('what contains also overlaps, and overlapping and agreeing go both ways', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [x, y] = [date(a), date(b)];
        assert.ok(!contains(x, y) || overlaps(x, y));
        assert.equal(overlaps(x, y), overlaps(y, x));
        assert.equal(sameAtCoarserPrecision(x, y), sameAtCoarserPrecision(y, x));
      }),
    );
  });

  it('any other text is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof formatEdtf(text) === 'string'));
  });
});
