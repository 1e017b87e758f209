import { hasCome } from '../attendance/serviceMinutes.ts';
import type { Instant, IsoDate } from '../model/basic.ts';
import type { CategoryId, MakeId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { maskPhone } from '../people/mask.ts';
import { newVolunteer } from '../people/newVolunteer.ts';
import { numberVolunteers } from '../people/volunteerNumbers.ts';
import { categoryName } from '../text/categoryText.ts';
import { problem } from '../text/problem.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { DataRow } from './dataRows.ts';
import { dataRows } from './dataRows.ts';
import type { Filed } from './fileAttendance.ts';
import { openAttendanceFiler } from './fileAttendance.ts';
import { identifyAttender } from './identifyAttender.ts';
import type { Match } from './matchVolunteers.ts';
import { openPeopleIndex } from './matchVolunteers.ts';
import type { PastFair, PastFairData } from './pastFairs.ts';
import { openPastFairs, stallFor, trialOf } from './pastFairs.ts';
import type {
  CellProblem,
  FieldChange,
  ImportAnswers,
  ImportPlan,
  ImportPreview,
  ImportSheet,
  MatchCandidate,
  PreviewRow,
} from './previewTypes.ts';
import { IGNORE_WORD, wordKey } from './previewTypes.ts';
import type { AttendanceEntry, AttendanceLookups } from './readAttendance.ts';
import { stateLookup } from './readAttendance.ts';
import { readAttendanceRow } from './readAttendanceRow.ts';
import type { MonthEntry } from './readMonthMarks.ts';
import { hasMonths, numbersAreHours, readMonthMarks } from './readMonthMarks.ts';
import { isMasked, textCell } from './sourceTable.ts';
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

function candidateOf({ volunteer, reason }: Match): MatchCandidate {
  const details = [volunteer.volunteerNo, maskPhone(volunteer.phone)].filter(Boolean).join(' · ');
  return { id: volunteer.id, name: volunteer.name, details, reason };
}

/** A change that says in which month, as a row tells several. */
function inMonth({ fair }: PastFair, { field, before, after }: FieldChange): FieldChange {
  return { field, before: `${fair.id} ${before}`.trim(), after };
}

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
    states: stateLookup(answers.words),
    isIgnored: (word) => answers.words[wordKey('state', word)] === IGNORE_WORD,
    year: input.year,
  };
  const names = {
    categories: input.categories,
    nameOf: (id: CategoryId) => {
      const category = input.categories.find((known) => known.id === id);
      return category ? categoryName(text, category) : id;
    },
  };

  const areHours = new Map(
    input.sheets.map((sheet) => [sheet.index, hasMonths(sheet) && numbersAreHours(sheet)]),
  );

  /** The records that a row tells: one, or one for each filled month of a table that has a column for each. */
  function recordsOf(
    row: DataRow,
    entry: AttendanceEntry,
  ): { readonly entries: readonly MonthEntry[]; readonly problems: readonly CellProblem[] } {
    if (hasMonths(row.sheet)) {
      const isHours = areHours.get(row.sheet.index) === true;
      return readMonthMarks(row, entry, isHours, { ...lookups, words, fairs: input.fairs });
    }
    return { entries: [{ column: row.sheet.mapping.indexOf('date'), entry }], problems: [] };
  }

  /** Finds where a record goes; the function that is returned files it. */
  function place(
    row: DataRow,
    { column, entry }: MonthEntry,
    past: PastFair,
    volunteer: Volunteer,
  ): Result<() => Filed, CellProblem> {
    const isMonth = row.sheet.mapping[column] === 'monthMark';
    const known = isMonth ? past.attendance.filter(({ subjectId }) => subjectId === volunteer.id) : [];
    const [first] = known;
    // A mark tells nothing new about somebody of whom the fair has a record.
    const isTold = entry.state === 'present' && entry.minutes === undefined;
    if (isTold && known.some(({ state }) => state !== null && hasCome(state))) {
      return success(() => ({ status: 'same', changes: [] }));
    }
    // Nothing may change in an archived fair: the row is tried on a copy, and is fine when it says what is there already.
    const fair = past.closed ? trialOf(past) : past;
    const refusal = past.closed ? { column, problem: past.closed } : null;
    const own = fair.stalls.find(({ id }) => id === first?.stallId);
    const stall = own ? success(own) : stallFor(fair, entry, input.fallbackCategoryId, names, makeId);
    if (!stall.ok) {
      if (refusal) return failure(refusal);
      const at = row.sheet.mapping.indexOf(entry.stall === undefined ? 'category' : 'stall');
      return failure({ column: at < 0 ? null : at, problem: stall.problem });
    }
    const prepared = filer.prepare(fair, stall.value, volunteer, entry);
    if (refusal) {
      const isSame = prepared.ok && prepared.value().status === 'same';
      return isSame ? success(() => ({ status: 'same', changes: [] })) : failure(refusal);
    }
    if (!prepared.ok) return failure({ column: isMonth ? column : null, problem: prepared.problem });
    return success(() => {
      const filed = prepared.value();
      return isMonth ? { ...filed, changes: filed.changes.map((change) => inMonth(past, change)) } : filed;
    });
  }

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
    if (problems.length > 0) return [{ ...base, status: 'wrong' }];
    const records = recordsOf(row, entry);
    const wrong = (found: readonly CellProblem[]): readonly PreviewRow[] => [
      { ...base, problems: found, status: 'wrong' },
    ];
    if (records.problems.length > 0) return wrong(records.problems);
    // Somebody who was never there: the row is nothing to import.
    if (records.entries.length === 0) return [];
    const days = records.entries.map((record) => ({ record, past: pastOf(record) }));
    const closed = days.flatMap(({ past }) => (past.ok ? [] : [past.problem]));
    if (closed.length > 0) return wrong(closed);
    const { decision } = base;
    const identity = identifyAttender(entry, index);
    const chosen = decision?.kind === 'update' ? index.byId(decision.id) : undefined;
    const known = identity.kind === 'sure' ? identity.volunteer : chosen;
    const candidates = identity.kind === 'unsure' ? identity.matches.map(candidateOf) : [];
    const told = { ...base, candidates };
    if (decision?.kind === 'skip') return [{ ...told, status: identity.kind === 'sure' ? 'same' : 'likely' }];
    const isNewcomer = known === undefined && decision?.kind === 'new' && entry.name !== undefined;
    if (known === undefined && !isNewcomer) return [{ ...told, status: 'likely' }];
    const volunteer = known ?? newcomer(entry, records.entries);
    const placed = days.flatMap(({ record, past }) =>
      past.ok ? [place(row, record, past.value, volunteer)] : [],
    );
    const refused = placed.flatMap((one) => (one.ok ? [] : [one.problem]));
    if (refused.length > 0) return [{ ...told, problems: refused, status: 'wrong' }];
    if (known === undefined) {
      newcomers.push(volunteer);
      index.add(volunteer);
    }
    const filed = placed.flatMap((one) => (one.ok ? [one.value()] : []));
    const changes = filed.flatMap((one) => one.changes);
    const news = (['new', 'changed'] as const).find((status) => filed.some((one) => one.status === status));
    return [{ ...told, changes, status: identity.kind === 'sure' ? (news ?? 'same') : 'likely' }];
  }

  function pastOf({ column, entry: { date } }: MonthEntry): Result<PastFair, CellProblem> {
    if (date === undefined) return failure({ column, problem: problem('dateMissingInRow') });
    const past = fairs.fairOn(date);
    return past.ok ? past : failure({ column, problem: past.problem });
  }

  function newcomer(entry: AttendanceEntry, entries: readonly MonthEntry[]): Volunteer {
    const [first] = entries.flatMap(({ entry: { date } }) => date ?? []).toSorted();
    const phone = entry.phone === undefined || isMasked(textCell(entry.phone)) ? '' : entry.phone;
    return { ...newVolunteer(makeId, '', today), name: entry.name ?? '', phone, joinedOn: first ?? null };
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
