import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { change, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { closeFair, markHeld } from '../../../renderer/usecases/closeFair.ts';
import { editCommunity } from '../../../renderer/usecases/community.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import { loadPapers } from '../../../renderer/usecases/loadPapers.ts';
import { mergeVolunteers } from '../../../renderer/usecases/mergeVolunteers.ts';
import {
  readPoints,
  readPointsStatements,
  redeemPoints,
  takeBackRedemption,
} from '../../../renderer/usecases/points.ts';
import {
  addPointsRule,
  addReward,
  editPointsRule,
  editReward,
  removePointsRule,
  removeReward,
  setMinutesCap,
} from '../../../renderer/usecases/pointsRules.ts';
import { recordAllPresent, recordLine } from '../../../renderer/usecases/recordAttendance.ts';
import { addVolunteer, draftVolunteer, removeVolunteer } from '../../../renderer/usecases/volunteers.ts';
import { scheduledDateOf } from '../../../shared/calendar/dates.ts';
import { Tally } from '../../../shared/model/attendance.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import type { PointsStatement } from '../../../shared/points/pointsStatement.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

const open = { fairId: FAIR, amending: null };
const date = v.parse(IsoDate, '2026-06-25');
const chosen = { what: '洗车一次', date, note: '' };

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});
afterEach(dropDatabase);

/** Somebody of the planned fair who has earned points and exchanged none. */
async function earner(): Promise<VolunteerId> {
  const { assignments } = await fairNow(db);
  const exchanged = (await db.redemptions.toArray()).map(({ volunteerId }) => volunteerId);
  for (const { volunteerId } of assignments) {
    const { statement } = await readPoints(db, volunteerId);
    if (statement.balance > 5 && !exchanged.includes(volunteerId)) return volunteerId;
  }
  throw new Error('Nobody has points.');
}

/** Writes records as they are, as one change. */
function write(work: (inside: SunflowerDatabase) => Promise<void>): Promise<void> {
  return change(changeLabel('editCommunity'), work);
}

async function statementOf(id: VolunteerId): Promise<PointsStatement> {
  return (await readPoints(db, id)).statement;
}

async function holdFair(): Promise<void> {
  await done(markHeld(open, scheduledDateOf(FAIR)));
  await done(recordAllPresent(open, null));
}

describe('exchanging points', () => {
  test('takes them from the balance, and undo gives them back', async () => {
    const id = await earner();
    const { balance } = await statementOf(id);
    await done(redeemPoints(id, { ...chosen, points: 5, what: ' 洗车一次 ' }));
    expect((await statementOf(id)).balance).toBe(balance - 5);
    expect(await db.redemptions.where({ volunteerId: id }).toArray()).toMatchObject([
      { what: '洗车一次', points: 5, date },
    ]);
    await undoLastChange();
    expect((await statementOf(id)).balance).toBe(balance);
  });

  test('is refused when less is left, on a day to come, and without saying for what', async () => {
    const id = await earner();
    const { balance } = await statementOf(id);
    const refused = await redeemPoints(id, { ...chosen, points: balance + 1 });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'pointsNotEnough', params: { balance } } });
    const tomorrow = v.parse(IsoDate, '2999-01-01');
    expect(await refusal(redeemPoints(id, { ...chosen, points: 1, date: tomorrow }))).toBe(
      'redemptionInFuture',
    );
    expect(await refusal(redeemPoints(id, { ...chosen, points: 1, what: ' ' }))).toBe('rewardMissing');
    expect(await refusal(redeemPoints(id, { ...chosen, points: 0 }))).toBe('numberInvalid');
    const early = v.parse(IsoDate, '2024-12-31');
    expect(await refusal(redeemPoints(id, { ...chosen, points: 1, date: early }))).toBe(
      'pointsNotEnoughThen',
    );
    expect(await db.redemptions.where({ volunteerId: id }).count()).toBe(0);
  });

  test('twice at once never spends a point twice', async () => {
    const id = await earner();
    const { balance } = await statementOf(id);
    const points = balance - 1;
    const results = await Promise.all([1, 2, 3].map(() => redeemPoints(id, { ...chosen, points })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await statementOf(id)).toMatchObject({ redeemed: points, balance: 1, overdrawn: 0 });
  });

  test('is taken back as one change that undo takes back again', async () => {
    const id = await earner();
    await done(redeemPoints(id, { ...chosen, points: 5 }));
    const [row] = await db.redemptions.where({ volunteerId: id }).toArray();
    if (!row) throw new Error('Nothing was exchanged.');
    await done(takeBackRedemption(row));
    expect((await statementOf(id)).redeemed).toBe(0);
    await undoLastChange();
    expect(await db.redemptions.get(row.id)).toEqual(row);
  });

  test('has the points of a fair once it is archived, and not before', async () => {
    const id = await earner();
    const { balance } = await statementOf(id);
    await holdFair();
    const before = await readPoints(db, id);
    expect(before.statement.balance).toBe(balance);
    expect(before.pending.map(({ fairId }) => fairId)).toEqual([FAIR]);
    await done(closeFair(open));
    const after = await readPoints(db, id);
    expect(after.pending).toEqual([]);
    expect(after.statement.balance).toBe(balance + firstOf(before.pending).points);
  });

  test('is blocked while an amendment left more exchanged than earned, and the balance stays at zero', async () => {
    const id = await earner();
    await holdFair();
    await done(closeFair(open));
    const { balance } = await statementOf(id);
    await done(redeemPoints(id, { ...chosen, points: balance }));
    const { assignments } = await fairNow(db);
    for (const own of assignments.filter(({ volunteerId }) => volunteerId === id)) {
      const line = { volunteerId: id, stallId: own.stallId, slotIds: [own.slotId] };
      const amending = { who: '李静', reason: '核对签到表' };
      await done(recordLine({ fairId: FAIR, amending }, line, { state: 'absent' }));
    }
    const after = await statementOf(id);
    expect(after.balance).toBe(0);
    expect(after.overdrawn).toBeGreaterThan(0);
    expect(await refusal(redeemPoints(id, { ...chosen, points: 1 }))).toBe('pointsNotEnough');
  });
});

