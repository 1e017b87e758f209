import { useMemo, useRef } from 'react';

/**
 * Records by id, each the very same object as before while its contents are the same. Every change of the database
 * reads all of them anew; what is drawn from them is then drawn again only where something differs.
 */
export function useKeptEqual<T>(records: readonly T[], idOf: (record: T) => string): ReadonlyMap<string, T> {
  const kept = useRef<ReadonlyMap<string, { readonly value: T; readonly written: string }>>(new Map());
  return useMemo(() => {
    const before = kept.current;
    kept.current = new Map(
      records.map((value) => {
        const id = idOf(value);
        const written = JSON.stringify(value);
        const present = before.get(id);
        return [id, present?.written === written ? present : { value, written }];
      }),
    );
    return new Map([...kept.current].map(([id, { value }]) => [id, value]));
  }, [records, idOf]);
}
