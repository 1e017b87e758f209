import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CategoryId, GroupId } from '../../../shared/model/ids.ts';
import { applyBulkEdit } from '../../../shared/people/bulkEdit.ts';
import { makeVolunteer } from './makeVolunteer.ts';

const repair = v.parse(CategoryId, 'repair');
const culture = v.parse(CategoryId, 'culture');
const team = v.parse(GroupId, 'team');
const person = makeVolunteer('1', {
  kinds: ['resident'],
  skills: [repair, culture],
  prefers: [repair],
  availability: { isUsual: true, exceptMonths: [2, 8], exceptDates: [], firstSlotOnly: false },
  limits: { slotsPerFair: 2, fairsPerYear: null },
});

describe('one change for many people', () => {
  it('changes what it names and nothing else', () => {
    const { availability, limits } = person;
    expect(applyBulkEdit(person, { kind: 'team', teamId: team })).toEqual({ ...person, teamId: team });
    expect(applyBulkEdit(person, { kind: 'active', isActive: false })).toEqual({
      ...person,
      isActive: false,
    });
    expect(applyBulkEdit(person, { kind: 'usual', isUsual: false })).toEqual({
      ...person,
      availability: { ...availability, isUsual: false },
    });
    expect(applyBulkEdit(person, { kind: 'firstSlotOnly', firstSlotOnly: true })).toEqual({
      ...person,
      availability: { ...availability, firstSlotOnly: true },
    });
    expect(applyBulkEdit(person, { kind: 'limits', limits: { fairsPerYear: 4 } })).toEqual({
      ...person,
      limits: { ...limits, fairsPerYear: 4 },
    });
  });

  it('adds nothing twice and takes away only what is named', () => {
    expect(
      applyBulkEdit(person, { kind: 'volunteerKind', volunteerKind: 'resident', isAdded: true }),
    ).toEqual(person);
    expect(
      applyBulkEdit(person, { kind: 'volunteerKind', volunteerKind: 'driver', isAdded: true }).kinds,
    ).toEqual(['resident', 'driver']);
    expect(
      applyBulkEdit(person, { kind: 'exceptMonth', month: 5, isAdded: true }).availability.exceptMonths,
    ).toEqual([2, 5, 8]);
    expect(
      applyBulkEdit(person, { kind: 'exceptMonth', month: 2, isAdded: false }).availability.exceptMonths,
    ).toEqual([8]);
  });

  it('never leaves somebody fond of what they cannot do', () => {
    const without = applyBulkEdit(person, { kind: 'skill', categoryId: repair, isAdded: false });
    expect([without.skills, without.prefers]).toEqual([[culture], []]);
  });
});
