import * as v from 'valibot';
import type { FieldProblem } from '../fair/validateFair.ts';
import type { IsoDate } from '../model/basic.ts';
import type { MakeId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { Volunteer as VolunteerSchema } from '../model/volunteer.ts';
import { maskIdNumber } from '../people/idNumber.ts';
import { maskPhone } from '../people/mask.ts';
import { newVolunteer } from '../people/newVolunteer.ts';
import { validateVolunteer, volunteerWarnings } from '../people/validateVolunteer.ts';
import { volunteerLabel } from '../people/volunteerLabel.ts';
import { numberVolunteers } from '../people/volunteerNumbers.ts';
import { problem } from '../text/problem.ts';
import type { DataRow } from './dataRows.ts';
import type { ImportField, VolunteerField } from './importFields.ts';
import { VOLUNTEER_FIELDS } from './importFields.ts';
import type { Identity } from './matchVolunteers.ts';
import { identify, openPeopleIndex } from './matchVolunteers.ts';
import type {
  CellProblem,
  Decision,
  FieldChange,
  ImportSheet,
  MatchCandidate,
  PreviewRow,
} from './previewTypes.ts';
import type { VolunteerRowReading } from './readVolunteerRow.ts';
import type { VolunteerEntry } from './volunteerEntry.ts';
import { applyEntry } from './volunteerEntry.ts';
import type { PreparedNames } from './volunteerValues.ts';
import { valueText, volunteerValue } from './volunteerValues.ts';

/** What rows are judged by. */
export interface JudgeInput {
  readonly volunteers: readonly Volunteer[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly names: PreparedNames;
  readonly today: IsoDate;
  readonly makeId: MakeId;
}

/** Judges rows in their order; what earlier rows bring counts as being here. */
export interface VolunteerJudge {
  readonly judge: (row: DataRow, reading: VolunteerRowReading) => PreviewRow;
  /** Whole records of everybody new or changed; new people without a number have the next free ones. */
  readonly plan: () => readonly Volunteer[];
}

type Unjudged = Omit<PreviewRow, 'status'>;

/** Columns in which a problem can be mended, the best first. */
const FIELDS_OF_PROBLEM: Readonly<Record<string, readonly ImportField[]>> = {
  name: ['name'],
  volunteerNo: ['volunteerNo'],
  birthDate: ['birthDate'],
  hasGuardianConsent: ['guardianConsent', 'birthDate'],
  phone: ['phone'],
  idNumber: ['idNumber'],
};

function atColumn(
  sheet: ImportSheet,
  { field, problem: found }: { field: string; problem: CellProblem['problem'] },
): CellProblem {
  const [column = null] = (FIELDS_OF_PROBLEM[field] ?? [])
    .map((known) => sheet.mapping.indexOf(known))
    .filter((at) => at >= 0);
  return { column, problem: found };
}

/** Fields that the sheet tells; a change in another cannot come from it. */
function fieldsOf(sheet: ImportSheet): readonly VolunteerField[] {
  return VOLUNTEER_FIELDS.filter((field) => sheet.mapping.includes(field));
}

/** What the register holds is shown as in its lists: numbers masked (rule 11). What the file says is shown as it is. */
function masked(field: VolunteerField, text: string): string {
  if (field === 'phone') return maskPhone(text);
  return field === 'idNumber' && text !== '' ? maskIdNumber(text) : text;
}

/** The fields that differ between two states of a person, as people read them. */
function changesBetween(
  before: Volunteer,
  after: Volunteer,
  fields: readonly VolunteerField[],
  names: PreparedNames,
): readonly FieldChange[] {
  return fields.flatMap((field) => {
    const [old = '', now = ''] = [before, after].map((person) =>
      valueText(volunteerValue(field, person, names)),
    );
    return old === now ? [] : [{ field, before: masked(field, old), after: now }];
  });
}

/** Opens the judgement over the register of people. */
export function openVolunteerJudge({
  volunteers,
  decisions,
  names,
  today,
  makeId,
}: JudgeInput): VolunteerJudge {
  const index = openPeopleIndex(volunteers);
  /** Row that was the first to be about a person. */
  const rowOf = new Map<string, number>();
  const written = new Map<string, Volunteer>();

  const changesOf = (row: DataRow, entry: VolunteerEntry, person: Volunteer): readonly FieldChange[] =>
    changesBetween(person, applyEntry(person, entry), fieldsOf(row.sheet), names);

  const refusals = (row: DataRow, person: Volunteer): readonly CellProblem[] =>
    validateVolunteer(person, [], today).map((found) => atColumn(row.sheet, found));

  /** A phone or an ID number that looks wrong is taken as it is, and said (rules 9 and 11). */
  const worthKnowing = (person: Volunteer): readonly FieldProblem[] =>
    volunteerWarnings(person, today).filter((found) => found.problem.code !== 'phoneMissing');

  function whoIs(row: DataRow, entry: VolunteerEntry): Identity {
    const told = {
      name: entry.name ?? '',
      volunteerNo: entry.volunteerNo ?? '',
      idNumber: entry.idNumber ?? '',
      phones: entry.phone === undefined ? [] : [entry.phone, ...(entry.otherPhones ?? [])],
      birthDate: entry.birthDate ?? null,
      compoundId: entry.compoundId ?? null,
      teamId: entry.teamId ?? null,
    };
    return identify(
      told,
      index,
      (person) => !rowOf.has(person.id) && changesOf(row, entry, person).length === 0,
      (person) => rowOf.has(person.id),
    );
  }

  function candidate(person: Volunteer, reason: MatchCandidate['reason']): MatchCandidate {
    const details = (['volunteerNo', 'phone', 'team', 'compound'] as const)
      .map((field) => masked(field, valueText(volunteerValue(field, person, names))))
      .filter((text) => text !== '')
      .join(' · ');
    const isRepeated = rowOf.has(person.id) && reason === 'sameName';
    return { id: person.id, name: person.name, details, reason: isRepeated ? 'repeatedInFile' : reason };
  }

  function judgeNew(
    row: DataRow,
    entry: VolunteerEntry,
    base: Unjudged,
    status: 'new' | 'likely',
  ): PreviewRow {
    const blank = newVolunteer(makeId, '', today);
    const kinds = row.sheet.mapping.includes('kinds') ? [] : blank.kinds;
    const told = applyEntry({ ...blank, joinedOn: null, kinds }, entry);
    const note = [told.note, entry.role ?? '', ...(entry.otherPhones ?? [])]
      .filter((part) => part !== '')
      .join('\n');
    const person = { ...told, note };
    const problems = refusals(row, person);
    if (problems.length > 0) return { ...base, problems, status: 'wrong' };
    if (base.decision?.kind === 'skip') return { ...base, status };
    const strange = worthKnowing(person);
    rowOf.set(person.id, row.rowNumber);
    index.add(person);
    written.set(person.id, person);
    return {
      ...base,
      notices: [...base.notices, ...strange.map((found) => atColumn(row.sheet, found))],
      status,
    };
  }

  /** Somebody is here under the name with the role behind it: then it is the name. */
  function asKnown(entry: VolunteerEntry): VolunteerEntry {
    const { wholeName, role: _, ...rest } = entry;
    return wholeName !== undefined && index.byName(wholeName).length > 0
      ? { ...rest, name: wholeName }
      : entry;
  }

  /** Two people cannot have one number: a newcomer with a taken one gets the next free one. */
  function asNewcomer(entry: VolunteerEntry): VolunteerEntry {
    const { volunteerNo, ...rest } = entry;
    return volunteerNo !== undefined && index.byNumber(volunteerNo) ? rest : entry;
  }

  function judgeKnown(row: DataRow, entry: VolunteerEntry, base: Unjudged, person: Volunteer): PreviewRow {
    const changes = changesOf(row, entry, person);
    const firstRow = rowOf.get(person.id);
    if (firstRow !== undefined && base.decision?.kind !== 'update') {
      if (changes.length === 0) {
        const repeated = { column: null, problem: problem('sameAsRow', { row: firstRow }) };
        return { ...base, notices: [...base.notices, repeated], status: 'same' };
      }
      const told = { ...base, candidates: [candidate(person, 'repeatedInFile')] };
      return base.decision?.kind === 'new'
        ? judgeNew(row, asNewcomer(entry), told, 'likely')
        : { ...told, changes, status: 'likely' };
    }
    rowOf.set(person.id, firstRow ?? row.rowNumber);
    if (changes.length === 0) return { ...base, status: 'same' };
    if (base.decision?.kind === 'skip') return { ...base, changes, status: 'changed' };
    const after = applyEntry(person, entry);
    const problems = refusals(row, after);
    if (problems.length > 0) return { ...base, changes, problems, status: 'wrong' };
    const changed = changes.map(({ field }) => field);
    const notices = worthKnowing(after).filter(({ field }) => changed.some((name) => name === field));
    index.replace(after);
    written.set(after.id, after);
    const told = notices.map((found) => atColumn(row.sheet, found));
    return { ...base, changes, notices: [...base.notices, ...told], status: 'changed' };
  }

  function judgeUnsure(
    row: DataRow,
    entry: VolunteerEntry,
    base: Unjudged,
    { matches }: Extract<Identity, { kind: 'unsure' }>,
  ): PreviewRow {
    const told = {
      ...base,
      candidates: matches.map(({ volunteer, reason }) => candidate(volunteer, reason)),
    };
    const { decision } = base;
    if (decision?.kind === 'new') return judgeNew(row, asNewcomer(entry), told, 'likely');
    const chosen = decision?.kind === 'update' ? index.byId(decision.id) : undefined;
    if (chosen) {
      const judged = judgeKnown(row, entry, told, chosen);
      return judged.status === 'wrong' ? judged : { ...judged, status: 'likely' };
    }
    const [first, second] = matches;
    const changes = first && !second ? changesOf(row, entry, first.volunteer) : [];
    return { ...told, changes, status: 'likely' };
  }

  return {
    plan: () =>
      numberVolunteers(
        [...written.values()],
        volunteers.map(({ volunteerNo }) => volunteerNo),
      ).map((person) => v.parse(VolunteerSchema, person)),
    judge: (row, { entry: read, problems, notices: found }) => {
      const entry = asKnown(read);
      const notices = entry === read ? found : found.filter(({ problem: { code } }) => code !== 'nameRole');
      const base: Unjudged = {
        key: row.key,
        sheetIndex: row.sheet.index,
        rowNumber: row.rowNumber,
        title: entry.name ?? '',
        problems,
        notices,
        changes: [],
        candidates: [],
        decision: decisions[row.key] ?? null,
      };
      if (problems.length > 0) return { ...base, status: 'wrong' };
      const identity = whoIs(row, entry);
      if (identity.kind === 'unsure') return judgeUnsure(row, entry, base, identity);
      if (identity.kind === 'sure') return judgeKnown(row, entry, base, identity.volunteer);
      const [namesake] = identity.namesakes;
      const who = namesake ? volunteerLabel(namesake) : '';
      const note = namesake ? [{ column: null, problem: problem('sameNameHere', { who }) }] : [];
      return judgeNew(row, entry, { ...base, notices: [...notices, ...note] }, 'new');
    },
  };
}
