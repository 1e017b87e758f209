import * as v from 'valibot';
import type { FairData } from '../fair/fairData.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import { CLINIC_CATEGORY } from '../model/category.ts';
import type { Stall } from '../model/fair.ts';
import type { GroundPlan, PlanMark, PlanMarkKind, PlanTable } from '../model/groundPlan.ts';
import { PlanMarkId } from '../model/ids.ts';
import { nearestFree, takenBoxes } from './freePlace.ts';
import type { Place, Size } from './planGeometry.ts';
import { GRID, markSize, placeWithin, tableBox, tableSize } from './planGeometry.ts';
import type { Rows } from './rowsOfTables.ts';
import { middleOf, rowsOfTables } from './rowsOfTables.ts';

/** What the arrangement looks at. */
export type StallsToArrange = Pick<FairData, 'fair' | 'stalls' | 'categories' | 'bookings' | 'partnerUnits'>;

/** Metres from the tables at the ends of the rows to the middle of a mark: there is room for its word. */
const MARK_GAP = 2;
/** The default category whose work needs a socket. */
const REPAIR_CATEGORY = 'repair';

/** The first free id of a kind of mark: ids are unique within a plan, not in the world. */
export function nextMarkId(marks: readonly PlanMark[], kind: PlanMarkKind): PlanMark['id'] {
  const used = new Set<string>(marks.map(({ id }) => id));
  let number = 1;
  while (used.has(`${kind}-${number}`)) number += 1;
  return v.parse(PlanMarkId, `${kind}-${number}`);
}

/** Stalls of one category next to each other, categories in their printed order. */
function byCategory({ stalls, categories }: StallsToArrange): readonly Stall[] {
  const order = new Map(categories.map(({ id, order: place }) => [id, place]));
  const rank = ({ categoryId }: Stall): number => order.get(categoryId) ?? categories.length;
  return stalls.toSorted((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/**
 * The places of one side from the entrance to the back, row by row to and fro, so that who follows in the list is a
 * neighbour. The last row ends at the lane: across it goes on.
 */
function sidePlaces(rows: Rows, side: 'left' | 'right', count: number): readonly Place[] {
  const used = Math.ceil(count / rows.perSide);
  return Array.from({ length: used }, (_, row) => {
    const inRow = Math.min(rows.perSide, count - row * rows.perSide);
    const places = Array.from({ length: inRow }, (_place, at) => middleOf(rows, side, row, at));
    return (used - row) % 2 === 0 ? places : places.toReversed();
  }).flat();
}

/** Up the left side from the entrance, and down the right side back to it. */
function tablesInRows(stalls: readonly Stall[], rows: Rows): PlanTable[] {
  const half = Math.ceil(stalls.length / 2);
  const places = [
    ...sidePlaces(rows, 'left', half),
    ...sidePlaces(rows, 'right', stalls.length - half).toReversed(),
  ];
  return stalls.map(({ id }, index) => {
    const middle = places[index] ?? { x: rows.ground.width / 2, y: rows.ground.depth / 2 };
    return {
      stallId: id,
      isTurned: false,
      ...placeWithin(rows.ground, tableSize({ isTurned: false }), middle),
    };
  });
}

/** The middle of some tables; null when there is none. */
export function middleOfTables(tables: readonly PlanTable[]): Place | null {
  if (tables.length === 0) return null;
  const mean = (of: (table: PlanTable) => number): number =>
    tables.reduce((sum, table) => sum + of(table), 0) / tables.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

/** Places along both ends of the rows, or the edges of the ground, where a mark stands in nobody's way. */
function sidePlacesOf({ width, depth, tables }: GroundPlan): readonly Place[] {
  const boxes = tables.map(tableBox);
  const left = Math.min(width, ...boxes.map((box) => box.left)) - MARK_GAP;
  const right = Math.max(0, ...boxes.map((box) => box.right)) + MARK_GAP;
  const rows = Array.from({ length: Math.floor(depth) - 1 }, (_, index) => index + 1);
  return rows.flatMap((y) => [
    { x: tables.length > 0 ? left : 0, y },
    { x: tables.length > 0 ? right : width, y },
  ]);
}

function addAtSide(plan: GroundPlan, kind: PlanMarkKind, wanted: Place): GroundPlan {
  const places = sidePlacesOf(plan).map((place) => placeWithin(plan, markSize(), place));
  const place =
    nearestFree(places, takenBoxes(plan), markSize(), wanted, MARK_GAP / 2) ??
    placeWithin(plan, markSize(), wanted);
  return { ...plan, marks: [...plan.marks, { id: nextMarkId(plan.marks, kind), kind, ...place }] };
}

/** Stalls that need a socket: of partner units that say so, else where things are repaired. */
function stallsWithPower({ stalls, bookings, partnerUnits }: StallsToArrange): readonly Stall[] {
  const needing = new Set(partnerUnits.filter(({ siteNeeds }) => siteNeeds.power).map(({ id }) => id));
  const coming = new Set(
    bookings
      .filter((booking) => isBookingExpected(booking) && needing.has(booking.partnerUnitId))
      .map(({ id }) => id),
  );
  const asked = stalls.filter(({ bookingId }) => bookingId !== null && coming.has(bookingId));
  return asked.length > 0 ? asked : stalls.filter(({ categoryId }) => categoryId === REPAIR_CATEGORY);
}

/**
 * A plan to begin with: rows of tables on both sides of a lane, neighbours of one category together, the entrance at the
 * bottom, first aid beside the clinic, a power point beside whoever needs one.
 * @param given the ground, in metres; null = as large as the stalls need. It grows when they do not fit.
 */
export function arrangeStalls(data: StallsToArrange, given: Size | null = null): GroundPlan {
  const rows = rowsOfTables(data.stalls.length, given);
  const { ground } = rows;
  const entrance = placeWithin(ground, markSize(), { x: ground.width / 2, y: ground.depth });
  const tables = tablesInRows(byCategory(data), rows);
  const plan: GroundPlan = {
    id: data.fair.id,
    ...ground,
    tables,
    marks: [{ id: nextMarkId([], 'entrance'), kind: 'entrance', ...entrance }],
  };
  const middle = (stalls: readonly Stall[]): Place | null => {
    const ids = new Set(stalls.map(({ id }) => id));
    return middleOfTables(tables.filter(({ stallId }) => ids.has(stallId)));
  };
  const clinic = middle(data.stalls.filter(({ categoryId }) => categoryId === CLINIC_CATEGORY));
  const power = middle(stallsWithPower(data));
  const withAid = addAtSide(plan, 'firstAid', clinic ?? { x: 0, y: ground.depth });
  // Where both edges are as near it is the right one: the first category, the clinic, begins on the left.
  const right = { x: ground.width, y: 0 };
  return addAtSide(withAid, 'power', power ? { x: power.x + GRID, y: power.y } : right);
}
