/** Sources: metadata and text joined. */

import { parseEdtf } from './edtf.ts';
import { normalizeText, splitPassages } from './passages.ts';
import type { RawSource } from './raw.ts';
import type { CslItem, Source } from './types.ts';

export function compileSource(pack: string, raw: RawSource, fileText: string): Source {
  const text = normalizeText(fileText);
  return { id: raw.id, pack, csl: compileCsl(raw), text, passages: splitPassages(text) };
}

function compileCsl(raw: RawSource): CslItem {
  const container = raw['container-title'];
  const parts = raw.issued === undefined ? undefined : dateParts(String(raw.issued));
  return {
    id: raw.id,
    type: raw.type,
    title: raw.title,
    ...(container !== undefined && { 'container-title': container }),
    ...(raw.URL !== undefined && { URL: raw.URL }),
    ...(parts && { issued: { 'date-parts': parts } }),
  };
}

/** EDTF as CSL has it: a list of numbers, or two of them for an interval. */
function dateParts(date: string): number[][] | undefined {
  if (!parseEdtf(date) || date.includes('..')) return undefined;
  return date.split('/').map((end) => end.split('-').map(Number));
}
