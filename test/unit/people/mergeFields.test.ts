import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { GroupId } from '../../../shared/model/ids.ts';
import { Volunteer } from '../../../shared/model/volunteer.ts';
import { defaultChoices, differingFields, mergedVolunteer } from '../../../shared/people/mergeFields.ts';
import { day, makeVolunteer } from './makeVolunteer.ts';

const group = (id: string) => v.parse(GroupId, id);
const stays = makeVolunteer('1', {
  joinedOn: day('2024-01-01'),
  phone: '13800001234',
  kinds: ['driver'],
  compoundId: group('old'),
  note: '会修自行车',
});
const goes = makeVolunteer('2', {
  joinedOn: day('2025-06-01'),
  phone: '13900005678',
  kinds: ['driver', 'student'],
  teamId: group('team'),
  compoundId: group('new'),
  birthDate: day('1990-02-03'),
  needsRest: true,
  note: '周末有空',
  availability: { isUsual: true, exceptMonths: [7], exceptDates: [], firstSlotOnly: false },
});

describe('merging the facts of two people', () => {
  it('asks only about fields in which they differ', () => {
    expect(differingFields(stays, stays)).toEqual([]);
    expect(differingFields(stays, { ...stays, kinds: ['driver'], teamId: group('t') })).toEqual(['teamId']);
    const reordered = { ...goes, kinds: goes.kinds.toReversed() };
    expect(differingFields(goes, reordered)).toEqual([]);
  });

  it('takes the fuller value, then the newer one, unites lists, and keeps what protects the person', () => {
    const merged = mergedVolunteer(stays, goes, defaultChoices(stays, goes));
    expect(merged).toMatchObject({
      id: '1',
      volunteerNo: 'V1',
      joinedOn: '2024-01-01',
      phone: '13900005678',
      compoundId: 'new',
      teamId: 'team',
      birthDate: '1990-02-03',
      kinds: ['driver', 'student'],
      needsRest: true,
      note: '会修自行车\n周末有空',
      availability: { exceptMonths: [7] },
    });
    expect(v.is(Volunteer, merged)).toBe(true);
  });

  it('takes each field from where it was chosen', () => {
    const merged = mergedVolunteer(stays, goes, {
      phone: 'stays',
      kinds: 'goes',
      volunteerNo: 'goes',
      note: 'stays',
    });
    expect(merged).toMatchObject({
      phone: '13800001234',
      kinds: ['driver', 'student'],
      volunteerNo: 'V2',
      note: '会修自行车',
    });
    expect(mergedVolunteer(stays, goes, {})).toEqual(stays);
  });
});
