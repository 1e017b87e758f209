import type { FairData } from '../../shared/fair/fairData.ts';
import { arrangeStalls } from '../../shared/groundPlan/arrangeStalls.ts';
import type { EarlierPlan } from '../../shared/groundPlan/copyPlan.ts';
import { copyPlan } from '../../shared/groundPlan/copyPlan.ts';
import { addMark, moveThing, removeMark, resizeGround, turnTable } from '../../shared/groundPlan/editPlan.ts';
import type { Place, Size } from '../../shared/groundPlan/planGeometry.ts';
import { planOfFair } from '../../shared/groundPlan/planOfFair.ts';
import type { PlanThing } from '../../shared/groundPlan/planThing.ts';
import type { GroundPlan, PlanMark, PlanMarkKind } from '../../shared/model/groundPlan.ts';
import type { FairId, PlanMarkId, StallId } from '../../shared/model/ids.ts';
import type { ChangeLabel } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { ChangeKey } from '../../shared/text/change.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { changeFair } from './changeFair.ts';
import { useLive } from './useLive.ts';

/** The last fair before this one whose ground plan somebody drew; null when there is none. */
async function earlierFairWithPlan(db: SunflowerDatabase, fairId: FairId): Promise<FairId | null> {
  const ids = await db.groundPlans.where('id').below(fairId).reverse().primaryKeys();
  return ids[0] ?? null;
}

/** The fair from which “use the plan of” would take the plan, live; null when there is none, undefined while reading. */
export function useEarlierFairWithPlan(fairId: FairId): FairId | null | undefined {
  return useLive(() => earlierFairWithPlan(database(), fairId), [fairId]);
}

/** Replaces the plan of an open fair, as one change. What is not stored yet is what the screen showed. */
function changePlan<T>(
  fairId: FairId,
  labelOf: (data: FairData) => ChangeLabel,
  edit: (plan: GroundPlan, data: FairData) => { readonly plan: GroundPlan; readonly value: T },
): Promise<Result<T, Problem>> {
  return changeFair(fairId, labelOf, async (db, data) => {
    const { plan, value } = edit(planOfFair(data), data);
    await db.groundPlans.put(plan);
    return success(value);
  });
}

function edited(plan: GroundPlan): { readonly plan: GroundPlan; readonly value: GroundPlan } {
  return { plan, value: plan };
}

function tableLabel(key: ChangeKey, fairId: FairId, stallId: StallId) {
  return ({ stalls }: FairData): ChangeLabel =>
    changeLabel(key, { number: stalls.find(({ id }) => id === stallId)?.number ?? '', month: fairId });
}

/** Moves a table or mark, on the grid and within the ground. @returns the fair's refusals. */
export function movePlanThing(
  fairId: FairId,
  thing: PlanThing,
  place: Place,
): Promise<Result<GroundPlan, Problem>> {
  const label =
    thing.kind === 'table'
      ? tableLabel('movePlanTable', fairId, thing.stallId)
      : () => changeLabel('movePlanMark', { month: fairId });
  return changePlan(fairId, label, (plan) => edited(moveThing(plan, thing, place)));
}

/** Turns a table by a quarter. @returns the fair's refusals. */
export function turnPlanTable(fairId: FairId, stallId: StallId): Promise<Result<GroundPlan, Problem>> {
  return changePlan(fairId, tableLabel('turnPlanTable', fairId, stallId), (plan) =>
    edited(turnTable(plan, stallId)),
  );
}

/** Adds a mark in a free place. @returns the mark; the fair's refusals. */
export function addPlanMark(fairId: FairId, kind: PlanMarkKind): Promise<Result<PlanMark, Problem>> {
  const label = changeLabel('addPlanMark', { month: fairId });
  return changePlan(
    fairId,
    () => label,
    (before) => {
      const { plan, mark } = addMark(before, kind);
      return { plan, value: mark };
    },
  );
}

/** Takes a mark off the plan. @returns the fair's refusals. */
export function removePlanMark(fairId: FairId, id: PlanMarkId): Promise<Result<GroundPlan, Problem>> {
  const label = changeLabel('removePlanMark', { month: fairId });
  return changePlan(
    fairId,
    () => label,
    (plan) => edited(removeMark(plan, id)),
  );
}

/** Gives the ground another size in metres; everything stays within it. @returns the fair's refusals. */
export function resizePlanGround(fairId: FairId, size: Size): Promise<Result<GroundPlan, Problem>> {
  return changePlan(
    fairId,
    () => changeLabel('resizeGround', { month: fairId, width: size.width, depth: size.depth }),
    (plan) => edited(resizeGround(plan, size)),
  );
}

/** Sets all tables and marks anew, on a ground that somebody measured or on one that fits. @returns the fair's refusals. */
export function arrangePlan(fairId: FairId): Promise<Result<GroundPlan, Problem>> {
  return changePlan(
    fairId,
    () => changeLabel('arrangePlan', { month: fairId }),
    (_, data) => edited(arrangeStalls(data, data.groundPlan)),
  );
}

/** Takes the plan over from the last fair that has one. @returns the fair's refusals, `noEarlierPlan`. */
export async function copyEarlierPlan(fairId: FairId): Promise<Result<GroundPlan, Problem>> {
  const from = await earlierFairWithPlan(database(), fairId);
  const earlier = from && (await readEarlierPlan(database(), from));
  if (!earlier) return failure(problem('noEarlierPlan'));
  return changePlan(
    fairId,
    () => changeLabel('copyPlan', { from: earlier.plan.id, month: fairId }),
    (_, data) => edited(copyPlan(earlier, fairId, data.stalls)),
  );
}

async function readEarlierPlan(db: SunflowerDatabase, fairId: FairId): Promise<EarlierPlan | null> {
  const [plan, stalls] = await Promise.all([
    db.groundPlans.get(fairId),
    db.stalls.where({ fairId }).toArray(),
  ]);
  return plan ? { plan, stalls } : null;
}
