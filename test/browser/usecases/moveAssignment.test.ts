import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import {
  assignVolunteer,
  removeAssignment,
  setLocked,
  setStallLead,
} from '../../../renderer/usecases/assignments.ts';
import { markHeld } from '../../../renderer/usecases/closeFair.ts';
import { redo, undo } from '../../../renderer/usecases/history.ts';
import { exchangeAssignments, moveAssignment } from '../../../renderer/usecases/moveAssignment.ts';
import { recordAllPresent } from '../../../renderer/usecases/recordAttendance.ts';
import { cancelFair } from '../../../renderer/usecases/yearPlan.ts';
import { exchangeProblems, placeVerdicts } from '../../../shared/assign/placing.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Need } from '../../../shared/model/fair.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

const NO_LOAD = { minutesThisYear: new Map(), fairsThisYear: new Map() };
let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});

/** Somebody assigned, and a need of another stall to which the person may move. */
async function aMove(): Promise<{ readonly assignment: Assignment; readonly need: Need }> {
  const data = await fairNow(db);
  for (const assignment of data.assignments) {
    const mover = { volunteerId: assignment.volunteerId, fromNeedId: assignment.needId };
    const verdicts = placeVerdicts(data, NO_LOAD, mover);
    const need = data.needs.find(
      ({ id, stallId }) => stallId !== assignment.stallId && verdicts.get(id)?.kind === 'fits',
    );
    if (need) return { assignment, need };
  }
  throw new Error('Nobody can move.');
}

/** Two people who may take each other's places. */
async function aPair(): Promise<readonly [Assignment, Assignment]> {
  const data = await fairNow(db);
  for (const one of data.assignments) {
    const other = data.assignments.find(
      (row) => row.stallId !== one.stallId && exchangeProblems(data, NO_LOAD, one, row).length === 0,
    );
    if (other) return [one, other];
  }
  throw new Error('Nobody can exchange.');
}

it('moves somebody as one change, which one undo takes back', async () => {
  const before = await fairNow(db);
  const { assignment, need } = await aMove();
  const id = await done(moveAssignment(assignment.id, need.id, null));
  const after = await fairNow(db);
  expect(after.assignments).toHaveLength(before.assignments.length);
  expect(after.assignments.find((row) => row.id === assignment.id)).toBeUndefined();
  expect(after.assignments.find((row) => row.id === id)).toMatchObject({
    volunteerId: assignment.volunteerId,
    needId: need.id,
    stallId: need.stallId,
    slotId: need.slotId,
    source: 'manual',
    overrideReason: null,
  });
  expect((await undo())?.key).toBe('moveAssignment');
  expect((await fairNow(db)).assignments).toEqual(before.assignments);
  expect((await fairNow(db)).stalls).toEqual(before.stalls);
  await redo();
  expect((await fairNow(db)).assignments).toEqual(after.assignments);
});

it('takes the lead of a stall from somebody who leaves it, and keeps it within the stall', async () => {
  const { assignment, need } = await aMove();
  await done(setStallLead(assignment.stallId, assignment.volunteerId));
  const moved = await done(moveAssignment(assignment.id, need.id, null));
  const { stalls } = await fairNow(db);
  const led = stalls.filter(({ leadVolunteerId }) => leadVolunteerId === assignment.volunteerId);
  expect(led.map(({ id }) => id)).not.toContain(assignment.stallId);
  await done(setStallLead(need.stallId, assignment.volunteerId));
  const { needs } = await fairNow(db);
  const beside = firstOf(
    needs.filter(
      ({ id, stallId, slotId }) => stallId === need.stallId && slotId !== need.slotId && id !== need.id,
    ),
  );
  await done(moveAssignment(moved, beside.id, '换个时段'));
  const stall = (await fairNow(db)).stalls.find(({ id }) => id === need.stallId);
  expect(stall?.leadVolunteerId).toBe(assignment.volunteerId);
});

