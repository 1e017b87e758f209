import type { GroundPlan } from '../model/groundPlan.ts';
import type { Box, Place, Size } from './planGeometry.ts';
import { areTouching, boxAround, GRID, markBox, placeWithin, tableBox } from './planGeometry.ts';

/** Room around something new in metres: for people to pass, for a chair, just beside. The widest that can be had is taken. */
const GAPS = [1.5, 0.7, 0.2] as const;

/** What stands on a plan, as rectangles. */
export function takenBoxes({ tables, marks }: Pick<GroundPlan, 'tables' | 'marks'>): readonly Box[] {
  return [...tables.map(tableBox), ...marks.map(markBox)];
}

/** Every place of the grid where something of a size stays within the ground. */
function gridPlaces(ground: Pick<GroundPlan, 'width' | 'depth'>, size: Size): readonly Place[] {
  const first = placeWithin(ground, size, { x: 0, y: 0 });
  const last = placeWithin(ground, size, { x: ground.width, y: ground.depth });
  const steps = (from: number, to: number): readonly number[] =>
    Array.from({ length: Math.max(0, Math.round((to - from) / GRID) + 1) }, (_, step) => from + step * GRID);
  return steps(first.y, last.y).flatMap((y) => steps(first.x, last.x).map((x) => ({ x, y })));
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** The nearest of some places to the one wanted where something of a size stands free; null when none is. */
export function nearestFree(
  places: readonly Place[],
  taken: readonly Box[],
  size: Size,
  wanted: Place,
  gap: number,
): Place | null {
  const ordered = places.toSorted((a, b) => distance(a, wanted) - distance(b, wanted));
  return (
    ordered.find((place) => taken.every((box) => !areTouching(boxAround(place, size), box, gap))) ?? null
  );
}

/** A free place on the plan near the one wanted, with as much room around as there is; null when the ground is full. */
export function freePlace(plan: GroundPlan, size: Size, wanted: Place): Place | null {
  const places = gridPlaces(plan, size);
  const taken = takenBoxes(plan);
  for (const gap of GAPS) {
    const found = nearestFree(places, taken, size, wanted, gap);
    if (found) return found;
  }
  return null;
}
