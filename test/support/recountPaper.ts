import type { SignedLine, WrittenSheet } from '../fixtures/paperSheets.ts';
import {
  FIRST_SLOT_ONLY,
  GUIDES,
  PARTNER_PEOPLE,
  PRINTED,
  RESIDENTS,
  SECOND_SLOT_ONLY,
  TAPPED,
  UNKNOWN,
  WALK_INS,
} from '../fixtures/paperSheets.ts';

/*
 * The fair counted from its papers, as somebody would with a pencil: nothing of the program is used here, neither its rules
 * nor its records, so that both may be held against each other.
 */

const SLOTS = [
  [9 * 60, 10 * 60 + 15],
  [10 * 60 + 15, 11 * 60 + 30],
] as const;
const END_OF_DAY = 24 * 60;
const NEEDED_PER_SLOT = 5;
/** What a stall's letter stands for, in the order of the printed tally. */
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;

/** A row of the attendance tally. */
export interface TallyRow {
  needed: number;
  expected: number;
  present: number;
  late: number;
  leftEarly: number;
  excused: number;
  absent: number;
  walkIn: number;
  unverified: number;
  minutes: number;
  units: number;
  unitPeople: number;
  visits: number;
  items: number;
  leaflets: number;
}

function emptyRow(): TallyRow {
  return {
    needed: 0,
    expected: 0,
    present: 0,
    late: 0,
    leftEarly: 0,
    excused: 0,
    absent: 0,
    walkIn: 0,
    unverified: 0,
    minutes: 0,
    units: 0,
    unitPeople: 0,
    visits: 0,
    items: 0,
    leaflets: 0,
  };
}

function minuteOf(digits: string): number {
  return Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
}

type Span = readonly [number, number];

/** A missing time out is the planned end. */
function spansOf(times: SignedLine['times'], plannedEnd: number): readonly Span[] {
  return times.map(([timeIn, timeOut]) => [
    minuteOf(timeIn),
    timeOut === '' ? plannedEnd : minuteOf(timeOut),
  ]);
}

function minutesOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Which of the person's slots a time reaches into; what is before the first slot belongs to it, what is after the last too. */
function touched(slots: readonly number[], spans: readonly Span[]): readonly boolean[] {
  return slots.map((slot, index) => {
    const [start, end] = SLOTS[slot] ?? [0, 0];
    const from = index === 0 ? 0 : start;
    const to = index === slots.length - 1 ? END_OF_DAY : end;
    return spans.some((span) => Math.max(span[0], from) < Math.min(span[1], to));
  });
}

function slotsOf(no: string): readonly number[] {
  if (no === FIRST_SLOT_ONLY) return [0];
  return no === SECOND_SLOT_ONLY ? [1] : [0, 1];
}

function plannedSpan(slots: readonly number[]): Span {
  return [SLOTS[slots[0] ?? 0]?.[0] ?? 0, SLOTS[slots.at(-1) ?? 1]?.[1] ?? 0];
}

/** What the paper says of somebody; null when it says nothing. */
function lineOf(no: string, exceptions: readonly SignedLine[]): SignedLine | null {
  if (no === UNKNOWN) return null;
  return exceptions.find((line) => line.no === no) ?? { no, marks: ['present'], times: [] };
}

export interface Recounted {
  readonly rows: ReadonlyMap<string, TallyRow>;
  readonly total: TallyRow;
  /** Minutes of everybody of whom the paper says something, by number; walk-ins without one by name. */
  readonly minutes: ReadonlyMap<string, number>;
  readonly points: ReadonlyMap<string, number>;
}

function countPerson(row: TallyRow, no: string, line: SignedLine | null): number {
  const slots = slotsOf(no);
  row.expected += slots.length;
  if (line === null) {
    row.unverified += slots.length;
    return 0;
  }
  if (line.marks.includes('excused')) {
    row.excused += slots.length;
    return 0;
  }
  if (line.marks.includes('absent')) {
    row.absent += slots.length;
    return 0;
  }
  const planned = plannedSpan(slots);
  const spans = line.times.length > 0 ? spansOf(line.times, planned[1]) : [planned];
  const here = touched(slots, spans);
  row.present += here.filter(Boolean).length;
  row.absent += here.filter((isHere) => !isHere).length;
  if (line.marks.includes('late')) row.late += 1;
  if (line.marks.includes('leftEarly')) row.leftEarly += 1;
  const minutes = minutesOf(spans);
  row.minutes += minutes;
  return minutes;
}

