import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { assignVolunteer } from '../../../renderer/usecases/assignments.ts';
import { removeBooking } from '../../../renderer/usecases/bookings.ts';
import { markHeld } from '../../../renderer/usecases/closeFair.ts';
import {
  copyFairFromPrevious,
  editSlots,
  generateFairFromTemplate,
} from '../../../renderer/usecases/fairPlan.ts';
import { recordLine, segmentEdit } from '../../../renderer/usecases/recordAttendance.ts';
import { recordCount } from '../../../renderer/usecases/recordCounts.ts';
import { recordPartnerUnit } from '../../../renderer/usecases/recordPartners.ts';
import { removeNeed, removeStall } from '../../../renderer/usecases/stalls.ts';
import { cancelFair, postponeFair, reinstateFair } from '../../../renderer/usecases/yearPlan.ts';
import type { StallLine } from '../../../shared/attendance/stallLines.ts';
import { rowsOfLine, stallLines } from '../../../shared/attendance/stallLines.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

const target = { fairId: FAIR, amending: null };
let db: SunflowerDatabase;

beforeAll(async () => {
  db = await plannedSample();
  // The program gives everybody one slot; somebody has to stay for the second.
  const { assignments, needs } = await fairNow(db);
  const { stallId, slotId, volunteerId } = firstOf(assignments);
  const second = firstOf(needs.filter((need) => need.stallId === stallId && need.slotId !== slotId));
  await done(assignVolunteer(second.id, volunteerId, '人手不足'));
});
afterAll(dropDatabase);

/** The first line of the fair with as many slots. */
async function lineOf(slotCount: number): Promise<StallLine> {
  const data = await fairNow(db);
  const lines = data.stalls.flatMap((stall) => stallLines(data, stall));
  return firstOf(lines.filter(({ slotIds }) => slotIds.length === slotCount));
}

describe('before the fair', () => {
  test.each([
    ['the 20th itself', '2026-06-20', 'postponedNotLater'],
    ['an earlier day', '2026-06-19', 'postponedNotLater'],
    ['a day that June does not have', '2026-06-31', 'dateInvalid'],
    ['the day of another fair', '2026-07-20', 'fairExists'],
  ])('it is not postponed to %s', async (_which, date, code) => {
    const before = await fairNow(db);
    expect(await refusal(postponeFair(FAIR, date, '暴雨'))).toBe(code);
    expect(await fairNow(db)).toEqual(before);
  });

  test('it may be postponed to the 31st of the month after, and is put back to its 20th', async () => {
    await done(postponeFair(FAIR, ' 2026-07-31 ', '暴雨'));
    expect((await fairNow(db)).fair).toMatchObject({
      postponedTo: '2026-07-31',
      scheduledDate: '2026-06-20',
    });
    expect((await done(reinstateFair(FAIR))).postponedTo).toBeNull();
  });
});

describe('a line of the sign-in sheet', () => {
  test('writes one row for each of its slots, and a correction keeps their ids', async () => {
    await done(markHeld(target, v.parse(IsoDate, '2026-06-20')));
    const line = await lineOf(2);
    const rows = async () => rowsOfLine(line, (await fairNow(db)).attendance);
    await done(recordLine(target, line, { state: 'present' }));
    const first = await rows();
    expect(first.map(({ slotId }) => slotId).toSorted()).toEqual(line.slotIds.toSorted());
    expect(first.every(({ isWalkIn }) => !isWalkIn)).toBe(true);
    await done(recordLine(target, line, { state: 'absent' }));
    const corrected = await rows();
    expect(corrected.map(({ id }) => id).toSorted()).toEqual(first.map(({ id }) => id).toSorted());
    expect(corrected.map(({ state }) => state)).toEqual(['absent', 'absent']);
  });

  test('of another stall is refused where it overlaps, and follows when it begins as the other ends', async () => {
    const data = await fairNow(db);
    const [early, late] = data.slots.toSorted((a, b) => a.start - b.start);
    const line = await lineOf(1);
    const other = firstOf(data.stalls.filter(({ id }) => id !== line.stallId));
    if (!early || !late) throw new Error('There are two slots.');
    const here = { ...line, slotIds: [early.id] };
    const there = { ...line, stallId: other.id, slotIds: [late.id] };
    const typed = (minuteIn: number, minuteOut: number) => segmentEdit(0, { minuteIn, minuteOut });
    await done(recordLine(target, here, typed(early.start, late.start + 10)));
    const before = await fairNow(db);
    expect(await refusal(recordLine(target, there, typed(late.start + 9, late.end)))).toBe('segmentsOverlap');
    expect(await fairNow(db)).toEqual(before);
    await done(recordLine(target, there, typed(late.start + 10, late.end)));
    const spans = (await fairNow(db)).attendance.filter(({ subjectId }) => subjectId === line.volunteerId);
    expect(spans).toHaveLength(2);
  });
});

describe('what was recorded stays when the plan is changed', () => {
  test('its slot, its stall, its need, and all of the fair', async () => {
    const line = await lineOf(2);
    const { slots, needs, assignments } = await fairNow(db);
    await done(recordLine(target, line, { state: 'present' }));
    const before = await fairNow(db);
    const place = firstOf(
      assignments.filter((row) => row.volunteerId === line.volunteerId && row.stallId === line.stallId),
    );
    const need = firstOf(needs.filter(({ id }) => id === place.needId));
    for (const slot of slots) {
      const left = slots.filter(({ id }) => id !== slot.id);
      expect(await refusal(editSlots(FAIR, left))).toBe('stallHasRecords');
    }
    expect(await refusal(removeStall(line.stallId))).toBe('stallHasRecords');
    expect(await refusal(removeNeed(need.id))).toBe('assignmentHasAttendance');
    expect(await refusal(generateFairFromTemplate(FAIR))).toBe('stallHasRecords');
    expect(await refusal(copyFairFromPrevious(FAIR))).toBe('stallHasRecords');
    expect(await fairNow(db)).toEqual(before);
  });

  test('the stall of a count, even of 0', async () => {
    const { serviceItems, stalls, attendance } = await fairNow(db);
    const recorded = new Set(attendance.map(({ stallId }) => stallId));
    const stall = firstOf(stalls.filter((row) => !recorded.has(row.id) && row.serviceItemIds.length > 0));
    const item = firstOf(serviceItems.filter(({ id }) => stall.serviceItemIds.includes(id)));
    const zero = item.measure === 'leaflets' ? { items: 0 } : { visits: 0 };
    await done(recordCount(target, stall, item, zero));
    expect(await refusal(removeStall(stall.id))).toBe('stallHasRecords');
  });

  test('the booking whose people were counted', async () => {
    const booking = firstOf((await fairNow(db)).bookings);
    await done(recordPartnerUnit(target, booking, { headcount: 2 }));
    expect(await refusal(removeBooking(booking.id))).toBe('bookingHasAttendance');
  });

  test('the fair that was held: it is neither postponed nor cancelled', async () => {
    expect(await refusal(postponeFair(FAIR, '2026-06-27', '暴雨'))).toBe('fairAlreadyHeld');
    expect(await refusal(cancelFair(FAIR, '暴雨'))).toBe('fairAlreadyHeld');
    expect((await fairNow(db)).fair.status).toBe('held');
  });
});
