import type { RecordPlace, RecordSection } from '../attendance/recordPlace.ts';
import { clockTime } from '../calendar/minutes.ts';
import type { CheckCase, CheckedFair } from './checkTypes.ts';
import type { FairColumns } from './columns/fairColumns.ts';
import { BLANK, NONE, SUBJECTS } from './columns/fairColumns.ts';
import type { Subjects } from './subjectsOfColumns.ts';

/* Records of a fair as cases of a check: whose they are, and where on the record screen they are put right. */

/** A case whose fair is known. */
export type FoundCase = Omit<CheckCase, 'fairId'>;

const VOLUNTEER = SUBJECTS.indexOf('volunteer');

/** True for a row of attendance about a volunteer. */
export function isVolunteerRow({ attendance }: FairColumns, row: number): boolean {
  return attendance.kind[row] === VOLUNTEER;
}

/** The times of a row, null where nothing was written down. */
export function timesOf({ attendance }: FairColumns, row: number) {
  const written = (minute: number | undefined): number | null =>
    minute === undefined || minute === BLANK ? null : minute;
  return { minuteIn: written(attendance.minuteIn[row]), minuteOut: written(attendance.minuteOut[row]) };
}

/** Where something at a stall stands; a stall that is gone leads to the section. */
export function placeAt(
  { stalls }: FairColumns,
  section: RecordSection,
  stall: number | undefined,
  line: string | null = null,
): Pick<FoundCase, 'stall' | 'at'> {
  const known = stalls[stall ?? NONE];
  return { stall: known?.number ?? '', at: { section, place: known?.id ?? null, line } };
}

/** Where a partner stands on its own sheet. */
export function partnerPlace(bookingId: string | null): RecordPlace {
  return { section: 'partners', place: bookingId, line: null };
}

/** A row of attendance as a case: whose it is, and where it stands. */
export function rowCase({ columns }: CheckedFair, subjects: Subjects, row: number): FoundCase {
  const subject = subjects.labelOfRow(row);
  const stall = columns.attendance.stall[row];
  if (isVolunteerRow(columns, row)) {
    return { subject, ...placeAt(columns, 'volunteers', stall, subjects.idOfRow(row)) };
  }
  const id = subjects.idOfRow(row);
  const booking = columns.bookings.find(
    (own) => own.id === id || own.people.some((person) => person.id === id),
  );
  return {
    subject,
    stall: columns.stalls[stall ?? NONE]?.number ?? '',
    at: partnerPlace(booking?.id ?? null),
  };
}

/** A row of assignments as a case. */
export function assignmentCase({ columns }: CheckedFair, subjects: Subjects, row: number): FoundCase {
  const person = columns.assignments.person[row] ?? 0;
  return {
    subject: subjects.labelOfPerson(person),
    ...placeAt(columns, 'volunteers', columns.assignments.stall[row], subjects.idOfPerson(person)),
  };
}

/** A row whose times are the matter, with them. */
export function timesCase(checked: CheckedFair, subjects: Subjects, row: number): FoundCase {
  const { minuteIn, minuteOut } = timesOf(checked.columns, row);
  const detail = [minuteIn, minuteOut].map((minute) => (minute === null ? '' : clockTime(minute))).join('–');
  return { ...rowCase(checked, subjects, row), detail };
}
