/** The quotations of a text, whatever its quotation marks. One pass: linear in the text. */

/** Offsets of the first and after the last quoted character. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** It is not closed: what stands at its end may be the writer's own. */
  readonly unclosed: boolean;
}

type Slot = 'curly' | 'low' | 'straight' | 'guillemets' | 'reversed' | 'single' | 'straightSingle';

interface Scan {
  readonly text: string;
  readonly found: Quotation[];
  readonly open: Partial<Record<Slot, number>>;
  /** Where a single quotation ends if that mark was no apostrophe ("both nations’ …"). */
  readonly doubtful: Partial<Record<Slot, number>>;
}

/**
 * Finds quotations in “ ”, " ", „ “, « », » «, ‘ ’ and ' '. They may be nested, and may be given twice where an
 * apostrophe could be the end. A “ that is not closed reaches to the end, as where a quotation has several paragraphs.
 */
export function findQuotations(text: string): Quotation[] {
  const scan: Scan = { text, found: [], open: {}, doubtful: {} };
  for (const { 0: mark, index } of text.matchAll(/[“”„"«»‘’']/g)) read(scan, mark, index);
  for (const slot of ['single', 'straightSingle'] as const) giveUp(scan, slot);
  if (scan.open.curly !== undefined) scan.found.push({ start: scan.open.curly, end: text.length, unclosed: true });
  return scan.found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function read(scan: Scan, mark: string, at: number): void {
  if (mark === '“') scan.open.low === undefined ? open(scan, 'curly', at) : close(scan, 'low', at);
  else if (mark === '”') close(scan, scan.open.low === undefined ? 'curly' : 'low', at);
  else if (mark === '„') open(scan, 'low', at);
  else if (mark === '«') scan.open.reversed === undefined ? open(scan, 'guillemets', at) : close(scan, 'reversed', at);
  else if (mark === '»')
    scan.open.guillemets === undefined ? open(scan, 'reversed', at) : close(scan, 'guillemets', at);
  else if (mark === '"') readStraight(scan, at);
  else if (mark === '‘') openSingle(scan, 'single', at);
  else if (mark === '’') closeSingle(scan, 'single', at);
  else if (opens(scan.text, at) && scan.open.straightSingle === undefined) openSingle(scan, 'straightSingle', at);
  else closeSingle(scan, 'straightSingle', at);
}

function readStraight(scan: Scan, at: number): void {
  const isOpen = scan.open.straight !== undefined;
  if (isOpen && !/\s/.test(scan.text.charAt(at - 1))) close(scan, 'straight', at);
  else if (opens(scan.text, at)) open(scan, 'straight', at);
  else if (isOpen) close(scan, 'straight', at);
}

function open(scan: Scan, slot: Slot, at: number): void {
  scan.open[slot] = at + 1;
}

function close(scan: Scan, slot: Slot, at: number): void {
  const start = scan.open[slot];
  if (start === undefined) return;
  delete scan.open[slot];
  scan.found.push({ start, end: at, unclosed: false });
}

function openSingle(scan: Scan, slot: Slot, at: number): void {
  giveUp(scan, slot);
  open(scan, slot, at);
}

function closeSingle(scan: Scan, slot: Slot, at: number): void {
  const { text } = scan;
  const apostrophe = /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) || /\s/.test(text.charAt(at - 1));
  if (scan.open[slot] === undefined || apostrophe) return;
  if (/s$/i.test(text.slice(at - 1, at)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) scan.doubtful[slot] ??= at;
  else {
    const doubtful = scan.doubtful[slot];
    if (doubtful !== undefined) scan.found.push({ start: scan.open[slot], end: doubtful, unclosed: false });
    delete scan.doubtful[slot];
    close(scan, slot, at);
  }
}

/** Ends an open single quotation where it may have ended; otherwise it was none. */
function giveUp(scan: Scan, slot: Slot): void {
  const end = scan.doubtful[slot];
  if (end !== undefined) close(scan, slot, end);
  delete scan.doubtful[slot];
  delete scan.open[slot];
}

/** Whether a straight mark stands where a quotation can begin. */
function opens(text: string, at: number): boolean {
  return /^[^\p{L}\p{N}.,;:!?…)\]%]?$/u.test(text.charAt(at - 1)) && /^[^\s,;:!?)]/.test(text.charAt(at + 1));
}
