/**
 * What earlier analyses of a document worked out, by content. An edit changes little: what has the same key is taken
 * as it was, and what the latest analysis did not ask for is forgotten.
 */
export interface Memory {
  /** The value kept under a key, or a new one. Equal keys must mean equal values. */
  readonly recall: <T>(key: string, make: () => T) => T;
  /** A short name for a long part of a key, the same for the same text as long as the memory lives. */
  readonly intern: (text: string) => string;
  /** Ends an analysis: what was not asked for since the last end is dropped. */
  readonly end: () => void;
}

export function createMemory(): Memory {
  let old = new Map<string, unknown>();
  let fresh = new Map<string, unknown>();
  let names = new Map<string, string>();
  return {
    recall: <T>(key: string, make: () => T): T => {
      // Each key is used for one type of value only: its prefix says which.
      const value = fresh.has(key) ? fresh.get(key) : old.has(key) ? old.get(key) : make();
      fresh.set(key, value);
      return value as T;
    },
    intern: (text) => {
      const name = names.get(text) ?? String(names.size);
      names.set(text, name);
      return name;
    },
    end: () => {
      old = fresh;
      fresh = new Map();
      if (names.size > 1000) {
        names = new Map();
        old = new Map();
      }
    },
  };
}

/** Remembers nothing: for documents that are read once. */
export const NO_MEMORY: Memory = { recall: (_, make) => make(), intern: (text) => text, end: () => undefined };
