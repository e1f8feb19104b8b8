/** What a pack defines, by id, each id once. */

import type { Report } from './pack-error.ts';
import { fileId } from './pack-files.ts';
import { below, placeOf, type Site } from './scope.ts';

export interface Declared<T> {
  readonly sound: ReadonlyMap<string, T>;
  /** What is defined, but not well: a reference to it is not reported again. */
  readonly broken: ReadonlySet<string>;
}

export class Declarations<T extends { readonly id: string }> implements Declared<T> {
  readonly sound = new Map<string, T>();
  readonly broken = new Set<string>();
  readonly #paths = new Map<string, string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Takes a definition that was read well. The id must be new. */
  add(site: Site, thing: T): void {
    const earlier = this.#paths.get(thing.id);
    if (earlier !== undefined) {
      const message = `The id \`${thing.id}\` is taken by ${earlier}.`;
      this.#report(...placeOf(below(site, 'id')), 'duplicate-id', message, 'Choose another id, or join the two.');
      return;
    }
    this.#paths.set(thing.id, site.file.path);
    this.sound.set(thing.id, thing);
  }

  /** Takes a file of one definition: its name must be the id. */
  addFile(site: Site, thing: T): void {
    const name = fileId(site.file.path);
    if (name !== thing.id) {
      const message = `The id \`${thing.id}\` is not the file's name.`;
      this.#report(
        ...placeOf(below(site, 'id')),
        'id-file-name',
        message,
        `Write \`id: ${name}\`, or rename the file.`,
      );
    }
    this.add(site, thing);
  }

  /** Takes note of a definition that could not be read, by the id it has or should have. */
  addBroken(data: unknown, fallback?: string): void {
    const hasId = typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';
    const ids = [hasId ? String(data.id) : undefined, fallback];
    for (const id of ids) if (id !== undefined) this.broken.add(id);
  }
}
