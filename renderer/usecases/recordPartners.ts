import * as v from 'valibot';
import { validateTimes } from '../../shared/attendance/recordRules.ts';
import { hasCome } from '../../shared/attendance/serviceMinutes.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { Attendance } from '../../shared/model/attendance.ts';
import type { MinuteOfDay } from '../../shared/model/basic.ts';
import type { Booking } from '../../shared/model/fair.ts';
import type { PartnerPersonId } from '../../shared/model/ids.ts';
import { AttendanceId } from '../../shared/model/ids.ts';
import type { ChangeLabel } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { takeSequence } from '../db/sequence.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

/** What is known of a partner's people as a whole; all null takes it back. */
export interface PartnerEntry {
  readonly headcount: number | null;
  readonly minuteIn: MinuteOfDay | null;
  readonly minuteOut: MinuteOfDay | null;
}

function labelFor(booking: Booking, target: RecordTarget): (data: FairData) => ChangeLabel {
  return (data) => {
    const name = data.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name ?? '';
    return changeLabel('recordPartnerAttendance', { name, month: target.fairId });
  };
}

function partnerRow(
  data: FairData,
  subjectKind: 'partnerUnit' | 'partnerPerson',
  subjectId: string,
  entry: PartnerEntry,
  nextSequence: number,
): Attendance {
  const present = data.attendance.find(
    (row) => row.subjectKind === subjectKind && row.subjectId === subjectId,
  );
  return {
    id: present?.id ?? v.parse(AttendanceId, makeId()),
    fairId: data.fair.id,
    subjectKind,
    subjectId,
    stallId: null,
    slotId: null,
    state: entry.headcount === 0 ? 'absent' : 'present',
    minuteIn: entry.minuteIn,
    minuteOut: entry.minuteOut,
    isUnverified: false,
    isWalkIn: false,
    headcount: entry.headcount,
    note: present?.note ?? '',
    sequence: present?.sequence ?? nextSequence,
    recordedAt: nowInstant(),
    source: 'paper',
  };
}

/** Writes down how many of a partner's people came, and when. @returns `timeOutBeforeTimeIn`. */
export function recordPartnerUnit(
  target: RecordTarget,
  booking: Booking,
  entry: Partial<PartnerEntry>,
): Promise<Result<true, Problem>> {
  return changeRecord(target, labelFor(booking, target), async (db, data) => {
    const present = data.attendance.find(
      (row) => row.subjectKind === 'partnerUnit' && row.subjectId === booking.id,
    );
    const known = { headcount: null, minuteIn: null, minuteOut: null, ...present, ...entry };
    const { headcount, minuteIn, minuteOut } = known;
    const times = validateTimes(known);
    if (!times.ok) return times;
    if (headcount === null && minuteIn === null && minuteOut === null) {
      if (present) await db.attendance.delete(present.id);
      return success(true);
    }
    const next = await takeSequence(db, target.fairId);
    await db.attendance.put(
      partnerRow(data, 'partnerUnit', booking.id, { headcount, minuteIn, minuteOut }, next),
    );
    return success(true);
  });
}

type People = Booking['people'];

/** Rows of everybody on a partner's list; nobody known to have come takes them all back. */
async function putPeople(
  db: SunflowerDatabase,
  data: FairData,
  people: People,
  entryOf: (person: People[number], known: Attendance | undefined) => PersonEntry,
): Promise<Result<true, Problem>> {
  const before = data.attendance.filter(
    (row) => row.subjectKind === 'partnerPerson' && people.some(({ id }) => id === row.subjectId),
  );
  const rows: Attendance[] = [];
  const first = await takeSequence(db, data.fair.id, people.length);
  for (const [index, person] of people.entries()) {
    const known = before.find(({ subjectId }) => subjectId === person.id);
    const { isHere, minuteIn, minuteOut } = entryOf(person, known);
    const valid = validateTimes({ minuteIn, minuteOut });
    if (!valid.ok) return valid;
    const times = { headcount: null, minuteIn, minuteOut };
    const row = partnerRow(data, 'partnerPerson', person.id, times, first + index);
    rows.push({ ...row, state: isHere ? 'present' : 'absent' });
  }
  if (rows.every(({ state }) => state === 'absent')) {
    await db.attendance.bulkDelete(before.map(({ id }) => id));
  } else {
    await db.attendance.bulkPut(rows);
  }
  return success(true);
}

/** What is known of one of a partner's people by name. Whoever did not come has no times. */
export interface PersonEntry {
  readonly isHere: boolean;
  readonly minuteIn: MinuteOfDay | null;
  readonly minuteOut: MinuteOfDay | null;
}

function personEntry(known: Attendance | undefined): PersonEntry {
  return {
    isHere: known !== undefined && hasCome(known.state),
    minuteIn: known?.minuteIn ?? null,
    minuteOut: known?.minuteOut ?? null,
  };
}

/**
 * Writes down what the page of names says of one person; what others said of others stays. Everybody else of the list
 * whom nobody ticked is then absent; with nobody ticked nothing is known. A time means that the person came.
 * @returns `timeOutBeforeTimeIn`.
 */
export function recordPartnerPerson(
  target: RecordTarget,
  booking: Booking,
  personId: PartnerPersonId,
  typed: Partial<PersonEntry>,
): Promise<Result<true, Problem>> {
  return changeRecord(target, labelFor(booking, target), (db, data) => {
    const { people } = data.bookings.find(({ id }) => id === booking.id) ?? booking;
    return putPeople(db, data, people, ({ id }, known) => {
      const entry = personEntry(known);
      if (id !== personId) return entry;
      const isTimed = (typed.minuteIn ?? typed.minuteOut ?? null) !== null;
      const next = { ...entry, ...typed, isHere: typed.isHere ?? (entry.isHere || isTimed) };
      return next.isHere ? next : { isHere: false, minuteIn: null, minuteOut: null };
    });
  });
}

/** Ticks who of a partner's named people came: everybody else of the list is then absent. None ticked takes it back. */
export function recordPartnerPeople(
  target: RecordTarget,
  booking: Booking,
  came: readonly PartnerPersonId[],
): Promise<Result<true, Problem>> {
  return changeRecord(target, labelFor(booking, target), (db, data) =>
    putPeople(db, data, booking.people, ({ id }, known) => {
      const isHere = came.includes(id);
      return isHere ? { ...personEntry(known), isHere } : { isHere, minuteIn: null, minuteOut: null };
    }),
  );
}

/** Takes back what was written down about a partner's people: nothing is known again. */
export function clearPartner(target: RecordTarget, booking: Booking): Promise<Result<true, Problem>> {
  return changeRecord(target, labelFor(booking, target), async (db, data) => {
    const ids = new Set<string>([booking.id, ...booking.people.map(({ id }) => id)]);
    const rows = data.attendance.filter(
      ({ subjectKind, subjectId }) => subjectKind !== 'volunteer' && ids.has(subjectId),
    );
    await db.attendance.bulkDelete(rows.map(({ id }) => id));
    return success(true);
  });
}
