import { placeKey } from '../attendance/placeState.ts';
import { explainedPlaces, isBackwards, isOutsideFair } from '../attendance/recordRules.ts';
import { minutesOfSpans, spanOf } from '../attendance/serviceMinutes.ts';
import { subjectLabel } from '../attendance/subjectLabel.ts';
import { spansOverlap } from '../calendar/minutes.ts';
import type { FairRecords, Registers, YearData } from '../fair/fairData.ts';
import type { Assignment } from '../model/assignment.ts';
import type { CheckCase, CheckResult, RuleCheck, RuleKey } from './checkTypes.ts';
import { heldFairsOf, isMoved } from './countedFair.ts';
import { groupBy } from './groupBy.ts';

type FindCases = (records: FairRecords, registers: Registers) => readonly string[];

/** Who is meant, or the id where nobody is. */
function personLabel(registers: Registers, records: FairRecords, subjectId: string): string {
  return subjectLabel(registers, records, subjectId) ?? subjectId;
}

function overlappingPairs(
  records: FairRecords,
  isWanted: (a: Assignment, b: Assignment) => boolean,
): readonly string[] {
  const slots = new Map(records.slots.map((slot) => [slot.id, slot]));
  const byPerson = groupBy(records.assignments, (assignment) => assignment.volunteerId);
  return [...byPerson].flatMap(([volunteerId, own]) => {
    const isTwice = own.some((a, index) =>
      own.slice(index + 1).some((b) => {
        const [slotA, slotB] = [slots.get(a.slotId), slots.get(b.slotId)];
        return slotA && slotB && spansOverlap(slotA, slotB) && isWanted(a, b);
      }),
    );
    return isTwice ? [volunteerId] : [];
  });
}

function hasReason(a: Assignment, b: Assignment): boolean {
  return Boolean(a.overrideReason ?? b.overrideReason);
}

/** People whose rows overlap; a place with a reason for standing twice, as merged records have, is left out (rule 9). */
function overlappingRows(records: FairRecords): readonly string[] {
  const slots = new Map(records.slots.map((slot) => [slot.id, slot]));
  const explained = explainedPlaces(records.assignments);
  const rows = records.attendance.filter(
    (row) => row.subjectKind === 'volunteer' && !explained.has(placeKey(row)),
  );
  return [...groupBy(rows, (row) => row.subjectId)].flatMap(([subjectId, own]) => {
    const spans = own.flatMap((row) => spanOf(row, row.slotId ? slots.get(row.slotId) : undefined) ?? []);
    const sum = spans.reduce((minutes, span) => minutes + span.end - span.start, 0);
    return sum > minutesOfSpans(spans) ? [subjectId] : [];
  });
}

const nobodyTwice: FindCases = (records, registers) =>
  [...new Set([...overlappingPairs(records, (a, b) => !hasReason(a, b)), ...overlappingRows(records)])].map(
    (id) => personLabel(registers, records, id),
  );

const overlapsAllowed: FindCases = (records, registers) =>
  overlappingPairs(records, hasReason).map((id) => personLabel(registers, records, id));

const timesInOrder: FindCases = (records, registers) =>
  records.attendance.filter(isBackwards).map((row) => personLabel(registers, records, row.subjectId));

const minutesWithinFair: FindCases = (records, registers) =>
  records.attendance
    .filter((row) => isOutsideFair(records.fair, row))
    .map((row) => personLabel(registers, records, row.subjectId));

/** Walk-ins of whom it is not known who or where, and people recorded at a place to which nobody assigned them. */
const walkInsResolved: FindCases = (records, registers) => {
  const volunteers = new Set<string>(registers.volunteers.map((volunteer) => volunteer.id));
  const assigned = new Set(
    records.assignments.map((row) => placeKey({ ...row, subjectId: row.volunteerId })),
  );
  return records.attendance
    .filter((row) => row.subjectKind === 'volunteer')
    .filter((row) =>
      row.isWalkIn
        ? !volunteers.has(row.subjectId) || row.stallId === null || row.slotId === null
        : !assigned.has(placeKey(row)),
    )
    .map((row) => personLabel(registers, records, row.subjectId));
};

