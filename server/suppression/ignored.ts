import { essence, type Identity } from './fingerprint.ts';

/**
 * A finding that a workspace hides: what is given must agree. All five parts together name one finding, wherever it
 * stands; fewer hide all that agree.
 */
export type IgnoredFinding = Partial<Identity>;

const PARTS = ['rule', 'subject', 'property', 'found', 'sentence'] as const;

/** The ignored findings in a setting, and a line for each entry that is none. */
export function readIgnored(value: unknown): { ignored: IgnoredFinding[]; problems: string[] } {
  if (value === undefined || value === null) return { ignored: [], problems: [] };
  if (!Array.isArray(value)) return { ignored: [], problems: ['policyXref.ignore is no list.'] };
  const ignored: IgnoredFinding[] = [];
  const problems: string[] = [];
  for (const entry of value) {
    const read = readEntry(entry);
    if (typeof read === 'string') problems.push(`policyXref.ignore: ${JSON.stringify(entry)} ${read}`);
    else ignored.push(read);
  }
  return { ignored, problems };
}

function readEntry(entry: unknown): IgnoredFinding | string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return 'is no object: write { "rule": …, "subject": …, "property": …, "found": …, "sentence": … }.';
  }
  const given = Object.entries(entry).filter(([, value]) => value !== undefined);
  const wrong = given.find(([key, value]) => !PARTS.some((part) => part === key) || typeof value !== 'string');
  if (wrong) return `has ${wrong[0]}: an entry has ${PARTS.join(', ')}, each a text.`;
  return given.length === 0 ? 'is empty, and would hide everything.' : Object.fromEntries(given);
}

/** Whether a finding is among the ignored ones. */
export function isIgnored(identity: Identity, ignored: readonly IgnoredFinding[]): boolean {
  return ignored.some((entry) => agrees(identity, entry));
}

function agrees(identity: Identity, entry: IgnoredFinding): boolean {
  const { rule, subject, property, found, sentence } = entry;
  if (rule !== undefined && rule !== identity.rule) return false;
  if (subject !== undefined && subject !== identity.subject) return false;
  if (property !== undefined && property !== identity.property) return false;
  if (found !== undefined && essence(found) !== essence(identity.found)) return false;
  return sentence === undefined || essence(sentence) === essence(identity.sentence);
}
