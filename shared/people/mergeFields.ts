import type { Volunteer } from '../model/volunteer.ts';

/** Facts that a person has one of. */
export const SINGLE_FIELDS = [
  'name',
  'volunteerNo',
  'sex',
  'phone',
  'birthDate',
  'idNumber',
  'branchId',
  'teamId',
  'gridId',
  'compoundId',
  'partnerUnitId',
  'joinedOn',
  'hasGuardianConsent',
  'isUsual',
  'firstSlotOnly',
  'slotsPerFair',
  'fairsPerYear',
  'needsRest',
  'isActive',
] as const;
/** Facts of which a person may have several: both records' can be put together. */
export const UNITED_FIELDS = [
  'kinds',
  'skills',
  'prefers',
  'qualifications',
  'exceptMonths',
  'exceptDates',
  'note',
] as const;
export const MERGE_FIELDS = [...SINGLE_FIELDS, ...UNITED_FIELDS] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
export type UnitedField = (typeof UNITED_FIELDS)[number];

/** `stays`: as in the record that stays; `goes`: as in the other one; `both`: put together. */
export type MergeChoice = 'stays' | 'goes' | 'both';
/** A field that is not named stays as it is. */
export type MergeChoices = Readonly<Partial<Record<MergeField, MergeChoice>>>;

/** Value of a field of a record, wherever in the record it stands. */
export function mergeValue(volunteer: Volunteer, field: MergeField): unknown {
  switch (field) {
    case 'isUsual':
    case 'firstSlotOnly':
    case 'exceptMonths':
    case 'exceptDates':
      return volunteer.availability[field];
    case 'slotsPerFair':
    case 'fairsPerYear':
      return volunteer.limits[field];
    default:
      return volunteer[field];
  }
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** True for a field that both records can give a part of. */
export function isUnited(field: MergeField): field is UnitedField {
  return UNITED_FIELDS.some((united) => united === field);
}

function sameText(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map((part) => JSON.stringify(part)).toSorted() : value);
}

/** Fields in which two records differ: the only ones that somebody has to decide about. */
export function differingFields(stays: Volunteer, goes: Volunteer): readonly MergeField[] {
  return MERGE_FIELDS.filter(
    (field) => sameText(mergeValue(stays, field)) !== sameText(mergeValue(goes, field)),
  );
}

function isNewer(one: Volunteer, other: Volunteer): boolean {
  return (one.joinedOn ?? '') > (other.joinedOn ?? '');
}

function defaultChoice(field: MergeField, stays: Volunteer, goes: Volunteer): MergeChoice {
  const [own, other] = [mergeValue(stays, field), mergeValue(goes, field)];
  if (isUnited(field) && !isBlank(own) && !isBlank(other)) return 'both';
  if (isBlank(own) !== isBlank(other)) return isBlank(own) ? 'goes' : 'stays';
  switch (field) {
    // What protects the person wins: a rest that is needed, a consent that was given.
    case 'needsRest':
    case 'hasGuardianConsent':
    case 'firstSlotOnly':
    case 'isActive':
      return own === true ? 'stays' : 'goes';
    case 'slotsPerFair':
    case 'fairsPerYear':
      return Number(own) <= Number(other) ? 'stays' : 'goes';
    // Identity stays with the record that stays; the person has been with us since the earlier day.
    case 'name':
    case 'volunteerNo':
    case 'idNumber':
    case 'birthDate':
    case 'sex':
    case 'isUsual':
      return 'stays';
    case 'joinedOn':
      return isNewer(stays, goes) ? 'goes' : 'stays';
    // Where somebody lives and how to reach them: what was written down last is more likely to hold.
    default:
      return isNewer(goes, stays) ? 'goes' : 'stays';
  }
}

/** What the merged record takes from where unless somebody chooses otherwise: the fuller value, then the newer one. */
export function defaultChoices(stays: Volunteer, goes: Volunteer): MergeChoices {
  return Object.fromEntries(
    differingFields(stays, goes).map((field) => [field, defaultChoice(field, stays, goes)]),
  );
}

function union<T>(stays: readonly T[], goes: readonly T[]): T[] {
  const known = new Set(stays.map((part) => JSON.stringify(part)));
  return [...stays, ...goes.filter((part) => !known.has(JSON.stringify(part)))];
}

function unitedNote(stays: string, goes: string): string {
  return stays.includes(goes) ? stays : `${stays}\n${goes}`.slice(0, 2000);
}

/** The record that stays, with each field from where it was chosen; its id is that of `stays`. */
export function mergedVolunteer(stays: Volunteer, goes: Volunteer, choices: MergeChoices): Volunteer {
  const from = (field: MergeField): Volunteer => (choices[field] === 'goes' ? goes : stays);
  function list<T>(field: UnitedField, listOf: (volunteer: Volunteer) => readonly T[]): T[] {
    return choices[field] === 'both' ? union(listOf(stays), listOf(goes)) : [...listOf(from(field))];
  }
  return {
    id: stays.id,
    volunteerNo: from('volunteerNo').volunteerNo,
    name: from('name').name,
    sex: from('sex').sex,
    kinds: list('kinds', ({ kinds }) => kinds),
    phone: from('phone').phone,
    branchId: from('branchId').branchId,
    teamId: from('teamId').teamId,
    gridId: from('gridId').gridId,
    compoundId: from('compoundId').compoundId,
    birthDate: from('birthDate').birthDate,
    hasGuardianConsent: from('hasGuardianConsent').hasGuardianConsent,
    idNumber: from('idNumber').idNumber,
    skills: list('skills', ({ skills }) => skills),
    qualifications: list('qualifications', ({ qualifications }) => qualifications),
    availability: {
      isUsual: from('isUsual').availability.isUsual,
      exceptMonths: list('exceptMonths', ({ availability }) => availability.exceptMonths),
      exceptDates: list('exceptDates', ({ availability }) => availability.exceptDates).toSorted(),
      firstSlotOnly: from('firstSlotOnly').availability.firstSlotOnly,
    },
    limits: {
      slotsPerFair: from('slotsPerFair').limits.slotsPerFair,
      fairsPerYear: from('fairsPerYear').limits.fairsPerYear,
    },
    prefers: list('prefers', ({ prefers }) => prefers),
    needsRest: from('needsRest').needsRest,
    partnerUnitId: from('partnerUnitId').partnerUnitId,
    joinedOn: from('joinedOn').joinedOn,
    note: choices.note === 'both' ? unitedNote(stays.note, goes.note) : from('note').note,
    isActive: from('isActive').isActive,
    isErased: false,
  };
}
