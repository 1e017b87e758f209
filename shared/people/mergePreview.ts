import type { Fair, Need, Stall } from '../model/fair.ts';
import type { VolunteerId } from '../model/ids.ts';
import type { MergeRecords } from './mergeVolunteers.ts';
import { mergeRecords } from './mergeVolunteers.ts';
import type { HistoryLine } from './serviceHistory.ts';
import { serviceHistory } from './serviceHistory.ts';

/** A history with its sums. */
export interface HistorySum {
  readonly lines: readonly HistoryLine[];
  /** Fairs at which the person came. */
  readonly fairs: number;
  /** Service minutes, whole. */
  readonly minutes: number;
}

/** Both histories, and the one that merging makes of them. */
export interface MergePreview {
  readonly stays: HistorySum;
  readonly goes: HistorySum;
  readonly merged: HistorySum;
  /** Minutes in both histories at one time; they count once (rule 9). */
  readonly overlappingMinutes: number;
}

/** Fairs and minutes of a history. */
export function sumHistory(lines: readonly HistoryLine[]): HistorySum {
  return {
    lines,
    fairs: new Set(lines.filter(({ state }) => state === 'present').map(({ fairId }) => fairId)).size,
    minutes: lines.reduce((sum, line) => sum + line.minutes, 0),
  };
}

/** Shows what merging two people would do, without doing it. */
export function mergePreview(
  records: MergeRecords,
  places: {
    readonly fairs: readonly Fair[];
    readonly stalls: readonly Stall[];
    readonly needs: readonly Need[];
  },
  { staysId, goesId }: { readonly staysId: VolunteerId; readonly goesId: VolunteerId },
): MergePreview {
  const volunteerRows = records.attendance.filter(({ subjectKind }) => subjectKind === 'volunteer');
  const historyOf = ({ assignments, attendance }: Pick<MergeRecords, 'assignments' | 'attendance'>) =>
    sumHistory(serviceHistory({ ...places, slots: records.slots, assignments, attendance }));
  const ofPerson = (id: VolunteerId): HistorySum =>
    historyOf({
      assignments: records.assignments.filter(({ volunteerId }) => volunteerId === id),
      attendance: volunteerRows.filter(({ subjectId }) => subjectId === id),
    });
  const changed = mergeRecords(records, { staysId, goesId, overlapReason: '-' });
  const moved = new Map(changed.attendance.map((row) => [row.id, row]));
  const merged = historyOf({
    assignments: [
      ...changed.assignments,
      ...records.assignments.filter(
        (row) => row.volunteerId === staysId && !changed.assignments.some(({ id }) => id === row.id),
      ),
    ],
    attendance: volunteerRows.map((row) => moved.get(row.id) ?? row),
  });
  const [stays, goes] = [ofPerson(staysId), ofPerson(goesId)];
  return { stays, goes, merged, overlappingMinutes: stays.minutes + goes.minutes - merged.minutes };
}
