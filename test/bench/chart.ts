/** The picture of how time grows with the document. */
import type { Latency } from './server-latency.ts';

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 70;
const BOTTOM = 310;
const RIGHT = 540;
const TOP = 30;

const LINES = [
  { name: 'opened', colour: '#8250df', value: (it: Latency) => it.open },
  { name: 'edit, p99', colour: '#cf222e', value: (it: Latency) => it.p99 },
  { name: 'edit, median', colour: '#0969da', value: (it: Latency) => it.median },
] as const;

/** Both axes by powers of ten, so that what grows with the document rises and what does not stays level. */
export function drawGrowth(latencies: readonly Latency[]): string {
  const sizes = latencies.map(({ size }) => size);
  const x = scale(Math.min(...sizes), Math.max(...sizes), LEFT, RIGHT);
  const y = scale(1, 10_000, BOTTOM, TOP);
  const labels = [1, 10, 100, 1000, 10_000].map(
    (ms) =>
      `<path d="M${LEFT} ${y(ms)}H${RIGHT}" stroke="#d0d7de"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${ms} ms</text>`,
  );
  const ticks = sizes.map(
    (size) => `<text x="${x(size)}" y="${BOTTOM + 20}" text-anchor="middle">${size / 1000} kB</text>`,
  );
  const lines = LINES.map(({ name, colour, value }) => {
    const points = latencies.map((it) => `${x(it.size).toFixed(1)},${y(value(it)).toFixed(1)}`);
    const last = latencies.at(-1);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${RIGHT + 8}" y="${last ? y(value(last)) + 4 : 0}" fill="${colour}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#57606a">
<title>Time by size of the document, both by powers of ten</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${[...labels, ...ticks, ...lines].join('\n')}
</svg>
`;
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const [low, high] = [Math.log10(from), Math.log10(to)];
  return (value) => start + ((Math.log10(Math.max(value, from)) - low) / (high - low || 1)) * (end - start);
}
