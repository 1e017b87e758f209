import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partnerPresence } from '../../../shared/attendance/partnerPresence.ts';
import type { AttendanceState } from '../../../shared/model/attendance.ts';
import { ATTENDANCE_STATES } from '../../../shared/model/attendance.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { attendanceOf, PLAIN_FAIR } from '../stats/plainYear.ts';

/** Three promised, p0 and p1 known by name. */
const booking = firstOf(PLAIN_FAIR.bookings);

const person = (subjectId: string, state: AttendanceState = 'present', sequence = 0) =>
  attendanceOf({ subjectKind: 'partnerPerson', subjectId, stallId: null, slotId: null, state, sequence });
const unit = (headcount: number | null, subjectId = 'b0') =>
  attendanceOf({ subjectKind: 'partnerUnit', subjectId, stallId: null, slotId: null, headcount });

describe('people of a partner who came', () => {
  it('are unknown, not absent, as long as nothing is written down (rule 16)', () => {
    expect(partnerPresence(booking, [])).toEqual({ named: 0, headcount: null, present: 0, isKnown: false });
  });

  it('are known to be none when 0 is written down', () => {
    expect(partnerPresence(booking, [unit(0)])).toMatchObject({ headcount: 0, present: 0, isKnown: true });
  });

  it('are none when everybody by name was absent, whatever the headcount says (rule 8)', () => {
    const rows = [unit(5), person('p0', 'absent'), person('p1', 'excused')];
    expect(partnerPresence(booking, rows)).toEqual({ named: 0, headcount: 5, present: 0, isKnown: true });
  });

  it('include who was late or left early', () => {
    const rows = [person('p0', 'late'), person('p1', 'leftEarly')];
    expect(partnerPresence(booking, rows)).toMatchObject({ named: 2, present: 2 });
  });

  it('are one head each, however often they left and came back (rule 17)', () => {
    const rows = [person('p0', 'present', 1), person('p0', 'leftEarly', 2)];
    expect(partnerPresence(booking, rows).present).toBe(1);
  });

  it('are those of this booking, not of another, and no volunteers', () => {
    const rows = [unit(9, 'b1'), person('p9'), attendanceOf({ subjectId: 'p0' })];
    expect(partnerPresence(booking, rows).isKnown).toBe(false);
  });

  it('are the names or the headcount, never both added (rule 8)', () => {
    const states = fc.option(fc.constantFrom(...ATTENDANCE_STATES), { nil: null });
    fc.assert(
      fc.property(fc.option(fc.nat(50), { nil: null }), states, states, (headcount, first, second) => {
        const rows = [
          ...(headcount === null ? [] : [unit(headcount)]),
          ...(first ? [person('p0', first)] : []),
          ...(second ? [person('p1', second)] : []),
        ];
        const { named, present, isKnown } = partnerPresence(booking, rows);
        expect(present).toBe(first || second ? named : (headcount ?? 0));
        expect(isKnown).toBe(rows.length > 0);
      }),
    );
  });
});
