import * as v from 'valibot';
import { writeLine } from '../attendance/attendanceLine.ts';
import { clockTime, spansOverlap } from '../calendar/minutes.ts';
import type { Attendance } from '../model/attendance.ts';
import { Attendance as AttendanceSchema } from '../model/attendance.ts';
import type { Instant } from '../model/basic.ts';
import type { Slot, Stall } from '../model/fair.ts';
import type { MakeId } from '../model/ids.ts';
import { AttendanceId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { PastFair } from './pastFairs.ts';
import { expectVolunteer, slotsFor } from './pastFairs.ts';
import type { FieldChange } from './previewTypes.ts';
import type { AttendanceEntry } from './readAttendance.ts';

/** From signing in to signing out; hours alone count from the beginning of the slot. */
function segmentOf(
  entry: AttendanceEntry,
  slots: readonly Slot[],
): { minuteIn: number | null; minuteOut: number | null } {
  const { minuteIn, minuteOut, minutes } = entry;
  if (minutes === undefined || (minuteIn !== undefined && minuteOut !== undefined)) {
    return { minuteIn: minuteIn ?? null, minuteOut: minuteOut ?? null };
  }
  if (minuteOut !== undefined) return { minuteIn: Math.max(0, minuteOut - minutes), minuteOut };
  const start = minuteIn ?? slots[0]?.start ?? 0;
  return { minuteIn: start, minuteOut: Math.min(24 * 60, start + minutes) };
}

function timesChanged(before: Attendance, after: Attendance, text: Catalogue): readonly FieldChange[] {
  const time = (minute: number | null): string => (minute === null ? '' : clockTime(minute));
  const lines: readonly FieldChange[] = [
    {
      field: 'state',
      before: text.volunteers.states[before.state],
      after: text.volunteers.states[after.state],
    },
    { field: 'timeIn', before: time(before.minuteIn), after: time(after.minuteIn) },
    { field: 'timeOut', before: time(before.minuteOut), after: time(after.minuteOut) },
    { field: 'note', before: before.note, after: after.note },
  ];
  return lines.filter((line) => line.before !== line.after);
}

/** What came of one row. */
export interface Filed {
  readonly status: 'new' | 'changed' | 'same';
  readonly changes: readonly FieldChange[];
}

/** Files rows into fairs; each record is matched by one row of the file at most. */
export interface AttendanceFiler {
  /**
   * Finds the place of a record; the function that is returned files it.
   * @returns `alreadyRecorded` when another record stands for the same time.
   */
  readonly prepare: (
    past: PastFair,
    stall: Stall,
    volunteer: Volunteer,
    entry: AttendanceEntry,
  ) => Result<() => Filed, Problem>;
}

type Wanted = ReturnType<typeof writeLine>[number];

function isSame(known: Attendance, wanted: Wanted): boolean {
  return (
    known.state === wanted.state &&
    known.minuteIn === wanted.minuteIn &&
    known.minuteOut === wanted.minuteOut &&
    known.note === wanted.note
  );
}

function isClash(known: Attendance, wanted: Wanted): boolean {
  if (known.minuteIn === null || wanted.minuteIn === null) return true;
  const lastMinute = 24 * 60;
  return spansOverlap(
    { start: known.minuteIn, end: known.minuteOut ?? lastMinute },
    { start: wanted.minuteIn, end: wanted.minuteOut ?? lastMinute },
  );
}

/** Opens a filer for one file. */
export function openAttendanceFiler(now: Instant, text: Catalogue, makeId: MakeId): AttendanceFiler {
  /** Records that a row of this file stands for. */
  const taken = new Set<string>();

  /** The record that a wanted one is, replaces, or null when it is a further one; a clash is refused. */
  function placeOf(here: readonly Attendance[], wanted: Wanted): Result<Attendance | null, null> {
    const free = here.filter(({ id }) => !taken.has(id));
    const same = free.find((known) => isSame(known, wanted));
    if (same) return success(same);
    const [stored, ...more] = free;
    if (stored && more.length === 0) return success(stored);
    return here.some((known) => isClash(known, wanted)) ? failure(null) : success(null);
  }

  return {
    prepare: (past, stall, volunteer, entry) => {
      const slots = slotsFor(past, entry, makeId);
      const isWalkIn = entry.isWalkIn === true;
      const line = {
        state: entry.state === undefined ? ('present' as const) : entry.state,
        segments: [segmentOf(entry, slots)],
        note: entry.note ?? '',
      };
      const wanted = writeLine(line, slots).map((row) => {
        const here = past.attendance.filter(
          (known) =>
            known.subjectId === volunteer.id && known.stallId === stall.id && known.slotId === row.slotId,
        );
        return { row, place: placeOf(here, row) };
      });
      if (wanted.some(({ place }) => !place.ok)) {
        return failure(problem('alreadyRecorded', { name: volunteer.name, number: stall.number }));
      }
      return success(() => {
        const before = past.assignments.length;
        if (!isWalkIn) {
          for (const slot of slots)
            expectVolunteer(past, stall, slot, volunteer.id, entry.post ?? '', makeId);
        }
        const changes: FieldChange[] = [];
        let isNew = past.assignments.length > before;
        for (const { row, place } of wanted) {
          const stored = place.ok ? place.value : null;
          if (stored === null) {
            const fresh = v.parse(AttendanceSchema, {
              id: v.parse(AttendanceId, makeId()),
              fairId: past.fair.id,
              subjectKind: 'volunteer',
              subjectId: volunteer.id,
              stallId: stall.id,
              ...row,
              isWalkIn,
              headcount: null,
              sequence: past.attendance.reduce((max, { sequence }) => Math.max(max, sequence + 1), 1),
              recordedAt: now,
              source: 'import',
            });
            past.attendance.push(fresh);
            taken.add(fresh.id);
            isNew = true;
          } else {
            taken.add(stored.id);
            if (isSame(stored, row)) continue;
            const after = v.parse(AttendanceSchema, { ...stored, ...row, isWalkIn });
            past.attendance[past.attendance.indexOf(stored)] = after;
            changes.push(...timesChanged(stored, after, text));
          }
        }
        const known = changes.length > 0 ? 'changed' : 'same';
        return { status: isNew ? 'new' : known, changes };
      });
    },
  };
}
