import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextUndoRedo, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import {
  closeFair,
  fileLedger,
  markHeld,
  setUniqueRecipients,
} from '../../../renderer/usecases/closeFair.ts';
import {
  addNewWalkIn,
  addWalkIn,
  recordAllPresent,
  recordLine,
} from '../../../renderer/usecases/recordAttendance.ts';
import { recordCount, recordCountedBy } from '../../../renderer/usecases/recordCounts.ts';
import {
  clearPartner,
  recordPartnerPeople,
  recordPartnerUnit,
} from '../../../renderer/usecases/recordPartners.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

type Amend = (amendReason: string | null) => Promise<Result<unknown, Problem>>;

const REASON = '补录纸质签到表';
const HELD_ON = v.parse(IsoDate, '2026-06-20');
let db: SunflowerDatabase;
/** Every use case that writes down what happened, each with something new to write. */
let writers: ReadonlyMap<string, Amend>;

beforeAll(async () => {
  db = await plannedSample();
  const open = { fairId: FAIR, amending: null };
  await done(markHeld(open, HELD_ON));
  const { assignments, bookings, serviceItems, slots, stalls, volunteers } = await fairNow(db);
  const [booking, assignment] = [firstOf(bookings), firstOf(assignments)];
  const item = firstOf(serviceItems.filter(({ measure }) => measure === 'visits'));
  const stall = firstOf(stalls.filter(({ serviceItemIds }) => serviceItemIds.includes(item.id)));
  const assigned = new Set(assignments.map(({ volunteerId }) => volunteerId));
  const free = firstOf(volunteers.filter(({ id, isActive }) => isActive && !assigned.has(id)));
  const where = { stallId: stall.id, slotIds: [firstOf(slots).id] };
  const line = {
    volunteerId: assignment.volunteerId,
    stallId: assignment.stallId,
    slotIds: [assignment.slotId],
  };
  await done(recordCount(open, stall, item, { visits: 3 }));
  await done(recordPartnerUnit(open, booking, { headcount: 2 }));
  await done(closeFair(open));
  const target = (reason: string | null) => ({
    fairId: FAIR,
    amending: reason === null ? null : { who: ' 李静', reason },
  });
  writers = new Map<string, Amend>([
    ['recordLine', (reason) => recordLine(target(reason), line, { state: 'excused' })],
    ['recordAllPresent', (reason) => recordAllPresent(target(reason), null)],
    ['addWalkIn', (reason) => addWalkIn(target(reason), { ...where, volunteerId: free.id })],
    ['addNewWalkIn', (reason) => addNewWalkIn(target(reason), '路过的人', where)],
    ['recordPartnerUnit', (reason) => recordPartnerUnit(target(reason), booking, { headcount: 4 })],
    ['clearPartner', (reason) => clearPartner(target(reason), booking)],
    ['recordCount', (reason) => recordCount(target(reason), stall, item, { visits: 9 })],
    ['recordCountedBy', (reason) => recordCountedBy(target(reason), stall, '秦䶮')],
    ['markHeld', (reason) => markHeld(target(reason), v.parse(IsoDate, '2026-06-21'))],
    ['setUniqueRecipients', (reason) => setUniqueRecipients(target(reason), 25)],
    ['fileLedger', (reason) => fileLedger(target(reason), 'tally', true)],
  ]);
});
afterAll(dropDatabase);

describe('an archived fair (rule 20)', () => {
  test.each([
    ['without an amendment', null, 'fairArchived'],
    ['by an amendment without a reason', ' \u3000', 'reasonMissing'],
    ['by an amendment with an endless reason', '长'.repeat(2001), 'textTooLong'],
  ])('is not changed %s, and nothing is written', async (_how, reason, code) => {
    const [before, steps] = [await fairNow(db), await db.journal.count()];
    for (const [name, write] of writers) expect([name, await refusal(write(reason))]).toEqual([name, code]);
    const [booking] = before.bookings;
    if (!booking) throw new Error('There is no booking.');
    const target = { fairId: FAIR, amending: reason === null ? null : { who: '李静', reason } };
    expect(await refusal(recordPartnerPeople(target, booking, []))).toBe(code);
    expect(await fairNow(db)).toEqual(before);
    expect(await db.journal.count()).toBe(steps);
  });

  test('is amended with a reason: each amendment carries it, keeps the fair archived, and is one undo', async () => {
    const before = await fairNow(db);
    for (const [name, write] of writers) {
      await done(write(`  ${REASON} `));
      expect((await nextUndoRedo()).undo).toEqual({
        key: 'amendFair',
        params: { month: FAIR, who: '李静', reason: REASON },
      });
      expect((await fairNow(db)).fair).toMatchObject({
        status: 'archived',
        archivedAt: before.fair.archivedAt,
      });
      expect([name, await fairNow(db)]).not.toEqual([name, before]);
      await undoLastChange();
      expect([name, await fairNow(db)]).toEqual([name, before]);
      expect((await nextUndoRedo()).undo?.key).toBe('closeFair');
    }
  });

  test('was still not held on a day that has not come', async () => {
    const target = { fairId: FAIR, amending: { who: '李静', reason: REASON } };
    expect(await refusal(markHeld(target, v.parse(IsoDate, '2999-06-20')))).toBe('heldDateInFuture');
    expect((await fairNow(db)).fair.heldDate).toBe(HELD_ON);
  });
});
