import { isBackwards, isOutsideFair } from '../attendance/recordRules.ts';
import { spansOverlap } from '../calendar/minutes.ts';
import type {
  CheckCase,
  CheckedFair,
  CheckRegisters,
  CheckResult,
  RuleCheck,
  RuleKey,
} from './checkTypes.ts';
import type { FairColumns } from './columns/fairColumns.ts';
import { BLANK, CAME, MARKS, NONE, SOURCES, SUBJECTS } from './columns/fairColumns.ts';
import { placeNumber } from './columns/placeNumber.ts';
import { isMoved } from './countedFair.ts';
import { overlappingRows } from './overlappingRows.ts';
import type { FoundCase } from './recordCases.ts';
import {
  assignmentCase,
  isVolunteerRow,
  partnerPlace,
  placeAt,
  rowCase,
  timesCase,
  timesOf,
} from './recordCases.ts';
import type { Subjects } from './subjectsOfColumns.ts';
import { subjectsOf } from './subjectsOfColumns.ts';

type FindCases = (
  checked: CheckedFair,
  subjects: Subjects,
  registers: CheckRegisters,
) => readonly FoundCase[];

const HEADCOUNT = SUBJECTS.indexOf('partnerUnit');

function rowsWhere({ columns }: CheckedFair, isWanted: (row: number) => boolean): readonly number[] {
  return [...columns.attendance.kind.keys()].filter(isWanted);
}

/** Rows of assignments by person, only of people who have more than one. */
function severalAssignments({ assignments }: FairColumns): readonly (readonly number[])[] {
  const rows = new Map<number, number[]>();
  for (const [row, person] of assignments.person.entries()) {
    const own = rows.get(person);
    if (own) own.push(row);
    else rows.set(person, [row]);
  }
  return [...rows.values()].filter((own) => own.length > 1);
}

/** The second assignment of people with two overlapping slots, with a reason for one of them or without. */
function overlappingPairs(columns: FairColumns, withReason: boolean): readonly number[] {
  const { assignments, slots } = columns;
  const hasReason = (row: number): boolean => assignments.hasReason[row] === 1;
  return severalAssignments(columns).flatMap((own) => {
    const second = own.find((b, index) =>
      own.slice(0, index).some((a) => {
        const [slotA, slotB] = [slots[assignments.slot[a] ?? NONE], slots[assignments.slot[b] ?? NONE]];
        return (
          slotA?.isKnown &&
          slotB?.isKnown &&
          spansOverlap(slotA, slotB) &&
          (hasReason(a) || hasReason(b)) === withReason
        );
      }),
    );
    return second ?? [];
  });
}

/** Each person once: at the second of two assignments, else at the second row whose time overlaps. */
const nobodyTwice: FindCases = (checked, subjects) => {
  const { assignments, attendance } = checked.columns;
  const assigned = overlappingPairs(checked.columns, false);
  const known = new Set(assigned.map((row) => assignments.person[row]));
  return [
    ...assigned.map((row) => assignmentCase(checked, subjects, row)),
    ...overlappingRows(checked.columns)
      .filter((row) => !known.has(attendance.subject[row]))
      .map((row) => rowCase(checked, subjects, row)),
  ];
};

const overlapsAllowed: FindCases = (checked, subjects) =>
  overlappingPairs(checked.columns, true).map((row) => assignmentCase(checked, subjects, row));

const timesInOrder: FindCases = (checked, subjects) =>
  rowsWhere(checked, (row) => isBackwards(timesOf(checked.columns, row))).map((row) =>
    timesCase(checked, subjects, row),
  );

const minutesWithinFair: FindCases = (checked, subjects) =>
  rowsWhere(checked, (row) => isOutsideFair(checked.fair, timesOf(checked.columns, row))).map((row) =>
    timesCase(checked, subjects, row),
  );

/** Walk-ins of whom it is not known who or where, and people recorded at a place to which nobody assigned them. */
const walkInsResolved: FindCases = (checked, subjects) => {
  const { assignments, attendance } = checked.columns;
  const assigned = new Set(
    [...assignments.person.entries()].map(([row, person]) =>
      placeNumber(person, assignments.slot[row], assignments.stall[row]),
    ),
  );
  return rowsWhere(checked, (row) => {
    if (!isVolunteerRow(checked.columns, row)) return false;
    const [slot, stall] = [attendance.slot[row], attendance.stall[row]];
    if (((attendance.marks[row] ?? 0) & MARKS.walkIn) === 0) {
      return !assigned.has(placeNumber(attendance.subject[row], slot, stall));
    }
    return !subjects.isKnownRow(row) || stall === NONE || slot === NONE;
  }).map((row) => rowCase(checked, subjects, row));
};

