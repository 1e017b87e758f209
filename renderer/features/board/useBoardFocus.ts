import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useRef } from 'react';

/** What was moved is drawn again within this time; later the focus is somebody else's. */
const PATIENCE_MS = 1500;

/** Focuses what a selector finds on the board, at once or as soon as it is drawn. */
export function useBoardFocus(root: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  const tryNow = useCallback((): void => {
    if (wanted.current === null) return;
    const element = root.current?.querySelector<HTMLElement>(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [root]);
  useLayoutEffect(tryNow);
  return useCallback(
    (selector) => {
      wanted.current = selector;
      tryNow();
      setTimeout(() => {
        if (wanted.current === selector) wanted.current = null;
      }, PATIENCE_MS);
    },
    [tryNow],
  );
}
