/** Counts keys of things that come and go, and tells which keys came or went. */
export interface Tally {
  add(key: string): void;
  remove(key: string): void;
  has(key: string): boolean;
  readonly size: number;
  /** The keys that are there now and were not when this was last asked, or the other way round. */
  flips(): string[];
}

export function createTally(): Tally {
  const counts = new Map<string, number>();
  const before = new Map<string, boolean>();
  const change = (key: string, by: number): void => {
    const count = counts.get(key) ?? 0;
    if (!before.has(key)) before.set(key, count > 0);
    if (count + by > 0) counts.set(key, count + by);
    else counts.delete(key);
  };
  return {
    add: (key) => change(key, 1),
    remove: (key) => change(key, -1),
    has: (key) => counts.has(key),
    get size() {
      return counts.size;
    },
    flips: () => {
      const flipped = [...before].flatMap(([key, was]) => (counts.has(key) === was ? [] : [key]));
      before.clear();
      return flipped;
    },
  };
}

/** Who asked for which key: told again when the key's answer changes. */
export interface Dependents<T> {
  /** Takes note of all that one asked for, in place of what it asked for before. */
  set(dependent: T, keys: ReadonlySet<string>): void;
  of(key: string): Iterable<T>;
  keys(dependent: T): Iterable<string>;
  remove(dependent: T): void;
}

export function createDependents<T>(): Dependents<T> {
  const asked = new Map<T, ReadonlySet<string>>();
  const dependents = new Map<string, Set<T>>();
  const remove = (dependent: T): void => {
    for (const key of asked.get(dependent) ?? []) {
      const all = dependents.get(key);
      all?.delete(dependent);
      if (all?.size === 0) dependents.delete(key);
    }
    asked.delete(dependent);
  };
  return {
    set: (dependent, keys) => {
      remove(dependent);
      if (keys.size === 0) return;
      asked.set(dependent, keys);
      for (const key of keys) {
        const all = dependents.get(key);
        if (all) all.add(dependent);
        else dependents.set(key, new Set([dependent]));
      }
    },
    of: (key) => dependents.get(key) ?? [],
    keys: (dependent) => asked.get(dependent) ?? [],
    remove,
  };
}