describe('rules of points', () => {
  test('change the fairs from their day on and leave earlier ones', async () => {
    const id = await earner();
    const before = await statementOf(id);
    await done(addPointsRule());
    const added = (await db.community.get('community'))?.pointsRules.at(-1);
    if (!added) throw new Error('There is no rule.');
    const from = v.parse(IsoDate, '2025-12-01');
    await done(editPointsRule(added.from, (rule) => ({ ...rule, from, perFair: 7 })));
    const after = await statementOf(id);
    const earlier = (statement: PointsStatement) => statement.lines.filter((line) => line.date < from);
    expect(earlier(after)).toEqual(earlier(before));
    const late = after.lines.filter((line) => line.date >= from);
    expect(late.every((line) => line.kind === 'earned' && line.earned.forFair === 7)).toBe(true);
    await done(removePointsRule(from));
    expect(await statementOf(id)).toEqual(before);
  });

  test('never begin on one day, and what is refused changes nothing', async () => {
    const { pointsRules } = (await db.community.get('community')) ?? { pointsRules: [] };
    const [first] = pointsRules;
    await done(addPointsRule());
    const added = (await db.community.get('community'))?.pointsRules.at(-1);
    if (!first || !added) throw new Error('There is no rule.');
    const taken = editPointsRule(added.from, (rule) => ({ ...rule, from: first.from }));
    expect(await refusal(taken)).toBe('pointsRuleDayTaken');
    expect(await refusal(editCommunity({ pointsRules: [first, first] }))).toBe('pointsRuleDayTaken');
    expect((await db.community.get('community'))?.pointsRules).toEqual([first, added]);
    await undoLastChange();
    expect((await db.community.get('community'))?.pointsRules).toEqual(pointsRules);
  });

  test('keep what is typed in two fields at once', async () => {
    const from = firstOf((await db.community.get('community'))?.pointsRules ?? []).from;
    await Promise.all([
      editPointsRule(from, (rule) => ({ ...rule, perHour: 8 })),
      editPointsRule(from, (rule) => ({ ...rule, leadBonus: 9 })),
    ]);
    expect((await db.community.get('community'))?.pointsRules).toMatchObject([{ perHour: 8, leadBonus: 9 }]);
  });

  test('have rewards beside them that are added, changed and removed', async () => {
    const rewardsNow = async () => (await db.community.get('community'))?.rewards ?? [];
    const before = await rewardsNow();
    await done(addReward('观影券'));
    expect(await refusal(addReward('观影券'))).toBe('rewardTwice');
    await done(editReward(before.length, { points: 15 }));
    expect((await rewardsNow()).at(-1)).toEqual({ name: '观影券', points: 15 });
    await done(removeReward(before.length));
    expect(await rewardsNow()).toEqual(before);
  });
});

describe('the cap of service minutes', () => {
  test('goes to the fairs that are not archived in the same change, and never to archived ones', async () => {
    await holdFair();
    const before = await db.fairs.toArray();
    await done(setMinutesCap(60));
    const fairs = await db.fairs.toArray();
    for (const fair of fairs) expect(fair.minutesCap, fair.id).toBe(fair.status === 'archived' ? null : 60);
    expect(fairs.some(({ status }) => status === 'archived')).toBe(true);
    await undoLastChange();
    expect(await db.fairs.toArray()).toEqual(before);
    expect((await db.community.get('community'))?.minutesCap).toBeNull();
    expect(await refusal(setMinutesCap(0))).toBe('numberInvalid');
  });

  test('makes fewer minutes count for points', async () => {
    const id = await earner();
    await holdFair();
    await done(setMinutesCap(30));
    const { pending } = await readPoints(db, id);
    expect(firstOf(pending).minutes).toBe(30);
  });
});

