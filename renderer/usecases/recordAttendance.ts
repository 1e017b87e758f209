import * as v from 'valibot';
import { hasAttendance } from '../../shared/assign/hasAttendance.ts';
import type { AttendanceEntry } from '../../shared/attendance/recordRules.ts';
import {
  isAssigned,
  nextSequence,
  settledEntry,
  spansOf,
  validateSegments,
  validateTimes,
} from '../../shared/attendance/recordRules.ts';
import { spanOf } from '../../shared/attendance/serviceMinutes.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { validateName } from '../../shared/fair/validateFair.ts';
import type { Attendance } from '../../shared/model/attendance.ts';
import type { SlotId, StallId, VolunteerId } from '../../shared/model/ids.ts';
import { AttendanceId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { newVolunteer } from '../../shared/people/newVolunteer.ts';
import { nextVolunteerNo } from '../../shared/people/volunteerNumbers.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

/** A volunteer at a stall in a slot. */
export interface Place {
  readonly volunteerId: VolunteerId;
  readonly stallId: StallId;
  readonly slotId: SlotId;
}

const NOTHING: AttendanceEntry = { state: 'present', minuteIn: null, minuteOut: null, note: '' };

function nameOf(data: FairData, volunteerId: VolunteerId): string {
  return data.volunteers.find(({ id }) => id === volunteerId)?.name ?? '';
}

function newRow(data: FairData, place: Place, sequence: number): Attendance {
  const where = { subjectId: place.volunteerId, stallId: place.stallId, slotId: place.slotId };
  return {
    ...NOTHING,
    ...where,
    id: v.parse(AttendanceId, makeId()),
    fairId: data.fair.id,
    subjectKind: 'volunteer',
    isUnverified: true,
    isWalkIn: !isAssigned(data.assignments, where),
    headcount: null,
    sequence,
    recordedAt: nowInstant(),
    source: 'paper',
  };
}

/**
 * Writes down what is known about a person at a place; `rowId` names the segment, null starts a new one.
 * @returns `timeOutBeforeTimeIn`, `segmentsOverlap`.
 */
export function recordAttendance(
  target: RecordTarget,
  place: Place,
  rowId: AttendanceId | null,
  entry: Partial<AttendanceEntry>,
): Promise<Result<AttendanceId, Problem>> {
  return changeRecord(
    target,
    (data) =>
      changeLabel('recordAttendance', { name: nameOf(data, place.volunteerId), month: target.fairId }),
    async (db, data) => {
      const present = data.attendance.find(({ id }) => id === rowId);
      const base = present ?? newRow(data, place, nextSequence(data.attendance));
      const { state, minuteIn, minuteOut, note } = { ...base, ...entry };
      const row = {
        ...base,
        ...settledEntry({ state, minuteIn, minuteOut, note }),
        recordedAt: nowInstant(),
      };
      const times = validateTimes(row);
      if (!times.ok) return times;
      const others = data.attendance.filter(
        (other) =>
          other.subjectKind === 'volunteer' && other.subjectId === row.subjectId && other.id !== row.id,
      );
      const slot = data.slots.find(({ id }) => id === row.slotId);
      const segments = validateSegments(
        nameOf(data, place.volunteerId),
        spanOf(row, slot),
        spansOf(others, data.slots),
      );
      if (!segments.ok) return segments;
      await db.attendance.put(row);
      return success(row.id);
    },
  );
}

/** Takes a segment back: nothing is known about it again. */
export function clearAttendance(
  target: RecordTarget,
  place: Place,
  rowId: AttendanceId,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    (data) =>
      changeLabel('recordAttendance', { name: nameOf(data, place.volunteerId), month: target.fairId }),
    async (db) => {
      await db.attendance.delete(rowId);
      return success(true);
    },
  );
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
    (data) =>
      changeLabel('recordAllPresent', {
        number: data.stalls.find(({ id }) => id === stallId)?.number ?? '—',
        month: target.fairId,
      }),
    async (db, data) => {
      const unknown = data.assignments.filter(
        (assignment) =>
          (stallId === null || assignment.stallId === stallId) && !hasAttendance(assignment, data.attendance),
      );
      const first = nextSequence(data.attendance);
      const rows = unknown.flatMap((assignment, index): readonly Attendance[] => {
        const slot = data.slots.find(({ id }) => id === assignment.slotId);
        if (!slot) return [];
        const row = newRow(data, assignment, first + index);
        const entry = settledEntry({ ...NOTHING, minuteIn: slot.start, minuteOut: slot.end });
        return [{ ...row, ...entry }];
      });
      await db.attendance.bulkPut([...rows]);
      return success(rows.length);
    },
  );
}

/** Somebody from the register came without being assigned 临时增补. @returns `segmentsOverlap`. */
export function addWalkIn(target: RecordTarget, place: Place): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    (data) => changeLabel('recordWalkIn', { name: nameOf(data, place.volunteerId), month: target.fairId }),
    (db, data) => putWalkIn(data, place, nameOf(data, place.volunteerId), (row) => db.attendance.put(row)),
  );
}

/** Somebody new came: gets a number and is recorded, in one change. @returns `nameEmpty`, `nameTooLong`. */
export function addNewWalkIn(
  target: RecordTarget,
  typedName: string,
  where: Omit<Place, 'volunteerId'>,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => changeLabel('recordWalkIn', { name: typedName, month: target.fairId }),
    async (db, data) => {
      const name = validateName(typedName);
      if (!name.ok) return name;
      const blank = newVolunteer(
        makeId,
        nextVolunteerNo(data.volunteers.map(({ volunteerNo }) => volunteerNo)),
        todayLocal(),
      );
      const volunteer = { ...blank, name: name.value };
      await db.volunteers.add(volunteer);
      return putWalkIn(data, { ...where, volunteerId: volunteer.id }, volunteer.name, (row) =>
        db.attendance.put(row),
      );
    },
  );
}

async function putWalkIn(
  data: FairData,
  place: Place,
  name: string,
  put: (row: Attendance) => PromiseLike<unknown>,
): Promise<Result<true, Problem>> {
  const slot = data.slots.find(({ id }) => id === place.slotId);
  const row = newRow(data, place, nextSequence(data.attendance));
  const others = data.attendance.filter(({ subjectId }) => subjectId === place.volunteerId);
  const free = validateSegments(name, spanOf(row, slot), spansOf(others, data.slots));
  if (!free.ok) return failure(free.problem);
  await put({
    ...row,
    ...settledEntry({ ...NOTHING, minuteIn: slot?.start ?? null, minuteOut: slot?.end ?? null }),
  });
  return success(true);
}
