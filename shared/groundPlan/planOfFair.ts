import type { FairData } from '../fair/fairData.ts';
import type { Stall } from '../model/fair.ts';
import type { GroundPlan, PlanTable } from '../model/groundPlan.ts';
import type { StallsToArrange } from './arrangeStalls.ts';
import { arrangeStalls, middleOfTables } from './arrangeStalls.ts';
import { tidyPlan } from './editPlan.ts';
import { freePlace } from './freePlace.ts';
import { placeWithin, SIDE, tableSize } from './planGeometry.ts';

/** A full ground grows by so many metres for the next table. */
const GROWTH = 3;

/** A ground that has room for more: wider, and when it is as wide as can be, deeper; null when it is as large as can be. */
function grown(plan: GroundPlan): GroundPlan | null {
  if (plan.width < SIDE.max) return { ...plan, width: Math.min(SIDE.max, plan.width + GROWTH) };
  return plan.depth < SIDE.max ? { ...plan, depth: Math.min(SIDE.max, plan.depth + GROWTH) } : null;
}

/** Sets a table for a stall beside those of its category; the ground grows when it is full. */
function addTable(plan: GroundPlan, stall: Stall, stalls: readonly Stall[]): GroundPlan {
  const kin = new Set(stalls.filter(({ categoryId }) => categoryId === stall.categoryId).map(({ id }) => id));
  const size = tableSize({ isTurned: false });
  const wanted = middleOfTables(plan.tables.filter(({ stallId }) => kin.has(stallId))) ??
    middleOfTables(plan.tables) ?? { x: plan.width / 2, y: plan.depth / 2 };
  let ground: GroundPlan | null = plan;
  while (ground) {
    const place = freePlace(ground, size, wanted);
    if (place) return withTable(ground, stall, place);
    ground = grown(ground);
  }
  // As large as a ground can be, and full: better drawn over another than lost.
  return withTable(plan, stall, placeWithin(plan, size, wanted));
}

function withTable(
  plan: GroundPlan,
  { id }: Stall,
  { x, y }: { readonly x: number; readonly y: number },
): GroundPlan {
  return { ...plan, tables: [...plan.tables, { stallId: id, x, y, isTurned: false }] };
}

/** A plan with exactly one table for each of the stalls: others go, missing ones are set in free places. */
export function fitToStalls(plan: GroundPlan, stalls: readonly Stall[]): GroundPlan {
  const wanted = new Set(stalls.map(({ id }) => id));
  const kept = new Map<string, PlanTable>();
  for (const table of plan.tables) {
    if (wanted.has(table.stallId) && !kept.has(table.stallId)) kept.set(table.stallId, table);
  }
  const tidied = tidyPlan({ ...plan, tables: [...kept.values()] });
  const missing = stalls.filter(({ id }) => !kept.has(id));
  const complete = missing.reduce((current, stall) => addTable(current, stall, stalls), tidied);
  const order = new Map(stalls.map(({ id }, index) => [id, index]));
  const rank = ({ stallId }: PlanTable): number => order.get(stallId) ?? stalls.length;
  return { ...complete, tables: complete.tables.toSorted((a, b) => rank(a) - rank(b)) };
}

/**
 * The ground plan as the fair is now: the stored one without tables of stalls that are gone and with new stalls in free
 * places, or an arrangement to begin with where none is stored. Tables in the order of the stalls.
 */
export function planOfFair(data: StallsToArrange & Pick<FairData, 'groundPlan'>): GroundPlan {
  return fitToStalls(data.groundPlan ?? arrangeStalls(data), data.stalls);
}
