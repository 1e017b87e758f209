import type { GroundPlan, PlanMark, PlanTable } from '../model/groundPlan.ts';

/** Everything on a plan stands on a grid of so many metres. */
export const GRID = 0.5;
/** A folding table of the usual size, in metres. */
export const TABLE = { length: 1.8, width: 0.8 } as const;
/** What a mark takes up on the ground, in metres each way. */
export const MARK_SIZE = 1;
/** Sides of the ground in metres, least and most. */
export const SIDE = { min: 5, max: 200 } as const;

/** A place on the ground in metres from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How wide and deep something or the ground is, in metres. */
export interface Size {
  readonly width: number;
  readonly depth: number;
}

/** A rectangle of the ground, in metres. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much of the ground a table takes up as it stands. */
export function tableSize({ isTurned }: Pick<PlanTable, 'isTurned'>): Size {
  return isTurned ? { width: TABLE.width, depth: TABLE.length } : { width: TABLE.length, depth: TABLE.width };
}

/** How much of the ground a mark takes up. */
export function markSize(): Size {
  return { width: MARK_SIZE, depth: MARK_SIZE };
}

/** The rectangle around a middle. */
export function boxAround({ x, y }: Place, { width, depth }: Size): Box {
  return { left: x - width / 2, top: y - depth / 2, right: x + width / 2, bottom: y + depth / 2 };
}

/** What a table covers. */
export function tableBox(table: PlanTable): Box {
  return boxAround(table, tableSize(table));
}

/** What a mark covers. */
export function markBox(mark: PlanMark): Box {
  return boxAround(mark, markSize());
}

/** True when two rectangles share some ground, or come nearer than `gap` metres. */
export function areTouching(one: Box, other: Box, gap = 0): boolean {
  return (
    one.left < other.right + gap &&
    other.left < one.right + gap &&
    one.top < other.bottom + gap &&
    other.top < one.bottom + gap
  );
}

function clampMiddle(at: number, extent: number, side: number): number {
  const least = Math.ceil(extent / 2 / GRID) * GRID;
  const most = Math.floor((side - extent / 2) / GRID) * GRID;
  return Math.min(most, Math.max(least, Math.round(at / GRID) * GRID));
}

/** The place on the grid that is nearest to the one wanted and where something of a size stays within the ground. */
export function placeWithin(ground: Pick<GroundPlan, 'width' | 'depth'>, size: Size, wanted: Place): Place {
  return {
    x: clampMiddle(wanted.x, size.width, ground.width),
    y: clampMiddle(wanted.y, size.depth, ground.depth),
  };
}
