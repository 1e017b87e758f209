import { useRef, useState } from 'react';
import { usePointerDrag } from '../../components/usePointerDrag.ts';

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
  // What the pointer does between two drawings of the page.
  const held = useRef<RotationDrag | null>(null);
  const hold = (next: RotationDrag | null): void => {
    if (held.current?.from === next?.from && held.current?.over === next?.over) return;
    held.current = next;
    setDrag(next);
  };
  const { start, isDragClick } = usePointerDrag({
    onStart: (pressed) => {
      const from = pressed.classList.contains('can-move') ? placeOf(pressed) : null;
      hold(from && { from, over: null });
      return from !== null;
    },
    onMove: (_x, _y, under) => {
      const from = held.current?.from;
      const place = placeOf(under);
      if (from) hold({ from, over: place?.unitId === from.unitId ? place.month : null });
    },
    onDrop: () => {
      const dropped = held.current;
      hold(null);
      if (dropped && dropped.over !== null && dropped.over !== dropped.from.month) {
        onDrop(dropped.from, dropped.over);
      }
    },
    onCancel: () => hold(null),
  });
  return { drag, start, isDragClick };
}
