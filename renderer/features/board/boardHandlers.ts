import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { BoardNeed, BoardPerson } from './boardModel.ts';

/** What posts and chips answer to; the same functions for all of them, which read the place from the element's data. */
export interface BoardHandlers {
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLButtonElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLButtonElement>) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void;
}

/** What a person of the panel answers to besides being chosen; the same functions for all. */
export interface PersonHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  /** True for the click that ends a drag. */
  readonly isDragClick: () => boolean;
}

/** A place on the screen: a need, and the person if it is a chip. */
export interface BoardPlace {
  readonly row: BoardNeed;
  readonly person: BoardPerson | null;
}

/** How a need's post button, or a chip, is found on the screen. */
export const POST = (needId: string): string => `[data-post="${CSS.escape(needId)}"]`;
export const CHIP = (assignmentId: string): string => `[data-assignment="${CSS.escape(assignmentId)}"]`;

/** The need, in a cell with several, that lies nearest to a point of the window. */
function nearestNeed(cell: Element, x: number, y: number): HTMLElement | null {
  let nearest: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const need of cell.querySelectorAll<HTMLElement>('[data-need]')) {
    const box = need.getBoundingClientRect();
    const outside = (at: number, from: number, to: number): number => Math.max(from - at, 0, at - to);
    const distance = outside(x, box.left, box.right) + outside(y, box.top, box.bottom);
    if (distance < least) [nearest, least] = [need, distance];
  }
  return nearest;
}

/** The need and chip that an element belongs to; a point beside the needs of a cell belongs to the nearest. */
export function placeOf(
  element: Element | null,
  needs: ReadonlyMap<string, BoardNeed>,
  point: { readonly x: number; readonly y: number } | null = null,
): BoardPlace | null {
  const cell = point ? element?.closest('.board-table td') : null;
  const need =
    element?.closest<HTMLElement>('[data-need]') ??
    (cell && point ? nearestNeed(cell, point.x, point.y) : null);
  const row = needs.get(need?.dataset.need ?? '');
  if (!row) return null;
  const chip = element?.closest<HTMLElement>('[data-assignment]')?.dataset.assignment;
  return { row, person: row.people.find(({ assignment }) => assignment.id === chip) ?? null };
}
