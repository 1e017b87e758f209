import type { Category } from '../model/category.ts';
import type { Group } from '../model/community.ts';
import type { GroupId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { Qualification, QualificationKind, Volunteer } from '../model/volunteer.ts';
import { categoryName } from '../text/categoryText.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { CellValue } from '../workbook/workbookModel.ts';
import type { VolunteerField } from './importFields.ts';

/** Between entries of one cell in what we write. */
export const ENTRY_MARK = '、';
/** Between certificates of one person: numbers may hold the other marks. */
export const CERTIFICATE_MARK = '；';

/** What names are written with. */
export interface ListNames {
  readonly text: Catalogue;
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly partnerUnits: readonly PartnerUnit[];
}

/** The names of a list looked up once. */
export interface PreparedNames {
  readonly text: Catalogue;
  readonly groupName: (id: GroupId | null) => string;
  readonly categoryNames: (ids: readonly string[]) => string;
  readonly unitName: (id: string | null) => string;
}

/** Prepares names for {@link volunteerValue}: 3,000 people ask for the same few. */
export function prepareNames({ text, groups, categories, partnerUnits }: ListNames): PreparedNames {
  const groupNames = new Map(groups.map((group) => [group.id, group.name]));
  const unitNames = new Map<string, string>(partnerUnits.map((unit) => [unit.id, unit.name]));
  return {
    text,
    groupName: (id) => (id && groupNames.get(id)) ?? '',
    unitName: (id) => (id && unitNames.get(id)) ?? '',
    categoryNames: (ids) =>
      categories
        .filter((category) => ids.includes(category.id))
        .map((category) => categoryName(text, category))
        .join(ENTRY_MARK),
  };
}

const BLANK: CellValue = { kind: 'blank' };

function words(text: string): CellValue {
  return text === '' ? BLANK : { kind: 'text', text };
}

function day(date: string | null): CellValue {
  return date === null ? BLANK : { kind: 'date', date };
}

function count(value: number | null): CellValue {
  return value === null ? BLANK : { kind: 'number', value };
}

function ofKind({ qualifications }: Volunteer, kind: QualificationKind): readonly Qualification[] {
  return qualifications.filter((qualification) => qualification.kind === kind);
}

function certificateNumbers(volunteer: Volunteer, kind: QualificationKind, text: Catalogue): CellValue {
  const held = ofKind(volunteer, kind);
  return words(
    held.map(({ certificateNo }) => certificateNo || text.lists.hasCertificate).join(CERTIFICATE_MARK),
  );
}

function certificateEnds(volunteer: Volunteer, kind: QualificationKind, text: Catalogue): CellValue {
  const held = ofKind(volunteer, kind);
  return words(held.map(({ expiresOn }) => expiresOn ?? text.lists.forever).join(CERTIFICATE_MARK));
}

function yesNo(value: boolean, { text }: PreparedNames): CellValue {
  return words(value ? text.lists.yes : text.lists.no);
}

function yesOrBlank(value: boolean, { text }: PreparedNames): CellValue {
  return value ? words(text.lists.yes) : BLANK;
}

function qualificationKinds({ qualifications }: Volunteer, { text }: PreparedNames): CellValue {
  const kinds = qualifications.map(({ kind }) => text.volunteers.qualificationKinds[kind]);
  return words([...new Set(kinds)].join(ENTRY_MARK));
}

type CellWriter = (volunteer: Volunteer, names: PreparedNames) => CellValue;

/** How each column is written; one table for all people. */
const WRITERS = {
  volunteerNo: ({ volunteerNo }) => words(volunteerNo),
  name: ({ name }) => words(name),
  sex: ({ sex }, { text }) => words(sex ? text.volunteers.sexes[sex] : ''),
  phone: ({ phone }) => words(phone.trim()),
  kinds: ({ kinds }, { text }) => words(kinds.map((kind) => text.volunteers.kinds[kind]).join(ENTRY_MARK)),
  team: ({ teamId }, { groupName }) => words(groupName(teamId)),
  grid: ({ gridId }, { groupName }) => words(groupName(gridId)),
  compound: ({ compoundId }, { groupName }) => words(groupName(compoundId)),
  branch: ({ branchId }, { groupName }) => words(groupName(branchId)),
  birthDate: ({ birthDate }) => day(birthDate),
  idNumber: ({ idNumber }) => words(idNumber ?? ''),
  guardianConsent: ({ hasGuardianConsent }, names) => yesOrBlank(hasGuardianConsent, names),
  skills: ({ skills }, { categoryNames }) => words(categoryNames(skills)),
  prefers: ({ prefers }, { categoryNames }) => words(categoryNames(prefers)),
  medicalNo: (volunteer, { text }) => certificateNumbers(volunteer, 'medical', text),
  medicalUntil: (volunteer, { text }) => certificateEnds(volunteer, 'medical', text),
  legalNo: (volunteer, { text }) => certificateNumbers(volunteer, 'legal', text),
  legalUntil: (volunteer, { text }) => certificateEnds(volunteer, 'legal', text),
  qualifications: qualificationKinds,
  isUsual: ({ availability }, names) => yesNo(availability.isUsual, names),
  exceptMonths: ({ availability }) => words(availability.exceptMonths.join(ENTRY_MARK)),
  exceptDates: ({ availability }) => words(availability.exceptDates.join(ENTRY_MARK)),
  firstSlotOnly: ({ availability }, names) => yesOrBlank(availability.firstSlotOnly, names),
  slotsPerFair: ({ limits }) => count(limits.slotsPerFair),
  fairsPerYear: ({ limits }) => count(limits.fairsPerYear),
  needsRest: ({ needsRest }, names) => yesOrBlank(needsRest, names),
  partnerUnit: ({ partnerUnitId }, { unitName }) => words(unitName(partnerUnitId)),
  joinedOn: ({ joinedOn }) => day(joinedOn),
  isActive: ({ isActive }, names) => yesNo(isActive, names),
  note: ({ note }) => words(note.trim()),
} satisfies Record<VolunteerField, CellWriter>;

/** What stands in a column of the list for a person; what is written can be read back (see readVolunteer). */
export function volunteerValue(field: VolunteerField, volunteer: Volunteer, names: PreparedNames): CellValue {
  return WRITERS[field](volunteer, names);
}

/** A cell's value as text, for comparing and for showing what changes. */
export function valueText(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
    case 'formula':
      return String(value.value);
    case 'date':
      return value.date;
    case 'blank':
      return '';
  }
}