describe('points of people', () => {
  test('go along when two are merged, and undo brings them back exactly', async () => {
    const id = await earner();
    await done(redeemPoints(id, { ...chosen, points: 5 }));
    const other = firstOf((await db.volunteers.toArray()).filter((candidate) => candidate.id !== id));
    const before = await readDataSet(db);
    const order = { staysId: other.id, goesId: id, choices: {}, overlapReason: '合并' };
    await done(mergeVolunteers(order));
    expect(await db.redemptions.where({ volunteerId: id }).count()).toBe(0);
    const moved = await db.redemptions.where({ volunteerId: other.id }).toArray();
    expect(moved.map(({ points }) => points)).toContain(5);
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });

  test('keep somebody from being removed who exchanged some', async () => {
    const own = { ...(await draftVolunteer()), name: '独孤䶮' };
    await done(addVolunteer(own));
    const [row] = await db.redemptions.toArray();
    if (!row) throw new Error('The sample has no redemptions.');
    await write(async (inside) => {
      await inside.redemptions.put({ ...row, volunteerId: own.id });
    });
    expect(await refusal(removeVolunteer(own))).toBe('volunteerHasHistory');
    await undoLastChange();
    await done(removeVolunteer(own));
  });

  test('keep their sums when somebody is deleted for good, without a word about the person', async () => {
    const id = await earner();
    await done(
      redeemPoints(id, { ...chosen, points: 2, what: '给独孤䶮的孩子买书', note: '独孤䶮的妻子来领' }),
    );
    await done(redeemPoints(id, { ...chosen, points: 3 }));
    const before = (await readPointsStatements()).get(id);
    await eraseVolunteer(id, (number) => `已注销志愿者 ${number}`, '已注销志愿者');
    const rows = await db.redemptions.where({ volunteerId: id }).toArray();
    expect(rows.map(({ what, note }) => [what, note]).toSorted()).toEqual([
      ['—', ''],
      ['洗车一次', ''],
    ]);
    const after = (await readPointsStatements()).get(id);
    expect([after?.earned, after?.redeemed, after?.balance]).toEqual([
      before?.earned,
      before?.redeemed,
      before?.balance,
    ]);
    const dump = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(dump).not.toContain('独孤䶮');
  });

  test('leave no name in amendments, in lists of who was served, or in what others exchanged', async () => {
    const id = await earner();
    const name = '独孤䶮';
    const present = await db.volunteers.get(id);
    if (!present) throw new Error('The volunteer is gone.');
    const other = firstOf((await db.redemptions.toArray()).filter(({ volunteerId }) => volunteerId !== id));
    const tally = firstOf(await db.tallies.toArray());
    await write(async (inside) => {
      await inside.volunteers.put({ ...present, name });
      await inside.redemptions.put({ ...other, what: name, note: `${name}代领` });
      const recipient = { name, ageBand: null, compoundId: null };
      await inside.tallies.put(v.parse(Tally, { ...tally, recipient }));
    });
    await holdFair();
    await done(closeFair(open));
    const { assignments } = await fairNow(db);
    const own = firstOf(assignments.filter(({ volunteerId }) => volunteerId === id));
    const line = { volunteerId: id, stallId: own.stallId, slotIds: [own.slotId] };
    const amending = { who: name, reason: `${name}的签到` };
    await done(recordLine({ fairId: FAIR, amending }, line, { state: 'excused' }));
    expect(JSON.stringify(await db.amendments.toArray())).toContain(name);
    await eraseVolunteer(id, (number) => `已注销志愿者 ${number}`, '已注销志愿者');
    const dump = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(dump).not.toContain(name);
    expect((await readDataSet(db)).redemptions.find((row) => row.id === other.id)?.what).toBe('已注销志愿者');
  });

  test('are the same on the list as on everybody’s own page', async () => {
    const id = await earner();
    await done(redeemPoints(id, { ...chosen, points: 4 }));
    expect((await readPointsStatements()).get(id)).toEqual(await statementOf(id));
    const papers = await loadPapers({
      kind: 'people',
      paper: { kind: 'pointsList', year: null, on: date },
      locale: 'zh-CN',
      showPhones: false,
    });
    expect(firstOf(papers?.documents ?? []).rows.length).toBeGreaterThan(100);
  });
});
