const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Lower-cases and strips diacritics character by character, so that offsets stay those of the text:
 * a character whose folded form has another length is kept as it is. Dashes, apostrophes and white space
 * are brought to one form each.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.replace(/[^\x20-\x40\x5b-\x7e]/g, foldUnit);
}

/** As {@link fold}, keeping case: for labels that match exactly. */
export function foldForms(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/[^\x20-\x7e]/g, foldForm);
}

function foldForm(unit: string): string {
  if (/\s/.test(unit)) return ' ';
  if (/[\u2010-\u2015\u2212]/.test(unit)) return '-';
  return /[\u2018\u2019\u02bc\u02bf]/.test(unit) ? "'" : unit;
}

function foldUnit(unit: string): string {
  const form = foldForm(unit);
  if (form !== unit) return form;
  const folded = unit
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return folded.length === unit.length ? folded : unit;
}
