import type { GroundPlan } from '../model/groundPlan.ts';
import { areTouching } from './planGeometry.ts';
import type { PlanThing } from './planThing.ts';
import { thingsOf } from './planThing.ts';

/** Two things that stand on the same ground. */
export interface PlanOverlap {
  readonly one: PlanThing;
  readonly other: PlanThing;
}

/** Every pair of tables and marks that cannot stand as drawn, because they share some ground. */
export function planOverlaps(plan: GroundPlan): readonly PlanOverlap[] {
  const things = thingsOf(plan);
  return things.flatMap((one, index) =>
    things
      .slice(index + 1)
      .filter((other) => areTouching(one.box, other.box))
      .map((other) => ({ one: one.thing, other: other.thing })),
  );
}
