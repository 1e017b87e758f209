import * as v from 'valibot';
import type { IsoDate } from '../model/basic.ts';
import type { MakeId } from '../model/ids.ts';
import { VolunteerId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';

/** A volunteer about whom nothing is known yet; the name is still to be typed. */
export function newVolunteer(makeId: MakeId, volunteerNo: string, joinedOn: IsoDate): Volunteer {
  return {
    id: v.parse(VolunteerId, makeId()),
    volunteerNo,
    name: '',
    sex: null,
    kinds: ['resident'],
    phone: '',
    branchId: null,
    teamId: null,
    gridId: null,
    compoundId: null,
    birthDate: null,
    hasGuardianConsent: false,
    idNumber: null,
    skills: [],
    qualifications: [],
    availability: { isUsual: true, exceptMonths: [], exceptDates: [], firstSlotOnly: false },
    limits: { slotsPerFair: null, fairsPerYear: null },
    prefers: [],
    needsRest: false,
    partnerUnitId: null,
    joinedOn,
    note: '',
    isActive: true,
    isErased: false,
  };
}
