import type { FairColumns } from './fairColumns.ts';
import { BLANK } from './fairColumns.ts';

/** The number of the person whom a place or walk-in is about. */
export function personOfPlace({ places, assignments, attendance }: FairColumns, row: number): number {
  const assignment = places.assignment[row] ?? BLANK;
  return (
    (assignment === BLANK
      ? attendance.subject[places.attendance[row] ?? 0]
      : assignments.person[assignment]) ?? 0
  );
}
