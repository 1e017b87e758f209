import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextUndoRedo, undoLastChange } from '../../../renderer/db/change.ts';
import { database } from '../../../renderer/db/openDatabase.ts';
import {
  assignVolunteer,
  clearAutomatic,
  removeAssignment,
  setLocked,
  setStallLead,
} from '../../../renderer/usecases/assignments.ts';
import {
  bookPartner,
  editBooking,
  removeBooking,
  withdrawPartner,
} from '../../../renderer/usecases/bookings.ts';
import {
  copyFairFromPrevious,
  editFair,
  editSlots,
  generateFairFromTemplate,
  saveAsTemplate,
} from '../../../renderer/usecases/fairPlan.ts';
import { readFairData } from '../../../renderer/usecases/readFair.ts';
import { loadSample, removeSample, startEmpty } from '../../../renderer/usecases/setUp.ts';
import {
  addNeed,
  addStall,
  editNeed,
  editStall,
  removeNeed,
  removeStall,
} from '../../../renderer/usecases/stalls.ts';
import {
  cancelFair,
  createYearPlan,
  editFairTheme,
  editYearPlan,
  postponeFair,
  reinstateFair,
} from '../../../renderer/usecases/yearPlan.ts';
import { fairIdOf } from '../../../shared/calendar/dates.ts';
import { fairGaps } from '../../../shared/fair/fairGaps.ts';
import type { Result } from '../../../shared/model/result.ts';
import { EMPTY_DATA_SET } from '../../../shared/model/tables.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { dropDatabase, freshDatabase, keptDatabase } from '../db/freshDatabase.ts';
import { assignAutomatically, sampleCommunity } from './plannedSample.ts';

const MARCH = fairIdOf(2026, 3);
const APRIL = fairIdOf(2026, 4);

function done<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`Refused: ${result.problem.code}`);
  return result.value;
}

const codeOf = (result: Result<unknown, Problem>): string => (result.ok ? 'ok' : result.problem.code);

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Expected a record.');
  return value;
}

async function fairData(id = MARCH) {
  return present(await readFairData(database(), id));
}

async function rowCounts(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of Object.keys(EMPTY_DATA_SET)) counts[table] = await database().table(table).count();
  return counts;
}

/** The sample's year 2026 with the stalls of March. */
async function marchFromTemplate(): Promise<void> {
  await keptDatabase('march', async () => {
    await loadSample(zhCN);
    done(await createYearPlan(2026));
    done(await generateFairFromTemplate(MARCH));
  });
}

afterEach(dropDatabase);

describe('setting up', () => {
  beforeEach(async () => {
    await freshDatabase();
  });

  it('refuses an empty name and writes nothing', async () => {
    expect(codeOf(await startEmpty('  ', zhCN))).toBe('nameEmpty');
    expect(await database().community.count()).toBe(0);
  });

  it('starts empty with the categories and the template', async () => {
    done(await startEmpty('测试社区', zhCN));
    expect(await rowCounts()).toMatchObject({
      community: 1,
      categories: 7,
      templates: 1,
      volunteers: 0,
      fairs: 0,
    });
  });

  it('loads the sample and removes it in one step, back to nothing', async () => {
    await loadSample(zhCN);
    expect(await rowCounts()).toMatchObject({ volunteers: 300, fairs: 12 });
    await removeSample();
    expect(Object.values(await rowCounts()).every((count) => count === 0)).toBe(true);
    expect((await nextUndoRedo()).undo).toBeNull();
  });

  it('never removes a real community', async () => {
    done(await startEmpty('测试社区', zhCN));
    await expect(removeSample()).rejects.toThrow();
    expect(await database().community.count()).toBe(1);
  });
});

