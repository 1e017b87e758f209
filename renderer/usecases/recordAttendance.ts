import * as v from 'valibot';
import { hasAttendance } from '../../shared/assign/hasAttendance.ts';
import type { LineEntry, LineRow, LineSegment } from '../../shared/attendance/attendanceLine.ts';
import { readLine, writeLine } from '../../shared/attendance/attendanceLine.ts';
import { isAssigned, spansOf } from '../../shared/attendance/recordRules.ts';
import { rewriteLine, withRewritten } from '../../shared/attendance/rewriteLine.ts';
import type { LineKey } from '../../shared/attendance/stallLines.ts';
import { rowsOfLine, slotsOfLine } from '../../shared/attendance/stallLines.ts';
import { spansOverlap } from '../../shared/calendar/minutes.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { validateName, validateText } from '../../shared/fair/validateFair.ts';
import type { Attendance } from '../../shared/model/attendance.ts';
import type { Slot } from '../../shared/model/fair.ts';
import type { FairId, StallId, VolunteerId } from '../../shared/model/ids.ts';
import { AttendanceId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import { newVolunteer } from '../../shared/people/newVolunteer.ts';
import { nextVolunteerNo } from '../../shared/people/volunteerNumbers.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { takeSequence } from '../db/sequence.ts';
import { writeDifference } from '../db/writeDifference.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

function nameOf(data: FairData, volunteerId: VolunteerId): string {
  return data.volunteers.find(({ id }) => id === volunteerId)?.name ?? '';
}

interface NewRow {
  readonly fairId: FairId;
  readonly volunteerId: VolunteerId;
  readonly stallId: StallId;
  readonly sequence: number;
  readonly isWalkIn: boolean;
}

function attendanceRow(row: LineRow, more: NewRow): Attendance {
  const { volunteerId, ...where } = more;
  return {
    ...row,
    ...where,
    id: v.parse(AttendanceId, makeId()),
    subjectKind: 'volunteer',
    subjectId: volunteerId,
    headcount: null,
    recordedAt: nowInstant(),
    source: 'paper',
  };
}

/** Rows that one line may need at most: more than anybody comes back. */
export const ROWS_PER_LINE = 50;

/** Writes a line's rows in place of those that were there. */
async function putLine(
  db: SunflowerDatabase,
  data: FairData,
  line: LineKey,
  entry: LineEntry,
): Promise<Result<true, Problem>> {
  const { volunteerId: subjectId, stallId } = line;
  const written = rewriteLine({
    fairId: data.fair.id,
    line,
    entry,
    name: nameOf(data, subjectId),
    attendance: data.attendance,
    slots: data.slots,
    isWalkIn: (slotId) => !isAssigned(data.assignments, { subjectId, stallId, slotId }),
    source: 'paper',
    firstSequence: await takeSequence(db, data.fair.id, ROWS_PER_LINE),
    makeId,
    now: nowInstant(),
  });
  if (!written.ok) return written;
  await writeDifference(db.attendance, data.attendance, withRewritten(data.attendance, written.value));
  return success(true);
}

/**
 * What is typed in a line, or how it follows from what is known: two fields left in quick succession must not
 * overwrite each other.
 */
export type LineEdit = Partial<LineEntry> | ((known: LineEntry) => Partial<LineEntry>);

/** Sets the times of one segment; the place after the last one begins a new segment. */
export function segmentEdit(index: number, times: Partial<LineSegment>): LineEdit {
  return ({ segments }) => {
    const padded = segments.length > index ? segments : [...segments, { minuteIn: null, minuteOut: null }];
    return {
      segments: padded.map((segment, at) => (at === index ? { ...segment, ...times } : segment)),
    };
  };
}

/**
 * Writes down what the sign-in sheet says in a person's line; what is not given stays. A time of somebody about whom
 * nothing is known yet means that the person was there; `state: null` takes the line back.
 * @returns `timeOutBeforeTimeIn`, `segmentsOverlap`, `textTooLong`.
 */
export function recordLine(
  target: RecordTarget,
  line: LineKey,
  typed: LineEdit,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    (data) => changeLabel('recordAttendance', { name: nameOf(data, line.volunteerId), month: target.fairId }),
    async (db, data) => {
      const known = readLine(rowsOfLine(line, data.attendance), slotsOfLine(line, data.slots));
      const entry = { ...known, ...(typeof typed === 'function' ? typed(known) : typed) };
      const note = validateText(entry.note);
      if (!note.ok) return note;
      const isCleared = typeof typed !== 'function' && typed.state === null;
      const state = isCleared ? null : (entry.state ?? 'present');
      return putLine(db, data, line, { ...entry, note: note.value, state });
    },
  );
}

