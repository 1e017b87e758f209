import { useLiveQuery } from 'dexie-react-hooks';

/** Result of a database query, kept up to date with every change; undefined while it is first read. */
export function useLive<T>(query: () => Promise<T>, dependencies: readonly unknown[] = []): T | undefined {
  return useLiveQuery(query, [...dependencies]);
}
