import { beforeEach, expect, it } from 'vitest';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { clearAutomatic, setLocked } from '../../../renderer/usecases/assignments.ts';
import { undo } from '../../../renderer/usecases/history.ts';
import { letProgramMove } from '../../../renderer/usecases/letProgramMove.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { done, FAIR, fairNow, plannedSample } from './plannedSample.ts';

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});

it('gives a locked person back to the program, as one change that one undo takes back', async () => {
  const { id } = firstOf((await fairNow(db)).assignments);
  const placeNow = async () => (await fairNow(db)).assignments.find((row) => row.id === id);
  await done(setLocked(id, true));
  const before = await placeNow();
  await done(letProgramMove(id));
  expect(await placeNow()).toMatchObject({ isLocked: false, source: 'automatic' });
  await undo();
  expect(await placeNow()).toEqual(before);
});

it('lets the program take off somebody who was locked', async () => {
  const { id } = firstOf((await fairNow(db)).assignments);
  await done(setLocked(id, true));
  await done(clearAutomatic(FAIR));
  expect((await fairNow(db)).assignments.map((row) => row.id)).toEqual([id]);
  await done(letProgramMove(id));
  expect(await done(clearAutomatic(FAIR))).toBe(1);
  expect((await fairNow(db)).assignments).toEqual([]);
});
