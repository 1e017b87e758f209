import type { FairRecords, Registers } from '../../shared/fair/fairData.ts';
import type { Attendance, Tally } from '../../shared/model/attendance.ts';
import type { FigureKey } from '../../shared/stats/sumFigures.ts';
import { ZERO_FIGURES } from '../../shared/stats/sumFigures.ts';

/*
 * What anybody would write first: counts a fair in plain loops over the stored rows, and writes down every count with its
 * category and whose it is. Tests hold the figures, and the recount of the check sheet, against sums over it. It shares
 * nothing with shared/stats but the names of the figures.
 */

/** A count that figures are sums of. */
export interface NaiveCount {
  readonly metric: FigureKey;
  readonly amount: number;
  /** “-” = no category can be found. */
  readonly categoryId: string;
  /** Of counts of a volunteer, whose. */
  readonly volunteerId: string | null;
  /** Of counts of a partner unit, whose. */
  readonly partnerUnitId: string | null;
}

/** Registers on which it depends what a record adds. */
export type NaiveRegisters = Pick<Registers, 'categories' | 'serviceItems' | 'partnerUnits'>;

type Write = (metric: FigureKey, amount: number, categoryId: string, of?: Partial<NaiveCount>) => void;
type CategoryOf = (stallId: string | null) => string;

const CAME = new Set(['present', 'late', 'leftEarly', 'lateAndLeftEarly']);

function categoryFinder(records: FairRecords, registers: NaiveRegisters): CategoryOf {
  return (stallId) => {
    const stall = records.stalls.find(({ id }) => id === stallId);
    const category = registers.categories.find(({ id }) => id === stall?.categoryId);
    return category?.id ?? '-';
  };
}

/** Heads: one person in one slot, wherever; a person at two stalls in a slot is one, and counts where he or she came. */
function countHeads(records: FairRecords, categoryOf: CategoryOf, write: Write): void {
  const heads = new Map<string, { volunteerId: string; slotId: string | null; stalls: string[] }>();
  for (const { stallId, slotId, volunteerId } of records.assignments) {
    const key = `${slotId}\n${volunteerId}`;
    const head = heads.get(key) ?? { volunteerId, slotId, stalls: [] };
    heads.set(key, head);
    if (!head.stalls.includes(stallId)) head.stalls.push(stallId);
  }
  const rows = records.attendance
    .filter(({ subjectKind }) => subjectKind === 'volunteer')
    .toSorted((a, b) => a.sequence - b.sequence);
  for (const { volunteerId, slotId, stalls } of heads.values()) {
    const own = rows.filter((row) => row.subjectId === volunteerId && row.slotId === slotId);
    const atPlace = (row: Attendance): boolean => !row.isWalkIn && stalls.some((id) => id === row.stallId);
    const here = own.filter((row) => CAME.has(row.state));
    const place = stalls.find((id) => here.some((row) => atPlace(row) && row.stallId === id)) ?? stalls[0];
    const say = (metric: FigureKey): void => write(metric, 1, categoryOf(place ?? null), { volunteerId });
    say('expected');
    if (here.length === 0) {
      const last = own.filter(atPlace).at(-1);
      if (last?.state === 'absent') say('absent');
      else if (last?.state === 'excused') say('excused');
      else say('unverified');
      continue;
    }
    say('present');
    if (here.some(({ state }) => state === 'late' || state === 'lateAndLeftEarly')) say('late');
    if (here.some(({ state }) => state === 'leftEarly' || state === 'lateAndLeftEarly')) say('leftEarly');
  }
  const walkIns = new Set<string>();
  for (const row of rows) {
    const key = `${row.slotId}\n${row.subjectId}`;
    if (!CAME.has(row.state) || heads.has(key) || walkIns.has(key)) continue;
    walkIns.add(key);
    write('walkIn', 1, categoryOf(row.stallId), { volunteerId: row.subjectId });
  }
}

/** Places needed, and of those as many as volunteers stood there; a table's needs are one number of places. */
function countNeeds(records: FairRecords, categoryOf: CategoryOf, write: Write): void {
  for (const { stallId, count } of records.needs) write('needed', count, categoryOf(stallId));
  for (const stall of records.stalls) {
    for (const slot of records.slots) {
      const needed = records.needs
        .filter(({ stallId, slotId }) => stallId === stall.id && slotId === slot.id)
        .reduce((sum, { count }) => sum + count, 0);
      const stood = new Set<string>();
      for (const row of records.attendance) {
        if (row.subjectKind !== 'volunteer' || !CAME.has(row.state)) continue;
        if (row.stallId === stall.id && row.slotId === slot.id) stood.add(row.subjectId);
      }
      write('covered', Math.min(needed, stood.size), categoryOf(stall.id));
    }
  }
}

