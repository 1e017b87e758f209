import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { setAssignmentWeights } from '../../../renderer/usecases/assignmentWeights.ts';
import { editCommunity } from '../../../renderer/usecases/community.ts';
import { buildProblem } from '../../../shared/assign/buildProblem.ts';
import { DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import { weightsFor } from '../../../shared/assign/weightsInWords.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, fairNow, plannedSample, refusal } from './plannedSample.ts';

const NO_LOAD = { minutesThisYear: new Map(), fairsThisYear: new Map() };

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});
afterEach(dropDatabase);

test('a new order of goals is what the next assignment weighs by, and undo takes it back exactly', async () => {
  const before = await readDataSet(db);
  expect(buildProblem(await fairNow(db), NO_LOAD).weights).toEqual(DEFAULT_WEIGHTS);
  const weights = weightsFor(['cover', 'wishes', 'evenLoad', 'keepPlan', 'teams']);
  await done(setAssignmentWeights(weights));
  expect(buildProblem(await fairNow(db), NO_LOAD).weights).toEqual(weights);
  // The rest of the community's profile changes by itself, and leaves the weights alone.
  await done(editCommunity({ place: '南广场' }));
  expect((await db.community.get('community'))?.assignmentWeights).toEqual(weights);
  await undoLastChange();
  await undoLastChange();
  expect(await readDataSet(db)).toEqual(before);
});

test('one weight changes without the others', async () => {
  await done(setAssignmentWeights({ keep: 0 }));
  expect((await db.community.get('community'))?.assignmentWeights).toEqual({ ...DEFAULT_WEIGHTS, keep: 0 });
});

test.each([{ gap: 0 }, { gap: 1_000_001 }, { keep: -1 }, { together: 100_001 }, { balance: 0.5 }])(
  'a weight beyond its limits is refused and nothing is written: %o',
  async (wrong) => {
    const steps = await db.journal.count();
    expect(await refusal(setAssignmentWeights(wrong))).toBe('numberInvalid');
    expect((await db.community.get('community'))?.assignmentWeights).toEqual(DEFAULT_WEIGHTS);
    expect(await db.journal.count()).toBe(steps);
  },
);
