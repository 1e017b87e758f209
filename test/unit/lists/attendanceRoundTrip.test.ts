import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import { previewAttendance } from '../../../shared/import/previewAttendance.ts';
import { attendanceRows, attendanceSheet } from '../../../shared/lists/attendanceSheet.ts';
import { listWorkbook } from '../../../shared/lists/listWorkbook.ts';
import type { Attendance } from '../../../shared/model/attendance.ts';
import { Instant } from '../../../shared/model/basic.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { LOCALES } from '../../../shared/model/settings.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { isHeld } from '../../../shared/stats/countedFair.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { NO_ANSWERS, sheetsOf, tally } from '../import/messyRoster.ts';
import { day } from '../people/makeVolunteer.ts';

const SAMPLE = shippedSample(zhCN);
const HELD = SAMPLE.fairs.filter(isHeld);
const own = <T extends { readonly fairId: string }>(rows: readonly T[], id: string): readonly T[] =>
  rows.filter(({ fairId }) => fairId === id);
const FAIRS = HELD.map((fair) => ({
  fair,
  slots: own(SAMPLE.slots, fair.id),
  stalls: own(SAMPLE.stalls, fair.id),
  needs: own(SAMPLE.needs, fair.id),
  bookings: own(SAMPLE.bookings, fair.id),
  assignments: own(SAMPLE.assignments, fair.id),
  attendance: own(SAMPLE.attendance, fair.id),
  tallies: own(SAMPLE.tallies, fair.id),
}));

function exported(locale: Locale): Uint8Array {
  const text = catalogueOf(locale);
  const sheet = attendanceSheet(FAIRS, EXPORT_FIELDS.attendance, { ...SAMPLE, text }, false);
  return writeWorkbook(listWorkbook('attendance', '2026-06-01T00:00:00.000Z', [sheet]));
}

type Present = Pick<typeof SAMPLE, 'fairs' | 'slots' | 'stalls' | 'needs' | 'assignments' | 'attendance'>;

function imported(bytes: Uint8Array, present: Present) {
  return previewAttendance({
    sheets: sheetsOf(bytes, 'attendance'),
    answers: NO_ANSWERS,
    volunteers: SAMPLE.volunteers,
    ...present,
    community: firstOf(SAMPLE.community),
    categories: SAMPLE.categories,
    fallbackCategoryId: null,
    year: null,
    today: day('2026-06-01'),
    now: v.parse(Instant, '2026-06-01T08:00:00.000Z'),
    text: zhCN,
    makeId: sequentialIds(),
  });
}

/** What a record says, whatever the ids. */
function told(rows: readonly Attendance[], { slots, stalls }: Pick<Present, 'slots' | 'stalls'>): string[] {
  const starts = new Map(slots.map((slot) => [slot.id, `${slot.start}–${slot.end}`]));
  const numbers = new Map(stalls.map((stall) => [stall.id, stall.number]));
  return rows
    .filter(({ subjectKind }) => subjectKind === 'volunteer')
    .map((row) =>
      [
        row.fairId,
        row.subjectId,
        row.stallId && numbers.get(row.stallId),
        row.slotId && starts.get(row.slotId),
        row.state,
        row.minuteIn,
        row.minuteOut,
        row.isWalkIn,
        row.isUnverified,
        row.note,
      ].join(' | '),
    )
    .toSorted();
}

describe('attendance, saved and imported again', () => {
  it('has a row for each record, and one for each place of which nothing is known', () => {
    const records = SAMPLE.attendance.filter(({ subjectKind }) => subjectKind === 'volunteer').length;
    expect(attendanceRows(FAIRS)).toBeGreaterThanOrEqual(records);
    expect(records).toBeGreaterThan(500);
  });

  it.each(LOCALES)('changes nothing where it came from, in %s', (locale) => {
    const result = imported(exported(locale), SAMPLE);
    expect(tally(result)).toEqual({ same: attendanceRows(FAIRS) });
    expect(Object.values(result.plan).flat()).toEqual([]);
  });

  it.each(LOCALES)('gives the same records where there is none, in %s', (locale) => {
    const { plan, ...result } = imported(exported(locale), {
      fairs: [],
      slots: [],
      stalls: [],
      needs: [],
      assignments: [],
      attendance: [],
    });
    expect(tally(result)).toEqual({ new: attendanceRows(FAIRS) });
    expect(plan.fairs?.map(({ id, heldDate }) => [id, heldDate])).toEqual(
      HELD.map(({ id, heldDate }) => [id, heldDate]),
    );
    expect(told(plan.attendance ?? [], { slots: plan.slots ?? [], stalls: plan.stalls ?? [] })).toEqual(
      told(SAMPLE.attendance, SAMPLE),
    );
  });
});
