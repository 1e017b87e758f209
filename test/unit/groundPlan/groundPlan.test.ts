import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { arrangeStalls } from '../../../shared/groundPlan/arrangeStalls.ts';
import { copyPlan } from '../../../shared/groundPlan/copyPlan.ts';
import {
  addMark,
  moveThing,
  removeMark,
  resizeGround,
  turnTable,
} from '../../../shared/groundPlan/editPlan.ts';
import { GRID, markBox, tableBox } from '../../../shared/groundPlan/planGeometry.ts';
import { planOfFair } from '../../../shared/groundPlan/planOfFair.ts';
import { planOverlaps } from '../../../shared/groundPlan/planOverlaps.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import { thingsOf } from '../../../shared/groundPlan/planThing.ts';
import { GroundPlan, PLAN_MARKS } from '../../../shared/model/groundPlan.ts';
import { FairId, StallId } from '../../../shared/model/ids.ts';
import { firstOf, plannedFair } from '../../fixtures/plannedFair.ts';

const TWELVE = plannedFair();

/** The default fair with another number of stalls, categories as they come. */
function fairOf(count: number, prefix = 'stall'): FairData {
  const stalls = Array.from({ length: count }, (_, order) => ({
    ...firstOf(TWELVE.stalls.slice(order % TWELVE.stalls.length)),
    id: v.parse(StallId, `${prefix}-${order}`),
    number: `N${order + 1}`,
    order,
  }));
  return { ...TWELVE, stalls };
}

function expectSound(plan: GroundPlan, data: FairData): void {
  expect(v.safeParse(GroundPlan, plan).success).toBe(true);
  expect(plan.tables.map(({ stallId }) => stallId).toSorted()).toEqual(
    data.stalls.map(({ id }) => id).toSorted(),
  );
  for (const box of [...plan.tables.map(tableBox), ...plan.marks.map(markBox)]) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(plan.width);
    expect(box.bottom).toBeLessThanOrEqual(plan.depth);
  }
  for (const { place } of thingsOf(plan)) {
    expect(place.x % GRID).toBe(0);
    expect(place.y % GRID).toBe(0);
  }
  expect(new Set(plan.marks.map(({ id }) => id)).size).toBe(plan.marks.length);
}

const kind = fc.constantFrom(...PLAN_MARKS);
const place = fc.record({
  x: fc.double({ min: -50, max: 250, noNaN: true }),
  y: fc.double({ min: -50, max: 250, noNaN: true }),
});
const side = fc.integer({ min: 1, max: 260 });

