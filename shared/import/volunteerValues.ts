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

/** What stands in a column of the list for a person; what is written can be read back (see readVolunteer). */
export function volunteerValue(field: VolunteerField, volunteer: Volunteer, names: PreparedNames): CellValue {
  const { text } = names;
  const yesNo = (value: boolean): CellValue => words(value ? text.lists.yes : text.lists.no);
  const yesOrBlank = (value: boolean): CellValue => (value ? words(text.lists.yes) : BLANK);
  const { availability, limits } = volunteer;
  const writers = {
    volunteerNo: () => words(volunteer.volunteerNo),
    name: () => words(volunteer.name),
    sex: () => words(volunteer.sex ? text.volunteers.sexes[volunteer.sex] : ''),
    phone: () => words(volunteer.phone.trim()),
    kinds: () => words(volunteer.kinds.map((kind) => text.volunteers.kinds[kind]).join(ENTRY_MARK)),
    team: () => words(names.groupName(volunteer.teamId)),
    grid: () => words(names.groupName(volunteer.gridId)),
    compound: () => words(names.groupName(volunteer.compoundId)),
    branch: () => words(names.groupName(volunteer.branchId)),
    birthDate: () => day(volunteer.birthDate),
    idNumber: () => words(volunteer.idNumber ?? ''),
    guardianConsent: () => yesOrBlank(volunteer.hasGuardianConsent),
    skills: () => words(names.categoryNames(volunteer.skills)),
    prefers: () => words(names.categoryNames(volunteer.prefers)),
    medicalNo: () => certificateNumbers(volunteer, 'medical', text),
    medicalUntil: () => certificateEnds(volunteer, 'medical', text),
    legalNo: () => certificateNumbers(volunteer, 'legal', text),
    legalUntil: () => certificateEnds(volunteer, 'legal', text),
    qualifications: () =>
      words(
        [
          ...new Set(volunteer.qualifications.map(({ kind }) => text.volunteers.qualificationKinds[kind])),
        ].join(ENTRY_MARK),
      ),
    isUsual: () => yesNo(availability.isUsual),
    exceptMonths: () => words(availability.exceptMonths.join(ENTRY_MARK)),
    exceptDates: () => words(availability.exceptDates.join(ENTRY_MARK)),
    firstSlotOnly: () => yesOrBlank(availability.firstSlotOnly),
    slotsPerFair: () => count(limits.slotsPerFair),
    fairsPerYear: () => count(limits.fairsPerYear),
    needsRest: () => yesOrBlank(volunteer.needsRest),
    partnerUnit: () => words(names.unitName(volunteer.partnerUnitId)),
    joinedOn: () => day(volunteer.joinedOn),
    isActive: () => yesNo(volunteer.isActive),
    note: () => words(volunteer.note.trim()),
  } satisfies Record<VolunteerField, () => CellValue>;
  return writers[field]();
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
