import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import { todayLocal } from '../../../renderer/db/clock.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { runInWorker } from '../../../renderer/platform/runInWorker.ts';
import { editBooking } from '../../../renderer/usecases/bookings.ts';
import { lastChange } from '../../../renderer/usecases/history.ts';
import { acceptProposal, effectOf, plannerYearOf } from '../../../renderer/usecases/planTheYear.ts';
import { fillYear, moveVisit, planVisit } from '../../../renderer/usecases/rotation.ts';
import { cancelFair } from '../../../renderer/usecases/yearPlan.ts';
import { readYear } from '../../../renderer/usecases/yearView.ts';
import { fairIdOf, monthOf } from '../../../shared/calendar/dates.ts';
import type { YearProposal } from '../../../shared/rotation/yearProposal.ts';
import { done, FAIR, fairNow, refusal } from './plannedSample.ts';
import { closeInJanuary, openInJanuary, unitNamed, YEAR } from './sampleInJanuary.ts';

const FREE = { canMove: true, canAsk: true };
const [MARCH, MAY] = [fairIdOf(YEAR, 3), fairIdOf(YEAR, 5)];
let db: SunflowerDatabase;

beforeAll(async () => {
  db = await openInJanuary();
});
afterAll(closeInJanuary);

async function propose(): Promise<YearProposal> {
  const year = plannerYearOf(await readYear(YEAR), todayLocal());
  const outcome = await runInWorker('proposeYear', { year, options: FREE });
  if (outcome.kind !== 'ended') throw new Error(outcome.kind);
  return outcome.result;
}

/** Months in which a unit comes, with the month for which it does. */
async function visits(name: string): Promise<readonly unknown[]> {
  const { id } = await unitNamed(db, name);
  const rows = await db.bookings.where({ partnerUnitId: id }).toArray();
  return rows
    .filter(({ fairId }) => monthOf(fairId).year === YEAR)
    .map(({ fairId, dueMonth, status }) => [monthOf(fairId).month, dueMonth, status])
    .toSorted(([a], [b]) => Number(a) - Number(b));
}

describe('planning the year', () => {
  test('writes nothing by itself; what is taken is one change with a name, and one undo', async () => {
    const before = await db.bookings.toArray();
    const proposal = await propose();
    expect(await db.bookings.toArray()).toEqual(before);
    expect(proposal.isProven).toBe(true);
    const written = await done(acceptProposal(YEAR, proposal.changes));
    expect(written).toBe(proposal.changes.length);
    expect(await db.bookings.count()).toBe(before.length + written);
    expect(await lastChange()).toEqual({ key: 'planTheYear', params: { year: YEAR, count: written } });
    expect((await propose()).changes).toEqual([]);
    await undoLastChange();
    expect(await db.bookings.toArray()).toEqual(before);
  });

  test('keeps the invited visit, and puts the one of a cancelled fair into another month of its quarter', async () => {
    await done(cancelFair(MARCH, '暴雨'));
    const { changes } = await propose();
    await done(acceptProposal(YEAR, changes));
    expect(await visits('和济医院')).toEqual([
      [2, 3, 'planned'],
      [6, null, 'invited'],
      [9, null, 'planned'],
      [12, null, 'planned'],
    ]);
    await undoLastChange();
    await undoLastChange();
  });

  test('takes only what is ticked, and tells beforehand what that leads to', async () => {
    const view = await readYear(YEAR);
    const { changes } = await propose();
    const bank = await unitNamed(db, '晋商银行');
    const own = changes.filter(({ unit }) => unit.id === bank.id);
    const effect = effectOf(view, todayLocal(), own);
    expect(effect.before.missing - effect.after.missing).toBe(own.length);
    await done(acceptProposal(YEAR, own));
    expect(effectOf(await readYear(YEAR), todayLocal(), []).before).toEqual(effect.after);
    await undoLastChange();
  });

  test('moves a planned visit out of its fair with its people, and releases its stalls there', async () => {
    const hospital = await unitNamed(db, '和济医院');
    const before = await fairNow(db);
    const invited = before.bookings.find(({ partnerUnitId }) => partnerUnitId === hospital.id);
    if (!invited) throw new Error('The hospital was not invited.');
    await done(editBooking(invited.id, { status: 'planned' }));
    const [present] = (await db.bookings.toArray()).filter(({ id }) => id === invited.id);
    if (!present) throw new Error('The visit is gone.');
    const key = 'moved';
    const reason = { kind: 'together' } as const;
    await done(
      acceptProposal(YEAR, [
        { kind: 'moved', key, reason, unit: hospital, month: 5, booking: present, due: 6 },
      ]),
    );
    const after = await fairNow(db);
    expect(after.stalls.some(({ bookingId }) => bookingId === invited.id)).toBe(false);
    expect(await db.bookings.get(invited.id)).toEqual({ ...present, fairId: MAY, dueMonth: 6 });
    await undoLastChange();
    await undoLastChange();
    expect((await fairNow(db)).stalls).toEqual(before.stalls);
    expect(FAIR).toBe(before.fair.id);
  });

  test('is refused as a whole when the year has changed since', async () => {
    const { changes } = await propose();
    const noodles = await unitNamed(db, '向阳面食馆');
    await done(planVisit(noodles.id, fairIdOf(YEAR, 1)));
    const before = await db.bookings.count();
    expect(await refusal(acceptProposal(YEAR, changes))).toBe('yearProposalOutdated');
    expect(await db.bookings.count()).toBe(before);
    await done(moveVisit(noodles.id, fairIdOf(YEAR, 1), fairIdOf(YEAR, 2)));
    // The visit in February stands for January now.
    expect(await refusal(acceptProposal(YEAR, changes))).toBe('yearProposalOutdated');
    await undoLastChange();
    await undoLastChange();
  });

  test('proposes nothing to a year that was filled by rule and lacks nothing that moving would mend', async () => {
    await done(fillYear(YEAR));
    const { changes, kept } = await propose();
    expect(changes).toEqual([]);
    expect(kept.length).toBeGreaterThan(80);
    await undoLastChange();
  });
});
