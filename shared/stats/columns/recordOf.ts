import type { AttendanceState } from '../../model/attendance.ts';
import type { MinuteOfDay } from '../../model/basic.ts';
import type { CategoryId, PartnerUnitId, ServiceItemId } from '../../model/ids.ts';
import type { AttendanceFigures } from '../figureTypes.ts';
import type { PeopleNumbers } from '../peopleNumbers.ts';
import { ZERO_FIGURES } from '../sumFigures.ts';
import type { FairColumns, SlotOfColumns, SparseTexts, StallOfColumns } from './fairColumns.ts';
import { BLANK, MARKS, PLACE_FIGURES, STATES, SUBJECTS } from './fairColumns.ts';
import { personOfPlace } from './personOfPlace.ts';

/** What a record adds: to figures, and to the people whom partners promised. */
export interface RecordAdds extends AttendanceFigures {
  readonly peopleExpected: number;
}
export type RecordFigure = keyof RecordAdds;

/** Who or what a record is about. */
export type RecordSubject =
  | { readonly kind: 'need'; readonly post: string }
  | { readonly kind: 'place' | 'walkIn'; readonly volunteerId: string }
  | {
      readonly kind: 'partner';
      readonly partnerUnitId: PartnerUnitId;
      /** Null where the unit as a whole is meant. */
      readonly person: { readonly name: string; readonly role: string } | null;
      readonly isHeadcount: boolean;
    }
  | { readonly kind: 'tally'; readonly serviceItemId: ServiceItemId; readonly isCounted: boolean };

/** What was written down of somebody's coming; null where nothing was. */
export interface RecordedTimes {
  readonly state: AttendanceState;
  readonly minuteIn: MinuteOfDay | null;
  readonly minuteOut: MinuteOfDay | null;
  readonly isUnverified: boolean;
}

/** One record of a fair with what it adds to the figures. */
export interface RecordOfFair {
  readonly subject: RecordSubject;
  readonly categoryId: CategoryId | null;
  readonly stall: StallOfColumns | null;
  readonly slot: SlotOfColumns | null;
  readonly times: RecordedTimes | null;
  readonly note: string;
  readonly adds: RecordAdds;
}

const NOTHING: RecordAdds = { ...ZERO_FIGURES, peopleExpected: 0 };
const HEADCOUNT = SUBJECTS.indexOf('partnerUnit');

/** How many records a fair has: needs, then people and walk-ins, partners, counts. */
export function recordCount({ needs, places, partners, counts }: FairColumns): number {
  return needs.length + places.figures.length + partners.length + counts.item.length;
}

/** Which kind of record stands at an index, and where among its kind. */
function whereIs({ needs, places, partners }: FairColumns, index: number) {
  const [afterNeeds, afterPlaces] = [needs.length, needs.length + places.figures.length];
  if (index < afterNeeds) return { kind: 'need', row: index } as const;
  if (index < afterPlaces) return { kind: 'place', row: index - afterNeeds } as const;
  const afterPartners = afterPlaces + partners.length;
  return index < afterPartners
    ? ({ kind: 'partner', row: index - afterPlaces } as const)
    : ({ kind: 'tally', row: index - afterPartners } as const);
}

function needAdds({ needs }: FairColumns, row: number): RecordAdds {
  const { count = 0, covered = 0 } = needs[row] ?? {};
  return { ...NOTHING, needed: count, covered };
}

function placeAdds({ places }: FairColumns, row: number): RecordAdds {
  const bits = places.figures[row] ?? 0;
  const one = (key: (typeof PLACE_FIGURES)[number]): number => (bits >> PLACE_FIGURES.indexOf(key)) & 1;
  return {
    ...NOTHING,
    expected: one('expected'),
    present: one('present'),
    late: one('late'),
    leftEarly: one('leftEarly'),
    excused: one('excused'),
    absent: one('absent'),
    unverified: one('unverified'),
    walkIn: one('walkIn'),
    serviceMinutes: places.minutes[row] ?? 0,
    unverifiedMinutes: places.unverifiedMinutes[row] ?? 0,
  };
}

function partnerAdds({ partners }: FairColumns, row: number): RecordAdds {
  const { units = 0, unitPeople = 0, peopleExpected = 0 } = partners[row] ?? {};
  return { ...NOTHING, units, unitPeople, peopleExpected };
}

function countAdds({ counts }: FairColumns, row: number): RecordAdds {
  if (counts.isCounted[row] !== 1) return NOTHING;
  const things = Math.max(0, counts.items[row] ?? 0);
  const isLeaflet = counts.isLeaflet[row] === 1;
  return {
    ...NOTHING,
    visits: Math.max(0, counts.visits[row] ?? 0),
    items: isLeaflet ? 0 : things,
    leaflets: isLeaflet ? things : 0,
  };
}

/** The category in which a record counts. */
export function recordCategory(columns: FairColumns, index: number): CategoryId | null {
  const { kind, row } = whereIs(columns, index);
  const category = {
    need: columns.needs[row]?.category,
    place: columns.places.category[row],
    partner: columns.partners[row]?.category,
    tally: columns.counts.category[row],
  }[kind];
  return category === undefined ? null : (columns.categories[category] ?? null);
}