/** Rows whose stall, slot, person, unit or item is not (or no longer) known, so that nobody could say what they mean. */
const recordsKnown: FindCases = (checked, subjects, registers) => {
  const { stalls, slots, items, needs, assignments, attendance, counts, bookings } = checked.columns;
  const isStrangePlace = (stall = NONE, slot = NONE): boolean =>
    (stall !== NONE && !stalls[stall]?.isKnown) || (slot !== NONE && !slots[slot]?.isKnown);
  const knownCategories = new Set<string>(registers.categories.map(({ id }) => id));
  const knownItems = new Set<string>(registers.serviceItems.map(({ id }) => id));
  const knownUnits = new Set<string>(registers.partnerUnits.map(({ id }) => id));
  return [
    ...stalls
      .filter(({ isKnown, categoryId }) => isKnown && categoryId !== null && !knownCategories.has(categoryId))
      .map(({ number, id }) => ({
        subject: number,
        at: { section: 'counts' as const, place: id, line: null },
      })),
    ...needs
      .filter(({ stall, slot }) => isStrangePlace(stall, slot))
      .map(({ post, stall }) => ({
        subject: post || (stalls[stall]?.id ?? ''),
        ...placeAt(checked.columns, 'volunteers', stall),
      })),
    ...[...assignments.person.entries()]
      .filter(
        ([row, person]) =>
          isStrangePlace(assignments.stall[row], assignments.slot[row]) || !subjects.isKnownPerson(person),
      )
      .map(([row]) => assignmentCase(checked, subjects, row)),
    ...rowsWhere(
      checked,
      (row) => isStrangePlace(attendance.stall[row], attendance.slot[row]) || !subjects.isKnownRow(row),
    ).map((row) => rowCase(checked, subjects, row)),
    ...[...counts.item.entries()]
      .filter(([row, item]) => isStrangePlace(counts.stall[row]) || !knownItems.has(items[item] ?? ''))
      .map(([row, item]) => ({
        subject: items[item] ?? '',
        ...placeAt(checked.columns, 'counts', counts.stall[row]),
      })),
    ...bookings
      .filter(({ partnerUnitId }) => !knownUnits.has(partnerUnitId))
      .map(({ id, partnerUnitId }) => ({ subject: partnerUnitId, at: partnerPlace(id) })),
  ];
};

/** Bookings with names and a headcount: only the names are counted (rule 8), and the clerk should know. */
const peopleCountedOnce: FindCases = ({ columns }, subjects) => {
  const { attendance, bookings } = columns;
  const named = new Set<string>();
  const counted = new Set<string>();
  for (const [row, kind] of attendance.kind.entries()) {
    if (!isVolunteerRow(columns, row)) (kind === HEADCOUNT ? counted : named).add(subjects.idOfRow(row));
  }
  return bookings
    .filter(({ id, people }) => counted.has(id) && people.some((person) => named.has(person.id)))
    .map(({ id }) => ({ subject: subjects.labelOf(id), at: partnerPlace(id) }));
};

/** Stalls counted both on a tally sheet and by names (rule 19), with both numbers. */
const oneSourcePerStall: FindCases = ({ columns }) => {
  const { counts, stalls } = columns;
  const NAMES = SOURCES.indexOf('namedRows');
  return stalls.flatMap(({ id, number }, stall) => {
    const rows = [...counts.stall.keys()].filter((row) => counts.stall[row] === stall);
    const named = rows.filter((row) => counts.source[row] === NAMES);
    if (named.length === 0 || named.length === rows.length) return [];
    const visits = (own: readonly number[]): number =>
      own.reduce((sum, row) => sum + Math.max(0, counts.visits[row] ?? 0), 0);
    return [
      {
        subject: `${number} ${visits(rows) - visits(named)} / ${visits(named)}`,
        at: { section: 'counts' as const, place: id, line: null },
      },
    ];
  });
};

/** Volunteers who came as such and also stand among a partner's people: still one head (rule 12). */
const oneHead: FindCases = ({ columns }, subjects) => {
  const recorded = new Set([...columns.attendance.kind.keys()].map((row) => subjects.idOfRow(row)));
  return columns.bookings.flatMap(({ id: bookingId, people }) =>
    people
      .filter(({ id, volunteerId }) => volunteerId !== null && recorded.has(id) && recorded.has(volunteerId))
      .map(({ id }) => ({ subject: subjects.labelOf(id), at: partnerPlace(bookingId) })),
  );
};

/** Places that nobody recorded, and ends taken from the plan (rule 16). */
const nothingUnverified: FindCases = (checked, subjects) => {
  const { attendance, places, slots } = checked.columns;
  return [
    ...[...places.assignment.entries()]
      .filter(([row, assignment]) => assignment !== BLANK && places.attendance[row] === BLANK)
      .map(([, assignment]) => assignmentCase(checked, subjects, assignment)),
    ...rowsWhere(checked, (row) => {
      if (!isVolunteerRow(checked.columns, row) || !CAME[attendance.state[row] ?? 0]) return false;
      const isPlanned = slots[attendance.slot[row] ?? NONE]?.isKnown ?? false;
      const { minuteIn, minuteOut } = timesOf(checked.columns, row);
      if (!isPlanned && (minuteIn === null || minuteOut === null)) return false;
      return ((attendance.marks[row] ?? 0) & MARKS.unverified) > 0 || minuteOut === null;
    }).map((row) => rowCase(checked, subjects, row)),
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
  { key: 'fairsMoved', result: 'reminder', find: ({ fair }) => (isMoved(fair) ? [{ subject: '' }] : []) },
  {
    key: 'fairsArchived',
    result: 'reminder',
    find: ({ fair }) =>
      fair.status === 'archived'
        ? []
        : [{ subject: '', at: { section: 'closing', place: null, line: null } }],
  },
];

/** What is found in the records of one fair, rule by rule. */
export type CasesOfFair = ReadonlyMap<RuleKey, readonly CheckCase[]>;

/** Are the records of a fair in order: nobody twice, times plausible, walk-ins resolved, one source a stall? */
export function casesOfFair(checked: CheckedFair, registers: CheckRegisters): CasesOfFair {
  const subjects = subjectsOf(checked.columns, registers);
  return new Map(
    RULES.map(({ key, find }) => [
      key,
      find(checked, subjects, registers).map((found) => ({ fairId: checked.fair.id, ...found })),
    ]),
  );
}

/** The results of the rules over all fairs. */
export function recordChecks(cases: readonly CasesOfFair[]): readonly RuleCheck[] {
  return RULES.map(({ key, result }) => {
    const own = cases.flatMap((ofFair) => ofFair.get(key) ?? []);
    return { kind: 'rule', key, result: own.length > 0 ? result : 'ok', cases: own };
  });
}
