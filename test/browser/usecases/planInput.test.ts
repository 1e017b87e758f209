import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { setBookingStalls } from '../../../renderer/usecases/bookings.ts';
import { editSlots, generateFairFromTemplate } from '../../../renderer/usecases/fairPlan.ts';
import { addNeed, addStall, editStall, removeStall } from '../../../renderer/usecases/stalls.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

let db: SunflowerDatabase;

beforeAll(async () => {
  db = await plannedSample();
});
afterAll(dropDatabase);

async function firstStalls() {
  const [first, second] = (await fairNow(db)).stalls;
  if (!first || !second) throw new Error('The fair is empty.');
  return { first, second };
}

describe('slots', () => {
  test('a slot that ends before it starts is refused and changes nothing', async () => {
    const before = await fairNow(db);
    const typed = before.slots.map(({ id, start }) => ({ id, start, end: start - 5 }));
    expect(await refusal(editSlots(FAIR, typed))).toBe('slotEndsBeforeStart');
    expect((await fairNow(db)).slots).toEqual(before.slots);
  });

  test('a slot left out takes its needs and people along, and one undo brings them back', async () => {
    const before = await fairNow(db);
    const [kept] = before.slots;
    if (!kept) throw new Error('There is no slot.');
    await done(editSlots(FAIR, [kept]));
    const after = await fairNow(db);
    expect(after.needs.every(({ slotId }) => slotId === kept.id)).toBe(true);
    expect(after.assignments.every(({ slotId }) => slotId === kept.id)).toBe(true);
    await undoLastChange();
    const undone = await fairNow(db);
    expect(undone.assignments).toHaveLength(before.assignments.length);
    expect(undone.needs).toHaveLength(before.needs.length);
  });

  test('none at all is refused', async () => {
    expect(await refusal(editSlots(FAIR, []))).toBe('fairWithoutSlots');
  });
});

describe('a stall', () => {
  test('keeps its name and number when what is typed is wrong', async () => {
    const { first, second } = await firstStalls();
    expect(await refusal(editStall(first.id, { name: ' ' }))).toBe('nameEmpty');
    expect(await refusal(editStall(first.id, { name: '长'.repeat(61) }))).toBe('nameTooLong');
    expect(await refusal(editStall(first.id, { number: second.number }))).toBe('stallNumberTaken');
    expect(await refusal(editStall(first.id, { number: '' }))).toBe('stallNumberInvalid');
    expect((await firstStalls()).first).toEqual(first);
  });

  test('may be called with 60 characters, 𠮷 and emoji counted as one', async () => {
    const { first } = await firstStalls();
    const name = '𠮷🌻'.repeat(30);
    expect((await done(editStall(first.id, { name }))).name).toBe(name);
    await undoLastChange();
  });

  test('that is added has the next number of its category and a need in every slot', async () => {
    const { slots, categories } = await fairNow(db);
    const category = categories.find(({ id }) => id === 'legal');
    if (!category) throw new Error('There is no such category.');
    const id = await done(addStall(FAIR, { categoryId: category.id, name: '劳动法咨询' }));
    const data = await fairNow(db);
    expect(data.stalls.find((stall) => stall.id === id)?.number).toBe('D2');
    expect(data.needs.filter(({ stallId }) => stallId === id)).toHaveLength(slots.length);
    await done(removeStall(id));
    expect((await fairNow(db)).needs.some(({ stallId }) => stallId === id)).toBe(false);
  });

  test('needs between 1 and 99 people', async () => {
    const { first } = await firstStalls();
    const [slot] = (await fairNow(db)).slots;
    if (!slot) throw new Error('There is no slot.');
    const need = { post: '', qualification: null };
    expect(await refusal(addNeed(first.id, slot.id, { ...need, count: 0 }))).toBe('numberInvalid');
    expect(await refusal(addNeed(first.id, slot.id, { ...need, count: 1.5 }))).toBe('numberInvalid');
  });
});

describe('a partner unit', () => {
  test('takes over a stall from another in one step', async () => {
    const before = await fairNow(db);
    const staffed = before.stalls.find(({ bookingId }) => bookingId !== null);
    const other = before.bookings.find(({ id }) => id !== staffed?.bookingId);
    if (!staffed || !other) throw new Error('There are too few partners.');
    await done(setBookingStalls(other.id, [staffed.id]));
    const after = await fairNow(db);
    expect(after.stalls.filter(({ bookingId }) => bookingId === other.id).map(({ id }) => id)).toEqual([
      staffed.id,
    ]);
    await undoLastChange();
    expect((await fairNow(db)).stalls).toEqual(before.stalls);
  });
});

test('a pattern replaces stalls and people together, and can be undone', async () => {
  const before = await fairNow(db);
  await done(generateFairFromTemplate(FAIR));
  const after = await fairNow(db);
  expect(after.assignments).toEqual([]);
  expect(after.stalls.map(({ number }) => number)).toEqual(before.stalls.map(({ number }) => number));
  await undoLastChange();
  expect((await fairNow(db)).assignments).toHaveLength(before.assignments.length);
});
