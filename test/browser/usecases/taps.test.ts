import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { change, nextUndoRedo, redoLastChange, undoLastChange } from '../../../renderer/db/change.ts';
import { database } from '../../../renderer/db/openDatabase.ts';
import { forgetSequences } from '../../../renderer/db/sequence.ts';
import { closeFair, markHeld } from '../../../renderer/usecases/closeFair.ts';
import { recordCount } from '../../../renderer/usecases/recordCounts.ts';
import { tapCount } from '../../../renderer/usecases/tapCounts.ts';
import { tapPartnerPerson } from '../../../renderer/usecases/tapPartners.ts';
import { tapMove, tapVolunteer, tapWalkIn } from '../../../renderer/usecases/tapPeople.ts';
import type { StallLine } from '../../../shared/attendance/stallLines.ts';
import { stallLines } from '../../../shared/attendance/stallLines.ts';
import { scheduledDateOf } from '../../../shared/calendar/dates.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { PartnerPerson } from '../../../shared/model/fair.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, plannedSample, fairNow as readFair, refusal } from './plannedSample.ts';

const open = { fairId: FAIR, amending: null };

const fairNow = (): Promise<FairData> => readFair(database());

let line: StallLine;
let volunteer: FairData['volunteers'][number];
/** Somebody of whom nothing else is tapped. */
let calm: { readonly line: StallLine; readonly volunteer: FairData['volunteers'][number] };

beforeAll(async () => {
  await plannedSample();
  const data = await fairNow();
  const lines = data.stalls.flatMap((stall) => stallLines(data, stall));
  line = firstOf(lines.filter(({ slotIds }) => slotIds[0] === data.slots[0]?.id));
  volunteer = firstOf(data.volunteers.filter(({ id }) => id === line.volunteerId));
  const last = firstOf(lines.filter(({ slotIds }) => slotIds.length === 1).slice(-1));
  calm = { line: last, volunteer: firstOf(data.volunteers.filter(({ id }) => id === last.volunteerId)) };
});
afterAll(dropDatabase);

const rowsOf = async (subjectId: string) =>
  (await fairNow()).attendance.filter((row) => row.subjectId === subjectId);

describe('taps at the fair', () => {
  test('are refused until the fair is held', async () => {
    expect(await refusal(tapVolunteer(FAIR, volunteer, [{ line, tap: 'in' }], 540))).toBe('fairNotStarted');
    await done(markHeld(open, scheduledDateOf(FAIR)));
  });

  test('check somebody in and out, each as one undoable change with a live row', async () => {
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'in' }], 545));
    const rows = await rowsOf(volunteer.id);
    expect(rows.map(({ minuteIn, minuteOut, source }) => [minuteIn, minuteOut, source])).toEqual([
      [545, null, 'live'],
    ]);
    expect((await nextUndoRedo()).undo).toMatchObject({ key: 'tapPerson', params: { name: volunteer.name } });
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'out' }], 612));
    expect((await rowsOf(volunteer.id)).at(-1)).toMatchObject({ minuteOut: 612, isUnverified: false });
    await undoLastChange();
    expect((await rowsOf(volunteer.id)).at(-1)).toMatchObject({ minuteOut: null });
    await undoLastChange();
    expect(await rowsOf(volunteer.id)).toEqual([]);
  });

  test('a second tap writes nothing, and makes no step to undo', async () => {
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'in' }], 545));
    const [rows, steps] = [await rowsOf(volunteer.id), await database().journal.count()];
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'in' }], 550));
    expect(await rowsOf(volunteer.id)).toEqual(rows);
    expect(await database().journal.count()).toBe(steps);
  });

  test('times lie within the fair, and a clock that is set back makes none negative', async () => {
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'clear' }], 560));
    const { fair } = await fairNow();
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'in' }], 60));
    expect((await rowsOf(volunteer.id))[0]).toMatchObject({ minuteIn: fair.setUpFrom });
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'out' }], 600));
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'in' }], 540));
    const { attendance } = await fairNow();
    const own = attendance.filter(
      ({ subjectId, minuteIn }) => subjectId === volunteer.id && minuteIn !== null,
    );
    for (const row of own) expect(row.minuteOut ?? 1440).toBeGreaterThanOrEqual(row.minuteIn ?? 0);
    expect(own.at(-1)).toMatchObject({ minuteIn: 600, minuteOut: null });
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'clear' }], 560));
  });

  test('somebody new is a person and checked in, in one change; somebody who goes to help elsewhere is out here', async () => {
    const data = await fairNow();
    const other = firstOf(data.stalls.filter(({ id }) => id !== line.stallId));
    const before = data.volunteers.length;
    const place = { stallId: other.id, slotIds: data.slots.map(({ id }) => id) };
    await done(tapWalkIn(FAIR, { newName: ' 路过的人 ' }, place, 560));
    const now = await fairNow();
    const newcomer = firstOf(now.volunteers.filter(({ name }) => name === '路过的人'));
    expect(now.volunteers).toHaveLength(before + 1);
    expect(await rowsOf(newcomer.id)).toMatchObject([
      { isWalkIn: true, state: 'present', minuteIn: 560 },
      { isWalkIn: true, state: 'present', minuteOut: null },
    ]);
    await undoLastChange();
    expect((await fairNow()).volunteers).toHaveLength(before);
    await done(tapVolunteer(FAIR, volunteer, [{ line, tap: 'in' }], 540));
    await done(tapMove(FAIR, volunteer.name, line, place, 600));
    const rows = await rowsOf(volunteer.id);
    expect(rows.filter(({ stallId }) => stallId === line.stallId)[0]).toMatchObject({
      minuteOut: 600,
      state: 'present',
    });
    expect(rows.filter(({ stallId }) => stallId === other.id)[0]).toMatchObject({
      minuteIn: 600,
      isWalkIn: true,
    });
    expect(await refusal(tapWalkIn(FAIR, { newName: '  ' }, place, 560))).toBe('nameEmpty');
  });

  test('a partner’s people come and go one by one; coming back is a row of its own', async () => {
    const booked = firstOf((await fairNow()).bookings);
    const people = ['p1', 'p2'].map((id) =>
      v.parse(PartnerPerson, { id, name: `医生${id}`, role: '', phone: '', volunteerId: null }),
    );
    const booking = { ...booked, people };
    await change(changeLabel('editBooking'), (db) => db.bookings.put(booking));
    const person = firstOf(people);
    await done(tapPartnerPerson(booking, person, 'in', 530));
    await done(tapPartnerPerson(booking, person, 'out', 600));
    await done(tapPartnerPerson(booking, person, 'in', 640));
    expect((await rowsOf(person.id)).map(({ minuteIn, minuteOut }) => [minuteIn, minuteOut])).toEqual([
      [530, 600],
      [640, null],
    ]);
    const others = booking.people.slice(1).map(({ id }) => rowsOf(id));
    expect((await Promise.all(others)).flat()).toEqual([]);
    await done(tapPartnerPerson(booking, person, 'clear', 650));
    expect(await rowsOf(person.id)).toEqual([]);
  });
});

