import { describe, expect, it } from 'vitest';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import { serviceHistory } from '../../../shared/people/serviceHistory.ts';
import { serviceOfVolunteers } from '../../../shared/people/serviceOfVolunteers.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { isHeld } from '../../../shared/stats/countedFair.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';

const sample = shippedSample(catalogueOf('zh-CN'));
const held = sample.fairs.filter((fair) => isHeld(fair) && dateOfFair(fair).startsWith('2025-'));
const records = held.map((fair) => ({
  fair,
  slots: sample.slots.filter((row) => row.fairId === fair.id),
  stalls: sample.stalls.filter((row) => row.fairId === fair.id),
  needs: sample.needs.filter((row) => row.fairId === fair.id),
  bookings: sample.bookings.filter((row) => row.fairId === fair.id),
  assignments: sample.assignments.filter((row) => row.fairId === fair.id),
  attendance: sample.attendance.filter((row) => row.fairId === fair.id),
  tallies: sample.tallies.filter((row) => row.fairId === fair.id),
}));
const [community] = sample.community;
if (!community) throw new Error('The sample has a community.');
const registers = { ...sample, community };
const service = serviceOfVolunteers(records);

describe('service of a volunteer', () => {
  it('counts the same fairs and minutes in the list as in the year’s figures', () => {
    const year = { ...registers, year: 2025, yearPlan: null, fairs: records };
    const figures = yearFigures(year).volunteers.filter(({ fairs }) => fairs > 0);
    expect(figures.length).toBeGreaterThan(50);
    expect(service.size).toBe(figures.length);
    for (const { volunteerId, fairs, serviceMinutes } of figures) {
      expect(service.get(volunteerId)).toEqual({ fairs, minutes: serviceMinutes });
    }
  });

  it('adds up to the same minutes line by line, newest fair first', () => {
    for (const volunteer of sample.volunteers) {
      const lines = serviceHistory({
        ...sample,
        fairs: held,
        assignments: sample.assignments.filter((row) => row.volunteerId === volunteer.id),
        attendance: sample.attendance.filter((row) => row.subjectId === volunteer.id),
      });
      const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
      expect(minutes).toBe(service.get(volunteer.id)?.minutes ?? 0);
      const months = lines.map((line) => line.fairId);
      expect(months).toEqual(months.toSorted().toReversed());
    }
  });
});
