import * as v from 'valibot';
import { newBooking } from '../../shared/fair/bookPartners.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { isBookingExpected } from '../../shared/fair/fairGaps.ts';
import { validateCount, validateName, validateText } from '../../shared/fair/validateFair.ts';
import { rescaledHeadcount } from '../../shared/fair/visitDepartments.ts';
import type { Booking, PartnerPerson } from '../../shared/model/fair.ts';
import type { BookingId, FairId, PartnerUnitId, StallId } from '../../shared/model/ids.ts';
import { PartnerPersonId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { changeFair, mustExist } from './changeFair.ts';
import { releaseStalls } from './releaseBooking.ts';

const MOST_PEOPLE = 500;

function unitName(data: FairData, partnerUnitId: PartnerUnitId): string {
  return data.partnerUnits.find(({ id }) => id === partnerUnitId)?.name ?? '';
}

/** Invites a partner to a fair, also one that was only planned; one that had declined or withdrawn is invited again. */
export function bookPartner(
  fairId: FairId,
  partnerUnitId: PartnerUnitId,
): Promise<Result<BookingId, Problem>> {
  return changeFair(
    fairId,
    (data) => changeLabel('bookPartner', { name: unitName(data, partnerUnitId) }),
    async (db, data) => {
      const present = data.bookings.find((booking) => booking.partnerUnitId === partnerUnitId);
      if (present) {
        if (!isBookingExpected(present) || present.status === 'planned') {
          await db.bookings.put({ ...present, status: 'invited' });
        }
        return success(present.id);
      }
      const partner = mustExist(
        data.partnerUnits.find(({ id }) => id === partnerUnitId),
        'The partner',
      );
      const booking = newBooking(fairId, partner, makeId);
      await db.bookings.add(booking);
      return success(booking.id);
    },
  );
}

async function changeBooking<T>(
  bookingId: BookingId,
  key: 'editBooking' | 'withdrawPartner' | 'removeBooking',
  work: (db: SunflowerDatabase, data: FairData, booking: Booking) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const present = mustExist(await database().bookings.get(bookingId), 'The booking');
  return changeFair(
    present.fairId,
    (data) => changeLabel(key, { name: unitName(data, present.partnerUnitId), month: present.fairId }),
    (db, data) =>
      work(
        db,
        data,
        mustExist(
          data.bookings.find(({ id }) => id === bookingId),
          'The booking',
        ),
      ),
  );
}

/** A person sent by name; `id` is null for a new one. */
export type PartnerPersonInput = Omit<PartnerPerson, 'id'> & { readonly id: PartnerPersonId | null };

export type BookingFields = Pick<
  Booking,
  'expected' | 'departmentIds' | 'leadContactId' | 'status' | 'note'
> & {
  readonly people: readonly PartnerPersonInput[];
};

function checkPeople(people: readonly PartnerPersonInput[]): Result<PartnerPerson[], Problem> {
  const checked: PartnerPerson[] = [];
  for (const person of people) {
    const name = validateName(person.name);
    if (!name.ok) return name;
    checked.push({ ...person, name: name.value, id: person.id ?? v.parse(PartnerPersonId, makeId()) });
  }
  return success(checked);
}

/** The partner is not coming: the booking says so and its stalls are released (rule 7). */
async function release(db: SunflowerDatabase, data: FairData, booking: Booking): Promise<void> {
  await db.bookings.put(booking);
  await releaseStalls(db, data, booking);
}

/** People to expect: as typed, else along with the departments that come. */
function expectedOf(data: FairData, booking: Booking, fields: Partial<BookingFields>): number {
  const unit = data.partnerUnits.find(({ id }) => id === booking.partnerUnitId);
  if (fields.expected !== undefined) return fields.expected;
  return unit && fields.departmentIds
    ? rescaledHeadcount(unit, booking, fields.departmentIds)
    : booking.expected;
}

/**
 * Changes a booking in place. People promised follow the departments as long as nobody typed another number, and are
 * never fewer than those known by name (rule 8); one that declines or withdraws releases its stalls (rule 7). @returns `numberInvalid`, `nameEmpty`, `nameTooLong`, `textTooLong`,
 * `assignmentHasAttendance` when somebody recorded would go.
 */
export function editBooking(
  bookingId: BookingId,
  fields: Partial<BookingFields>,
): Promise<Result<Booking, Problem>> {
  return changeBooking(bookingId, 'editBooking', async (db, data, booking) => {
    const people = checkPeople(fields.people ?? booking.people);
    if (!people.ok) return people;
    const kept = new Set(people.value.map(({ id }) => id));
    const recorded = booking.people.find(
      ({ id }) => !kept.has(id) && data.attendance.some(({ subjectId }) => subjectId === id),
    );
    // A record never belongs to nobody (rule 15).
    if (recorded) return failure(problem('assignmentHasAttendance', { name: recorded.name }));
    const expected = validateCount(expectedOf(data, booking, fields), 0, MOST_PEOPLE);
    if (!expected.ok) return expected;
    const note = validateText(fields.note ?? booking.note);
    if (!note.ok) return note;
    const edited: Booking = {
      ...booking,
      ...fields,
      people: people.value,
      expected: Math.max(expected.value, people.value.length),
      note: note.value,
    };
    if (isBookingExpected(edited)) await db.bookings.put(edited);
    else await release(db, data, edited);
    return success(edited);
  });
}

/** A partner withdraws: all its people are released at once, and one undo brings them back (rule 7). */
export function withdrawPartner(bookingId: BookingId): Promise<Result<true, Problem>> {
  return changeBooking(bookingId, 'withdrawPartner', async (db, data, booking) => {
    await release(db, data, { ...booking, status: 'withdrawn' });
    return success(true);
  });
}

/** Deletes an invitation that was a mistake. @returns `bookingHasAttendance` when its people were recorded. */
export function removeBooking(bookingId: BookingId): Promise<Result<true, Problem>> {
  return changeBooking(bookingId, 'removeBooking', async (db, data, booking) => {
    const ids = new Set<string>([booking.id, ...booking.people.map(({ id }) => id)]);
    if (data.attendance.some((row) => ids.has(row.subjectId))) {
      return failure(problem('bookingHasAttendance', { name: unitName(data, booking.partnerUnitId) }));
    }
    await release(db, data, { ...booking, status: 'withdrawn' });
    await db.bookings.delete(bookingId);
    return success(true);
  });
}

/** Sets which stalls a unit's people staff; a stall that another unit staffed goes over to this one. */
export function setBookingStalls(
  bookingId: BookingId,
  stallIds: readonly StallId[],
): Promise<Result<true, Problem>> {
  return changeBooking(bookingId, 'editBooking', async (db, data, booking) => {
    const changed = data.stalls.flatMap((stall) => {
      const isChosen = stallIds.includes(stall.id);
      if (isChosen === (stall.bookingId === booking.id)) return [];
      return [{ ...stall, bookingId: isChosen ? booking.id : null }];
    });
    await db.stalls.bulkPut(changed);
    return success(true);
  });
}
