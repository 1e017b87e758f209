import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import { findThing } from '../../../shared/groundPlan/planThing.ts';
import type { GroundPlan } from '../../../shared/model/groundPlan.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** What a table or mark is called: the stall's number and name, the mark's word. */
export function thingName(
  text: Catalogue,
  plan: GroundPlan,
  stalls: FairData['stalls'],
  thing: PlanThing,
): string {
  if (thing.kind === 'table') {
    const stall = stalls.find(({ id }) => id === thing.stallId);
    return stall ? text.groundPlan.tableName(stall) : '';
  }
  const mark = plan.marks.find(({ id }) => id === thing.id);
  return mark ? text.groundPlan.marks[mark.kind] : '';
}

/** Where a table or mark stands, in words; blank when it is gone. */
export function placeText(text: Catalogue, plan: GroundPlan, thing: PlanThing): string {
  const found = findThing(plan, thing);
  return found ? text.groundPlan.place(found.place) : '';
}
