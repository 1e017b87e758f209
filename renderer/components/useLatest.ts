import { useCallback, useLayoutEffect, useRef } from 'react';

/** Reads the newest value when it is asked for, so that what only needs it on a click is not drawn at every change. */
export function useLatest<T>(value: T): () => T {
  const newest = useRef(value);
  useLayoutEffect(() => {
    newest.current = value;
  }, [value]);
  return useCallback(() => newest.current, []);
}
