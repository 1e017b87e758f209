import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { assignVolunteer } from '../../../renderer/usecases/assignments.ts';
import { closeFair, markHeld } from '../../../renderer/usecases/closeFair.ts';
import { reconsiderPair, setAsidePair } from '../../../renderer/usecases/duplicates.ts';
import { mergeVolunteers } from '../../../renderer/usecases/mergeVolunteers.ts';
import { recordAllPresent } from '../../../renderer/usecases/recordAttendance.ts';
import { scheduledDateOf } from '../../../shared/calendar/dates.ts';
import { pairId } from '../../../shared/model/ids.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample } from './plannedSample.ts';

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});
afterEach(dropDatabase);

async function twoAssigned() {
  const { assignments, volunteers } = await fairNow(db);
  const ids = [...new Set(assignments.map(({ volunteerId }) => volunteerId))];
  const [one, other] = volunteers.filter(({ id }) => ids.includes(id));
  if (!one || !other) throw new Error('nobody is assigned');
  return [one, other] as const;
}

describe('merging two volunteers', () => {
  test('moves everything of an archived fair too, in one change that undo takes back exactly', async () => {
    const open = { fairId: FAIR, amending: null };
    await done(markHeld(open, scheduledDateOf(FAIR)));
    await done(recordAllPresent(open, null));
    await done(closeFair(open));
    const [stays, goes] = await twoAssigned();
    await setAsidePair(stays, goes);
    const [before, steps] = [await readDataSet(db), await db.journal.count()];
    await mergeVolunteers({
      staysId: stays.id,
      goesId: goes.id,
      choices: { phone: 'goes' },
      overlapReason: '合并',
    });
    const after = await readDataSet(db);
    expect(await db.journal.count()).toBe(steps + 1);
    expect(JSON.stringify(after)).not.toContain(goes.id);
    expect(after.volunteers).toHaveLength(before.volunteers.length - 1);
    expect(after.attendance).toHaveLength(before.attendance.length);
    expect(after.volunteers.find(({ id }) => id === stays.id)?.phone).toBe(goes.phone);
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });

  test('makes one place of two at one need', async () => {
    const { needs, assignments, volunteers } = await fairNow(db);
    const need = firstOf(needs.filter(({ count }) => count > 1));
    const assigned = new Set(assignments.map(({ volunteerId }) => volunteerId));
    const free = volunteers.filter(({ id, isActive }) => isActive && !assigned.has(id));
    const [one, other] = free;
    if (!one || !other) throw new Error('nobody is free');
    await done(assignVolunteer(need.id, one.id, '测试'));
    await done(assignVolunteer(need.id, other.id, '测试'));
    await mergeVolunteers({ staysId: one.id, goesId: other.id, choices: {}, overlapReason: '合并' });
    const own = (await fairNow(db)).assignments.filter(({ volunteerId }) => volunteerId === one.id);
    expect(own.map(({ needId }) => needId)).toEqual([need.id]);
  });
});

describe('setting a pair aside', () => {
  test('is remembered whichever of the two is named first, and can be taken back', async () => {
    const [one, other] = await twoAssigned();
    const id = pairId(one.id, other.id, 'notDuplicate');
    await setAsidePair(other, one);
    expect(await db.volunteerPairs.get(id)).toMatchObject({ relation: 'notDuplicate' });
    await reconsiderPair({ id, first: one, second: other });
    expect(await db.volunteerPairs.get(id)).toBeUndefined();
    await undoLastChange();
    expect(await db.volunteerPairs.get(id)).toBeDefined();
  });
});