/** Marks minute after minute on a strip for each person, so that a minute lived twice counts once, until the cap is full. */
function countMinutes(records: FairRecords, categoryOf: CategoryOf, write: Write): void {
  const cap = records.fair.minutesCap ?? 1440;
  const lived = new Map<string, Set<number>>();
  const planned = (row: Attendance) => records.slots.find(({ id }) => id === row.slotId);
  const rows = records.attendance
    .filter((row) => row.subjectKind === 'volunteer' && CAME.has(row.state))
    .map((row) => ({
      row,
      from: row.minuteIn ?? planned(row)?.start,
      to: row.minuteOut ?? planned(row)?.end,
    }))
    .toSorted(
      (a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.to ?? 0) - (b.to ?? 0) || a.row.sequence - b.row.sequence,
    );
  for (const { row, from, to } of rows) {
    if (from === undefined || to === undefined) continue;
    const strip = lived.get(row.subjectId) ?? new Set();
    lived.set(row.subjectId, strip);
    const before = strip.size;
    for (let minute = from; minute < to && strip.size < cap; minute += 1) strip.add(minute);
    const of = { volunteerId: row.subjectId };
    write('serviceMinutes', strip.size - before, categoryOf(row.stallId), of);
    if (row.isUnverified || row.minuteOut === null) {
      write('unverifiedMinutes', strip.size - before, categoryOf(row.stallId), of);
    }
  }
}

function countPartners(
  records: FairRecords,
  registers: NaiveRegisters,
  categoryOf: CategoryOf,
  write: Write,
): void {
  for (const booking of records.bookings) {
    const [stall] = records.stalls
      .filter(({ bookingId }) => bookingId === booking.id)
      .toSorted((a, b) => a.order - b.order);
    const unit = registers.partnerUnits.find(({ id }) => id === booking.partnerUnitId);
    const categoryId = stall ? categoryOf(stall.id) : (unit?.categoryIds[0] ?? '-');
    const names = new Set<string>();
    let isByName = false;
    let headcount = 0;
    for (const row of records.attendance) {
      if (row.subjectKind === 'partnerPerson' && booking.people.some(({ id }) => id === row.subjectId)) {
        isByName = true;
        if (CAME.has(row.state)) names.add(row.subjectId);
      }
      if (row.subjectKind === 'partnerUnit' && row.subjectId === booking.id && CAME.has(row.state)) {
        headcount += row.headcount ?? 0;
      }
    }
    const people = isByName ? names.size : headcount;
    const of = { partnerUnitId: booking.partnerUnitId };
    write('unitPeople', people, categoryId, of);
    if (people > 0) write('units', 1, categoryId, of);
  }
}

function countServices(
  records: FairRecords,
  registers: NaiveRegisters,
  categoryOf: CategoryOf,
  write: Write,
): void {
  for (const stall of new Set(records.tallies.map(({ stallId }) => stallId))) {
    const rows = records.tallies.filter((row) => row.stallId === stall);
    const onlyNames = rows.every((row) => row.source === 'namedRows');
    for (const row of rows) {
      if (row.source === 'namedRows' && !onlyNames) continue;
      const isOnPaper = (other: Tally): boolean =>
        other.source === 'tallySheet' && other.serviceItemId === row.serviceItemId;
      if (row.source === 'counter' && rows.some(isOnPaper)) continue;
      const item = registers.serviceItems.find(({ id }) => id === row.serviceItemId);
      write('visits', row.visits ?? 0, categoryOf(stall));
      write(item?.measure === 'leaflets' ? 'leaflets' : 'items', row.items ?? 0, categoryOf(stall));
    }
  }
}

/** Every count of one fair. */
export function naiveLedger(records: FairRecords, registers: NaiveRegisters): readonly NaiveCount[] {
  const counts: NaiveCount[] = [];
  const write: Write = (metric, amount, categoryId, of) => {
    counts.push({ metric, amount, categoryId, volunteerId: null, partnerUnitId: null, ...of });
  };
  const categoryOf = categoryFinder(records, registers);
  countNeeds(records, categoryOf, write);
  countHeads(records, categoryOf, write);
  countMinutes(records, categoryOf, write);
  countPartners(records, registers, categoryOf, write);
  countServices(records, registers, categoryOf, write);
  return counts;
}

/** The sum of a figure over some of the counts. */
export function naiveSum(counts: readonly NaiveCount[], metric: FigureKey): number {
  return counts.reduce((sum, count) => sum + (count.metric === metric ? count.amount : 0), 0);
}

/** The sums of all figures over some of the counts. */
export function naiveSums(counts: readonly NaiveCount[]): Record<FigureKey, number> {
  const sums: Record<FigureKey, number> = { ...ZERO_FIGURES };
  for (const { metric, amount } of counts) sums[metric] += amount;
  return sums;
}

/** Ids of those who came at least once, of volunteers or of partner units. */
export function naiveCame(
  counts: readonly NaiveCount[],
  who: 'volunteerId' | 'partnerUnitId',
): ReadonlySet<string> {
  const cameIn: readonly FigureKey[] = ['present', 'walkIn', 'units'];
  return new Set(
    counts.flatMap((count) => (cameIn.includes(count.metric) && count.amount > 0 ? (count[who] ?? []) : [])),
  );
}
