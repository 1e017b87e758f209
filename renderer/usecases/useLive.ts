import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';

/** Kept when what waits now has been done: a promise of the database's own, which keeps the query subscribed. */
function nextTask(): PromiseLike<void> {
  return new Dexie.Promise((resolve) => setTimeout(resolve));
}

/**
 * Result of a database query, kept up to date with every change; undefined while it is first read. It is read again a
 * moment after a change: whoever changed something is told that it is saved before the rest of the screen follows.
 */
export function useLive<T>(query: () => Promise<T>, dependencies: readonly unknown[] = []): T | undefined {
  let isFirst = true;
  return useLiveQuery(async () => {
    if (!isFirst) await nextTask();
    isFirst = false;
    return query();
  }, [...dependencies]);
}