describe('the year plan', () => {
  beforeEach(async () => {
    await sampleCommunity();
    done(await createYearPlan(2026));
  });

  it('plans twelve fairs that count on from 2025, once', async () => {
    const fairs = await database().fairs.where('id').startsWith('2026').toArray();
    expect(fairs.map(({ edition }) => edition)).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
    expect(codeOf(await createYearPlan(2026))).toBe('yearPlanExists');
  });

  it('postpones with a date and a reason, and puts the fair back', async () => {
    expect(codeOf(await postponeFair(MARCH, '2026-03-31x', '雨'))).toBe('dateInvalid');
    expect(codeOf(await postponeFair(MARCH, '2026-03-27', ' '))).toBe('reasonMissing');
    expect(done(await postponeFair(MARCH, '2026-03-27', '雨'))).toMatchObject({
      status: 'postponed',
      postponedTo: '2026-03-27',
      scheduledDate: '2026-03-20',
    });
    expect(done(await reinstateFair(MARCH))).toMatchObject({ status: 'planned', postponedTo: null });
  });

  it('cancels with a reason; a cancelled fair is not planned until it is reinstated', async () => {
    done(await cancelFair(MARCH, '道路施工'));
    expect(codeOf(await generateFairFromTemplate(MARCH))).toBe('fairCancelled');
    done(await reinstateFair(MARCH));
    expect(done(await generateFairFromTemplate(MARCH))).toBe(12);
  });

  it('keeps the theme, the motto and own holidays', async () => {
    expect(done(await editFairTheme(MARCH, ' 学雷锋 ')).theme).toBe('学雷锋');
    const holiday = {
      date: present((await database().fairs.get(MARCH))?.scheduledDate),
      name: '开放日',
      kind: 'publicHoliday',
    } as const;
    expect(done(await editYearPlan(2026, { motto: '同心', ownHolidays: [holiday] }))).toMatchObject({
      motto: '同心',
    });
    expect(codeOf(await editYearPlan(2026, { motto: '长'.repeat(2001) }))).toBe('textTooLong');
  });

  it('refuses to touch an archived fair (rule 20)', async () => {
    const archived = fairIdOf(2025, 6);
    const stall = present(await database().stalls.where({ fairId: archived }).first());
    const before = (await nextUndoRedo()).undo;
    for (const refused of [
      await generateFairFromTemplate(archived),
      await copyFairFromPrevious(archived),
      await editFairTheme(archived, 'x'),
      await cancelFair(archived, 'x'),
      await postponeFair(archived, '2025-06-27', 'x'),
      await editStall(stall.id, { name: 'x' }),
      await removeStall(stall.id),
      await assignAutomatically(archived),
    ]) {
      expect(codeOf(refused)).toBe('fairArchived');
    }
    expect((await nextUndoRedo()).undo).toEqual(before);
  });
});

