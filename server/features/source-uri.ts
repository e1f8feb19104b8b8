/** The scheme under which sources and concepts are served, read-only. */
export const SCHEME = 'policy-xref';

/** The extension of served documents; package.json gives it a language. */
export const EXTENSION = '.policy-source';

/** What a served URI shows. */
export interface Served {
  readonly kind: 'source' | 'concept';
  readonly id: string;
}

/** The URI of a source's text or of a concept's page. */
export function servedUri({ kind, id }: Served): string {
  return `${SCHEME}:/${kind}/${encodeURIComponent(id)}${EXTENSION}`;
}

/** What a URI of this scheme shows; undefined when it is none of ours. */
export function parseServedUri(uri: string): Served | undefined {
  const match = /^policy-xref:\/(source|concept)\/([^/?#]+)\.policy-source(?:[?#].*)?$/.exec(uri);
  if (!match?.[1] || !match[2]) return undefined;
  return { kind: match[1] === 'source' ? 'source' : 'concept', id: decode(match[2]) };
}

/** Whether two URIs differ at most in how they are escaped. */
export function sameUri(a: string, b: string): boolean {
  return a === b || decode(a) === decode(b);
}

/** Editors escape more than we do, and sometimes twice; a bad escape is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
