import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { editBooking } from '../../../renderer/usecases/bookings.ts';
import { generateFairFromTemplate } from '../../../renderer/usecases/fairPlan.ts';
import { editPartner } from '../../../renderer/usecases/partners.ts';
import { fillYear, moveVisit, planVisit } from '../../../renderer/usecases/rotation.ts';
import { cancelFair } from '../../../renderer/usecases/yearPlan.ts';
import { fairIdOf, monthOf } from '../../../shared/calendar/dates.ts';
import { isStaffedByPartner } from '../../../shared/fair/fairGaps.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { departmentsNamed, withoutDepartment } from '../../../shared/people/departments.ts';
import { done, FAIR, fairNow, refusal } from './plannedSample.ts';
import { closeInJanuary, openInJanuary, unitNamed, YEAR } from './sampleInJanuary.ts';

const JULY = fairIdOf(YEAR, 7);
let db: SunflowerDatabase;

beforeAll(async () => {
  db = await openInJanuary();
});
afterAll(closeInJanuary);

async function bookings(unit: PartnerUnit): Promise<readonly Booking[]> {
  const rows = await db.bookings.where({ partnerUnitId: unit.id }).toArray();
  return rows
    .filter(({ fairId }) => monthOf(fairId).year === YEAR)
    .toSorted((a, b) => a.fairId.localeCompare(b.fairId));
}

describe('moving a visit', () => {
  test('releases its stalls in the old fair, and one undo brings all of it back', async () => {
    const hospital = await unitNamed(db, '和济医院');
    const before = await fairNow(db);
    const staffed = before.stalls.filter((stall) => isStaffedByPartner(stall, before.bookings));
    const own = before.bookings.find(({ partnerUnitId }) => partnerUnitId === hospital.id);
    expect(staffed.some(({ bookingId }) => bookingId === own?.id)).toBe(true);
    await done(moveVisit(hospital.id, FAIR, JULY));
    const after = await fairNow(db);
    expect(after.bookings.some(({ id }) => id === own?.id)).toBe(false);
    expect(after.stalls.some(({ bookingId }) => bookingId === own?.id)).toBe(false);
    expect(after.needs.length).toBeGreaterThan(before.needs.length);
    expect((await bookings(hospital)).find(({ id }) => id === own?.id)).toMatchObject({
      fairId: JULY,
      dueMonth: 6,
      status: 'planned',
    });
    await undoLastChange();
    const undone = await fairNow(db);
    expect(undone.stalls).toEqual(before.stalls);
    expect(undone.needs).toHaveLength(before.needs.length);
    expect(undone.bookings).toHaveLength(before.bookings.length);
  });

  test('the unit is not booked again when its month is generated, unless the visit is declined', async () => {
    const noodles = await unitNamed(db, '向阳面食馆');
    const [january, february] = [fairIdOf(YEAR, 1), fairIdOf(YEAR, 2)];
    const moved = await done(moveVisit(noodles.id, january, february));
    await done(generateFairFromTemplate(january));
    expect((await bookings(noodles)).map(({ fairId }) => fairId)).toEqual([february]);
    await undoLastChange();
    await done(editBooking(moved, { status: 'declined' }));
    await done(generateFairFromTemplate(january));
    expect((await bookings(noodles)).map(({ fairId }) => fairId)).toEqual([january, february]);
    for (let step = 0; step < 3; step += 1) await undoLastChange();
    expect(await bookings(noodles)).toEqual([]);
  });

  test('into a cancelled fair is refused', async () => {
    const hospital = await unitNamed(db, '和济医院');
    await done(cancelFair(JULY, '暴雨'));
    expect(await refusal(moveVisit(hospital.id, FAIR, JULY))).toBe('fairCancelled');
    expect(await refusal(planVisit(hospital.id, JULY))).toBe('fairCancelled');
    await undoLastChange();
  });
});

describe('filling the year by rule', () => {
  test('plans what is due, keeps what is booked, adds nothing the second time, and is one undo', async () => {
    const hospital = await unitNamed(db, '和济医院');
    const before = await db.bookings.count();
    const added = await done(fillYear(YEAR));
    expect(await db.bookings.count()).toBe(before + added);
    expect((await bookings(hospital)).map(({ fairId, status }) => [monthOf(fairId).month, status])).toEqual([
      [3, 'planned'],
      [6, 'invited'],
      [9, 'planned'],
      [12, 'planned'],
    ]);
    expect(await done(fillYear(YEAR))).toBe(0);
    await undoLastChange();
    expect(await db.bookings.count()).toBe(before);
  });

  test('generating a fair uses the visit that was planned', async () => {
    const bank = await unitNamed(db, '晋商银行');
    const id = await done(planVisit(bank.id, JULY));
    await done(generateFairFromTemplate(JULY));
    const own = (await bookings(bank)).filter(({ fairId }) => fairId === JULY);
    expect(own.map((booking) => [booking.id, booking.status])).toEqual([[id, 'planned']]);
  });
});

describe('a department that the unit gives up', () => {
  test('stays at fairs of before and comes to none ahead, in one change and one undo', async () => {
    const hospital = await unitNamed(db, '和济医院');
    const [gone] = hospital.departments;
    if (!gone) throw new Error('The hospital has departments.');
    await done(fillYear(YEAR));
    const before = await db.bookings.where({ partnerUnitId: hospital.id }).toArray();
    await done(editPartner(hospital.id, withoutDepartment(hospital, gone.id)));
    const after = await db.bookings.where({ partnerUnitId: hospital.id }).toArray();
    const coming = (rows: readonly Booking[], year: number): number =>
      rows.filter((row) => monthOf(row.fairId).year === year && row.departmentIds.includes(gone.id)).length;
    expect(coming(before, YEAR)).toBeGreaterThan(0);
    expect(coming(after, YEAR)).toBe(0);
    expect(coming(after, YEAR - 1)).toBe(coming(before, YEAR - 1));
    expect(coming(after, YEAR - 1)).toBeGreaterThan(0);
    const unit = await unitNamed(db, '和济医院');
    expect(departmentsNamed(unit, [gone.id])).toEqual([gone]);
    expect(unit.departments).not.toContainEqual(gone);
    await undoLastChange();
    expect(await db.bookings.where({ partnerUnitId: hospital.id }).toArray()).toEqual(before);
    expect(await unitNamed(db, '和济医院')).toEqual(hospital);
    await undoLastChange();
  });
});

describe('departments of a visit', () => {
  test('bring their share of the people, until somebody types another number', async () => {
    const hospital = await unitNamed(db, '和济医院');
    const march = fairIdOf(YEAR, 3);
    const id = await done(planVisit(hospital.id, march));
    const all = hospital.departments.map((department) => department.id);
    expect(await done(editBooking(id, { departmentIds: all.slice(0, 6) }))).toMatchObject({ expected: 6 });
    await done(editBooking(id, { expected: 8 }));
    expect(await done(editBooking(id, { departmentIds: all.slice(0, 2) }))).toMatchObject({ expected: 8 });
  });
});
