import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { assignVolunteer, removeAssignment } from '../../../renderer/usecases/assignments.ts';
import { setAsidePair } from '../../../renderer/usecases/duplicates.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import { mergeVolunteers } from '../../../renderer/usecases/mergeVolunteers.ts';
import { readYearLoad } from '../../../renderer/usecases/readFair.ts';
import { editPairNote, relatePeople, unrelatePeople } from '../../../renderer/usecases/volunteerPairs.ts';
import { addVolunteer, draftVolunteer, removeVolunteer } from '../../../renderer/usecases/volunteers.ts';
import { casesOf } from '../../../shared/assign/assignmentCase.ts';
import { brokenRules } from '../../../shared/assign/rules.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { assignAutomatically, done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await plannedSample();
});
afterEach(dropDatabase);

/** Two active people who stand at one stall in one slot of the planned fair. */
async function sideBySide(): Promise<readonly [Volunteer, Volunteer]> {
  const { assignments, volunteers } = await fairNow(db);
  for (const one of assignments) {
    const other = assignments.find(
      (row) =>
        row.stallId === one.stallId && row.slotId === one.slotId && row.volunteerId !== one.volunteerId,
    );
    const both = [one, other].map((row) => volunteers.find(({ id }) => id === row?.volunteerId));
    if (both[0] && both[1]) return [both[0], both[1]];
  }
  throw new Error('Nobody stands beside anybody.');
}

async function placesShared(one: Volunteer, other: Volunteer): Promise<number> {
  const { assignments } = await fairNow(db);
  const placesOf = ({ id }: Volunteer) =>
    assignments
      .filter(({ volunteerId }) => volunteerId === id)
      .map(({ stallId, slotId }) => `${stallId}/${slotId}`);
  return placesOf(one).filter((place) => placesOf(other).includes(place)).length;
}

const ofRelation = async (relation: string) =>
  (await db.volunteerPairs.toArray()).filter((pair) => pair.relation === relation);

describe('keeping two people apart', () => {
  test('holds whichever is named first, beside “two people”, and undo takes it back exactly', async () => {
    const [one, other] = await sideBySide();
    await done(setAsidePair(one, other));
    const before = await readDataSet(db);
    const count = (await ofRelation('apart')).length;
    await done(relatePeople({ one: other, other: one }, 'apart'));
    const steps = await db.journal.count();
    await done(relatePeople({ one, other }, 'apart'));
    // Said twice, it is there once and nothing happened.
    expect(await ofRelation('apart')).toHaveLength(count + 1);
    expect(await db.journal.count()).toBe(steps);
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });

  test('is refused while the two are kept together, and the other way round', async () => {
    const [one, other] = await sideBySide();
    await done(relatePeople({ one, other }, 'together'));
    expect(await refusal(relatePeople({ one: other, other: one }, 'apart'))).toBe('pairTogether');
    await done(unrelatePeople({ one, other }, 'together'));
    await done(relatePeople({ one, other }, 'apart'));
    expect(await refusal(relatePeople({ one, other }, 'together'))).toBe('pairApart');
  });

  test('takes them apart at the next automatic assignment, and by hand needs a reason that shows', async () => {
    const [one, other] = await sideBySide();
    await done(relatePeople({ one, other }, 'apart'));
    await done(assignAutomatically(FAIR));
    expect(await placesShared(one, other)).toBe(0);
    const { assignments } = await fairNow(db);
    // Which of the two made way is up to the program.
    const place = firstOf(assignments.filter(({ volunteerId }) => [one.id, other.id].includes(volunteerId)));
    const asked = place.volunteerId === one.id ? other : one;
    for (const row of assignments.filter(({ volunteerId }) => volunteerId === asked.id)) {
      await done(removeAssignment(row.id));
    }
    const load = await readYearLoad(db, FAIR);
    const broken = brokenRules(casesOf(await fairNow(db), place.needId, load)(asked));
    expect(broken.map(({ code }) => code)).toContain('keptApart');
    expect(await refusal(assignVolunteer(place.needId, asked.id, null))).toBe(broken[0]?.code);
    const id = await done(assignVolunteer(place.needId, asked.id, '本人同意'));
    expect(await db.assignments.get(id)).toMatchObject({ overrideReason: '本人同意' });
  });

  test('keeps the note, which is trimmed and may be long but not endless', async () => {
    const [one, other] = await sideBySide();
    await done(relatePeople({ one, other }, 'apart'));
    await done(editPairNote({ one: other, other: one }, 'apart', ' 吵过架 '));
    expect((await ofRelation('apart')).some(({ note }) => note === '吵过架')).toBe(true);
    expect(await refusal(editPairNote({ one, other }, 'apart', 'x'.repeat(2001)))).toBe('textTooLong');
  });
});

describe('pairs of somebody who', () => {
  test('is merged go to the record that stays, apart before together', async () => {
    const [one, other] = await sideBySide();
    const third = firstOf(
      (await db.volunteers.toArray()).filter(
        ({ id, isErased }) => id !== one.id && id !== other.id && !isErased,
      ),
    );
    const { length } = await ofRelation('together');
    await done(relatePeople({ one, other: third }, 'together'));
    await done(relatePeople({ one: other, other: third }, 'apart'));
    await done(relatePeople({ one, other }, 'together'));
    await done(mergeVolunteers({ staysId: one.id, goesId: other.id, choices: {}, overlapReason: '合并' }));
    expect((await ofRelation('together')).length).toBeLessThanOrEqual(length);
    const ids = (await ofRelation('apart')).map((pair) => [pair.firstId, pair.secondId].toSorted());
    expect(ids).toContainEqual([one.id, third.id].toSorted());
    expect(JSON.stringify(await db.volunteerPairs.toArray())).not.toContain(other.id);
  });

  test('is deleted for good are gone, and what was written about them in the history too', async () => {
    const [one, other] = await sideBySide();
    await done(relatePeople({ one, other }, 'apart'));
    await done(editPairNote({ one, other }, 'apart', '去年吵过架'));
    await eraseVolunteer(one.id, (number) => `已注销志愿者 ${number}`, '已注销志愿者');
    const dump = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(dump).not.toContain('去年吵过架');
    expect(JSON.stringify(await db.volunteerPairs.toArray())).not.toContain(one.id);
  });

  test('is removed go too, and come back with undo', async () => {
    const [other] = await sideBySide();
    const fresh = { ...(await draftVolunteer()), name: '新人', phone: '' };
    await done(addVolunteer(fresh));
    await done(relatePeople({ one: fresh, other }, 'together'));
    const before = await readDataSet(db);
    await done(removeVolunteer(fresh));
    expect(JSON.stringify(await db.volunteerPairs.toArray())).not.toContain(fresh.id);
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });
});
