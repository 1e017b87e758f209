import * as v from 'valibot';
import type { IsoDate } from '../model/basic.ts';
import type { MakeId } from '../model/ids.ts';
import { VolunteerId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';

/** Somebody of whom nothing is told. */
export const UNTOLD: Omit<Volunteer, 'id'> = {
  volunteerNo: '',
  name: '',
  sex: null,
  kinds: [],
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
  availability: { isUsual: false, exceptMonths: [], exceptDates: [], firstSlotOnly: false },
  limits: { slotsPerFair: null, fairsPerYear: null },
  prefers: [],
  needsRest: false,
  partnerUnitId: null,
  joinedOn: null,
  note: '',
  isActive: false,
  isErased: false,
};

/** A volunteer about whom nothing is known yet; the name is still to be typed. */
export function newVolunteer(makeId: MakeId, volunteerNo: string, joinedOn: IsoDate): Volunteer {
  return {
    ...UNTOLD,
    id: v.parse(VolunteerId, makeId()),
    volunteerNo,
    kinds: ['resident'],
    availability: { ...UNTOLD.availability, isUsual: true },
    joinedOn,
    isActive: true,
  };
}