describe('the arrangement to begin with', () => {
  it.each([0, 1, 2, 12, 13, 60, 200])(
    'sets %i stalls once each, on the grid, within the ground, apart',
    (count) => {
      const data = fairOf(count);
      const plan = arrangeStalls(data);
      expectSound(plan, data);
      expect(planOverlaps(plan)).toEqual([]);
    },
  );

  it('has the entrance at the bottom middle, a first-aid point and a power point', () => {
    const plan = arrangeStalls(TWELVE);
    expect(plan.marks.map((mark) => mark.kind)).toEqual(['entrance', 'firstAid', 'power']);
    const entrance = firstOf(plan.marks);
    expect(entrance).toMatchObject({ x: plan.width / 2, y: plan.depth - 0.5 });
  });

  it('keeps the lane from the entrance free', () => {
    const { width, tables } = arrangeStalls(fairOf(60));
    for (const table of tables) {
      const { left, right } = tableBox(table);
      expect(right <= width / 2 - 1 || left >= width / 2 + 1).toBe(true);
    }
  });

  it('sets stalls of one category next to each other', () => {
    const data = fairOf(60);
    const { tables } = arrangeStalls(data);
    const categoryOf = new Map(data.stalls.map(({ id, categoryId }) => [id, categoryId]));
    const changes = tables.filter(
      ({ stallId }, index) =>
        categoryOf.get(stallId) !== categoryOf.get(tables[index - 1]?.stallId ?? stallId),
    );
    expect(changes).toHaveLength(new Set(categoryOf.values()).size - 1);
    // Along the list no step is longer than across the lane.
    const steps = tables.slice(1).map(({ x, y }, index) => {
      const before = firstOf(tables.slice(index));
      return Math.hypot(x - before.x, y - before.y);
    });
    expect(Math.max(...steps)).toBeLessThanOrEqual(7);
  });

  it('has first aid nearer to the clinic than to any other category', () => {
    const data = fairOf(24);
    const plan = arrangeStalls(data);
    const aid = firstOf(plan.marks.filter((mark) => mark.kind === 'firstAid'));
    const distances = data.stalls.map(({ id, categoryId }) => {
      const table = firstOf(plan.tables.filter(({ stallId }) => stallId === id));
      return { categoryId, distance: Math.hypot(table.x - aid.x, table.y - aid.y) };
    });
    expect(firstOf(distances.toSorted((a, b) => a.distance - b.distance)).categoryId).toBe('medical');
  });

  it('keeps to a ground that is given, and grows it only where stalls do not fit', () => {
    expect(arrangeStalls(TWELVE, { width: 50, depth: 40 })).toMatchObject({ width: 50, depth: 40 });
    const data = fairOf(60);
    const small = arrangeStalls(data, { width: 10, depth: 10 });
    expectSound(small, data);
    expect(planOverlaps(small)).toEqual([]);
  });

  it('is sound on any ground with any number of stalls', () => {
    fc.assert(
      fc.property(fc.nat(80), side, side, (count, width, depth) => {
        const data = fairOf(count);
        const given = { width: Math.min(200, Math.max(5, width)), depth: Math.min(200, Math.max(5, depth)) };
        expectSound(arrangeStalls(data, given), data);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the plan of a fair', () => {
  it('leaves out tables of stalls that are gone and sets new stalls in free places', () => {
    const stored = arrangeStalls(fairOf(12));
    const fewer = { ...fairOf(5), groundPlan: stored };
    expect(planOfFair(fewer).tables).toEqual(
      stored.tables
        .filter(
          (_, index) => index < 12 && fewer.stalls.some(({ id }) => id === stored.tables[index]?.stallId),
        )
        .toSorted((a, b) => a.stallId.localeCompare(b.stallId)),
    );
    const more = { ...fairOf(20), groundPlan: stored };
    const plan = planOfFair(more);
    expectSound(plan, more);
    expect(planOverlaps(plan)).toEqual([]);
    for (const table of stored.tables) expect(plan.tables).toContainEqual(table);
  });

  it('grows a full ground instead of losing a stall', () => {
    const data = fairOf(60);
    const groundPlan = { ...arrangeStalls(fairOf(1)), width: 5, depth: 5, tables: [], marks: [] };
    const plan = planOfFair({ ...data, groundPlan });
    expectSound(plan, data);
    expect(planOverlaps(plan)).toEqual([]);
    expect(plan.width).toBeGreaterThan(5);
  });

  it('stays sound whatever is done to it', () => {
    const edit = fc.oneof(
      fc.record({ do: fc.constant('move' as const), at: fc.nat(100), place }),
      fc.record({ do: fc.constant('turn' as const), at: fc.nat(100) }),
      fc.record({ do: fc.constant('add' as const), kind }),
      fc.record({ do: fc.constant('remove' as const), at: fc.nat(100) }),
      fc.record({ do: fc.constant('resize' as const), width: side, depth: side }),
    );
    fc.assert(
      fc.property(fc.nat(20), fc.array(edit, { maxLength: 15 }), (count, edits) => {
        const data = fairOf(count);
        const pick = (plan: GroundPlan, at: number): PlanThing | undefined => {
          const things = thingsOf(plan);
          return things[at % Math.max(1, things.length)]?.thing;
        };
        const plan = edits.reduce((current, step) => {
          if (step.do === 'add') return addMark(current, step.kind).plan;
          if (step.do === 'resize') return resizeGround(current, step);
          const thing = pick(current, step.at);
          if (!thing) return current;
          if (step.do === 'move') return moveThing(current, thing, step.place);
          if (thing.kind === 'table') return step.do === 'turn' ? turnTable(current, thing.stallId) : current;
          return step.do === 'remove' ? removeMark(current, thing.id) : current;
        }, planOfFair(data));
        expectSound(plan, data);
        expectSound(planOfFair({ ...data, groundPlan: plan }), data);
      }),
      { numRuns: 60 },
    );
  });
});

describe('editing', () => {
  const plan = arrangeStalls(TWELVE);
  const { stallId } = firstOf(plan.tables);
  const thing: PlanThing = { kind: 'table', stallId };

  it('snaps to half a metre and stays within the ground', () => {
    const at = (x: number, y: number) => firstOf(moveThing(plan, thing, { x, y }).tables);
    expect(at(4.3, 6.8)).toMatchObject({ x: 4.5, y: 7 });
    expect(at(-9, 999)).toMatchObject({ x: 1, y: plan.depth - 0.5 });
  });

  it('turns a table where it stands and, at the edge, moves it inwards', () => {
    const atTop = moveThing(plan, thing, { x: 8, y: 0 });
    expect(firstOf(atTop.tables)).toMatchObject({ x: 8, y: 0.5 });
    expect(firstOf(turnTable(atTop, stallId).tables)).toMatchObject({ x: 8, y: 1, isTurned: true });
  });

  it('finds tables and marks that stand on each other', () => {
    const [first, second] = plan.tables;
    if (!first || !second) throw new Error('There are two.');
    expect(planOverlaps(moveThing(plan, thing, second))).toEqual([
      { one: thing, other: { kind: 'table', stallId: second.stallId } },
    ]);
    const beside = moveThing(plan, thing, { x: second.x + 2, y: second.y });
    expect(planOverlaps(beside)).toEqual([]);
    const entrance = firstOf(plan.marks);
    expect(planOverlaps(moveThing(plan, { kind: 'mark', id: entrance.id }, first))).toHaveLength(1);
  });

  it('keeps the entrance at the lower edge when the ground grows', () => {
    const grown = resizeGround(plan, { width: plan.width, depth: plan.depth + 10 });
    expect(firstOf(grown.marks).y).toBe(plan.depth + 10 - 0.5);
    expect(grown.tables).toEqual(plan.tables);
  });

  it('adds marks in free places, with ids of their own', () => {
    const twice = addMark(addMark(plan, 'water').plan, 'water').plan;
    expect(planOverlaps(twice)).toEqual([]);
    expect(twice.marks.filter((mark) => mark.kind === 'water').map(({ id }) => id)).toEqual([
      'water-1',
      'water-2',
    ]);
  });
});

it('takes over an earlier fair’s plan by stall number', () => {
  const earlier = fairOf(12, 'old');
  const plan = moveThing(
    arrangeStalls(earlier),
    { kind: 'table', stallId: v.parse(StallId, 'old-0') },
    { x: 3, y: 3 },
  );
  const data = fairOf(15, 'new');
  const copy = copyPlan({ plan, stalls: earlier.stalls }, v.parse(FairId, '2026-07'), data.stalls);
  expectSound(copy, data);
  expect(copy.id).toBe('2026-07');
  expect(firstOf(copy.tables)).toEqual({ stallId: 'new-0', x: 3, y: 3, isTurned: false });
  expect(copy.marks).toEqual(plan.marks);
  expect(copy).toMatchObject({ width: plan.width, depth: plan.depth });
});
