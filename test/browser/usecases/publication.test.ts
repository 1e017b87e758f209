import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { setLocked } from '../../../renderer/usecases/assignments.ts';
import { acceptProposal } from '../../../renderer/usecases/automaticPlan.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import { lastChange } from '../../../renderer/usecases/history.ts';
import { mergeVolunteers } from '../../../renderer/usecases/mergeVolunteers.ts';
import { savePapersWorkbook } from '../../../renderer/usecases/papers.ts';
import { noteTold, publishPlan, withdrawPlan } from '../../../renderer/usecases/publication.ts';
import { markUnable } from '../../../renderer/usecases/unable.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import { callLines } from '../../../shared/publication/callLines.ts';
import { outdatedSheets } from '../../../shared/publication/printedSheets.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, propose, refusal } from './plannedSample.ts';

let db: SunflowerDatabase;

beforeEach(async () => {
  db = await plannedSample();
});
afterEach(dropDatabase);

const save = (...papers: PaperRequest[]) =>
  savePapersWorkbook({ kind: 'fair', fairId: FAIR, papers, locale: 'zh-CN', showPhones: false });
const calls = async () => callLines(await fairNow(db));
const allSlots = async () => (await fairNow(db)).slots.map(({ id }) => id);

describe('a plan', () => {
  it('is published by hand, and by one undo it is not', async () => {
    await done(publishPlan(FAIR));
    const { publication, assignments } = await fairNow(db);
    expect(publication?.places).toHaveLength(assignments.length);
    await undoLastChange();
    expect((await fairNow(db)).publication).toBeNull();
  });

  it('is published with the roster, remembered with other papers, and untouched by the call list', async () => {
    await save({ kind: 'callList' });
    expect(await fairNow(db)).toMatchObject({ publication: null, fair: { papersMadeAt: null } });
    await save({ kind: 'tally' });
    expect((await fairNow(db)).publication).toMatchObject({ publishedAt: null, sheets: [{ key: 'tally' }] });
    await save({ kind: 'roster' });
    const { publication } = await fairNow(db);
    expect(publication?.publishedAt).not.toBeNull();
    expect(publication?.sheets.map(({ key }) => key)).toEqual(['tally', 'roster']);
    await done(withdrawPlan(FAIR));
    expect((await fairNow(db)).publication).toMatchObject({ publishedAt: null, places: [] });
  });

  it('is told to nobody while it is not published', async () => {
    const { volunteerId } = firstOf((await fairNow(db)).assignments);
    expect(await refusal(noteTold(FAIR, volunteerId))).toBe('planNotPublished');
  });
});

describe('somebody who cannot come after the plan was published', () => {
  it('is unlocked and refused in one change, repaired in another, told of, and printed again', async () => {
    await save({ kind: 'roster' }, { kind: 'volunteerSignIn' });
    const { id, volunteerId } = firstOf((await fairNow(db)).assignments);
    await done(setLocked(id, true));
    await done(markUnable(FAIR, volunteerId, await allSlots(), '生病'));
    expect((await lastChange())?.key).toBe('markUnable');
    expect((await fairNow(db)).assignments.find((row) => row.id === id)?.isLocked).toBe(false);
    expect((await fairNow(db)).replies.find((row) => row.volunteerId === volunteerId)).toMatchObject({
      answer: 'no',
      note: '生病',
    });
    const standing = await fairNow(db);
    const proposal = await done(propose(FAIR, 'repair'));
    await done(acceptProposal(proposal, proposal.changes, 'repair'));
    expect((await lastChange())?.key).toBe('repairPlan');
    const after = await fairNow(db);
    expect(after.assignments.some((row) => row.volunteerId === volunteerId)).toBe(false);
    expect(after.assignments).toHaveLength(standing.assignments.length);
    const lines = await calls();
    expect(lines.find((line) => line.volunteer.id === volunteerId)?.kind).toBe('saidSo');
    expect(lines.some(({ kind }) => kind === 'newlyAsked' || kind === 'more')).toBe(true);
    expect(outdatedSheets(after).map(({ request }) => request.kind)).toEqual(['roster', 'volunteerSignIn']);
    await save({ kind: 'roster' });
    expect(outdatedSheets(await fairNow(db)).map(({ request }) => request.kind)).toEqual(['volunteerSignIn']);
    for (const { volunteer } of lines) await done(noteTold(FAIR, volunteer.id));
    expect(await calls()).toEqual([]);
  });

  it('stands as before after one undo of the repair and one of the mark', async () => {
    const { volunteerId } = firstOf((await fairNow(db)).assignments);
    const before = await fairNow(db);
    await done(markUnable(FAIR, volunteerId, await allSlots(), ''));
    const proposal = await done(propose(FAIR, 'repair'));
    expect(proposal.changes.length).toBeGreaterThan(1);
    await done(acceptProposal(proposal, proposal.changes, 'repair'));
    await undoLastChange();
    expect((await fairNow(db)).assignments).toEqual(before.assignments);
    await undoLastChange();
    expect(await fairNow(db)).toEqual(before);
  });

  it('must be said of some slot', async () => {
    const { volunteerId } = firstOf((await fairNow(db)).assignments);
    expect(await refusal(markUnable(FAIR, volunteerId, [], ''))).toBe('slotsMissing');
  });
});

it('forgets in the published plan who is deleted for good', async () => {
  await done(publishPlan(FAIR));
  const { volunteerId } = firstOf((await fairNow(db)).assignments);
  await eraseVolunteer(volunteerId, (number) => `已删除 ${number}`, '某人');
  expect(JSON.stringify((await fairNow(db)).publication)).not.toContain(volunteerId);
});

it('knows who was told what after two records of one person are merged', async () => {
  await done(publishPlan(FAIR));
  const { assignments, volunteers } = await fairNow(db);
  const goesId = firstOf(assignments).volunteerId;
  const stands = new Set(assignments.map(({ volunteerId }) => volunteerId));
  const stays = firstOf(volunteers.filter(({ id, isActive }) => isActive && !stands.has(id)));
  await done(mergeVolunteers({ staysId: stays.id, goesId, choices: {}, overlapReason: '合并' }));
  expect((await fairNow(db)).assignments.some(({ volunteerId }) => volunteerId === stays.id)).toBe(true);
  expect(await calls()).toEqual([]);
});
