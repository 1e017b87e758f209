import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { nextUndoRedo, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { assignVolunteer, removeAssignment } from '../../../renderer/usecases/assignments.ts';
import { editBooking } from '../../../renderer/usecases/bookings.ts';
import { markHeld } from '../../../renderer/usecases/closeFair.ts';
import { editSlots } from '../../../renderer/usecases/fairPlan.ts';
import { recordAllPresent } from '../../../renderer/usecases/recordAttendance.ts';
import { recordPartnerPeople } from '../../../renderer/usecases/recordPartners.ts';
import { removeNeed } from '../../../renderer/usecases/stalls.ts';
import { cancelFair, postponeFair, reinstateFair } from '../../../renderer/usecases/yearPlan.ts';
import { spansOf } from '../../../shared/attendance/recordRules.ts';
import { stallLines } from '../../../shared/attendance/stallLines.ts';
import { spansOverlap } from '../../../shared/calendar/minutes.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Need } from '../../../shared/model/fair.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { FairId } from '../../../shared/model/ids.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

const target = { fairId: FAIR, amending: null };
let db: SunflowerDatabase;

beforeAll(async () => {
  db = await plannedSample();
});
/** Every test begins with the fair as it was assigned. */
afterEach(async () => {
  while ((await nextUndoRedo()).undo?.key !== 'assignAutomatically') await undoLastChange();
});
afterAll(dropDatabase);

const hold = () => done(markHeld(target, v.parse(IsoDate, '2026-06-20')));

/** Somebody who is assigned gets a second post in the same slot, with a reason (rule 13). */
async function withSecondPost(isSameStall: boolean): Promise<VolunteerId> {
  const { assignments, needs } = await fairNow(db);
  const pairs = assignments.flatMap(({ volunteerId, ...first }) => {
    const isOther = (need: Need): boolean =>
      need.id !== first.needId &&
      need.slotId === first.slotId &&
      (need.stallId === first.stallId) === isSameStall;
    return needs.filter(isOther).map((need) => ({ volunteerId, need }));
  });
  const { volunteerId, need } = firstOf(pairs);
  await done(assignVolunteer(need.id, volunteerId, '人手不足，一人两岗'));
  return volunteerId;
}

describe('a stall lead is always somebody assigned to the stall (rule 18)', () => {
  async function strayLeads(): Promise<readonly string[]> {
    const { stalls, assignments } = await fairNow(db);
    const isThere = (stall: (typeof stalls)[number]): boolean =>
      assignments.some((row) => row.stallId === stall.id && row.volunteerId === stall.leadVolunteerId);
    return stalls
      .filter((stall) => stall.leadVolunteerId !== null && !isThere(stall))
      .map(({ number }) => number);
  }

  async function placeOfLead() {
    const { stalls, assignments } = await fairNow(db);
    const leads = new Map(stalls.map(({ id, leadVolunteerId }) => [id, leadVolunteerId]));
    return firstOf(assignments.filter((row) => leads.get(row.stallId) === row.volunteerId));
  }

  test('when the lead is taken off', async () => {
    await done(removeAssignment((await placeOfLead()).id));
    expect(await strayLeads()).toEqual([]);
  });

  test('when the need of the lead is deleted', async () => {
    await done(removeNeed((await placeOfLead()).needId));
    expect(await strayLeads()).toEqual([]);
  });

  test('when the slot of the lead is left out', async () => {
    const { slotId } = await placeOfLead();
    const { slots } = await fairNow(db);
    await done(
      editSlots(
        FAIR,
        slots.filter(({ id }) => id !== slotId),
      ),
    );
    expect(await strayLeads()).toEqual([]);
  });
});

describe('somebody with two posts at once, by an override (rule 13)', () => {
  test('at two stalls is never recorded at both at the same time (rule 17)', async () => {
    const volunteerId = await withSecondPost(false);
    await hold();
    await done(recordAllPresent(target, null));
    const { attendance, slots } = await fairNow(db);
    const rows = attendance.filter(({ subjectId }) => subjectId === volunteerId);
    const spans = spansOf(rows, slots);
    const overlapping = spans.filter((span, index) =>
      spans.slice(0, index).some((other) => spansOverlap(span, other)),
    );
    expect(overlapping).toEqual([]);
  });

  test('at one stall is recorded there once (rule 17)', async () => {
    const volunteerId = await withSecondPost(true);
    await hold();
    await done(recordAllPresent(target, null));
    const { attendance } = await fairNow(db);
    expect(attendance.filter(({ subjectId }) => subjectId === volunteerId)).toHaveLength(1);
  });

  test('at one stall has one line, with the slot named once', async () => {
    const volunteerId = await withSecondPost(true);
    const data = await fairNow(db);
    const lines = data.stalls
      .flatMap((stall) => stallLines(data, stall))
      .filter((line) => line.volunteerId === volunteerId);
    expect(lines.map(({ slotIds }) => slotIds.length)).toEqual([1]);
  });
});

test('a partner’s person who was recorded never leaves a record behind that belongs to nobody', async () => {
  await hold();
  const booking = firstOf((await fairNow(db)).bookings);
  const person = (name: string) => ({ id: null, name, role: '', phone: '', volunteerId: null });
  const people = [person('赵一'), person('钱二')];
  const named = await done(editBooking(booking.id, { people }));
  await done(
    recordPartnerPeople(
      target,
      named,
      named.people.map(({ id }) => id),
    ),
  );
  // Refused, or its record goes along: either is fine.
  await editBooking(booking.id, { people: named.people.slice(1) });
  const { attendance, bookings } = await fairNow(db);
  const known = new Set<string>(bookings.flatMap((row) => row.people.map(({ id }) => id)));
  expect(
    attendance.filter(
      ({ subjectKind, subjectId }) => subjectKind === 'partnerPerson' && !known.has(subjectId),
    ),
  ).toEqual([]);
});

test('a fair is not put back to a day that another fair has taken', async () => {
  await done(cancelFair(FAIR, '暴雨'));
  await done(postponeFair(v.parse(FairId, '2026-05'), '2026-06-20', '暴雨'));
  expect(await refusal(reinstateFair(FAIR))).toBe('fairExists');
});