describe('planning a fair', () => {
  beforeEach(marchFromTemplate);

  it('generates stalls and the bookings of the partners due, and one undo takes it all back', async () => {
    const data = await fairData();
    expect(data.stalls).toHaveLength(12);
    expect(data.bookings.length).toBeGreaterThan(6);
    await undoLastChange();
    const before = await fairData();
    expect([before.stalls, before.slots, before.needs, before.bookings].map((rows) => rows.length)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('copies last month with the partners of this month', async () => {
    expect(done(await copyFairFromPrevious(APRIL))).toBe(MARCH);
    const data = await fairData(APRIL);
    expect(data.stalls).toHaveLength(12);
    const units = new Set(data.bookings.map(({ partnerUnitId }) => partnerUnitId));
    const hospital = present(data.partnerUnits.find(({ kind }) => kind === 'hospital'));
    expect(units.has(hospital.id)).toBe(false);
    expect(data.assignments).toEqual([]);
  });

  it('adds, edits and deletes a stall', async () => {
    const data = await fairData();
    const categoryId = present(data.categories.find(({ id }) => id === 'legal')).id;
    expect(codeOf(await addStall(MARCH, { categoryId, name: '' }))).toBe('nameEmpty');
    const id = done(await addStall(MARCH, { categoryId, name: '公证咨询🌻' }));
    expect(await database().stalls.get(id)).toMatchObject({ number: 'D2', order: 12 });
    expect(codeOf(await editStall(id, { number: 'A1' }))).toBe('stallNumberTaken');
    expect(done(await editStall(id, { name: '公证', priority: 3 }))).toMatchObject({
      name: '公证',
      priority: 3,
    });
    done(await removeStall(id));
    expect(await database().stalls.get(id)).toBeUndefined();
    expect((await fairData()).needs.some(({ stallId }) => stallId === id)).toBe(false);
  });

  it('changes needs', async () => {
    const { needs, stalls } = await fairData();
    const need = present(needs[0]);
    expect(codeOf(await editNeed(need.id, { count: 0 }))).toBe('numberInvalid');
    expect(done(await editNeed(need.id, { count: 5 })).count).toBe(5);
    const added = done(
      await addNeed(present(stalls[0]).id, need.slotId, { post: '搬运', qualification: null, count: 1 }),
    );
    done(await removeNeed(added));
    expect(await database().needs.get(added)).toBeUndefined();
  });

  it('changes slots: a new one brings its needs, a bad one changes nothing', async () => {
    const before = await fairData();
    const [first, second] = before.slots.map(({ id, start, end }) => ({ id, start, end }));
    const slots = [present(first), present(second)];
    expect(codeOf(await editSlots(MARCH, [{ ...present(first), end: 500 }]))).toBe('slotEndsBeforeStart');
    expect((await fairData()).slots).toEqual(before.slots);
    done(await editSlots(MARCH, [...slots, { id: null, start: 690, end: 720 }]));
    expect((await fairData()).slots).toHaveLength(3);
    expect((await fairData()).needs.length).toBe((before.needs.length * 3) / 2);
    expect(codeOf(await editFair(MARCH, { clearUpTo: 700 }))).toBe('slotOutsideFair');
  });

  it('a partner’s withdrawal releases its stalls, and one undo brings them back (rule 7)', async () => {
    const before = await fairData();
    const hospital = present(before.partnerUnits.find(({ kind }) => kind === 'hospital'));
    const booking = present(before.bookings.find(({ partnerUnitId }) => partnerUnitId === hospital.id));
    done(await withdrawPartner(booking.id));
    const after = await fairData();
    expect(after.stalls.filter(({ bookingId }) => bookingId === booking.id)).toEqual([]);
    expect(after.needs.length).toBeGreaterThan(before.needs.length);
    await undoLastChange();
    expect(await fairData()).toEqual(before);
  });

  it('edits a booking: never fewer people than names', async () => {
    const { bookings, partnerUnits } = await fairData();
    const telecom = present(partnerUnits.find(({ name }) => name === '蓝天通信营业厅'));
    expect(bookings.some(({ partnerUnitId }) => partnerUnitId === telecom.id)).toBe(false);
    const id = done(await bookPartner(MARCH, telecom.id));
    const person = { id: null, name: '吴𠮷祥', role: '', phone: '', volunteerId: null };
    const edited = done(
      await editBooking(id, {
        status: 'confirmed',
        expected: 1,
        people: [person, { ...person, name: '李静' }],
      }),
    );
    expect(edited).toMatchObject({ expected: 2, status: 'confirmed' });
    expect(codeOf(await editBooking(id, { people: [{ ...person, name: ' ' }] }))).toBe('nameEmpty');
    done(await removeBooking(id));
    expect(await database().bookings.get(id)).toBeUndefined();
  });

  it('saves a fair as the template', async () => {
    const { stalls } = await fairData();
    done(await removeStall(present(stalls.at(-1)).id));
    expect(done(await saveAsTemplate(MARCH)).stalls).toHaveLength(11);
    done(await generateFairFromTemplate(APRIL));
    expect((await fairData(APRIL)).stalls).toHaveLength(11);
  });
});

describe('assigning', () => {
  beforeEach(marchFromTemplate);

  it('assigns automatically without a gap, in one undoable step, and clears again', async () => {
    const outcome = done(await assignAutomatically(MARCH));
    const data = await fairData();
    expect(outcome).toMatchObject({ added: data.assignments.length, removed: 0, gap: 0 });
    expect(fairGaps(data).gap).toBe(0);
    expect(data.stalls.every(({ leadVolunteerId }) => leadVolunteerId !== null)).toBe(true);
    await undoLastChange();
    expect((await fairData()).assignments).toEqual([]);
    done(await assignAutomatically(MARCH));
    const locked = present((await fairData()).assignments[0]);
    done(await setLocked(locked.id, true));
    done(await clearAutomatic(MARCH));
    expect((await fairData()).assignments.map(({ id }) => id)).toEqual([locked.id]);
  });

  it('assigns by hand, asks for a reason against a rule, and refuses inactive people in any case', async () => {
    const data = await fairData();
    const inactive = present(data.volunteers.find(({ isActive }) => !isActive));
    const need = present(data.needs.find(({ qualification }) => qualification === 'medical'));
    const layman = present(
      data.volunteers.find(
        ({ isActive, qualifications, availability }) =>
          isActive && qualifications.length === 0 && availability.exceptMonths.length === 0,
      ),
    );
    expect(codeOf(await assignVolunteer(need.id, inactive.id, '急需'))).toBe('volunteerInactive');
    expect(codeOf(await assignVolunteer(need.id, layman.id, null))).toBe('qualificationMissing');
    expect(codeOf(await assignVolunteer(need.id, layman.id, ' '))).toBe('reasonMissing');
    const id = done(await assignVolunteer(need.id, layman.id, '跟班学习'));
    expect(await database().assignments.get(id)).toMatchObject({
      overrideReason: '跟班学习',
      source: 'manual',
    });
    expect(codeOf(await assignVolunteer(need.id, layman.id, '再来'))).toBe('alreadyAssigned');
    done(await setStallLead(need.stallId, layman.id));
    done(await removeAssignment(id));
    expect(await database().stalls.get(need.stallId)).toMatchObject({ leadVolunteerId: null });
  });

  it('keeps what was assigned by hand when the program assigns the rest', async () => {
    const data = await fairData();
    const need = present(data.needs.find(({ qualification }) => qualification === null));
    const person = present(
      data.volunteers.find(
        ({ isActive, availability }) =>
          isActive && availability.exceptMonths.length === 0 && !availability.firstSlotOnly,
      ),
    );
    const id = done(await assignVolunteer(need.id, person.id, null));
    done(await assignAutomatically(MARCH));
    expect(await database().assignments.get(id)).toMatchObject({ source: 'manual' });
  });
});
