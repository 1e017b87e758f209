import * as v from 'valibot';
import type { FairId, RedemptionId, VolunteerId } from '../../shared/model/ids.ts';
import { RedemptionId as RedemptionIdSchema } from '../../shared/model/ids.ts';
import type { PointsRule, Reward } from '../../shared/model/points.ts';
import { Redemption } from '../../shared/model/points.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { PersonPoints } from '../../shared/points/personPoints.ts';
import { personPoints } from '../../shared/points/personPoints.ts';
import { pointsStatements } from '../../shared/points/pointsOverview.ts';
import type { PointsStatement } from '../../shared/points/pointsStatement.ts';
import type { RedemptionFields } from '../../shared/points/validateRedemption.ts';
import { validateRedemption } from '../../shared/points/validateRedemption.ts';
import { countedDate } from '../../shared/stats/countedFair.ts';
import { groupBy } from '../../shared/stats/groupBy.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { mustExist } from './changeFair.ts';
import { readOwnRecords } from './ownRecords.ts';
import { useLive } from './useLive.ts';

/** A volunteer's points with the rules that they follow from. */
export interface PointsView extends PersonPoints {
  readonly rules: readonly PointsRule[];
  readonly rewards: readonly Reward[];
}

/** A volunteer's points as they are now; inside a change as they are in it. */
export async function readPoints(db: SunflowerDatabase, id: VolunteerId): Promise<PointsView> {
  const [community, redemptions, own] = await Promise.all([
    db.community.get('community'),
    db.redemptions.where({ volunteerId: id }).toArray(),
    readOwnRecords(id, db),
  ]);
  const { pointsRules: rules, rewards } = mustExist(community, 'The community');
  return { ...personPoints(own, redemptions, rules), rules, rewards };
}

/** A volunteer's points, live; undefined while reading. */
export function usePoints(id: VolunteerId): PointsView | undefined {
  return useLive(() => readPoints(database(), id), [id]);
}

/**
 * Exchanges points of a volunteer for something. History and redemptions are read inside the transaction, so that two
 * clicks at once cannot spend the same points.
 * @returns `rewardMissing`, `nameTooLong`, `numberInvalid`, `redemptionInFuture`, `pointsNotEnough`, `pointsNotEnoughThen`,
 *   `textTooLong`
 */
export async function redeemPoints(
  id: VolunteerId,
  fields: RedemptionFields,
): Promise<Result<RedemptionId, Problem>> {
  const { name } = mustExist(await database().volunteers.get(id), 'The volunteer');
  // What for is not in the label: it may be about the person, who can be deleted for good while history stays.
  const label = changeLabel('redeemPoints', { name, points: fields.points });
  return change(label, async (db) => {
    mustExist(await db.volunteers.get(id), 'The volunteer');
    const { statement } = await readPoints(db, id);
    const [first] = validateRedemption(fields, statement, todayLocal(), name);
    if (first) return failure(first.problem);
    const redemption = v.parse(Redemption, {
      ...fields,
      id: v.parse(RedemptionIdSchema, makeId()),
      volunteerId: id,
      note: fields.note.trim(),
      recordedAt: nowInstant(),
    });
    await db.redemptions.add(redemption);
    return success(redemption.id);
  });
}

/** Takes a redemption back: the points can be exchanged again. */
export async function takeBackRedemption({
  id,
  volunteerId,
  points,
}: Redemption): Promise<Result<true, Problem>> {
  const { name } = mustExist(await database().volunteers.get(volunteerId), 'The volunteer');
  return change(changeLabel('takeBackRedemption', { name, points }), async (db) => {
    await db.redemptions.delete(id);
    return success(true);
  });
}

/** The ledgers of all volunteers, by volunteer id. */
export async function readPointsStatements(): Promise<ReadonlyMap<string, PointsStatement>> {
  const db = database();
  const community = mustExist(await db.community.get('community'), 'The community');
  const fairs = await db.fairs.filter(({ status }) => status === 'archived').toArray();
  const ids = fairs.map((fair) => fair.id);
  const [redemptions, slots, stalls, needs, assignments, attendance] = await Promise.all([
    db.redemptions.toArray(),
    db.slots.where('fairId').anyOf(ids).toArray(),
    db.stalls.where('fairId').anyOf(ids).toArray(),
    db.needs.where('fairId').anyOf(ids).toArray(),
    db.assignments.where('fairId').anyOf(ids).toArray(),
    db.attendance.where('fairId').anyOf(ids).toArray(),
  ]);
  const rowsOf = <T extends { readonly fairId: FairId }>(rows: readonly T[]) => {
    const byFair = groupBy(rows, ({ fairId }) => fairId);
    return (fairId: FairId): readonly T[] => byFair.get(fairId) ?? [];
  };
  const [slotsOf, stallsOf, needsOf] = [rowsOf(slots), rowsOf(stalls), rowsOf(needs)];
  const [assignmentsOf, attendanceOf] = [rowsOf(assignments), rowsOf(attendance)];
  const records = fairs.map((fair) => ({
    fair,
    slots: slotsOf(fair.id),
    stalls: stallsOf(fair.id),
    needs: needsOf(fair.id),
    assignments: assignmentsOf(fair.id),
    attendance: attendanceOf(fair.id),
  }));
  return pointsStatements(records, redemptions, community.pointsRules);
}

async function readPointsYears(): Promise<readonly number[]> {
  const db = database();
  const fairs = await db.fairs.filter(({ status }) => status === 'archived').toArray();
  const redemptions = await db.redemptions.toArray();
  const dates = [...fairs.map(countedDate), ...redemptions.map(({ date }) => date)];
  return [...new Set(dates.map((date) => Number(date.slice(0, 4))))].toSorted((a, b) => b - a);
}

/** Years in which points may have been earned or exchanged, newest first; undefined while reading. */
export function usePointsYears(): readonly number[] | undefined {
  return useLive(readPointsYears);
}
