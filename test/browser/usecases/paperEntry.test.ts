import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { editBooking } from '../../../renderer/usecases/bookings.ts';
import { markHeld } from '../../../renderer/usecases/closeFair.ts';
import {
  addNewWalkIn,
  recordAllPresent,
  recordLine,
  segmentEdit,
} from '../../../renderer/usecases/recordAttendance.ts';
import {
  countedByOf,
  recordCount,
  recordCountedBy,
  recordSheetTotal,
} from '../../../renderer/usecases/recordCounts.ts';
import { recordPartnerPerson, recordPartnerUnit } from '../../../renderer/usecases/recordPartners.ts';
import { newNamedRowId, recordNamedRow, removeNamedRow } from '../../../renderer/usecases/recordResidents.ts';
import { stallLines } from '../../../shared/attendance/stallLines.ts';
import { stateAfter } from '../../../shared/attendance/stateButtons.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { ServiceItem } from '../../../shared/model/category.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import { done, FAIR, fairNow, plannedSample, refusal } from './plannedSample.ts';

/* Entering from paper: what two people, or two fields left in quick succession, write down at once all stays. */

const target = { fairId: FAIR, amending: null };
let db: SunflowerDatabase;

beforeEach(async () => {
  db = await plannedSample();
  await done(markHeld(target, v.parse(IsoDate, '2026-06-20')));
});

/** The first stall that offers an item counted in this way, and the item. */
function offering(data: FairData, measure: ServiceItem['measure'], but?: Stall): [Stall, ServiceItem] {
  for (const stall of data.stalls.filter(({ id }) => id !== but?.id)) {
    const item = data.serviceItems.find(
      (one) => one.measure === measure && stall.serviceItemIds.includes(one.id),
    );
    if (item) return [stall, item];
  }
  throw new Error(`Nothing is counted in ${measure}.`);
}

describe('two people at two stalls', () => {
  test('lose nothing of each other, whatever the order in which their fields are saved', async () => {
    const data = await fairNow(db);
    const manned = data.stalls.filter((stall) => stallLines(data, stall).length >= 2);
    const [one, other] = [manned[0], manned.at(-1)];
    if (!one || !other || one.id === other.id) throw new Error('Two stalls with two people are needed.');
    const [lineA, lineB] = [stallLines(data, one)[0], stallLines(data, other)[0]];
    const [visitsStall, visitsItem] = offering(data, 'visits');
    const [itemsStall, item] = offering(data, 'items');
    if (!lineA || !lineB) throw new Error('Nobody stands there.');
    // Each person's keys in their order, the two people's in between each other.
    await Promise.all([
      done(recordLine(target, lineA, ({ state }) => ({ state: stateAfter(state, 'late') }))),
      done(recordLine(target, lineB, { state: 'excused' })),
      done(recordLine(target, lineA, segmentEdit(0, { minuteIn: 560 }))),
      done(recordLine(target, lineB, { note: '住院' })),
      done(recordCount(target, visitsStall, visitsItem, { visits: 12 })),
      done(recordAllPresent(target, other.id)),
      done(recordLine(target, lineA, ({ state }) => ({ state: stateAfter(state, 'leftEarly') }))),
      done(recordCount(target, itemsStall, item, { visits: 7 })),
      done(recordSheetTotal(target, visitsStall, 12)),
      done(recordLine(target, lineA, segmentEdit(0, { minuteOut: 640 }))),
      done(recordCount(target, itemsStall, item, { items: 19 })),
      done(recordCountedBy(target, visitsStall, '王芳')),
      done(addNewWalkIn(target, '新来的', { stallId: one.id, slotIds: lineA.slotIds })),
      done(recordAllPresent(target, one.id)),
    ]);
    const after = await fairNow(db);
    const linesOf = (stall: Stall) => stallLines(after, stall);
    expect(linesOf(one)[0]?.entry).toMatchObject({
      state: 'lateAndLeftEarly',
      segments: [{ minuteIn: 560, minuteOut: 640 }],
    });
    expect(linesOf(other)[0]?.entry).toMatchObject({ state: 'excused', note: '住院' });
    for (const stall of [one, other]) {
      expect(linesOf(stall).every(({ entry }) => entry.state !== null)).toBe(true);
    }
    expect(linesOf(one).at(-1)).toMatchObject({ isWalkIn: true });
    const tallies = after.tallies.map(({ stallId, visits, items, countedBy }) => [
      stallId,
      visits,
      items,
      countedBy,
    ]);
    expect(tallies).toContainEqual([visitsStall.id, 12, null, '王芳']);
    expect(tallies).toContainEqual([itemsStall.id, 7, 19, '']);
    expect(await db.countSheets.get(visitsStall.id)).toMatchObject({ visitsTotal: 12, countedBy: '王芳' });
  });
});

