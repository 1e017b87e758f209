import type { FairRecords } from '../../fair/fairData.ts';
import { ATTENDANCE_STATES } from '../../model/attendance.ts';
import type { CategoryId } from '../../model/ids.ts';
import type { Fact } from '../fact.ts';
import type { PeopleNumbers } from '../peopleNumbers.ts';
import type {
  AttendanceColumns,
  CountColumns,
  FairColumns,
  NeedLine,
  PartnerLine,
  PlaceColumns,
  SlotOfColumns,
  SparseTexts,
  StallOfColumns,
} from './fairColumns.ts';
import { BLANK, MARKS, NONE, PLACE_FIGURES, SOURCES, SUBJECTS } from './fairColumns.ts';
import { integersOf } from './integers.ts';

/** A list without duplicates that tells where something stands in it. */
interface Pool<T> {
  readonly entries: readonly T[];
  indexOf(entry: T | null): number;
}

function createPool<T>(initial: readonly T[] = []): Pool<T> {
  const entries = [...initial];
  const indexes = new Map(entries.map((entry, index) => [entry, index]));
  return {
    entries,
    indexOf(entry) {
      if (entry === null) return NONE;
      const known = indexes.get(entry);
      if (known !== undefined) return known;
      indexes.set(entry, entries.length);
      entries.push(entry);
      return entries.length - 1;
    },
  };
}

/** Where the things that records point to stand. */
interface Pools {
  readonly stall: Pool<FairRecords['stalls'][number]['id']>;
  readonly slot: Pool<FairRecords['slots'][number]['id']>;
  readonly item: Pool<FairRecords['tallies'][number]['serviceItemId']>;
  readonly category: Pool<CategoryId>;
  readonly subject: Pool<string>;
}

function sparse<T>(rows: readonly T[], textOf: (row: T) => string): SparseTexts {
  return rows.flatMap((row, index) => (textOf(row) === '' ? [] : [[index, textOf(row)]]));
}

function packAttendance({ attendance }: FairRecords, pools: Pools, people: PeopleNumbers): AttendanceColumns {
  return {
    kind: integersOf(attendance, ({ subjectKind }) => SUBJECTS.indexOf(subjectKind)),
    subject: integersOf(attendance, ({ subjectKind, subjectId }) =>
      subjectKind === 'volunteer' ? people.numberOf(subjectId) : pools.subject.indexOf(subjectId),
    ),
    stall: integersOf(attendance, ({ stallId }) => pools.stall.indexOf(stallId)),
    slot: integersOf(attendance, ({ slotId }) => pools.slot.indexOf(slotId)),
    state: integersOf(attendance, ({ state }) => 1 + ATTENDANCE_STATES.indexOf(state)),
    minuteIn: integersOf(attendance, ({ minuteIn }) => minuteIn ?? BLANK),
    minuteOut: integersOf(attendance, ({ minuteOut }) => minuteOut ?? BLANK),
    marks: integersOf(
      attendance,
      ({ isUnverified, isWalkIn }) => (isUnverified ? MARKS.unverified : 0) | (isWalkIn ? MARKS.walkIn : 0),
    ),
    headcount: integersOf(attendance, ({ headcount }) => headcount ?? BLANK),
    sequence: integersOf(attendance, ({ sequence }) => sequence),
    notes: sparse(attendance, ({ note }) => note),
  };
}

function packCounts({ tallies }: FairRecords, facts: readonly Fact[], pools: Pools): CountColumns {
  const own = new Map(facts.flatMap((fact) => (fact.kind === 'tally' ? [[fact.tally, fact]] : [])));
  return {
    stall: integersOf(tallies, ({ stallId }) => pools.stall.indexOf(stallId)),
    slot: integersOf(tallies, ({ slotId }) => pools.slot.indexOf(slotId)),
    item: integersOf(tallies, ({ serviceItemId }) => pools.item.indexOf(serviceItemId)),
    visits: integersOf(tallies, ({ visits }) => visits ?? BLANK),
    items: integersOf(tallies, ({ items }) => items ?? BLANK),
    source: integersOf(tallies, ({ source }) => SOURCES.indexOf(source)),
    notes: sparse(tallies, ({ countedBy }) => countedBy),
    category: integersOf(tallies, (tally) => pools.category.indexOf(own.get(tally)?.categoryId ?? null)),
    isCounted: integersOf(tallies, (tally) => Number(own.get(tally)?.isCounted ?? false)),
    isLeaflet: integersOf(tallies, (tally) => Number(own.get(tally)?.measure === 'leaflets')),
  };
}