it('asks for a reason against a rule and keeps it; a move that fits drops an older one (rule 13)', async () => {
  const data = await fairNow(db);
  const clinic = firstOf(data.needs.filter(({ qualification }) => qualification === 'medical'));
  const layman = firstOf(
    data.assignments.filter(
      ({ volunteerId, slotId }) =>
        slotId === clinic.slotId &&
        data.volunteers.find(({ id }) => id === volunteerId)?.qualifications.length === 0,
    ),
  );
  expect(await refusal(moveAssignment(layman.id, clinic.id, null))).toBe('qualificationMissing');
  expect(await refusal(moveAssignment(layman.id, clinic.id, '  '))).toBe('reasonMissing');
  const id = await done(moveAssignment(layman.id, clinic.id, '跟班学习'));
  expect(await db.assignments.get(id)).toMatchObject({ overrideReason: '跟班学习' });
  const back = await done(moveAssignment(id, layman.needId, '用不着'));
  expect(await db.assignments.get(back)).toMatchObject({ overrideReason: null });
});

it('never moves onto a post where the person stands, whatever the reason', async () => {
  const { assignment, need } = await aMove();
  expect(await refusal(moveAssignment(assignment.id, assignment.needId, '理由'))).toBe('alreadyAssigned');
  await done(assignVolunteer(need.id, assignment.volunteerId, '两边跑'));
  expect(await refusal(moveAssignment(assignment.id, need.id, '理由'))).toBe('alreadyAssigned');
});

it('never moves, exchanges or takes off what is locked (rule 15)', async () => {
  const [one, other] = await aPair();
  await done(setLocked(other.id, true));
  expect(await refusal(moveAssignment(other.id, one.needId, '理由'))).toBe('assignmentLocked');
  expect(await refusal(exchangeAssignments(one.id, other.id))).toBe('assignmentLocked');
  expect(await refusal(removeAssignment(other.id))).toBe('assignmentLocked');
  await done(setLocked(other.id, false));
  await done(exchangeAssignments(one.id, other.id));
});

it('never moves an assignment that has attendance (rule 15)', async () => {
  const [one, other] = await aPair();
  const target = { fairId: FAIR, amending: null };
  await done(markHeld(target, v.parse(IsoDate, '2026-06-20')));
  await done(recordAllPresent(target, null));
  expect(await refusal(moveAssignment(one.id, other.needId, '理由'))).toBe('assignmentHasAttendance');
  expect(await refusal(exchangeAssignments(other.id, one.id))).toBe('assignmentHasAttendance');
});

it('lets two people exchange places as one change, and both stop leading the stall that they leave', async () => {
  const [one, other] = await aPair();
  await done(setStallLead(one.stallId, one.volunteerId));
  await done(setStallLead(other.stallId, other.volunteerId));
  const before = await fairNow(db);
  await done(exchangeAssignments(one.id, other.id));
  const after = await fairNow(db);
  const standsAt = (volunteerId: string, needId: string): boolean =>
    after.assignments.some((row) => row.volunteerId === volunteerId && row.needId === needId);
  expect(after.assignments).toHaveLength(before.assignments.length);
  expect(standsAt(one.volunteerId, other.needId) && standsAt(other.volunteerId, one.needId)).toBe(true);
  expect(standsAt(one.volunteerId, one.needId) || standsAt(other.volunteerId, other.needId)).toBe(false);
  for (const { stallId, volunteerId } of [one, other]) {
    const stillThere = after.assignments.some(
      (row) => row.stallId === stallId && row.volunteerId === volunteerId,
    );
    const lead = after.stalls.find(({ id }) => id === stallId)?.leadVolunteerId ?? null;
    expect(lead === volunteerId).toBe(stillThere);
  }
  expect((await undo())?.key).toBe('exchangeAssignments');
  expect((await fairNow(db)).assignments).toEqual(before.assignments);
  expect((await fairNow(db)).stalls).toEqual(before.stalls);
});

it('refuses a fair that is cancelled', async () => {
  const { assignment, need } = await aMove();
  await done(cancelFair(FAIR, '大雨'));
  expect(await refusal(moveAssignment(assignment.id, need.id, null))).toBe('fairCancelled');
});
