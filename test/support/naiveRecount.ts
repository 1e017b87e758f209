import type { FairRecords, YearData } from '../../shared/fair/fairData.ts';
import type { Attendance, Tally } from '../../shared/model/attendance.ts';
import type { AttendanceFigures } from '../../shared/stats/figureTypes.ts';
import { ZERO_FIGURES } from '../../shared/stats/sumFigures.ts';

/*
 * What anybody would write first: counts a year in plain loops over the stored rows. Tests hold the figures, and the
 * recount of the check sheet, against it.
 */

/** Totals of a year, counted the second way. */
export interface Recount extends AttendanceFigures {
  readonly fairsHeld: number;
  readonly distinctVolunteers: number;
  readonly distinctPartnerUnits: number;
}

type Totals = { -readonly [K in keyof AttendanceFigures]: number };

const CAME = new Set(['present', 'late', 'leftEarly', 'lateAndLeftEarly']);

/** Heads: one person in one slot, wherever; a person at two stalls in a slot is one. */
function recountHeads(records: FairRecords, totals: Totals, served: Set<string>): void {
  const places = new Set<string>();
  const expected = new Set<string>();
  for (const { stallId, slotId, volunteerId } of records.assignments) {
    places.add(`${stallId}\n${slotId}\n${volunteerId}`);
    expected.add(`${slotId}\n${volunteerId}`);
  }
  const came = new Set<string>();
  const late = new Set<string>();
  const leftEarly = new Set<string>();
  const walkIns = new Set<string>();
  const lastAway = new Map<string, Attendance>();
  for (const row of records.attendance) {
    if (row.subjectKind !== 'volunteer') continue;
    const head = `${row.slotId}\n${row.subjectId}`;
    if (CAME.has(row.state)) served.add(row.subjectId);
    if (row.isWalkIn || !places.has(`${row.stallId}\n${head}`)) {
      if (!CAME.has(row.state)) continue;
      if (!expected.has(head)) {
        walkIns.add(head);
        continue;
      }
    }
    if (CAME.has(row.state)) came.add(head);
    if (row.state === 'late' || row.state === 'lateAndLeftEarly') late.add(head);
    if (row.state === 'leftEarly' || row.state === 'lateAndLeftEarly') leftEarly.add(head);
    const known = lastAway.get(head);
    if (!CAME.has(row.state) && (!known || known.sequence <= row.sequence)) lastAway.set(head, row);
  }
  totals.expected += expected.size;
  totals.present += came.size;
  totals.late += late.size;
  totals.leftEarly += leftEarly.size;
  totals.walkIn += walkIns.size;
  for (const head of expected) {
    if (came.has(head)) continue;
    const away = lastAway.get(head);
    if (away?.state === 'excused') totals.excused += 1;
    else if (away?.state === 'absent') totals.absent += 1;
    else totals.unverified += 1;
  }
}

/** Places needed, and of those as many as volunteers stood there; a table's needs are one number of places. */
function recountNeeds(records: FairRecords, totals: Totals): void {
  const wanted = new Map<string, number>();
  for (const { stallId, slotId, count } of records.needs) {
    const table = `${stallId}\n${slotId}`;
    wanted.set(table, (wanted.get(table) ?? 0) + count);
    totals.needed += count;
  }
  const stood = new Map<string, Set<string>>();
  for (const row of records.attendance) {
    if (row.subjectKind !== 'volunteer' || !CAME.has(row.state)) continue;
    const table = `${row.stallId}\n${row.slotId}`;
    const there = stood.get(table) ?? new Set();
    stood.set(table, there.add(row.subjectId));
  }
  for (const [table, count] of wanted) totals.covered += Math.min(count, stood.get(table)?.size ?? 0);
}

/** Marks minute after minute on a strip for each person, so that a minute lived twice counts once, until the cap is full. */
function recountMinutes(records: FairRecords, totals: Totals): void {
  const strips = new Map<string, Uint8Array>();
  const marked = new Map<string, number>();
  const cap = records.fair.minutesCap ?? 1440;
  const plan = new Map(records.slots.map((slot) => [slot.id, slot]));
  const planned = (row: Attendance) => (row.slotId === null ? undefined : plan.get(row.slotId));
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
    const strip = strips.get(row.subjectId) ?? new Uint8Array(1440);
    strips.set(row.subjectId, strip);
    for (let minute = from; minute < to; minute += 1) {
      const before = marked.get(row.subjectId) ?? 0;
      if (strip[minute] || before >= cap) continue;
      strip[minute] = 1;
      marked.set(row.subjectId, before + 1);
      totals.serviceMinutes += 1;
      if (row.isUnverified || row.minuteOut === null) totals.unverifiedMinutes += 1;
    }
  }
}

function recountPartners(records: FairRecords, totals: Totals, units: Set<string>): void {
  for (const booking of records.bookings) {
    const ids = new Set<string>(booking.people.map((person) => person.id));
    let isByName = false;
    let headcount = 0;
    const names = new Set<string>();
    for (const row of records.attendance) {
      if (row.subjectKind === 'partnerPerson' && ids.has(row.subjectId)) {
        isByName = true;
        if (CAME.has(row.state)) names.add(row.subjectId);
      }
      if (row.subjectKind === 'partnerUnit' && row.subjectId === booking.id && CAME.has(row.state)) {
        headcount += row.headcount ?? 0;
      }
    }
    const people = isByName ? names.size : headcount;
    totals.unitPeople += people;
    if (people === 0) continue;
    totals.units += 1;
    units.add(booking.partnerUnitId);
  }
}

function recountServices(records: FairRecords, leafletItems: ReadonlySet<string>, totals: Totals): void {
  for (const stall of new Set(records.tallies.map((row) => row.stallId))) {
    const rows = records.tallies.filter((row) => row.stallId === stall);
    const onlyNames = rows.every((row) => row.source === 'namedRows');
    for (const row of rows) {
      if (row.source === 'namedRows' && !onlyNames) continue;
      const isOnPaper = (other: Tally) =>
        other.source === 'tallySheet' && other.serviceItemId === row.serviceItemId;
      if (row.source === 'counter' && rows.some(isOnPaper)) continue;
      totals.visits += row.visits ?? 0;
      if (leafletItems.has(row.serviceItemId)) totals.leaflets += row.items ?? 0;
      else totals.items += row.items ?? 0;
    }
  }
}

/** Counts the totals of a year again from its raw rows. */
export function naiveRecount(data: YearData): Recount {
  const totals: Totals = { ...ZERO_FIGURES };
  const served = new Set<string>();
  const units = new Set<string>();
  const leafletItems = new Set<string>();
  for (const item of data.serviceItems) if (item.measure === 'leaflets') leafletItems.add(item.id);
  let fairsHeld = 0;
  for (const records of data.fairs) {
    const { status, heldDate, scheduledDate } = records.fair;
    if (status !== 'held' && status !== 'archived') continue;
    if (Number((heldDate ?? scheduledDate).slice(0, 4)) !== data.year) continue;
    fairsHeld += 1;
    recountNeeds(records, totals);
    recountHeads(records, totals, served);
    recountMinutes(records, totals);
    recountPartners(records, totals, units);
    recountServices(records, leafletItems, totals);
  }
  return { ...totals, fairsHeld, distinctVolunteers: served.size, distinctPartnerUnits: units.size };
}