function countServices(row: TallyRow, stall: string, sheets: readonly WrittenSheet[]): void {
  for (const { counts } of sheets.filter((sheet) => sheet.stall === stall)) {
    for (const [visits, things] of counts) {
      row.visits += Number(visits ?? '');
      // Where no visits are asked for, things are leaflets.
      if (visits === null) row.leaflets += Number(things);
      else row.items += Number(things ?? '');
    }
    // The names of a stall count where it kept nothing else.
    if (counts.length === 0) row.visits += RESIDENTS.filter((line) => line.stall === stall).length;
  }
  if (stall === TAPPED.stall) row.visits += TAPPED.visits;
}

/** Ten points for a full hour, five for coming, three for leading, two for guiding. */
function pointsOf(minutes: number, isLead: boolean, isGuide: boolean): number {
  return Math.floor(minutes / 60) * 10 + 5 + (isLead ? 3 : 0) + (isGuide ? 2 : 0);
}

/** Counts the fair from its papers. @param exceptions lines that are not plainly present */
export function recountPaper(exceptions: readonly SignedLine[], sheets: readonly WrittenSheet[]): Recounted {
  const rows = new Map<string, TallyRow>(LETTERS.map((letter) => [letter, emptyRow()]));
  const minutes = new Map<string, number>();
  const points = new Map<string, number>();
  for (const [stall, people] of PRINTED) {
    const row = rows.get(stall.slice(0, 1)) ?? emptyRow();
    row.needed += NEEDED_PER_SLOT * SLOTS.length;
    for (const person of people) {
      const no = `R${String(person).padStart(5, '0')}`;
      const line = lineOf(no, exceptions);
      const own = countPerson(row, no, line);
      minutes.set(no, own);
      const came = line !== null && !line.marks.includes('excused') && !line.marks.includes('absent');
      points.set(no, came ? pointsOf(own, person === people[0], GUIDES.includes(person)) : 0);
    }
    for (const { no, name, times } of WALK_INS.filter((walkIn) => walkIn.stall === stall)) {
      const spans = spansOf([times], SLOTS[1][1]);
      row.walkIn += touched([0, 1], spans).filter(Boolean).length;
      row.minutes += minutesOf(spans);
      minutes.set(no ?? name, minutesOf(spans));
      points.set(no ?? name, pointsOf(minutesOf(spans), false, false));
    }
    countServices(row, stall, sheets);
  }
  const [medical, finance] = [rows.get('A'), rows.get('F')];
  if (!medical || !finance) throw new Error('There are seven letters.');
  // By name where there are names: three of the hospital; the bank wrote 2, the kindergarten 0.
  medical.units = 1;
  medical.unitPeople = PARTNER_PEOPLE.filter(({ came }) => came).length;
  finance.units = 1;
  finance.unitPeople = 2;
  const total = emptyRow();
  for (const row of rows.values()) {
    for (const key of keysOf(row)) total[key] += row[key];
  }
  return { rows, total, minutes, points };
}

function keysOf(row: TallyRow): readonly (keyof TallyRow)[] {
  const known: Record<keyof TallyRow, true> = {
    needed: true,
    expected: true,
    present: true,
    late: true,
    leftEarly: true,
    excused: true,
    absent: true,
    walkIn: true,
    unverified: true,
    minutes: true,
    units: true,
    unitPeople: true,
    visits: true,
    items: true,
    leaflets: true,
  };
  const isKey = (key: string): key is keyof TallyRow => Object.hasOwn(known, key) && Object.hasOwn(row, key);
  return Object.keys(known).filter(isKey);
}
