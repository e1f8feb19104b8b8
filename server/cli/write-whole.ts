import { randomBytes } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a file beside it, which then takes its place. Whoever reads it sees the old
 * text or the new one. Its permissions stay, and a link keeps pointing to it.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await realpath(path).catch(() => path);
  const mode = await stat(file).then(
    (found) => found.mode,
    () => undefined,
  );
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