describe('counters at the fair', () => {
  test('each tap is a row with its own number in the order, whatever the clock says', async () => {
    const data = await fairNow();
    const stall = firstOf(data.stalls.filter(({ serviceItemIds }) => serviceItemIds.length > 1));
    const item = firstOf(
      data.serviceItems.filter(({ id, measure }) => id === stall.serviceItemIds[0] && measure === 'visits'),
    );
    const tap = { stall, item, slotId: null, amount: 1, recipient: null };
    await done(tapCount(tap));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    try {
      await done(tapCount({ ...tap, amount: 5 }));
      await done(tapCount({ ...tap, recipient: { name: '', ageBand: 'from60', compoundId: null } }));
      const rows = (await fairNow()).tallies.filter(({ stallId }) => stallId === stall.id);
      const inOrder = rows.toSorted((a, b) => a.sequence - b.sequence);
      expect(inOrder.map(({ visits }) => visits)).toEqual([1, 5, 1]);
      expect(new Set(rows.map(({ sequence }) => sequence)).size).toBe(3);
      // What was tapped last is what undo takes back, though the clock says it was first.
      await undoLastChange();
      expect((await fairNow()).tallies.filter(({ recipient }) => recipient !== null)).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('have a number in the order of recording that no other row has, also after undo, redo and a new start', async () => {
    const data = await fairNow();
    const stall = firstOf(data.stalls.filter(({ serviceItemIds }) => serviceItemIds.length > 1));
    const item = firstOf(data.serviceItems.filter(({ id }) => id === stall.serviceItemIds[0]));
    const numbers = async () => {
      const { attendance, tallies } = await fairNow();
      return [...attendance, ...tallies].map(({ sequence }) => sequence);
    };
    for (const step of [
      'count',
      'undo',
      'start',
      'redo',
      'count',
      'come',
      'undo',
      'count',
      'start',
      'count',
    ]) {
      if (step === 'count') {
        await done(tapCount({ stall, item, slotId: null, amount: 1, recipient: null }));
      } else if (step === 'come') {
        await done(tapVolunteer(FAIR, calm.volunteer, [{ line: calm.line, tap: 'in' }], 560));
      } else if (step === 'undo') {
        await undoLastChange();
      } else if (step === 'redo') {
        await redoLastChange();
      } else {
        forgetSequences(database());
      }
    }
    const all = await numbers();
    expect(new Set(all).size).toBe(all.length);
  });

  test('write only the row that says something new when somebody comes back', async () => {
    for (const [tap, minute] of [
      ['in', 560],
      ['out', 570],
      ['in', 580],
    ] as const)
      await done(tapVolunteer(FAIR, calm.volunteer, [{ line: calm.line, tap }], minute));
    const before = await rowsOf(calm.volunteer.id);
    await done(tapVolunteer(FAIR, calm.volunteer, [{ line: calm.line, tap: 'out' }], 590));
    const after = await rowsOf(calm.volunteer.id);
    const kept = after.filter((row) => before.some((old) => JSON.stringify(old) === JSON.stringify(row)));
    expect(after).toHaveLength(2);
    expect(kept.map(({ minuteOut }) => minuteOut)).toEqual([570]);
  });

  test('are refused for an item whose total was copied from paper, for no whole number, and after closing', async () => {
    const data = await fairNow();
    const stall = firstOf(data.stalls.filter(({ serviceItemIds }) => serviceItemIds.length > 1));
    const [, second] = stall.serviceItemIds;
    const item = firstOf(data.serviceItems.filter(({ id }) => id === second));
    const tap = { stall, item, slotId: null, amount: 1, recipient: null };
    for (const amount of [0, 1.5, -1, 501])
      expect(await refusal(tapCount({ ...tap, amount }))).toBe('numberInvalid');
    await done(recordCount(open, stall, item, { visits: 7 }));
    expect(await refusal(tapCount(tap))).toBe('countedOnPaper');
    await done(closeFair(open));
    expect(await refusal(tapCount(tap))).toBe('fairArchived');
    expect(await refusal(tapVolunteer(FAIR, volunteer, [{ line, tap: 'in' }], 540))).toBe('fairArchived');
  });
});
