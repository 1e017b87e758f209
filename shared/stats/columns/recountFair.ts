import type { Fair } from '../../model/fair.ts';
import type { AttendanceFigures } from '../figureTypes.ts';
import { ZERO_FIGURES } from '../sumFigures.ts';
import type { FairColumns } from './fairColumns.ts';
import { MARKS, SOURCES, STATES, SUBJECTS } from './fairColumns.ts';

/*
 * The second path of rule 22: counts a fair again from what was recorded, in plain loops over its columns. It shares no
 * code with factsOfFair and looks at nothing that factsOfFair found, so that a slip there shows as a difference.
 */

type Totals = { -readonly [K in keyof AttendanceFigures]: number };

/** Totals of one fair, counted the second way, and who took part. */
export interface FairRecount {
  readonly totals: AttendanceFigures;
  /** Numbers of the volunteers who came. */
  readonly served: ReadonlySet<number>;
  readonly units: ReadonlySet<string>;
}

const VOLUNTEER = SUBJECTS.indexOf('volunteer');
const PERSON = SUBJECTS.indexOf('partnerPerson');
const HEADCOUNT = SUBJECTS.indexOf('partnerUnit');
const COMING = new Set(['present', 'late', 'leftEarly', 'lateAndLeftEarly']);
const CAME = STATES.map((state) => state !== null && COMING.has(state));
const LATE = STATES.map((state) => state === 'late' || state === 'lateAndLeftEarly');
const LEFT_EARLY = STATES.map((state) => state === 'leftEarly' || state === 'lateAndLeftEarly');
const EXCUSED = STATES.indexOf('excused');
const MINUTES_OF_DAY = 1440;
/** Slots and stalls have numbers below it. */
const ROOM = 0x10000;

/** Heads: one person in one slot, wherever; a person at two stalls in a slot is one. */
function recountHeads({ assignments, attendance }: FairColumns, totals: Totals, served: Set<number>): void {
  const places = new Set<number>();
  const expected = new Set<number>();
  for (const [row, person] of assignments.person.entries()) {
    const head = person * ROOM + (assignments.slot[row] ?? 0);
    expected.add(head);
    places.add(head * ROOM + (assignments.stall[row] ?? 0));
  }
  const came = new Set<number>();
  const late = new Set<number>();
  const leftEarly = new Set<number>();
  const walkIns = new Set<number>();
  const lastAway = new Map<number, number>();
  for (const [row, kind] of attendance.kind.entries()) {
    if (kind !== VOLUNTEER) continue;
    const person = attendance.subject[row] ?? 0;
    const state = attendance.state[row] ?? 0;
    const head = person * ROOM + (attendance.slot[row] ?? 0);
    const isHere = CAME[state] ?? false;
    if (isHere) served.add(person);
    const isUnplanned =
      ((attendance.marks[row] ?? 0) & MARKS.walkIn) > 0 ||
      !places.has(head * ROOM + (attendance.stall[row] ?? 0));
    if (isUnplanned) {
      if (!isHere) continue;
      if (!expected.has(head)) {
        walkIns.add(head);
        continue;
      }
    }
    if (LATE[state]) late.add(head);
    if (LEFT_EARLY[state]) leftEarly.add(head);
    if (isHere) {
      came.add(head);
      continue;
    }
    const before = lastAway.get(head);
    if (before === undefined || (attendance.sequence[before] ?? 0) <= (attendance.sequence[row] ?? 0)) {
      lastAway.set(head, row);
    }
  }
  totals.expected = expected.size;
  totals.present = came.size;
  totals.late = late.size;
  totals.leftEarly = leftEarly.size;
  totals.walkIn = walkIns.size;
  for (const head of expected) {
    if (came.has(head)) continue;
    const away = lastAway.get(head);
    if (away === undefined) totals.unverified += 1;
    else if (attendance.state[away] === EXCUSED) totals.excused += 1;
    else totals.absent += 1;
  }
}

/** Places needed, and of those as many as volunteers stood there; a table's needs are one number of places. */
function recountNeeds({ needs, attendance }: FairColumns, totals: Totals): void {
  const wanted = new Map<number, number>();
  for (const { stall, slot, count } of needs) {
    const table = slot * ROOM + stall;
    wanted.set(table, (wanted.get(table) ?? 0) + count);
    totals.needed += count;
  }
  const stood = new Map<number, Set<number>>();
  for (const [row, kind] of attendance.kind.entries()) {
    if (kind !== VOLUNTEER || !CAME[attendance.state[row] ?? 0]) continue;
    const table = (attendance.slot[row] ?? 0) * ROOM + (attendance.stall[row] ?? 0);
    const there = stood.get(table) ?? new Set();
    stood.set(table, there.add(attendance.subject[row] ?? 0));
  }
  for (const [table, count] of wanted) totals.covered += Math.min(count, stood.get(table)?.size ?? 0);
}

