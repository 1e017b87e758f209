import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { editBooking } from '../../../renderer/usecases/bookings.ts';
import { markHeld } from '../../../renderer/usecases/closeFair.ts';
import {
  addNewWalkIn,
  addWalkIn,
  recordAllPresent,
  recordLine,
  segmentEdit,
} from '../../../renderer/usecases/recordAttendance.ts';
import { recordCount } from '../../../renderer/usecases/recordCounts.ts';
import {
  clearPartner,
  recordPartnerPeople,
  recordPartnerUnit,
} from '../../../renderer/usecases/recordPartners.ts';
import { closingChecks } from '../../../shared/attendance/closing/closingChecks.ts';
import { partnerPresence } from '../../../shared/attendance/partnerPresence.ts';
import type { StallLine } from '../../../shared/attendance/stallLines.ts';
import { rowsOfLine, stallLines } from '../../../shared/attendance/stallLines.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

const target = { fairId: FAIR, amending: null };
let db: SunflowerDatabase;

beforeAll(async () => {
  db = await plannedSample();
  await done(markHeld(target, v.parse(IsoDate, '2026-06-20')));
});
afterAll(dropDatabase);

async function lines(): Promise<readonly StallLine[]> {
  const data = await fairNow(db);
  return data.stalls.flatMap((stall) => stallLines(data, stall));
}

async function lineAt(index: number): Promise<StallLine> {
  const line = (await lines())[index];
  if (!line) throw new Error(`There is no line ${index}.`);
  return line;
}

describe('a line of the sign-in sheet', () => {
  test('two fields left in quick succession both stay', async () => {
    const line = await lineAt(0);
    await Promise.all([
      done(recordLine(target, line, segmentEdit(0, { minuteIn: 535 }))),
      done(recordLine(target, line, segmentEdit(0, { minuteOut: 701 }))),
    ]);
    expect((await lineAt(0)).entry).toMatchObject({
      state: 'present',
      segments: [{ minuteIn: 535, minuteOut: 701 }],
    });
  });

  test('a time out before the time in is refused and nothing is written', async () => {
    const line = await lineAt(1);
    const typed = { segments: [{ minuteIn: 600, minuteOut: 590 }] };
    expect(await refusal(recordLine(target, line, typed))).toBe('timeOutBeforeTimeIn');
    expect((await lineAt(1)).entry.state).toBeNull();
  });

  test('taken back leaves nothing known, which is not absent', async () => {
    await done(recordLine(target, await lineAt(2), { state: 'absent' }));
    await done(recordLine(target, await lineAt(2), { state: null }));
    const line = await lineAt(2);
    expect(line.entry.state).toBeNull();
    expect(rowsOfLine(line, (await fairNow(db)).attendance)).toEqual([]);
  });

  test('a remark is kept beside the state', async () => {
    await done(recordLine(target, await lineAt(3), { state: 'excused', note: '感冒' }));
    expect((await lineAt(3)).entry).toMatchObject({ state: 'excused', note: '感冒' });
  });
});

describe('everybody present', () => {
  test('records only those of whom nothing is known', async () => {
    const before = await lines();
    const unknown = before.filter(({ entry }) => entry.state === null);
    expect(await done(recordAllPresent(target, null))).toBe(
      unknown.reduce((sum, { slotIds }) => sum + slotIds.length, 0),
    );
    expect((await lineAt(3)).entry.state).toBe('excused');
    expect((await lines()).every(({ entry }) => entry.state !== null)).toBe(true);
    await undoLastChange();
    expect((await lines()).filter(({ entry }) => entry.state === null)).toHaveLength(unknown.length);
  });
});

