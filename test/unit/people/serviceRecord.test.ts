import { describe, expect, it } from 'vitest';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { OwnRecords } from '../../../shared/people/serviceHistory.ts';
import { serviceOfVolunteers } from '../../../shared/people/serviceOfVolunteers.ts';
import { serviceRecord, serviceYears } from '../../../shared/people/serviceRecord.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { isHeld } from '../../../shared/stats/countedFair.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';

const sample = shippedSample(catalogueOf('zh-CN'));
const held = sample.fairs.filter((fair) => isHeld(fair) && dateOfFair(fair).startsWith('2025-'));
const service = serviceOfVolunteers(
  held.map((fair) => ({
    fair,
    slots: sample.slots.filter(({ fairId }) => fairId === fair.id),
    attendance: sample.attendance.filter(({ fairId }) => fairId === fair.id),
  })),
);

function ownOf(volunteer: Volunteer): OwnRecords {
  return {
    ...sample,
    assignments: sample.assignments.filter((row) => row.volunteerId === volunteer.id),
    attendance: sample.attendance.filter((row) => row.subjectId === volunteer.id),
  };
}

describe('a volunteer’s service record of a year', () => {
  it('has the same fairs and minutes as the year’s figures, for everybody', () => {
    for (const volunteer of sample.volunteers) {
      const { fairs, minutes, entries } = serviceRecord(ownOf(volunteer), periodOfYear(2025));
      expect({ fairs, minutes }).toEqual(service.get(volunteer.id) ?? { fairs: 0, minutes: 0 });
      expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).toSorted());
    }
  });

  it('has nothing of another year, and names the years that have something', () => {
    const volunteer = firstOf(sample.volunteers.filter(({ id }) => service.has(id)));
    expect(serviceRecord(ownOf(volunteer), periodOfYear(2024))).toEqual({
      entries: [],
      fairs: 0,
      minutes: 0,
    });
    expect(serviceYears(ownOf(volunteer))).toEqual([2025]);
  });

  it('leaves out absence, and counts no fair that was cancelled', () => {
    const [id] = firstOf([...service]);
    const volunteer = firstOf(sample.volunteers.filter((person) => person.id === id));
    const own = ownOf(volunteer);
    const absent = own.attendance.map((row) => ({ ...row, state: 'absent' as const }));
    expect(serviceRecord({ ...own, attendance: absent }, periodOfYear(2025)).entries).toEqual([]);
    const cancelled = own.fairs.map((fair) => ({ ...fair, status: 'cancelled' as const }));
    expect(serviceRecord({ ...own, fairs: cancelled }, periodOfYear(2025)).fairs).toBe(0);
    expect(serviceYears({ ...own, fairs: cancelled })).toEqual([]);
  });

  it('takes a missing time out from the plan and says so (rule 16)', () => {
    const [id] = firstOf([...service]);
    const own = ownOf(firstOf(sample.volunteers.filter((person) => person.id === id)));
    const open = own.attendance.map((row) => ({ ...row, minuteOut: null }));
    const served = serviceRecord({ ...own, attendance: open }, periodOfYear(2025)).entries.filter(
      ({ slot }) => slot,
    );
    expect(served.length).toBeGreaterThan(0);
    for (const entry of served) {
      expect(entry.minuteOut).toBe(entry.slot?.end);
      expect(entry.isUnverified).toBe(true);
    }
  });
});
