import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { change, undoLastChange } from '../../../renderer/db/change.ts';
import { todayLocal } from '../../../renderer/db/clock.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import {
  issueCertificates,
  readGivenCertificates,
  removeCertificate,
} from '../../../renderer/usecases/certificates.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import { loadPapers } from '../../../renderer/usecases/loadPapers.ts';
import { mergeVolunteers } from '../../../renderer/usecases/mergeVolunteers.ts';
import { readPartnersServed } from '../../../renderer/usecases/partnerServices.ts';
import { recordLine } from '../../../renderer/usecases/recordAttendance.ts';
import { readServiceRecords } from '../../../renderer/usecases/serviceRecords.ts';
import { addVolunteer, draftVolunteer, removeVolunteer } from '../../../renderer/usecases/volunteers.ts';
import { daysAfter, partsOf } from '../../../shared/calendar/dates.ts';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import type { CertificateId, VolunteerId } from '../../../shared/model/ids.ts';
import type { PeoplePaperRequest } from '../../../shared/paperRequest.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { certificateNumber } from '../../../shared/text/certificateNumber.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { certificateOf } from '../../fixtures/certificateOf.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, refusal, sampleCommunity } from './plannedSample.ts';

const period = periodOfYear(2025);
const terms = { ...period, issuedOn: todayLocal() };
const { year } = partsOf(todayLocal());

let db: SunflowerDatabase;
beforeEach(async () => {
  db = await sampleCommunity();
});
afterEach(dropDatabase);

/** People of the sample who served in 2025, and one who did not. */
async function people(): Promise<{ readonly served: readonly VolunteerId[]; readonly idle: VolunteerId }> {
  const ids = (await db.volunteers.toArray()).map(({ id }) => id);
  const records = await readServiceRecords(ids, period);
  const served = ids.filter((id) => (records.get(id)?.minutes ?? 0) > 0);
  return { served, idle: firstOf(ids.filter((id) => !served.includes(id))) };
}

function papers(paper: PeoplePaperRequest) {
  return loadPapers({ kind: 'people', paper, locale: 'zh-CN', showPhones: false });
}

function papersOf(ids: readonly CertificateId[]) {
  return papers({ kind: 'certificate', certificateIds: [...ids] });
}

