import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { EXTENSION, parseServedUri } from '../features/source-uri.ts';

/**
 * Writes a document of ours as a file that may only be read. `folder` is one that the client keeps for us; without it,
 * one of this process's own is made, which goes when the process ends.
 */
export function publish(uri: string, text: string, folder: string | undefined): string | undefined {
  const served = parseServedUri(uri);
  if (!served) return undefined;
  try {
    const at = join(folder ?? ownFolder(), served.kind);
    mkdirSync(at, { recursive: true });
    const path = join(at, fileName(served.id));
    writeIfNew(path, text);
    return URI.file(path).toString();
  } catch {
    return undefined;
  }
}

let own: string | undefined;

function ownFolder(): string {
  if (own !== undefined) return own;
  const made = mkdtempSync(join(tmpdir(), 'policy-xref-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  own = made;
  return made;
}

/** An id of our packs is its own name; any other is made safe, and told apart by a digest. */
function fileName(id: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,80}$/.test(id)) return `${id}${EXTENSION}`;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `${id.replace(/[^\w-]+/g, '-').slice(0, 60)}-${digest}${EXTENSION}`;
}

function writeIfNew(path: string, text: string): void {
  if (readOrUndefined(path) === text) return;
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o444, flag: 'wx' });
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
