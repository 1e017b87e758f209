import { beforeEach, expect, it } from 'vitest';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { editSlots, generateFairFromTemplate } from '../../../renderer/usecases/fairPlan.ts';
import { undo } from '../../../renderer/usecases/history.ts';
import type { ReplyInput } from '../../../renderer/usecases/replies.ts';
import { clearReply, recordReply, takeOffAfterReply } from '../../../renderer/usecases/replies.ts';
import { addVolunteer, draftVolunteer, removeVolunteer } from '../../../renderer/usecases/volunteers.ts';
import { cancelFair } from '../../../renderer/usecases/yearPlan.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { assignAutomatically, done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});

const NO: ReplyInput = { answer: 'no', slotIds: [], note: '出差' };
const YES: ReplyInput = { answer: 'yes', slotIds: [], note: '' };

async function somebodyAssigned(): Promise<Assignment> {
  return firstOf((await fairNow(db)).assignments);
}

it('keeps one answer a person and fair, the last one', async () => {
  const { volunteerId } = await somebodyAssigned();
  await done(recordReply(FAIR, volunteerId, YES));
  await done(recordReply(FAIR, volunteerId, NO));
  const { replies } = await fairNow(db);
  expect(replies.map(({ answer, note }) => [answer, note])).toEqual([['no', '出差']]);
  await done(clearReply(FAIR, volunteerId));
  expect((await fairNow(db)).replies).toEqual([]);
  await undo();
  expect((await fairNow(db)).replies).toHaveLength(1);
});

it('refuses “only these slots” without a slot, and any answer about a cancelled fair', async () => {
  const { volunteerId } = await somebodyAssigned();
  expect(await refusal(recordReply(FAIR, volunteerId, { answer: 'someSlots', slotIds: [], note: '' }))).toBe(
    'slotsMissing',
  );
  await done(cancelFair(FAIR, '大雨'));
  expect(await refusal(recordReply(FAIR, volunteerId, YES))).toBe('fairCancelled');
  expect(await refusal(clearReply(FAIR, volunteerId))).toBe('fairCancelled');
});

it('takes somebody who cannot come off every place as one change, and one undo brings all back', async () => {
  const before = await fairNow(db);
  const { volunteerId } = await somebodyAssigned();
  const places = before.assignments.filter((row) => row.volunteerId === volunteerId).length;
  await done(recordReply(FAIR, volunteerId, NO));
  expect(await done(takeOffAfterReply(FAIR, volunteerId))).toBe(places);
  const after = await fairNow(db);
  expect(after.assignments.some((row) => row.volunteerId === volunteerId)).toBe(false);
  expect(after.stalls.some(({ leadVolunteerId }) => leadVolunteerId === volunteerId)).toBe(false);
  await undo();
  expect((await fairNow(db)).assignments).toEqual(before.assignments);
  expect((await fairNow(db)).stalls).toEqual(before.stalls);
});

it('takes off only where the answer does not allow', async () => {
  const { volunteerId, slotId } = await somebodyAssigned();
  await done(recordReply(FAIR, volunteerId, { answer: 'someSlots', slotIds: [slotId], note: '' }));
  await done(takeOffAfterReply(FAIR, volunteerId));
  const left = (await fairNow(db)).assignments.filter((row) => row.volunteerId === volunteerId);
  expect(left.map((row) => row.slotId)).toEqual([slotId]);
});

it('assigns automatically by the answers', async () => {
  const { volunteerId } = await somebodyAssigned();
  await done(recordReply(FAIR, volunteerId, NO));
  await done(assignAutomatically(FAIR));
  expect((await fairNow(db)).assignments.some((row) => row.volunteerId === volunteerId)).toBe(false);
});

it('forgets a slot that is deleted, in the same undo step', async () => {
  const { slots, assignments } = await fairNow(db);
  const [early, late] = slots;
  const [one, other] = [...new Set(assignments.map(({ volunteerId }) => volunteerId))];
  if (!early || !late || !one || !other) throw new Error('Two slots and two people expected.');
  await done(recordReply(FAIR, one, { answer: 'someSlots', slotIds: [late.id], note: '' }));
  await done(recordReply(FAIR, other, { answer: 'someSlots', slotIds: [early.id, late.id], note: '' }));
  await done(editSlots(FAIR, [early]));
  expect((await fairNow(db)).replies.map(({ volunteerId, slotIds }) => [volunteerId, slotIds])).toEqual([
    [other, [early.id]],
  ]);
  await undo();
  expect((await fairNow(db)).replies).toHaveLength(2);
});

it('keeps the answers when the stalls are generated once more', async () => {
  const { slots, assignments } = await fairNow(db);
  const late = firstOf(slots.slice(1));
  await done(
    recordReply(FAIR, firstOf(assignments).volunteerId, {
      answer: 'someSlots',
      slotIds: [late.id],
      note: '',
    }),
  );
  await done(generateFairFromTemplate(FAIR));
  const after = await fairNow(db);
  const same = firstOf(after.slots.filter(({ start }) => start === late.start));
  expect(same.id).not.toBe(late.id);
  expect(firstOf(after.replies).slotIds).toEqual([same.id]);
});

it('leaves no answer of somebody who is deleted', async () => {
  const draft = { ...(await draftVolunteer()), name: '新来的' };
  await done(addVolunteer(draft));
  await done(recordReply(FAIR, draft.id, YES));
  await done(removeVolunteer(draft));
  expect((await fairNow(db)).replies).toEqual([]);
  await undo();
  expect((await fairNow(db)).replies).toHaveLength(1);
  expect(await db.volunteers.get(draft.id)).toBeDefined();
});
