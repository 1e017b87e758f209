import type { CellPlace } from './useRotationDrag.ts';

interface Step {
  readonly rows: number;
  readonly months: number;
}

/** Rows that Page Up and Page Down go at once. */
const PAGE = 10;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: { rows: 0, months: -1 },
  ArrowRight: { rows: 0, months: 1 },
  Home: { rows: 0, months: -12 },
  End: { rows: 0, months: 12 },
  ArrowUp: { rows: -1, months: 0 },
  ArrowDown: { rows: 1, months: 0 },
  PageUp: { rows: -PAGE, months: 0 },
  PageDown: { rows: PAGE, months: 0 },
};

function within(value: number, last: number, first: number): number {
  return Math.min(last, Math.max(first, value));
}

/** The cell to which a key leads, at the edge the same one; null for keys that do not move. */
export function placeAfterKey(key: string, at: CellPlace, unitIds: readonly string[]): CellPlace | null {
  const step = STEPS[key];
  if (!step) return null;
  const row = within(unitIds.indexOf(at.unitId) + step.rows, unitIds.length - 1, 0);
  return { unitId: unitIds[row] ?? at.unitId, month: within(at.month + step.months, 12, 1) };
}

/** Where Ctrl with an arrow takes a visit: to later (+1) or earlier (-1) months; null for other keys. */
export function moveDirection(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey'>): 1 | -1 | null {
  if (!event.ctrlKey || event.altKey) return null;
  if (event.key === 'ArrowRight') return 1;
  return event.key === 'ArrowLeft' ? -1 : null;
}
