// A workspace of its own for each run, so that a test may write into it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures } from './paths.mjs';

/** Copies the fixtures into a new folder. */
export function copyWorkspace() {
  const path = mkdtempSync(join(tmpdir(), 'policy-xref-workspace-'));
  cpSync(fixtures, path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
