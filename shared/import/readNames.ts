import { normaliseName } from '../people/normaliseName.ts';

/** Looks values up by any of the names that they go by. */
export interface NameLookup<T> {
  readonly find: (text: string) => T | undefined;
}

/** @param entries names and what each stands for; the first to claim a name has it. */
export function createLookup<T>(entries: readonly (readonly [name: string, value: T])[]): NameLookup<T> {
  const byName = new Map<string, T>();
  for (const [name, value] of entries) {
    const key = normaliseName(name);
    if (key !== '' && !byName.has(key)) byName.set(key, value);
  }
  return { find: (text) => byName.get(normaliseName(text)) };
}

/**
 * Reads a list of names. A cell that is one name as a whole is taken so, whatever signs are in it; else it is split at
 * signs, and what is still unknown at spaces.
 * @returns values found, and the entries that nobody knows.
 */
export function lookupList<T>(
  text: string,
  lookup: NameLookup<T>,
  split: (text: string) => readonly string[],
): { readonly values: readonly T[]; readonly unknown: readonly string[] } {
  const whole = lookup.find(text);
  if (whole !== undefined) return { values: [whole], unknown: [] };
  const values: T[] = [];
  const unknown: string[] = [];
  for (const entry of split(text)) {
    const value = lookup.find(entry);
    if (value !== undefined) values.push(value);
    else {
      const words = entry.split(/\s+/u);
      const found = words.flatMap((word) => lookup.find(word) ?? []);
      if (words.length > 1 && found.length === words.length) values.push(...found);
      else unknown.push(entry);
    }
  }
  return { values: [...new Set(values)], unknown };
}
