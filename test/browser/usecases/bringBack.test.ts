import * as v from 'valibot';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { change, replaceAll, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { assignVolunteer, removeAssignment } from '../../../renderer/usecases/assignments.ts';
import type { BringBackPlan } from '../../../renderer/usecases/bringBack.ts';
import { bringBack, planBringBack } from '../../../renderer/usecases/bringBack.ts';
import { closeFair, markHeld } from '../../../renderer/usecases/closeFair.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import { editFair } from '../../../renderer/usecases/fairPlan.ts';
import { publishPlan } from '../../../renderer/usecases/publication.ts';
import { recordAllPresent } from '../../../renderer/usecases/recordAttendance.ts';
import { addStall, removeStall } from '../../../renderer/usecases/stalls.ts';
import { relatePeople } from '../../../renderer/usecases/volunteerPairs.ts';
import {
  addVolunteer,
  draftVolunteer,
  editVolunteer,
  removeVolunteer,
} from '../../../renderer/usecases/volunteers.ts';
import type { HistorySide, RecordRef } from '../../../shared/history/stateAt.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import type { Result } from '../../../shared/model/result.ts';
import { createRecordBook } from '../../../shared/records/createRecordBook.ts';
import type { RecordWords } from '../../../shared/records/recordBook.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase, team } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

const words: RecordWords = {
  text: catalogueOf('zh-CN'),
  locale: 'zh-CN',
  book: createRecordBook({}, new Map()),
  wallClock: (instant) => instant,
};
const target = { fairId: FAIR, amending: null };
const HELD = v.parse(IsoDate, '2026-06-20');
let db: SunflowerDatabase;

beforeEach(async () => {
  db = await plannedSample();
});
afterAll(dropDatabase);

/** The entry that was written last. */
async function newest(): Promise<JournalEntry> {
  return firstOf(await db.journal.orderBy('id').reverse().limit(1).toArray());
}

const orderOf = (record: RecordRef, { id }: JournalEntry, side: HistorySide) => ({
  record,
  entryId: id,
  side,
  name: '它',
  when: '2026-06-20 10:00',
});
const bring = (record: RecordRef, entry: JournalEntry, side: HistorySide): Promise<Result<true, Problem>> =>
  bringBack(orderOf(record, entry, side), words);
const plan = (
  record: RecordRef,
  entry: JournalEntry,
  side: HistorySide,
): Promise<Result<BringBackPlan, Problem>> => planBringBack(orderOf(record, entry, side), words);

async function newcomer(name = '王小试'): Promise<{ readonly id: VolunteerId; readonly record: RecordRef }> {
  const draft = { ...(await draftVolunteer()), name };
  await done(addVolunteer(draft));
  return { id: draft.id, record: { table: 'volunteers', key: draft.id } };
}

describe('an earlier state of a record', () => {
  test('comes back as one change of its own, which is named and can be undone', async () => {
    const { id, record } = await newcomer();
    await done(editVolunteer(id, { note: '会理发' }));
    const first = await newest();
    await done(editVolunteer(id, { note: '会理发和磨刀', phone: '13800001111' }));
    const now = await db.volunteers.get(id);
    const steps = await db.journal.count();
    await done(bring(record, first, 'before'));
    expect(await db.volunteers.get(id)).toEqual({ ...now, note: '', phone: '' });
    expect(await db.journal.count()).toBe(steps + 1);
    expect((await newest()).label).toEqual(
      changeLabel('bringBack', { name: '它', when: '2026-06-20 10:00', side: 'before' }),
    );
    await undoLastChange();
    expect(await db.volunteers.get(id)).toEqual(now);
    await done(bring(record, first, 'after'));
    expect(await db.volunteers.get(id)).toEqual({ ...now, note: '会理发', phone: '' });
  });

  test('is previewed without writing', async () => {
    const { id, record } = await newcomer();
    await done(editVolunteer(id, { note: '会理发' }));
    const entry = await newest();
    const { present, row, kept } = await done(plan(record, entry, 'before'));
    expect([present?.note, row.note, kept]).toEqual(['会理发', '', []]);
    expect(await newest()).toEqual(entry);
  });

  test('comes back also beside a change that is undone', async () => {
    const { id, record } = await newcomer();
    await done(editVolunteer(id, { note: '会理发' }));
    const entry = await newest();
    await undoLastChange();
    const { row } = await done(plan(record, entry, 'after'));
    expect(row.note).toBe('会理发');
  });

  test('is refused where it is as it is now, or where there was nothing', async () => {
    const { id, record } = await newcomer();
    const added = await newest();
    expect(await refusal(bring(record, added, 'after'))).toBe('bringSame');
    expect(await refusal(bring(record, added, 'before'))).toBe('bringNothing');
    expect(await db.volunteers.get(id)).toBeDefined();
  });
});

describe('a record that was deleted', () => {
  test('comes back as it was', async () => {
    const { id, record } = await newcomer();
    const person = firstOf([await db.volunteers.get(id)].flatMap((row) => row ?? []));
    await done(removeVolunteer(person));
    await done(bring(record, await newest(), 'before'));
    expect(await db.volunteers.get(id)).toEqual(person);
  });

  test('is refused while something that it names is gone, and comes back after that', async () => {
    const { id, record } = await newcomer();
    const person = firstOf([await db.volunteers.get(id)].flatMap((row) => row ?? []));
    const other = firstOf((await fairNow(db)).volunteers);
    await done(relatePeople({ one: person, other }, 'together'));
    const pair = firstOf(
      await db.volunteerPairs.filter(({ firstId, secondId }) => [firstId, secondId].includes(id)).toArray(),
    );
    await done(removeVolunteer(person));
    const entry = await newest();
    expect(await refusal(bring({ table: 'volunteerPairs', key: pair.id }, entry, 'before'))).toBe(
      'bringParentGone',
    );
    await done(bring(record, entry, 'before'));
    await done(bring({ table: 'volunteerPairs', key: pair.id }, entry, 'before'));
    expect(await db.volunteerPairs.get(pair.id)).toEqual(pair);
  });

  test('an assignment at a deleted stall waits for the stall, then for the need', async () => {
    const { assignments } = await fairNow(db);
    const { id, stallId, needId } = firstOf(assignments);
    await done(removeStall(stallId));
    const entry = await newest();
    const assignment = { table: 'assignments', key: id } as const;
    const params = async () => {
      const result = await plan(assignment, entry, 'before');
      return result.ok ? null : result.problem.params.what;
    };
    expect(await params()).toBe('岗位需求');
    expect(await refusal(bring({ table: 'needs', key: needId }, entry, 'before'))).toBe('bringParentGone');
    await done(bring({ table: 'stalls', key: stallId }, entry, 'before'));
    await done(bring({ table: 'needs', key: needId }, entry, 'before'));
    await done(bring(assignment, entry, 'before'));
    expect(await db.assignments.get(id)).toEqual(firstOf(assignments));
    // Nobody leads a stall at which they do not stand (rule 18).
    expect((await db.stalls.get(stallId))?.leadVolunteerId).toBeNull();
  });
});

describe('rules hold also for what is brought back', () => {
  test('a number that somebody else has by now is not given twice', async () => {
    const { id, record } = await newcomer();
    const { volunteerNo } = { ...(await db.volunteers.get(id)) };
    await done(editVolunteer(id, { volunteerNo: 'X9999' }));
    const entry = await newest();
    const other = await newcomer('李小试');
    await done(editVolunteer(other.id, { volunteerNo: volunteerNo ?? '' }));
    expect(await refusal(bring(record, entry, 'before'))).toBe('volunteerNoTaken');
  });

  test('nobody is in two overlapping slots (rule 13)', async () => {
    const { assignments, needs } = await fairNow(db);
    const place = firstOf(assignments.filter(({ isLocked }) => !isLocked));
    await done(removeAssignment(place.id));
    const entry = await newest();
    const elsewhere = firstOf(
      needs.filter(({ slotId, stallId }) => slotId === place.slotId && stallId !== place.stallId),
    );
    await done(assignVolunteer(elsewhere.id, place.volunteerId, '临时支援'));
    expect(await refusal(bring({ table: 'assignments', key: place.id }, entry, 'before'))).toBe(
      'overlappingSlot',
    );
  });

  test('the number of a stall is unique', async () => {
    const { stalls, categories } = await fairNow(db);
    const stall = firstOf(stalls);
    await done(removeStall(stall.id));
    const entry = await newest();
    const categoryId = firstOf(categories.filter(({ id }) => id === stall.categoryId)).id;
    await done(addStall(FAIR, { categoryId, name: '新摊' }));
    const added = firstOf((await fairNow(db)).stalls.filter(({ name }) => name === '新摊'));
    await change(changeLabel('editStall', { number: stall.number }), (data) =>
      data.stalls.put({ ...added, number: stall.number }),
    );
    expect(await refusal(bring({ table: 'stalls', key: stall.id }, entry, 'before'))).toBe(
      'stallNumberTaken',
    );
  });

  test('an archived fair changes only by an amendment (rule 20)', async () => {
    await done(editFair(FAIR, { theme: '邻里' }));
    const themed = await newest();
    await done(markHeld(target, HELD));
    await done(recordAllPresent(target, null));
    const entry = await newest();
    const { attendance } = await fairNow(db);
    const row = firstOf(attendance);
    await change(changeLabel('recordAttendance', { name: '', month: FAIR }), (data) =>
      data.attendance.put({ ...row, note: '后来改的' }),
    );
    const record = { table: 'attendance', key: row.id } as const;
    await done(plan(record, entry, 'after'));
    await done(closeFair(target));
    expect(await refusal(bring({ table: 'fairs', key: FAIR }, await newest(), 'before'))).toBe('bringKept');
    expect(await refusal(bring(record, entry, 'after'))).toBe('fairArchived');
    expect(await refusal(bring({ table: 'fairs', key: FAIR }, themed, 'before'))).toBe('fairArchived');
  });

  test('whether a fair was held stays as it is', async () => {
    await done(editFair(FAIR, { theme: '邻里' }));
    const entry = await newest();
    await done(markHeld(target, HELD));
    const order = [{ table: 'fairs', key: FAIR }, entry, 'before'] as const;
    expect((await done(plan(...order))).kept).toEqual(['heldDate', 'status']);
    await done(bring(...order));
    const { fair } = await fairNow(db);
    expect([fair.theme === '邻里', fair.status, fair.heldDate]).toEqual([false, 'held', HELD]);
  });

  test('nobody who was deleted for good comes back', async () => {
    const { assignments, volunteers } = await fairNow(db);
    await done(markHeld(target, HELD));
    await done(recordAllPresent(target, null));
    const { attendance } = await fairNow(db);
    const row = firstOf(
      attendance.filter(({ subjectId }) => assignments.some(({ volunteerId }) => volunteerId === subjectId)),
    );
    const person = firstOf(volunteers.filter(({ id }) => id === row.subjectId));
    await done(editVolunteer(person.id, { note: '住三单元' }));
    const edited = await newest();
    await eraseVolunteer(person.id, (number) => `已注销志愿者 ${number}`, '已注销志愿者');
    expect(await refusal(bring({ table: 'volunteers', key: person.id }, edited, 'before'))).toBe(
      'bringBarrier',
    );
    const kept = firstOf((await db.attendance.toArray()).filter(({ id }) => id === row.id));
    await change(changeLabel('recordAttendance', { name: '', month: FAIR }), (data) =>
      data.attendance.put({ ...kept, note: '提前走' }),
    );
    expect(await refusal(bring({ table: 'attendance', key: row.id }, await newest(), 'before'))).toBe(
      'bringErased',
    );
  });

  test('there is no way back across a barrier', async () => {
    const { id, record } = await newcomer();
    await done(editVolunteer(id, { note: '会理发' }));
    const entry = await newest();
    await replaceAll(changeLabel('restoreSnapshot', { name: 'x' }), (data) =>
      data.groups.put(team('a', 'A')),
    );
    expect(await refusal(bring(record, entry, 'before'))).toBe('bringBarrier');
  });

  test('what no longer has the shape of its table is refused', async () => {
    const { id, record } = await newcomer();
    const person = firstOf([await db.volunteers.get(id)].flatMap((row) => row ?? []));
    await change(changeLabel('editVolunteer', { name: '' }), (data) =>
      data.volunteers.put({ ...person, name: ' '.repeat(3) }),
    );
    const entry = await newest();
    await done(editVolunteer(id, { name: '王小试' }));
    expect(await refusal(bring(record, entry, 'after'))).toBe('bringShape');
  });

  test('proofs that the program wrote are not brought back one by one', async () => {
    await done(publishPlan(FAIR));
    expect(await refusal(bring({ table: 'publications', key: FAIR }, await newest(), 'after'))).toBe(
      'bringProof',
    );
  });
});