describe('issuing certificates', () => {
  test('gives each of a batch the next number and what the records say, in one change', async () => {
    const { served } = await people();
    const chosen = served.slice(0, 5);
    const before = await readDataSet(db);
    const ids = await done(issueCertificates(chosen, terms));
    const records = await readServiceRecords(chosen, period);
    const issued = (await db.certificates.bulkGet([...ids])).flatMap((row) => row ?? []);
    expect(issued.map(({ volunteerId }) => volunteerId)).toEqual(chosen);
    expect(issued.map((row) => row.number)).toEqual([1, 2, 3, 4, 5]);
    for (const row of issued) {
      const record = records.get(row.volunteerId);
      expect([row.year, row.fairs, row.minutes]).toEqual([year, record?.fairs, record?.minutes]);
    }
    const next = await done(issueCertificates(served.slice(5, 6), terms));
    expect((await db.certificates.bulkGet([...next])).map((row) => row?.number)).toEqual([6]);
    await undoLastChange();
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });

  test('twice at once never gives a number twice', async () => {
    const { served } = await people();
    await Promise.all([0, 2, 4].map((at) => done(issueCertificates(served.slice(at, at + 2), terms))));
    const numbers = (await db.certificates.toArray()).map((row) => row.number).toSorted((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('is refused for nobody, for somebody who did not serve, and for a time that is not over', async () => {
    const { served, idle } = await people();
    const tomorrow = daysAfter(todayLocal(), 1);
    expect(await refusal(issueCertificates([], terms))).toBe('certificateForNobody');
    expect(await refusal(issueCertificates([firstOf(served), idle], terms))).toBe('certificateNoService');
    const ahead = { ...terms, to: tomorrow, issuedOn: tomorrow };
    expect(await refusal(issueCertificates([firstOf(served)], ahead))).toBe('periodNotOver');
    expect(await db.certificates.count()).toBe(0);
  });

  test('goes on behind the highest number, whatever was deleted in between', async () => {
    const { served } = await people();
    const ids = await done(issueCertificates(served.slice(0, 3), terms));
    const [, second] = await db.certificates.bulkGet([...ids]);
    if (!second) throw new Error('It is gone.');
    await done(removeCertificate(second));
    const [next] = await done(issueCertificates(served.slice(3, 4), terms));
    expect(next && (await db.certificates.get(next))?.number).toBe(4);
    await undoLastChange();
    await undoLastChange();
    expect(await db.certificates.get(second.id)).toEqual(second);
  });
});

describe('certificates that were given out', () => {
  test('print what was certified, and say when an amendment made the records say something else', async () => {
    const { served } = await people();
    const id = firstOf(served);
    const ids = await done(issueCertificates([id], terms));
    const [before] = await readGivenCertificates(id);
    expect(before).toMatchObject({ differs: false });
    const printed = JSON.stringify((await papersOf(ids))?.documents);
    expect(printed).toContain(
      certificateNumber(catalogueOf('zh-CN'), firstOf(await db.certificates.toArray())),
    );
    const rows = await db.attendance.where({ subjectId: id }).toArray();
    const row = firstOf(rows.filter(({ state, slotId }) => state === 'present' && slotId !== null));
    if (!row.stallId || !row.slotId) throw new Error('The row has no place.');
    const line = { volunteerId: id, stallId: row.stallId, slotIds: [row.slotId] };
    const amending = { who: '李静', reason: '核对签到表' };
    await done(recordLine({ fairId: row.fairId, amending }, line, { state: 'absent' }));
    const [after] = await readGivenCertificates(id);
    expect(after?.differs).toBe(true);
    expect(after?.minutes).toBeLessThan(before?.minutes ?? 0);
    expect(JSON.stringify((await papersOf(ids))?.documents)).toBe(printed);
  });

  test('go along when two are merged, and undo brings them back exactly', async () => {
    const { served } = await people();
    const [staysId, goesId] = served;
    if (!staysId || !goesId) throw new Error('Nobody served.');
    await done(issueCertificates([staysId, goesId], terms));
    const before = await readDataSet(db);
    await done(mergeVolunteers({ staysId, goesId, choices: {}, overlapReason: '合并' }));
    const given = await readGivenCertificates(staysId);
    expect(given.map(({ certificate }) => certificate.number)).toEqual([2, 1]);
    expect(given.every(({ differs }) => differs)).toBe(true);
    await undoLastChange();
    expect(await readDataSet(db)).toEqual(before);
  });

  test('keep number and figures without the name when somebody is deleted for good', async () => {
    const { served } = await people();
    const everybody = await db.volunteers.toArray();
    const isOnlyOne = (name: string): boolean =>
      everybody.filter((other) => other.name === name).length === 1;
    const { id, name } = firstOf(
      everybody.filter((person) => served.includes(person.id) && isOnlyOne(person.name)),
    );
    const ids = await done(issueCertificates([id], terms));
    const before = await db.certificates.toArray();
    await eraseVolunteer(id, (number) => `已注销志愿者 ${number}`, '已注销志愿者');
    expect(await db.certificates.toArray()).toEqual(before);
    const [document] = (await papersOf(ids))?.documents ?? [];
    expect(document?.title).toContain('已注销志愿者 1');
    expect(JSON.stringify([await db.journal.toArray(), document])).not.toContain(name);
  });

  test('keep somebody from being removed who was given one', async () => {
    const own = { ...(await draftVolunteer()), name: '独孤䶮' };
    await done(addVolunteer(own));
    await change(changeLabel('issueCertificate', { name: own.name }), async (inside) => {
      await inside.certificates.add(certificateOf(own.id));
    });
    expect(await refusal(removeVolunteer(own))).toBe('volunteerHasHistory');
    await undoLastChange();
    await done(removeVolunteer(own));
  });
});

describe('papers of which there is one a person or a unit', () => {
  test('leave out who did not serve, and are named after how many they are', async () => {
    const { served, idle } = await people();
    const volunteerIds = [...served.slice(0, 3), idle];
    const found = await papers({ kind: 'serviceRecords', volunteerIds, ...period });
    expect(found?.documents).toHaveLength(3);
    expect(found?.stem).toBe('志愿者服务记录 2025年（3 人）');
    expect(await papers({ kind: 'serviceRecords', volunteerIds: [idle, idle], ...period })).toBeNull();
  });

  test('thank every unit that came, and no other', async () => {
    const units = await db.partnerUnits.toArray();
    const served = await readPartnersServed(period);
    const letters = await papers({
      kind: 'partnerLetter',
      partnerUnitIds: units.map(({ id }) => id),
      ...period,
      on: todayLocal(),
      words: '',
    });
    expect(letters?.documents).toHaveLength(served.size);
    expect(letters?.stem).toBe(`感谢信 2025年（${served.size} 家）`);
  });
});
