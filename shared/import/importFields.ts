/*
 * The columns that each kind of list can have, in the order in which our own files write them. What a column is called
 * stands in the catalogues; under which other names offices know it, in synonyms.ts.
 */

export const IMPORT_TARGETS = ['volunteers', 'partners', 'attendance'] as const;
/** What a file is a list of. */
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

export const VOLUNTEER_FIELDS = [
  'volunteerNo',
  'name',
  'sex',
  'phone',
  'kinds',
  'team',
  'grid',
  'compound',
  'branch',
  'birthDate',
  'idNumber',
  'guardianConsent',
  'skills',
  'prefers',
  'medicalNo',
  'medicalUntil',
  'legalNo',
  'legalUntil',
  'qualifications',
  'isUsual',
  'exceptMonths',
  'exceptDates',
  'firstSlotOnly',
  'slotsPerFair',
  'fairsPerYear',
  'needsRest',
  'partnerUnit',
  'joinedOn',
  'isActive',
  'note',
] as const;
export type VolunteerField = (typeof VOLUNTEER_FIELDS)[number];

export const PARTNER_FIELDS = [
  'unitName',
  'unitKind',
  'departments',
  'contactName',
  'contactRole',
  'contactPhone',
  'contactIsLead',
  'categories',
  'cadence',
  'headcount',
  'brings',
  'power',
  'tent',
  'tables',
  'requires',
  'isActive',
  'note',
] as const;
export type PartnerField = (typeof PARTNER_FIELDS)[number];

export const ATTENDANCE_FIELDS = [
  'date',
  'name',
  'volunteerNo',
  'phone',
  'category',
  'stall',
  'post',
  'slot',
  'timeIn',
  'timeOut',
  'hours',
  'minutes',
  'state',
  'recordType',
  'monthMark',
  'note',
] as const;
export type AttendanceField = (typeof ATTENDANCE_FIELDS)[number];

export const TARGET_FIELDS = {
  volunteers: VOLUNTEER_FIELDS,
  partners: PARTNER_FIELDS,
  attendance: ATTENDANCE_FIELDS,
} as const satisfies Record<ImportTarget, readonly string[]>;

/** Columns of our own files: ID numbers never leave the program, and “qualifications” says less than the four before it. */
export const EXPORT_FIELDS = {
  volunteers: VOLUNTEER_FIELDS.filter((field) => field !== 'idNumber' && field !== 'qualifications'),
  partners: PARTNER_FIELDS,
  attendance: ATTENDANCE_FIELDS.filter(
    (field) => !['hours', 'minutes', 'recordType', 'monthMark'].includes(field),
  ),
} as const satisfies Record<ImportTarget, readonly string[]>;

/** A column of any list. */
export type ImportField = VolunteerField | PartnerField | AttendanceField;

/** The column without which a row says nothing. */
export const KEY_FIELD = {
  volunteers: 'name',
  partners: 'unitName',
  attendance: 'name',
} as const satisfies Record<ImportTarget, ImportField>;

/** Which field each column of a sheet is; null = not imported. Several columns may be the note, or months. */
export type Mapping = readonly (ImportField | null)[];

/** True for a field that several columns can be: remarks, and the months of a table that has one column for each. */
export function isManyColumns(field: ImportField | null): boolean {
  return field === 'note' || field === 'monthMark';
}

/** True for a field of the target; a mapping that was remembered by another version may name others. */
export function isFieldOf(target: ImportTarget, field: string | null): field is ImportField {
  return TARGET_FIELDS[target].some((known) => known === field);
}
