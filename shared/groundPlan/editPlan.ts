import type { GroundPlan, PlanMark, PlanMarkKind } from '../model/groundPlan.ts';
import type { PlanMarkId, StallId } from '../model/ids.ts';
import { nextMarkId } from './arrangeStalls.ts';
import { freePlace } from './freePlace.ts';
import type { Place, Size } from './planGeometry.ts';
import { GRID, markSize, placeWithin, SIDE, tableSize } from './planGeometry.ts';
import type { PlacedThing, PlanThing } from './planThing.ts';
import { findThing, thingsOf, withThingAt } from './planThing.ts';

/** What stands so near to the right or lower edge, in metres, goes with it when the ground grows. */
const AT_EDGE = GRID;

/** Moves a table or mark to the place of the grid nearest to the one wanted, within the ground. */
export function moveThing(plan: GroundPlan, thing: PlanThing, wanted: Place): GroundPlan {
  const found = findThing(plan, thing);
  return found ? withThingAt(plan, thing, placeWithin(plan, found.size, wanted)) : plan;
}

/** Turns a table by a quarter; at the edge it moves inwards as far as it must. */
export function turnTable(plan: GroundPlan, stallId: StallId): GroundPlan {
  return {
    ...plan,
    tables: plan.tables.map((table) => {
      if (table.stallId !== stallId) return table;
      const isTurned = !table.isTurned;
      return { ...table, isTurned, ...placeWithin(plan, tableSize({ isTurned }), table) };
    }),
  };
}

/** Adds a mark at a free place near the entrance side; where none is free, at the bottom middle. */
export function addMark(
  plan: GroundPlan,
  kind: PlanMarkKind,
): { readonly plan: GroundPlan; readonly mark: PlanMark } {
  const wanted = { x: plan.width / 2, y: plan.depth - 1 };
  const place = freePlace(plan, markSize(), wanted) ?? placeWithin(plan, markSize(), wanted);
  const mark: PlanMark = { id: nextMarkId(plan.marks, kind), kind, ...place };
  return { plan: { ...plan, marks: [...plan.marks, mark] }, mark };
}

/** Takes a mark off the plan. */
export function removeMark(plan: GroundPlan, id: PlanMarkId): GroundPlan {
  return { ...plan, marks: plan.marks.filter((mark) => mark.id !== id) };
}

function keptAtEdge(at: number, extent: number, before: number, after: number): number {
  const isAtEdge = at + extent / 2 >= before - AT_EDGE;
  return isAtEdge ? at + after - before : at;
}

/** The plan with everything at a place of the grid within the ground, as records from elsewhere may not have it. */
export function tidyPlan(plan: GroundPlan): GroundPlan {
  return thingsOf(plan).reduce((tidied, { thing, place }) => moveThing(tidied, thing, place), plan);
}

/**
 * Gives the ground another size in metres. What no longer fits moves inwards; what stands at the right or lower edge,
 * such as the entrance, stays there.
 */
export function resizeGround(plan: GroundPlan, { width, depth }: Size): GroundPlan {
  const bounded = (side: number): number => Math.min(SIDE.max, Math.max(SIDE.min, side));
  const resized = { ...plan, width: bounded(width), depth: bounded(depth) };
  const moved = (placed: PlacedThing): Place => ({
    x: keptAtEdge(placed.place.x, placed.size.width, plan.width, resized.width),
    y: keptAtEdge(placed.place.y, placed.size.depth, plan.depth, resized.depth),
  });
  return thingsOf(plan).reduce((current, placed) => moveThing(current, placed.thing, moved(placed)), resized);
}
