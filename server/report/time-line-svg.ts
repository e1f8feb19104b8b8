/** Draws a time line as SVG that takes its colours from the page: classes, no styles of its own. */
import { dayNumber, isoDay } from '../knowledge/edtf.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { TimeLine, TimeLineRow } from './time-line.ts';

const WIDTH = 1000;
/** Room for a number and a name. */
const LEFT = 250;
const LONGEST_NAME = 36;
const RIGHT = 20;
const TOP = 34;
const ROW = 22;
/** At most so many years are written under the axis. */
const MOST_TICKS = 14;

/** The picture, with a title for who does not see it: the facts themselves stand in the table beside it. */
export function timeLineSvg(line: TimeLine, id: string): string {
  const height = TOP + line.rows.length * ROW + 10;
  const x = scale(line);
  const asOf = round(x(line.asOf));
  return [
    `<svg class="time-line" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title">`,
    `<title id="${id}-title">Time line of ${line.rows.length} facts, ${year(line.from)} to ${year(line.to)}, with ${isoDay(line.asOf)} marked. The table below says the same in words.</title>`,
    ...ticks(line).map((tick) => tickOf(tick, round(x(dayNumber(tick, 1, 1))), height)),
    ...line.rows.map((row, index) => rowOf(row, TOP + index * ROW + ROW / 2, x)),
    `<line class="as-of" x1="${asOf}" x2="${asOf}" y1="20" y2="${height}"/>`,
    `<text class="as-of-label" x="${asOf}" y="12" text-anchor="${asOf > WIDTH - 90 ? 'end' : 'middle'}">as of ${isoDay(line.asOf)}</text>`,
    '</svg>',
  ].join('\n');
}

function scale({ from, to }: TimeLine): (day: number) => number {
  const pixels = (WIDTH - LEFT - RIGHT) / Math.max(1, to - from);
  return (day) => LEFT + (day - from) * pixels;
}

function ticks({ from, to }: TimeLine): number[] {
  const [first, last] = [year(from), year(to)];
  const step = [1, 2, 5, 10, 20, 50, 100, 500].find((years) => (last - first) / years <= MOST_TICKS) ?? 1000;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, index) => start + index * step);
}

function tickOf(label: number, x: number, height: number): string {
  return `<line class="tick" x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${height}"/><text class="tick-label" x="${x}" y="${TOP - 8}" text-anchor="middle">${label}</text>`;
}

function rowOf(row: TimeLineRow, y: number, x: (day: number) => number): string {
  const middle = round(x((row.from + row.to) / 2));
  const mark =
    row.kind === 'point'
      ? `<circle class="fact" cx="${middle}" cy="${y}" r="5"/>`
      : `<rect class="fact" x="${round(x(row.from))}" y="${y - 4}" width="${round(Math.max(4, x(row.to) - x(row.from)))}" height="8" rx="3"/>`;
  return [
    `<g class="${row.verdict}">`,
    `<title>${escapeMarkup(`${row.number}. ${row.label} ${row.when}${row.said ? `; the text has ${row.said.words}` : ''}`)}</title>`,
    `<text class="row-name" x="0" y="${y + 4}">${row.number} ${escapeMarkup(cut(row.subject))}</text>`,
    mark,
    row.said ? saidMark(round(x((row.said.from + row.said.to) / 2)), middle, y) : '',
    '</g>',
  ].join('');
}

/** Where the text stands: a cross, tied to the fact by a dotted line. */
function saidMark(at: number, fact: number, y: number): string {
  return `<line class="apart" x1="${at}" x2="${fact}" y1="${y}" y2="${y}"/><path class="said" d="M${at - 4} ${y - 4}l8 8m0-8l-8 8"/>`;
}

function cut(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

function year(day: number): number {
  return Number(isoDay(day).slice(0, 4));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
