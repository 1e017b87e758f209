import * as v from 'valibot';
import { countedTallyIds } from '../attendance/countedTallies.ts';
import { headKey, placeKey, placeState } from '../attendance/placeState.ts';
import type { RowMinutes } from '../attendance/serviceMinutes.ts';
import { hasCome, minutesByRow } from '../attendance/serviceMinutes.ts';
import type { FairRecords, Registers } from '../fair/fairData.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Attendance } from '../model/attendance.ts';
import type { Category } from '../model/category.ts';
import type { AttendanceId, SlotId, StallId } from '../model/ids.ts';
import { CategoryId } from '../model/ids.ts';
import type { Fact, NeedFact, PlaceFact, TallyFact, WalkInFact } from './fact.ts';
import type { AttendanceFigures } from './figureTypes.ts';
import { groupBy } from './groupBy.ts';
import { partnerFacts } from './partnerFacts.ts';
import { ZERO_FIGURES } from './sumFigures.ts';

/** Stands for records that no category can be found for; 校验 names them. */
export const NO_CATEGORY = v.parse(CategoryId, '-');

/** Registers on which it depends what a record adds. */
export type FactRegisters = Pick<Registers, 'categories' | 'serviceItems' | 'partnerUnits'>;

/** Category of a record of the fair by its stall. */
export type CategoryOfStall = (stallId: StallId | null) => CategoryId;

function volunteerMinutes(fair: FairRecords): ReadonlyMap<AttendanceId, RowMinutes> {
  const slots = new Map(fair.slots.map((slot) => [slot.id, slot]));
  const rows = fair.attendance.filter((row) => row.subjectKind === 'volunteer');
  return new Map(
    [...groupBy(rows, (row) => row.subjectId).values()].flatMap((own) => [
      ...minutesByRow(own, (row) => (row.slotId ? slots.get(row.slotId) : undefined), fair.fair.minutesCap),
    ]),
  );
}

/** Key of a table in a slot, whoever stands at it. */
function tableKey({
  stallId,
  slotId,
}: {
  readonly stallId: StallId | null;
  readonly slotId: SlotId | null;
}): string {
  return JSON.stringify([stallId, slotId]);
}

/** Needs, each with as many of its places as there were volunteers: the first need of a table and slot is filled first. */
function needFacts(fair: FairRecords, categoryOf: CategoryOfStall): readonly NeedFact[] {
  const came = fair.attendance.filter((row) => row.subjectKind === 'volunteer' && hasCome(row.state));
  const people = new Map(
    [...groupBy(came, tableKey)].map(([key, rows]) => [
      key,
      new Set(rows.map(({ subjectId }) => subjectId)).size,
    ]),
  );
  return fair.needs.map((need) => {
    const key = tableKey(need);
    const left = people.get(key) ?? 0;
    const covered = Math.min(left, need.count);
    people.set(key, left - covered);
    return {
      kind: 'need',
      fairId: fair.fair.id,
      categoryId: categoryOf(need.stallId),
      stallId: need.stallId,
      slotId: need.slotId,
      need,
      figures: { ...ZERO_FIGURES, needed: need.count, covered },
    };
  });
}

const NOT_COUNTED = { expected: 0, present: 0, late: 0, leftEarly: 0, excused: 0, absent: 0, unverified: 0 };

function countedOf(rows: readonly Attendance[]): typeof NOT_COUNTED {
  const known = placeState(rows);
  return {
    expected: 1,
    present: Number(known.state === 'present'),
    late: Number(known.isLate),
    leftEarly: Number(known.isLeftEarly),
    excused: Number(known.state === 'excused'),
    absent: Number(known.state === 'absent'),
    unverified: Number(known.state === 'unverified'),
  };
}

/** A place to which somebody was assigned, with its rows. */
interface Place {
  readonly assignment: Assignment;
  readonly rows: readonly Attendance[];
}

/** Of the places of one head the one that counts: where the person came, else the first. */
function mainPlace(places: readonly Place[]): Place | undefined {
  return places.find(({ rows }) => rows.some((row) => hasCome(row.state))) ?? places[0];
}

function placeFacts(
  fair: FairRecords,
  categoryOf: CategoryOfStall,
  rowsByPlace: ReadonlyMap<string, readonly Attendance[]>,
  walkInsByHead: ReadonlyMap<string, readonly Attendance[]>,
  minutesOf: (row: Attendance) => AttendanceFigures,
): readonly PlaceFact[] {
  const assignments = new Map(
    fair.assignments.map((row) => [placeKey({ ...row, subjectId: row.volunteerId }), row]),
  );
  const places = [...assignments].map(
    ([key, assignment]): Place => ({ assignment, rows: rowsByPlace.get(key) ?? [] }),
  );
  const heads = groupBy(places, ({ assignment }) =>
    headKey({ ...assignment, subjectId: assignment.volunteerId }),
  );
  return [...heads].flatMap(([head, own]) => {
    const main = mainPlace(own);
    // Whoever went to help at another stall was there, and is not absent.
    const elsewhere = (walkInsByHead.get(head) ?? []).filter(({ state }) => hasCome(state));
    const ofHead = countedOf([...own.flatMap(({ rows }) => rows), ...elsewhere]);
    return own.flatMap((place): readonly PlaceFact[] => {
      const { assignment, rows } = place;
      const base = {
        kind: 'place',
        fairId: fair.fair.id,
        categoryId: categoryOf(assignment.stallId),
        stallId: assignment.stallId,
        slotId: assignment.slotId,
        volunteerId: assignment.volunteerId,
      } as const;
      const [first, ...others] = rows;
      const counted = place === main ? ofHead : NOT_COUNTED;
      return [
        {
          ...base,
          attendance: first ?? null,
          figures: { ...(first ? minutesOf(first) : ZERO_FIGURES), ...counted },
        },
        ...others.map((row) => ({ ...base, attendance: row, figures: minutesOf(row) })),
      ];
    });
  });
}

