import type { RefCallback } from 'react';
import { useCallback, useState } from 'react';

interface Size {
  readonly width: number;
  readonly height: number;
  /** Size of the text there; large text needs wider columns. */
  readonly em: number;
}

const BOTTOM_GAP = 26;
const LEAST_HEIGHT = 240;

/**
 * Room from the top of an element to the bottom of the window, in pixels, for tables that scroll inside the page.
 * Follows the window and everything that moves the element.
 */
export function useFillSize(): { readonly ref: RefCallback<HTMLElement>; readonly size: Size | null } {
  const [size, setSize] = useState<Size | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = (): void => {
      const { top, width } = element.getBoundingClientRect();
      const height = Math.max(LEAST_HEIGHT, Math.floor(window.innerHeight - top - BOTTOM_GAP));
      const next = {
        width: Math.floor(width),
        height,
        em: Number.parseFloat(getComputedStyle(element).fontSize),
      };
      setSize((before) =>
        before?.width === next.width && before.height === height && before.em === next.em ? before : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    // What pushes the element down makes something around it grow.
    for (let box: Element | null = element; box; box = box.parentElement) observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}
