import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where package.json lies: above the bundle, or above the sources. */
const MANIFESTS = ['../package.json', '../../package.json'];

/** The version of this installation. */
export function readVersion(): string {
  for (const path of MANIFESTS) {
    const version = versionIn(join(import.meta.dirname, path));
    if (version !== undefined) return version;
  }
  return '0.0.0';
}

function versionIn(path: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const { name, version } = manifest as { name?: unknown; version?: unknown };
    return name === 'policy-xref' && typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
