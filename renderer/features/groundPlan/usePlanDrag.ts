import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../../../shared/groundPlan/planGeometry.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import { useLatest } from '../../components/useLatest.ts';

/** The pointer moves so far, in pixels, before a press becomes a drag. */
const THRESHOLD = 4;

/** What becomes of a drag; places are middles in metres, off the grid. */
export interface PlanDragEvents {
  readonly onMove: (thing: PlanThing, place: Place) => void;
  readonly onDrop: () => void;
  /** Let go without a drop: Escape, a lost pointer, another window. */
  readonly onCancel: () => void;
}

/** Begins a drag on an element's pointerdown, from where the thing stands. */
export type StartPlanDrag = (event: ReactPointerEvent<SVGGElement>, thing: PlanThing, from: Place) => void;

/** Dragging things of a drawing with mouse, pen or finger. Keeps nothing: what moves is the caller's. */
export function usePlanDrag(scale: number, events: PlanDragEvents): StartPlanDrag {
  const latest = useLatest({ ...events, scale });
  const listening = useRef<AbortController | null>(null);
  useEffect(() => () => listening.current?.abort(), []);
  return useCallback(
    (event, thing, from) => {
      if (event.button !== 0) return;
      const { clientX, clientY, pointerId } = event;
      const controller = new AbortController();
      listening.current?.abort();
      listening.current = controller;
      const options = { signal: controller.signal };
      let isDragging = false;
      const letGo = (): void => {
        controller.abort();
        if (isDragging) latest().onCancel();
      };
      window.addEventListener(
        'pointermove',
        (move) => {
          if (move.pointerId !== pointerId) return;
          const [across, down] = [move.clientX - clientX, move.clientY - clientY];
          isDragging ||= Math.hypot(across, down) >= THRESHOLD;
          const metres = latest().scale;
          if (isDragging) latest().onMove(thing, { x: from.x + across / metres, y: from.y + down / metres });
        },
        options,
      );
      window.addEventListener(
        'pointerup',
        (up) => {
          if (up.pointerId !== pointerId) return;
          controller.abort();
          if (isDragging) latest().onDrop();
        },
        options,
      );
      window.addEventListener('pointercancel', letGo, options);
      window.addEventListener('blur', letGo, options);
      window.addEventListener(
        'keydown',
        (key) => {
          if (key.key !== 'Escape' || !isDragging) return;
          // Escape lets go of the drag, and of nothing else.
          key.stopImmediatePropagation();
          letGo();
        },
        { ...options, capture: true },
      );
    },
    [latest],
  );
}
