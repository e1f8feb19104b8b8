import type { Severity } from '../features/severity.ts';
import type { Terminal } from './terminal.ts';

/** Colours for the terminal; each leaves text as it is where there are none. */
export interface Style {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
}

const CODES: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 35 };

/** Colours on a terminal that can show them, unless NO_COLOR says no. */
export function styleFor({ stdout, env }: Terminal): Style {
  const plain = stdout.isTTY !== true || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  const paint = (code: number, text: string): string => (plain ? text : `\u001b[${code}m${text}\u001b[0m`);
  return {
    severity: (severity, text) => paint(CODES[severity], text),
    strong: (text) => paint(1, text),
    faint: (text) => paint(2, text),
    good: (text) => paint(32, text),
  };
}
