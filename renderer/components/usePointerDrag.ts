import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import { edgeScroll } from './edgeScroll.ts';
import { useLatest } from './useLatest.ts';

/** The pointer moves so far, in pixels, before a press becomes a drag. */
const THRESHOLD = 5;

/** What becomes of a drag; pixels are those of the window. */
export interface DragEvents {
  /** The press became a drag. False: what was pressed stays where it is. */
  readonly onStart: (pressed: HTMLElement) => boolean;
  /** The pointer moved, or what lies under it did. */
  readonly onMove: (x: number, y: number, under: Element | null) => void;
  readonly onDrop: () => void;
  /** Let go without a drop: Escape, a lost pointer, another window. */
  readonly onCancel: () => void;
}

/**
 * Dragging with mouse, pen or finger: from `start` on an element's pointerdown until it is dropped or let go. Near the
 * edge of what scrolls, it scrolls. Keeps nothing: what is dragged and where to is the caller's.
 */
export function usePointerDrag(events: DragEvents) {
  const latest = useLatest(events);
  const listening = useRef<AbortController | null>(null);
  // The click that the browser sends after a drag is no click.
  const hasJustDragged = useRef(false);
  useEffect(() => () => listening.current?.abort(), []);
  const start = useCallback(
    (event: ReactPointerEvent<HTMLElement>): void => {
      hasJustDragged.current = false;
      if (event.button !== 0) return;
      const [x, y] = [event.clientX, event.clientY];
      const { currentTarget: pressed, pointerId } = event;
      const controller = new AbortController();
      listening.current?.abort();
      listening.current = controller;
      const options = { signal: controller.signal };
      const look = (at: { readonly clientX: number; readonly clientY: number }): Element | null => {
        const under = document.elementFromPoint(at.clientX, at.clientY);
        latest().onMove(at.clientX, at.clientY, under);
        return under;
      };
      const scrolling = edgeScroll(look, controller.signal);
      const letGo = (): void => {
        controller.abort();
        if (hasJustDragged.current) latest().onCancel();
      };
      window.addEventListener(
        'pointermove',
        (move) => {
          if (move.pointerId !== pointerId) return;
          if (!hasJustDragged.current) {
            if (Math.hypot(move.clientX - x, move.clientY - y) < THRESHOLD) return;
            hasJustDragged.current = true;
            if (!latest().onStart(pressed)) {
              controller.abort();
              return;
            }
          }
          scrolling(move, look(move));
        },
        options,
      );
      window.addEventListener(
        'pointerup',
        (up) => {
          if (up.pointerId !== pointerId) return;
          controller.abort();
          if (hasJustDragged.current) latest().onDrop();
          setTimeout(() => {
            hasJustDragged.current = false;
          });
        },
        options,
      );
      window.addEventListener('pointercancel', letGo, options);
      window.addEventListener('blur', letGo, options);
      window.addEventListener(
        'keydown',
        (key) => {
          if (key.key !== 'Escape' || !hasJustDragged.current) return;
          // Escape lets go of the drag, and of nothing else.
          key.stopImmediatePropagation();
          letGo();
        },
        { ...options, capture: true },
      );
    },
    [latest],
  );
  const isDragClick = useCallback((): boolean => hasJustDragged.current, []);
  return { start, isDragClick };
}