/** What a record adds to the figures. */
export function recordAdds(columns: FairColumns, index: number): RecordAdds {
  const { kind, row } = whereIs(columns, index);
  switch (kind) {
    case 'need':
      return needAdds(columns, row);
    case 'place':
      return placeAdds(columns, row);
    case 'partner':
      return partnerAdds(columns, row);
    default:
      return countAdds(columns, row);
  }
}

const textMaps = new WeakMap<SparseTexts, ReadonlyMap<number, string>>();

function textAt(texts: SparseTexts, row: number): string {
  if (texts.length === 0) return '';
  const known = textMaps.get(texts) ?? new Map(texts);
  textMaps.set(texts, known);
  return known.get(row) ?? '';
}

function timesAt({ attendance }: FairColumns, row: number): RecordedTimes | null {
  const state = row === BLANK ? null : STATES[attendance.state[row] ?? 0];
  if (!state) return null;
  const written = (minute = BLANK): number | null => (minute === BLANK ? null : minute);
  return {
    state,
    minuteIn: written(attendance.minuteIn[row]),
    minuteOut: written(attendance.minuteOut[row]),
    isUnverified: ((attendance.marks[row] ?? 0) & MARKS.unverified) > 0,
  };
}

function at(columns: FairColumns, category = 0, stall = 0, slot = 0) {
  return {
    categoryId: columns.categories[category] ?? null,
    stall: columns.stalls[stall] ?? null,
    slot: columns.slots[slot] ?? null,
  };
}

function needRecord(columns: FairColumns, row: number): Omit<RecordOfFair, 'adds'> {
  const need = columns.needs[row];
  return {
    ...at(columns, need?.category, need?.stall, need?.slot),
    subject: { kind: 'need', post: need?.post ?? '' },
    times: null,
    note: '',
  };
}

function placeRecord(
  columns: FairColumns,
  row: number,
  people: Pick<PeopleNumbers, 'ids'>,
): Omit<RecordOfFair, 'adds'> {
  const { places, assignments, attendance } = columns;
  const [assignment, recorded] = [places.assignment[row] ?? BLANK, places.attendance[row] ?? BLANK];
  const isWalkIn = assignment === BLANK;
  const from = isWalkIn ? attendance : assignments;
  const source = isWalkIn ? recorded : assignment;
  return {
    ...at(columns, places.category[row], from.stall[source], from.slot[source]),
    subject: {
      kind: isWalkIn ? 'walkIn' : 'place',
      volunteerId: people.ids[personOfPlace(columns, row)] ?? '',
    },
    times: timesAt(columns, recorded),
    note: recorded === BLANK ? '' : textAt(attendance.notes, recorded),
  };
}

function partnerRecord(columns: FairColumns, row: number): Omit<RecordOfFair, 'adds'> | null {
  const line = columns.partners[row];
  const booking = line && columns.bookings[line.booking];
  if (!line || !booking) return null;
  const { attendance, subjects } = columns;
  const subject = subjects[attendance.subject[line.attendance] ?? -1];
  return {
    ...at(columns, line.category, line.stall, line.slot),
    subject: {
      kind: 'partner',
      partnerUnitId: booking.partnerUnitId,
      person: line.attendance === BLANK ? null : (booking.people.find(({ id }) => id === subject) ?? null),
      isHeadcount: attendance.kind[line.attendance] === HEADCOUNT,
    },
    times: timesAt(columns, line.attendance),
    note: [booking.note, line.attendance === BLANK ? '' : textAt(attendance.notes, line.attendance)]
      .filter(Boolean)
      .join('；'),
  };
}

function countRecord(columns: FairColumns, row: number): Omit<RecordOfFair, 'adds'> | null {
  const { counts, items } = columns;
  const serviceItemId = items[counts.item[row] ?? 0];
  if (serviceItemId === undefined) return null;
  return {
    ...at(columns, counts.category[row], counts.stall[row], counts.slot[row]),
    subject: { kind: 'tally', serviceItemId, isCounted: counts.isCounted[row] === 1 },
    times: null,
    note: textAt(counts.notes, row),
  };
}

function describe(columns: FairColumns, index: number, people: Pick<PeopleNumbers, 'ids'>) {
  const { kind, row } = whereIs(columns, index);
  switch (kind) {
    case 'need':
      return needRecord(columns, row);
    case 'place':
      return placeRecord(columns, row, people);
    case 'partner':
      return partnerRecord(columns, row);
    default:
      return countRecord(columns, row);
  }
}

/** The record at an index of {@link recordCount}. Throws for an index at which there is none. */
export function recordOf(
  columns: FairColumns,
  index: number,
  people: Pick<PeopleNumbers, 'ids'>,
): RecordOfFair {
  const described = index >= 0 && index < recordCount(columns) ? describe(columns, index, people) : null;
  if (!described) throw new Error(`The fair ${columns.id} has no record ${index}.`);
  return { ...described, adds: recordAdds(columns, index) };
}
