import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextUndoRedo } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { closeFair, markHeld } from '../../../renderer/usecases/closeFair.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import { loadYearData } from '../../../renderer/usecases/loadYearData.ts';
import { mergeVolunteers } from '../../../renderer/usecases/mergeVolunteers.ts';
import { noteUnmaskedPhone } from '../../../renderer/usecases/privacy.ts';
import { recordAllPresent, recordLine } from '../../../renderer/usecases/recordAttendance.ts';
import { addVolunteer, draftVolunteer, editVolunteer } from '../../../renderer/usecases/volunteers.ts';
import { scheduledDateOf } from '../../../shared/calendar/dates.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { naiveRecount } from '../../support/naiveRecount.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample } from './plannedSample.ts';

const NAME = '独孤䶮';
const OLD_NAME = '独孤彦';
const PHONE = '13912345678';
const OTHER_PHONE = '13787654321';
const ID_NUMBER = '11010519491231002X';
const NEUTRAL = '已注销志愿者';
const nameOf = (number: number): string => `${NEUTRAL} ${number}`;
const open = { fairId: FAIR, amending: null };

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});
afterEach(dropDatabase);

/** Which of the words stand anywhere in the database: records, history, settings. */
async function found(words: readonly string[]): Promise<readonly string[]> {
  const dump = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  return words.filter((word) => dump.includes(word));
}

const TRACES = [NAME, OLD_NAME, PHONE, OTHER_PHONE, ID_NUMBER];
/** Words about people: they may go, no figure may. */
const WORDS = ['name', 'volunteerNo', 'countedBy', 'note', 'overrideReason'];

/** Somebody at the planned fair who was renamed, merged with a double, mentioned and looked at. */
async function knownPerson(): Promise<VolunteerId> {
  const { assignments } = await fairNow(db);
  const id = firstOf(assignments).volunteerId;
  await done(editVolunteer(id, { name: OLD_NAME, phone: PHONE, idNumber: ID_NUMBER, note: `找${OLD_NAME}` }));
  await done(editVolunteer(id, { name: NAME }));
  const double = { ...(await draftVolunteer()), name: NAME, phone: OTHER_PHONE, note: '重复' };
  await done(addVolunteer(double));
  await done(
    mergeVolunteers({ staysId: id, goesId: double.id, choices: {}, overlapReason: `原记录“${NAME}”` }),
  );
  await noteUnmaskedPhone(NAME);
  const other = firstOf((await db.volunteers.toArray()).filter((volunteer) => volunteer.id !== id));
  await done(editVolunteer(other.id, { note: `${NAME}的妻子，电话${PHONE}` }));
  return id;
}

async function holdFair(id: VolunteerId): Promise<void> {
  await done(markHeld(open, scheduledDateOf(FAIR)));
  await done(recordAllPresent(open, null));
  const { assignments } = await fairNow(db);
  const own = firstOf(assignments.filter(({ volunteerId }) => volunteerId === id));
  const line = { volunteerId: id, stallId: own.stallId, slotIds: [own.slotId] };
  await done(recordLine(open, line, { note: `${NAME}带了孩子` }));
  await done(closeFair(open));
}

/** All figures of both years, and the checks, without words about people. */
async function figures(): Promise<unknown> {
  const years = await Promise.all([loadYearData(2025), loadYearData(2026)]);
  const all = years.map((data) => {
    if (!data) throw new Error('no year');
    const { volunteers, ...rest } = yearFigures(data);
    const byId = volunteers.toSorted((a, b) => a.volunteerId.localeCompare(b.volunteerId));
    return [rest, byId, naiveRecount(data)];
  });
  return JSON.parse(JSON.stringify(all, (key, value) => (WORDS.includes(key) ? undefined : value)));
}

describe('deleting a person for good', () => {
  test('leaves no name, phone or ID number anywhere in the database, history included', async () => {
    const id = await knownPerson();
    await holdFair(id);
    expect(await found(TRACES)).toEqual(TRACES);
    await eraseVolunteer(id, nameOf, NEUTRAL);
    expect(await found(TRACES)).toEqual([]);
    expect(await db.volunteers.get(id)).toMatchObject({
      name: '已注销志愿者 1',
      volunteerNo: '',
      isErased: true,
      isActive: false,
    });
    const labels = (await db.journal.toArray()).map(({ label }) => label.key);
    expect(labels).toContain('noteUnmaskedPhone');
  });

  test('keeps every figure of the fairs that were held', async () => {
    const id = await knownPerson();
    await holdFair(id);
    const before = await figures();
    await eraseVolunteer(id, nameOf, NEUTRAL);
    expect(await figures()).toEqual(before);
  });

  test('cannot be undone, and nothing before it can', async () => {
    const id = await knownPerson();
    await eraseVolunteer(id, nameOf, NEUTRAL);
    expect(await nextUndoRedo()).toEqual({ undo: null, redo: null });
    // What is done afterwards can be undone as ever.
    const other = firstOf((await db.volunteers.toArray()).filter(({ isErased }) => !isErased));
    await done(editVolunteer(other.id, { note: '新备注' }));
    expect((await nextUndoRedo()).undo?.key).toBe('editVolunteer');
  });

  test('gives up the places at fairs that are still to come, and touches nobody else', async () => {
    const id = await knownPerson();
    const before = await readDataSet(db);
    await eraseVolunteer(id, nameOf, NEUTRAL);
    const after = await readDataSet(db);
    const isToCome = ({ fairId, volunteerId }: { fairId: string; volunteerId: string }): boolean =>
      volunteerId === id && fairId === FAIR;
    expect(before.assignments.some(isToCome)).toBe(true);
    expect(after.assignments.some(isToCome)).toBe(false);
    expect(
      after.stalls.some(({ leadVolunteerId, fairId }) => leadVolunteerId === id && fairId === FAIR),
    ).toBe(false);
    expect(after.replies.some(({ volunteerId }) => volunteerId === id)).toBe(false);
    expect(after.assignments).toEqual(before.assignments.filter((row) => !isToCome(row)));
    expect(after.attendance.filter(({ subjectId }) => subjectId !== id)).toEqual(
      before.attendance.filter(({ subjectId }) => subjectId !== id),
    );
  });

  test('leaves nothing of somebody who never took part but the mark that keeps other PCs from bringing them back', async () => {
    const stranger = { ...(await draftVolunteer()), name: NAME, phone: PHONE };
    await done(addVolunteer(stranger));
    await eraseVolunteer(stranger.id, nameOf, NEUTRAL);
    expect(await db.volunteers.get(stranger.id)).toBeUndefined();
    expect(await found([NAME, PHONE])).toEqual([]);
    const id = `volunteers/${stranger.id}`;
    expect(await db.stamps.get(id)).toEqual({
      id,
      at: 0,
      deviceId: '',
      fields: {},
      deleted: expect.any(Object),
      isErased: true,
    });
    await db.stamps.delete(id);
    expect(await found([stranger.id])).toEqual([]);
  });
});
