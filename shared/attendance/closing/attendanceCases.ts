import { hasAttendance } from '../../assign/hasAttendance.ts';
import { spansOverlap } from '../../calendar/minutes.ts';
import type { FairData } from '../../fair/fairData.ts';
import type { Attendance } from '../../model/attendance.ts';
import { volunteerLabel } from '../../people/volunteerLabel.ts';
import { groupBy } from '../../stats/groupBy.ts';
import { placeOfBooking } from '../partnerPresence.ts';
import { placeKey } from '../placeState.ts';
import { explainedPlaces, isAssigned, isBackwards, isOutsideFair } from '../recordRules.ts';
import { hasCome, spanOf } from '../serviceMinutes.ts';
import type { StallLine } from '../stallLines.ts';
import { stallLines } from '../stallLines.ts';
import { bookingOf, subjectLabel } from '../subjectLabel.ts';
import type { CasePlace, ClosingCase, ClosingCode } from './closingCase.ts';
import type { Proposal } from './proposal.ts';

type CasesOf = Partial<Record<ClosingCode, readonly ClosingCase[]>>;

type CaseDetails = Partial<Pick<ClosingCase, 'one' | 'other' | 'proposals'>>;

const NOTHING = { one: null, other: null, proposals: [] } as const;

/** A case at a volunteer's line. */
function lineCase(
  data: FairData,
  { volunteerId, stallId, slotIds }: StallLine,
  more: CaseDetails,
): ClosingCase {
  const person = data.volunteers.find(({ id }) => id === volunteerId);
  return {
    // Who stayed on as a walk-in at the own stall has two lines there.
    key: [volunteerId, stallId, ...slotIds].join(' '),
    subject: person ? volunteerLabel(person) : '',
    stall: data.stalls.find(({ id }) => id === stallId)?.number ?? '',
    ...NOTHING,
    at: { section: 'volunteers', place: stallId, line: volunteerId },
    ...more,
  };
}

/** Where a row is dealt with; a row of nobody in the register leads to its stall, one of a partner to its unit. */
function placeOfRow(data: FairData, { subjectKind, subjectId, stallId }: Attendance): CasePlace {
  if (subjectKind === 'volunteer') {
    const person = data.volunteers.find(({ id }) => id === subjectId);
    return { section: 'volunteers', place: stallId, line: person?.id ?? null };
  }
  const booking = bookingOf(data.bookings, subjectId);
  return { section: 'partners', place: booking && placeOfBooking(data.stalls, booking), line: null };
}

/** A case at a row. */
function ofRow(data: FairData, row: Attendance, more: CaseDetails): ClosingCase {
  return {
    key: row.id,
    subject: subjectLabel(data, data, row.subjectId) ?? '',
    stall: data.stalls.find(({ id }) => id === row.stallId)?.number ?? '',
    ...NOTHING,
    at: placeOfRow(data, row),
    ...more,
  };
}

/** Rows that are out of order in themselves. */
function oddRows(data: FairData): CasesOf {
  const rows = data.attendance.filter(({ subjectKind }) => subjectKind === 'volunteer');
  const times = ({ minuteIn, minuteOut }: Attendance) => ({ one: minuteIn, other: minuteOut });
  const known = new Set<string>(data.volunteers.map(({ id }) => id));
  const backwards = data.attendance.filter(isBackwards);
  const outside = data.attendance.filter((row) => hasCome(row.state) && isOutsideFair(data.fair, row));
  const unmarked = rows.filter(
    (row) => known.has(row.subjectId) && !row.isWalkIn && !isAssigned(data.assignments, row),
  );
  const strangers = rows.filter(({ subjectId }) => !known.has(subjectId));
  return {
    timesInOrder: backwards.map((row) => ofRow(data, row, times(row))),
    timesOutsideFair: outside.map((row) => ofRow(data, row, times(row))),
    unresolvedWalkIns: unmarked.map((row) =>
      ofRow(data, row, { proposals: [{ kind: 'markWalkIn', rowIds: [row.id] }] }),
    ),
    strangers: strangers.map((row) =>
      ofRow(data, row, { proposals: [{ kind: 'removeRows', rowIds: [row.id] }] }),
    ),
  };
}

/**
 * People whose times overlap: the first row that begins before another has ended. A place that somebody was given twice
 * for a reason, as merged records have, is left out (rule 9).
 */
function overlaps(data: FairData): readonly ClosingCase[] {
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const explained = explainedPlaces(data.assignments);
  const rows = data.attendance.filter(
    (row) => row.subjectKind === 'volunteer' && !explained.has(placeKey(row)),
  );
  return [...groupBy(rows, ({ subjectId }) => subjectId).values()].flatMap((own) => {
    const spans = own.flatMap((row) => {
      const span = spanOf(row, row.slotId ? slots.get(row.slotId) : undefined);
      return span ? [{ row, span }] : [];
    });
    const clash = spans.find(({ span }, index) =>
      spans.slice(0, index).some((other) => spansOverlap(span, other.span)),
    );
    return clash ? [ofRow(data, clash.row, { one: clash.span.start, other: clash.span.end })] : [];
  });
}

/** Lines of which nothing is known, and those whose time out is missing. */
function openLines(data: FairData): CasesOf {
  const lines = data.stalls.flatMap((stall) => stallLines(data, stall));
  const unknown = lines.filter((line) =>
    data.assignments.some(
      (assignment) =>
        assignment.volunteerId === line.volunteerId &&
        assignment.stallId === line.stallId &&
        line.slotIds.includes(assignment.slotId) &&
        !hasAttendance(assignment, data.attendance),
    ),
  );
  const withoutEnd = lines.filter(
    ({ entry }) =>
      entry.state !== null &&
      hasCome(entry.state) &&
      (entry.segments.length === 0 || entry.segments.some(({ minuteOut }) => minuteOut === null)),
  );
  return {
    unknownPlaces: unknown.map((line) =>
      lineCase(data, line, {
        // Of a line of which half is known the paper must say the rest.
        proposals: line.entry.state === null ? statesOf(line) : [],
      }),
    ),
    noTimeOut: withoutEnd.map((line) =>
      lineCase(data, line, {
        one: line.entry.segments.at(-1)?.minuteIn ?? null,
        proposals: [{ kind: 'plannedEnd', line: keyOf(line) }],
      }),
    ),
  };
}

function keyOf({ volunteerId, stallId, slotIds }: StallLine) {
  return { volunteerId, stallId, slotIds };
}

function statesOf(line: StallLine): readonly Proposal[] {
  return (['present', 'absent', 'excused'] as const).map((kind) => ({ kind, line: keyOf(line) }));
}

/** What is missing or contradictory about volunteers, and about the times of anybody. */
export function attendanceCases(data: FairData): CasesOf {
  return { ...openLines(data), ...oddRows(data), timesOverlap: overlaps(data) };
}
