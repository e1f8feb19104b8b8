/** A defect of a pack is a value: where it is, what it is, what to write instead. */

export type PackErrorCode =
  | 'yaml'
  | 'too-large'
  | 'too-many'
  | 'required'
  | 'unknown-field'
  | 'wrong-kind'
  | 'bad-label'
  | 'bad-date'
  | 'missing-file'
  | 'id-file-name'
  | 'duplicate-id'
  | 'unknown-concept'
  | 'unknown-source'
  | 'quotation-not-found'
  | 'quotation-ambiguous'
  | 'label-shared'
  | 'label-right-and-wrong'
  | 'sense-without-label'
  | 'part-cycle';

/** A place in a file, both from 1. Columns are UTF-16. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface PackError extends Place {
  readonly path: string;
  readonly code: PackErrorCode;
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
}

/** Notes a defect. The hint may be a function, as looking for one can take time. */
export type Report = (
  path: string,
  place: Place,
  code: PackErrorCode,
  message: string,
  hint: string | (() => string),
) => void;

/** How many defects of one file are listed. */
export const MOST_PER_FILE = 100;

/** A report that appends to a list, up to a hundred for each file. */
export function reportTo(errors: PackError[]): Report {
  const counts = new Map<string, number>();
  return (path, place, code, message, hint) => {
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    if (count <= MOST_PER_FILE) {
      errors.push({ path, ...place, code, message, hint: typeof hint === 'string' ? hint : hint() });
    } else if (count === MOST_PER_FILE + 1) {
      const more = `${path} has more than ${MOST_PER_FILE} defects; the rest is not listed.`;
      errors.push({ path, ...place, code: 'too-many', message: more, hint: 'Mend the ones above first.' });
    }
  };
}

/** One line for a terminal: `concepts/gcap.yaml:3:5 message hint [code]`. */
export function formatPackError({ path, line, column, code, message, hint }: PackError): string {
  return `${path}:${line}:${column} ${message} ${hint} [${code}]`;
}
