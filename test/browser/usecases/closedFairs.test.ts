import * as v from 'valibot';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { redoLastChange, undoLastChange } from '../../../renderer/db/change.ts';
import { deriveFair, readFactRegisters, readPeopleNumbers } from '../../../renderer/db/closedFairs.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readFairRecords } from '../../../renderer/db/readFairRecords.ts';
import { editServiceItem } from '../../../renderer/usecases/categories.ts';
import { closeFair, markHeld } from '../../../renderer/usecases/closeFair.ts';
import { keepClosedFairs, readPeriodFigures } from '../../../renderer/usecases/fairTallies.ts';
import { recordAllPresent, recordLine } from '../../../renderer/usecases/recordAttendance.ts';
import { recordCount } from '../../../renderer/usecases/recordCounts.ts';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample } from './plannedSample.ts';

const YEAR = periodOfYear(2026);
const OPEN = { fairId: FAIR, amending: null };
const AMENDING = { fairId: FAIR, amending: { who: '李静', reason: '补录' } };

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});
afterAll(dropDatabase);

/** Holds what is kept against what the records say now, for every closed fair. @returns the ids of those kept */
async function keptAsRecorded(): Promise<readonly string[]> {
  const [tallies, registers] = await Promise.all([db.closedTallies.toArray(), readFactRegisters(db)]);
  for (const tally of tallies) {
    const records = await readFairRecords(db, tally.id);
    if (!records) throw new Error(`${tally.id} is gone.`);
    expect(records.fair.status).toBe('archived');
    const again = deriveFair(records, registers, await readPeopleNumbers(db));
    expect(tally).toEqual(again.tally);
    expect(await db.closedColumns.get(tally.id)).toEqual(again.columns);
  }
  return tallies.map(({ id }) => id);
}

async function held(): Promise<void> {
  await done(markHeld(OPEN, v.parse(IsoDate, '2026-06-20')));
  await done(recordAllPresent(OPEN, null));
}

describe('what is kept of closed fairs', () => {
  it('is derived in the background for fairs that were closed before, and figures do not wait for it', async () => {
    const before = await readPeriodFigures(periodOfYear(2025));
    expect(await keptAsRecorded()).toEqual([]);
    await keepClosedFairs();
    expect(await keptAsRecorded()).toHaveLength(12);
    expect(await readPeriodFigures(periodOfYear(2025))).toEqual(before);
    expect(before.fairsHeld).toBe(12);
  });

  it('comes with closing, and goes when closing is undone', async () => {
    await held();
    expect(await keptAsRecorded()).not.toContain(FAIR);
    await done(closeFair(OPEN));
    expect(await keptAsRecorded()).toContain(FAIR);
    await undoLastChange();
    expect(await keptAsRecorded()).not.toContain(FAIR);
    await redoLastChange();
    expect(await keptAsRecorded()).toContain(FAIR);
  });

  it('follows an amendment, its undo and its redo', async () => {
    await held();
    await done(closeFair(OPEN));
    const { assignments, serviceItems, stalls } = await fairNow(db);
    const { volunteerId, stallId, slotId } = firstOf(assignments);
    const before = await readPeriodFigures(YEAR);
    await done(recordLine(AMENDING, { volunteerId, stallId, slotIds: [slotId] }, { state: 'absent' }));
    expect(await keptAsRecorded()).toContain(FAIR);
    const after = await readPeriodFigures(YEAR);
    expect(after.total.absent).toBe(before.total.absent + 1);
    await undoLastChange();
    await keptAsRecorded();
    expect(await readPeriodFigures(YEAR)).toEqual(before);
    await redoLastChange();
    await keptAsRecorded();
    expect(await readPeriodFigures(YEAR)).toEqual(after);
    const item = firstOf(serviceItems.filter(({ measure }) => measure === 'visits'));
    const stall = firstOf(stalls.filter(({ serviceItemIds }) => serviceItemIds.includes(item.id)));
    await done(recordCount(AMENDING, stall, item, { visits: 9 }));
    await keptAsRecorded();
    expect((await readPeriodFigures(YEAR)).total.visits).toBe(after.total.visits + 9);
  });

  it('is dropped when a service item is counted in another way, and derived again', async () => {
    await keepClosedFairs();
    const before = await readPeriodFigures(periodOfYear(2025));
    const item = firstOf((await db.serviceItems.toArray()).filter(({ measure }) => measure === 'leaflets'));
    await done(
      editServiceItem(item.id, { measure: 'items' }, { name: item.id, defaultName: '', defaultUnit: '' }),
    );
    expect(await keptAsRecorded()).toEqual([]);
    const after = await readPeriodFigures(periodOfYear(2025));
    expect(after.total.leaflets).toBeLessThan(before.total.leaflets);
    await keepClosedFairs();
    expect(await keptAsRecorded()).toHaveLength(12);
    expect(await readPeriodFigures(periodOfYear(2025))).toEqual(after);
  });

  it('is not looked at while an open fair is recorded: figures follow each row', async () => {
    await held();
    await keepClosedFairs();
    const before = await readPeriodFigures(YEAR);
    const { assignments } = await fairNow(db);
    const { volunteerId, stallId, slotId } = firstOf(assignments);
    await done(recordLine(OPEN, { volunteerId, stallId, slotIds: [slotId] }, { state: 'excused' }));
    const after = await readPeriodFigures(YEAR);
    expect(after.total).toMatchObject({
      excused: before.total.excused + 1,
      present: before.total.present - 1,
    });
  });
});
