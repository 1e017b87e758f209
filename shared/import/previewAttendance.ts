import type { Instant, IsoDate } from '../model/basic.ts';
import type { CategoryId, MakeId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { maskPhone } from '../people/mask.ts';
import { newVolunteer } from '../people/newVolunteer.ts';
import { numberVolunteers } from '../people/volunteerNumbers.ts';
import { categoryName } from '../text/categoryText.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { DataRow } from './dataRows.ts';
import { dataRows } from './dataRows.ts';
import { openAttendanceFiler } from './fileAttendance.ts';
import { identifyAttender } from './identifyAttender.ts';
import { openPeopleIndex } from './matchVolunteers.ts';
import type { PastFair, PastFairData } from './pastFairs.ts';
import { openPastFairs, stallFor, trialOf } from './pastFairs.ts';
import type { ImportAnswers, ImportPlan, ImportPreview, ImportSheet, PreviewRow } from './previewTypes.ts';
import type { AttendanceLookups } from './readAttendance.ts';
import { stateLookup } from './readAttendance.ts';
import { readAttendanceRow } from './readAttendanceRow.ts';
import { collectWords } from './unknownWords.ts';
import { categoryWords, wordsOf } from './wordLookups.ts';

/** Everything that an import of past attendance is judged by. */
export interface AttendanceImport extends PastFairData {
  readonly sheets: readonly ImportSheet[];
  readonly answers: ImportAnswers;
  readonly volunteers: readonly Volunteer[];
  /** Category of rows that name neither category nor stall; null = such rows are wrong. */
  readonly fallbackCategoryId: CategoryId | null;
  /** Year of dates that have none. */
  readonly year: number | null;
  readonly today: IsoDate;
  readonly now: Instant;
  readonly text: Catalogue;
  readonly makeId: MakeId;
}

type Unjudged = Omit<PreviewRow, 'status'>;

/** Judges every row of a file of past attendance; fairs, stalls and slots that it names are made where they are missing. */
export function previewAttendance(input: AttendanceImport): ImportPreview {
  const { answers, makeId, text, today, now } = input;
  const { rows, skipped } = dataRows(input.sheets);
  const words = collectWords(answers.words);
  const index = openPeopleIndex(input.volunteers);
  const newcomers: Volunteer[] = [];
  const fairs = openPastFairs(input, { today });
  const filer = openAttendanceFiler(now, text, makeId);
  const lookups: AttendanceLookups = {
    categories: wordsOf(
      'category',
      input.categories.map(({ id }) => id),
      (id) => input.categories.filter((category) => category.id === id).flatMap(categoryWords),
      answers.words,
    ),
    states: stateLookup(),
    year: input.year,
  };
  const names = {
    categories: input.categories,
    nameOf: (id: CategoryId) => {
      const category = input.categories.find((known) => known.id === id);
      return category ? categoryName(text, category) : id;
    },
  };

  function judge(row: DataRow): readonly PreviewRow[] {
    const { entry, problems } = readAttendanceRow(row, lookups, words);
    if (entry.isOther) return [];
    const base: Unjudged = {
      key: row.key,
      sheetIndex: row.sheet.index,
      rowNumber: row.rowNumber,
      title: entry.name ?? entry.volunteerNo ?? '',
      problems,
      notices: [],
      changes: [],
      candidates: [],
      decision: answers.decisions[row.key] ?? null,
    };
    if (problems.length > 0 || entry.date === undefined) return [{ ...base, status: 'wrong' }];
    const past = fairs.fairOn(entry.date);
    const atDate = row.sheet.mapping.indexOf('date');
    if (!past.ok)
      return [{ ...base, problems: [{ column: atDate, problem: past.problem }], status: 'wrong' }];
    const { decision } = base;
    const identity = identifyAttender(entry, index);
    const chosen = decision?.kind === 'update' ? index.byId(decision.id) : undefined;
    let volunteer = identity.kind === 'sure' ? identity.volunteer : chosen;
    const candidates =
      identity.kind === 'unsure'
        ? identity.matches.map((match) => ({
            id: match.volunteer.id,
            name: match.volunteer.name,
            details: [match.volunteer.volunteerNo, maskPhone(match.volunteer.phone)]
              .filter(Boolean)
              .join(' · '),
            reason: match.reason,
          }))
        : [];
    const told = { ...base, candidates };
    if (decision?.kind === 'skip') return [{ ...told, status: identity.kind === 'sure' ? 'same' : 'likely' }];
    const isNewcomer = volunteer === undefined && decision?.kind === 'new' && entry.name !== undefined;
    if (volunteer === undefined && !isNewcomer) return [{ ...told, status: 'likely' }];
    const { closed } = past.value;
    const refused: PreviewRow = {
      ...told,
      problems: closed ? [{ column: atDate, problem: closed }] : [],
      status: 'wrong',
    };
    if (closed && volunteer === undefined) return [refused];
    const fair = closed ? trialOf(past.value) : past.value;
    const stall = stallFor(fair, entry, input.fallbackCategoryId, names, makeId);
    if (!stall.ok) {
      if (closed) return [refused];
      const column = row.sheet.mapping.indexOf(entry.stall === undefined ? 'category' : 'stall');
      const found = { column: column < 0 ? null : column, problem: stall.problem };
      return [{ ...told, problems: [found], status: 'wrong' }];
    }
    if (volunteer === undefined) {
      volunteer = {
        ...newVolunteer(makeId, '', today),
        name: entry.name ?? '',
        phone: entry.phone ?? '',
        joinedOn: entry.date,
      };
      newcomers.push(volunteer);
      index.add(volunteer);
    }
    const filed = filer.file(fair, stall.value, volunteer, entry);
    if (!filed.ok)
      return [{ ...told, problems: [{ column: null, problem: filed.problem }], status: 'wrong' }];
    if (closed && filed.value.status !== 'same') return [refused];
    const status = identity.kind === 'sure' ? filed.value.status : 'likely';
    return [{ ...told, changes: filed.value.changes, status }];
  }

  const judged = rows.flatMap(judge);
  const numbers = input.volunteers.map(({ volunteerNo }) => volunteerNo);
  return {
    rows: judged,
    skipped: { ...skipped, remark: skipped.remark + rows.length - judged.length },
    words: words.list([]),
    plan: planOf(input, fairs.touched(), numberVolunteers(newcomers, numbers)),
  };
}

/** What is new or changed in the fairs that rows went into; a fair without any record is not made. */
function planOf(
  before: PastFairData,
  touched: readonly PastFair[],
  volunteers: readonly Volunteer[],
): ImportPlan {
  const known = new Set<object>([
    ...before.slots,
    ...before.stalls,
    ...before.needs,
    ...before.assignments,
    ...before.attendance,
  ]);
  const used = touched.filter(
    ({ isNew, assignments, attendance }) => !isNew || assignments.length + attendance.length > 0,
  );
  const fresh = <T extends object>(rows: readonly T[]): readonly T[] => rows.filter((row) => !known.has(row));
  return {
    volunteers,
    fairs: used.filter(({ isNew }) => isNew).map(({ fair }) => fair),
    slots: used.flatMap(({ slots }) => fresh(slots)),
    stalls: used.flatMap(({ stalls }) => fresh(stalls)),
    needs: used.flatMap(({ needs }) => fresh(needs)),
    assignments: used.flatMap(({ assignments }) => fresh(assignments)),
    attendance: used.flatMap(({ attendance }) => fresh(attendance)),
  };
}