describe('a walk-in', () => {
  test('of the register is marked, and is refused where the person was elsewhere at that time', async () => {
    const line = await lineAt(0);
    const data = await fairNow(db);
    const other = data.stalls.find(({ id }) => id !== line.stallId);
    if (!other) throw new Error('There is one stall only.');
    const somewhere = { ...line, stallId: other.id };
    expect(await refusal(addWalkIn(target, somewhere))).toBe('segmentsOverlap');
    const assigned = new Set(data.assignments.map(({ volunteerId }) => volunteerId));
    const free = data.volunteers.find(({ id, isActive }) => isActive && !assigned.has(id));
    if (!free) throw new Error('Everybody is assigned.');
    const slotIds = data.slots.map(({ id }) => id);
    await done(addWalkIn(target, { volunteerId: free.id, stallId: other.id, slotIds }));
    const rows = (await fairNow(db)).attendance.filter(({ subjectId }) => subjectId === free.id);
    expect(rows.map(({ isWalkIn }) => isWalkIn)).toEqual(slotIds.map(() => true));
  });

  test('whom nobody knows gets a number; one undo takes person and record back', async () => {
    const { stalls, slots, volunteers, attendance } = await fairNow(db);
    const [stall, slot] = [stalls[0], slots[0]];
    if (!stall || !slot) throw new Error('The fair is empty.');
    const where = { stallId: stall.id, slotIds: [slot.id] };
    expect(await refusal(addNewWalkIn(target, '   ', where))).toBe('nameEmpty');
    await done(addNewWalkIn(target, ' 𠮷野·🌻 ', where));
    const after = await fairNow(db);
    const added = after.volunteers.find(({ name }) => name === '𠮷野·🌻');
    expect(added?.volunteerNo).toMatch(/^V\d+$/);
    expect(volunteers.some(({ volunteerNo }) => volunteerNo === added?.volunteerNo)).toBe(false);
    await undoLastChange();
    const undone = await fairNow(db);
    expect(undone.volunteers).toHaveLength(volunteers.length);
    expect(undone.attendance).toHaveLength(attendance.length);
  });
});

describe('a partner unit', () => {
  test('is counted by name or by headcount, never both, and the difference is told', async () => {
    const [booking] = (await fairNow(db)).bookings;
    if (!booking) throw new Error('There is no booking.');
    const people = ['赵一', '钱二'].map((name) => ({
      id: null,
      name,
      role: '',
      phone: '',
      volunteerId: null,
    }));
    await done(editBooking(booking.id, { people }));
    const named = (await fairNow(db)).bookings.find(({ id }) => id === booking.id);
    if (!named?.people[0]) throw new Error('The names are gone.');
    await done(recordPartnerUnit(target, named, { headcount: 5 }));
    await done(recordPartnerPeople(target, named, [named.people[0].id]));
    const data = await fairNow(db);
    expect(partnerPresence(named, data.attendance)).toEqual({
      named: 1,
      headcount: 5,
      present: 1,
      isKnown: true,
    });
    expect(closingChecks(data, [], catalogueOf('zh-CN')).map(({ code }) => code)).toContain(
      'partnerCountedTwice',
    );
    await done(clearPartner(target, named));
    expect(partnerPresence(named, (await fairNow(db)).attendance).isKnown).toBe(false);
  });

  test('people by name are never more than promised', async () => {
    const booking = (await fairNow(db)).bookings.at(-1);
    if (!booking) throw new Error('There is no booking.');
    const people = Array.from({ length: booking.expected + 2 }, (_, index) => ({
      id: null,
      name: `来人${index}`,
      role: '',
      phone: '',
      volunteerId: null,
    }));
    expect((await done(editBooking(booking.id, { people }))).expected).toBe(people.length);
  });
});

describe('a count', () => {
  test('of 0 stays, a blank takes it back, and two fields of an item do not overwrite each other', async () => {
    const { serviceItems, stalls, fair } = await fairNow(db);
    const item = serviceItems.find(({ measure }) => measure === 'items');
    const stall = stalls.find(({ serviceItemIds }) => item && serviceItemIds.includes(item.id));
    if (!item || !stall) throw new Error('Nothing is counted in things.');
    const row = async () =>
      (await db.tallies.where({ fairId: fair.id }).toArray()).find(
        ({ stallId, serviceItemId }) => stallId === stall.id && serviceItemId === item.id,
      );
    await done(recordCount(target, stall, item, { visits: 0 }));
    expect((await row())?.visits).toBe(0);
    await Promise.all([
      done(recordCount(target, stall, item, { visits: 12 })),
      done(recordCount(target, stall, item, { items: 30 })),
    ]);
    expect(await row()).toMatchObject({ visits: 12, items: 30 });
    await done(recordCount(target, stall, item, { visits: null, items: null }));
    expect(await row()).toBeUndefined();
  });
});
