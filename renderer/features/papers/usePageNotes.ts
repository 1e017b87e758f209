import { useState } from 'react';

interface PageNotes {
  /** Pages of each paper, by its key, as far as they are counted. */
  readonly pages: ReadonlyMap<string, number>;
  readonly noteCount: (key: string, count: number) => void;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Notes how many pages papers have. Whatever of `of` changes, every paper may be longer or shorter, and nothing is known. */
export function usePageNotes(of: readonly unknown[]): PageNotes {
  const [noted, setNoted] = useState({ of, pages: NONE });
  const knownIn = (notes: typeof noted): ReadonlyMap<string, number> =>
    notes.of.every((thing, index) => thing === of[index]) ? notes.pages : NONE;
  const noteCount = (key: string, count: number): void =>
    setNoted((before) => {
      const known = knownIn(before);
      return known.get(key) === count ? before : { of, pages: new Map(known).set(key, count) };
    });
  return { pages: knownIn(noted), noteCount };
}