describe('the foot of a tally sheet', () => {
  test('is kept before anything is counted, field by field, and goes with the last of them', async () => {
    const data = await fairNow(db);
    const [stall, item] = offering(data, 'visits');
    await Promise.all([
      done(recordCountedBy(target, stall, ' 王芳 ')),
      done(recordSheetTotal(target, stall, 40)),
    ]);
    expect(await db.countSheets.get(stall.id)).toEqual({
      id: stall.id,
      fairId: FAIR,
      visitsTotal: 40,
      countedBy: '王芳',
    });
    // Whoever counted is known to the counts that follow.
    await done(recordCount(target, stall, item, { visits: 38 }));
    expect((await fairNow(db)).tallies.map(({ countedBy }) => countedBy)).toEqual(['王芳']);
    await done(recordSheetTotal(target, stall, null));
    await done(recordCountedBy(target, stall, ''));
    expect(await db.countSheets.get(stall.id)).toBeUndefined();
    expect(countedByOf((await fairNow(db)).tallies, stall, undefined)).toBe('');
  });

  test('is taken back by undo', async () => {
    const [stall] = offering(await fairNow(db), 'visits');
    await done(recordSheetTotal(target, stall, 40));
    await undoLastChange();
    expect(await db.countSheets.get(stall.id)).toBeUndefined();
  });
});

describe('a line of the resident sign-in sheet', () => {
  test('is one record for all its fields, one visit whatever the things, and no visit for leaflets', async () => {
    const data = await fairNow(db);
    const [stall, item] = offering(data, 'items');
    const id = newNamedRowId();
    const compound = data.groups.find(({ kind }) => kind === 'compound');
    const line = { id, stall, item };
    await Promise.all([
      done(recordNamedRow(target, line, { item })),
      done(recordNamedRow(target, line, { items: 3 })),
      done(recordNamedRow(target, line, { name: ' 张桂花 ' })),
      done(recordNamedRow(target, line, { ageBand: 'from60' })),
      done(recordNamedRow(target, line, { compoundId: compound?.id ?? null })),
    ]);
    expect((await fairNow(db)).tallies).toMatchObject([
      {
        id,
        visits: 1,
        items: 3,
        source: 'namedRows',
        recipient: { name: '张桂花', ageBand: 'from60', compoundId: compound?.id ?? null },
      },
    ]);
    const leaflet = data.serviceItems.find(({ measure }) => measure === 'leaflets');
    const plain = data.serviceItems.find(({ measure }) => measure === 'visits');
    if (!leaflet || !plain) throw new Error('There are no leaflets.');
    await done(recordNamedRow(target, line, { item: leaflet }));
    expect((await db.tallies.get(id)) ?? {}).toMatchObject({ visits: null, items: 3 });
    // Things of a service that has none are not kept.
    await done(recordNamedRow(target, line, { item: plain }));
    expect((await db.tallies.get(id)) ?? {}).toMatchObject({ visits: 1, items: null });
  });

  test('is taken out, and comes back by undo', async () => {
    const [stall, item] = offering(await fairNow(db), 'visits');
    const id = newNamedRowId();
    await done(recordNamedRow(target, { id, stall, item }, { item, name: '王福来' }));
    await done(removeNamedRow(target, stall, id));
    expect(await db.tallies.get(id)).toBeUndefined();
    await undoLastChange();
    expect((await db.tallies.get(id))?.recipient?.name).toBe('王福来');
  });

  test('has no name longer than a name', async () => {
    const [stall, item] = offering(await fairNow(db), 'visits');
    const typed = { item, name: '长'.repeat(61) };
    expect(await refusal(recordNamedRow(target, { id: newNamedRowId(), stall, item }, typed))).toBe(
      'nameTooLong',
    );
    expect((await fairNow(db)).tallies).toEqual([]);
  });
});

describe('a partner’s page of names', () => {
  test('is ticked person by person: two ticks at once both stay, times are kept, the last untick forgets', async () => {
    const [booking] = (await fairNow(db)).bookings;
    if (!booking) throw new Error('There is no booking.');
    const people = ['赵一', '钱二', '孙三'].map((name) => ({
      id: null,
      name,
      role: '',
      phone: '',
      volunteerId: null,
    }));
    const { people: named } = await done(editBooking(booking.id, { people }));
    const [zhao, qian] = named;
    if (!zhao || !qian) throw new Error('The names are gone.');
    await Promise.all([
      done(recordPartnerPerson(target, booking, zhao.id, { isHere: true })),
      done(recordPartnerUnit(target, booking, { headcount: 2 })),
      done(recordPartnerPerson(target, booking, qian.id, { minuteIn: 530 })),
      done(recordPartnerPerson(target, booking, zhao.id, { minuteOut: 690 })),
    ]);
    const rows = async () => {
      const { attendance } = await fairNow(db);
      return named.map(({ id }) => {
        const row = attendance.find(({ subjectId }) => subjectId === id);
        return row && [row.state, row.minuteIn, row.minuteOut];
      });
    };
    expect(await rows()).toEqual([
      ['present', null, 690],
      ['present', 530, null],
      ['absent', null, null],
    ]);
    expect(await refusal(recordPartnerPerson(target, booking, qian.id, { minuteOut: 500 }))).toBe(
      'timeOutBeforeTimeIn',
    );
    await done(recordPartnerPerson(target, booking, zhao.id, { isHere: false }));
    expect((await rows())[0]).toEqual(['absent', null, null]);
    await done(recordPartnerPerson(target, booking, qian.id, { isHere: false }));
    expect(await rows()).toEqual([undefined, undefined, undefined]);
  });
});
