import type { IsoDate } from '../model/basic.ts';
import type { GroupKind } from '../model/community.ts';
import type { CategoryId, GroupId, PartnerUnitId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { QualificationKind, VolunteerKind } from '../model/volunteer.ts';
import { ID_NUMBER_LENGTHS, normaliseIdNumber } from '../people/idNumber.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { VolunteerField } from './importFields.ts';
import { mapResult } from './mapResult.ts';
import type { NameLookup } from './readNames.ts';
import { lookupList } from './readNames.ts';
import { readPersonName } from './readPersonName.ts';
import { readPhone } from './readPhone.ts';
import { readDate, readDates, readExactText, readLimit, readMonths, splitList } from './readValues.ts';
import type { SourceCell } from './sourceTable.ts';
import type { VolunteerEntry } from './volunteerEntry.ts';

/** Fields that are yes or no. */
export const ANSWER_FIELDS = [
  'guardianConsent',
  'isUsual',
  'firstSlotOnly',
  'needsRest',
  'isActive',
] as const satisfies readonly VolunteerField[];
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** Names that cells may hold and what they stand for; a word that the user matched is in here too. */
export interface VolunteerLookups {
  readonly sexes: NameLookup<'female' | 'male'>;
  readonly kinds: NameLookup<VolunteerKind>;
  readonly skills: NameLookup<CategoryId>;
  readonly prefers: NameLookup<CategoryId>;
  readonly qualifications: NameLookup<QualificationKind>;
  readonly units: NameLookup<PartnerUnitId>;
  readonly answers: Readonly<Record<AnswerField, NameLookup<'yes' | 'no'>>>;
  /** Finds the group, or promises a new one. */
  readonly group: (kind: GroupKind, name: string) => Result<GroupId | null, Problem>;
  /** Words of a field that the user said mean nothing. */
  readonly isIgnored: (field: VolunteerField, word: string) => boolean;
  readonly foreverWords: readonly string[];
  readonly heldWords: readonly string[];
}

const NUMBER_LENGTH = 20;
const NOTE_LENGTH = 2000;
const MAX_SLOTS = 12;
const MAX_FAIRS = 12;

function readList<T>(
  field: VolunteerField,
  cell: SourceCell,
  lookup: NameLookup<T>,
  { isIgnored }: VolunteerLookups,
): Result<T[], Problem> {
  const { values, unknown } = lookupList(cell.text, lookup, splitList);
  const strange = unknown.find((word) => !isIgnored(field, word));
  return strange === undefined ? success([...values]) : failure(problem('valueUnknown', { text: strange }));
}

function splitCertificates(text: string): readonly string[] {
  return text
    .split(/[；;\n]+/u)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function readNumbers(
  kind: QualificationKind,
  cell: SourceCell,
  lookups: VolunteerLookups,
): Result<VolunteerEntry, Problem> {
  const exact = readExactText(cell, NOTE_LENGTH);
  return mapResult(exact, (text) => ({
    certificates: {
      [kind]: {
        numbers: splitCertificates(text).map((entry) =>
          lookups.heldWords.includes(entry.toLowerCase()) ? '' : entry,
        ),
      },
    },
  }));
}

function readEnds(
  kind: QualificationKind,
  cell: SourceCell,
  lookups: VolunteerLookups,
): Result<VolunteerEntry, Problem> {
  const ends: (IsoDate | null)[] = [];
  for (const entry of splitCertificates(cell.text)) {
    if (lookups.foreverWords.includes(entry.toLowerCase())) ends.push(null);
    else {
      const date = readDate({ ...cell, text: entry });
      if (!date.ok) return date;
      ends.push(date.value);
    }
  }
  return success({ certificates: { [kind]: { ends } } });
}

function readQualifications(cell: SourceCell, lookups: VolunteerLookups): Result<VolunteerEntry, Problem> {
  return mapResult(readList('qualifications', cell, lookups.qualifications, lookups), (holds) => ({ holds }));
}

/** Without the spaces, dashes and full-width digits that people type for reading; otherwise as written (rule 11). */
function readIdNumber(cell: SourceCell): Result<string, Problem> {
  const text = normaliseIdNumber(cell.text).replace(/^(?:身份证|居民身份证)[:：]?/u, '');
  return readExactText({ ...cell, text }, ID_NUMBER_LENGTHS.now);
}

function readSex(cell: SourceCell, lookups: VolunteerLookups): Result<VolunteerEntry, Problem> {
  const sex = lookups.sexes.find(cell.text);
  if (sex) return success({ sex });
  return lookups.isIgnored('sex', cell.text)
    ? success({})
    : failure(problem('valueUnknown', { text: cell.text }));
}

function readAnswer(
  field: AnswerField,
  cell: SourceCell,
  lookups: VolunteerLookups,
  entryOf: (answer: boolean) => VolunteerEntry,
): Result<VolunteerEntry, Problem> {
  const answer = lookups.answers[field].find(cell.text);
  if (answer) return success(entryOf(answer === 'yes'));
  return lookups.isIgnored(field, cell.text)
    ? success({})
    : failure(problem('valueUnknown', { text: cell.text }));
}

function readUnit(cell: SourceCell, lookups: VolunteerLookups): Result<VolunteerEntry, Problem> {
  const unit = lookups.units.find(cell.text);
  if (unit) return success({ partnerUnitId: unit });
  return failure(problem('unitUnknown', { text: cell.text }));
}

type CellReader = (cell: SourceCell, lookups: VolunteerLookups) => Result<VolunteerEntry, Problem>;

/** How the cells of each field are read; one table for all cells, because a large roster has 40,000 of them. */
const READERS = {
  volunteerNo: (cell) => mapResult(readExactText(cell, NUMBER_LENGTH), (volunteerNo) => ({ volunteerNo })),
  name: (cell) =>
    mapResult(readPersonName(cell), ({ name, role, whole }) => ({
      name,
      ...(role === '' ? {} : { wholeName: whole, role }),
    })),
  sex: readSex,
  phone: (cell) => mapResult(readPhone(cell), ({ phone, others }) => ({ phone, otherPhones: others })),
  kinds: (cell, lookups) =>
    mapResult(readList('kinds', cell, lookups.kinds, lookups), (kinds) => ({ kinds })),
  team: ({ text }, { group }) => mapResult(group('team', text), (teamId) => ({ teamId })),
  grid: ({ text }, { group }) => mapResult(group('grid', text), (gridId) => ({ gridId })),
  compound: ({ text }, { group }) => mapResult(group('compound', text), (compoundId) => ({ compoundId })),
  branch: ({ text }, { group }) => mapResult(group('branch', text), (branchId) => ({ branchId })),
  birthDate: (cell) => mapResult(readDate(cell), (birthDate) => ({ birthDate })),
  idNumber: (cell) => mapResult(readIdNumber(cell), (idNumber) => ({ idNumber })),
  guardianConsent: (cell, lookups) =>
    readAnswer('guardianConsent', cell, lookups, (hasGuardianConsent) => ({ hasGuardianConsent })),
  skills: (cell, lookups) =>
    mapResult(readList('skills', cell, lookups.skills, lookups), (skills) => ({ skills })),
  prefers: (cell, lookups) =>
    mapResult(readList('prefers', cell, lookups.prefers, lookups), (prefers) => ({ prefers })),
  medicalNo: (cell, lookups) => readNumbers('medical', cell, lookups),
  medicalUntil: (cell, lookups) => readEnds('medical', cell, lookups),
  legalNo: (cell, lookups) => readNumbers('legal', cell, lookups),
  legalUntil: (cell, lookups) => readEnds('legal', cell, lookups),
  qualifications: readQualifications,
  isUsual: (cell, lookups) =>
    readAnswer('isUsual', cell, lookups, (isUsual) => ({ availability: { isUsual } })),
  exceptMonths: (cell) =>
    mapResult(readMonths(cell), (months) => ({ availability: { exceptMonths: [...months] } })),
  exceptDates: (cell) =>
    mapResult(readDates(cell), (dates) => ({ availability: { exceptDates: [...dates] } })),
  firstSlotOnly: (cell, lookups) =>
    readAnswer('firstSlotOnly', cell, lookups, (firstSlotOnly) => ({ availability: { firstSlotOnly } })),
  slotsPerFair: (cell) =>
    mapResult(readLimit(cell, MAX_SLOTS), (slotsPerFair) => ({ limits: { slotsPerFair } })),
  fairsPerYear: (cell) =>
    mapResult(readLimit(cell, MAX_FAIRS), (fairsPerYear) => ({ limits: { fairsPerYear } })),
  needsRest: (cell, lookups) => readAnswer('needsRest', cell, lookups, (needsRest) => ({ needsRest })),
  partnerUnit: readUnit,
  joinedOn: (cell) => mapResult(readDate(cell), (joinedOn) => ({ joinedOn })),
  isActive: (cell, lookups) => readAnswer('isActive', cell, lookups, (isActive) => ({ isActive })),
  note: ({ text }) =>
    text.length > NOTE_LENGTH
      ? failure(problem('textTooLong', { max: NOTE_LENGTH, length: text.length }))
      : success({ note: text }),
} satisfies Record<VolunteerField, CellReader>;

/**
 * Understands one cell that is not blank. @returns what it says, or why it says nothing that can be stored: a problem
 * `valueUnknown` is for the user to match once for the whole file.
 */
export function readVolunteerCell(
  field: VolunteerField,
  cell: SourceCell,
  lookups: VolunteerLookups,
): Result<VolunteerEntry, Problem> {
  const read: CellReader = READERS[field];
  return read(cell, lookups);
}
