import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** The pointer moves so far, in pixels, before a press becomes a drag. */
const THRESHOLD = 5;

/** A cell of the board by its data. */
export interface CellPlace {
  readonly unitId: string;
  readonly month: number;
}

/** The cell whose button this is, or that lies inside. */
export function placeOf(element: Element | null): CellPlace | null {
  const button = element?.closest<HTMLElement>('[data-month]');
  const { unit, month } = button?.dataset ?? {};
  return unit && month ? { unitId: unit, month: Number(month) } : null;
}

export interface RotationDrag {
  readonly from: CellPlace;
  /** The month of the same row under the pointer. */
  readonly over: number | null;
}

/**
 * Dragging a visit along its unit's row with mouse, pen or finger. Escape lets go of it.
 * @param onDrop the visit was dropped on another month of its row.
 */
export function useRotationDrag(onDrop: (from: CellPlace, month: number) => void) {
  const [drag, setDrag] = useState<RotationDrag | null>(null);
  const listening = useRef<AbortController | null>(null);
  // The click that the browser sends after a drag is no click.
  const hasJustDragged = useRef(false);
  useEffect(() => () => listening.current?.abort(), []);
  const start = useCallback(
    (event: ReactPointerEvent<HTMLButtonElement>): void => {
      const from = placeOf(event.currentTarget);
      hasJustDragged.current = false;
      if (!from || event.button !== 0 || !event.currentTarget.classList.contains('can-move')) return;
      const [x, y] = [event.clientX, event.clientY];
      const { pointerId } = event;
      const controller = new AbortController();
      listening.current?.abort();
      listening.current = controller;
      let over: number | null = null;
      const stop = (): void => {
        controller.abort();
        setDrag(null);
      };
      const options = { signal: controller.signal };
      window.addEventListener(
        'pointermove',
        (move) => {
          if (move.pointerId !== pointerId) return;
          if (!hasJustDragged.current && Math.hypot(move.clientX - x, move.clientY - y) < THRESHOLD) return;
          const place = placeOf(document.elementFromPoint(move.clientX, move.clientY));
          const month = place?.unitId === from.unitId ? place.month : null;
          if (hasJustDragged.current && month === over) return;
          hasJustDragged.current = true;
          over = month;
          setDrag({ from, over });
        },
        options,
      );
      window.addEventListener(
        'pointerup',
        (up) => {
          if (up.pointerId !== pointerId) return;
          stop();
          if (hasJustDragged.current && over !== null && over !== from.month) onDrop(from, over);
          setTimeout(() => {
            hasJustDragged.current = false;
          });
        },
        options,
      );
      window.addEventListener('pointercancel', stop, options);
      window.addEventListener('blur', stop, options);
      window.addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), options);
    },
    [onDrop],
  );
  const isDragClick = useCallback((): boolean => hasJustDragged.current, []);
  return { drag, start, isDragClick };
}