function packPlaces(
  { assignments, attendance }: FairRecords,
  facts: readonly Fact[],
  pools: Pools,
): PlaceColumns {
  const own = facts.flatMap((fact) => (fact.kind === 'place' || fact.kind === 'walkIn' ? [fact] : []));
  const rowOf = new Map(attendance.map((row, index) => [row.id, index]));
  const assignmentOf = new Map(
    assignments.map(({ stallId, slotId, volunteerId }, index) => [
      `${stallId} ${slotId} ${volunteerId}`,
      index,
    ]),
  );
  return {
    assignment: integersOf(own, ({ kind, stallId, slotId, volunteerId }) =>
      kind === 'place' ? (assignmentOf.get(`${stallId} ${slotId} ${volunteerId}`) ?? BLANK) : BLANK,
    ),
    attendance: integersOf(own, (fact) =>
      fact.attendance ? (rowOf.get(fact.attendance.id) ?? BLANK) : BLANK,
    ),
    category: integersOf(own, ({ categoryId }) => pools.category.indexOf(categoryId)),
    figures: integersOf(own, ({ figures }) =>
      PLACE_FIGURES.reduce((bits, key, bit) => bits | (figures[key] << bit), 0),
    ),
    minutes: integersOf(own, ({ figures }) => figures.serviceMinutes),
    unverifiedMinutes: integersOf(own, ({ figures }) => figures.unverifiedMinutes),
  };
}

function packNeeds(facts: readonly Fact[], pools: Pools): readonly NeedLine[] {
  return facts.flatMap((fact) =>
    fact.kind === 'need'
      ? [
          {
            stall: pools.stall.indexOf(fact.stallId),
            slot: pools.slot.indexOf(fact.slotId),
            category: pools.category.indexOf(fact.categoryId),
            post: fact.need.post,
            count: fact.need.count,
            covered: fact.figures.covered,
          },
        ]
      : [],
  );
}

function packPartners(
  { attendance, bookings }: FairRecords,
  facts: readonly Fact[],
  pools: Pools,
): readonly PartnerLine[] {
  const rowOf = new Map(attendance.map((row, index) => [row.id, index]));
  return facts.flatMap((fact) =>
    fact.kind === 'partner'
      ? [
          {
            stall: pools.stall.indexOf(fact.stallId),
            slot: pools.slot.indexOf(fact.slotId),
            category: pools.category.indexOf(fact.categoryId),
            booking: bookings.indexOf(fact.booking),
            attendance: fact.attendance ? (rowOf.get(fact.attendance.id) ?? BLANK) : BLANK,
            peopleExpected: fact.peopleExpected,
            units: fact.figures.units,
            unitPeople: fact.figures.unitPeople,
          },
        ]
      : [],
  );
}

function packStalls({ stalls }: FairRecords, ids: Pools['stall']['entries']): readonly StallOfColumns[] {
  return ids.map((id, index) => {
    const { number = '', name = '', categoryId = null } = stalls[index] ?? {};
    return { id, number, name, categoryId, isKnown: index < stalls.length };
  });
}

function packSlots({ slots }: FairRecords, ids: Pools['slot']['entries']): readonly SlotOfColumns[] {
  return ids.map((id, index) => {
    const { start = 0, end = 0 } = slots[index] ?? {};
    return { id, start, end, isKnown: index < slots.length };
  });
}

/**
 * The records of a fair, and what they add, as columns. Equal records in equal order give equal columns.
 * @param facts what `factsOfFair` makes of the same records
 * @param people gets the numbers of people that it does not know yet
 */
export function packFair(records: FairRecords, facts: readonly Fact[], people: PeopleNumbers): FairColumns {
  const pools: Pools = {
    stall: createPool(records.stalls.map(({ id }) => id)),
    slot: createPool(records.slots.map(({ id }) => id)),
    item: createPool(),
    category: createPool(),
    subject: createPool(),
  };
  const { assignments } = records;
  const columns = {
    assignments: {
      person: integersOf(assignments, ({ volunteerId }) => people.numberOf(volunteerId)),
      stall: integersOf(assignments, ({ stallId }) => pools.stall.indexOf(stallId)),
      slot: integersOf(assignments, ({ slotId }) => pools.slot.indexOf(slotId)),
      hasReason: integersOf(assignments, ({ overrideReason }) => Number(overrideReason !== null)),
    },
    attendance: packAttendance(records, pools, people),
    counts: packCounts(records, facts, pools),
    places: packPlaces(records, facts, pools),
    needs: packNeeds(facts, pools),
    partners: packPartners(records, facts, pools),
  };
  return {
    id: records.fair.id,
    ...columns,
    bookings: records.bookings.map(({ id, partnerUnitId, expected, status, note, people: named }) => ({
      id,
      partnerUnitId,
      expected,
      status,
      note,
      people: named.map(({ id: personId, name, role, volunteerId }) => ({
        id: personId,
        name,
        role,
        volunteerId,
      })),
    })),
    // Last: by now the pools hold what records point to without its being there.
    stalls: packStalls(records, pools.stall.entries),
    slots: packSlots(records, pools.slot.entries),
    items: pools.item.entries,
    categories: pools.category.entries,
    subjects: pools.subject.entries,
  };
}