/** Rows of each volunteer who came with their minutes from the paper or the plan; a row without either is left out. */
function servedSpans({ slots, attendance }: FairColumns) {
  const byPerson = new Map<number, { row: number; from: number; to: number }[]>();
  for (const [row, kind] of attendance.kind.entries()) {
    if (kind !== VOLUNTEER || !CAME[attendance.state[row] ?? 0]) continue;
    const slot = slots[attendance.slot[row] ?? 0];
    const planned = slot?.isKnown ? slot : undefined;
    const [minuteIn = -1, minuteOut = -1] = [attendance.minuteIn[row], attendance.minuteOut[row]];
    const from = minuteIn >= 0 ? minuteIn : planned?.start;
    const to = minuteOut >= 0 ? minuteOut : planned?.end;
    if (from === undefined || to === undefined) continue;
    const person = attendance.subject[row] ?? 0;
    const own = byPerson.get(person);
    if (own) own.push({ row, from, to });
    else byPerson.set(person, [{ row, from, to }]);
  }
  return byPerson;
}

/** Marks minute after minute on a strip for each person, so that a minute lived twice counts once, until the cap is full. */
function recountMinutes(columns: FairColumns, cap: number, totals: Totals): void {
  const { attendance } = columns;
  const strip = new Uint8Array(MINUTES_OF_DAY);
  for (const rows of servedSpans(columns).values()) {
    if (rows.length > 1) {
      strip.fill(0);
      const order = (row: number): number => attendance.sequence[row] ?? 0;
      rows.sort((a, b) => a.from - b.from || a.to - b.to || order(a.row) - order(b.row));
    }
    let marked = 0;
    for (const { row, from, to } of rows) {
      let minutes = 0;
      for (let minute = from; minute < to && marked < cap; minute += 1) {
        if (rows.length > 1 && strip[minute] === 1) continue;
        strip[minute] = 1;
        marked += 1;
        minutes += 1;
      }
      totals.serviceMinutes += minutes;
      const isFromPlan =
        ((attendance.marks[row] ?? 0) & MARKS.unverified) > 0 || (attendance.minuteOut[row] ?? -1) < 0;
      if (isFromPlan) totals.unverifiedMinutes += minutes;
    }
  }
}

function recountPartners({ bookings, subjects, attendance }: FairColumns, totals: Totals): Set<string> {
  const units = new Set<string>();
  const rows = [...attendance.kind.keys()].filter((row) => attendance.kind[row] !== VOLUNTEER);
  for (const booking of bookings) {
    const ids = new Set<string>(booking.people.map(({ id }) => id));
    const names = new Set<string>();
    let isByName = false;
    let headcount = 0;
    for (const row of rows) {
      const subject = subjects[attendance.subject[row] ?? 0] ?? '';
      const isHere = CAME[attendance.state[row] ?? 0] ?? false;
      if (attendance.kind[row] === PERSON && ids.has(subject)) {
        isByName = true;
        if (isHere) names.add(subject);
      }
      if (attendance.kind[row] === HEADCOUNT && subject === booking.id && isHere) {
        headcount += Math.max(0, attendance.headcount[row] ?? 0);
      }
    }
    const people = isByName ? names.size : headcount;
    totals.unitPeople += people;
    if (people === 0) continue;
    totals.units += 1;
    units.add(booking.partnerUnitId);
  }
  return units;
}

function recountServices({ counts, items }: FairColumns, leafletItems: ReadonlySet<string>, totals: Totals) {
  const NAMES = SOURCES.indexOf('namedRows');
  const PAPER = SOURCES.indexOf('tallySheet');
  const COUNTER = SOURCES.indexOf('counter');
  const tallied = new Set<number>();
  const onPaper = new Set<number>();
  for (const [row, source] of counts.source.entries()) {
    const stall = counts.stall[row] ?? 0;
    if (source !== NAMES) tallied.add(stall);
    if (source === PAPER) onPaper.add(stall * ROOM + (counts.item[row] ?? 0));
  }
  for (const [row, source] of counts.source.entries()) {
    const stall = counts.stall[row] ?? 0;
    const item = counts.item[row] ?? 0;
    if (source === NAMES && tallied.has(stall)) continue;
    if (source === COUNTER && onPaper.has(stall * ROOM + item)) continue;
    const things = Math.max(0, counts.items[row] ?? 0);
    totals.visits += Math.max(0, counts.visits[row] ?? 0);
    if (leafletItems.has(items[item] ?? '')) totals.leaflets += things;
    else totals.items += things;
  }
}

/**
 * Counts one fair again.
 * @param leafletItems ids of the service items that are leaflets
 */
export function recountFair(
  columns: FairColumns,
  { minutesCap }: Pick<Fair, 'minutesCap'>,
  leafletItems: ReadonlySet<string>,
): FairRecount {
  const totals: Totals = { ...ZERO_FIGURES };
  const served = new Set<number>();
  recountHeads(columns, totals, served);
  recountNeeds(columns, totals);
  recountMinutes(columns, minutesCap ?? MINUTES_OF_DAY, totals);
  recountServices(columns, leafletItems, totals);
  return { totals, served, units: recountPartners(columns, totals) };
}
