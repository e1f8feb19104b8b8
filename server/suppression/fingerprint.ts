/**
 * What makes two findings the same one, wherever they stand: the rule, what it is about, the words found, and the
 * sentence around them. Lines, columns, line breaks, markup, punctuation, case and accents do not count, nor does
 * anything that an update of a pack may change: the message, what is right, the evidence.
 */
import type { Finding } from '../claims/types.ts';
import { fold } from '../mentions/fold.ts';

/** The part of a finding by which it is known again. `sentence` is as a reader sees it. */
export interface Identity {
  readonly rule: string;
  /** Concept id; a source's for a quotation. */
  readonly subject: string;
  readonly property: string;
  readonly found: string;
  readonly sentence: string;
}

/** What a finding is known by. */
export function identityOf({ rule, subject, property, found, sentence }: Finding): Identity {
  return { rule, subject, property, found, sentence: sentence?.text ?? '' };
}

/** Sixteen hexadecimal digits that are the same for the same finding, today and in a later version. */
export function fingerprint({ rule, subject, property, found, sentence }: Identity): string {
  return digest([rule, subject, property, essence(found), essence(sentence)].join('\n'));
}

/** The letters and digits of a text, folded: what is left of it however it is wrapped, marked up or quoted. */
export function essence(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** FNV-1a with 64 bits, over UTF-16 code units as two bytes each. Not for secrets. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
