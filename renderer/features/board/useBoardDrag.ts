import { useCallback, useRef } from 'react';
import type { NeedId } from '../../../shared/model/ids.ts';
import { useLatest } from '../../components/useLatest.ts';
import { usePointerDrag } from '../../components/usePointerDrag.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import { placeOf } from './boardHandlers.ts';
import type { BoardNeed } from './boardModel.ts';
import type { Carried, CarryTarget } from './carry.ts';
import type { Taken, useBoardCarry } from './useBoardCarry.ts';

interface DragSetting {
  readonly view: BoardView;
  readonly needs: ReadonlyMap<string, BoardNeed>;
  readonly isReadOnly: boolean;
  readonly carrying: ReturnType<typeof useBoardCarry>;
}

/** Who is dragged by an element: a chip of the board or a row of the panel. */
function takenBy({ dataset }: HTMLElement, { data }: BoardView): Taken | null {
  const assignment = data.assignments.find(({ id }) => id === dataset.assignment);
  if (assignment) return { kind: 'chip', assignmentId: assignment.id };
  const volunteer = data.volunteers.find(({ id }) => id === dataset.volunteer);
  return volunteer ? { kind: 'person', volunteerId: volunteer.id } : null;
}

/** Where somebody would be dropped: on a person to exchange places if both may, on a need, or off the board. */
function targetAt(
  under: Element | null,
  point: { readonly x: number; readonly y: number },
  carried: Carried,
  needs: ReadonlyMap<string, BoardNeed>,
): CarryTarget | null {
  if (carried.assignment && under?.closest('[data-zone="off"]')) return { kind: 'off' };
  const place = placeOf(under, needs, point);
  if (!place) return null;
  const needId: NeedId = place.row.need.id;
  const other = place.person?.assignment;
  return other && carried.exchangeProblems(other).length === 0
    ? { kind: 'exchange', needId, assignmentId: other.id }
    : { kind: 'need', needId };
}

/** Dragging people over the board by pointer. `ghost` takes the element that is to follow the pointer. */
export function useBoardDrag(setting: DragSetting) {
  const latest = useLatest(setting);
  const held = useRef<Carried | null>(null);
  const follower = useRef<{ element: HTMLElement | null; transform: string }>({
    element: null,
    transform: '',
  });
  const follow = useCallback((): void => {
    const { element, transform } = follower.current;
    if (element) element.style.transform = transform;
  }, []);
  const ghost = useCallback(
    (element: HTMLElement | null): void => {
      follower.current.element = element;
      follow();
    },
    [follow],
  );
  const drag = usePointerDrag({
    onStart: (pressed) => {
      const { view, isReadOnly, carrying } = latest();
      const taken = isReadOnly ? null : takenBy(pressed, view);
      held.current = taken && carrying.take(taken, 'pointer', null);
      return held.current !== null;
    },
    onMove: (x, y, under) => {
      const { needs, carrying } = latest();
      follower.current.transform = `translate(${x}px, ${y}px)`;
      follow();
      if (held.current) carrying.aim(targetAt(under, { x, y }, held.current, needs));
    },
    onDrop: () => void latest().carrying.drop(),
    onCancel: () => latest().carrying.cancel(),
  });
  return { ...drag, ghost };
}
