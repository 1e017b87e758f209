import { assertNever } from '../model/assertNever.ts';
import type { GroundPlan } from '../model/groundPlan.ts';
import type { PlanMarkId, StallId } from '../model/ids.ts';
import type { Box, Place, Size } from './planGeometry.ts';
import { boxAround, markSize, tableSize } from './planGeometry.ts';

/** Something that stands on the ground and can be moved. */
export type PlanThing =
  | { readonly kind: 'table'; readonly stallId: StallId }
  | { readonly kind: 'mark'; readonly id: PlanMarkId };

/** Tells the things of a plan apart. */
export function thingKey(thing: PlanThing): string {
  return thing.kind === 'table' ? `table/${thing.stallId}` : `mark/${thing.id}`;
}

/** Where a thing stands and how much of the ground it takes up. */
export interface PlacedThing {
  readonly thing: PlanThing;
  readonly place: Place;
  readonly size: Size;
  readonly box: Box;
}

/** Everything on a plan, tables first. */
export function thingsOf({ tables, marks }: Pick<GroundPlan, 'tables' | 'marks'>): readonly PlacedThing[] {
  return [
    ...tables.map((table): PlacedThing => {
      const size = tableSize(table);
      return {
        thing: { kind: 'table', stallId: table.stallId },
        place: { x: table.x, y: table.y },
        size,
        box: boxAround(table, size),
      };
    }),
    ...marks.map((mark): PlacedThing => {
      const size = markSize();
      return {
        thing: { kind: 'mark', id: mark.id },
        place: { x: mark.x, y: mark.y },
        size,
        box: boxAround(mark, size),
      };
    }),
  ];
}

/** One thing of a plan; null when it is not there. */
export function findThing(plan: GroundPlan, thing: PlanThing): PlacedThing | null {
  return thingsOf(plan).find((placed) => thingKey(placed.thing) === thingKey(thing)) ?? null;
}

/** The plan with a thing at another middle, wherever that is. */
export function withThingAt(plan: GroundPlan, thing: PlanThing, { x, y }: Place): GroundPlan {
  switch (thing.kind) {
    case 'table':
      return {
        ...plan,
        tables: plan.tables.map((table) => (table.stallId === thing.stallId ? { ...table, x, y } : table)),
      };
    case 'mark':
      return {
        ...plan,
        marks: plan.marks.map((mark) => (mark.id === thing.id ? { ...mark, x, y } : mark)),
      };
    default:
      return assertNever(thing);
  }
}
