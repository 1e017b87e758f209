import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { generateFairFromTemplate } from '../../../renderer/usecases/fairPlan.ts';
import {
  addPlanMark,
  arrangePlan,
  copyEarlierPlan,
  movePlanThing,
  removePlanMark,
  resizePlanGround,
  turnPlanTable,
} from '../../../renderer/usecases/groundPlan.ts';
import { lastChange, redo, undo } from '../../../renderer/usecases/history.ts';
import { readFairData } from '../../../renderer/usecases/readFair.ts';
import { addStall, removeStall } from '../../../renderer/usecases/stalls.ts';
import { planOfFair } from '../../../shared/groundPlan/planOfFair.ts';
import type { PlanThing } from '../../../shared/groundPlan/planThing.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { GroundPlan } from '../../../shared/model/groundPlan.ts';
import { FairId } from '../../../shared/model/ids.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});

const NEXT = v.parse(FairId, '2026-07');
const ARCHIVED = v.parse(FairId, '2025-06');

async function planNow(): Promise<GroundPlan> {
  return planOfFair(await fairNow(db));
}

async function firstTable(): Promise<{ readonly stall: Stall; readonly thing: PlanThing }> {
  const stall = firstOf((await fairNow(db)).stalls);
  return { stall, thing: { kind: 'table', stallId: stall.id } };
}

it('stores nothing before somebody moves something, and then all that the screen showed', async () => {
  const shown = await planNow();
  expect(await db.groundPlans.count()).toBe(0);
  const { stall, thing } = await firstTable();
  await done(movePlanThing(FAIR, thing, { x: 3.2, y: 3.2 }));
  const stored = await db.groundPlans.get(FAIR);
  expect(stored?.tables[0]).toEqual({ stallId: stall.id, x: 3, y: 3, isTurned: false });
  expect(stored?.tables.slice(1)).toEqual(shown.tables.slice(1));
  expect(stored?.marks).toEqual(shown.marks);
});

it('makes each move one step that can be undone and done again', async () => {
  const { stall, thing } = await firstTable();
  await done(movePlanThing(FAIR, thing, { x: 3, y: 3 }));
  await done(movePlanThing(FAIR, thing, { x: 5, y: 3 }));
  expect(await lastChange()).toEqual({
    key: 'movePlanTable',
    params: { number: stall.number, month: FAIR },
  });
  await undo();
  expect(firstOf((await planNow()).tables)).toMatchObject({ x: 3, y: 3 });
  await undo();
  expect(await db.groundPlans.count()).toBe(0);
  await redo();
  expect(firstOf((await planNow()).tables)).toMatchObject({ x: 3, y: 3 });
});

it('turns tables, adds, moves and removes marks, and resizes the ground', async () => {
  const { stall } = await firstTable();
  await done(turnPlanTable(FAIR, stall.id));
  expect(firstOf((await planNow()).tables).isTurned).toBe(true);
  const water = await done(addPlanMark(FAIR, 'water'));
  await done(movePlanThing(FAIR, { kind: 'mark', id: water.id }, { x: 1, y: 1 }));
  expect((await planNow()).marks.at(-1)).toEqual({ ...water, x: 1, y: 1 });
  await done(removePlanMark(FAIR, water.id));
  expect((await planNow()).marks.some(({ id }) => id === water.id)).toBe(false);
  await done(resizePlanGround(FAIR, { width: 60, depth: 30 }));
  expect(await planNow()).toMatchObject({ width: 60, depth: 30 });
  await done(arrangePlan(FAIR));
  expect(await planNow()).toMatchObject({ width: 60, depth: 30 });
  expect(firstOf((await planNow()).tables).isTurned).toBe(false);
});

it('follows stalls that go and come', async () => {
  const { stall, thing } = await firstTable();
  await done(movePlanThing(FAIR, thing, { x: 3, y: 3 }));
  await done(removeStall(stall.id));
  const added = await done(addStall(FAIR, { categoryId: stall.categoryId, name: '量身高' }));
  const ids = (await planNow()).tables.map(({ stallId }) => stallId);
  expect(ids).not.toContain(stall.id);
  expect(ids).toContain(added);
});

it('takes the plan over from the last fair that has one, by stall number', async () => {
  await done(generateFairFromTemplate(NEXT));
  expect(await refusal(copyEarlierPlan(NEXT))).toBe('noEarlierPlan');
  const { stall, thing } = await firstTable();
  await done(movePlanThing(FAIR, thing, { x: 3, y: 3 }));
  const copied = await done(copyEarlierPlan(NEXT));
  const data = await readFairData(db, NEXT);
  const same = data?.stalls.find(({ number }) => number === stall.number);
  expect(copied.tables.find(({ stallId }) => stallId === same?.id)).toMatchObject({ x: 3, y: 3 });
  expect(copied.tables).toHaveLength(data?.stalls.length ?? 0);
  expect(await lastChange()).toMatchObject({ key: 'copyPlan', params: { from: FAIR, month: NEXT } });
});

it('leaves an archived fair as it is', async () => {
  const data = await readFairData(db, ARCHIVED);
  const stallId = firstOf(data?.stalls ?? []).id;
  expect(await refusal(movePlanThing(ARCHIVED, { kind: 'table', stallId }, { x: 3, y: 3 }))).toBe(
    'fairArchived',
  );
  expect(await refusal(arrangePlan(ARCHIVED))).toBe('fairArchived');
  expect(await refusal(addPlanMark(ARCHIVED, 'water'))).toBe('fairArchived');
  expect(await db.groundPlans.count()).toBe(0);
});