/** True when the person is known to have been somewhere else during the slot, or in it already. */
function isTaken(
  rows: readonly Attendance[],
  volunteerId: VolunteerId,
  slot: Slot,
  slots: readonly Slot[],
): boolean {
  const own = rows.filter(
    ({ subjectKind, subjectId }) => subjectKind === 'volunteer' && subjectId === volunteerId,
  );
  return spansOf(own, slots).some((span) => spansOverlap(span, slot));
}

/**
 * Everybody of a stall (null: of the fair) about whom nothing is known yet was there for the whole slot; what was
 * written down before stays. @returns how many places were recorded.
 */
export function recordAllPresent(
  target: RecordTarget,
  stallId: StallId | null,
): Promise<Result<number, Problem>> {
  return changeRecord(
    target,
    ({ stalls }) => {
      const stall = stalls.find(({ id }) => id === stallId);
      return stall
        ? changeLabel('recordAllPresent', { number: stall.number, month: target.fairId })
        : changeLabel('recordEverybodyPresent', { month: target.fairId });
    },
    async (db, data) => {
      const unknown = data.assignments.filter(
        (assignment) =>
          (stallId === null || assignment.stallId === stallId) && !hasAttendance(assignment, data.attendance),
      );
      const first = await takeSequence(db, data.fair.id, Math.max(1, unknown.length));
      const rows: Attendance[] = [];
      for (const { volunteerId, slotId, stallId: where } of unknown) {
        const slot = data.slots.find(({ id }) => id === slotId);
        // Of two posts at one time (an exception, rule 13) only one can be recorded; the other stays unknown.
        if (!slot || isTaken([...data.attendance, ...rows], volunteerId, slot, data.slots)) continue;
        const segments = [{ minuteIn: slot.start, minuteOut: slot.end }];
        const more = { fairId: data.fair.id, volunteerId, stallId: where, isWalkIn: false };
        const written = writeLine({ state: 'present', segments, note: '' }, [slot]);
        rows.push(...written.map((row) => attendanceRow(row, { ...more, sequence: first + rows.length })));
      }
      await db.attendance.bulkPut(rows);
      return success(rows.length);
    },
  );
}

/** Somebody from the register came without being assigned 临时增补. @returns `segmentsOverlap`. */
export function addWalkIn(target: RecordTarget, line: LineKey): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    (data) => changeLabel('recordWalkIn', { name: nameOf(data, line.volunteerId), month: target.fairId }),
    (db, data) => putLine(db, data, line, { state: 'present', segments: [], note: '' }),
  );
}

/** Puts somebody new into the register by name, with the next number; inside a change. @param register everybody there */
export async function addNewcomer(
  db: SunflowerDatabase,
  register: readonly Volunteer[],
  name: string,
): Promise<VolunteerId> {
  const taken = register.map(({ volunteerNo }) => volunteerNo);
  const volunteer = { ...newVolunteer(makeId, nextVolunteerNo(taken), todayLocal()), name };
  await db.volunteers.add(volunteer);
  return volunteer.id;
}

/** Somebody new came: gets a number and is recorded, in one change. @returns `nameEmpty`, `nameTooLong`. */
export function addNewWalkIn(
  target: RecordTarget,
  typedName: string,
  where: Omit<LineKey, 'volunteerId'>,
): Promise<Result<true, Problem>> {
  const name = validateName(typedName);
  if (!name.ok) return Promise.resolve(failure(name.problem));
  return changeRecord(
    target,
    () => changeLabel('recordWalkIn', { name: name.value, month: target.fairId }),
    async (db, data) => {
      const volunteerId = await addNewcomer(db, data.volunteers, name.value);
      return putLine(db, data, { ...where, volunteerId }, { state: 'present', segments: [], note: '' });
    },
  );
}
