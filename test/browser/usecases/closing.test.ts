import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import { nowInstant } from '../../../renderer/db/clock.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { removeAssignment } from '../../../renderer/usecases/assignments.ts';
import { closeFair, fileLedger, markHeld } from '../../../renderer/usecases/closeFair.ts';
import { editFair } from '../../../renderer/usecases/fairPlan.ts';
import { recordAllPresent, recordLine } from '../../../renderer/usecases/recordAttendance.ts';
import { addStall } from '../../../renderer/usecases/stalls.ts';
import { stallLines } from '../../../shared/attendance/stallLines.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

const target = { fairId: FAIR, amending: null };
let db: SunflowerDatabase;

beforeAll(async () => {
  db = await plannedSample();
});
afterAll(dropDatabase);

async function firstLine() {
  const data = await fairNow(db);
  const [line] = data.stalls.flatMap((stall) => stallLines(data, stall));
  if (!line) throw new Error('Nobody is assigned.');
  return line;
}

test('a fair is not held on a day that has not come', async () => {
  const tomorrow = v.parse(IsoDate, '2999-06-20');
  expect(await refusal(markHeld(target, tomorrow))).toBe('heldDateInFuture');
  expect((await fairNow(db)).fair.status).toBe('planned');
});

test('an assignment of which something is recorded stays', async () => {
  await done(markHeld(target, v.parse(IsoDate, '2026-06-20')));
  await done(recordAllPresent(target, null));
  const [assignment] = (await fairNow(db)).assignments;
  if (!assignment) throw new Error('Nobody is assigned.');
  expect(await refusal(removeAssignment(assignment.id))).toBe('assignmentHasAttendance');
});

test('an archived fair refuses every change without an amendment, and an amendment without a reason', async () => {
  await done(fileLedger(target, 'roster', true));
  await done(closeFair(target));
  const { fair, categories } = await fairNow(db);
  expect([fair.status, fair.filedPapers]).toEqual(['archived', ['roster']]);
  const [category] = categories;
  if (!category) throw new Error('There is no category.');
  const line = await firstLine();
  expect(await refusal(recordLine(target, line, { state: 'absent' }))).toBe('fairArchived');
  expect(await refusal(recordAllPresent(target, null))).toBe('fairArchived');
  expect(await refusal(editFair(FAIR, { place: '别处' }))).toBe('fairArchived');
  expect(await refusal(addStall(FAIR, { categoryId: category.id, name: '新摊' }))).toBe('fairArchived');
  expect(
    await refusal(
      recordLine({ fairId: FAIR, amending: { who: '李静', reason: '  ' } }, line, { state: 'absent' }),
    ),
  ).toBe('reasonMissing');
  expect((await firstLine()).entry.state).toBe('present');
});

test('an amendment says when and why, and can be undone', async () => {
  const started = nowInstant();
  const line = await firstLine();
  await done(
    recordLine({ fairId: FAIR, amending: { who: '李静', reason: '补一张签到表' } }, line, {
      state: 'excused',
    }),
  );
  expect((await firstLine()).entry.state).toBe('excused');
  const entry = (await db.journal.toArray()).at(-1);
  expect(entry?.label).toMatchObject({ key: 'amendFair', params: { reason: '补一张签到表' } });
  expect(entry && entry.at >= started).toBe(true);
  await undoLastChange();
  expect((await firstLine()).entry.state).toBe('present');
});

test('closing can be undone: the fair is open again', async () => {
  await undoLastChange();
  expect((await fairNow(db)).fair).toMatchObject({ status: 'held', archivedAt: null });
});
