import type { Attendance, AttendanceState } from '../model/attendance.ts';
import type { SlotId, StallId } from '../model/ids.ts';
import { hasCome, isLate, isLeftEarly } from './serviceMinutes.ts';

/** Key of a place: one person × one slot at a stall. */
export function placeKey(place: {
  readonly stallId: StallId | null;
  readonly slotId: SlotId | null;
  readonly subjectId: string;
}): string {
  return JSON.stringify([place.stallId, place.slotId, place.subjectId]);
}

/** Key of a head: one person × one slot, at whatever stall. Nobody counts twice in a slot (rule 9). */
export function headKey(place: { readonly slotId: SlotId | null; readonly subjectId: string }): string {
  return JSON.stringify([place.slotId, place.subjectId]);
}

/** What is known of a place from its rows. `late` and `leftEarly` are “of which present” and may both hold. */
export interface PlaceState {
  readonly state: 'present' | 'excused' | 'absent' | 'unverified';
  readonly isLate: boolean;
  readonly isLeftEarly: boolean;
}

/**
 * State of a place from all its rows: somebody who came once was present; otherwise the row recorded last counts;
 * no row at all is unknown, and unknown is not absent (rule 16).
 */
export function placeState(rows: readonly Pick<Attendance, 'state' | 'sequence'>[]): PlaceState {
  const has = (test: (state: AttendanceState) => boolean): boolean => rows.some((row) => test(row.state));
  if (has(hasCome)) {
    return { state: 'present', isLate: has(isLate), isLeftEarly: has(isLeftEarly) };
  }
  const last = rows.toSorted((a, b) => a.sequence - b.sequence).at(-1);
  const state = last?.state === 'excused' || last?.state === 'absent' ? last.state : 'unverified';
  return { state, isLate: false, isLeftEarly: false };
}
