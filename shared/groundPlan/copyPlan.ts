import type { Stall } from '../model/fair.ts';
import type { GroundPlan } from '../model/groundPlan.ts';
import type { FairId } from '../model/ids.ts';
import { fitToStalls } from './planOfFair.ts';

/** An earlier fair's plan with its stalls, whose ids mean nothing at another fair. */
export interface EarlierPlan {
  readonly plan: GroundPlan;
  readonly stalls: readonly Stall[];
}

/** The plan of an earlier fair for this one: ground and marks as they were, tables by stall number, new stalls in free places. */
export function copyPlan(
  { plan, stalls: earlier }: EarlierPlan,
  fairId: FairId,
  stalls: readonly Stall[],
): GroundPlan {
  const numberOf = new Map(earlier.map(({ id, number }) => [id, number]));
  const idOf = new Map(stalls.map(({ id, number }) => [number, id]));
  const tables = plan.tables.flatMap((table) => {
    const number = numberOf.get(table.stallId);
    const stallId = number === undefined ? undefined : idOf.get(number);
    return stallId === undefined ? [] : [{ ...table, stallId }];
  });
  return fitToStalls({ ...plan, id: fairId, tables }, stalls);
}