/** Of the walk-ins in a slot only the first place at which the person came counts, and none of somebody expected in it. */
function walkInFacts(
  fair: FairRecords,
  categoryOf: CategoryOfStall,
  rows: readonly Attendance[],
  expectedHeads: ReadonlySet<string>,
  minutesOf: (row: Attendance) => AttendanceFigures,
): readonly WalkInFact[] {
  return [...groupBy(rows, headKey)].flatMap(([head, own]) => {
    const counted = expectedHeads.has(head) ? undefined : own.find((row) => hasCome(row.state));
    return own.map(
      (attendance): WalkInFact => ({
        kind: 'walkIn',
        fairId: fair.fair.id,
        categoryId: categoryOf(attendance.stallId),
        stallId: attendance.stallId,
        slotId: attendance.slotId,
        volunteerId: attendance.subjectId,
        attendance,
        figures: { ...minutesOf(attendance), walkIn: Number(attendance === counted) },
      }),
    );
  });
}

function tallyFacts(
  fair: FairRecords,
  registers: Pick<Registers, 'serviceItems'>,
  categoryOf: CategoryOfStall,
): readonly TallyFact[] {
  const measures = new Map(registers.serviceItems.map((item) => [item.id, item.measure]));
  const counted = countedTallyIds(fair.tallies);
  return fair.tallies.map((tally) => {
    const isCounted = counted.has(tally.id);
    const measure = measures.get(tally.serviceItemId) ?? 'items';
    const isLeaflet = measure === 'leaflets';
    return {
      kind: 'tally',
      fairId: fair.fair.id,
      categoryId: categoryOf(tally.stallId),
      stallId: tally.stallId,
      slotId: tally.slotId,
      tally,
      measure,
      isCounted,
      figures: isCounted
        ? {
            ...ZERO_FIGURES,
            visits: tally.visits ?? 0,
            items: isLeaflet ? 0 : (tally.items ?? 0),
            leaflets: isLeaflet ? (tally.items ?? 0) : 0,
          }
        : ZERO_FIGURES,
    };
  });
}

/** Finds the category of a stall; records without a known stall go to {@link NO_CATEGORY}. */
function categoryFinder(fair: FairRecords, categories: readonly Category[]): CategoryOfStall {
  const known = new Set(categories.map((category) => category.id));
  const byStall = new Map(fair.stalls.map((stall) => [stall.id, stall.categoryId]));
  return (stallId) => {
    const categoryId = stallId ? byStall.get(stallId) : undefined;
    return categoryId && known.has(categoryId) ? categoryId : NO_CATEGORY;
  };
}

/**
 * Every record of a fair with what it adds to the figures: the one truth from which the screen, the papers and the
 * year workbook take theirs. A volunteer's row that belongs to no assignment counts as a walk-in. Somebody who stands at
 * two places in one slot (an exception, or merged records) is one head in it.
 */
export function factsOfFair(fair: FairRecords, registers: FactRegisters): readonly Fact[] {
  const categoryOf = categoryFinder(fair, registers.categories);
  const minutes = volunteerMinutes(fair);
  const minutesOf = (row: Attendance): AttendanceFigures => {
    const own = minutes.get(row.id);
    return {
      ...ZERO_FIGURES,
      serviceMinutes: own?.minutes ?? 0,
      unverifiedMinutes: own?.unverifiedMinutes ?? 0,
    };
  };
  const assigned = new Set(fair.assignments.map((row) => placeKey({ ...row, subjectId: row.volunteerId })));
  const rows = fair.attendance
    .filter((row) => row.subjectKind === 'volunteer')
    .toSorted((a, b) => a.sequence - b.sequence);
  const isExpected = (row: Attendance): boolean => !row.isWalkIn && assigned.has(placeKey(row));
  const rowsByPlace = groupBy(rows.filter(isExpected), placeKey);
  const walkIns = rows.filter((row) => !isExpected(row));
  const expectedHeads = new Set(
    fair.assignments.map((row) => headKey({ ...row, subjectId: row.volunteerId })),
  );
  return [
    ...needFacts(fair, categoryOf),
    ...placeFacts(fair, categoryOf, rowsByPlace, groupBy(walkIns, headKey), minutesOf),
    ...walkInFacts(fair, categoryOf, walkIns, expectedHeads, minutesOf),
    ...partnerFacts(fair, registers, categoryOf),
    ...tallyFacts(fair, registers, categoryOf),
  ];
}