/** Rows whose stall, slot, person, unit or item is not (or no longer) known, so that nobody could say what they mean. */
const recordsKnown: FindCases = (records, registers) => {
  const known = new Set<string>([
    ...records.stalls.map((stall) => stall.id),
    ...records.slots.map((slot) => slot.id),
    ...registers.volunteers.map((volunteer) => volunteer.id),
    ...records.bookings.flatMap((booking) => [booking.id, ...booking.people.map((person) => person.id)]),
    ...registers.serviceItems.map((item) => item.id),
    ...registers.categories.map((category) => category.id),
    ...registers.partnerUnits.map((unit) => unit.id),
  ]);
  const isStrange = (...ids: readonly (string | null)[]): boolean =>
    ids.some((id) => id !== null && !known.has(id));
  return [
    ...records.stalls.filter((stall) => isStrange(stall.categoryId)).map((stall) => stall.number),
    ...records.needs.filter((need) => isStrange(need.stallId, need.slotId)).map((need) => need.id),
    ...records.assignments
      .filter((row) => isStrange(row.stallId, row.slotId, row.volunteerId))
      .map((row) => personLabel(registers, records, row.volunteerId)),
    ...records.attendance
      .filter((row) => isStrange(row.stallId, row.slotId, row.subjectId))
      .map((row) => personLabel(registers, records, row.subjectId)),
    ...records.tallies
      .filter((row) => isStrange(row.stallId, row.serviceItemId))
      .map((row) => row.serviceItemId),
    ...records.bookings
      .filter((booking) => isStrange(booking.partnerUnitId))
      .map((booking) => booking.partnerUnitId),
  ];
};

/** Bookings with names and a headcount: only the names are counted (rule 8), and the clerk should know. */
const peopleCountedOnce: FindCases = (records, registers) =>
  records.bookings
    .filter((booking) => {
      const has = (ids: readonly string[]): boolean =>
        records.attendance.some((row) => ids.includes(row.subjectId) && row.subjectKind !== 'volunteer');
      return has([booking.id]) && has(booking.people.map((person) => person.id));
    })
    .map((booking) => personLabel(registers, records, booking.id));

/** Stalls counted both on a tally sheet and by names (rule 19), with both numbers. */
const oneSourcePerStall: FindCases = (records) =>
  records.stalls.flatMap((stall) => {
    const rows = records.tallies.filter((row) => row.stallId === stall.id);
    const named = rows.filter((row) => row.source === 'namedRows');
    if (named.length === 0 || named.length === rows.length) return [];
    const visits = (own: typeof rows): number => own.reduce((sum, row) => sum + (row.visits ?? 0), 0);
    return [`${stall.number} ${visits(rows) - visits(named)} / ${visits(named)}`];
  });

/** Volunteers who came as such and also stand among a partner's people: still one head (rule 12). */
const oneHead: FindCases = (records, registers) => {
  const subjects = new Set(records.attendance.map((row) => row.subjectId));
  return records.bookings
    .flatMap((booking) => booking.people)
    .filter(
      (person) => person.volunteerId !== null && subjects.has(person.id) && subjects.has(person.volunteerId),
    )
    .map((person) => personLabel(registers, records, person.id));
};

/** Held fairs with places nobody recorded, or with ends taken from the plan (rule 16). */
const nothingUnverified: FindCases = (records, registers) => {
  const recorded = new Set(records.attendance.map(placeKey));
  return [
    ...records.assignments
      .filter((row) => !recorded.has(placeKey({ ...row, subjectId: row.volunteerId })))
      .map((row) => personLabel(registers, records, row.volunteerId)),
    ...records.attendance
      .filter((row) => row.subjectKind === 'volunteer' && spanOf(row, { start: 0, end: 0 }))
      .filter((row) => row.isUnverified || row.minuteOut === null)
      .map((row) => personLabel(registers, records, row.subjectId)),
  ];
};

const RULES: readonly { readonly key: RuleKey; readonly result: CheckResult; readonly find: FindCases }[] = [
  { key: 'nobodyTwice', result: 'failed', find: nobodyTwice },
  { key: 'timesInOrder', result: 'failed', find: timesInOrder },
  { key: 'minutesWithinFair', result: 'failed', find: minutesWithinFair },
  { key: 'walkInsResolved', result: 'failed', find: walkInsResolved },
  { key: 'recordsKnown', result: 'failed', find: recordsKnown },
  { key: 'peopleCountedOnce', result: 'reminder', find: peopleCountedOnce },
  { key: 'oneSourcePerStall', result: 'failed', find: oneSourcePerStall },
  { key: 'overlapsAllowed', result: 'reminder', find: overlapsAllowed },
  { key: 'oneHead', result: 'reminder', find: oneHead },
  { key: 'nothingUnverified', result: 'reminder', find: nothingUnverified },
  { key: 'fairsMoved', result: 'reminder', find: ({ fair }) => (isMoved(fair) ? [''] : []) },
  { key: 'fairsArchived', result: 'reminder', find: ({ fair }) => (fair.status === 'archived' ? [] : ['']) },
];

/** Are the records of the fairs held in order: nobody twice, times plausible, walk-ins resolved, one source a stall? */
export function recordChecks(data: YearData): readonly RuleCheck[] {
  const held = heldFairsOf(data);
  return RULES.map(({ key, result, find }) => {
    const cases: readonly CheckCase[] = held.flatMap((records) =>
      find(records, data).map((subject) => ({ fairId: records.fair.id, subject })),
    );
    return { kind: 'rule', key, result: cases.length > 0 ? result : 'ok', cases };
  });
}
