import type { RefCallback } from 'react';
import { useCallback, useState } from 'react';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { A4, PIXELS_PER_MM } from '../../shared/documents/sheetDocument.ts';

/** A page larger than paper is of no use, and wide screens would show half of one. */
const MOST_ZOOM = 1;
const LEAST_ZOOM = 0.3;

/** How much smaller than paper a page is shown so that its whole width is seen; null until the room is known. */
export function usePageZoom(orientation: SheetDocument['orientation']): {
  readonly ref: RefCallback<HTMLElement>;
  readonly zoom: number | null;
} {
  const [width, setWidth] = useState<number | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const page = (orientation === 'landscape' ? A4.long : A4.short) * PIXELS_PER_MM;
  const fitted = width === null ? null : Math.floor((width / page) * 100) / 100;
  return { ref, zoom: fitted === null ? null : Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, fitted)) };
}
